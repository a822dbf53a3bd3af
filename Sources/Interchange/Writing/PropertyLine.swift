/// One property as it is written: `item1.EMAIL;TYPE=work:sophie@example.org`.
struct PropertyLine {
    private var names: String
    private var parameters = ""
    private let value: String

    init(_ name: String, _ value: String, group: String? = nil) {
        names = group.map { $0 + "." + name } ?? name
        self.value = value
    }

    init(_ name: String, components: [String?]) {
        self.init(name, components.map { Self.escaped($0 ?? "") }.joined(separator: ";"))
    }

    /// With the first components of `rest`, which are empty there, in their places: "Marchal" and "Sophie" in `N:;;;Dr.;`.
    init(_ components: [String?], before rest: String) {
        let value = KeptLine.contentLine(rest)?.value ?? []
        let start = rest.utf8.dropLast(value.count + 1)
        let others = value.dropFirst(components.count - 1)
        self.init(
            String(decoding: start, as: UTF8.self),
            components.map { Self.escaped($0 ?? "") }.joined(separator: ";") + String(decoding: others, as: UTF8.self))
    }

    var text: String { names + parameters + ":" + value }

    /// With a parameter of which every letter is harmless.
    func with(_ parameter: String, _ value: String) -> PropertyLine {
        var line = self
        line.parameters += ";" + parameter + "=" + value
        return line
    }

    func with(_ parameter: String, quoted value: String) -> PropertyLine { with(parameter, Self.quoted(value)) }

    /// With types; one that is no plain word stands in quotation marks.
    func with(types: [String]) -> PropertyLine {
        var line = self
        if !types.isEmpty { line.parameters += Self.written([ContentLine.Parameter(name: "TYPE", values: types)]) }
        return line
    }

    /// Parameters as they stand in a line: `;TYPE=work,"a:b"`.
    static func written(_ parameters: [ContentLine.Parameter]) -> String {
        parameters.map { ";" + $0.name + "=" + $0.values.map(written).joined(separator: ",") }.joined()
    }

    private static func written(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { byte in
            ASCII.isLetter(byte) || ASCII.isDigit(byte) || [ASCII.hyphen, ASCII.underscore, ASCII.dot].contains(byte)
        }
        return isPlain ? value : quoted(value)
    }

    /// Any text as a parameter (RFC 6868).
    private static func quoted(_ value: String) -> String {
        "\"" + harmless(value).escaping(["^": "^^", "\n": "^n", "\"": "^'"]) + "\""
    }

    func within(_ group: String) -> PropertyLine {
        var line = self
        line.names = group + "." + names
        return line
    }

    /// A text as a value (RFC 6350, section 4).
    static func escaped(_ text: String) -> String { ContentLine.escaped(harmless(text)) }

    /// An address of the web as a value: commas and semicolons stand for themselves.
    static func escaped(address: String) -> String {
        harmless(address).escaping(["\\": "\\\\", "\n": "\\n"])
    }

    /// Without zero bytes, and with one kind of line end.
    static func harmless(_ text: String) -> String {
        let text = text.withPlainLineEnds
        guard text.utf8.contains(ASCII.carriageReturn) else { return text }
        var result = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                result.append("\n")
            } else if !(scalar == "\n" && isAfterReturn) {
                result.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(result)
    }
}
