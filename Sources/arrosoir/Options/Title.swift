/// What a person, a project or a kind of role is to be called: not blank, and without blanks around it.
///
/// Example: `try Title(" Zoé ").text` is `"Zoé"`.
struct Title {
    let text: String

    init(_ typed: String) throws {
        let start = typed.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { throw Refusal.emptyName }
        text = String(start[...end])
    }
}
