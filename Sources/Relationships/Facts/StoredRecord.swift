/// A type that stands in the store as one record: its fields out, its fields in.
///
/// Example: `edited.changes(from: contact)` holds the registers and elements that differ, and nothing else, so that
/// two devices that edit different fields of one contact keep both edits.
public protocol StoredRecord: Sendable {
    var record: RecordID { get }
    /// The registers that have a value.
    var registers: [Field: Value?] { get }
    /// Sets and keyed maps; an element of a set has the value `true`.
    var maps: [Field: [String: Value]] { get }
    /// nil when the facts do not make one: deleted, or without what one cannot do without.
    init?(key: String, record: Facts.Record)
}

extension StoredRecord {
    /// What must change to make `old` this; with nil, everything.
    public func changes(from old: Self? = nil) -> Change {
        var change = Change(on: record)
        let before = old?.registers.compactMapValues { $0 } ?? [:]
        let after = registers.compactMapValues { $0 }
        for field in Set(before.keys).union(after.keys) where before[field] != after[field] {
            change.set[field] = .some(after[field])
        }
        let mapsBefore = old?.maps ?? [:]
        let mapsAfter = maps
        for field in Set(mapsBefore.keys).union(mapsAfter.keys) {
            let one = mapsBefore[field] ?? [:]
            let other = mapsAfter[field] ?? [:]
            for key in Set(one.keys).union(other.keys) where one[key] != other[key] {
                change.put[field, default: [:]][key] = .some(other[key])
            }
        }
        return change
    }
}

extension Facts.Record {
    var isGone: Bool { self[.deleted]?.flag == true || self[.forgotten]?.flag == true }

    func text(_ field: Field) -> String? { self[field]?.text }
    func date(_ field: Field) -> CivilDate? { self[field]?.date }
    func flag(_ field: Field) -> Bool { self[field]?.flag ?? false }
    func keys(_ field: Field) -> [String] { elements(field).map(\.key) }

    func identifier<Owner>(_ field: Field) -> Identifier<Owner>? { text(field).map { Identifier($0) } }
    func identifiers<Owner>(_ field: Field) -> [Identifier<Owner>] { keys(field).map { Identifier($0) } }
}

extension [String: Value] {
    /// A set: each element with the value `true`.
    static func elements(_ keys: some Sequence<String>) -> Self {
        Dictionary(keys.map { ($0, true) }, uniquingKeysWith: { first, _ in first })
    }

    static func elements<Owner>(_ ids: some Sequence<Identifier<Owner>>) -> Self { elements(ids.map(\.text)) }
}

extension Value {
    static func text(_ text: String?) -> Value? { text.map { .text($0) } }
    static func date(_ date: CivilDate?) -> Value? { date.map { .text($0.description) } }
    // A literal: `.flag(true)` would be this very function again.
    static func flag(_ flag: Bool) -> Value? { flag ? .some(true) : nil }
    static func key<Owner>(_ id: Identifier<Owner>?) -> Value? { id.map { .text($0.text) } }
}
