import Seeding
import Testing

@testable import Relationships

/// A record out to the store and in again, whole or by what was edited.
struct StoredRecordTests {
    /// What a record's fields become once they are facts: `old`, then its edit to `new`.
    private func stored<R: StoredRecord>(_ old: R, editedTo new: R? = nil) -> R? {
        var facts = Facts()
        facts.apply(old.changes(), at: LineID(milliseconds: 1, random: (0, 0)))
        if let new { facts.apply(new.changes(from: old), at: LineID(milliseconds: 2, random: (0, 0))) }
        return facts[old.record].flatMap { R(key: old.record.key, record: $0) }
    }

    private func expectRoundTrips<R: StoredRecord & Equatable>(
        seed: UInt64, _ make: (inout SplitMix64) -> R, _ location: SourceLocation = #_sourceLocation
    ) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<4 {
            let (one, other) = (make(&random), make(&random))
            #expect(stored(one) == one, "seed \(seed)", sourceLocation: location)
            #expect(stored(one, editedTo: other) == other, "seed \(seed)", sourceLocation: location)
            #expect(one.changes(from: one).isEmpty, "seed \(seed)", sourceLocation: location)
        }
    }

    @Test(arguments: UInt64(1)...12)
    func `every kind of record reads back as it was written and as it was edited`(seed: UInt64) {
        expectRoundTrips(seed: seed) { $0.contact() }
        expectRoundTrips(seed: seed) { $0.touchpoint() }
        expectRoundTrips(seed: seed) { $0.promise() }
        expectRoundTrips(seed: seed) { $0.project() }
        expectRoundTrips(seed: seed) { $0.slot() }
        expectRoundTrips(seed: seed) { $0.review() }
        expectRoundTrips(seed: seed) { $0.roleKind() }
        expectRoundTrips(seed: seed) { $0.awayPeriod() }
        expectRoundTrips(seed: seed) { $0.method() }
        expectRoundTrips(seed: seed) { $0.offer() }
        expectRoundTrips(seed: seed) { $0.ask() }
        expectRoundTrips(seed: seed) { $0.request() }
    }

    @Test func `an edit says what differs and nothing else`() {
        var sophie = Contact(id: Identifier("sophie"), name: "Sophie")
        sophie.tags = ["choir", "music"]
        sophie.emails = [Reach("a@b.org"), Reach("c@d.org", label: "work")]
        sophie.title = "Mixer"
        var edited = sophie
        edited.tags = ["music", "studio"]
        edited.emails[0].label = "home"
        edited.title = nil
        edited.isArchived = true
        let expected = Change(
            on: .contact(sophie.id), set: [.title: nil, .archived: true],
            put: [.tags: ["choir": nil, "studio": true], .emails: ["a@b.org": .map(["label": "home"])]])
        #expect(edited.changes(from: sophie) == expected)
    }

    @Test func `places are written where the order is not that of the bytes, and nowhere else`() {
        var sophie = Contact(id: Identifier("sophie"), name: "Sophie")
        sophie.emails = [Reach("a@x"), Reach("b@x", label: "work")]
        #expect(sophie.maps[.emails] == ["a@x": true, "b@x": .map(["label": "work"])])
        sophie.emails = [Reach("b@x", isPreferred: true, types: ["WORK"]), Reach("a@x")]
        let first: Value = .map(["preferred": true, "types": .list(["WORK"]), "place": 1])
        #expect(sophie.maps[.emails] == ["b@x": first, "a@x": .map(["place": 2])])
        #expect(stored(sophie) == sophie)
    }

    @Test func `an element without a place comes after those that have one`() {
        let emails: [String: Value?] = ["a@x": true, "c@x": .map(["place": 2]), "d@x": .map(["place": 1]), "b@x": true]
        var facts = Facts()
        let change = Change(on: RecordID(.contact, "c"), set: [.name: "Ann"], put: [.emails: emails])
        facts.apply(change, at: LineID(milliseconds: 1, random: (0, 0)))
        let ann = Contact(key: "c", record: facts[RecordID(.contact, "c")]!)
        #expect(ann?.emails.map(\.value) == ["d@x", "c@x", "a@x", "b@x"])
    }

    @Test func `what is moved to the front is preferred, and the rest of the list is as it was`() {
        let old = [Reach("a", label: "work", isPreferred: true, types: ["WORK", "MSG"]), Reach("b"), Reach("c")]
        #expect([old[0], old[2], old[1]].arranged(after: old) == [old[0], old[2], old[1]])
        #expect([old[1], old[2]].arranged(after: old).map(\.isPreferred) == [true, false])
        let moved = [old[2], old[1], old[0]].arranged(after: old)
        #expect(moved.map(\.value) == ["c", "b", "a"] && moved.map(\.isPreferred) == [true, false, false])
        #expect([Reach("b"), Reach("a")].arranged(after: [Reach("a"), Reach("b")])[0].isPreferred)
        #expect(![Reach("a"), Reach("b"), Reach("c")].arranged(after: [Reach("a"), Reach("b")])[0].isPreferred)
    }

    @Test(arguments: UInt64(1)...30)
    func `two devices that edit different fields of one contact keep both edits`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let original = random.contact()
        var (here, there, both) = (original, original, original)
        here.notes = "new notes"
        here.tags = ["here"]
        there.title = "new title"
        there.nicknames = ["there"]
        (both.notes, both.tags, both.title, both.nicknames) = ("new notes", ["here"], "new title", ["there"])
        let edits = [here.changes(from: original), there.changes(from: original)]
        for edits in [edits, edits.reversed()] {
            var facts = Facts()
            facts.apply(original.changes(), at: LineID(milliseconds: 1, random: (0, 0)))
            facts.apply(edits[0], at: LineID(milliseconds: 2, random: (0, 0)))
            facts.apply(edits[1], at: LineID(milliseconds: 3, random: (0, 0)))
            #expect(Contact(key: "c", record: facts[original.record]!) == both, "seed \(seed)")
        }
    }

    @Test func `two devices that each add a tag keep both tags`() {
        let original = Contact(id: Identifier("sophie"), name: "Sophie")
        var village = Village(today: "2026-11-22")
        village.write([original.changes()])
        for tag in ["music", "choir"] {
            var edited = original
            edited.tags = [tag]
            village.write([edited.changes(from: original)])
        }
        #expect(village.contact("Sophie").tags == ["choir", "music"])
    }

    @Test func `a long text that an import kept is split between scalars, and whole again`() {
        var contact = Contact(id: Identifier("c"), name: "C")
        contact.kept = ["X-A:" + String(repeating: "e\u{301}🧑‍🚀", count: 20_000), "", "X-B:short"]
        let chunks = contact.maps[.kept]!.values.compactMap(\.text)
        #expect(chunks.count > 3)
        #expect(chunks.allSatisfy { $0.utf8.count <= 32_768 })
        #expect(stored(contact)?.kept.map { Array($0.utf8) } == contact.kept.map { Array($0.utf8) })
    }

    @Test func `a record without what it cannot do without is none`() {
        func facts(_ kind: RecordID.Kind, _ fields: [Field: Value?]) -> Network {
            Network([(LineID(milliseconds: 1, random: (0, 0)), [Change(on: RecordID(kind, "k"), set: fields)])])
        }
        #expect(facts(.contact, [.title: "Mixer"]).contacts.isEmpty)
        #expect(facts(.touchpoint, [.note: "when?"]).touchpoints.isEmpty)
        #expect(facts(.touchpoint, [.date: "2026-02-30"]).touchpoints.isEmpty)
        #expect(facts(.promise, [.kind: "thanks"]).promises.isEmpty)
        #expect(facts(.slot, [.kind: "ally"]).slots.isEmpty)
        #expect(facts(.offer, [.purpose: "families"]).offers.isEmpty)
        #expect(facts(.ask, [.title: "a loan"]).asks.isEmpty)
        #expect(facts(.request, [.name: "when?"]).requests.isEmpty)
        #expect(facts(.request, [.date: "2026-11-22"]).requests.isEmpty)
        #expect(facts(.contact, [.name: "Gone", .deleted: true]).contacts.isEmpty)
        #expect(facts(.contact, [.name: "Gone", .forgotten: true]).contacts.isEmpty)
    }

    @Test func `values beyond their bounds are held within them`() {
        let changes = [
            Change(
                on: .method,
                set: [.dailyCapacity: .integer(.max), .extra: .map(["on": "2026-11-22", "count": .integer(.max)])]),
            Change(
                on: .method, set: [.askPatience: .integer(.max), .requestPatience: 0],
                put: [.snoozes: ["f": .integer(.max), "g": "soon"]]),
            Change(on: RecordID(.role, "ally"), set: [.weight: .integer(.min)]),
            Change(on: RecordID(.away, "a"), set: [.from: "2026-12-01", .to: "2026-11-01"]),
        ]
        let network = Network([(LineID(milliseconds: 1, random: (0, 0)), changes)])
        #expect(network.method.askPatience == 3650 && network.method.requestPatience == 1)
        #expect(network.method.snoozes == ["f": 3650])
        #expect(network.method.dailyCapacity == 50)
        #expect(network.capacity(on: "2026-11-22") == 1050)
        #expect(network.roleKind(.ally)?.weight == 0)
        #expect(network.awayPeriods.first?.from == "2026-11-01")
    }

    @Test func `the kinds of role that are there from the start can be changed and taken away`() {
        var village = Village(today: "2026-11-22")
        var ally = village.network.roleKind(.ally)!
        ally.cadence = nil
        ally.name = "Complice"
        village.write([ally.changes(from: village.network.roleKind(.ally))])
        #expect(village.network.roleKind(.ally) == ally)
        village.write([.deletion(of: .role(.opponent)), RoleKind(id: Identifier("muse"), letter: "u").changes()])
        #expect(village.network.roleKinds.map(\.id.text) == ["ally", "mentor", "muse"])
    }

    @Test func `of two tags whose names fold alike the shorter cadence holds`() {
        func tag(_ key: String, _ name: String, _ days: Int) -> Change {
            Change(on: RecordID(.tag, key), set: [.name: .text(name), .cadence: .map(["ripe": .integer(days)])])
        }
        let changes = [tag("1", "Été", 20), tag("2", "ete", 10), tag("3", "ÉTÉ", 30)]
        let network = Network([(LineID(milliseconds: 1, random: (0, 0)), changes)])
        #expect(network.tagCadences == ["ete": .days(ripe: 10, dry: 15)])
    }
}
