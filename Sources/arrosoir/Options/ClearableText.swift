/// What an option that edits a text says: the text, or, for nothing but blanks, that it is to be cleared.
///
/// Example: `ClearableText("").text` is nil.
struct ClearableText {
    let text: String?

    init(_ typed: String) { text = try? Title(typed).text }
}
