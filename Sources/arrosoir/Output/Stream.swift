import Glibc
import TerminalUI

/// One of the standard streams, and what may be given to it.
struct Stream {
    let descriptor: Int32
    let isTerminal: Bool
    let hasColor: Bool
    let charset: Charset

    init(descriptor: Int32) {
        self.init(descriptor: descriptor, isTerminal: isatty(descriptor) == 1)
    }

    init(descriptor: Int32, isTerminal: Bool) {
        self.descriptor = descriptor
        self.isTerminal = isTerminal
        hasColor = isTerminal && Environment.variable("NO_COLOR") == nil && Environment.variable("TERM") != "dumb"
        // A pipe or a file gets the data whole, whatever the locale.
        charset = isTerminal && !Self.localeIsUTF8 ? .ascii : .unicode
    }

    /// A document of other people's data as it may be given: raw to a file or a pipe, with visible escapes to a terminal.
    func harmless(_ text: String) -> String {
        guard isTerminal else { return text }
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        return lines.map { DisplayText.sanitized(String($0), charset: charset) }.joined(separator: "\n")
    }

    /// All of the bytes, or the error that stopped them.
    func write(_ bytes: [UInt8]) throws(OutputError) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw OutputError(errno: count < 0 ? errno : EIO) }
            start += count
        }
    }

    /// Of `fr_BE.UTF-8@euro` what stands between the point and the at sign; `UTF-8` alone is what macOS sends by ssh.
    private static var localeIsUTF8: Bool {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Environment.variable).first ?? ""
        let charset = name.prefix { $0 != "@" }.split(separator: ".").last ?? ""
        return charset.lowercased().filter { $0.isLetter || $0.isNumber } == "utf8"
    }
}
