/// The text of a page for man(1), as it is put together.
///
/// Example: `roff.macro("SH", "NAME")`, `roff.paragraphs("arrosoir - …")`; what the text holds is never taken for a
/// command of roff.
struct Roff {
    private(set) var text = ""
    /// A heading begins a paragraph of its own.
    private var isBelowHeading = false

    /// A macro of man(7) with arguments: `.SS "slot add"`.
    mutating func macro(_ name: String, _ arguments: String...) {
        if name == "PP", isBelowHeading { return }
        isBelowHeading = name == "SH" || name == "SS"
        let quoted = arguments.map {
            " \"" + $0.replacing("\\", with: "\\e").replacing("\"", with: "\\(dq") + "\""
        }
        text += "." + name + quoted.joined() + "\n"
    }

    /// Paragraphs parted by empty lines; lines that are indented stand as they are.
    mutating func paragraphs(_ text: String) {
        for paragraph in text.split(separator: "\n\n") {
            macro("PP")
            var isFilled = true
            for line in paragraph.split(separator: "\n") {
                let keeps = line.hasPrefix("  ")
                if keeps == isFilled { macro(keeps ? "nf" : "fi") }
                isFilled = !keeps
                self.line(String(line))
            }
            if !isFilled { macro("fi") }
        }
    }

    /// Words of a command line, none of which is broken: `[--note <text>]`.
    mutating func words(_ words: [String]) {
        macro("PP")
        text += words.map { Self.escaped($0).replacing(" ", with: "\\ ") }.joined(separator: " ") + "\n"
        isBelowHeading = false
    }

    /// A line of text. A dot or an apostrophe at its start is no command.
    mutating func line(_ line: String) {
        let isCommand = line.hasPrefix(".") || line.hasPrefix("'")
        text += (isCommand ? "\\&" : "") + Self.escaped(line) + "\n"
        isBelowHeading = false
    }

    /// What stands in bold before what explains it.
    mutating func item(_ term: String, _ meaning: String) {
        macro("TP")
        text += "\\fB" + Self.escaped(term) + "\\fR\n"
        line(meaning)
    }

    /// A backslash stands for itself, and a hyphen is one that can be copied into a shell.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    }
}
