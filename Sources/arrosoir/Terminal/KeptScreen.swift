import App
import JSON
import Relationships
import Storage
import TerminalUI

/// The screen that the program last began with, kept until a journal, the day or the terminal is another: it is on view
/// at once, while years of lines are still being read, and the screen that is drawn after that is the same.
///
/// Keys that are typed meanwhile wait for it. Example: `KeptScreen(of: location, …)?.buffer`.
struct KeptScreen {
    private let answer: CachedAnswer
    private let size: Size
    private let charset: Charset

    /// Looks at the journals as they are now, so before they are read.
    init?(
        of location: StoreLocation, on terminal: any TerminalBackend, today: CivilDate, language: Language
    ) {
        (size, charset) = (terminal.size, terminal.charset)
        let question =
            "\(today) \(language.rawValue) \(size.width) \(size.height) \(charset == .unicode) "
            + "\(terminal.colors) " + Environment.configuration.fingerprint
        guard let answer = CachedAnswer("screen", for: question, of: location, build: Surroundings.system().build)
        else { return nil }
        self.answer = answer
    }

    /// What was kept, where it still holds.
    var buffer: Buffer? { answer.text.flatMap { buffer(of: $0) } }

    func keep(_ buffer: borrowing Buffer) {
        var runs: [JSONValue] = []
        buffer.forEachRun { run in
            let style = run.style
            runs.append([
                Self.number(run.x), Self.number(run.y), .string(run.text),
                Self.number(Int(style.attributes.rawValue)), Self.number(style.foreground.map { Int($0.rawValue) }),
                Self.number(style.background.map { Int($0.rawValue) }),
            ])
        }
        let text = JSONValue.array(runs).serialized()
        // Whatever would not come back as it is, is not kept.
        guard let again = self.buffer(of: text), buffer.cursor == nil else { return }
        for y in 0..<size.height {
            for x in 0..<size.width where again[x, y] != buffer[x, y] { return }
        }
        answer.keep(text)
    }

    private func buffer(of text: String) -> Buffer? {
        guard let runs = try? JSONValue(parsing: text).array else { return nil }
        var buffer = Buffer(size: size, charset: charset)
        for run in runs {
            guard let parts = run.array, parts.count == 6, let x = parts[0].int, let y = parts[1].int,
                let text = parts[2].string, let attributes = parts[3].int
            else { return nil }
            func color(_ part: Int) -> Color? { parts[part].int.flatMap { Color(rawValue: .init(clamping: $0)) } }
            buffer.write(
                text, x: x, y: y,
                style: Style(
                    foreground: color(4), background: color(5),
                    attributes: Attributes(rawValue: .init(truncatingIfNeeded: attributes))))
        }
        return buffer
    }

    private static func number(_ number: Int?) -> JSONValue { number.map { .number(JSONNumber($0)) } ?? .null }
}
