@_spi(_Unicode) import Swift

/// The form in which texts are compared: without case, accents and the differences between ligatures and letters.
///
/// Example: `SearchKey.folded("Éloïse Lefèvre")` is `"eloise lefevre"`, `SearchKey.folded("Œuvre")` is `"oeuvre"`.
public enum SearchKey {
    /// Canonically decomposed, marks dropped, lower case.
    public static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var result = String.UnicodeScalarView()
        // The decomposition is the standard library's own, not yet public; a table of our own would age.
        for scalar in text.lowercased()._nfd {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: continue
            default: break
            }
            if let letters = letters[scalar] {
                result.append(contentsOf: letters.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The folded words of a text: runs of letters and digits.
    public static func words(_ text: String) -> [Substring] {
        let folded = folded(text)
        guard folded.utf8.allSatisfy({ $0 < 0x80 }) else { return folded.split { !($0.isLetter || $0.isNumber) } }
        return folded.utf8.split { !(0x30...0x39).contains($0) && !(0x61...0x7A).contains($0) }.map(Substring.init)
    }

    /// Letters that Unicode does not decompose, and that people type without their stroke or as two.
    private static let letters: [Unicode.Scalar: String] = [
        "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ",
        "’": "'",
    ]
}
