/// What the mouse did, on which cell.
///
///     Mouse(kind: .press, x: 4, y: 2)
public struct Mouse: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case press
        /// A second press on the same cell soon after the first, which came as a `press`.
        case double
        case wheelUp
        case wheelDown
    }

    public var kind: Kind
    public var x: Int
    public var y: Int

    public init(kind: Kind, x: Int, y: Int) {
        self.kind = kind
        self.x = x
        self.y = y
    }

    public var point: Point { Point(x: x, y: y) }
}
