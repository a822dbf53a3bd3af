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
        var hunks = (Self.hunks(base, mine, isMine: true) + Self.hunks(base, theirs, isMine: false)).sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }[...]
        var (merged, place, isContested): ([Line], Int, Bool) = ([], 0, false)
        while let first = hunks.popFirst() {
            var (range, group) = (first.range, [first])
            while let next = hunks.first, next.range.lowerBound < range.upperBound || next.range == range {
                range = range.lowerBound..<max(range.upperBound, next.range.upperBound)
                group.append(hunks.removeFirst())
            }
            let piece = Piece(
                base: base[range], mine: Self.changed(base, range, by: group.filter(\.isMine)),
                theirs: Self.changed(base, range, by: group.filter { !$0.isMine }))
            merged += base[place..<range.lowerBound] + piece.merged
            isContested = isContested || piece.isContested
            place = range.upperBound
        }
        text = (merged + base[place...]).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        self.isContested = isContested
    }

    /// The lines that both texts have, in order.
    ///
    /// Example: `LineMerge.common("tea\nmilk", "tea\nsugar")` is `"tea"`.
    public static func common(_ one: String, _ other: String) -> String {
        let lines = lines(of: one)
        let shared = zip(lines, pairs(lines, Self.lines(of: other))).filter { $0.1 != nil }.map(\.0)
        return shared.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }

    /// A change by one of them: new lines in the place of old ones.
    private struct Hunk {
        let range: Range<Int>
        let lines: ArraySlice<Line>
        let isMine: Bool
    }

    private static func hunks(_ base: [Line], _ other: [Line], isMine: Bool) -> [Hunk] {
        let pairs = pairs(base, other)
        var hunks: [Hunk] = []
        var (start, otherStart) = (0, 0)
        for (line, pair) in (pairs + [other.count]).enumerated() {
            guard let pair else { continue }
            if (start, otherStart) != (line, pair) {
                hunks.append(Hunk(range: start..<line, lines: other[otherStart..<pair], isMine: isMine))
            }
            (start, otherStart) = (line + 1, pair + 1)
        }
        return hunks
    }

    /// Some lines as one of them left them.
    private static func changed(_ base: [Line], _ range: Range<Int>, by hunks: [Hunk]) -> ArraySlice<Line> {
        var (lines, place): ([Line], Int) = ([], range.lowerBound)
        for hunk in hunks {
            lines += base[place..<hunk.range.lowerBound] + hunk.lines
            place = hunk.range.upperBound
        }
        return (lines + base[place..<range.upperBound])[...]
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

    /// Lines that one or both of them changed.
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
