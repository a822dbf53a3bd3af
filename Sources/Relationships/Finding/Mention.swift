/// A free text that names somebody: a note, what a mark says, an answer of a review.
///
/// Example: the notes of Marc, which say "introduced by Sophie Marchal".
public struct Mention: Hashable, Sendable {
    public let record: RecordID
    public let field: Field
}

extension Network {
    /// The texts about others in which one of these names stands, in the order of records and fields.
    ///
    /// Names compare as folded, as whole words; what is deleted is looked at too, since its bytes are still there.
    public func mentions(of names: [String]) -> [Mention] {
        let wanted = names.map { SearchKey.words($0).joined(separator: " ") }.filter { $0.count > 2 }
        guard !wanted.isEmpty else { return [] }
        var found: [Mention] = []
        for (id, record) in facts.records.sorted(by: { $0.key < $1.key }) where !erasure.takes(id) {
            for entry in record.entries where Self.freeTexts.contains(entry.field) {
                let mention = Mention(record: id, field: entry.field)
                guard found.last != mention, let value = entry.value else { continue }
                let texts = ((entry.element.map { [$0] } ?? []) + value.texts).joined(separator: "\n")
                let words = " " + SearchKey.words(texts).joined(separator: " ") + " "
                if wanted.contains(where: { words.contains(" " + $0 + " ") }) { found.append(mention) }
            }
        }
        return found
    }

    private static let freeTexts: Set<Field> = [
        .notes, .note, .occasion, .wanted, .needs, .met, .standing, .marks, .title, .pitch, .objective, .milestones,
        .purpose, .place, .strategy, .answers, .changed, .why, .answer,
    ]
}

extension Value {
    /// All texts in it.
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let values): values.flatMap(\.texts)
        case .map(let members): members.sorted { $0.key < $1.key }.flatMap(\.value.texts)
        case .integer, .flag, .number: []
        }
    }
}
