import App
import ArgumentParser
import Relationships

/// What there is to say about a touchpoint, for `log` and `touch edit` alike.
struct TouchOptions: ParsableArguments {
    enum Initiative: EnumerableFlag {
        case out, incoming, both

        static func name(for value: Initiative) -> NameSpecification {
            switch value {
            case .out: .customLong("out")
            case .incoming: .customLong("in")
            case .both: .customLong("both")
            }
        }

        static func help(for value: Initiative) -> ArgumentHelp? {
            switch value {
            case .out: .of(.out)
            case .incoming: .of(.incoming)
            case .both: .of(.both)
            }
        }

        var direction: Touchpoint.Direction {
            switch self {
            case .out: .out
            case .incoming: .incoming
            case .both: .both
            }
        }
    }

    @Option(
        parsing: .unconditional, help: .of(.channel),
        completion: .list(Touchpoint.Channel.allCases.map(\.rawValue)))
    var channel: String?

    @Option(parsing: .unconditional, help: .of(.on))
    var on: String?

    @Option(parsing: .unconditional, help: .of(.time))
    var time: String?

    @Option(parsing: .unconditional, help: .of(.note))
    var note: String?

    @Flag(exclusivity: .exclusive)
    var initiative: Initiative?

    @Option(parsing: .unconditional, help: .of(.gave))
    var gave: String?

    @Option(parsing: .unconditional, help: .of(.received))
    var received: String?

    @Option(parsing: .unconditional, help: .of(.asked))
    var asked: String?

    @Flag(help: .of(.thanked))
    var thanked = false

    @Flag(help: .of(.reportedBack))
    var reportedBack = false

    @Option(parsing: .unconditional, help: .of(.introduced))
    var introduced: String?

    @Option(parsing: .unconditional, help: .of(.touchStage), completion: .list(Stage.allCases.map(\.rawValue)))
    var stage: String?

    @OptionGroup var project: ProjectOption

    /// Whether anything was said.
    var isEmpty: Bool {
        [channel, on, time, note, gave, received, asked, introduced, stage, project.title].allSatisfy { $0 == nil }
            && initiative == nil && !thanked && !reportedBack
    }

    /// Puts what was said into a touchpoint, and leaves the rest as it is.
    func apply(to touchpoint: inout Touchpoint, in session: Session) throws {
        if let channel { touchpoint.channel = try Touchpoint.Channel(word: channel) }
        if let on { touchpoint.date = try session.date(on, leaning: .past) }
        if let time {
            guard let timeOfDay = CivilTime(time) else { throw Refusal.noTime(time) }
            touchpoint.time = timeOfDay
        }
        if let note { touchpoint.note = note.isEmpty ? nil : note }
        if let initiative { touchpoint.direction = initiative.direction }
        for (mark, text) in [
            (Touchpoint.Mark.gave, gave), (.received, received), (.asked, asked), (.introduced, introduced),
        ] {
            if let text { touchpoint.marks[mark] = .some(text.isEmpty ? nil : text) }
        }
        if thanked { touchpoint.marks[.thanked] = .some(touchpoint.marks[.thanked] ?? nil) }
        if reportedBack { touchpoint.marks[.reportedBack] = .some(touchpoint.marks[.reportedBack] ?? nil) }
        if let stage { touchpoint.stage = try Stage.orNone(word: stage) }
        if project.title != nil { touchpoint.project = try session.project(named: project.title).id }
    }
}

extension Touchpoint.Channel {
    /// `inPerson`, "in person", "de visu", without regard to case and accents.
    init(word: String) throws {
        let folded = Self.plain(word)
        let found = Self.allCases.first { channel in
            let phrase = Phrase.channel(channel)
            return [channel.rawValue, phrase.english, phrase.french].map(Self.plain).contains(folded)
        }
        guard let found else { throw Refusal.noChannel(word) }
        self = found
    }

    private static func plain(_ word: String) -> String {
        SearchKey.folded(word).filter { $0.isLetter }
    }
}
