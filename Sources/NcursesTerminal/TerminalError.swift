/// Why there is no terminal to draw on.
///
///     do { terminal = try NcursesTerminal(colors: true, mouse: true, charset: .unicode) }
///     catch .unknownTerminal(let name) { complain("nothing is known of the terminal \(name)") }
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is a file, a pipe or nothing at all.
    case noTerminal
    /// There is no description of what TERM names; the name as it is, raw, and empty when TERM isn't set.
    case unknownTerminal(String)
    /// The terminal can't move its cursor, as TERM=dumb can't; the name as it is, raw.
    case tooDumb(String)
    /// The system refused memory or a pipe.
    case noResources
}
