import Glibc
import JSON
import Relationships

/// The journals of a store, as far as they were read.
///
/// Example: `let mustStartOver = try journals.readOn { lines in network.apply(lines) }`.
struct Journals {
    let folder: String
    let fileSystem: any FileSystem
    /// Lines that are dated from here on do not count: milliseconds since 1970, see ``LineID/horizon(at:)``.
    private let horizon: UInt64
    private(set) var byName: [String: Journal] = [:]
    private(set) var selection: LineSelection
    /// Files that are no journals, or that cannot be read.
    private(set) var strangers: [StoreProblem] = []
    /// Journals that were read and are there no more: their lines count on until the store is opened anew.
    private(set) var missing: Set<String> = []

    private init(folder: String, fileSystem: any FileSystem, horizon: UInt64, contested: Set<LineID>) {
        self.folder = folder
        self.fileSystem = fileSystem
        self.horizon = horizon
        selection = LineSelection(contested: contested)
    }

    /// Journals that were read before, as `checkpoint` told.
    ///
    /// - Parameter owner: keeps the bytes of the lines that were seen.
    init?(
        checkpoint: JSONValue, seen: UnsafeRawBufferPointer, owner: any Sendable, folder: String, horizon: UInt64,
        _ fileSystem: any FileSystem
    ) {
        self.folder = folder
        self.fileSystem = fileSystem
        self.horizon = horizon
        guard let journals = checkpoint["journals"]?.array?.map({ Journal(checkpoint: $0, horizon: horizon) }),
            let selection = LineSelection(checkpoint: checkpoint, seen: seen, owner: owner)
        else { return nil }
        self.selection = selection
        for journal in journals {
            guard let journal else { return nil }
            byName[journal.name] = journal
        }
    }

    /// A sum over all that was read of each; nil where one is no longer the file that was read.
    func sums() -> [String: UInt64]? {
        let sums = byName.compactMapValues { $0.sum(at: folder + "/" + $0.name, on: fileSystem) }
        return sums.count == byName.count ? sums : nil
    }

    /// Whether a journal is unchanged, begins with all that was read of it, or is new; nothing of it is read on yet.
    mutating func verifyPrefix(of name: String, _ status: FileStatus) -> Bool {
        guard let journal = byName[name], journal.continuation(as: status) != .unchanged else { return true }
        guard journal.begins(status, at: folder + "/" + name, on: fileSystem) else { return false }
        byName[name]?.takesPlace(of: status)
        return true
    }

    /// What to remember besides the lines that were seen; nil where something is wrong or incomplete.
    func checkpoint(sums: [String: UInt64]) -> JSONValue? {
        guard strangers.isEmpty, missing.isEmpty, var object = selection.checkpoint else { return nil }
        let states = byName.values.sorted { $0.name < $1.name }.map { $0.checkpoint(sum: sums[$0.name]) }
        guard states.allSatisfy({ $0 != nil }) else { return nil }
        object["journals"] = .array(states.compactMap { $0 })
        return .object(object)
    }

    /// Reads everything from the start, and folds the lines that count into a result.
    ///
    /// - Parameter touches: what of a result takes lines that make one touch the short way.
    static func fold<Result>(
        _ folder: String, on fileSystem: any FileSystem, horizon: UInt64, contested: Set<LineID> = [],
        into initial: @autoclosure () -> Result, touches: (Result) -> (any TouchTaker)? = { _ in nil },
        _ add: (inout Result, [Line]) -> Void
    ) throws(FileError) -> (journals: Journals, result: Result) {
        var contested = contested
        while true {
            var journals = Journals(
                folder: folder, fileSystem: fileSystem, horizon: horizon, contested: contested)
            var result = initial()
            let mustStartOver = try journals.readOn(touches: touches(result)) { lines in add(&result, lines) }
            guard mustStartOver else { return (journals, result) }
            contested.formUnion(journals.selection.contested)
        }
    }

    /// Reads everything from the start, and what follows from it.
    ///
    /// - Parameter progress: see `Store.init`.
    static func network(
        _ folder: String, on fileSystem: any FileSystem, horizon: UInt64, contested: Set<LineID> = [],
        progress: ((Double) -> Void)? = nil
    ) throws(FileError) -> (journals: Journals, network: Network, packed: PackedRecords?) {
        var contested = contested
        while true {
            var journals = Journals(
                folder: folder, fileSystem: fileSystem, horizon: horizon, contested: contested)
            let folding = Folding()
            let mustStartOver = try journals.readOn(touches: folding, progress: progress) { lines in
                folding.apply(lines.map { ($0.id, $0.changes) })
            }
            guard mustStartOver else {
                let network = folding.finish()
                return (journals, network, folding.packed)
            }
            contested.formUnion(journals.selection.contested)
        }
    }

