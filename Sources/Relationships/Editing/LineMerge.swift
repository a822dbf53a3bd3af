/// A text that two have changed since they had it in common, line by line.
///
/// A line that one of them changed is as they left it. Where both changed the same lines, both versions stay, theirs
/// first: nothing is lost.
///
/// Example: `LineMerge(base: "tea\nsugar", mine: "tea\nmilk", theirs: "green tea\nsugar").text` is `"green tea\nmilk"`.
public struct LineMerge: Sendable {
    public let text: String
    /// Whether both changed the same lines, each in their own way.
    public let isContested: Bool

    private typealias Line = ArraySlice<UInt8>

    public init(base: String, mine: String, theirs: String) {
        let (base, mine, theirs) = (Self.lines(of: base), Self.lines(of: mine), Self.lines(of: theirs))
        let (toMine, toTheirs) = (Self.pairs(base, mine), Self.pairs(base, theirs))
        var merged: [Line] = []
        var isContested = false
        var start = (base: 0, mine: 0, theirs: 0)
        for line in 0...base.count {
            let isEnd = line == base.count
            let found =
                isEnd ? (mine.count, theirs.count) : toMine[line].flatMap { one in toTheirs[line].map { (one, $0) } }
            // What lies between two lines that all three have is decided as one.
            guard let (one, other) = found else { continue }
            let piece = Piece(
                base: base[start.base..<line], mine: mine[start.mine..<one], theirs: theirs[start.theirs..<other])
            merged += piece.merged
            isContested = isContested || piece.isContested
            if !isEnd { merged.append(base[line]) }
            start = (line + 1, one + 1, other + 1)
        }
        text = merged.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        self.isContested = isContested
    }

    private static func lines(of text: String) -> [Line] {
        text.isEmpty ? [] : Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// For each line of the one text its place in the other one, in order; as many as can be, nil for the others.
    private static func pairs(_ one: [Line], _ other: [Line]) -> [Int?] {
        var pairs = [Int?](repeating: nil, count: one.count)
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] {
            pairs[start] = start
            start += 1
        }
        var ends = (one.count, other.count)
        while min(ends.0, ends.1) > start, one[ends.0 - 1] == other[ends.1 - 1] {
            ends = (ends.0 - 1, ends.1 - 1)
            pairs[ends.0] = ends.1
        }
        for (left, right) in longest(one[start..<ends.0], other[start..<ends.1]) { pairs[left] = right }
        return pairs
    }

    /// How many comparisons are worth it: beyond, what differs counts as changed all over.
    private static let bound = 4_000_000

    /// The longest sequence of lines that both have, by the places of its lines.
    private static func longest(_ one: ArraySlice<Line>, _ other: ArraySlice<Line>) -> [(Int, Int)] {
        guard !one.isEmpty, !other.isEmpty, one.count * other.count <= bound else { return [] }
        let width = other.count + 1
        // How many lines both have from there on.
        var lengths = [Int32](repeating: 0, count: (one.count + 1) * width)
        for row in (0..<one.count).reversed() {
            for column in (0..<other.count).reversed() {
                let isSame = one[one.startIndex + row] == other[other.startIndex + column]
                let (below, beside) = (lengths[(row + 1) * width + column], lengths[row * width + column + 1])
                lengths[row * width + column] =
                    isSame ? lengths[(row + 1) * width + column + 1] + 1 : max(below, beside)
            }
        }
        var pairs: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < one.count, column < other.count {
            if one[one.startIndex + row] == other[other.startIndex + column] {
                pairs.append((one.startIndex + row, other.startIndex + column))
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }

    /// What lies between two lines that all three have.
    private struct Piece {
        let merged: [Line]
        let isContested: Bool

        init(base: ArraySlice<Line>, mine: ArraySlice<Line>, theirs: ArraySlice<Line>) {
            if mine == base || theirs == base {
                (merged, isContested) = (Array(mine == base ? theirs : mine), false)
                return
            }
            // What both wrote alike is there once.
            let start = zip(mine, theirs).prefix { $0 == $1 }.count
            let (mine, others) = (mine.dropFirst(start), theirs.dropFirst(start))
            let end = zip(mine.reversed(), others.reversed()).prefix { $0 == $1 }.count
            merged = theirs.prefix(start) + others.dropLast(end) + mine
            let (isMine, isTheirs) = (end < mine.count, end < others.count)
            isContested = base.isEmpty ? isMine && isTheirs : isMine || isTheirs
        }
    }
}
