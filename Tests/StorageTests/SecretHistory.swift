import Relationships
import Testing

@testable import Storage

/// A history of Sophie, who is to be forgotten, and of Marc, who stays; what must hold once she is.
struct SecretHistory {
    static let sophie = Contact.ID("s")
    static let marc = Contact.ID("m")

    /// A history in which every text about Sophie, and none about Marc alone, has the word "secret".
    func write(_ store: Store) throws {
        try store.commit(by: "add") { _ in
            [
                Change(
                    on: .named("s"), set: [.name: "Sophie Secret", .notes: "secret notes"],
                    put: [
                        .emails: ["secret@x.be": true], .phones: ["+32 secret": true],
                        .needs: ["secret need": .map([:])],
                    ]),
                Change(
                    on: .named("m"), set: [.name: "Marc", .introducedBy: "s", .notes: "drums"],
                    put: [.knows: ["s": true]]),
                Change(on: .named("s2"), set: [.name: "Secret S."]),
            ]
        }
        try store.name("s", "Sophie Secret-Marchal")
        try store.commit(by: "merge") { $0.merging(Self.sophie, Contact.ID("s2")) }
        try store.commit(by: "log") { _ in
            [
                touch("alone", with: ["s2"], "secret touch"), touch("both", with: ["s", "m"], "a rehearsal"),
                touch("gone", with: ["s"], "secret, deleted"),
            ]
        }
        try store.commit(by: "touch delete") { _ in [.deletion(of: RecordID(.touchpoint, "gone"))] }
        try store.commit(by: "test") { _ in
            [
                Change(
                    on: RecordID(.promise, "p"), set: [.due: "2026-12-01", .note: "secret promise"],
                    put: [.contacts: ["s": true]]),
                Change(on: RecordID(.ask, "of"), set: [.contact: "s", .title: "secret ask"]),
                Change(on: RecordID(.ask, "to"), set: [.contact: "m", .whom: "s2", .title: "an introduction"]),
                Change(
                    on: RecordID(.request, "r"),
                    set: [.contact: "s", .name: "Sophie Secret", .note: "secret message", .date: "2026-01-02"]),
                Change(
                    on: RecordID(.slot, "held"),
                    set: [.project: "p", .kind: "ally", .purpose: "mixing", .strategy: "secret strategy"],
                    put: [.holders: ["s": true]]),
                Change(
                    on: RecordID(.offer, "o"), set: [.title: "a room"],
                    put: [.passed: ["s": "2026-01-02", "m": "2026-01-03"]]),
            ]
        }
        try store.commit(by: "edit") { _ in [Change(on: .named("s"), set: [.notes: "secret again"])] }
        _ = try store.undo(by: "undo")
    }

    func touch(_ key: String, with people: [String], _ note: String) -> Change {
        Change(
            on: RecordID(.touchpoint, key), set: [.date: "2026-11-20", .note: .text(note)],
            put: [.contacts: Dictionary(uniqueKeysWithValues: people.map { ($0, true) })])
    }

    /// That history, another device's journal, a conflict copy, drafts and quarantine.
    func prepare(_ bench: Bench) throws {
        let store = try bench.open()
        let other = Bench(seed: 77, clock: bench.clock + 500_000)
        try other.open().commit(by: "log") { _ in
            [touch("elsewhere", with: ["s"], "secret elsewhere"), touch("marc", with: ["m"], "a beer")]
        }
        try write(store)
        let journal = bench.journal(bench.journalNames[0])
        bench.disk.put(other.journal(other.journalNames[0]), at: Bench.folder("other.jsonl"))
        bench.disk.put(journal, at: Bench.folder("own.sync-conflict-1.jsonl"))
        _ = try store.quarantine(Array("half of a secret".utf8), of: "x", at: 0)
        try bench.disk.makeFolder(store.stateFolder + "/drafts")
        bench.disk.put(Array("secret draft".utf8), at: store.stateFolder + "/drafts/forms.json")
        // What a power cut may have left of an earlier rewriting.
        bench.disk.put(Array("secret".utf8), at: Bench.folder("other.jsonl.new"))
        for folder in [Bench.location.journals, store.stateFolder, store.stateFolder + "/drafts"] {
            try bench.disk.synchronizeFolder(folder)
        }
    }

    /// The files under `/home` in which a word stands.
    func files(of disk: SimulatedDisk, having word: String = "secret", in folder: String = "/home") -> [String] {
        disk.list(folder).flatMap { name -> [String] in
            let path = folder + "/" + name
            let text = String(decoding: disk.text(at: path) ?? [], as: UTF8.self).lowercased()
            return (text.contains(word) ? [path] : []) + files(of: disk, having: word, in: path)
        }
    }

    func forget(_ store: Store) throws -> ForgetReport {
        try store.forget(by: "forget") { $0.contact(Self.sophie).map { [$0.id] } ?? [] }
    }

    /// What shows, as text.
    func shown(_ network: Network) -> [String] {
        let lists: [[String]] = [
            network.contacts.values.map { "\($0)" }, network.touchpoints.values.map { "\($0)" },
            network.promises.values.map { "\($0)" },
            network.asks.values.map { "\($0.id) \($0.contact) \($0.whom as Any)" },
            network.requests.values.map { "\($0)" }, network.slots.values.map { "\($0)" },
            network.offers.values.map { "\($0.id) \($0.passed.sorted { $0.key < $1.key })" },
        ]
        return lists.flatMap { $0.sorted() }
    }

    func expectRest(_ network: Network, _ note: Comment? = nil) {
        #expect(network.contacts[Self.marc]?.notes == "drums", note)
        #expect(network.touchpoint(Touchpoint.ID("both"))?.note == "a rehearsal", note)
        #expect(network.touchpoint(Touchpoint.ID("marc"))?.note == "a beer", note)
        #expect(network.slots[Slot.ID("held")]?.purpose == "mixing", note)
        #expect(network.asks[Ask.ID("to")]?.contact == Self.marc, note)
        #expect(network.offers[Offer.ID("o")]?.passed[Self.marc] != nil, note)
    }

    func expectForgotten(_ network: Network, _ note: Comment? = nil) {
        #expect(Set(network.contacts.keys) == [Self.marc], note)
        #expect(network.contacts[Self.marc]?.knows == [], note)
        #expect(network.contacts[Self.marc]?.introducedBy == nil, note)
        #expect(Set(network.touchpoints.keys.map(\.text)) == ["both", "marc"], note)
        #expect(network.touchpoint(Touchpoint.ID("both"))?.contacts == [Self.marc], note)
        #expect(network.promises.isEmpty && network.requests.isEmpty, note)
        #expect(network.asks.keys.map(\.text) == ["to"], note)
        #expect(network.asks[Ask.ID("to")]?.whom == nil, note)
        #expect(network.slots[Slot.ID("held")]?.holders == [], note)
        #expect(network.slots[Slot.ID("held")]?.strategy == nil, note)
        #expect(network.offers[Offer.ID("o")]?.passed.keys.map(\.text) == ["m"], note)
    }
}
