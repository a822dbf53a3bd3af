import Relationships

/// The lines that were seen, by id, with what tells two of one id apart.
///
/// Ids come in order, journal by journal, so they are kept as a few ascending runs. Example: `seen[id]?.sum`.
struct SeenLines {
    struct Row: BitwiseCopyable {
        private let high: UInt64
        private let low: UInt64
        let sum: UInt32
        private let mark: UInt32

        init(_ id: LineID, sum: UInt32, revision: Int, isSealed: Bool) {
            high = UInt64(truncatingIfNeeded: id.bits >> 64)
            low = UInt64(truncatingIfNeeded: id.bits)
            self.sum = sum
            mark = UInt32(truncatingIfNeeded: revision) << 1 | (isSealed ? 1 : 0)
        }

        var id: LineID { LineID(bits: UInt128(high) << 64 | UInt128(low)) }

        func isSame(as other: Row) -> Bool { sum == other.sum && mark == other.mark }

        func precedes(_ other: Row) -> Bool { (high, low) < (other.high, other.low) }

        fileprivate func isOf(_ other: Row) -> Bool { high == other.high && low == other.low }
    }

    /// Those of a checkpoint, in order, and what keeps them.
    private var first: (rows: UnsafeBufferPointer<Row>, owner: any Sendable)?
    private var runs: [[Row]] = []
    /// What fits no run.
    private var others: [LineID: Row] = [:]

    init() {}

    /// Rows in order.
    ///
    /// - Parameter owner: keeps their bytes.
    init(_ rows: UnsafeBufferPointer<Row>, owner: any Sendable) { first = (rows, owner) }

    /// What was seen under the row's id.
    func known(_ row: Row) -> Row? {
        if let first, let found = Self.find(row, in: first.rows) { return found }
        for run in runs {
            if let found = run.withUnsafeBufferPointer({ Self.find(row, in: $0) }) { return found }
        }
        return others.isEmpty ? nil : others[row.id]
    }

    private static func find(_ row: Row, in run: UnsafeBufferPointer<Row>) -> Row? {
        guard let last = run.last, !last.precedes(row) else { return nil }
        var (low, high) = (0, run.count)
        while low < high {
            let middle = (low + high) / 2
            if run[middle].precedes(row) { low = middle + 1 } else { high = middle }
        }
        return low < run.count && run[low].isOf(row) ? run[low] : nil
    }

    /// Keeps a row whose id was not seen.
    mutating func insert(_ row: Row) {
        for index in runs.indices where runs[index][runs[index].count - 1].precedes(row) {
            runs[index].append(row)
            return
        }
        if runs.count < 16 { runs.append([row]) } else { others[row.id] = row }
    }

    /// All of them, in order.
    var rows: [Row] {
        if first == nil, runs.count <= 1, others.isEmpty { return runs.first ?? [] }
        return
            (Array(first?.rows ?? UnsafeBufferPointer(start: nil, count: 0)) + runs.flatMap { $0 }
            + Array(others.values)).sorted { $0.precedes($1) }
    }
}
