/// A cell's place: columns from the left and rows from the top, both from 0.
///
///     Point(x: 0, y: 23)  // bottom left of an 80x24 screen
public struct Point: Hashable, Sendable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}
