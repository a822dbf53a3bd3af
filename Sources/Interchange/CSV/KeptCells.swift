import Relationships

/// The cells of a row that have no field, as the lines of a vCard: under its own property where there is one.
///
/// Example: a "Dr" above "Title" is `N:;;;Dr;`, "chess" is `HOBBY:chess`, and a shoe of Google's is `X-GOOGLE-SHOE:38`.
struct KeptCells {
    /// As `ContactDialect.name` has it.
    private let program: String
    private var lines: [String] = []
    private var prefixes: [String] = []
    private var suffixes: [String] = []
    private var units: [String] = []

    init(_ program: String) { self.program = program }

    /// Under the title of its column: `X-LINKEDIN-CONNECTED-ON:soon`.
    mutating func keep(_ text: String, _ title: String) {
        lines.append(ContentLine.kept(program + "-" + title, text))
    }

    mutating func keep(_ text: String, _ column: ContactColumn, _ title: String) {
        switch column.field {
        case .namePrefix: prefixes.append(text)
        case .nameSuffix: suffixes.append(text)
        case .unit: units.append(text)
        case .gender: lines.append("GENDER:" + Self.gender(text))
        case .property: lines.append((column.label ?? "") + ":" + ContentLine.escaped(text))
        default: keep(text, title)
        }
    }

    /// As RFC 6350 has it, section 4.3.1.
    mutating func keep(anniversary date: Birthday) {
        lines.append("ANNIVERSARY:" + (date.year == nil ? "--" : "") + date.description.filter { $0 != "-" })
    }

    /// All lines; those of the name and the organization first, without the parts that have fields.
    func lines(additionalNames: String?) -> [String] {
        let affixes = [prefixes, suffixes].map { $0.isEmpty ? nil : $0.joined(separator: " ") }
        let hasName = additionalNames != nil || affixes.contains { $0 != nil }
        let name = PropertyLine("N", components: [nil, nil, additionalNames] + affixes).text
        let organization = PropertyLine("ORG", components: [nil] + units).text
        return (hasName ? [name] : []) + (units.isEmpty ? [] : [organization]) + lines
    }

    /// The sex as RFC 6350 has it, section 6.2.7: `M`, `F`, or the words of the cell.
    private static func gender(_ text: String) -> String {
        let word = SearchKey.folded(text)
        if males.contains(word) { return "M" }
        return females.contains(word) ? "F" : ";" + ContentLine.escaped(text)
    }

    private static let males: Set = [
        "m", "male", "masculin", "homme", "mannlich", "hombre", "masculino", "man", "maschio",
    ]
    private static let females: Set = [
        "f", "female", "feminin", "femme", "weiblich", "mujer", "femenino", "vrouw", "femmina",
    ]
}
