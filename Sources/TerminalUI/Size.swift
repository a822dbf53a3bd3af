/// How many columns and rows something takes.
///
///     Size(width: 80, height: 24)
public struct Size: Hashable, Sendable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// True when there is no cell to draw in.
    public var isEmpty: Bool { width <= 0 || height <= 0 }
}
