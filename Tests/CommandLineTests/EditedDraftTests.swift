import Foundation
import Storage
import Testing

@testable import arrosoir

@Suite struct EditedDraftTests {
    private let home = Home()

    private func draft() throws -> EditedDraft {
        let location = StoreLocation(data: home.path + "/data", state: home.path + "/state")
        return try EditedDraft("notes-c0", "md", in: Store(at: location, surroundings: .system()))
    }

    private func put(_ text: String, in draft: EditedDraft) throws {
        try text.write(toFile: draft.path, atomically: false, encoding: .utf8)
    }

    private func text(of draft: EditedDraft) -> String? { try? String(contentsOfFile: draft.path, encoding: .utf8) }

    @Test func `a text that was not saved is never written over`() throws {
        let draft = try draft()
        #expect(try draft.begin("one") == ("one", false))
        try put("typed", in: draft)
        for fresh in ["one", "other", "typed"] {
            #expect(try draft.begin(fresh) == ("one", true))
            #expect(text(of: draft) == "typed")
        }
    }

    @Test func `a text that is as it was begun, or blank, begins afresh`() throws {
        let draft = try draft()
        _ = try draft.begin("one")
        #expect(try draft.begin("two") == ("two", false))
        #expect(text(of: draft) == "two")
        try put(" \n", in: draft)
        #expect(try draft.begin("three") == ("three", false))
        #expect(text(of: draft) == "three")
    }

    @Test func `a text whose beginning is lost is kept, against what is there now`() throws {
        let draft = try draft()
        try put("typed", in: draft)
        #expect(try draft.begin("now") == ("", true))
        #expect(try draft.begin("later") == ("", true))
        #expect(text(of: draft) == "typed")
    }

    @Test func `a text that was saved late takes away no line that has come since`() throws {
        let draft = try draft()
        try put("tea\nlate", in: draft)
        #expect(try draft.begin("tea\nmilk") == ("tea", true))
    }

    @Test func `a text that another editor has open is refused, and free when that one ends`() throws {
        func open() throws {
            let draft = try draft()
            _ = try draft.begin("one")
            #expect(throws: Refusal.self) { try self.draft().begin("two") }
        }
        try open()
        try open()
        let files = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
        #expect(!files.contains { $0.hasSuffix(".editing") })
    }

    @Test func `a text that is no UTF-8 is not written over either`() throws {
        let draft = try draft()
        _ = try draft.begin("one")
        try Data([0xff]).write(to: URL(fileURLWithPath: draft.path))
        #expect(try draft.begin("two") == ("one", true))
        #expect(FileManager.default.contents(atPath: draft.path) == Data([0xff]))
    }

    @Test func `a disk that fails when a saved text is to go leaves it, and fails nothing`() throws {
        let draft = try draft()
        _ = try draft.begin("one")
        try put("two", in: draft)
        let kept = draft.path + "-kept"
        try FileManager.default.moveItem(atPath: draft.path, toPath: kept)
        // What cannot be read.
        try FileManager.default.createDirectory(atPath: draft.path, withIntermediateDirectories: false)
        draft.end("two")
        try FileManager.default.removeItem(atPath: draft.path)
        try FileManager.default.moveItem(atPath: kept, toPath: draft.path)
        #expect(try draft.begin("fresh") == ("one", true))
    }

    @Test func `what was saved goes, and what the editor wrote after that stays`() throws {
        let draft = try draft()
        _ = try draft.begin("one")
        try put("two", in: draft)
        try put("three", in: draft)
        draft.end("two")
        #expect(try draft.begin("fresh") == ("two", true))
        #expect(text(of: draft) == "three")
        draft.end("three")
        #expect(text(of: draft) == nil)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: (draft.path as NSString).deletingLastPathComponent)
                == [])
    }
}
