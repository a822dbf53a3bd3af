import Glibc

/// What the terminal UI needs to open at all.
enum Screen {
    /// Refuses where input or output is a file or a pipe: a screen drawn into one helps nobody.
    static func requireTerminal() throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Refusal.noTerminal }
    }
}
