/// Bytes in letters (RFC 4648, section 4).
///
/// Example: `U29waGll` is "Sophie". Blanks between the letters are passed over, as folds leave them.
enum Base64 {
    /// The bytes; nil where the letters are no base64.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 4 * 3)
        var (bits, count) = (UInt32(0), 0)
        var padding = 0
        for byte in text where byte != ASCII.space && byte != ASCII.tab {
            if byte == ASCII.equals {
                padding += 1
                continue
            }
            guard padding == 0, let digit = value(byte) else { return nil }
            bits = bits << 6 | UInt32(digit)
            count += 1
            if count % 4 == 0 { result += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)] }
        }
        switch count % 4 {
        case 2: result.append(UInt8(bits >> 4 & 0xFF))
        case 3: result += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)]
        case 1: return nil
        default: break
        }
        return padding <= 2 ? result : nil
    }

    /// The letters alone, with the signs at the end that their number asks for; nil where they are no base64.
    static func padded(_ text: ArraySlice<UInt8>) -> String? {
        var digits = Array(text)
        if digits.contains(where: { $0 == ASCII.space || $0 == ASCII.tab }) {
            digits.removeAll { $0 == ASCII.space || $0 == ASCII.tab }
        }
        var padding = 0
        while digits.last == ASCII.equals {
            digits.removeLast()
            padding += 1
        }
        guard padding <= 2, digits.count % 4 != 1, !digits.isEmpty, digits.allSatisfy({ value($0) != nil }) else {
            return nil
        }
        digits += Array(repeating: ASCII.equals, count: (4 - digits.count % 4) % 4)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Whether the byte can stand in base64, padding included.
    static func isDigit(_ byte: UInt8) -> Bool { byte == ASCII.equals || value(byte) != nil }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
