import Testing

@testable import Relationships

/// Another person's method held against mine, and brought in.
struct MethodMergeTests {
    private var village = Village(today: "2026-11-22")

    init() throws {
        try set(
            MethodEntry(key: "askPatience", value: 10), MethodEntry(key: "reportAfter", value: 20),
            MethodEntry(key: "practice mine", value: .map(["text": "Thank within a day.", "level": "beginner"])),
            MethodEntry(key: "question q1", value: "Whom did I neglect?", by: "Marc"),
            MethodEntry(key: "role muse", value: .map(["letter": "u", "weight": 100])),
            MethodEntry(key: "tag Famille", value: 14))
    }

    private mutating func set(_ entries: MethodEntry...) throws {
        village.write(try village.network.setting(entries))
    }

    private func merge(_ theirs: MethodEntry...) -> MethodMerge {
        MethodMerge(of: theirs, by: "Sophie", into: village.network)
    }

    @Test func `what only they say is added, signed by them unless it bears a name`() {
        let merge = merge(
            MethodEntry(key: "snooze f", value: 10), MethodEntry(key: "dailyCapacity", value: 8, by: "Zoé"),
            MethodEntry(key: "practice p", value: .map(["text": "Write first.", "level": "expert"])))
        #expect(merge.differing.isEmpty && merge.unchanged == 0)
        #expect(
            merge.added == [
                MethodEntry(key: "dailyCapacity", value: 8, by: "Zoé"),
                MethodEntry(
                    key: "practice p", value: .map(["text": "Write first.", "level": "expert"]), by: "Sophie"),
                MethodEntry(key: "snooze f", value: 10, by: "Sophie"),
            ])
    }

    @Test func `the same key with another value differs, with the same it is unchanged`() {
        let merge = merge(MethodEntry(key: "askPatience", value: 10), MethodEntry(key: "reportAfter", value: 60))
        #expect(merge.added.isEmpty && merge.unchanged == 1)
        #expect(merge.differing.map(\.key) == ["reportAfter"])
        #expect(merge.differing.map(\.mine) == [MethodEntry(key: "reportAfter", value: 20)])
        #expect(merge.differing.map(\.theirs) == [MethodEntry(key: "reportAfter", value: 60, by: "Sophie")])
    }

    @Test func `a text that mine says under another key is said already, a number is not`() {
        let said: Value = .map(["text": "Thank within a day.", "level": "beginner"])
        let tip = MethodEntry(key: "practice theirs", value: said)
        let question = MethodEntry(key: "question other", value: "Whom did I neglect?")
        let template = MethodEntry(key: "template t", value: "Whom did I neglect?")
        let merge = merge(tip, question, template, MethodEntry(key: "requestPatience", value: 10))
        #expect(merge.unchanged == 2)
        #expect(merge.added.map(\.key) == ["requestPatience", "template t"])
    }

    @Test func `a role and a tag are mine in other letters too`() {
        let merge = merge(
            MethodEntry(key: "role Muse", value: .map(["letter": "u", "weight": 100])),
            MethodEntry(key: "tag FAMILLE", value: 30))
        #expect(merge.added.isEmpty && merge.unchanged == 1)
        #expect(merge.differing.map(\.key) == ["tag Famille"])
    }

    @Test mutating func `brought in, entries keep their authors, and merged again nothing is left to do`() throws {
        let theirs = [
            MethodEntry(key: "snooze f", value: 10), MethodEntry(key: "reportAfter", value: 60),
            MethodEntry(key: "question q1", value: "Whom did I forget?", by: "Zoé"),
        ]
        let merge = MethodMerge(of: theirs, by: "Sophie", into: village.network)
        village.write(try village.network.setting(merge.added + merge.differing.map(\.theirs)))
        let authors = village.network.methodEntries.compactMap { entry in entry.by.map { [entry.key, $0] } }
        #expect(authors == [["question q1", "Zoé"], ["reportAfter", "Sophie"], ["snooze f", "Sophie"]])
        let again = MethodMerge(of: theirs, by: "Sophie", into: village.network)
        #expect(again.added.isEmpty && again.differing.isEmpty && again.unchanged == 3)
    }

    @Test mutating func `what one chooses not to take leaves mine and its author`() throws {
        let merge = merge(MethodEntry(key: "question q1", value: "Whom did I forget?"))
        #expect(merge.differing.map(\.mine.by) == ["Marc"])
        village.write(try village.network.setting(merge.added))
        #expect(village.network.methodEntries.first { $0.key == "question q1" }?.by == "Marc")
    }

    @Test func `of a blank method everything is added, and of nothing nothing`() {
        let mine = village.network.methodEntries
        let merge = MethodMerge(of: mine, by: "Me", into: Network())
        #expect(merge.added.map(\.key) == mine.map(\.key) && merge.differing.isEmpty && merge.unchanged == 0)
        #expect(merge.added.map(\.by) == ["Me", "Me", "Marc", "Me", "Me", "Me"])
        let none = MethodMerge(of: [], by: "Me", into: village.network)
        #expect(none.added.isEmpty && none.differing.isEmpty && none.unchanged == 0)
    }
}
