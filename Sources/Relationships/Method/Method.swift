/// The user's own way of working, as data.
public struct Method: Hashable, Sendable {
    /// The project that the Roles pane shows.
    public var currentProject: Project.ID?
    /// Waterings a day, 1 to 50; nil is the default: 5, and 3 in the first week.
    public var dailyCapacity: Int?
    /// For contacts added by hand that have no other cadence.
    public var defaultCadence = Cadence.every(60)!
    /// Places that `+` added, for one day.
    public var extra: Extra?

    /// The balance that I want, in percent of the touches, 0 to 100 for each stage.
    public var stageTargets = PerStage(development: 30, consolidation: 40, maintenance: 30)
    /// Days from one review to the next, 7 to 3650: at most one a week.
    public var reviewEvery = 30
    /// The review is put off until then.
    public var reviewNotBefore: CivilDate?

    /// Questions of a review beside the three that are there from the start, by their own keys.
    public var questions: [String: String] = [:]
    /// Replies to requests, by their own keys.
    public var templates: [String: Template] = [:]
    /// Tips, by their own keys.
    public var practices: [String: Practice] = [:]
    /// Snooze choices beside day, week and month: the letter after `s`, none of `d w m S x`, to a number of days, 1 to
    /// 3650.
    public var snoozes: [String: Int] = [:]
    /// Sentences that everybody sends with a request, beside `knownFormulas`.
    public var formulas: [String] = []
    /// What a profile would name that has to do with what I do; never exported.
    public var interests: [String] = []
    /// What a message that is about my work would name; never exported.
    public var work: [String] = []
    /// Days that a reply to a request waits for an answer, 1 to 3650.
    public var requestPatience = 21
    /// Days that an ask, or a promised introduction, waits before it is mine to follow up, 1 to 3650.
    public var askPatience = 14
    /// Days from a granted ask to the report back, 1 to 3650.
    public var reportAfter = 30
    /// Whose an entry is that came from somebody else's method, by the key of the entry.
    public var authors: [String: String] = [:]

    public struct Extra: Hashable, Sendable {
        public var on: CivilDate
        public var count: Int
        public init(on: CivilDate, count: Int) {
            self.on = on
            self.count = count
        }
    }

    public init() {}
}

/// A reply to a request: `{first}` stands for the first name, `{personal}` for a line of one's own.
///
/// Example: `Template(name: "Thanks", text: "Hello {first},\n{personal}").filled(first: "Nora")`.
public struct Template: Hashable, Sendable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Without a personal line, its place goes with the blanks before it, and with it a line that held nothing else.
    public func filled(first: String, personal: String? = nil) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let kept = lines.filter { personal != nil || $0.trimmingBlanks != "{personal}" }.map { line -> String in
            guard personal == nil, line.hasSuffix("{personal}") else { return line }
            return String(String(line.dropLast("{personal}".count)).trimmingBlanks)
        }
        return kept.joined(separator: "\n").replacing("{first}", with: first)
            .replacing("{personal}", with: personal ?? "")
    }

    /// The first place of a text that is still to be filled: `{company}`.
    public static func placeholder(in text: String) -> String? {
        var rest = text[...]
        while let start = rest.firstIndex(of: "{") {
            rest = rest[text.index(after: start)...]
            let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            if !word.isEmpty, word.endIndex < rest.endIndex, rest[word.endIndex] == "}" {
                return text[start...word.endIndex].description
            }
        }
        return nil
    }
}

/// A tip, and for whom it is.
///
/// Example: `Practice(text: "Thank within a day.", level: .beginner)`.
public struct Practice: Hashable, Sendable {
    public enum Level: String, CaseIterable, Sendable { case beginner, practised, expert }

    public var text: String
    public var level: Level

    public init(text: String, level: Level = .beginner) {
        self.text = text
        self.level = level
    }
}

extension String {
    fileprivate var trimmingBlanks: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}

/// Days that do not count as elapsed, both ends included.
public struct AwayPeriod: Hashable, Identifiable, Sendable {
    public let id: Identifier<AwayPeriod>
    public var from: CivilDate
    public var to: CivilDate

    public init(id: Identifier<AwayPeriod>, from: CivilDate, to: CivilDate) {
        self.id = id
        self.from = from
        self.to = to
    }
}
