import Interchange
import Relationships
import Testing

private let today = CivilDate("2026-11-22")!

@Suite struct WhoIsWhoTests {
    private func card(_ lines: String...) -> String {
        "BEGIN:VCARD\nVERSION:3.0\n" + lines.joined(separator: "\n") + "\nEND:VCARD\n"
    }

    private func plan(_ files: [String], into network: Network = Network()) throws -> ImportPlan {
        let cards = try files.enumerated().flatMap { number, text in
            try CardReader.read(SourceFile(name: "\(number)", bytes: Array(text.utf8)))
        }
        return ImportPlan(cards: cards, into: network, today: today)
    }

    private func network(after plans: [String]...) throws -> Network {
        var network = Network()
        for (time, files) in plans.enumerated() {
            let changes = try plan(files, into: network).changes
            network.apply([(LineID(milliseconds: UInt64(time + 1), random: (0, 0)), changes)])
        }
        return network
    }

    private func reasons(_ plan: ImportPlan) -> [ImportNotice.Reason] { plan.notices.map(\.reason) }

    @Test(arguments: [
        // The address or the number of a family, of a shop, of a choir.
        ["EMAIL:family@x.example", "EMAIL:family@x.example"], ["TEL:+32 4 000 00 01", "TEL:04/000.00.01"],
    ])
    func `two people with one address or number stay two, and nobody is a nickname`(shared: [String]) throws {
        for uids in [["", ""], ["UID:1", "UID:2"]] {
            let plan = try plan([
                card("FN:Nadia Verlinden", uids[0], shared[0]) + card("FN:Tom Aerts", uids[1], shared[1])
            ])
            #expect(plan.added.map(\.name) == ["Nadia Verlinden", "Tom Aerts"])
            #expect(plan.added.allSatisfy { $0.nicknames.isEmpty })
            #expect(plan.added.allSatisfy { $0.emails.count + $0.phones.count == 1 })
            #expect(Set(plan.added.map(\.id)).count == 2)
        }
    }

    @Test(arguments: ["EMAIL:a@x", "TEL:+32470000001", "ORG:Phare", "NOTE:x"])
    func `two UIDs are two people, whatever else is the same`(same: String) throws {
        let both = card("FN:Ann Lee", "UID:1", same) + card("FN:Ann Lee", "UID:2", same)
        #expect(try plan([both]).added.count == 2)
        let network = try network(after: [card("FN:Ann Lee", "UID:1", same)])
        #expect(try plan([card("FN:Ann Lee", "UID:2", same)], into: network).added.count == 1)
    }

    @Test func `one bare name with different numbers is two people`() throws {
        let plan = try plan([card("FN:Ann Lee", "TEL:+32470000001") + card("FN:Ann Lee", "TEL:+32470000002")])
        #expect(plan.added.map { $0.phones.map(\.value) } == [["+32470000001"], ["+32470000002"]])
        #expect(plan.notices == [])
    }

    @Test func `one file that lists a name and organization twice, with two numbers, means two people`() throws {
        let first = card("FN:Ann Lee", "ORG:Phare", "TEL:+32470000001")
        let second = card("FN:Ann Lee", "ORG:Phare", "TEL:+32470000002")
        #expect(try plan([first + second]).added.count == 2)
        #expect(try plan([first, second]).added.count == 1)
    }

