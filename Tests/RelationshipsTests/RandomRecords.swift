import Seeding

@testable import Relationships

/// Records with random values, each list in the order in which the store gives it back.
extension SplitMix64 {
    mutating func text() -> String {
        pick(["", "a", "Éloïse", "e\u{301}", "中村葵", "line\nbreak", "🧑‍🚀", "\u{202E}rtl", "x\u{0}y", "\(int(0...99))"])
    }

    mutating func texts() -> [String] { inByteOrder((0..<int(0...4)).map { _ in text() }) }

    mutating func ids<Owner>() -> [Identifier<Owner>] { texts().map { Identifier($0) } }

    mutating func date() -> CivilDate { CivilDate(dayNumber: int(-719_162...2_932_896)) }

    mutating func cadence() -> Cadence {
        if once(in: 4) { return .never }
        let ripe = int(1...3650)
        return .days(ripe: ripe, dry: int(ripe...5475))
    }

    /// In any order, those that are preferred first.
    private mutating func reaches() -> [Reach] {
        let texts = once(in: 2) ? texts() : texts().shuffled(using: &self)
        let preferred = int(0...4)
        return texts.enumerated().map { index, text in
            Reach(
                text, label: maybe { $0.text() }, isPreferred: index < preferred,
                types: maybe { _ in ["WORK", "MSG"] } ?? [])
        }
    }

