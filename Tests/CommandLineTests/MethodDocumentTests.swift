import JSON
import Relationships
import Testing

@testable import arrosoir

@Suite struct MethodDocumentTests {
    private typealias Failure = MethodDocument.Failure

    private func failure(_ text: String) -> Failure? {
        do throws(MethodDocument.Failure) {
            _ = try MethodDocument.read(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    static let document = MethodDocument(
        author: "Sophie",
        entries: [
            MethodEntry(key: "dailyCapacity", value: 7),
            MethodEntry(
                key: "practice thank", value: .map(["text": "Thank,\nwithin a day.", "level": "beginner"]), by: "Marc"),
            MethodEntry(key: "formula \u{1b}[2J \u{202e}", value: true),
        ])

    @Test func `a document is one entry a line, and safe to look at`() {
        #expect(
            Self.document.text == #"""
                {"format":"arrosoir-method","version":1,"by":"Sophie","entries":[
                {"key":"dailyCapacity","value":7},
                {"key":"practice thank","value":{"level":"beginner","text":"Thank,\nwithin a day."},"by":"Marc"},
                {"key":"formula \u001b[2J \u202e","value":true}
                ]}

                """#)
        #expect(MethodDocument(entries: []).text == "{\"format\":\"arrosoir-method\",\"version\":1,\"entries\":[]}\n")
    }

    @Test func `what is written is read back, with the line of each entry`() throws {
        let (document, lines) = try MethodDocument.read(Array(Self.document.text.utf8))
        #expect(document == Self.document)
        #expect(lines == ["dailyCapacity": 2, "practice thank": 3, "formula \u{1b}[2J \u{202e}": 4])
        #expect(try MethodDocument.read([0xEF, 0xBB, 0xBF] + Array(Self.document.text.utf8)).document == document)
    }

    @Test func `members that are not known are passed over, in any order`() throws {
        let text = """
            {"entries": [
              {"value": [1, {"a": true}], "key": "x", "by": null, "note": "?"}
            ], "made": {"with": ["care"]}, "by": null,
            "version": 1, "format": "arrosoir-method"}
            """
        let (document, lines) = try MethodDocument.read(Array(text.utf8))
        #expect(document == MethodDocument(entries: [MethodEntry(key: "x", value: .list([1, .map(["a": true])]))]))
        #expect(lines == ["x": 2])
    }

    @Test func `a fault is told with its line`() {
        let start = "{\"format\":\"arrosoir-method\",\"version\":1,\"entries\":[\n"
        #expect(failure("") == Failure(line: 1, reason: .noMethod))
        #expect(failure("\n\n[]") == Failure(line: 1, reason: .noMethod))
        #expect(failure("{\n\"format\":\"x\"}") == Failure(line: 2, reason: .noMethod))
        #expect(failure("{\"version\":1,\"entries\":[]}") == Failure(line: 1, reason: .noMethod))
        #expect(failure("{\n\n\"version\":0}") == Failure(line: 3, reason: .wrongMember("version")))
        #expect(failure("{\"version\":3}") == Failure(line: 1, reason: .laterVersion(3)))
        #expect(failure("{\"entries\":{}}") == Failure(line: 1, reason: .wrongMember("entries")))
        #expect(failure("{\"by\":\"a\",\n\"by\":\"b\"}") == Failure(line: 2, reason: .keyTwice("by")))
        #expect(failure(start + "\n7]}") == Failure(line: 3, reason: .noEntry))
        #expect(failure(start + "{\"key\":\"a\"}]}") == Failure(line: 2, reason: .noEntry))
        #expect(failure(start + "{\"key\":\"a\",\"value\":[null]}]}") == Failure(line: 2, reason: .noEntry))
        #expect(failure(start + "{\"key\":\"a\",\"value\":1,\"by\":2}]}") == Failure(line: 2, reason: .noEntry))
        #expect(
            failure(start + "{\"key\":\"a\",\"value\":1},\n{\"key\":\"a\",\"value\":1}]}")
                == Failure(line: 3, reason: .keyTwice("a")))
        #expect(
            failure(start + "{\"key\":\"a\",\n\"key\":\"b\",\"value\":1}]}")
                == Failure(line: 3, reason: .json(.duplicateKey("key"))))
        #expect(failure(start + "]}\n\nx") == Failure(line: 4, reason: .json(.trailingBytes)))
        #expect(
            failure(start + "{\"key\":\"a\nb\",\"value\":1}]}")
                == Failure(line: 2, reason: .json(.controlCharacter(0x0A))))
    }

    @Test func `the first entry that a method cannot take is found by its line`() throws {
        let text = """
            {"format":"arrosoir-method","version":1,"entries":[
            {"key":"dailyCapacity","value":7},
            {"key":"reviewEvery","value":1}]}
            """
        let (document, lines) = try MethodDocument.read(Array(text.utf8))
        let expected = Failure(line: 3, reason: .entry(.badValue(key: "reviewEvery", wanted: .integer(7...3650))))
        #expect(throws: expected) { try document.check(against: Network(), lines) }
    }
}
