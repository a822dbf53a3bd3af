/// The forms in which email addresses and telephone numbers are compared.
public enum ReachKey {
    /// In lower case.
    public static func email(_ address: String) -> String { address.lowercased() }

    /// Without what people put between digits.
    ///
    /// Example: `+33 6-55` is `+33655`.
    public static func phone(_ number: String) -> String {
        let separators: Set<Unicode.Scalar> = [" ", "-", ".", "(", ")", "/", "\u{A0}", "\u{202F}"]
        var result = ""
        for scalar in number.unicodeScalars where !separators.contains(scalar) { result.unicodeScalars.append(scalar) }
        return result.isEmpty ? number : result
    }

    /// The last eight digits, which a number has with and without the code of its country; nil for fewer digits.
    ///
    /// Example: `0470 00 00 13` and `+32 470 00 00 13` both end in `70000013`.
    public static func phoneEnding(_ number: String) -> String? {
        let digits = number.utf8.filter { (0x30...0x39).contains($0) }
        return digits.count >= 8 ? String(decoding: digits.suffix(8), as: UTF8.self) : nil
    }

    /// Whether the text is an internal address of an Exchange server, such as `/o=ExchangeLabs/ou=…/cn=…`, which no
    /// other program can write to.
    public static func isExchange(_ address: String) -> Bool {
        let address = address.lowercased()
        return ["/o=", "/ou=", "/cn="].contains { address.hasPrefix($0) }
    }
}
