import Glibc
import JSON
import Relationships

/// One file of lines, as far as it was read.
///
/// Example: after 3 lines of 200 bytes and half a fourth one, `length` is 600.
struct Journal {
    let name: String
    /// As of just before the file was last read.
    private(set) var status: FileStatus
    /// Bytes up to and with the last line feed that was read.
    private(set) var length = 0
    private(set) var lineCount = 0
    private(set) var problems: [StoreProblem] = []
    /// Length of the file that this one replaced, when its first line says so.
    private(set) var rewrote: Int?
    /// The first line that a later version of the program wrote.
    private(set) var laterLine: ReadOnlyReason?
    /// The greatest id of a line that is as it was written, and who wrote it.
    private(set) var greatest: (id: LineID, device: String)?

    /// See ``Journals``.
    private let horizon: UInt64
    /// A sum over the first `length` bytes as a checkpoint tells it.
    private let sum: UInt64?
    /// The last bytes that were read: where they stand no more, the file was rewritten in place.
    private var ending: [UInt8] = []
    /// The last line that is as it was written, and the changed ones that came after it.
    private(set) var lastSealed: LineID?
    private var suspects: [Suspect] = []

    /// A line whose sum does not fit: whether it counts depends on the next line that has a valid one.
    private struct Suspect {
        var candidate: LineSelection.Candidate
        var bytes: [UInt8]
        var problem: Int
    }

    init(name: String, status: FileStatus, horizon: UInt64) {
        self.name = name
        self.status = status
        self.horizon = horizon
        sum = nil
    }

    /// One that was read before, without a problem.
    init?(checkpoint: JSONValue, horizon: UInt64) {
        guard let name = checkpoint["name"]?.string, let file = checkpoint["file"]?.array?.compactMap(\.int),
            file.count == 4, let read = checkpoint["read"]?.array?.compactMap(\.int), read.count == 2,
            let ending = checkpoint["ending"]?.string
        else { return nil }
        self.name = name
        self.horizon = horizon
        status = FileStatus(
            kind: .file, device: UInt64(bitPattern: Int64(file[0])), inode: UInt64(bitPattern: Int64(file[1])),
            size: file[2], modified: Int64(file[3]))
        (length, lineCount) = (read[0], read[1])
        rewrote = checkpoint["rewrote"]?.int
        lastSealed = checkpoint["last"]?.string.flatMap { LineID($0) }
        if let id = checkpoint["greatest"]?.string.flatMap({ LineID($0) }), let device = checkpoint["by"]?.string {
            greatest = (id, device)
        }
        self.ending = Array(ending.utf8)
        sum = checkpoint["sum"]?.string.flatMap { UInt64($0, radix: 16) }
    }

    /// What to remember of it; nil where anything is wrong, which has to be told each time.
    func checkpoint(sum: UInt64?) -> JSONValue? {
        guard problems.isEmpty, suspects.isEmpty, laterLine == nil,
            let ending = String(validating: ending, as: UTF8.self)
        else { return nil }
        func numbers(_ numbers: Int...) -> JSONValue { .array(numbers.map { .number(JSONNumber($0)) }) }
        var object = JSONObject()
        object["name"] = .string(name)
        object["file"] = numbers(
            Int(truncatingIfNeeded: status.device), Int(truncatingIfNeeded: status.inode), status.size,
            Int(status.modified))
        object["read"] = numbers(length, lineCount)
        object["ending"] = .string(ending)
        if let sum { object["sum"] = .string(String(sum, radix: 16)) }
        if let rewrote { object["rewrote"] = .number(JSONNumber(rewrote)) }
        if let lastSealed { object["last"] = .string(lastSealed.description) }
        if let greatest {
            object["greatest"] = .string(greatest.id.description)
            object["by"] = .string(greatest.device)
        }
        return .object(object)
    }

    /// What has become of the file since it was read.
    enum Continuation { case unchanged, grown, replaced }

    func continuation(as now: FileStatus) -> Continuation {
        if now == status { return .unchanged }
        let isSame = now.device == status.device && now.inode == status.inode
        return isSame && now.size > status.size && now.size >= length ? .grown : .replaced
    }

    /// A sum over what was read; nil where the file is no longer the one that was read.
    func sum(at path: String, on fileSystem: any FileSystem) -> UInt64? {
        try? fileSystem.withFile(path, for: .reading) { file throws(FileError) in
            let sum = try CacheSum.of(file, length: length, on: fileSystem)
            return try fileSystem.status(of: file) == status ? sum : nil
        }
    }

    /// Whether another file than the one that a checkpoint tells of begins with all that had been read of that.
    func begins(_ now: FileStatus, at path: String, on fileSystem: any FileSystem) -> Bool {
        guard let sum, now.kind == .file, now.size >= length else { return false }
        let found = try? fileSystem.withFile(path, for: .reading) { file throws(FileError) in
            let found = try CacheSum.of(file, length: length, on: fileSystem)
            return try fileSystem.status(of: file) == now ? found : nil
        }
        return found == sum
    }

    /// A file that `begins` with what was read is that journal, of which no more than that has been read.
    mutating func takesPlace(of now: FileStatus) {
        status = now
        status.size = length
    }

    /// Whether what was read last still stands where it stood.
    func stillEnds(_ file: OpenFile, on fileSystem: any FileSystem) throws(FileError) -> Bool {
        try fileSystem.bytes(of: file, in: (length - ending.count)..<length) == ending
    }

