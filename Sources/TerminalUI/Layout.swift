/// How much of the room one column or row of a layout asks for.
///
///     rect.columns([.fixed(20), .fill, .fraction(0.25)])
public enum Track: Hashable, Sendable {
    /// So many cells, fewer when there is no room.
    case fixed(Int)
    /// A share of the whole, from 0 to 1, rounded down.
    case fraction(Double)
    /// An equal share of what the others leave.
    case fill

    /// Shares `length` cells out, first come first served, never more than there are.
    ///
    ///     Track.lengths([.fixed(10), .fill, .fill], of: 25)  // [10, 8, 7]
    static func lengths(_ tracks: [Track], of length: Int) -> [Int] {
        var left = max(0, length)
        var lengths = tracks.map { track -> Int in
            let wanted =
                switch track {
                case .fixed(let cells): cells
                case .fraction(let share): share > 0 ? Int(Double(max(0, length)) * min(share, 1)) : 0
                case .fill: 0
                }
            let granted = min(max(0, wanted), left)
            left -= granted
            return granted
        }
        let fills = tracks.indices.filter { tracks[$0] == .fill }
        for (rank, index) in fills.enumerated() {
            // The first ones get the cells that don't divide.
            lengths[index] = left / fills.count + (rank < left % fills.count ? 1 : 0)
        }
        return lengths
    }
}

extension Rect {
    /// Splits the rect side by side, from the left.
    ///
    ///     Rect(x: 0, y: 0, width: 80, height: 24).columns([.fixed(30), .fill])  // 30 and 50 wide
    ///
    /// - Parameter overlap: how many columns neighbours share; 1 for boxes that share a border.
    public func columns(_ tracks: [Track], overlap: Int = 0) -> [Rect] {
        spans(tracks, start: x, length: width, overlap: overlap).map {
            Rect(x: $0.start, y: y, width: $0.length, height: height)
        }
    }

    /// Splits the rect one above the other, from the top.
    ///
    ///     screen.rows([.fixed(1), .fill, .fixed(2)])  // title, body, footer
    ///
    /// - Parameter overlap: how many rows neighbours share; 1 for boxes that share a border.
    public func rows(_ tracks: [Track], overlap: Int = 0) -> [Rect] {
        spans(tracks, start: y, length: height, overlap: overlap).map {
            Rect(x: x, y: $0.start, width: width, height: $0.length)
        }
    }

    private func spans(
        _ tracks: [Track], start: Int, length: Int, overlap: Int
    ) -> [(start: Int, length: Int)] {
        let shared = length > 0 ? overlap * max(0, tracks.count - 1) : 0
        var next = start
        return Track.lengths(tracks, of: length + shared).map { cells in
            // On a screen too small for all tracks the last ones are empty, and stay inside.
            let span = (start: min(next, start + length), length: cells)
            next += cells > overlap ? cells - overlap : cells
            return (span.start, min(cells, start + length - span.start))
        }
    }
}
