/// Which row of a list is selected and which rows are on view: arithmetic only, the rows are the caller's.
///
/// The selected row always stays on view, with a margin of rows around it where there are any.
///
///     var list = ScrollState(count: 400, height: 20)
///     list.pageDown()
///     for row in list.visible { draw(people[row], selected: row == list.selection) }
public struct ScrollState: Hashable, Sendable {
    /// How many rows there are.
    public private(set) var count: Int
    /// How many fit on view.
    public private(set) var height: Int
    /// The selected row, from 0; 0 as well when there are none.
    public private(set) var selection = 0
    /// The first row on view.
    public private(set) var offset = 0

    private let margin: Int

    /// - Parameter margin: how many rows to keep on view above and below the selected one.
    public init(count: Int = 0, height: Int = 0, margin: Int = 2) {
        self.count = max(0, count)
        self.height = max(0, height)
        self.margin = max(0, margin)
    }

    /// The rows on view.
    public var visible: Range<Int> { offset..<min(count, offset + height) }

    /// The selected row; `nil` when there are none.
    public var selectedRow: Int? { count > 0 ? selection : nil }

    /// Fits the state to other rows or another room.
    public mutating func resize(count: Int, height: Int) {
        self.count = max(0, count)
        self.height = max(0, height)
        select(selection)
    }

    /// Selects a row, or the nearest there is, and scrolls no further than needed to show it.
    public mutating func select(_ row: Int) {
        selection = min(max(0, row), max(0, count - 1))
        let room = min(margin, max(0, (height - 1) / 2))
        let highest = selection - room
        let lowest = selection + room - height + 1
        offset = clampedOffset(min(max(offset, lowest), highest))
    }

    public mutating func move(by rows: Int) {
        let (row, overflow) = selection.addingReportingOverflow(rows)
        select(overflow ? (rows < 0 ? 0 : count - 1) : row)
    }

    public mutating func top() { select(0) }
    public mutating func bottom() { select(count - 1) }
    public mutating func pageDown() { page(height - 1) }
    public mutating func pageUp() { page(1 - height) }
    public mutating func halfPageDown() { page(height / 2) }
    public mutating func halfPageUp() { page(-(height / 2)) }

    /// Moves the view as a wheel does; the selection comes along only when it would leave it.
    public mutating func scroll(by rows: Int) {
        offset = clampedOffset(offset + min(max(-count, rows), count))
        let room = min(margin, max(0, (height - 1) / 2))
        // At either end there are no rows beyond, so no margin to keep.
        let first = offset == 0 ? 0 : offset + room
        let last = offset == lastOffset ? count - 1 : offset + height - 1 - room
        selection = max(0, min(max(selection, first), last))
    }

    /// The row drawn so many lines below the top of the view, for the mouse.
    public func row(atLine line: Int) -> Int? {
        let row = offset + line
        return line >= 0 && visible.contains(row) ? row : nil
    }

    /// Both the view and the selection move, so that the selected row keeps its place on the screen.
    private mutating func page(_ rows: Int) {
        let step = rows == 0 ? 1 : rows
        offset = clampedOffset(offset + step)
        move(by: step)
    }

    private var lastOffset: Int { max(0, count - height) }

    private func clampedOffset(_ offset: Int) -> Int {
        min(max(0, offset), lastOffset)
    }
}
