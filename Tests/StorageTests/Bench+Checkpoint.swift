import Seeding
import Testing

@testable import Relationships
@testable import Storage

/// Stores that keep what follows from their lines, however few those are.
extension Bench {
    private static let cached = StoreLocation(data: "/home/data", state: "/home/state", cache: "/home/cache")

    func openKeeping() throws -> Store {
        try Store(at: Self.cached, fileSystem: disk, surroundings: surroundings, checkpointsFrom: 1)
    }

    /// The path of what was kept, if anything was.
    var checkpoint: String? {
        guard let folder = disk.list("/home/cache").first else { return nil }
        return disk.list("/home/cache/\(folder)").contains("fold") ? "/home/cache/\(folder)/fold" : nil
    }
}

extension Network {
    /// All that anybody can ask of a network, as text.
    var answers: [String] {
        let today = CivilDate("2026-11-22")!
        let people = contacts.keys.sorted()
        let list = DueList(self, on: today)
        let kinds = self.kinds.map(\.name).sorted()
        let records: [String] = kinds.flatMap { kind in
            self.records(of: RecordID.Kind(kind)).map { change in
                var bytes: [UInt8] = []
                LineFormat.write(change, to: &bytes)
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        return people.map { id in
            let contact = contacts[id]!
            let touches = touchpoints(of: id).map { "\($0)" }
            return "\(contact) \(touches) \(water(of: contact, on: today)) \(members(of: id))"
                + "\(searchKey(of: id)) \(searchText(of: id)) \(slots(heldBy: id).map(\.id))"
        } + [
            "\(list.waterings)", "\(list.later)", "\(list.done)", "\(list.promises)", "\(list.used)",
            "\(plannedTouchpoints.map { "\($0)" }.sorted())",
            "\(touchpoints.values.map { "\($0)" }.sorted())", "\(promises.values.map(\.id).sorted())",
            "\(mentions(of: ["Anne Person"]).map { "\($0)" })", "\(kinds)",
            "\(facts.forgotten.map(\.description).sorted())",
        ] + records
    }
}

extension Store {
    /// A random deed among few people, so that they meet.
    func act(_ generator: inout SplitMix64) throws {
        let people = (0..<6).map { Contact.ID("p\($0)") }
        let person = people.randomElement(using: &generator)!
        let other = people.randomElement(using: &generator)!
        let touch = RecordID(.touchpoint, "t\(Int.random(in: 0..<20, using: &generator))")
        let day = CivilDate("2026-11-22")!.adding(days: -Int.random(in: -5..<90, using: &generator)).description
        let word = Value.text(
            ["Anne Person called", "tea", "é\u{301}", "say \"hi\"\n"].randomElement(using: &generator)!)
        func write(_ changes: [Change]) throws { try commit(by: "test") { _ in changes } }
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<3:
            try write([
                Change(
                    on: .contact(person), set: [.name: .text("Anne \(person)"), .added: "2026-01-01", .notes: word],
                    put: [.tags: ["x": true], .knows: [other.text: true]])
            ])
        case 3..<11:
            try write([
                Change(
                    on: touch, set: [.date: .text(day), .channel: "call", .note: word, .recorded: .text(day)],
                    put: [.contacts: [person.text: true]])
            ])
        case 11: try write([Change(on: touch, set: [.note: word], put: [.contacts: [other.text: true]])])
        case 12: try write([Change(on: touch, set: [.planned: true], put: [.contacts: [person.text: nil]])])
        case 13: try write([.deletion(of: touch)])
        case 14: try commit(by: "merge") { $0.merging(person, other) }
        case 15: _ = try? undo(by: "undo")
        case 16:
            try write([Change(on: .contact(person), set: [.snooze: .map(["until": "2026-12-24", "on": .text(day)])])])
        case 17:
            try write([
                Change(
                    on: RecordID(.promise, person.text), set: [.kind: "thank", .due: .text(day)],
                    put: [.contacts: [other.text: true]])
            ])
        case 18: try write([.deletion(of: .contact(person))])
        default:
            try commit(by: "forget") { Erasure(of: $0.facts, with: [person]).marks(in: $0.facts) }
        }
    }
}

/// The lines that only one of them has.
func differences(_ left: [String], _ right: [String]) -> [String] {
    left.filter { !right.contains($0) }.map { "only here: \($0)" }
        + right.filter { !left.contains($0) }.map { "only there: \($0)" }
}
