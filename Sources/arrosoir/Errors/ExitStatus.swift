/// How a run ended, for the shell.
enum ExitStatus: Int32 {
    case done = 0
    /// Not found, or ambiguous.
    case notFound = 1
    /// The command line makes no sense.
    case usage = 64
    /// A file to read holds what nobody can read.
    case badData = 65
    /// A system call or git failed; the message says what was changed.
    case inputOutput = 74
    /// Another process holds the store, or the network does not answer: try again.
    case busy = 75
    /// The terminal of the screen went away, or SIGHUP came, as a shell has it: 128 and the number of the signal.
    case hungUp = 129
    /// SIGTERM came while the screen was open.
    case terminated = 143
}
