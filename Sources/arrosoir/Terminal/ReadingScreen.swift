import App
import TerminalUI

/// What shows while the journals are read for the first time since they have changed: how far that is.
///
/// Example: `let reading = ReadingScreen(on: terminal, language)`, then `reading.show(0.4)` for "… 40%".
final class ReadingScreen {
    private let terminal: any TerminalBackend
    private let language: Language
    private var percent = 0

    /// Shows at once, without a number.
    init(on terminal: any TerminalBackend, _ language: Language) {
        self.terminal = terminal
        self.language = language
        draw(Phrase("Reading your network…", "Lecture de votre réseau…"))
    }

    /// - Parameter share: of what there is to read, 0 through 1.
    func show(_ share: Double) {
        let percent = Int(share * 100)
        guard percent != self.percent else { return }
        self.percent = percent
        draw(Phrase("Reading your network… %1%", "Lecture de votre réseau… %1 %").with(percent))
    }

    private func draw(_ phrase: Phrase) {
        var buffer = Buffer(size: terminal.size, charset: terminal.charset)
        buffer.write(phrase[language], x: 1, y: 0, style: Style(attributes: .dim))
        terminal.draw(buffer)
    }
}
