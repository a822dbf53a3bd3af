import Relationships
import TerminalUI

/// What each kind of thing looks like. Colour is never the only sign: states have glyphs, focus has a mark.
///
/// Accent for focus, yellow for thirst, green for done, red for errors only, never for people.
public struct Theme: Hashable, Sendable {
    /// What a user may give a look of its own.
    public enum Part: String, CaseIterable, Sendable {
        case accent, thirst, done, error, faint, strong, heading
    }

    let accent: Style
    let thirst: Style
    let done: Style
    let error: Style
    let faint: Style
    let strong: Style
    let heading: Style

    /// How each part looks where nobody says otherwise.
    static func usual(_ part: Part) -> Style {
        switch part {
        case .accent: Style(foreground: .cyan, attributes: .bold)
        case .thirst: Style(foreground: .yellow)
        case .done: Style(foreground: .green)
        case .error: Style(foreground: .red, attributes: .bold)
        case .faint: Style(attributes: .dim)
        case .strong, .heading: Style(attributes: .bold)
        }
    }

    /// Without colours, attributes alone.
    ///
    /// - Parameters:
    ///   - colors: how many the terminal has.
    ///   - looks: the user's own.
    public init(colors: Int, _ looks: [Part: Style] = [:]) {
        func style(_ part: Part) -> Style { (looks[part] ?? Self.usual(part)).reduced(to: colors) }
        accent = style(.accent)
        thirst = style(.thirst)
        done = style(.done)
        error = style(.error)
        faint = style(.faint)
        strong = style(.strong)
        heading = style(.heading)
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

extension Style {
    /// What a terminal of so many colours can show of it: of eight the bright ones are bold.
    fileprivate func reduced(to colors: Int) -> Style {
        guard colors < 16 else { return self }
        func dull(_ color: Color?) -> Color? { color.flatMap { Color(rawValue: $0.rawValue % 8) } }
        let isBright = foreground.map { $0.rawValue >= 8 } ?? false
        return Style(
            foreground: colors >= 8 ? dull(foreground) : nil, background: colors >= 8 ? dull(background) : nil,
            attributes: isBright ? attributes.union(.bold) : attributes)
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
    /// Two records say different things.
    static func differs(_ charset: Charset) -> String { charset == .unicode ? "≠" : "#" }
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
