import App
import Relationships
import Testing

struct DemoNetworkTests {
    /// Ends of months and of years, leap days, both sides of 15 January and 12 March, and the day of the sketch.
    static let days = [
        "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-12-31", "2026-01-01", "2026-01-03", "2026-01-14",
        "2026-01-15", "2026-01-16", "2026-01-31", "2026-03-11", "2026-03-12", "2026-03-13", "2026-04-30", "2026-07-14",
        "2026-10-25", "2026-11-22", "2027-06-30", "2100-02-28",
    ].map { CivilDate($0)! }

    @Test(arguments: days, Language.allCases)
    func `the day has promises, five to water, and some for later`(today: CivilDate, language: Language) {
        let network = network(language, today)
        let due = DueList(network, on: today)
        #expect(due.promises.count == 9)
        #expect(due.waterings.count == 5)
        #expect(due.capacity == 5)
        #expect(due.used == 0)
        #expect(due.later.count == 4)
        #expect(due.done.isEmpty)
        #expect(due.next != nil)
        #expect(due.waterings.first?.contact == id("sophie"))
        #expect(Set(due.waterings.compactMap(\.water.lastTouch?.channel)).count >= 4)
    }

    @Test(arguments: days)
    func `the five rows of promises in view are of five kinds, the others fold`(today: CivilDate) {
        #expect(
            rows(.english, today) == [
                "marc: thanks: introduced me to Katia",
                "paula: no answer, asked 16 days ago: an hour on the press plan",
                "berenice, ines, karim, tom: 4 to write to · Formation SMART",
                "elodie: birthday yesterday, turns 40", "wim: meeting today: would he mix Rives?",
                "chidi: thanks: the introduction to Ruth Abelquist", "ruth: introduced by Chidi Obiakor: say hello",
                "yasmine: could give: holiday rental in Brittany (needs: a quiet rental in Brittany to write)",
                "anouk, apolline, simeon: 3 to give to · spare rehearsal room",
            ])
        #expect(
            rows(.french, today) == [
                "marc: remercier : m’a présenté Katia",
                "paula: sans réponse, demandé il y a 16 jours : une heure sur le plan de presse",
                "berenice, ines, karim, tom: 4 à qui écrire · Formation SMART",
                "elodie: anniversaire hier, 40 ans", "wim: rendez-vous aujourd’hui : mixerait-il Rives ?",
                "chidi: remercier : la présentation à Ruth Abelquist",
                "ruth: présentation par Chidi Obiakor : faites signe",
                "yasmine: à donner : location de vacances en Bretagne (besoin : une location calme en Bretagne pour écrire)",
                "anouk, apolline, simeon: 3 à qui donner · salle de répétition",
            ])
    }

    /// Whose row it is, and why.
    private func rows(_ language: Language, _ today: CivilDate) -> [String] {
        let network = network(language, today)
        return DueList(network, on: today).promises.map { row in
            let keys = row.contacts.map { $0.text.replacing("demo-", with: "") }.sorted().joined(separator: ", ")
            return keys + ": " + Phrase.reason(row, in: network, today: today)[language]
        }
    }

    @Test(arguments: days)
    func `the cast shows who is there and which places are empty`(today: CivilDate) throws {
        let network = network(.english, today)
        let album = try #require(network.currentProject)
        func cast(_ kind: RoleKind.ID) -> String {
            let slots = network.slots(of: album.id, kind: kind)
            return "\(slots.count { !$0.isEmpty })/\(slots.count)"
        }
        #expect([cast(.ally), cast(.opponent), cast(.mentor)] == ["1/3", "1/1", "1/2"])
        let launch = try #require(album.objective.by)
        #expect(launch > today && launch.month == 3 && launch.day == 12)
        let empty = network.emptySlots(of: album.id)
        #expect(empty.map(\.purpose) == ["sound", "press and radio", "venue"])
        #expect(empty[0].by == CivilDate(year: launch.year, month: 1, day: 15))
        #expect(empty[0].by! > today)
        #expect(empty[2].place == "Liège")
        #expect(network.projects.values.count { $0.state == .paused } == 1)
    }

    @Test(arguments: days)
    func `everybody stands as their story says`(today: CivilDate) throws {
        let network = network(.english, today)
        func state(_ key: String) throws -> Water.State {
            network.water(of: try #require(network.contacts[id(key)]), on: today).state
        }
        #expect(try state("sophie") == .dry)
        #expect(try state("olivier") == .thirsty)
        #expect(try state("aoi") == .thirsty)
        #expect(try state("anouk") == .soon)
        #expect(try state("katia") == .fresh)
        #expect(try state("jean") == .fresh)
        #expect(try state("zoe") == .ambient)
        #expect(try state("colette") == .ambient)
        #expect(try state("alain") == .ambient)
        let states = network.contacts.values.map { network.water(of: $0, on: today).state }
        #expect(states.count { $0 == .soon } >= 4)
        #expect(states.count { $0 == .fresh } >= 8)
        let coffee = network.latestTouch(of: id("sophie"), by: today)
        #expect(coffee?.channel == .inPerson)
        #expect(coffee?.date == today.adding(days: -41))
        #expect(network.touchpoints(of: id("zoe")).isEmpty)
    }

    @Test(arguments: days)
    func `a snooze holds, whether the changes come at once or one by one`(today: CivilDate) {
        let changes = DemoNetwork.changes(language: .english, today: today)
        var network = Network()
        network.apply(changes.enumerated().map { (Self.line($0.offset), [$0.element]) })
        for network in [network, self.network(.english, today)] {
            let due = DueList(network, on: today)
            #expect(!(due.waterings + due.later).contains { $0.contact == id("theo") })
            #expect(network.water(of: network.contacts[id("theo")]!, on: today).isDue)
        }
    }

    @Test(arguments: days)
    func `the future holds nothing but plans`(today: CivilDate) {
        let network = network(.english, today)
        for touch in network.touchpoints.values {
            #expect(touch.isPlanned == (touch.date >= today))
            #expect(touch.recorded! <= today)
        }
        for contact in network.contacts.values {
            #expect(contact.added! <= today)
            #expect(contact.met?.date ?? today <= today)
            for need in contact.needs { #expect(need.since! <= need.met ?? today) }
        }
        for promise in network.promises.values {
            #expect(promise.added! <= today)
            #expect(promise.outcome ?? today <= today)
        }
        for ask in network.asks.values {
            #expect(ask.added! <= today)
            #expect(ask.steps.values.allSatisfy { (ask.added!...today).contains($0) })
        }
        for offer in network.offers.values { #expect(offer.added! <= today) }
        for request in network.requests.values {
            let days = [request.date, request.replied, request.answered].compactMap { $0 } + [today]
            #expect(days == days.sorted())
        }
    }

    @Test(arguments: days)
    func `both languages have the same records, fields and days`(today: CivilDate) {
        let one = DemoNetwork.changes(language: .english, today: today)
        let other = DemoNetwork.changes(language: .french, today: today)
        #expect(one.map(\.record) == other.map(\.record))
        #expect(one.map { Set($0.set.keys) } == other.map { Set($0.set.keys) })
        #expect(one.map { $0.put.mapValues(\.count) } == other.map { $0.put.mapValues(\.count) })
        #expect(Set(one.map(\.record)).count == one.count)
        let (english, french) = (network(.english, today), network(.french, today))
        for (id, touch) in english.touchpoints {
            #expect(touch.date == french.touchpoints[id]?.date)
            #expect(touch.note != french.touchpoints[id]?.note)
        }
        for (id, contact) in english.contacts.byID {
            #expect(contact.name == french.contacts[id]?.name)
            #expect(contact.notes == nil || contact.notes != french.contacts[id]?.notes)
        }
        for (id, ask) in english.asks {
            #expect(ask.steps == french.asks[id]?.steps)
            #expect(ask.what != french.asks[id]?.what)
        }
        for (id, promise) in english.promises {
            #expect(promise.due == french.promises[id]?.due)
            #expect(promise.outcome == french.promises[id]?.outcome)
        }
        for (id, offer) in english.offers { #expect(offer.what != french.offers[id]?.what) }
        for (id, request) in english.requests {
            #expect(request.name == french.requests[id]?.name)
            #expect(request.message == nil || request.message != french.requests[id]?.message)
        }
    }

    @Test(arguments: days, Language.allCases)
    func `the same day gives the same network`(today: CivilDate, language: Language) {
        #expect(
            DemoNetwork.changes(language: language, today: today)
                == DemoNetwork.changes(language: language, today: today))
    }

    @Test(arguments: Language.allCases)
    func `no text is empty, and every key can stand in a line`(language: Language) {
        for change in DemoNetwork.changes(language: language, today: Self.days[0]) {
            #expect(RecordID(change.record.description) == change.record)
            #expect(change.record.key.count <= 64)
            let elements = change.put.values.flatMap { $0 }
            for text in elements.map(\.key) + (change.set.values + elements.map(\.value)).flatMap(Self.texts) {
                #expect(text.contains { !$0.isWhitespace }, "\(change.record)")
                #expect(!text.hasPrefix(" ") && !text.hasSuffix(" "), "\(change.record): \(text)")
            }
        }
    }

    @Test func `everybody who is named is there`() {
        let network = network(.english, Self.days[0])
        let contacts = network.contacts.values
        var named: [Contact.ID] = contacts.flatMap(\.knows)
        named += contacts.compactMap(\.introducedBy)
        named += network.touchpoints.values.flatMap(\.contacts)
        named += network.promises.values.flatMap(\.contacts)
        named += network.slots.values.flatMap(\.holders)
        named += network.asks.values.flatMap { [$0.contact, $0.whom].compactMap { $0 } }
        let asked = network.asks.values.compactMap(\.project)
        #expect(asked.allSatisfy { network.projects[$0] != nil })
        #expect(named.allSatisfy { network.contacts[$0] != nil })
        #expect(contacts.count == 40)
        #expect(contacts.allSatisfy { !$0.knows.contains($0.id) })
        let milestones = Set(network.projects.values.flatMap(\.milestones).map(\.key))
        #expect(network.slots.values.allSatisfy { $0.milestone.map(milestones.contains) ?? true })
    }

    @Test func `nobody can be reached by mistake`() {
        let contacts = network(.english, Self.days[0]).contacts.values
        for reach in contacts.flatMap(\.emails) { #expect(reach.value.hasSuffix(".example")) }
        for reach in contacts.flatMap(\.urls) { #expect(reach.value.hasSuffix(".example")) }
        for reach in contacts.flatMap(\.phones) {
            let digits = reach.value.filter(\.isNumber)
            let isFrench = digits.hasPrefix("3363998") && digits.count == 11
            let isBritish = digits.hasPrefix("447700900") && digits.count == 12
            let isAmerican = digits.count == 11 && digits.hasPrefix("1") && digits.dropFirst(4).hasPrefix("55501")
            #expect(isFrench || isBritish || isAmerican, "\(reach.value)")
        }
        let requests = network(.english, Self.days[0]).requests.values
        for request in requests {
            #expect([request.email, request.url].compactMap { $0 }.allSatisfy { $0.hasSuffix(".example") })
            #expect(!contacts.map(\.name).contains(request.name))
        }
        let reaches =
            contacts.flatMap { $0.emails + $0.phones }.map(\.value) + requests.compactMap { $0.email ?? $0.url }
        #expect(Set(reaches).count == reaches.count)
    }

    private func id(_ key: String) -> Contact.ID { Identifier("demo-\(key)") }

    private func network(_ language: Language, _ today: CivilDate) -> Network { .demo(language, today) }

    fileprivate static func line(_ number: Int) -> LineID {
        LineID(milliseconds: 1_800_000_000_000 + UInt64(number), random: (0, 0))
    }

    /// Every text in a value, however deep.
    private static func texts(_ value: Value?) -> [String] {
        switch value {
        case .text(let text): [text]
        case .list(let values): values.flatMap { texts($0) }
        case .map(let map): map.flatMap { [$0.key] + texts($0.value) }
        case .integer, .flag, .number, nil: []
        }
    }
}

extension Network {
    /// The fictional network, as it opens on that day.
    static func demo(_ language: Language, _ today: CivilDate) -> Network {
        var network = Network()
        network.apply([(DemoNetworkTests.line(0), DemoNetwork.changes(language: language, today: today))])
        return network
    }
}
