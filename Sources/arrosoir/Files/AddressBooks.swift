import App
import Interchange
import Relationships

/// The files that an import is to read: those that were named, and the address books below the folders among them.
///
/// Example: `try AddressBooks(["~/.contacts", "Connections.csv"]).contents()`; `-` is standard input.
struct AddressBooks {
    /// A file, and whether the user named it: of those in a folder nobody said that they can be read.
    private struct Book {
        let path: String
        let isNamed: Bool
    }

    private let books: [Book]
    private let remarks: [Phrase]
    private let options: ReadingOptions
    /// Whether the first card, row or file that cannot be read ends the run.
    private let isStrict: Bool

    init(_ named: [String], options: ReadingOptions = ReadingOptions(), isStrict: Bool = false) throws {
        (self.options, self.isStrict) = (options, isStrict)
        var (books, remarks): ([Book], [Phrase]) = ([], [])
        for path in named {
            if InputFile.isFolder(path) {
                let folder = try AddressFolder(path)
                books += folder.paths.map { Book(path: $0, isNamed: false) }
                remarks += folder.remarks
            } else {
                books.append(Book(path: path, isNamed: true))
            }
        }
        (self.books, self.remarks) = (books, remarks)
    }

    var count: Int { books.count }

    /// All cards and records in the order of the files; `begin` is told each file, by its place from 1, before it is
    /// read.
    ///
    /// - Throws: the first failure, when nothing at all can be read or `isStrict`.
    func contents(begin: (String, Int) -> Void = { _, _ in }) throws -> Contents {
        var contents = Contents(remarks: remarks)
        var room = InputFile.mostBytes
        for (index, book) in books.enumerated() {
            begin(book.path, index + 1)
            do {
                try read(book, room: &room, into: &contents)
            } catch {
                if Self.isPassedOver(book, error) { continue }
                guard !isStrict, let remark = Self.leftOut(book, error) else { throw error }
                contents.leaveOut(remark, error)
            }
            if isStrict, let failure = contents.firstFailure { throw failure }
        }
        if contents.isEmpty, let failure = contents.firstFailure { throw failure }
        return contents
    }

    private func read(_ book: Book, room: inout Int, into contents: inout Contents) throws {
        let file = SourceFile(name: book.path, bytes: try InputFile.contents(book.path, atMost: room))
        room -= file.bytes.count
        guard SourceFormat.recognised(in: file.bytes) == nil, ExportReader.isBeginning(file.bytes) else {
            return contents.take(try CardReader.read(file, options))
        }
        let read = try ExportReader.read(file)
        contents.take(read.cards)
        contents.records += read.records
    }

    /// Whether a file is none that anybody asked for: any program writes JSON.
    private static func isPassedOver(_ book: Book, _ error: any Error) -> Bool {
        !book.isNamed && (error as? ExportFileError)?.reason == .noExport
    }

    /// That a file is left out, and why; nil where the run cannot go on.
    private static func leftOut(_ book: Book, _ error: any Error) -> Phrase? {
        switch error {
        case let failure as ImportFailure:
            .importNotice(ImportNotice(file: failure.file, line: failure.line, reason: .refused(failure.reason)))
        case let error as ExportFileError: error.leftOut
        case Refusal.cannotRead(let path, let errno) where !book.isNamed:
            .leftOutUnreadable(path, why: .systemError(errno))
        case Refusal.tooLarge(let path) where !book.isNamed:
            .leftOutUnreadable(path, why: .sizeLimit(mebibytes: InputFile.mostBytes >> 20))
        default: nil
        }
    }
}

extension AddressBooks {
    /// What was read, and what was not.
    struct Contents {
        private(set) var cards: [ImportedCard] = []
        var records: [Change] = []
        /// What is to be said of folders, and of the files that were left out.
        private(set) var remarks: [Phrase]
        fileprivate private(set) var firstFailure: (any Error)?
        private var filesLeftOut = 0
        private var cardsLeftOut = 0

        fileprivate init(remarks: [Phrase]) { self.remarks = remarks }

        /// Whether no card, row or record could be read.
        fileprivate var isEmpty: Bool {
            records.isEmpty && !cards.contains { $0.contact != nil || $0.request != nil || $0.isOutgoing }
        }

        fileprivate mutating func take(_ cards: [ImportedCard]) {
            self.cards += cards
            for notice in cards.lazy.flatMap(\.notices) {
                guard case .refused(let reason) = notice.reason else { continue }
                cardsLeftOut += 1
                firstFailure = firstFailure ?? ImportFailure(file: notice.file, line: notice.line, reason: reason)
            }
        }

        fileprivate mutating func leaveOut(_ remark: Phrase, _ failure: any Error) {
            remarks.append(remark)
            filesLeftOut += 1
            firstFailure = firstFailure ?? failure
        }

        func plan(
            into network: Network, today: CivilDate, preferring preference: ImportPlan.Preference = .newer
        ) -> ImportPlan {
            ImportPlan(cards: cards, records: records, into: network, today: today, preferring: preference)
        }

        /// How many came in, and how many were left out: "2 added, 0 updated, 1 unchanged".
        func counts(_ plan: ImportPlan) -> [Phrase] {
            let isWhole = filesLeftOut + cardsLeftOut == 0
            return plan.counts + (isWhole ? [] : [.leftOut(files: filesLeftOut, cards: cardsLeftOut)])
        }
    }
}

extension ImportPlan {
    /// How many people, and how many requests, came in: "2 added, 0 updated, 1 unchanged".
    fileprivate var counts: [Phrase] {
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
