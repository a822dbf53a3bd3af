import Relationships

/// What a card is recognised by, and so the id of the contact it makes: the same on every device.
///
/// `uid:` and the UID; else `linkedin:` and the profile; else `email:` or `phone:`, the first address or number by its
/// bytes, a line feed and the folded name; else `name:`, the folded name, a line feed and the folded organization, and
/// after another line feed the birthday, if there is one (`Storage/FORMAT.md`, "Records"). The name is a part of it,
/// because people share addresses and numbers.
struct Identity {
    let text: String

    init(
        uid: String?, profile: ProfileAddress?, emails: [String], phones: [String], name: String,
        organization: String?, birthday: Birthday?
    ) {
        let name = SearchKey.folded(name)
        let born = birthday.map { "\n" + $0.description } ?? ""
        if let uid {
            text = Self.comparable(uid: "uid:" + uid)
        } else if let profile {
            text = profile.source
        } else if let email = emails.lazy.map(ReachKey.email).min(by: Self.precedes) {
            text = "email:" + email + "\n" + name + born
        } else if let phone = phones.lazy.map(ReachKey.phone).min(by: Self.precedes) {
            text = "phone:" + phone + "\n" + name + born
        } else {
            text = Self.named(name, organization) + born
        }
    }

    /// The form in which `uid:` and a UID are compared: `urn:uuid:` before one says nothing.
    static func comparable(uid: String) -> String {
        let scheme = "uid:urn:uuid:"
        return uid.prefix(scheme.count).lowercased() == scheme ? "uid:" + uid.dropFirst(scheme.count) : uid
    }

    var key: Contact.ID { Self.key(of: text) }

    /// The ids that earlier versions gave to such a contact when its card had no UID.
    static func earlierKeys(of contact: Contact) -> [Contact.ID] {
        guard !contact.sources.contains(where: { $0.hasPrefix("uid:") }) else { return [] }
        let texts =
            contact.emails.isEmpty
            ? [named(SearchKey.folded(contact.name), contact.organization)]
            : contact.emails.map { "email:" + ReachKey.email($0.value) }
        return texts.map(key)
    }

    private static func named(_ foldedName: String, _ organization: String?) -> String {
        "name:" + foldedName + "\n" + SearchKey.folded(organization ?? "")
    }

    private static func key(of text: String) -> Contact.ID { Contact.ID("x" + Fingerprint.text(of: text)) }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
