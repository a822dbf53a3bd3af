import App
import Interchange
import Relationships

/// The files that an import is to read: those that were named, and the cards in the folders among them.
///
/// Example: `try AddressBooks(["~/.contacts", "Connections.csv"]).cards()`.
struct AddressBooks {
    let paths: [String]
    /// Folders without a card.
    let emptyFolders: [String]
    private let columns: ColumnMap?

    init(_ named: [String], columns: ColumnMap? = nil) throws {
        self.columns = columns
        var (paths, empty): ([String], [String]) = ([], [])
        for path in named {
            guard InputFile.isFolder(path) else {
                paths.append(path)
                continue
            }
            let cards = try InputFile.cards(in: path)
            if cards.isEmpty { empty.append(path) }
            paths += cards
        }
        (self.paths, emptyFolders) = (paths, empty)
    }

    /// All cards in the order of the files; `begin` is told each file, by its place from 1, before it is read.
    func cards(begin: (String, Int) -> Void = { _, _ in }) throws -> [ImportedCard] {
        var cards: [ImportedCard] = []
        for (index, path) in paths.enumerated() {
            begin(path, index + 1)
            cards += try CardReader.read(SourceFile(name: path, bytes: InputFile.bytes(at: path)), columns: columns)
        }
        return cards
    }
}

extension ImportPlan {
    /// How many people, and how many requests, came in: "2 added, 0 updated, 1 unchanged".
    var counts: [Phrase] {
        var counts: [Phrase] = []
        if added.count + updated.count + unchanged.count > 0 || requests.isEmpty {
            counts.append(.imported(added: added.count, updated: updated.count, unchanged: unchanged.count))
        }
        if !requests.isEmpty {
            counts.append(
                .importedRequests(
                    added: requests.added.count, unchanged: requests.unchanged.count, outgoing: requests.outgoing))
        }
        return counts
    }
}