    /// Reads what follows `length`, and hands on the lines that now count whenever many have come together.
    ///
    /// - Parameter progress: told `length`, again and again.
    mutating func readOn(
        _ file: OpenFile, status: FileStatus, on fileSystem: any FileSystem,
        selection: inout LineSelection, into counted: inout [Line], _ touches: (any TouchTaker)?,
        _ take: ([Line]) -> Void, progress: (Int) -> Void
    ) throws(FileError) {
        self.status = status
        var window = LineWindow(start: length)
        while try window.fill(from: file, on: fileSystem) {
            while case let lines = window.lines(), !lines.isEmpty {
                add(lines, to: touches, selection: &selection, into: &counted)
            }
            progress(length)
            guard counted.reduce(0, { $0 + $1.changes.count }) >= Self.batch else { continue }
            take(counted)
            counted.removeAll()
        }
    }

    private mutating func add(
        _ lines: [(line: LineWindow.RawLine, end: Int)], to touches: (any TouchTaker)?,
        selection: inout LineSelection, into counted: inout [Line]
    ) {
        nonisolated(unsafe) let raw = lines
        let wantsTouches = touches != nil
        // Little is read sooner than another processor begins.
        let isLittle = lines[lines.count - 1].end - length < 65_536
        let readings = Array(concurrently: lines.count, by: max(1, isLittle ? lines.count : lines.count / 16)) {
            Reading(of: raw[$0].line, asTouch: wantsTouches)
        }
        for (line, reading) in zip(lines, readings) {
            if let touch = reading.touch, let touches, add(touch, to: touches, selection: &selection) {
                lineCount += 1
            } else {
                add(line.line, reading, selection: &selection, into: &counted)
            }
            length = line.end
        }
        keepEnding(of: lines[lines.count - 1].line)
    }

    /// Changes: enough for what follows from them to be derived seldom, and few enough for the memory.
    private static let batch = 32_768

    /// What a line says, as far as that can be told without the others: most of what reading takes.
    private struct Reading {
        /// Where it is one, and is to be read the short way.
        private(set) var touch: TouchLine?
        private var other: LineFormat.Reading?

        init(of line: LineWindow.RawLine, asTouch: Bool) {
            guard case .whole(let bytes) = line else { return }
            touch = asTouch ? TouchLine(bytes) : nil
            if touch == nil { other = LineFormat.read(bytes) }
        }

        /// The long way, also for a touch.
        func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> LineFormat.Reading { other ?? LineFormat.read(bytes) }
    }

    /// The short way for most lines; false for one that has to go the long way.
    private mutating func add(
        _ line: TouchLine, to touches: any TouchTaker, selection: inout LineSelection
    ) -> Bool {
        let id = line.touch.line
        guard suspects.isEmpty, id.milliseconds < horizon else { return false }
        switch selection.admits(id, sum: line.sum) {
        case .never: return false
        case .known: break
        case .new:
            guard touches.take(line) else { return false }
            selection.add(id, sum: line.sum)
        }
        lastSealed = id
        if id > greatest?.id ?? LineID(bits: 0) {
            let isSame = greatest.map { $0.device.utf8.elementsEqual(line.device) } ?? false
            greatest = (id, isSame ? greatest!.device : String(decoding: line.device, as: UTF8.self))
        }
        return true
    }

    private mutating func add(
        _ line: LineWindow.RawLine, _ reading: Reading, selection: inout LineSelection, into counted: inout [Line]
    ) {
        lineCount += 1
        guard case .whole(let bytes) = line else {
            if case .tooLong(let count, _) = line { report(.tooLong(count), .leftOut) }
            return
        }
        switch reading.whole(bytes) {
        case .sealed(let line, _) where line.id.milliseconds >= horizon:
            if lineCount == 1 { rewrote = line.rewrote }
            report(.tooFarAhead(milliseconds: line.id.milliseconds), .setAside)
        case .sealed(let line, let sum):
            settleSuspects(before: line.id, selection: &selection, into: &counted)
            lastSealed = line.id
            if line.id > greatest?.id ?? LineID(milliseconds: 0, random: (0, 0)) { greatest = (line.id, line.device) }
            if lineCount == 1 { rewrote = line.rewrote }
            selection.take(.init(line: line, sum: sum, isSealed: true), bytes, into: &counted)
        case .unsealed(let line, _) where line.id.milliseconds >= horizon: report(.sumMismatch(line.id), .leftOut)
        case .unsealed(let line, let sum):
            suspects.append(
                Suspect(
                    candidate: .init(line: line, sum: sum, isSealed: false), bytes: Array(bytes),
                    problem: problems.count))
            report(.sumMismatch(line.id), .waiting)
        case .later(let version):
            laterLine = laterLine ?? .laterLine(file: name, line: lineCount, version: version)
            report(.laterVersion(version), .writingStopped)
        case .damaged(let cause):
            report(cause, .leftOut)
        }
    }

    /// Counts the changed lines whose ids lie between those of the valid lines around them.
    private mutating func settleSuspects(
        before next: LineID, selection: inout LineSelection, into counted: inout [Line]
    ) {
        for suspect in suspects {
            let id = suspect.candidate.line.id
            let isInPlace = id < next && lastSealed.map { $0 < id } ?? true
            problems[suspect.problem].treatment = isInPlace ? .counted : .leftOut
            guard isInPlace else { continue }
            suspect.bytes.withUnsafeBufferPointer { selection.take(suspect.candidate, $0, into: &counted) }
        }
        suspects.removeAll()
    }

    private mutating func report(_ cause: StoreProblem.Cause, _ treatment: StoreProblem.Treatment) {
        problems.append(
            StoreProblem(file: name, line: lineCount, offset: length, cause: cause, treatment: treatment))
    }

    private mutating func keepEnding(of line: LineWindow.RawLine) {
        let bytes =
            switch line {
            case .whole(let bytes): bytes
            case .tooLong(_, let ending): ending
            }
        ending = bytes.suffix(64) + CollectionOfOne(UInt8(ascii: "\n"))
    }
}
