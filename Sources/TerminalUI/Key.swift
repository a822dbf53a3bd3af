/// One key press.
///
///     Key.control("r").label     // "Ctrl-R"
///     Key(label: "Ctrl-R")       // .control("r")
public enum Key: Hashable, Sendable {
    case character(Character)
    /// A key pressed with Ctrl; letters in lower case.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 and up.
    case function(Int)
    /// A key pressed with Alt, in the case it was typed in.
    case alt(Character)
}

extension Key: CustomStringConvertible {
    private static let named: [(key: Key, label: String)] = [
        (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
        (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
        (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    ]

    /// The key as help, footer and manual name it: "w", "Space", "Ctrl-R", "Shift-Tab", "F1", "Alt-f".
    public var label: String {
        switch self {
        case .character(let character): Key.label(of: character)
        case .control(let character): "Ctrl-" + (character == " " ? "Space" : character.uppercased())
        case .alt(let character): "Alt-" + Key.label(of: character)
        case .function(let number): "F\(number)"
        default: Key.named.first { $0.key == self }?.label ?? ""
        }
    }

    /// Reads a label back, in exactly the form `label` writes; `nil` for anything else.
    public init?(label: String) {
        if let known = Key.named.first(where: { $0.label == label }) {
            self = known.key
        } else if let character = Key.character(of: label) {
            self = .character(character)
        } else if label.hasPrefix("Alt-"), let character = Key.character(of: label.dropFirst(4)) {
            self = .alt(character)
        } else if label.hasPrefix("Ctrl-"), let character = Key.character(of: label.dropFirst(5)),
            character.isASCII, !character.isLowercase
        {
            self = .control(Character(character.lowercased()))
        } else if label.hasPrefix("F"), let number = Int(label.dropFirst()), number > 0,
            label == "F\(number)"
        {
            self = .function(number)
        } else {
            return nil
        }
    }

    public var description: String { label }

    private static func label(of character: Character) -> String {
        character == " " ? "Space" : String(character)
    }

    private static func character(of label: some StringProtocol) -> Character? {
        if label == "Space" { return " " }
        return label.count == 1 && label != " " ? label.first : nil
    }
}
