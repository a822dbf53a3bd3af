import Glibc

/// The three descriptors that a program is started with.
enum StandardStreams {
    /// Makes sure that 0, 1 and 2 are taken, and that a closed pipe or a limit on the size of files is an error and not
    /// a death.
    ///
    /// Started with `>&-`, the next file to be opened would be descriptor 1, and results would go into a journal. What
    /// stands in for a closed one takes no bytes, so that the loss is noticed.
    static func prepare() {
        // A handler and not SIG_IGN, which an editor that is started later would inherit.
        for number in [SIGPIPE, SIGXFSZ] { signal(number) { _ in } }
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
