extension String {
    /// With some scalars replaced, each on its own: a quotation mark with a combining accent is a quotation mark still.
    ///
    /// Example: `"a\"b".escaping(["\"": "\"\""])` doubles the mark, as CSV wants it.
    func escaping(_ replacements: [Unicode.Scalar: String]) -> String {
        guard unicodeScalars.contains(where: { replacements[$0] != nil }) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let replacement = replacements[scalar] {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// With a line feed in the place of what ends a line to some readers only, and without zero bytes.
    ///
    /// Example: a form feed or U+0085 in a note would part its line in two for Python, and for many a calendar.
    var withPlainLineEnds: String {
        // Most texts, and all photos, have nothing but letters and signs of ASCII.
        utf8.contains { $0 < ASCII.space || $0 > 0x7E } ? escaping(Self.oddLineEnds) : self
    }

    private static let oddLineEnds: [Unicode.Scalar: String] = [
        "\0": "", "\u{0B}": "\n", "\u{0C}": "\n", "\u{1C}": "\n", "\u{1D}": "\n", "\u{1E}": "\n", "\u{85}": "\n",
        "\u{2028}": "\n", "\u{2029}": "\n",
    ]
}
