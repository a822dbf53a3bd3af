import App
import Relationships
import Testing

/// What the fictional network has an example of, on each day and in both languages.
struct DemoStoryTests {
    static let days = DemoNetworkTests.days

    @Test(arguments: days, Language.allCases)
    func `of three offers one helps somebody, another three people`(today: CivilDate, language: Language) throws {
        let network = Network.demo(language, today)
        #expect(network.offers.count == 3)
        #expect(network.offers.values.allSatisfy { $0.audience != nil && $0.withdrawn == nil })
        #expect(
            network.givings().map { "\($0.offer) \($0.contact)" } == [
                "demo-room demo-anouk", "demo-room demo-apolline", "demo-room demo-simeon",
                "demo-brittany demo-yasmine",
            ])
        let rows = DueList(network, on: today).promises.filter(\.isGiving)
        #expect(rows.map(\.contacts.count) == [1, 3])
        #expect(rows.map(\.more) == [0, 0])
        let helped = Set(network.givings().map(\.contact))
        for key in ["brittany", "room"] {
            let offer = try #require(network.offers[Offer.ID("demo-" + key)])
            #expect(helped.contains(try #require(network.matches(for: offer.what).first).contact))
        }
    }

    @Test(arguments: days, Language.allCases)
    func `asks are young, late, planned, granted, declined, and one introduces me today`(
        today: CivilDate, language: Language
    ) {
        let network = Network.demo(language, today)
        let stand = Dictionary(grouping: network.asks.values, by: \.state).mapValues { asks in
            asks.sorted { ($0.added!, $0.id) < ($1.added!, $1.id) }.map { key($0.contact) }
        }
        #expect(
            stand == [
                .granted: ["anouk", "sophie", "olivier", "sophie", "bruno", "pol", "apolline", "jean", "marc"],
                .declined: ["chidi"], .waiting: ["paula", "dries"], .toAsk: ["marc"], .made: ["chidi"],
            ])
        func asked(_ person: String) -> Int? {
            network.asks.values.first { $0.state == .waiting && key($0.contact) == person }?.steps[.asked]
                .map(today.days(since:))
        }
        // The one waits for its answer, and for the other it is time to write again.
        #expect(asked("dries") == 3)
        #expect(asked("paula") == 16)
        let due = DueList(network, on: today).promises.flatMap(\.sources).compactMap { source -> String? in
            guard case .ask(let id) = source, let ask = network.asks[id] else { return nil }
            return "\(key(ask.contact)) \(ask.state.rawValue)"
        }
        #expect(due == ["marc toAsk", "paula waiting", "chidi made"])
    }

    @Test(arguments: days)
    func `each touch that asks has made its ask, as the program would have`(today: CivilDate) {
        let network = Network.demo(.english, today)
        var found: Set<Ask.ID> = []
        for touch in network.touchpoints.values where touch.marks.keys.contains(.asked) {
            var made = Network()
            made.apply([(LineID(milliseconds: 1, random: (0, 0)), Network().logging(touch, today: touch.date))])
            let introduction = network.asks.values.first {
                $0.isIntroduction && $0.contact == touch.contacts[0] && $0.steps[.asked] == touch.date
            }
            let ids = introduction.map { [$0.id] } ?? Array(made.asks.keys)
            #expect(ids.count == 1)
            for id in ids where introduction == nil {
                #expect(network.asks[id]?.what == made.asks[id]?.what)
                #expect(network.asks[id]?.contact == made.asks[id]?.contact)
                #expect(network.asks[id]?.steps[.asked] == touch.date)
                #expect(network.asks[id]?.project == touch.project)
            }
            found.formUnion(ids)
        }
        let planned = network.asks.values.filter { $0.state == .toAsk }.map(\.id)
        #expect(found.union(planned) == Set(network.asks.keys))
    }

    @Test(arguments: days, Language.allCases)
    func `what was granted is thanked for and reported on, or will be`(today: CivilDate, language: Language) throws {
        let network = Network.demo(language, today)
        func debts(_ state: Ask.State, _ person: String) throws -> [Bool?] {
            let ask = try #require(network.asks.values.first { $0.state == state && key($0.contact) == person })
            return [network.isKept(.thanks, for: ask), network.isKept(.report, for: ask)]
        }
        #expect(try debts(.granted, "marc") == [false, false])
        #expect(try debts(.granted, "apolline") == [true, false])
        #expect(try debts(.granted, "bruno") == [true, true])
        #expect(try debts(.made, "chidi") == [false, nil])
        #expect(try debts(.declined, "chidi") == [nil, nil])
        for ask in network.asks.values where ask.state == .granted {
            #expect(network.isKept(.thanks, for: ask) != nil)
            #expect(network.isKept(.report, for: ask) != nil)
        }
        let later = network.promises.values.filter { $0.outcome == nil && $0.due > today && $0.kind == .report }
        #expect(
            later.sorted { $0.due < $1.due }.map { "\(key($0.contacts[0])) \($0.due.days(since: today))" } == [
                "sophie 6", "jean 10", "apolline 21", "marc 22",
            ])
        // Each that was thanked for in a touch is kept since that day.
        for touch in network.touchpoints.values where touch.marks.keys.contains(.thanked) {
            let kept = network.promises.values.filter {
                $0.kind == .thanks && $0.contacts == touch.contacts && $0.outcome == touch.date
            }
            #expect(kept.count == 1 || touch.contacts == [Contact.ID("demo-aoi")])
        }
    }

    @Test(arguments: days, Language.allCases)
    func `three ways lead to the hall, and the warmest will be asked`(today: CivilDate, language: Language) throws {
        let network = Network.demo(language, today)
        let colette = Contact.ID("demo-colette")
        #expect(network.contacts[colette]?.wanted != nil)
        let chains = network.chains(to: colette, on: today)
        #expect(chains.map { $0.through.map(key) } == ["marc", "gilles", "jean"])
        #expect(chains.map(\.links.count) == [2, 2, 2])
        #expect(
            chains.map(\.links[1].reasons) == [[.knows], [.knows], [.circle("Amis du Perron")]])
        let planned = try #require(network.asks.values.first { $0.state == .toAsk })
        #expect(planned.contact == chains[0].through && planned.whom == colette)
        // First the thanks that are owed to the same person, then the question.
        let row = try #require(DueList(network, on: today).promises.first)
        #expect(row.sources.last == .ask(planned.id) && row.more == 1)
        #expect(
            network.askOutlook(for: planned.contact, on: today).cautions.contains {
                if case .thanksOwed = $0 { true } else { false }
            })
    }

    @Test(arguments: days)
    func `somebody to whom I was introduced this morning waits for a word`(today: CivilDate) throws {
        let network = Network.demo(.english, today)
        let made = try #require(network.asks.values.first { $0.state == .made })
        let ruth = try #require(network.contacts[made.counterpart])
        #expect(key(ruth.id) == "ruth")
        #expect(ruth.introducedBy == made.contact && ruth.wanted == nil && ruth.standing?.toTell != nil)
        #expect(network.touchpoints(of: ruth.id).isEmpty)
        #expect(made.steps[.made] == today)
        let hello = Touchpoint(id: Touchpoint.ID("hello"), date: today, direction: .out, contacts: [ruth.id])
        var after = network
        after.apply([(LineID(milliseconds: 1_900_000_000_000, random: (0, 0)), network.logging(hello, today: today))])
        #expect(after.asks[made.id]?.state == .granted)
    }

    @Test(arguments: days, Language.allCases)
    func `three requests are to sort, and one each has answered, waits, went quiet, was binned`(
        today: CivilDate, language: Language
    ) throws {
        let network = Network.demo(language, today)
        let stand = network.requests(on: today).mapValues { $0.map { $0.id.text.replacing("demo-", with: "") } }
        #expect(
            stand == [
                .toSort: ["maelle", "gontran", "solveig"], .waiting: ["eloi"], .answered: ["noor"],
                .quiet: ["gaspard"], .binned: ["linus"],
            ])
        let inbox = try #require(DueList(network, on: today).inbox)
        #expect(inbox.count == 4)
        let quiet = try #require(network.requests[Request.ID("demo-gaspard")]?.replied)
        let waiting = try #require(network.requests[Request.ID("demo-eloi")]?.replied)
        #expect([waiting, quiet].map { today.days(since: $0) } == [5, 30])
    }

    @Test(arguments: days, Language.allCases)
    func `each way to sort a request is proposed once`(today: CivilDate, language: Language) throws {
        let network = Network.demo(language, today)
        func proposal(_ key: String) throws -> TriageProposal {
            network.triageProposal(for: try #require(network.requests[Request.ID("demo-" + key)]))
        }
        #expect(try proposal("gontran").triage == .mechanical)
        #expect(try proposal("gontran").reasons == [.noMessage, .unrelatedProfile])
        #expect(try proposal("maelle").triage == .authentic)
        #expect(try proposal("maelle").reasons == [.namesMyWork("Rives")])
        #expect(try proposal("solveig").triage == .interested)
        let title = Phrase("choir leader", "cheffe de chœur")[language]
        #expect(try proposal("solveig").reasons == [.formula, .relatedProfile(title)])
        // The formula is one of the method's own.
        var strict = network
        var method = network.method
        method.formulas = []
        strict.apply([
            (LineID(milliseconds: 1_900_000_000_000, random: (0, 0)), [method.changes(from: network.method)])
        ])
        #expect(
            strict.triageProposal(for: try #require(strict.requests[Request.ID("demo-solveig")])).reasons == [.ownWords]
        )
        // Those that were sorted were sorted as proposed.
        for request in network.requests.values {
            #expect(request.triage == nil || request.triage == network.triageProposal(for: request).triage)
        }
    }

    @Test(arguments: Language.allCases)
    func `the method has entries of its own, and each practice names whose it is`(language: Language) throws {
        let network = Network.demo(language, Self.days[0])
        let method = network.method
        #expect(method.templates.keys.sorted() == ["closer", "rehearsal"])
        for template in method.templates.values {
            #expect(template.text.contains("{first}") && template.text.contains("\n{personal}\n"))
            #expect(!template.filled(first: "Noor").contains { "{}".contains($0) })
        }
        #expect(network.templates(in: language).map(\.name).sorted() == method.templates.values.map(\.name).sorted())
        #expect(method.practices.keys.sorted() == ["empty-place", "shy", "solution", "what-came-of-it"])
        #expect(Set(method.practices.values.map(\.level)) == Set(Practice.Level.allCases))
        #expect(Set(method.authors.keys) == Set(method.practices.keys.map { "practice " + $0 }))
        let authors = method.authors.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        #expect(authors == ["Sophie Marchal": 2, "Marc Leroy": 2])
        #expect(method.questions.count == 1)
        #expect(method.snoozes == ["t": 90])
        #expect(method.formulas.count == 1)
        #expect(method.interests.count == 3)
        #expect(method.work.contains("Rives"))
        // What may leave the house names nobody of it.
        let shared = network.methodEntries.filter { !$0.isPrivate }
        #expect(shared.allSatisfy { !network.isPersonal($0) })
        #expect(
            Set(shared.map { $0.key.split(separator: " ")[0] }) == [
                "dailyCapacity", "tag", "template", "practice", "question", "snooze", "formula",
            ])
        // Another person can take it over as it is.
        #expect(try !Network().setting(shared).isEmpty)
    }

    @Test(arguments: days, Language.allCases)
    func `there is something to tell, and a relation that only I keep up`(today: CivilDate, language: Language) {
        let network = Network.demo(language, today)
        #expect(network.contacts.values.count { $0.standing?.toTell != nil } >= 6)
        #expect(Set(network.contacts.values.compactMap(\.standing?.knowsMe)).isSuperset(of: [.no, .byName, .well]))
        #expect(Evidence(network, on: today).oneSided.map(\.contact) == [Contact.ID("demo-bastien")])
        #expect(network.oneSidedTouches(with: Contact.ID("demo-bastien"), on: today) == 4)
    }

    @Test(arguments: Language.allCases)
    func `five promises show, the others unfold`(language: Language) {
        var rehearsal = Rehearsal.demo(width: 160, height: 50, language: language)
        let folded = Phrase("4 more ▸", "4 de plus ▸")[language]
        #expect(rehearsal.screen.contains(folded))
        #expect(!rehearsal.screen.contains("+ Yasmine"))
        rehearsal.type("j j j j j Enter")
        for row in [
            "» Chidi", "» Ruth", "+ Yasmine", "+ " + Phrase("spare rehearsal room", "salle de répétition")[language],
        ] {
            #expect(rehearsal.screen.contains(row))
        }
    }

    private func key(_ id: Contact.ID) -> String { id.text.replacing("demo-", with: "") }
}
