import Relationships
import Storage

/// The changes of an edited method. Changes that others made meanwhile, and that this text does not touch, stay;
/// what somebody else said and was given another value here is no longer theirs.
struct MethodEdition {
    /// The name of the text in error messages.
    static let name = "method.json"

    /// The text in the editor.
    static func draft(in store: Store) throws -> EditedDraft { try EditedDraft("method", "json", in: store) }

    let changed: [MethodEntry]
    let removed: [String]

    /// - Parameter present: what the text was made of, where that cannot be read.
    /// - Throws: `DraftMistake`, at the first line that cannot be understood.
    init(_ text: String, since base: String, else present: [MethodEntry], in network: Network) throws(DraftMistake) {
        let old = (try? MethodDocument.read(Array(base.utf8)).document)?.entries ?? present
        do throws(MethodDocument.Failure) {
            let (document, lines) = try MethodDocument.read(Array(text.utf8))
            try document.check(against: network, lines)
            self.init(from: old, to: document.entries)
        } catch {
            throw DraftMistake(error)
        }
    }

    init(from base: [MethodEntry], to entries: [MethodEntry]) {
        let before = Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        changed = entries.filter { before[$0.key] != $0 }.map { entry in
            before[entry.key]?.by == entry.by && before[entry.key]?.value != entry.value
                ? MethodEntry(key: entry.key, value: entry.value) : entry
        }
        let keys = Set(entries.map(\.key))
        removed = base.map(\.key).filter { !keys.contains($0) }
    }
}
