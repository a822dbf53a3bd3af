/// How long a program in a terminal lets one wait, in milliseconds from its start.
extension Command {
    /// Until the last byte of the first screen; it is complete after so many quiet milliseconds.
    func firstScreen(quiet: Int = 250) -> Double {
        inTerminal { $0.settle(quiet: quiet)!.moment - $0.start }
    }

    /// Until anything showed.
    func firstWord() -> Double {
        inTerminal { $0.settle(quiet: 0)!.moment - $0.start }
    }

    /// Until the last byte of the answer to a key that was typed as soon as anything showed.
    func firstAnswer(to key: String = "j") -> Double {
        inTerminal { terminal in
            _ = terminal.settle(quiet: 5)
            terminal.type(key)
            return terminal.settle(quiet: 1000)!.moment - terminal.start
        }
    }

    /// The memory that it has taken at most once its screen is complete, in millions of bytes.
    var peakMemory: Double {
        inTerminal { terminal in
            _ = terminal.settle(quiet: 2_000)
            return Double(terminal.peak) / 1e6
        }
    }

    private func inTerminal(_ measure: (PseudoTerminal) -> Double) -> Double {
        let terminal = PseudoTerminal(self)
        defer { terminal.end(by: "q") }
        return measure(terminal)
    }
}
