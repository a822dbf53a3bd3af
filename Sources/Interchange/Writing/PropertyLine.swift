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

    var text: String { names + parameters + ":" + value }

    /// With a parameter of which every letter is harmless.
    func with(_ parameter: String, _ value: String) -> PropertyLine {
        var line = self
        line.parameters += ";" + parameter + "=" + value
        return line
    }

    /// With any text as a parameter (RFC 6868).
    func with(_ parameter: String, quoted value: String) -> PropertyLine {
        let text = Self.harmless(value).escaping(["^": "^^", "\n": "^n", "\"": "^'"])
        return with(parameter, "\"" + text + "\"")
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
