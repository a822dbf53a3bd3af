import Testing

@testable import Relationships

/// Two records, one person: an alias that can be taken away again.
struct MergingTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        village.add("Ann") { $0.tags = ["music"] }
        village.add("Bob") { $0.tags = ["choir"] }
        village.add("Cyd") { $0.knows = [Contact.ID("bob")] }
    }

    @Test mutating func `merged contacts show as one, under the smallest id, with their touches together`() {
        village.touch("Ann", daysAgo: 20)
        village.touch("Bob", daysAgo: 5)
        village.touch("Ann", "Bob", daysAgo: 12)
        village.merge("Bob", "Ann")
        let touches = village.network.touchpoints(of: village.id("Bob"))
        #expect(village.network.contacts.keys.sorted() == [village.id("Ann"), village.id("Cyd")])
        #expect(village.contact("Bob").id == village.id("Ann"))
        #expect(touches.map(\.date) == [village.day(5), village.day(12), village.day(20)])
        #expect(touches.allSatisfy { $0.contacts == [village.id("Ann")] })
        #expect(village.contact("Ann").tags == ["choir", "music"])
        #expect(village.contact("Ann").name == "Bob", "the name that was given last")
        #expect(village.contact("Cyd").knows == [village.id("Ann")])
    }

    @Test func `where two records differ, what is chosen counts`() throws {
        var village = Village(today: "2026-11-22")
        village.add("Ann") { contact in
            contact.title = "Editor"
            contact.notes = "One"
            contact.organization = "Phare"
        }
        village.add("Anna") { contact in
            contact.title = "Chef"
            contact.notes = "Two"
            contact.birthday = Birthday("--02-29")
        }
        let (ann, anna) = (village.id("Ann"), village.id("Anna"))
        let differences = village.network.differences(between: ann, and: anna)
        #expect(differences.map(\.field) == [.name, .title, .notes])
        #expect(differences.map(\.sides.count) == [2, 2, 3])
        for (title, name, sides) in [
            ("Editor", "Anna", [Field.title: MergeDifference.Side.one, .name: .other, .notes: .both]),
            ("Chef", "Ann", [.title: .other, .name: .one, .notes: .both]),
        ] {
            var merged = village
            merged.write(village.network.merging(ann, anna, keeping: sides))
            let contact = try #require(merged.network.contact(merged.network.canonical(ann)))
            #expect(contact.title == title && contact.name == name && contact.notes == "One\n\nTwo")
            #expect(contact.organization == "Phare" && contact.birthday == Birthday("--02-29"))
            #expect(contact.nicknames == [name == "Ann" ? "Anna" : "Ann"])
        }
        let plain = village.network.merging(ann, anna)
        #expect(plain.count == 1)
        var latest = village
        latest.write(plain)
        let title = try #require(latest.network.contact(latest.network.canonical(ann))?.title)
        let side: MergeDifference.Side = title == "Editor" ? .one : .other
        #expect(village.network.merging(ann, anna, keeping: [.title: side]).count == 1)
        #expect(village.network.differences(between: ann, and: ann).isEmpty)
    }

    @Test func `crossed merges of two devices are one merge`() {
        let one = village.network.merging(village.id("Ann"), village.id("Bob"))
        let other = village.network.merging(village.id("Bob"), village.id("Ann"))
        #expect(one == other)
        var both = village
        both.write(one)
        #expect(both.network.merging(village.id("Ann"), village.id("Bob")).isEmpty)
        both.write(other)
        #expect(both.network.contacts.count == 2)
    }

    @Test mutating func `a chain of merges is one person`() {
        village.merge("Cyd", "Bob")
        village.merge("Bob", "Ann")
        #expect(village.network.contacts.keys.map(\.text) == ["ann"])
        #expect(village.network.members(of: village.id("Cyd")).map(\.text) == ["ann", "bob", "cyd"])
    }

    @Test mutating func `taken away, a merge leaves everyone as they were`() {
        village.touch("Bob", daysAgo: 5)
        let before = Portrait(village.network)
        village.merge("Ann", "Bob")
        let alias = village.network.facts.records.keys.first { $0.kind == .alias }!
        village.write([.deletion(of: alias)])
        let after = Portrait(village.network)
        #expect(after.contacts == before.contacts)
        #expect(after.touchpoints == before.touchpoints)
        #expect(after.search == before.search)
        village.merge("Bob", "Ann")
        #expect(village.network.contacts.count == 2, "and can be made again")
    }

    @Test mutating func `merging someone with themselves or with whom they are merged changes nothing`() {
        #expect(village.network.merging(village.id("Ann"), village.id("Ann")).isEmpty)
        village.merge("Ann", "Bob")
        village.merge("Bob", "Cyd")
        #expect(village.network.merging(village.id("Ann"), village.id("Cyd")).isEmpty)
    }

    @Test mutating func `an edit of a merged contact holds for all of them`() {
        village.merge("Ann", "Bob")
        village.edit("Ann") {
            $0.tags = ["music"]
            $0.title = "Singer"
        }
        #expect(village.contact("Ann").tags == ["music"])
        village.edit("Bob") { $0.title = nil }
        #expect(village.contact("Ann").title == nil)
    }

    @Test mutating func `a touch is taken from a merged contact under all their ids`() {
        let touch = village.touch("Bob", "Cyd", daysAgo: 5)
        village.merge("Ann", "Bob")
        var amended = village.network.touchpoint(touch)!
        amended.contacts = [village.id("Cyd")]
        village.write(village.network.amending(amended, today: village.today))
        #expect(village.network.touchpoint(touch)?.contacts == [village.id("Cyd")])
        #expect(village.network.touchpoints(of: village.id("Bob")).isEmpty)
    }

    @Test mutating func `a long chain of merges is walked in no time`() {
        let names = (0..<1000).map { "N\(10_000 + $0)" }
        let ids = names.map(village.id)
        for name in names { village.add(name) }
        let merges = zip(ids, ids.dropFirst()).flatMap { village.network.merging($0, $1) }
        village.write(merges)
        #expect(village.network.canonical(ids[999]) == ids[0])
        #expect(village.network.contacts.count == 4)
    }

    // MARK: references that dangle

    @Test mutating func `a touch before its contact shows once the contact is there`() {
        village.touch("Dan", daysAgo: 3)
        #expect(village.network.contact(village.id("Dan")) == nil)
        village.add("Dan", cadence: 30)
        #expect(village.water("Dan").elapsed == 3)
    }

    @Test mutating func `a slot, a promise and a merge of somebody unknown are no error`() {
        let album = village.project("Album")
        village.cast("Ghost", as: .ally, in: album)
        village.owe(.thanks, to: "Ghost")
        village.merge("Ann", "Ghost")
        #expect(village.network.slots(of: album, kind: .ally).first?.holders == [village.id("Ann")])
        #expect(village.promised == ["Ann"])
    }

    @Test mutating func `a deleted contact is gone, with what it was still on record`() {
        village.touch("Ann", "Bob", daysAgo: 3)
        village.write([.deletion(of: .contact(village.id("Ann")))])
        #expect(village.network.contact(village.id("Ann")) == nil)
        #expect(village.network.contacts(named: "Ann").isEmpty)
        village.write([Change(on: .contact(village.id("Ann")), set: [.deleted: nil])])
        #expect(village.contact("Ann").tags == ["music"])
    }

    @Test mutating func `a merged contact is found by either name, and archived only when both are`() throws {
        village.write(village.network.archiving([village.id("Bob")]))
        village.merge("Ann", "Bob")
        let merged = village.contact("Ann")
        #expect(!merged.isArchived)
        for name in ["Ann", "Bob"] { #expect(try village.network.contact(named: name).id == merged.id) }
        village.write(village.network.archiving([merged.id]))
        #expect(village.contact("Ann").isArchived)
        village.write(village.network.archiving([merged.id], false))
        #expect(!village.contact("Ann").isArchived)
    }
}
