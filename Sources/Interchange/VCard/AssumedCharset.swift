/// What a text is in that does not say it.
struct AssumedCharset {
    /// The user's word.
    var decided: Charset?
    /// That of other properties of the file.
    var hint: Charset?

    /// As UTF-8; nil when it is in none of these.
    func utf8(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if let text = decided?.utf8(from: bytes) { return text[...] }
        if TextDecoding.isUTF8(bytes) { return bytes }
        return hint?.utf8(from: bytes).map { $0[...] }
    }
}
