/// The terminal's own sixteen colours, in ANSI order; no colour at all is the terminal's default.
///
///     Style(foreground: .yellow)
public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}