    @Test(arguments: [
        ("EMAIL:ann@x.example", ImportNotice.Evidence.email), ("TEL:0470 00 00 01", .phone),
        ("ORG:Phare", .nameAndOrganization), ("NOTE:x", .name),
    ])
    func `a weak match that joins two cards is told by name, once`(
        line: String, evidence: ImportNotice.Evidence
    ) throws {
        var known = Contact(id: Contact.ID("k"), name: "Ann Lee")
        known.emails = [Reach("Ann@x.example")]
        known.phones = [Reach("+32 470 00 00 01")]
        known.organization = "Phare"
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), [known.changes()])])
        let file = card("FN:Ann Lee", line, "CATEGORIES:choir")
        let first = try plan([file], into: network)
        #expect(first.updated.map(\.id) == [known.id])
        #expect(reasons(first) == [.joined("Ann Lee", with: "Ann Lee", evidence)])
        network.apply([(LineID(milliseconds: 2, random: (0, 0)), first.changes)])
        let second = try plan([file], into: network)
        #expect(second.changes == [])
        #expect(second.notices == [])
    }

    @Test func `a card that a weak match joined stays with that contact, even after it changed`() throws {
        let network = try network(after: [card("FN:Ann Lee", "UID:1", "EMAIL:a@x")], [card("FN:Ann", "EMAIL:a@x")])
        #expect(network.contacts.count == 1)
        let id = try #require(network.contacts.keys.first)
        var changed = network
        let edit = Change(on: .contact(id), set: [.name: "Zoé Durand"], put: [.emails: ["a@x": nil]])
        changed.apply([(LineID(milliseconds: 9, random: (0, 0)), [edit])])
        #expect(try plan([card("FN:Ann", "EMAIL:a@x")], into: changed).added == [])
    }

    @Test func `a nickname in common makes two names no more alike`() throws {
        let cards = card("FN:Odile Bastin", "NICKNAME:Didi", "TEL:+32470000013")
        let plan = try plan([cards, card("FN:Léa Bastin", "NICKNAME:Didi", "TEL:0470000013")])
        #expect(plan.added.count == 2)
        #expect(try self.plan([cards, card("FN:Didi", "TEL:0470000013")]).added.count == 1)
    }

    @Test func `a short name that is one of two people stays with the first, and the second is another`() throws {
        let files = ["FN:Sophie", "FN:Sophie Marchal", "FN:Sophie Lambert"].map { card($0, "EMAIL:s@x.example") }
        var network = Network()
        for (time, file) in files.enumerated() {
            let changes = try plan([file], into: network).changes
            network.apply([(LineID(milliseconds: UInt64(time + 1), random: (0, 0)), changes)])
        }
        #expect(Set(network.contacts.values.map(\.name)) == ["Sophie", "Sophie Lambert"])
        #expect(network.contacts.values.flatMap(\.nicknames) == ["Sophie Marchal"])
        #expect(try plan(files, into: network).changes == [])
    }

    @Test func `one name with two birthdays is two people`() throws {
        let cards = card("FN:Ann Lee", "BDAY:1980-01-02") + card("FN:Ann Lee", "BDAY:1990-03-04")
        let network = try network(after: [cards])
        #expect(network.contacts.count == 2)
        #expect(try plan([cards], into: network).changes == [])
        #expect(try plan([card("FN:Ann Lee", "BDAY:1975-05-06", "EMAIL:a@x")], into: network).added.count == 1)
    }

    @Test(arguments: ["EMAIL:fam@x.example", "TEL:+32470000001"])
    func `father and son with one name and one address are two people`(shared: String) throws {
        let father = card("FN:Jan Peeters", "BDAY:1950-01-01", shared)
        let son = card("FN:Jan Peeters", "BDAY:1980-02-02", shared)
        let network = try network(after: [father], [son])
        #expect(Set(network.contacts.values.map(\.birthday?.year)) == [1950, 1980])
        #expect(try plan([father, son], into: network).changes == [])
    }

    @Test func `a card that weak evidence joins adds, and takes nothing away`() throws {
        let first = card("FN:Jan Peeters", "TEL:+32475111222", "EMAIL:work@x.example", "ORG:Acme", "X-A:1")
        let second = card("FN:Jan Peeters", "TEL:+32475111222", "EMAIL:home@x.example", "ORG:Beta", "X-A:2")
        let network = try network(after: [first], [second])
        let contact = try #require(network.contacts.values.first)
        #expect(contact.emails.map(\.value) == ["work@x.example", "home@x.example"])
        #expect(contact.organization == "Acme" && contact.kept == ["X-A:1", "X-A:2"])
        #expect(try plan([first], into: network).changes == [])
        #expect(try plan([second], into: network).changes == [])
    }

    @Test func `cards of one file that are taken for one person are told, as long as there is something new`() throws {
        let cards = card("FN:Ann Lee", "NOTE:x") + card("FN:Ann Lee", "CATEGORIES:choir")
        let first = try plan([cards])
        #expect(first.added.count == 1)
        #expect(reasons(first) == [.joined("Ann Lee", with: "Ann Lee", .name)])
        #expect(try reasons(plan([cards], into: network(after: [cards]))) == [])
    }

    @Test func `somebody who was only an address gets their name from a later card`() throws {
        let network = try network(after: [card("EMAIL:ann@x.example")], [card("FN:Ann Lee", "EMAIL:ann@x.example")])
        #expect(network.contacts.values.map(\.name) == ["Ann Lee"])
        #expect(network.contacts.values.flatMap(\.nicknames) == [])
    }

    @Test func `a number that many people share joins nobody`() throws {
        let people = (0..<40).map { card("FN:Ann Lee \($0)", "UID:\($0)", "TEL:+32 4 000 00 00") }.joined()
        let network = try network(after: [people])
        #expect(network.contacts.count == 40)
        #expect(try plan([card("FN:Ann Lee", "TEL:+32 4 000 00 00")], into: network).added.count == 1)
    }

    @Test func `an internal address of Exchange is no address`() throws {
        let address = "/o=ExchangeLabs/ou=Group/cn=Recipients/cn=ann"
        let plan = try plan([card("FN:Ann Lee", "EMAIL:" + address) + card("FN:Ann Lee", "EMAIL:ann@x.example")])
        #expect(plan.added.flatMap(\.emails).map(\.value) == ["ann@x.example"])
        #expect(plan.added.flatMap(\.kept).contains { $0.contains(address) })
    }

    @Test func `somebody whom an earlier version imported is known again, without a word`() throws {
        var known = Contact(id: Contact.ID("x" + Fingerprint.text(of: "email:ann@x.example")), name: "Ann Lee")
        known.emails = [Reach("ann@x.example")]
        known.isImported = true
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), [known.changes()])])
        let again = try plan([card("FN:Ann Lee", "EMAIL:ann@x.example")], into: network)
        #expect(again.changes == [])
        #expect(again.notices == [])
        network.apply([(LineID(milliseconds: 2, random: (0, 0)), [.deletion(of: known.record)])])
        #expect(try reasons(plan([card("FN:Ann Lee", "EMAIL:ann@x.example")], into: network)) == [.deletedEarlier])
        #expect(try plan([card("FN:Tom Aerts", "EMAIL:ann@x.example")], into: network).added.count == 1)
    }
}
