/// A field with room for one value, in which two records of one person say different things.
public struct MergeDifference: Hashable, Sendable {
    public enum Side: String, CaseIterable, Sendable { case one, other, both }

    /// The fields with room for one value.
    static let fields: [Field] = [
        .name, .givenName, .familyName, .organization, .title, .birthday, .timeZone, .met, .introducedBy, .standing,
        .cadence, .wanted, .notes,
    ]

    public let field: Field
    public let one: Value
    public let other: Value

    /// Both can only be kept of notes, one below the other.
    public var sides: [Side] { field == .notes ? Side.allCases : [.one, .other] }

    /// The value that the merged contact does not show; nil if it shows neither value.
    public func hidden(behind contact: Contact) -> Value? {
        let shown = contact.registers[field] ?? nil
        return shown == one ? other : shown == other ? one : nil
    }

    public func value(_ side: Side) -> Value {
        switch side {
        case .one: one
        case .other: other
        case .both: .text([one, other].compactMap(\.text).joined(separator: "\n\n"))
        }
    }
}

extension Network {
    /// What two contacts would have to agree on to be one, in the order in which it is asked.
    public func differences(between one: Contact.ID, and other: Contact.ID) -> [MergeDifference] {
        guard let one = contact(one), let other = contact(other), one.id != other.id else { return [] }
        let (left, right) = (one.registers, other.registers)
        return MergeDifference.fields.compactMap { field in
            guard let mine = left[field] ?? nil, let theirs = right[field] ?? nil, mine != theirs else { return nil }
            return MergeDifference(field: field, one: mine, other: theirs)
        }
    }

    /// Two contact records are one person: a removable alias; nothing is copied or deleted. The names that do not show
    /// become nicknames as long as it lasts, and whoever was not archived still is not.
    ///
    /// - Parameter sides: what was chosen where the two differ; else what was said last counts. It is said once more of
    ///   the record that said it, so that the other still says its own when they part.
    public func merging(
        _ one: Contact.ID, _ other: Contact.ID, keeping sides: [Field: MergeDifference.Side] = [:]
    ) -> [Change] {
        guard canonical(one) != canonical(other) else { return [] }
        let alias = Change(
            on: .pair(.alias, one, other), set: [.deleted: nil], put: [.contacts: [one.text: true, other.text: true]])
        guard !sides.isEmpty, let mine = contact(one), let theirs = contact(other) else { return [alias] }
        let merged = after([alias])
        let shown = merged.contact(merged.canonical(one))?.registers ?? [:]
        var (first, second) = (Change(on: mine.record), Change(on: theirs.record))
        for difference in differences(between: one, and: other) {
            guard let side = sides[difference.field] else { continue }
            let value = difference.value(side)
            guard shown[difference.field] != .some(.some(value)) else { continue }
            if side == .other {
                second.set[difference.field] = .some(value)
            } else {
                first.set[difference.field] = .some(value)
            }
        }
        return [alias] + [first, second].filter { !$0.isEmpty }
    }
}
