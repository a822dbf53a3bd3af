import Seeding
import Testing

@testable import Relationships

/// The fold: whatever the order of the lines, and however often each comes, the facts are the same.
struct FactsTests {
    private let sophie = RecordID(.contact, "sophie")

    private func line(_ number: UInt64) -> LineID { LineID(milliseconds: number, random: (0, 0)) }

    private func facts(_ changes: (UInt64, Change)...) -> Facts {
        var facts = Facts()
        for (number, change) in changes { facts.apply(change, at: line(number)) }
        return facts
    }

    // MARK: registers and elements

    @Test func `the later line wins, whichever comes first`() {
        let early = (UInt64(1), Change(on: sophie, set: [.name: "Sophie"]))
        let late = (UInt64(2), Change(on: sophie, set: [.name: "Sophie Marchal"]))
        #expect(facts(early, late)[sophie]?[.name] == "Sophie Marchal")
        #expect(facts(late, early) == facts(early, late))
    }

    @Test func `an older line that comes late fills the fields that nobody else set`() {
        let late = (UInt64(2), Change(on: sophie, set: [.name: "Sophie Marchal"]))
        let early = (UInt64(1), Change(on: sophie, set: [.name: "Sophie", .title: "Mixer"]))
        #expect(facts(late, early)[sophie]?[.name] == "Sophie Marchal")
        #expect(facts(late, early)[sophie]?[.title] == "Mixer")
    }

    @Test func `a mark takes all else away in any order, and nothing takes it back`() {
        let changes: [(UInt64, Change)] = [
            (1, Change(on: sophie, set: [.name: "Sophie"], put: [.tags: ["music": true]])),
            (2, Change(on: sophie, set: [.forgotten: true])), (3, Change(on: sophie, set: [.forgotten: nil])),
            (4, Change(on: sophie, set: [.name: "Sophie Marchal"])),
        ]
        let expected = facts(changes[1])
        #expect(expected.forgotten == [sophie])
        for start in changes.indices {
            var facts = Facts()
            for (number, change) in changes[start...] + changes[..<start] { facts.apply(change, at: line(number)) }
            #expect(facts == expected)
        }
    }

    @Test func `an emptied register stays empty when its old value comes late`() {
        let emptied = (UInt64(2), Change(on: sophie, set: [.title: nil]))
        let early = (UInt64(1), Change(on: sophie, set: [.title: "Mixer"]))
        #expect(facts(emptied, early)[sophie]?[.title] == nil)
    }

    @Test func `two devices that each add a tag keep both, one that takes one away takes that one`() {
        let one = (UInt64(1), Change(on: sophie, put: [.tags: ["music": true]]))
        let other = (UInt64(2), Change(on: sophie, put: [.tags: ["choir": true]]))
        let gone = (UInt64(3), Change(on: sophie, put: [.tags: ["music": nil]]))
        #expect(facts(other, one)[sophie]?.keys(.tags) == ["choir", "music"])
        #expect(facts(gone, other, one)[sophie]?.keys(.tags) == ["choir"])
    }

    @Test func `elements that look alike and differ in bytes are two, in any order`() {
        let composed = (UInt64(1), Change(on: sophie, put: [.tags: ["caf\u{e9}": true]]))
        let decomposed = (UInt64(2), Change(on: sophie, put: [.tags: ["cafe\u{301}": true]]))
        let gone = (UInt64(3), Change(on: sophie, put: [.tags: ["cafe\u{301}": nil]]))
        for facts in [facts(composed, decomposed), facts(decomposed, composed)] {
            #expect(facts[sophie]?.keys(.tags).map { Array($0.utf8).count } == [6, 5])
        }
        for facts in [facts(composed, decomposed, gone), facts(gone, decomposed, composed)] {
            #expect(facts[sophie]?.keys(.tags).map { Array($0.utf8).count } == [5])
        }
    }

    @Test func `within one line the first assignment of a field counts`() {
        let first = (UInt64(1), Change(on: sophie, set: [.name: "One"]))
        let second = (UInt64(1), Change(on: sophie, set: [.name: "Two"]))
        #expect(facts(first, second)[sophie]?[.name] == "One")
    }

    @Test func `kinds, fields and shapes of a later version are kept`() {
        let future = RecordID("constellation", "x1")
        let change = Change(
            on: future, set: ["orbit": .list([.number("1e400"), .map(["a": true])])], put: ["moons": ["io": 7]])
        let known = Change(on: sophie, set: [.name: "Sophie", "aura": "blue"])
        let network = Network([(line(1), [change, known])])
        #expect(network.facts[future]?["orbit"] == .list([.number("1e400"), .map(["a": true])]))
        #expect(network.facts[future]?.elements("moons").first?.value == 7)
        #expect(network.facts[sophie]?["aura"] == "blue")
        #expect(network.contacts.count == 1)
    }

