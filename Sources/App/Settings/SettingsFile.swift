/// Settings as they stand in a file, in TOML 1.0: names, tables, texts, lists, `true` and `false`. Numbers and dates are read
/// over, since no setting is one.
///
/// Each name and each mistake comes with its line, which a parser that gives values alone can't tell. A line that can't be
/// read is left out, and the next one is read.
///
/// Example: `SettingsFile("[theme]\naccent = \"bold cyan\"\n").entries[0].line` is 2.
public struct SettingsFile: Sendable {
    public struct Mistake: Equatable, Sendable {
        /// From 1.
        public let line: Int
        public let what: SettingError
    }

    /// In the order of the file, each with the line of its name, from 1.
    public private(set) var entries: [(entry: Settings.Entry, line: Int)] = []
    public private(set) var mistakes: [Mistake] = []

    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var line = 1
    /// nil for one whose name could not be read: what stands in it is left out with it.
    private var table: [String]? = []
    /// What has a value, and which tables have a line of their own: neither may come twice.
    private var known: Set<[String]> = []
    private var tables: Set<[String]> = []

    public init(_ text: String) {
        // Some editors begin a file with a mark of its byte order.
        scalars = Array(
            text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...])
        while place < scalars.count { readLine() }
    }

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private func starts(with text: String) -> Bool { scalars[place...].starts(with: text.unicodeScalars) }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count {
            if next == "\n" { line += 1 }
            place += 1
        }
    }

    private mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
        while let scalar = next, isSkipped(scalar) { advance() }
    }

    private mutating func skipBlanks() { skip { $0 == " " || $0 == "\t" } }

    /// What may stand between the values of a list: also comments, and ends of lines.
    private mutating func skipGap() {
        while true {
            skip { " \t\r\n".unicodeScalars.contains($0) }
            guard next == "#" else { return }
            skip { $0 != "\n" }
        }
    }

    // MARK: lines

    private mutating func readLine() {
        let start = line
        do throws(SettingError) {
            skipBlanks()
            switch next {
            case "#", "\n", "\r", nil: break
            case "[": try readTable()
            default: try readSetting(in: table ?? [])
            }
            try endLine()
        } catch {
            mistakes.append(Mistake(line: start, what: error))
            skip { $0 != "\n" }
        }
        if next == "\n" { advance() }
    }

    /// Nothing but a comment may follow.
    private mutating func endLine() throws(SettingError) {
        skipBlanks()
        if next == "#" { skip { $0 != "\n" } }
        if next == "\r" { advance() }
        guard next == nil || next == "\n" else { throw .endExpected }
    }

    private mutating func readTable() throws(SettingError) {
        table = nil
        guard !starts(with: "[[") else { throw .noTable("…") }
        advance()
        let path = try readPath()
        guard next == "]" else { throw .notClosed("]") }
        advance()
        guard tables.insert(path).inserted, !known.contains(path) else { throw .twice(path.joined(separator: ".")) }
        table = path
    }

    private mutating func readSetting(in table: [String]) throws(SettingError) {
        let start = line
        let path = table + (try readPath())
        guard next == "=" else { throw .equalsExpected }
        advance()
        skipBlanks()
        if next == "{" { return try readInlineTable(path) }
        let value = try readValue()
        guard self.table != nil else { return }
        guard known.insert(path).inserted, !tables.contains(path) else { throw .twice(path.joined(separator: ".")) }
        entries.append((Settings.Entry(path, value), start))
    }

    private mutating func readInlineTable(_ path: [String]) throws(SettingError) {
        guard tables.insert(path).inserted, !known.contains(path) else { throw .twice(path.joined(separator: ".")) }
        advance()
        skipBlanks()
        guard next != "}" else { return advance() }
        while true {
            skipBlanks()
            try readSetting(in: path)
            skipBlanks()
            guard next == "," else { break }
            advance()
        }
        guard next == "}" else { throw .notClosed("}") }
        advance()
    }

    // MARK: names

    /// `theme`, `keys."w c"`, with the blanks around.
    private mutating func readPath() throws(SettingError) -> [String] {
        var path: [String] = []
        while true {
            skipBlanks()
            path.append(try readName())
            skipBlanks()
            guard next == "." else { return path }
            advance()
        }
    }

    private mutating func readName() throws(SettingError) -> String {
        if let quote = next, quote == "\"" || quote == "'" { return try readText() }
        let start = place
        skip { $0 == "_" || $0 == "-" || ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0) }
        guard place > start else { throw .nameExpected }
        return String(String.UnicodeScalarView(scalars[start..<place]))
    }

    // MARK: values

    private mutating func readValue() throws(SettingError) -> Settings.Entry.Value {
        switch next {
        case "\"", "'": return .text(try readText())
        case "[": return try readList()
        case nil, "\n", "\r", "#": throw .valueExpected
        default:
            let start = place
            skip { !" \t\r\n,]}#".unicodeScalars.contains($0) }
            let word = String(String.UnicodeScalarView(scalars[start..<place]))
            if word == "true" || word == "false" { return .flag(word == "true") }
            let isNumber = word.drop { $0 == "+" || $0 == "-" }.first.map { "0"..."9" ~= $0 } ?? false
            guard isNumber || ["inf", "nan"].contains(word.drop { $0 == "+" || $0 == "-" }) else {
                throw .valueExpected
            }
            return .other
        }
    }

    private mutating func readList() throws(SettingError) -> Settings.Entry.Value {
        advance()
        var values: [Settings.Entry.Value] = []
        while true {
            skipGap()
            if next == "]" || next == nil { break }
            values.append(next == "{" ? .other : try readValue())
            skipGap()
            guard next == "," else { break }
            advance()
        }
        guard next == "]" else { throw .notClosed("]") }
        advance()
        let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return texts.count == values.count ? .texts(texts) : .other
    }

    /// `"with \u00e9scapes"`, `'without'`, and either over several lines in three marks.
    private mutating func readText() throws(SettingError) -> String {
        guard let mark = next else { throw .valueExpected }
        let isLong = starts(with: String(repeating: Character(mark), count: 3))
        let end = String(repeating: Character(mark), count: isLong ? 3 : 1)
        advance(end.count)
        // The line end behind the first marks is not part of it.
        if isLong, next == "\r" { advance() }
        if isLong, next == "\n" { advance() }
        var text = String.UnicodeScalarView()
        while !starts(with: end) {
            guard let scalar = next, isLong || scalar != "\n" else { throw .notClosed(end) }
            if scalar == "\\", mark == "\"" {
                if let escaped = try readEscape(isLong: isLong) { text.append(escaped) }
            } else {
                guard scalar.value >= 0x20 && scalar.value != 0x7F || "\t\r\n".unicodeScalars.contains(scalar) else {
                    throw .controlCharacter
                }
                text.append(scalar)
                advance()
            }
        }
        advance(end.count)
        return String(text)
    }

    /// nil for the end of a line, which takes the blanks of the next one with it.
    private mutating func readEscape(isLong: Bool) throws(SettingError) -> Unicode.Scalar? {
        advance()
        let named: [Unicode.Scalar: Unicode.Scalar] = [
            "b": "\u{8}", "t": "\t", "n": "\n", "f": "\u{C}", "r": "\r", "\"": "\"", "\\": "\\",
        ]
        guard let letter = next else { throw .notClosed("\"") }
        if let scalar = named[letter] {
            advance()
            return scalar
        }
        if isLong, " \t\r\n".unicodeScalars.contains(letter) {
            skip { " \t\r\n".unicodeScalars.contains($0) }
            return nil
        }
        let count = letter == "u" ? 4 : letter == "U" ? 8 : 0
        let digits = scalars[place...].dropFirst().prefix(count)
        guard count > 0, digits.count == count, digits.allSatisfy({ $0.properties.isASCIIHexDigit }),
            let number = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
            let scalar = Unicode.Scalar(number)
        else { throw .noEscape("\\" + String(letter)) }
        advance(count + 1)
        return scalar
    }
}
