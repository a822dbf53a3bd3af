import App
import Glibc
import JSON
import TerminalUI

/// Where results and words go: results to standard output, words to standard error.
///
/// Whatever is data passes through ``DisplayText`` here, so that no name reaches a terminal raw.
///
/// Example: `console.print([Span("Sophie Marchal", .thirst), Span(" 41d")])`, `console.say(.healthy)`.
final class Console {
    let language: Language
    private let results: Stream
    private let words: Stream
    private var pending: [UInt8] = []

    init(language: Language, results: Stream, words: Stream) {
        self.language = language
        self.results = results
        self.words = words
    }

    /// The process's own streams.
    static var standard: Console {
        Console(
            language: Environment.language, results: Stream(descriptor: STDOUT_FILENO),
            words: Stream(descriptor: STDERR_FILENO))
    }

    // MARK: Results

    /// One line of a result.
    func print(_ spans: [Span]) {
        write(spans.map { $0.rendered(for: results) }.joined() + "\n")
    }

    func print(_ text: String) { print([Span(text)]) }

    func print(_ phrase: Phrase) { print(phrase[language]) }

    /// Rows in columns, each as wide as its widest cell.
    func print(table rows: [[Span]], indent: Int = 0) {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? DisplayText.width($0[column].text) : 0 }.max() ?? 0
        }
        for row in rows {
            var line = [Span(String(repeating: " ", count: indent))]
            let end = (row.lastIndex { !$0.text.isEmpty } ?? -1) + 1
            for (column, span) in row[..<end].enumerated() {
                line.append(span)
                let gap = column == end - 1 ? 0 : widths[column] - DisplayText.width(span.text) + 2
                line.append(Span(String(repeating: " ", count: widths[column] == 0 ? 0 : gap)))
            }
            print(line)
        }
    }

    func print(_ json: JSONValue) { write(SafeJSON.text(json) + "\n") }

    /// Text that is safe as it is: JSON whose strings are escaped, a help text of our own.
    func write(_ text: String) { pending += Array(text.utf8) }

    /// Prints a document that holds other people's data.
    func write(data text: String) { write(results.harmless(text)) }

    /// Hands the results over.
    func flush() throws {
        let bytes = pending
        pending = []
        try results.write(bytes)
    }

    // MARK: Words

    /// A word about what was done.
    func say(_ phrase: Phrase) { tell(phrase[language] + "\n") }

    /// A question, with the answer on the same line.
    func ask(_ phrase: Phrase) { tell(phrase[language]) }

    /// What went wrong, on one line.
    func complain(_ phrase: Phrase) { tell("arrosoir: " + phrase[language] + "\n") }

    /// A state that the next one replaces, for long work on a terminal.
    func progress(_ phrase: Phrase?) {
        guard words.isTerminal else { return }
        let text = phrase.map { DisplayText.sanitized($0[language], charset: words.charset) } ?? ""
        try? words.write(Array("\r\u{1b}[K".utf8) + Array(text.utf8))
    }

    private func tell(_ text: String) {
        let ending = text.hasSuffix("\n") ? "\n" : ""
        let line = ending.isEmpty ? text : String(text.dropLast())
        // There is nobody left to tell that words cannot be written.
        try? words.write(Array((DisplayText.sanitized(line, charset: words.charset) + ending).utf8))
    }
}
