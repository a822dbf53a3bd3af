import App
import ArgumentParser

/// A command that works on the store: it says what it does with a session, and how it is called.
///
/// Example: `struct Undo: StoreCommand`, with `@OptionGroup var options: StoreOptions` and `run(in:)`.
protocol StoreCommand: ParsableCommand {
    var options: StoreOptions { get }
    func run(in session: Session) throws
    /// Whether damage in the store is told first; not by a command that tells it anyway.
    static var tellsProblems: Bool { get }
}

extension StoreCommand {
    static var tellsProblems: Bool { true }

    func run() throws { try runInSession() }

    func runInSession() throws {
        let session = try Session(options.location())
        if Self.tellsProblems { session.tellProblems() }
        try run(in: session)
        // At the end, so that a refusal half-way leaves no half result.
        try session.console.flush()
    }
}

extension CommandConfiguration {
    /// A command's name and help, in the user's language.
    init(named name: String, _ help: CommandHelp) {
        let language = Environment.language
        self.init(commandName: name, abstract: help.abstract[language], discussion: help.discussion(in: language))
    }
}

extension ArgumentHelp {
    /// An option's help, in the user's language.
    static func of(_ help: OptionHelp) -> ArgumentHelp {
        let value = help.value[Environment.language]
        return ArgumentHelp(help.text[Environment.language], valueName: value.isEmpty ? nil : value)
    }
}
