import TerminalUI

/// The escape sequence that hands text to the system's clipboard (OSC 52).
///
///     ClipboardSequence("+32 470").bytes  // ESC ] 52 ; c ; KzMyIDQ3MA== BEL
struct ClipboardSequence {
    /// What terminals can be trusted to take in one sequence, in bytes of Base64.
    static let limit = 8192

    let bytes: [UInt8]

    /// The sequence for text whose lines are sanitised one by one; `nil` when it would be too long.
    init?(_ text: String) {
        let safe = Array(DisplayText.lines(of: text).joined(separator: "\n").utf8)
        guard (safe.count + 2) / 3 * 4 <= Self.limit else { return nil }
        bytes = Array("\u{1b}]52;c;".utf8) + Self.base64(safe) + [0x07]
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var encoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for digit in 0..<4 {
                let isPadding = digit > group.count
                encoded.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * digit) & 63])
            }
        }
        return encoded
    }
}