    // MARK: contested registers

    @Test func `a register is contested when its winner had not seen the line that lost`() {
        let first = (UInt64(1), Change(on: sophie, set: [.name: "A"]))
        let here = (UInt64(2), Change(on: sophie, set: [.name: "B"], was: [.name: line(1)]))
        let there = (UInt64(3), Change(on: sophie, set: [.name: "C"], was: [.name: line(1)]))
        let settled = (UInt64(4), Change(on: sophie, set: [.name: "D"], was: [.name: line(3)]))
        #expect(facts(first, here)[sophie]?.entry(.name)?.isContested == false)
        #expect(facts(first, here, there)[sophie]?.entry(.name)?.isContested == true)
        #expect(facts(there, here, first)[sophie]?.entry(.name)?.isContested == true)
        #expect(facts(settled, there, first, here)[sophie]?.entry(.name)?.isContested == false)
    }

    @Test func `two devices that both name a contact first contest the name`() {
        let here = (UInt64(1), Change(on: sophie, set: [.name: "A"]))
        let there = (UInt64(2), Change(on: sophie, set: [.name: "B"]))
        #expect(facts(here, there)[sophie]?.entry(.name)?.isContested == true)
        #expect(facts(here, here)[sophie]?.entry(.name)?.isContested == false)
    }

    // MARK: any order, any number of times

    @Test(arguments: UInt64(1)...40)
    func `permuted, repeated and split lines make the same network`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let village = Village.random(&random)
        let expected = Portrait(village.network)
        var lines = village.lines
        // A line is split where a transaction of several records is: each part keeps its id.
        lines = lines.flatMap { line in line.changes.map { (line.id, [$0]) } }
        lines += (0..<random.int(1...20)).map { _ in random.pick(village.lines) }
        lines.shuffle(using: &random)
        #expect(Portrait(Network(lines)) == expected, "seed \(seed), all at once")
        var network = Network()
        while !lines.isEmpty {
            let count = random.int(1...min(7, lines.count))
            network.apply(Array(lines.prefix(count)))
            lines.removeFirst(count)
        }
        #expect(Portrait(network) == expected, "seed \(seed), bit by bit")
    }
}

struct LineIDTests {
    @Test func `an id reads back as it is written, and sorts as its text does`() {
        let one = LineID(milliseconds: 1_763_800_000_000, random: (0xFFFF, .max))
        let other = LineID(milliseconds: 1_763_800_000_001, random: (0, 0))
        #expect(LineID(one.description) == one)
        #expect(one < other && one.description < other.description)
        #expect(one.milliseconds == 1_763_800_000_000)
    }

    @Test(arguments: [
        "", "0", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "01kak7q4r0000000000000000i", "01KAK7Q4R00000000000000000",
    ])
    func `a text that is no id is refused`(text: String) {
        #expect(LineID(text) == nil)
    }

    @Test func `the next id is now, or past the greatest seen`() {
        let seen = LineID(milliseconds: 5000, random: (0, .max))
        #expect(LineID.next(now: 9000, after: seen, random: (0, 0)).milliseconds == 9000)
        #expect(LineID.next(now: 10, after: seen, random: (0, 0)).milliseconds == 5001)
        #expect(LineID.next(now: 10, after: nil, random: (0, 0)).milliseconds == 10)
    }
}

struct RecordIDTests {
    @Test func `a record's name reads back as it is written`() {
        #expect(RecordID("contact/01k9z6.m3-y_V") == RecordID(.contact, "01k9z6.m3-y_V"))
        #expect(RecordID(.slot, "a").description == "slot/a")
    }

    @Test(arguments: ["", "/", "contact", "contact/", "/x", "contact/a/b", "contact/é", "contact/a b", "contact/a\n"])
    func `a text that names no record is refused`(text: String) {
        #expect(RecordID(text) == nil)
    }

    @Test func `a fingerprint is the published FNV-1a of 128 bits`() {
        #expect(Fingerprint.number(of: "") == 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
        #expect(Fingerprint.number(of: "a") == 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964)
        #expect(Fingerprint.number(of: "foobar") == 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18)
        #expect(Fingerprint.text(of: "uid:42").utf8.count == 26)
    }
}
