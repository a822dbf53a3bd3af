import Glibc
import Storage

/// The terminal UI, from outside.
enum Screen {
    /// Opens it on a store, and returns when the user leaves.
    static func open(on location: StoreLocation) throws {
        try requireTerminal()
        try TerminalSession.run(on: location, today: LocalDay.today(), language: Console.standard.language)
    }

    /// Refuses where input or output is a file or a pipe: a screen drawn into one helps nobody.
    static func requireTerminal() throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Refusal.noTerminal }
    }
}
