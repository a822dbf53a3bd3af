/// A block of cells. A rect of no width or height is empty; it is never negative.
///
///     let screen = Rect(x: 0, y: 0, width: 80, height: 24)
///     screen.inset(dx: 1, dy: 1)  // x 1, y 1, 78x22
public struct Rect: Hashable, Sendable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    /// Negative widths and heights become 0, so that arithmetic on a tiny screen needs no care.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// All cells of something that starts at the top left corner.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

    /// The first column to the right of the rect.
    public var maxX: Int { x + width }

    /// The first row below the rect.
    public var maxY: Int { y + height }

    public var size: Size { Size(width: width, height: height) }

    public var isEmpty: Bool { width <= 0 || height <= 0 }

    public func contains(_ point: Point) -> Bool {
        (x..<maxX).contains(point.x) && (y..<maxY).contains(point.y)
    }

    /// Moves the left and right edges inwards by `dx` and the top and bottom ones by `dy`; stops at empty.
    public func inset(dx: Int, dy: Int) -> Rect {
        Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
    }

    /// The cells that both have; empty when they don't meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top,
            width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }
}
