/// A heavier stretch of a pane's right border that tells which part of a list is on view; nothing when all of it is.
///
///     Scrollbar(list).draw(into: &buffer, x: pane.maxX - 1, y: pane.y + 1, height: pane.height - 2)
public struct Scrollbar: Sendable {
    private let count: Int
    private let offset: Int
    private let height: Int

    public init(_ state: ScrollState) {
        count = state.count
        offset = state.offset
        height = state.height
    }

    /// The lines of a track that the mark covers, at least one; `nil` when everything is on view.
    ///
    ///     Scrollbar(ScrollState(count: 100, height: 10)).thumb(in: 10)  // 0..<1
    public func thumb(in track: Int) -> Range<Int>? {
        guard track > 0, height > 0, count > height else { return nil }
        let length = max(1, track * height / count)
        // Rounded so that the ends are reached at the ends, and only there.
        let room = track - length
        let last = count - height
        var start = room * offset / last
        if offset > 0 && start == 0 && room > 1 { start = 1 }
        if offset < last && start == room && room > 1 { start = room - 1 }
        return start..<(start + length)
    }

    public func draw(into buffer: inout Buffer, x: Int, y: Int, height track: Int, style: Style = .plain) {
        let mark = buffer.charset == .unicode ? "┃" : "#"
        for line in thumb(in: track) ?? 0..<0 {
            buffer.write(mark, x: x, y: y + line, width: 1, style: style)
        }
    }
}
