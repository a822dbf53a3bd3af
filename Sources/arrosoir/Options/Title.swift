/// What a person, a project or a kind of role is to be called: not blank, and without blanks around it.
///
/// Example: `try Title(" Zoé ").text` is `"Zoé"`.
struct Title {
    let text: String

    /// `refusal` says what is missing where nothing but blanks was typed.
    init(_ typed: String, else refusal: Refusal = .emptyName) throws {
        let start = typed.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { throw refusal }
        text = String(start[...end])
    }
}