    private func inByteOrder(_ texts: [String]) -> [String] {
        Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    mutating func contact(_ key: String = "c") -> Contact {
        var contact = Contact(id: Identifier(key), name: text())
        contact.givenName = maybe { $0.text() }
        contact.familyName = maybe { $0.text() }
        contact.nicknames = texts()
        contact.organization = maybe { $0.text() }
        contact.title = maybe { $0.text() }
        contact.emails = reaches()
        contact.phones = reaches()
        contact.urls = reaches()
        contact.addresses = texts().map { key in
            Address(
                key: key, street: maybe { $0.text() }, city: maybe { $0.text() }, region: maybe { $0.text() },
                postalCode: maybe { $0.text() }, country: maybe { $0.text() }, label: maybe { $0.text() },
                box: maybe { $0.text() }, extended: maybe { $0.text() }, isPreferred: once(in: 2),
                types: maybe { _ in ["INTL"] } ?? [])
        }
        contact.birthday = maybe { Birthday($0.pick(["1980-02-29", "--02-29", "--12-31"]))! }
        contact.timeZone = maybe { $0.text() }
        contact.tags = texts()
        contact.circles = texts()
        contact.skills = texts()
        contact.needs = texts().map { Need($0, since: maybe { $0.date() }, met: maybe { $0.date() }) }
        contact.met = maybe { random in
            Meeting(date: random.maybe { $0.date() }, occasion: random.maybe { $0.text() })
        }
        contact.introducedBy = maybe { Identifier($0.text()) }
        contact.knows = ids()
        contact.standing = maybe { random in
            Standing(
                knowsMe: random.pick(Standing.KnowsMe.allCases), seesMeAs: random.maybe { $0.text() },
                toTell: random.maybe { $0.text() }, told: random.maybe { $0.date() })
        }
        contact.cadence = maybe { $0.cadence() }
        contact.cadenceFrom = contact.cadence?.ripe == nil ? nil : maybe { $0.date() }
        contact.notes = maybe { $0.text() }
        contact.isArchived = once(in: 2)
        contact.wanted = maybe { $0.text() }
        contact.snooze = maybe { Snooze(until: $0.date(), on: $0.date()) }
        contact.skipped = maybe { $0.date() }
        contact.added = maybe { $0.date() }
        contact.isImported = once(in: 2)
        contact.sources = texts()
        contact.isSorted = once(in: 2)
        contact.birthdaysKept = texts()
        contact.kept = (0..<int(0...12)).map { _ in
            once(in: 20) ? String(repeating: text() + "é", count: int(9_000...12_000)) : text()
        }
        return contact
    }

    mutating func touchpoint(_ key: String = "t") -> Touchpoint {
        var touch = Touchpoint(
            id: Identifier(key), date: date(), time: maybe { CivilTime("\($0.int(10...23)):0\($0.int(0...9))")! },
            channel: pick(Touchpoint.Channel.allCases), direction: pick(Touchpoint.Direction.allCases),
            contacts: ids(), note: maybe { $0.text() }, project: maybe { Identifier($0.text()) },
            recorded: maybe { $0.date() }, isPlanned: once(in: 2), occasion: maybe { $0.text() },
            stage: maybe { $0.stage() })
        for mark in Touchpoint.Mark.allCases where once(in: 2) { touch.marks[mark] = .some(maybe { $0.text() }) }
        return touch
    }

    mutating func promise(_ key: String = "p") -> Promise {
        Promise(
            id: Identifier(key), kind: pick(Promise.Kind.allCases), contacts: ids(), note: maybe { $0.text() },
            occasion: maybe { $0.text() }, due: date(), notBefore: maybe { $0.date() }, outcome: maybe { $0.date() },
            added: maybe { $0.date() })
    }

    mutating func project(_ key: String = "p") -> Project {
        var project = Project(id: Identifier(key), title: text())
        project.objective.specific = maybe { $0.text() }
        project.objective.measure = maybe { $0.text() }
        project.objective.achievable = maybe { $0.text() }
        project.objective.relevant = maybe { $0.text() }
        project.objective.by = maybe { $0.date() }
        project.pitch = maybe { $0.text() }
        project.state = pick(Project.State.allCases)
        project.milestones = texts().map {
            Milestone(key: $0, what: text(), date: maybe { $0.date() }, place: maybe { $0.text() })
        }
        project.circles = texts()
        project.added = maybe { $0.date() }
        return project
    }

    mutating func slot(_ key: String = "s") -> Slot {
        Slot(
            id: Identifier(key), project: Identifier(text()), kind: Identifier(text()), purpose: maybe { $0.text() },
            by: maybe { $0.date() }, place: maybe { $0.text() }, milestone: maybe { $0.text() },
            order: pick([0, 1, .max, .min]),
            strategy: maybe { $0.text() }, holders: ids())
    }

    mutating func roleKind(_ key: String = "producer") -> RoleKind {
        RoleKind(
            id: Identifier(key), name: maybe { $0.text() }, letter: pick(["p", "é", "葵"]), weight: int(0...1000),
            cadence: maybe { $0.cadence() })
    }

    mutating func awayPeriod(_ key: String = "a") -> AwayPeriod {
        let from = date()
        return AwayPeriod(id: Identifier(key), from: from, to: from.adding(days: int(0...100)))
    }

    mutating func method(_ key: String = "main") -> Method {
        var method = Method()
        method.currentProject = maybe { Identifier($0.text()) }
        method.dailyCapacity = maybe { $0.int(1...50) }
        method.defaultCadence = cadence()
        method.extra = maybe { Method.Extra(on: $0.date(), count: $0.int(0...1000)) }
        for stage in Stage.allCases where once(in: 2) { method.stageTargets[stage] = int(0...100) }
        method.reviewEvery = int(7...3650)
        method.reviewNotBefore = maybe { $0.date() }
        (method.requestPatience, method.askPatience, method.reportAfter) = (days(), days(), days())
        method.questions = keyed { $0.text() }
        method.templates = keyed { Template(name: $0.text(), text: $0.text()) }
        method.practices = keyed { Practice(text: $0.text(), level: $0.pick(Practice.Level.allCases)) }
        method.snoozes = keyed { $0.days() }
        (method.formulas, method.interests, method.work) = (texts(), texts(), texts())
        method.authors = keyed { $0.text() }
        return method
    }

    private mutating func days() -> Int { int(1...Cadence.longest) }

    private mutating func keyed<Element>(_ make: (inout SplitMix64) -> Element) -> [String: Element] {
        Dictionary(texts().map { ($0, make(&self)) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func offer(_ key: String = "o") -> Offer {
        let passed: [Contact.ID] = ids()
        return Offer(
            id: Identifier(key), what: text(), audience: maybe { $0.text() }, added: maybe { $0.date() },
            withdrawn: maybe { $0.date() },
            passed: Dictionary(passed.map { ($0, date()) }, uniquingKeysWith: { first, _ in first }))
    }

    mutating func ask(_ key: String = "a") -> Ask {
        var ask = Ask(
            id: Identifier(key), contact: Identifier(text()), kind: pick(Ask.Kind.allCases), what: maybe { $0.text() },
            whom: maybe { Identifier($0.text()) }, project: maybe { Identifier($0.text()) }, added: maybe { $0.date() })
        for step in Ask.Step.allCases where once(in: 2) { ask.steps[step] = date() }
        return ask
    }

    mutating func request(_ key: String = "r") -> Request {
        var request = Request(
            id: Identifier(key), name: text(), title: maybe { $0.text() }, organization: maybe { $0.text() },
            url: maybe { $0.text() }, email: maybe { $0.text() }, message: maybe { $0.text() }, date: date(),
            source: maybe { $0.text() })
        request.triage = maybe { $0.pick(Request.Triage.allCases) }
        request.replied = maybe { $0.date() }
        request.answered = maybe { $0.date() }
        request.answer = maybe { $0.text() }
        request.contact = maybe { Identifier($0.text()) }
        request.notBefore = maybe { $0.date() }
        return request
    }

    mutating func stage() -> Stage { pick(Stage.allCases) }

    mutating func review(_ key: String = "r") -> Review {
        Review(
            id: Identifier(key), date: date(),
            answers: Dictionary(texts().map { ($0, text()) }, uniquingKeysWith: { first, _ in first }),
            stage: maybe { $0.stage() }, changed: maybe { $0.text() }, why: maybe { $0.text() })
    }
}
