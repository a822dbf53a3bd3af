import Relationships
import TerminalUI

/// What each kind of thing looks like. Colour is never the only sign: states have glyphs, focus has a mark.
///
/// Accent for focus, yellow for thirst, green for done, red for errors only, never for people.
public struct Theme: Hashable, Sendable {
    let accent: Style
    let thirst: Style
    let done: Style
    let error: Style
    let faint: Style
    let strong: Style
    let heading: Style

    /// Without colours, attributes alone.
    public init(colors: Int) {
        func style(_ color: Color, _ attributes: Attributes = []) -> Style {
            Style(foreground: colors >= 8 ? color : nil, attributes: attributes)
        }
        accent = style(.cyan, .bold)
        thirst = style(.yellow)
        done = style(.green)
        error = style(.red, .bold)
        faint = Style(attributes: .dim)
        strong = Style(attributes: .bold)
        heading = Style(attributes: .bold)
    }

    func style(of state: Water.State) -> Style {
        switch state {
        case .thirsty: thirst
        case .dry: thirst.with(.bold)
        case .fresh, .soon: done
        case .ambient: faint
        }
    }
}

/// One-cell signs, the same meaning in every charset.
enum Glyph {
    static func state(_ state: Water.State, _ charset: Charset) -> String {
        switch (state, charset) {
        case (.fresh, .unicode): "·"
        case (.soon, .unicode): "▿"
        case (.thirsty, .unicode): "▽"
        case (.dry, .unicode): "▼"
        case (.ambient, _): "~"
        case (.fresh, .ascii): "."
        case (.soon, .ascii): ","
        case (.thirsty, .ascii): "v"
        case (.dry, .ascii): "V"
        }
    }

    static func promise(_ charset: Charset) -> String { charset == .unicode ? "»" : "!" }
    /// One of my offers meets an open need.
    static func giving(_ charset: Charset) -> String { "+" }
    /// Only I reach out.
    static func oneSided(_ charset: Charset) -> String { charset == .unicode ? "›" : "/" }
    static func arrow(_ charset: Charset) -> String { charset == .unicode ? "→" : ">" }
    static func strategy(_ charset: Charset) -> String { charset == .unicode ? "→" : "-" }
    static func done(_ charset: Charset) -> String { charset == .unicode ? "✓" : "x" }
    static func fold(isOpen: Bool, _ charset: Charset) -> String {
        switch (isOpen, charset) {
        case (true, .unicode): "▾"
        case (false, .unicode): "▸"
        case (true, .ascii): "-"
        case (false, .ascii): "+"
        }
    }
}
