import App
import Relationships

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
    /// Opens the editor on a fresh text, or on the one kept from before, until the text can be saved, or the user has
    /// had enough: then it is kept for the next time. nil when the editor came back at once; that is said.
    ///
    /// - Parameters:
    ///   - name: what the text is called, where it is given up.
    ///   - record: what it is about; with that it goes when it was forgotten meanwhile.
    ///   - hint: said about a fresh text.
    ///   - mark: the text with a mistake told in it.
    ///   - save: takes the text and what it was made of; throws a `DraftMistake` for what the user can mend.
    func edit<Result>(
        _ fresh: String, in draft: EditedDraft, named name: String, about record: RecordID? = nil,
        hint: Phrase? = nil, marking mark: (String, DraftMistake) -> String = { text, _ in text },
        _ save: (_ text: String, _ base: String) throws -> Result
    ) throws -> Result? {
        let (base, isKept) = try draft.begin(fresh)
        if let said = isKept ? .draftOpens(draft.path) : hint { console.say(said) }
        while true {
            guard let text = try open(draft, about: record) else {
                console.say(.editorReturnedAtOnce(Editor.name, keptIn: isKept ? draft.path : nil))
                console.say(.nothingChanged)
                return nil
            }
            do {
                let result = try save(text, base)
                draft.end(text)
                return result
            } catch let mistake as DraftMistake {
                let stopped = DraftError(name: name, mistake: mistake, path: draft.path)
                guard canEdit else { throw stopped }
                console.complain(.draftMistake(line: mistake.line, why: mistake.why))
                console.ask(.openAgain)
                guard let answer = readLine(), answer.lowercased() != "q" else { throw stopped }
                try draft.replace(by: mark(text, mistake))
            }
        }
    }

    private func open(_ draft: EditedDraft, about record: RecordID?) throws -> String? {
        let result = Result { try draft.edit() }
        try store.refresh()
        if let record, network.facts.forgotten.contains(record) {
            draft.erase()
            throw Refusal.forgottenMeanwhile
        }
        return try result.get()
    }
}
