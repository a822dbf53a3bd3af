import TerminalUI

/// A piece of a line: data in any shape, and how it stands out on a terminal that has colours.
struct Span {
    enum Emphasis {
        case plain, heading, thirst, quiet
    }

    var text: String
    var emphasis: Emphasis

    init(_ text: String, _ emphasis: Emphasis = .plain) {
        self.text = text
        self.emphasis = emphasis
    }

    /// The text, safe to print, with its colour where the stream has any.
    func rendered(for stream: Stream) -> String {
        let safe = DisplayText.sanitized(text, charset: stream.charset)
        guard stream.hasColor, !safe.isEmpty, let code else { return safe }
        return "\u{1b}[" + code + "m" + safe + "\u{1b}[0m"
    }

    private var code: String? {
        switch emphasis {
        case .plain: nil
        case .heading: "1"
        case .thirst: "33"
        case .quiet: "2"
        }
    }
}
