import App

/// What long work is at, on a terminal, once it has taken a second.
final class Progress {
    private let console: Console
    private let start = ContinuousClock.now
    private var isShown = false

    init(_ console: Console) { self.console = console }

    func show(_ phrase: Phrase) {
        guard ContinuousClock.now - start > .seconds(1) else { return }
        isShown = true
        console.progress(phrase)
    }

    /// Leaves no trace on the line.
    func end() {
        if isShown { console.progress(nil) }
        isShown = false
    }
}
