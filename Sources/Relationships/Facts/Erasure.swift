/// What the marks of forgotten people take with them, in any record and in any line.
///
/// A record that was about them alone goes as a whole: a touchpoint, a promise, an ask of them, the request that they
/// were made of. From one that names others too they are taken out.
///
/// Example: `Erasure(of: facts).takes(.touchpoint(id))` once everyone who was there is forgotten.
public struct Erasure: Sendable {
    /// Keys of contacts.
    private let people: Set<String>
    /// Records that go as a whole.
    private var records: Set<RecordID>
    /// Slots that nobody else holds: what is said there about how to deal with the holder goes too.
    private var emptied: Set<RecordID> = []

    /// What goes with the people who are forgotten, and with these.
    public init(of facts: Facts, with others: [Contact.ID] = []) {
        let named = Set(others.map { RecordID.contact($0) })
        records = facts.forgotten.union(named)
        people = Set(records.lazy.filter { $0.kind == .contact }.map(\.key))
        if !people.isEmpty { look(at: facts.mentioning(people), in: facts) }
    }

    /// Decides anew about records that have changed.
    mutating func look(at changed: some Sequence<RecordID>, in facts: Facts) {
        for id in changed {
            guard let record = facts[id] else { continue }
            let isForgotten = facts.forgotten.contains(id) || id.kind == .contact && people.contains(id.key)
            if isForgotten || Self.isOnly(about: people, record, id.kind) {
                records.insert(id)
            } else {
                records.remove(id)
            }
            guard id.kind == .slot else { continue }
            if Self.hasOnly(people, record, .holders) { emptied.insert(id) } else { emptied.remove(id) }
        }
    }

    public var isEmpty: Bool { records.isEmpty }

    /// Whether nothing of the record stays but its mark.
    public func takes(_ id: RecordID) -> Bool { records.contains(id) }

    /// Whether what the register holds goes from a record that stays.
    public func takes(_ field: Field, of id: RecordID, value: String?) -> Bool {
        if field.isContact { return value.map(people.contains) ?? false }
        return field == .strategy && emptied.contains(id)
    }

    /// Whether the element goes from a record that stays.
    public func takes(_ field: Field, element: String) -> Bool {
        field.hasContacts && people.contains(element)
    }

    /// The marks that are missing yet; each holds an id and nothing else.
    public func marks(in facts: Facts) -> [Change] {
        records.subtracting(facts.forgotten).sorted().map { Change(on: $0, set: [.forgotten: true]) }
    }

    /// The change without what is to be erased; nil where nothing of it is left.
    public func remaining(of change: Change) -> Change? {
        var left = change
        if takes(change.record) {
            left = Change(on: change.record)
            if change.set[.forgotten] == .some(.some(true)) { left.set[.forgotten] = true }
            return left.isEmpty ? nil : left
        }
        for (field, value) in change.set where takes(field, of: change.record, value: value?.text) {
            left.set.updateValue(nil, forKey: field)
        }
        for (field, elements) in change.put {
            let kept = elements.filter { !takes(field, element: $0.key) }
            left.put[field] = kept.isEmpty ? nil : kept
        }
        return left.isEmpty && !change.isEmpty ? nil : left
    }

    /// The record without what is erased, for what shows of it; nil where nothing of it is left.
    func remaining(of record: Facts.Record, _ id: RecordID) -> Facts.Record? {
        guard !isEmpty else { return record }
        if takes(id) { return nil }
        return record.filtered { entry in
            guard let element = entry.element else { return !takes(entry.field, of: id, value: entry.value?.text) }
            return !takes(entry.field, element: element)
        }
    }

    private static func isOnly(
        about people: Set<String>, _ record: Facts.Record, _ kind: RecordID.Kind
    ) -> Bool {
        if let contact = record[.contact]?.text, people.contains(contact) { return true }
        // That two are not one person says nothing without one of them.
        if kind == .distinct { return record.entries.contains { $0.element.map(people.contains) ?? false } }
        return hasOnly(people, record, .contacts)
    }

    /// Whether these people are, or were, in the set, and nobody else is.
    private static func hasOnly(_ people: Set<String>, _ record: Facts.Record, _ field: Field) -> Bool {
        var names = false
        for entry in record.entries where entry.field == field {
            guard let element = entry.element else { continue }
            if people.contains(element) { names = true } else if entry.value != nil { return false }
        }
        return names
    }
}

extension Network {
    /// Changes without what they would bring back of forgotten people: a form may have stood open since.
    public func withoutForgotten(_ changes: [Change]) -> [Change] {
        guard !facts.forgotten.isEmpty else { return changes }
        var facts = facts
        for change in changes { facts.apply(change, at: LineID(milliseconds: .max, random: (0, 0))) }
        var erasure = erasure
        erasure.look(at: changes.map(\.record), in: facts)
        return changes.compactMap(erasure.remaining(of:))
    }
}
