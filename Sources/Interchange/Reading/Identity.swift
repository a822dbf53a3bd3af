import Relationships

/// What a card is recognised by, and so the id of the contact it makes: the same on every device.
///
/// `uid:` and the UID, else `email:` and the first address in lower case, else `linkedin:` and the profile, else
/// `name:`, the name, a line feed and the organization, both folded (`Storage/FORMAT.md`, "Records").
struct Identity {
    let text: String

    init(uid: String?, email: String?, profile: ProfileAddress?, name: String, organization: String?) {
        if let uid {
            text = "uid:" + uid
        } else if let email {
            text = "email:" + email.lowercased()
        } else if let profile {
            // Two people of one name in one company are common among thousands of connections.
            text = profile.source
        } else {
            text = "name:" + SearchKey.folded(name) + "\n" + SearchKey.folded(organization ?? "")
        }
    }

    var key: Contact.ID { Contact.ID("x" + Fingerprint.text(of: text)) }
}
