import Interchange
import Relationships
import Testing

private let today = CivilDate("2026-11-22")!

@Suite struct ImportPlanTests {
    private func plan(_ cards: [String], into network: Network = Network()) throws -> ImportPlan {
        let text = cards.map { "BEGIN:VCARD\n\($0)\nEND:VCARD\n" }.joined()
        return ImportPlan(cards: text.isEmpty ? [] : try read(text), into: network, today: today)
    }

    private func network(_ contacts: Contact...) -> Network {
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), contacts.map { $0.changes() })])
        return network
    }

    private func contact(_ id: String, _ name: String, _ edit: (inout Contact) -> Void = { _ in }) -> Contact {
        var contact = Contact(id: Contact.ID(id), name: name)
        edit(&contact)
        return contact
    }

    @Test func `a stranger is added today, as imported, with a source`() throws {
        let plan = try plan(["FN:Ann\nUID:1"])
        let added = try #require(plan.added.first)
        #expect(added.added == today)
        #expect(added.isImported)
        #expect(added.sources == ["uid:1"])
        #expect(plan.changes == [added.changes()])
        #expect(plan.updated == [])
    }

    @Test(arguments: [
        "FN:Nina\nUID:1", "FN:Ann\nEMAIL:Ann@X.example", "FN:ANN LÉE\nORG:Credit ocean",
        "FN:Nina\nURL:http://fr.linkedin.com/in/ANN/", "FN:ann lee\nTEL:+33655",
    ])
    func `who is known by a key is not added`(card: String) throws {
        let ann = contact("k", "Ann Lee") {
            $0.sources = ["uid:1"]
            $0.emails = [Reach("ann@x.example")]
            $0.phones = [Reach("+33 6-55")]
            $0.organization = "Crédit Océan"
            $0.urls = [Reach("https://www.linkedin.com/in/ann")]
        }
        let plan = try plan([card], into: network(ann))
        #expect(plan.added == [])
        #expect((plan.updated + plan.unchanged).map(\.id) == [ann.id])
    }

    @Test func `a known contact learns, and what the user wrote stays`() throws {
        let ann = contact("k", "Ann") {
            $0.emails = [Reach("Ann@x")]
            $0.title = "Editor"
            $0.notes = "Mine"
            $0.tags = ["b"]
            $0.phones = [Reach("+33 655")]
        }
        let card = """
            UID:1
            FN:Ann Lee
            N:Lee;Ann
            EMAIL;TYPE=work:ann@X
            TITLE:Chief
            NOTE:Theirs
            CATEGORIES:a,b
            TEL:+33655
            TEL:7
            BDAY:--0229
            X-A:1
            """
        let plan = try plan([card], into: network(ann))
        #expect(plan.added == [])
        let updated = try #require(plan.updated.first)
        #expect(
            updated
                == contact("k", "Ann") {
                    $0.emails = [Reach("Ann@x")]
                    $0.title = "Editor"
                    $0.notes = "Mine"
                    $0.tags = ["a", "b"]
                    $0.phones = [Reach("+33 655"), Reach("7")]
                    $0.givenName = "Ann"
                    $0.familyName = "Lee"
                    $0.nicknames = ["Ann Lee"]
                    $0.birthday = Birthday("--02-29")
                    $0.sources = ["uid:1"]
                    $0.kept = ["X-A:1"]
                    $0.given = updated.given
                })
        #expect(plan.changes == [updated.changes(from: ann)])
        #expect(
            plan.notices == [
                notice(1, .joined("Ann Lee", with: "Ann", .email)),
                notice(1, .differs(.title, existing: "Editor", imported: "Chief")),
                notice(1, .differs(.notes, existing: "Mine", imported: "Theirs")),
            ])
    }

    @Test func `a contact of the user's own does not become an imported one`() throws {
        let ann = contact("k", "Ann") { $0.emails = [Reach("a@x")] }
        let updated = try #require(try plan(["FN:Ann\nEMAIL:a@x\nUID:1"], into: network(ann)).updated.first)
        #expect(!updated.isImported)
        #expect(updated.added == nil)
        #expect(updated.sources == ["uid:1"])
    }

    @Test func `cards of one run and of several files are merged with each other`() throws {
        let plan = try plan(["FN:Ann\nUID:1\nEMAIL:a@x", "FN:Ann\nEMAIL:A@x\nTEL:7", "FN:Ann\nUID:1\nORG:Phare"])
        #expect(plan.added.count == 1)
        #expect(plan.added[0].phones == [Reach("7")])
        #expect(plan.added[0].organization == "Phare")
        #expect(plan.changes.count == 1)
    }

    @Test func `a namesake from elsewhere is added`() throws {
        let ann = contact("k", "Ann Lee") { $0.organization = "Zinc" }
        let plan = try plan(["FN:ann lee\nORG:Phare"], into: network(ann))
        #expect(plan.added.map(\.organization) == ["Phare"])
        #expect(plan.notices == [])
    }

    @Test func `a bare name merges with the only one who bears it`() throws {
        let bare = contact("k", "Ann Lee") { $0.notes = "Met in Lyon" }
        let full = contact("l", "Bob Roe") { $0.organization = "Zinc" }
        let plan = try plan(["FN:Ann Lee\nORG:Phare", "FN:Bob Roe\nBDAY:--0229"], into: network(bare, full))
        #expect(plan.added == [])
        #expect(plan.updated.map(\.id) == [bare.id, full.id])
        #expect(plan.updated.map(\.organization) == ["Phare", "Zinc"])
    }

    @Test func `a bare name that several bear is added`() throws {
        let cards = ["FN:Ann", "FN:Ann\nORG:A", "FN:Ann\nORG:B"]
        let first = try plan(cards)
        #expect(first.added.map(\.organization) == [nil, "A", "B"])
    }

    @Test func `namesakes in one company with two profiles are two`() throws {
        let rows = "A,B,https://linkedin.com/in/a,Phare\nA,B,https://linkedin.com/in/b,Phare\n"
        let cards = try read("First Name,Last Name,URL,Company\n" + rows)
        let plan = ImportPlan(cards: cards, into: Network(), today: today)
        #expect(plan.added.count == 2)
    }

    @Test func `an address that two people share stays with both`() throws {
        let one = contact("a", "Ann") { $0.emails = [Reach("a@x")] }
        let two = contact("b", "Bob") { $0.emails = [Reach("b@x")] }
        let plan = try plan(["FN:Ann\nEMAIL:a@x\nEMAIL:b@x"], into: network(one, two))
        #expect(plan.updated.map(\.id) == [one.id])
        #expect(plan.updated.first?.emails.map(\.value) == ["a@x", "b@x"])
    }

    @Test func `a profile of somebody else is left there, and this is told`() throws {
        let one = contact("a", "Ann") { $0.sources = ["uid:1"] }
        let two = contact("b", "Bob") { $0.urls = [Reach("https://linkedin.com/in/bob")] }
        let plan = try plan(["FN:Ann\nUID:1\nURL:https://www.linkedin.com/in/bob"], into: network(one, two))
        #expect(plan.unchanged == [one])
        #expect(
            plan.notices.contains(notice(1, .belongsToAnother("https://www.linkedin.com/in/bob", "Bob"))))
    }

    @Test func `a merged contact is found under the id it shows as`() throws {
        var network = network(contact("a", "Ann"))
        let card = "FN:Nina\nUID:1"
        let nina = try #require(try plan([card]).added.first)
        let alias = Change(
            on: RecordID(.alias, "z"), put: [.contacts: ["a": .flag(true), nina.id.text: .flag(true)]])
        var without = nina
        without.sources = []
        network.apply([(LineID(milliseconds: 2, random: (0, 0)), [without.changes(), alias])])
        #expect(try plan([card], into: network).added == [])
        #expect(try plan([card], into: network).updated.map(\.id.text) == ["a"])
    }

    @Test func `a deleted contact stays deleted`() throws {
        let first = try plan(["FN:Ann\nUID:1"])
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), first.changes)])
        let deletion = Change.deletion(of: .contact(first.added[0].id))
        network.apply([(LineID(milliseconds: 2, random: (0, 0)), [deletion])])
        let second = try plan(["FN:Ann\nUID:1"], into: network)
        #expect(second.changes == [])
        #expect(second.notices == [notice(1, .deletedEarlier)])
    }

    @Test func `a contact whose import was undone is imported again`() throws {
        let first = try plan(["FN:Ann\nUID:1"])
        let record = RecordID.contact(first.added[0].id)
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), first.changes)])
        let undo = first.changes.map { change in
            Change(
                on: change.record, set: change.set.mapValues { _ in nil },
                put: change.put.mapValues { $0.mapValues { _ in nil } })
        }
        network.apply([(LineID(milliseconds: 2, random: (0, 0)), undo)])
        // Meanwhile another device has made something of it.
        let tag = Change(on: record, put: [.tags: ["music": .flag(true)]])
        network.apply([(LineID(milliseconds: 3, random: (0, 0)), [tag])])
        let second = try plan(["FN:Ann\nUID:1"], into: network)
        #expect(second.added.map(\.id) == first.added.map(\.id))
        #expect(second.notices == [])
        network.apply([(LineID(milliseconds: 4, random: (0, 0)), second.changes)])
        #expect(network.contact(first.added[0].id)?.name == "Ann")
        #expect(network.contact(first.added[0].id)?.tags == ["music"])
    }

    @Test func `the notices of cards that hold nobody are told too`() throws {
        #expect(try plan(["FN:Choir\nKIND:group"]).notices == [notice(1, .group)])
        #expect(try plan(["FN:Choir\nKIND:group"]).changes == [])
    }
}
