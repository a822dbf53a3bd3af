import Relationships

/// Marks in a contact's `given` of the values that a kind of source gave last and that nobody changed since.
///
/// Example: LinkedIn gave the title "Editor". As long as the title has that mark, a newer export of LinkedIn may replace
/// it. A title that the user typed has no mark.
struct Provenance {
    /// The kind of source: `linkedin`, `vcard`, or `table-` and a hash of the columns. nil for an export of our own.
    let origin: String?

    /// Whether the value is still the one that this kind of source gave.
    func gave(_ text: String, as field: Field, to contact: Contact) -> Bool {
        origin.map { Self.holds(contact.given[$0]?[field.name], text) } ?? false
    }

    /// Whether another kind of source gave the value too.
    func isGivenByOthers(_ text: String, as field: Field, to contact: Contact) -> Bool {
        contact.given.contains { $0.key != origin && Self.holds($0.value[field.name], text) }
    }

    /// Marks the one value of a field; nil for one that was changed by hand.
    func mark(_ text: String?, as field: Field, in contact: inout Contact) {
        set(text.map { [Self.mark($0)] } ?? [], field, &contact)
    }

    /// Marks more values of a field.
    func add(_ texts: some Sequence<String>, as field: Field, in contact: inout Contact) {
        let new = texts.map(Self.mark)
        if !new.isEmpty { set(marks(field, contact).union(new), field, &contact) }
    }

    /// Removes the marks of all values but these.
    func restrict(to texts: some Sequence<String>, as field: Field, in contact: inout Contact) {
        let marks = marks(field, contact)
        if !marks.isEmpty { set(marks.intersection(texts.map(Self.mark)), field, &contact) }
    }

    private func marks(_ field: Field, _ contact: Contact) -> Set<String> {
        let marks = origin.flatMap { contact.given[$0]?[field.name] }
        return Set(marks?.split(separator: " ").map(String.init) ?? [])
    }

    private func set(_ marks: Set<String>, _ field: Field, _ contact: inout Contact) {
        guard let origin else { return }
        contact.given[origin, default: [:]][field.name] = marks.isEmpty ? nil : marks.sorted().joined(separator: " ")
        if contact.given[origin]?.isEmpty == true { contact.given[origin] = nil }
    }

    private static func holds(_ marks: String?, _ text: String) -> Bool {
        guard let marks else { return false }
        return marks.split(separator: " ").contains(Substring(mark(text)))
    }

    /// 40 bits of the hash: a wrong match would need two values of one contact that share them.
    private static func mark(_ text: String) -> String { String(Fingerprint.text(of: text).prefix(8)) }
}
