import Foundation
import FoundationXML
import Interchange
import Relationships

/// A project with its cast, for tests of the map.
struct Cast {
    var title = "Album Rives"
    var words = CastMap.Words()
    var lines: [(id: LineID, changes: [Change])] = []
    private let today = CivilDate("2026-11-22")!
    private var slots = 0

    var map: CastMap {
        var network = Network()
        network.apply(lines)
        return CastMap(network, of: Project(id: "album", title: title), on: today, words: words)
    }

    static func id(_ name: String) -> Contact.ID { Contact.ID(name) }

    private mutating func write(_ change: Change) {
        lines.append((LineID(milliseconds: UInt64(lines.count + 1), random: (0, 0)), [change]))
    }

    mutating func add(_ name: String, touchedDaysAgo days: Int, _ edit: (inout Contact) -> Void = { _ in }) {
        var contact = Contact(id: Self.id(name), name: name)
        contact.added = today.adding(days: -1000)
        edit(&contact)
        write(contact.changes())
        let date = today.adding(days: -days)
        write(Touchpoint(id: .init("touch-" + name), date: date, contacts: [contact.id]).changes())
    }

    mutating func give(_ name: String, _ kind: RoleKind.ID, purpose: String? = nil) {
        leaveEmpty(kind, purpose: purpose, holders: [name])
    }

    mutating func leaveEmpty(
        _ kind: RoleKind.ID, purpose: String? = nil, place: String? = nil, by: String? = nil, holders: [String] = []
    ) {
        slots += 1
        write(
            Slot(
                id: Slot.ID("slot-\(slots)"), project: "album", kind: kind, purpose: purpose,
                by: by.flatMap { CivilDate($0) }, place: place, order: slots, holders: holders.map(Self.id)
            ).changes())
    }

    /// So many places, every fifth of them empty, with introductions and acquaintances.
    static func of(_ count: Int) -> Cast {
        var cast = Cast()
        let kinds: [RoleKind.ID] = [.ally, .ally, .ally, .opponent, .mentor]
        for index in 0..<count {
            let kind = kinds[index % 7 % 5]
            guard index % 5 != 4 else {
                cast.leaveEmpty(kind, purpose: "sound", place: "Liège", by: "2027-01-15")
                continue
            }
            let name = names[index % names.count] + (index < names.count ? "" : " \(index)")
            cast.add(name, touchedDaysAgo: index * 7 % 150) {
                if index % 4 == 1, index > 4 { $0.introducedBy = id(names[(index / 2) % names.count]) }
                if index % 6 == 2, index > 6 { $0.knows = [id(names[(index - 6) % names.count])] }
            }
            cast.give(name, kind, purpose: index % 3 == 0 ? "advice" : nil)
        }
        return cast
    }

    static let names = [
        "Sophie Marchal", "Olivier Poumay", "中村葵", "Katia Roy", "Zoé Lambert", "أحمد بن علي المنصوري",
        "Jean Delvaux", "Marie-Antoinette van den Broucke-Desmedt", "Karim Benali", "👩‍👩‍👧 Trio Famille",
        "Ἀλέξανδρος Παπαδόπουλος", "שרה כהן", "Paul O’Brien & Sons <Ltd>", "Ines \"La Voix\" Ortega", "김민준",
    ]

    static let hostileNames =
        names + [
            "", " ", "</text><script>alert(1)</script>", "]]>", "&amp;&#0;&bogus;", "\u{0}\u{7}\u{1B}[31mred",
            "a\nb\r\nc\td",
            "\u{202E}evil\u{2066}", "\u{FFFE}\u{FFFF}\u{FEFF}", "\u{E0041}tag", "\"; } digraph x { \\",
            "\"\u{301}; } digraph x {", "\\", "\\\"",
            "\\N\\l",
            "<b>html</b>", String(repeating: "W", count: 500), "e" + String(repeating: "\u{301}", count: 300),
            String(repeating: "葵", count: 100),
        ]
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

/// What a strict XML parser finds in a picture.
final class Picture: NSObject, XMLParserDelegate {
    struct Box {
        var x = 0.0
        var y = 0.0
        var maxX = 0.0
        var maxY = 0.0

        func meets(_ other: Box) -> Bool { x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY }
    }

    private(set) var cards: [Box] = []
    private(set) var me = Box()
    private(set) var width = 0.0
    private(set) var height = 0.0
    private(set) var elements: Set<String> = []
    private(set) var texts: [String] = []
    private var text: String?

    /// - Throws: what the parser says of a text that is not well-formed.
    init(_ source: String) throws {
        super.init()
        let parser = XMLParser(data: Data(source.utf8))
        parser.delegate = self
        if !parser.parse() { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.insert(name)
        func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? 0 }
        switch name {
        case "svg" where attributes["viewBox"] != nil: (width, height) = (number("width"), number("height"))
        case "svg":
            let (x, y) = (number("x"), number("y"))
            cards.append(Box(x: x, y: y, maxX: x + number("width"), maxY: y + number("height")))
        case "circle" where attributes["class"] == "me":
            let (x, y, r) = (number("cx"), number("cy"), number("r"))
            me = Box(x: x - r, y: y - r, maxX: x + r, maxY: y + r)
        case "text": text = ""
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text? += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "text", let text else { return }
        texts.append(text)
        self.text = nil
    }
}
