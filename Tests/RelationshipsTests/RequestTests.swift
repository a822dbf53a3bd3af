import Testing

@testable import Relationships

/// The inbox: requests to connect, from the day they come to the day nobody waits for them any more.
struct RequestTests {
    private var village = Village(today: "2026-11-22")

    private func states(on day: CivilDate? = nil) -> [String: Request.State] {
        let day = day ?? village.today
        let states = village.network.requests.values.map { ($0.name, village.network.state(of: $0, on: day)) }
        return Dictionary(uniqueKeysWithValues: states)
    }

    @discardableResult
    private mutating func come(
        _ name: String, daysAgo: Int = 0, _ edit: (inout Request) -> Void = { _ in }
    ) -> Request.ID {
        var request = Request(id: Request.ID(name.lowercased()), name: name, date: village.day(daysAgo))
        edit(&request)
        village.write(village.network.setting(request))
        return request.id
    }

    // MARK: states

    @Test mutating func `from coming in to an answer`() {
        let nora = come("Nora", daysAgo: 5)
        #expect(states() == ["Nora": .toSort])
        village.write(village.network.sorting([nora], as: .authentic))
        #expect(states() == ["Nora": .toReply])
        village.write(village.network.replying(to: [nora], on: village.day(3)))
        #expect(states() == ["Nora": .waiting])
        #expect(village.network.requests[nora]?.triage == .authentic)
        village.write(village.network.answered(nora, "Gladly!", on: village.day(1)))
        #expect(states() == ["Nora": .answered])
        village.write(village.network.replying(to: [nora], on: village.today))
        #expect(states() == ["Nora": .waiting], "the word is theirs again")
        #expect(village.network.requests[nora]?.answer == "Gladly!")
    }

    @Test mutating func `an answer waits for a reply of the same day, and its words stay`() {
        let nora = come("Nora", daysAgo: 5)
        village.write(village.network.replying(to: [nora], on: village.today))
        village.write(village.network.answered(nora, "Gladly!", on: village.today))
        #expect(states() == ["Nora": .answered])
        village.write(village.network.answered(nora, nil, on: village.today))
        village.write(village.network.replying(to: [nora], on: village.today))
        #expect(states() == ["Nora": .waiting])
        #expect(village.network.requests[nora]?.answer == "Gladly!")
    }

    @Test(arguments: [nil, 1, 7, 3650])
    func `a reply without an answer goes quiet by itself, on exactly that day`(patience: Int?) {
        var village = village
        if let patience { village.setMethod { $0.requestPatience = patience } }
        let days = patience ?? 21
        let request = Request(id: "nora", name: "Nora", date: village.day(2))
        village.write(village.network.setting(request))
        village.write(village.network.replying(to: ["nora"], on: village.today))
        let nora = village.network.requests["nora"]!
        #expect(village.network.state(of: nora, on: village.day(1 - days)) == .waiting)
        #expect(village.network.state(of: nora, on: village.day(-days)) == .quiet)
        village.today = village.day(-days)
        #expect(village.list.inbox == nil, "it is nobody's turn")
        #expect(village.network.requests(named: "nora").map(\.id) == ["nora"], "and it is found")
        village.write(village.network.answered("nora", "Late, but gladly", on: village.today))
        #expect(village.list.inbox?.requests == ["nora"])
    }

    @Test mutating func `what is binned stays so, whatever else there is, until it is sorted anew`() {
        let bot = come("Bot")
        village.write(village.network.sorting([bot], as: .mechanical))
        #expect(states() == ["Bot": .binned])
        village.write(village.network.answered(bot, "Hello?", on: village.today))
        #expect(states() == ["Bot": .binned])
        village.write(village.network.sorting([bot], as: nil))
        #expect(states() == ["Bot": .answered])
    }

