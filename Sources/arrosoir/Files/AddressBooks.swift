import App
import Interchange
import Relationships

/// The files that an import is to read: those that were named, and the cards in the folders among them.
///
/// Example: `try AddressBooks(["~/.contacts", "Connections.csv"]).contents()`; `-` is standard input.
struct AddressBooks {
    let paths: [String]
    /// Folders without cards, and entries that are not regular files.
    let remarks: [Phrase]
    private let options: ReadingOptions

    init(_ named: [String], options: ReadingOptions = ReadingOptions()) throws {
        self.options = options
        var (paths, remarks): ([String], [Phrase]) = ([], [])
        for path in named {
            guard InputFile.isFolder(path) else {
                paths.append(path)
                continue
            }
            let cards = try InputFile.cards(in: path)
            if cards.isEmpty { remarks.append(.noCards(path)) }
            remarks += cards.filter { !InputFile.isFile($0) }.map { .notAFile($0) }
            paths += cards.filter(InputFile.isFile)
        }
        (self.paths, self.remarks) = (paths, remarks)
    }

    /// All cards and records in the order of the files; `begin` is told each file, by its place from 1, before it is
    /// read.
    func contents(begin: (String, Int) -> Void = { _, _ in }) throws -> ExportReader.Contents {
        var contents = ExportReader.Contents()
        var room = InputFile.mostBytes
        for (index, path) in paths.enumerated() {
            begin(path, index + 1)
            let file = SourceFile(name: path, bytes: try InputFile.contents(path, atMost: room))
            room -= file.bytes.count
            if ExportReader.isBeginning(file.bytes) {
                let read = try ExportReader.read(file)
                contents.cards += read.cards
                contents.records += read.records
            } else {
                contents.cards += try CardReader.read(file, options)
            }
        }
        return contents
    }
}

extension ImportPlan {
    /// How many people, and how many requests, came in: "2 added, 0 updated, 1 unchanged".
    var counts: [Phrase] {
        var counts: [Phrase] = []
        if added.count + updated.count + unchanged.count > 0 || requests.isEmpty && records.isEmpty {
            counts.append(.imported(added: added.count, updated: updated.count, unchanged: unchanged.count))
        }
        if !requests.isEmpty {
            counts.append(
                .importedRequests(
                    added: requests.added.count, unchanged: requests.unchanged.count, outgoing: requests.outgoing))
        }
        if !records.isEmpty {
            counts.append(
                .importedRecords(added: records.added, updated: records.updated, unchanged: records.unchanged))
        }
        return counts
    }
}
