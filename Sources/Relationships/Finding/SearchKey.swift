@_spi(_Unicode) import Swift

/// The form in which texts are compared: without case, accents and the differences between ligatures and letters.
///
/// Example: `SearchKey.folded("Éloïse Lefèvre")` is `"eloise lefevre"`, `SearchKey.folded("Œuvre")` is `"oeuvre"`.
public enum SearchKey {
    /// Canonically decomposed, marks dropped, lower case.
    public static func folded(_ text: String) -> String {
        var text = text
        return text.withUTF8(foldedLatin) ?? foldedScalars(of: text)
    }

    /// The same of a text in Latin letters alone, as most are, by a table; nil for any other.
    private static func foldedLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var isLatin = true
        let folded = String(unsafeUninitializedCapacity: 2 * bytes.count) { result in
            var count = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte < 0x80 {
                    result[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                    count += 1
                    continue
                }
                // Two bytes that spell a letter below U+0250, or a mark from U+0300 to U+036F.
                let scalar = index < bytes.count ? UInt32(byte & 0x1F) << 6 | UInt32(bytes[index] & 0x3F) : 0
                guard byte < 0xE0, scalar < 0x250 || (0x300..<0x370).contains(scalar) else {
                    isLatin = false
                    return 0
                }
                index += 1
                guard scalar < 0x250 else { continue }
                for letter in latin[Int(scalar) - 0x80] {
                    result[count] = letter
                    count += 1
                }
            }
            return count
        }
        return isLatin ? folded : nil
    }

    /// What becomes of each scalar from U+0080 to U+024F, alone; a byte for each of its bytes, or one more.
    private static let latin: [[UInt8]] = (0x80..<0x250).map { number in
        Array(foldedScalars(of: String(Unicode.Scalar(UInt32(number))!)).utf8)
    }

    /// The rule itself.
    static func foldedScalars(of text: String) -> String {
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
