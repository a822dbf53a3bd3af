import App
import TerminalUI

/// What shows while the journals are read for the first time since they have changed.
enum ReadingScreen {
    static func buffer(on terminal: any TerminalBackend, _ language: Language) -> Buffer {
        var buffer = Buffer(size: terminal.size, charset: terminal.charset)
        buffer.write(Phrase.reading[language], x: 1, y: 0, style: Style(attributes: .dim))
        return buffer
    }
}

extension Phrase {
    fileprivate static let reading = Phrase("Reading your network…", "Lecture de votre réseau…")
}
