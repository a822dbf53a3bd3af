/// The look of a cell. `nil` colours are the terminal's own.
///
///     Style(foreground: .yellow).with(.bold)
public struct Style: Hashable, Sendable {
    public var foreground: Color?
    public var background: Color?
    public var attributes: Attributes

    public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    public static let plain = Style()

    public func with(foreground: Color?) -> Style {
        Style(foreground: foreground, background: background, attributes: attributes)
    }

    public func with(background: Color?) -> Style {
        Style(foreground: foreground, background: background, attributes: attributes)
    }

    /// Adds to the attributes there are.
    public func with(_ added: Attributes) -> Style {
        Style(foreground: foreground, background: background, attributes: attributes.union(added))
    }
}

extension Style: CustomStringConvertible {
    /// The style in words, for the legend of a snapshot.
    ///
    ///     Style(foreground: .red, background: .white, attributes: .bold).description  // "bold red on white"
    public var description: String {
        var words = Attributes.named.filter { attributes.contains($0.value) }.map(\.name)
        if let foreground { words.append("\(foreground)") }
        if let background { words.append("on \(background)") }
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }
}
