import Relationships

extension ContactText {
    /// Reads a text that somebody edited; what the lines say is looked at when they are applied.
    public init(_ text: String) throws(Mistake) {
        var entries: [Entry] = []
        var rest = text[...]
        var number = 0
        while !rest.isEmpty {
            number += 1
            let end = rest.unicodeScalars.firstIndex(of: "\n") ?? rest.endIndex
            let line = Self.trimmed(rest[..<end])
            rest = end < rest.endIndex ? rest[rest.unicodeScalars.index(after: end)...] : ""
            if line.isEmpty || line.hasPrefix("#") { continue }
            let entry = try Self.entry(line, number)
            guard entry.field != .notes else {
                var notes = (entry.value.isEmpty ? "" : entry.value + "\n") + rest
                if notes.unicodeScalars.last == "\n" { notes.unicodeScalars.removeLast() }
                entries.append(Entry(field: .notes, label: nil, value: notes, line: number))
                break
            }
            if entry.value.isEmpty { continue }
            if !entry.field.isList, entries.contains(where: { $0.field == entry.field }) {
                throw Mistake(line: number, message: .saidTwice(entry.field.name))
            }
            entries.append(entry)
        }
        self.entries = entries
    }

    /// `Email (work): sophie@rives.be`, the name of the line in any language.
    private static func entry(_ line: String, _ number: Int) throws(Mistake) -> Entry {
        let scalars = line.unicodeScalars
        guard let stop = scalars.firstIndex(where: { $0 == ":" || $0 == "(" }) else {
            throw Mistake(line: number, message: .noContactLine(line))
        }
        let name = trimmed(line[..<stop])
        let folded = SearchKey.folded(name)
        let known = Field.allCases.first { field in
            SearchKey.folded(field.name[.english]) == folded || SearchKey.folded(field.name[.french]) == folded
        }
        guard let field = known else { throw Mistake(line: number, message: .noContactLine(name)) }
        var label: String?
        var rest = line[stop...]
        if rest.unicodeScalars.first == "(", field.isLabelled {
            guard let close = closing(rest) else { throw Mistake(line: number, message: .bracketOpen) }
            label = unescaped(trimmed(rest[rest.unicodeScalars.index(after: rest.startIndex)..<close]))
            rest = rest[rest.unicodeScalars.index(after: close)...]
        }
        guard let colon = rest.unicodeScalars.firstIndex(of: ":"), trimmed(rest[..<colon]).isEmpty else {
            throw Mistake(line: number, message: .noContactLine(trimmed(line.prefix(40))))
        }
        let value = trimmed(rest[rest.unicodeScalars.index(after: colon)...])
        return Entry(field: field, label: label?.isEmpty == true ? nil : label, value: value, line: number)
    }

    /// The bracket that closes the one at the start.
    private static func closing(_ text: Substring) -> Substring.Index? {
        var isEscaped = false
        for index in text.unicodeScalars.indices {
            if text.unicodeScalars[index] == ")", !isEscaped { return index }
            isEscaped = text.unicodeScalars[index] == "\\" && !isEscaped
        }
        return nil
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[first...last])
        return String(result)
    }

    /// The inverse of the escapes that a line is written with.
    static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                result.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }

    /// The text with a mistake told below its line, to be opened again.
    public static func text(_ text: String, telling why: Phrase, below line: Int, language: Language) -> String {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let notes = lines.firstIndex { (try? entry(trimmed($0), 1))?.field == .notes } ?? lines.count
        var told: [String] = []
        for (index, text) in lines.enumerated() {
            // In the notes everything is the user's own.
            if index > notes || !text.hasPrefix(mark) { told.append(text) }
            if index + 1 == line { told.append(mark + why[language]) }
        }
        return told.joined(separator: "\n")
    }

    /// What a mistake is told after; such lines are taken away when there is another.
    private static let mark = "#! "
}

extension Phrase {
    static func noContactLine(_ text: String) -> Phrase {
        Phrase(
            "“%1” is no line of a contact; write it like “Email (work): …”",
            "« %1 » n’est pas une ligne d’une fiche ; écrivez par exemple « E-mail (work) : … »"
        ).with(text)
    }
    static let bracketOpen = Phrase("the bracket is not closed", "la parenthèse n’est pas fermée")
    static func saidTwice(_ name: Phrase) -> Phrase {
        Phrase("“%1” is there twice, and there can be one", "« %1 » y est deux fois, et il n’y en a qu’un").with(name)
    }
}