    @Test mutating func `a reply to one that was not sorted, or was binned, says that it is of interest`() {
        let (nora, bot) = (come("Nora"), come("Bot"))
        village.write(village.network.sorting([bot], as: .mechanical))
        village.write(village.network.replying(to: [nora, bot, "nobody"], on: village.today))
        #expect(states() == ["Nora": .waiting, "Bot": .waiting])
        #expect(village.network.requests.values.allSatisfy { $0.triage == .interested })
    }

    @Test mutating func `an edit that changes nothing writes nothing`() throws {
        let nora = come("Nora")
        let request = try #require(village.network.requests[nora])
        #expect(village.network.setting(request).isEmpty)
        #expect(village.network.sorting([nora, "nobody"], as: nil).isEmpty)
        #expect(village.network.snoozingRequests([nora], until: nil).isEmpty)
    }

    // MARK: the row of the inbox

    @Test mutating func `the inbox is what is mine to do, in the order in which it came`() {
        #expect(village.list.inbox == nil)
        let (new, old, replied) = (come("New", daysAgo: 1), come("Old", daysAgo: 9), come("Replied", daysAgo: 20))
        #expect(village.list.inbox == DueInbox(requests: [replied, old, new], date: village.day(20)))
        village.write(village.network.replying(to: [replied], on: village.today))
        village.write(village.network.sorting([old], as: .interested))
        #expect(village.list.inbox?.requests == [old, new], "one that is worth a reply still waits for it")
        #expect(village.list.inbox?.count == 2)
        village.write(village.network.sorting([old, new], as: .mechanical))
        #expect(village.list.inbox == nil)
        let all = village.network.requests(on: village.today).mapValues { $0.map(\.id) }
        #expect(all == [.binned: [old, new], .waiting: [replied]])
    }

    @Test mutating func `put off, a request is back on its day, or when something happens to it`() {
        let (ann, bob) = (come("Ann"), come("Bob"))
        village.write(village.network.snoozingRequests([ann, bob], until: village.day(-7)))
        #expect(village.list.inbox == nil)
        village.write(village.network.answered(bob, nil, on: village.today))
        #expect(village.list.inbox?.requests == [bob])
        village.today = village.day(-6)
        #expect(village.list.inbox?.requests == [bob])
        village.today = village.day(-1)
        #expect(village.list.inbox?.requests == [ann, bob])
        village.write(village.network.snoozingRequests([ann], until: village.day(-7)))
        village.write(village.network.snoozingRequests([ann], until: nil))
        #expect(village.list.inbox?.requests == [ann, bob])
    }

    @Test mutating func `the inbox takes no place from anybody`() {
        village.add("Sophie", cadence: 7)
        come("Nora")
        #expect(village.watered == ["Sophie"] && village.list.promises.isEmpty && village.list.used == 0)
    }

    // MARK: finding

    @Test mutating func `requests are found by all words of a text, each the beginning of a word, or by their id`() {
        come("Nora Weiß", daysAgo: 3) { $0.message = "J'ai adoré votre Œuvre" }
        come("Bob", daysAgo: 1) {
            $0.organization = "Noralux"
            $0.title = "Ingénieur"
        }
        func found(_ text: String) -> [String] { village.network.requests(named: text).map(\.name) }
        #expect(found("nora") == ["Nora Weiß", "Bob"])
        #expect(found("NORA weiss") == ["Nora Weiß"])
        #expect(found("oeuvre") == ["Nora Weiß"] && found("ingen noral") == ["Bob"])
        #expect(found("lux").isEmpty)
        #expect(found("bob") == ["Bob"])
        #expect(found("") == ["Nora Weiß", "Bob"])
    }

    @Test(arguments: [("Nora Weiss", "Nora"), ("  Nora", "Nora"), ("Madonna", "Madonna"), ("中村葵", "中村葵"), ("", "")])
    func `the first name is the first word`(name: String, first: String) {
        #expect(Request(id: "r", name: name, date: village.today).firstName == first)
    }
}
