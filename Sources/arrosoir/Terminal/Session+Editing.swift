import App

/// A line of an edited text that cannot be understood.
struct DraftMistake: Error {
    /// From 1.
    let line: Int
    let why: Phrase
}

/// An edited text that was given up with a mistake in it; nothing was changed.
struct DraftError: Error {
    /// What the text is called.
    let name: String
    let mistake: DraftMistake
    /// Where it is kept.
    let path: String

    var message: Phrase { .draftStopped(name, line: mistake.line, why: mistake.why, keptIn: path) }
}

extension Session {
    /// Opens the editor until the text can be read, or the user has had enough: then it is kept for the next time.
    ///
    /// - Parameters:
    ///   - name: what the text is called, where it is given up.
    ///   - mark: the text with a mistake told in it.
    ///   - read: throws a `DraftMistake` for what the user can mend.
    func edit<Result>(
        _ text: String, in draft: EditedDraft, named name: String,
        marking mark: (String, DraftMistake) -> String = { text, _ in text }, _ read: (String) throws -> Result
    ) throws -> Result {
        var text = text
        while true {
            text = try draft.edit(text)
            do {
                return try read(text)
            } catch let mistake as DraftMistake {
                let stopped = DraftError(name: name, mistake: mistake, path: draft.path)
                guard canEdit else { throw stopped }
                console.complain(.draftMistake(line: mistake.line, why: mistake.why))
                console.ask(.openAgain)
                guard let answer = readLine(), answer.lowercased() != "q" else { throw stopped }
                text = mark(text, mistake)
            }
        }
    }
}
