import Glibc
import Relationships

/// What forgetting and compacting share: a journal is replaced as a whole, or stays.
extension Store {
    /// Reads everything anew, under the lock, and refuses what cannot be rewritten.
    func beginRewriting() throws {
        do throws(FileError) { try startOver() } catch { throw StoreError(error) }
        if let reason = readOnlyReason { throw StoreError.readOnly(reason) }
        try readRecord()
        try mendOwnJournal()
        try refuseDamage()
    }

    /// Bytes that are no line, or not as they were written, cannot be told to be about something else.
    func refuseDamage() throws(StoreError) {
        for problem in problems {
            if case .unreadable(let errno) = problem.cause {
                let path = location.journals + "/" + problem.file
                throw .io(operation: .read, path: path, errno: errno, outcome: .nothingChanged)
            }
            if problem.line != nil, problem.treatment != .setAside { throw .damaged(problem) }
        }
    }

    /// Replaces a journal by one in which some lines are made anew; false where none was. Half a line at the end, of
    /// which nobody can tell what it is about, goes.
    ///
    /// - Parameter remade: a line as it is from now on, with its line feed; nil where it stays as it is, except that with
    ///   a length, which is that of the file that is replaced, it is made anew if it reads at all.
    func rewrite(
        _ journal: Journal, _ remade: (ArraySlice<UInt8>, _ rewrote: Int?) -> [UInt8]?
    ) throws(FileError) -> Bool {
        let path = location.journals + "/" + journal.name
        while true {
            let status = try fileSystem.status(at: path)
            guard let old = try fileSystem.contents(of: path) else { return false }
            let length = max(old.count, journal.rewrote ?? 0)
            guard let new = Self.remade(old, rewrote: length, remade) else { return false }
            // A synchroniser takes no lock.
            guard try fileSystem.status(at: path) == status else { continue }
            try fileSystem.replace(path, with: new, isSynchronized: true)
            noteRewritten(journal.name, new)
            return true
        }
    }

    /// The bytes of a journal with some lines made anew; nil where none is.
    private static func remade(
        _ old: [UInt8], rewrote: Int, _ remade: (ArraySlice<UInt8>, _ rewrote: Int?) -> [UInt8]?
    ) -> [UInt8]? {
        var new: [UInt8] = []
        var hasChanged = false
        var start = 0
        var first: ArraySlice<UInt8>?
        var firstLength = 0
        while let end = old[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = old[start..<end]
            start = end + 1
            if let anew = remade(line, nil) {
                new += anew
                hasChanged = true
            } else {
                new += line
                new.append(UInt8(ascii: "\n"))
            }
            if first == nil {
                first = line
                firstLength = new.count
            }
        }
        guard hasChanged || start < old.count else { return nil }
        guard let first, let header = remade(first, rewrote) else { return new }
        return header + new[firstLength...]
    }
}
