import TerminalUI

extension Style {
    /// Reads "bold bright-cyan on black", "plain"; throws what is wrong.
    init(words: String) throws(SettingError) {
        self.init()
        var isBackground = false
        let words = words.split(separator: " ").map(String.init)
        for (index, word) in words.enumerated() {
            if let attribute = Attributes.named.first(where: { $0.name == word }), !isBackground {
                attributes.insert(attribute.value)
            } else if let color = Self.colorNames.first(where: { $0.name == word }) {
                if isBackground { background = color.value } else { foreground = color.value }
                isBackground = false
            } else if word == "on", !isBackground, index < words.count - 1 {
                isBackground = true
            } else if word == "on" {
                throw .colorMissing
            } else if word != "plain" || words.count > 1 {
                throw .noLook(word, known: (Attributes.named.map(\.name) + Self.colorNames.prefix(8).map(\.name)))
            }
        }
        if words.isEmpty { throw .looksShape }
    }

    /// "yellow", "bright-yellow".
    private static let colorNames: [(name: String, value: Color)] = Color.allCases.map { color in
        let base = Color(rawValue: color.rawValue % 8).map { "\($0)" } ?? ""
        return (color.rawValue < 8 ? base : "bright-" + base, color)
    }
}
