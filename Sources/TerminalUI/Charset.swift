@_spi(_Unicode) import Swift

/// Which characters the terminal can be trusted with.
public enum Charset: Hashable, Sendable {
    case unicode
    /// ASCII alone, at the same widths: borders of `+`, `-` and `|`, letters without their accents, and a `?` for
    /// each cell of what is left.
    case ascii

    /// What ends a text too long for its place, one cell wide.
    public var ellipsis: String {
        switch self {
        case .unicode: "…"
        case .ascii: "~"
        }
    }

    /// A piece of display text in this charset, as wide as before.
    ///
    ///     Charset.ascii.text(of: piece)  // "é" is "e", "’" is "'", "中" is "??"
    public func text(of piece: DisplayText.Piece) -> String {
        switch self {
        case .unicode: piece.text
        case .ascii: Charset.folded(piece)
        }
    }

    private static func folded(_ piece: DisplayText.Piece) -> String {
        guard let scalar = piece.text.unicodeScalars.first else { return "" }
        if scalar.isASCII { return String(scalar) }
        if piece.width == 1 {
            if let standIn = standIns[scalar] { return standIn }
            // Letters only: "≠" decomposes to "=", which says the opposite.
            var decomposed = String(scalar)._nfd.makeIterator()
            if let base = decomposed.next(), base.isASCII, base.properties.isAlphabetic {
                return String(base)
            }
        }
        let filler = scalar.properties.generalCategory == .spaceSeparator ? " " : "?"
        return String(repeating: filler, count: piece.width)
    }

    /// Punctuation that French and English prose and lists can't do without.
    private static let standIns: [Unicode.Scalar: String] = [
        "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‹": "<", "›": ">",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "~", "·": ".", "•": "*", "×": "x",
    ]
}
