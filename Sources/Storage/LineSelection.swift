import JSON
import Relationships

/// Which of all lines count: of several with one id one, of a transaction of several lines all or none.
///
/// Lines may come in any order, from any files, any number of times; the ones that count are the same.
///
/// Example: `selection.take(candidate, bytes, into: &counted)`, for each line, then `selection.finish(into: &counted)`.
struct LineSelection {
    /// A line with what decides between it and another one of the same id.
    struct Candidate {
        var line: Line
        var sum: UInt32
        var isSealed: Bool
    }

    private struct Gathering: Hashable {
        var transaction: LineID
        var count: Int
    }

    private(set) var seen = SeenLines()
    private var gathered: [Gathering: [Line]] = [:]
    /// The best of each contested id so far, with its bytes.
    private var best: [LineID: (candidate: Candidate, bytes: [UInt8])] = [:]
    private var isFinished = false

    /// Ids that came with differing lines. Which one counts is known only once all have been read.
    private(set) var contested: Set<LineID>
    /// A line counted, and turned out not to be the best of its id: what was applied cannot be taken back.
    private(set) var mustStartOver = false
    /// The greatest id of a line that is as it was written: the next id is above it.
    private(set) var greatest: LineID?

    /// A selection that knows from an earlier reading which ids are contested.
    init(contested: Set<LineID> = []) { self.contested = contested }

    /// A selection that has finished, as `checkpoint` told.
    init?(checkpoint: JSONValue, seen rows: UnsafeRawBufferPointer, owner: any Sendable) {
        guard rows.count.isMultiple(of: MemoryLayout<SeenLines.Row>.stride),
            let transactions = checkpoint["transactions"]?.object
        else { return nil }
        contested = []
        isFinished = true
        greatest = checkpoint["greatest"]?.string.flatMap { LineID($0) }
        seen = SeenLines(rows.bindMemory(to: SeenLines.Row.self), owner: owner)
        for (id, count) in transactions.members {
            guard let id = LineID(id), let count = count.int else { return nil }
            gathered[Gathering(transaction: id, count: count)] = []
        }
    }

    /// What to remember besides the lines that were seen; nil where lines are contested, or missing.
    var checkpoint: JSONObject? {
        guard isFinished, contested.isEmpty, gathered.values.allSatisfy(\.isEmpty) else { return nil }
        var transactions = JSONObject()
        for gathering in gathered.keys.sorted(by: { $0.transaction < $1.transaction }) {
            transactions[gathering.transaction.description] = .number(JSONNumber(gathering.count))
        }
        var object = JSONObject()
        object["transactions"] = .object(transactions)
        if let greatest { object["greatest"] = .string(greatest.description) }
        return object
    }

    mutating func take(_ candidate: Candidate, _ bytes: UnsafeBufferPointer<UInt8>, into counted: inout [Line]) {
        let id = candidate.line.id
        if candidate.isSealed { greatest = max(greatest ?? id, id) }
        guard !contested.contains(id) else { return compare(candidate, bytes) }
        let row = SeenLines.Row(
            id, sum: candidate.sum, revision: candidate.line.revision, isSealed: candidate.isSealed)
        if let known = seen.known(row) {
            guard !known.isSame(as: row) else { return }
            contested.insert(id)
            mustStartOver = true
        } else {
            seen.insert(row)
            count(candidate.line, into: &counted)
        }
    }

    /// What a valid line of revision 0 is to the selection.
    enum Admission { case new, known, never }

    func admits(_ id: LineID, sum: UInt32) -> Admission {
        guard !contested.contains(id) else { return .never }
        let row = SeenLines.Row(id, sum: sum, revision: 0, isSealed: true)
        guard let known = seen.known(row) else { return .new }
        return known.isSame(as: row) ? .known : .never
    }

    /// Counts a line that `admits` finds new.
    mutating func add(_ id: LineID, sum: UInt32) {
        greatest = max(greatest ?? id, id)
        seen.insert(SeenLines.Row(id, sum: sum, revision: 0, isSealed: true))
    }

    /// All journals have been read for the first time: the contested lines are decided.
    mutating func finish(into counted: inout [Line]) {
        guard !isFinished else { return }
        isFinished = true
        for id in best.keys.sorted() {
            if let line = best[id]?.candidate.line { count(line, into: &counted) }
        }
    }

    private mutating func compare(_ candidate: Candidate, _ bytes: UnsafeBufferPointer<UInt8>) {
        let id = candidate.line.id
        if let holder = best[id], !Self.precedes(holder, candidate, bytes) { return }
        if isFinished { mustStartOver = true }
        best[id] = (candidate, Array(bytes))
    }

    /// A valid sum wins, then the higher revision, then the greater bytes.
    private static func precedes(
        _ holder: (candidate: Candidate, bytes: [UInt8]), _ other: Candidate, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if holder.candidate.isSealed != other.isSealed { return other.isSealed }
        if holder.candidate.line.revision != other.line.revision {
            return holder.candidate.line.revision < other.line.revision
        }
        return holder.bytes.lexicographicallyPrecedes(bytes)
    }

    /// A transaction counts once, for the number of lines that they name, each of them is there.
    private mutating func count(_ line: Line, into counted: inout [Line]) {
        guard let part = line.part, part.count > 1 else { return counted.append(line) }
        let gathering = Gathering(transaction: part.transaction, count: part.count)
        if gathered[gathering]?.isEmpty == true { return counted.append(line) }  // complete before
        gathered[gathering, default: []].append(line)
        guard let lines = gathered[gathering], lines.count >= part.count,
            Set(lines.compactMap { $0.part?.number }).count == part.count
        else { return }
        counted.append(contentsOf: lines)
        gathered[gathering] = []
    }

    /// Transactions of which some lines have not come, by id.
    var incomplete: [(transaction: LineID, device: String, found: Int, count: Int)] {
        gathered.compactMap { gathering, lines in
            lines.first.map { (gathering.transaction, $0.device, lines.count, gathering.count) }
        }
        .sorted { $0.transaction < $1.transaction }
    }
}
