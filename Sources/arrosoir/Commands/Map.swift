import App
import ArgumentParser
import Interchange
import Relationships

/// `arrosoir map --format svg --output cast.svg`: the cast of a project as a picture.
struct Map: StoreCommand {
    enum Format: String, CaseIterable {
        case text, svg, dot

        init(word: String) throws {
            guard let format = Format(rawValue: word.lowercased()) else { throw Refusal.noMapFormat(word) }
            self = format
        }
    }

    static var configuration: CommandConfiguration { CommandConfiguration(named: "map", .map) }

    @Option(parsing: .unconditional, help: .of(.mapFormat), completion: .list(Format.allCases.map(\.rawValue)))
    var format: String?
    @OptionGroup var project: ProjectOption
    @Option(parsing: .unconditional, help: .of(.output), completion: .file()) var output: String?
    @OptionGroup var result: ResultOptions
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        if result.mode != nil, output == nil { throw Refusal.optionNeeds("--mode", "--output") }
        let format = try format.map { try Format(word: $0) } ?? .text
        let project = try session.project(named: project.title)
        let language = session.console.language
        let words = CastMap.Words(language, kinds: session.network.roleKinds)
        let map = CastMap(session.network, of: project, on: session.today, words: words)
        let text =
            switch format {
            case .text: CastTree(map, today: session.today, language: language).text
            case .svg: SVGMap.text(of: map)
            case .dot: DOTMap.text(of: map)
            }
        guard let output, output != "-" else { return session.console.write(text) }
        try result.write(text, to: output)
        session.console.say(.exported(to: output))
    }
}

extension CastMap.Words {
    /// What the map says, in that language.
    init(_ language: Language, kinds: [RoleKind]) {
        self.init()
        me = Phrase.mapMe[language]
        empty = Phrase.mapEmpty[language]
        introduced = Phrase.mapIntroduced[language]
        knows = Phrase.mapKnows[language]
        roles = Dictionary(kinds.map { ($0.id, Phrase.role($0)[language]) }) { first, _ in first }
        for state in states.keys { states[state] = Phrase.state(state)[language] }
    }
}
