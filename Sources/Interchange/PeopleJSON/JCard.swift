import JSON
import Relationships

/// A vCard in JSON (RFC 7095): its properties are read as those of a text are.
///
/// Example: `["vcard", [["fn", {}, "text", "Zoé"], ["email", {"type": "home"}, "text", "z@x.be"]]]`.
struct JCard {
    static let mark = "vcard"

    private let line: Int
    private let properties: [ContentLine]
    private let hasStrays: Bool

    /// - Parameter line: on which the card begins, from 1.
    init?(_ value: JSONValue, line: Int) {
        guard let parts = value.array, parts.count >= 2, parts[0].string?.lowercased() == Self.mark,
            let properties = parts[1].array
        else { return nil }
        self.line = line
        self.properties = properties.compactMap { Self.contentLine($0, line) }
        hasStrays = self.properties.count < properties.count
    }

    func imported(from file: String) -> ImportedCard {
        let strays = hasStrays ? [ImportNotice(file: file, line: line, reason: .notAProperty)] : []
        return ImportedCard(properties, file: file, line: line, notices: strays)
    }

    /// `["tel", {"type": ["home", "voice"]}, "uri", "tel:+3212"]` is `TEL;VALUE=uri;TYPE=home;TYPE=voice:tel:+3212`.
    private static func contentLine(_ property: JSONValue, _ line: Int) -> ContentLine? {
        guard let parts = property.array, parts.count >= 4, let name = parts[0].string?.uppercased(),
            let parameters = parts[1].object, let type = parts[2].string, isWord(name)
        else { return nil }
        let value = parts[3...].map { text($0, type) }.joined(separator: ",")
        let group = parameters["group"]?.string
        var written = PropertyLine(name, value, group: group.flatMap { isWord($0) ? $0 : nil })
        if type != "text", type != "unknown", type != usualTypes[name] { written = written.with("VALUE", quoted: type) }
        for (parameter, value) in parameters.members where parameter != "group" && isWord(parameter) {
            for text in (value.array ?? [value]).compactMap(\.string) {
                let name = parameter.uppercased()
                written = isWord(text) ? written.with(name, text) : written.with(name, quoted: text)
            }
        }
        return ContentLine(Array(written.text.utf8)[...], number: line)
    }

    /// Whether the text can be a name in a line.
    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen }
    }

    /// A value as it stands in a line; the components of a structured one are an array, and may be arrays themselves.
    private static func text(_ value: JSONValue, _ type: String) -> String {
        switch value {
        case .string(let text): type == "uri" ? PropertyLine.escaped(address: text) : PropertyLine.escaped(text)
        case .array(let components):
            components.map { component in
                component.array.map { $0.map { text($0, type) }.joined(separator: ",") } ?? text(component, type)
            }.joined(separator: ";")
        case .null, .object: ""
        case .bool, .number: value.serialized()
        }
    }

    /// What the values of a property are where nothing else is said (RFC 6350, section 6).
    private static let usualTypes: [String: String] = {
        let addresses = [
            "SOURCE", "PHOTO", "IMPP", "GEO", "LOGO", "MEMBER", "RELATED", "SOUND", "UID", "URL", "KEY", "FBURL",
            "CALADRURI", "CALURI",
        ]
        let dates = ["BDAY", "ANNIVERSARY"].map { ($0, "date-and-or-time") }
        return Dictionary(addresses.map { ($0, "uri") } + dates + [("REV", "timestamp"), ("LANG", "language-tag")]) {
            $1
        }
    }()
}