    /// Whether a file of this name in the folder is a journal: `x.jsonl`, or what a synchroniser calls the copy that it
    /// found in conflict, `x.jsonl.conflict1`, `x.jsonl (conflicted copy)`, on some disks in capital letters.
    static func isJournal(_ name: String) -> Bool {
        guard !isHidden(name) else { return false }
        let name = name.lowercased()
        return name.hasSuffix(".jsonl") || name.contains(".jsonl") && name.contains("conflict")
    }

    /// Editors, synchronisers and this program begin the names of their passing files so.
    static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~") }

    /// Whether a name is as it stands in the folder: of one in Latin-1 the letters beyond ASCII are not known any more.
    private static func isUTF8(_ name: String) -> Bool { !name.unicodeScalars.contains("\u{fffd}") }

    /// Reads what has come since, and hands on the lines that now count.
    ///
    /// True when that is not enough: a journal was replaced, or a better copy of a line has come.
    ///
    /// - Parameters:
    ///   - touches: takes the lines that make one touch without further ado, so that `take` does not see them.
    ///   - progress: see `Store.init`.
    mutating func readOn(
        touches: (any TouchTaker)? = nil, progress: ((Double) -> Void)? = nil, _ take: ([Line]) -> Void
    ) throws(FileError) -> Bool {
        let names = try fileSystem.names(in: folder)
            .filter(Self.isJournal).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        missing = Set(byName.keys).subtracting(names)
        strangers = []
        var counted: [Line] = []
        let total = progress == nil ? 0 : names.reduce(0) { $0 + size(of: $1) }
        var done = 0
        var alike: Set<String> = []
        for name in names {
            // "é" in one letter and in two: the one would be taken for the other.
            guard alike.insert(name).inserted else {
                strangers.append(StoreProblem(file: name, cause: .namedAlike, treatment: .leftOut))
                continue
            }
            defer { done += byName[name]?.length ?? 0 }
            do throws(FileError) {
                let isReplaced = try readOn(name, into: &counted, touches, take) { length in
                    progress?(min(1, Double(done + length) / Double(max(1, total))))
                }
                if isReplaced {
                    take(counted)
                    return true
                }
            } catch {
                // What never could be read must not stop the rest; what could be, and fails now, does.
                let errno = Self.isUTF8(name) ? error.errno : EILSEQ
                guard errno != ENOENT else { continue }
                guard byName[name] == nil else {
                    take(counted)
                    throw error
                }
                strangers.append(
                    StoreProblem(file: name, cause: .unreadable(errno: errno), treatment: .leftOut))
            }
        }
        selection.finish(into: &counted)
        if !counted.isEmpty { take(counted) }
        return selection.mustStartOver
    }

    /// In bytes; of what can't be looked at none.
    private func size(of name: String) -> Int { (try? fileSystem.status(at: folder + "/" + name))?.size ?? 0 }

    /// True when the file is no longer the one that was read.
    private mutating func readOn(
        _ name: String, into counted: inout [Line], _ touches: (any TouchTaker)?, _ take: ([Line]) -> Void,
        progress: (Int) -> Void
    ) throws(FileError) -> Bool {
        let path = folder + "/" + name
        let status = try fileSystem.status(at: path)
        guard status.kind == .file else {
            strangers.append(StoreProblem(file: name, cause: .notARegularFile, treatment: .leftOut))
            return byName[name] != nil
        }
        switch byName[name]?.continuation(as: status) {
        case .unchanged?: return false
        case .replaced?: return true
        case .grown?, nil: break
        }
        let file = try fileSystem.open(path, for: .reading)
        defer { fileSystem.close(file) }
        let opened = try fileSystem.status(of: file)
        guard opened.kind == .file else { return byName[name] != nil }
        var journal = byName[name] ?? Journal(name: name, status: opened, horizon: horizon)
        if byName[name] != nil {
            guard opened.inode == status.inode, try journal.stillEnds(file, on: fileSystem) else { return true }
        }
        // Kept also when the rest cannot be read: what was handed on has been taken.
        defer { byName[name] = journal }
        try journal.readOn(
            file, status: opened, on: fileSystem, selection: &selection, into: &counted, touches, take,
            progress: progress)
        return false
    }
}
