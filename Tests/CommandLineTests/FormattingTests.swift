import JSON
import Relationships
import Testing

@testable import App
@testable import arrosoir

@Suite struct FormattingTests {
    @Test func `JSON escapes what a terminal would obey`() throws {
        let text = "é\u{9b}\u{7f}\u{202e}\u{e0041}\u{1b}中👩‍👧"
        let json = SafeJSON.text(["a": .string(text)])
        #expect(json.contains(#""é\u009b\u007f\u202e\udb40\udc41\u001b中👩\u200d👧""#))
        #expect(try JSONValue(parsing: json)["a"]?.string == text)
    }

    @Test func `a member without a value is left out`() {
        #expect(JSONValue.members(["a": 1, "b": nil, "c": .null]) == ["a": 1, "c": .null])
    }

    @Test(arguments: [
        ("inPerson", Touchpoint.Channel.inPerson), ("in-person", .inPerson), ("De Visu", .inPerson), ("CALL", .call),
        ("appel", .call), ("e-mail", .email), ("réseau social", .social),
    ])
    func `a channel is named in either language`(word: String, channel: Touchpoint.Channel) throws {
        #expect(try Touchpoint.Channel(word: word) == channel)
    }

    @Test func `people are named up to three`() {
        #expect(Phrase.people(["A"]).english == "A")
        #expect(Phrase.people(["A", "B"]).french == "A et B")
        #expect(Phrase.people(["A", "B", "C"]).english == "A, B and C")
        #expect(Phrase.people(["A", "B", "C", "D", "E"]).english == "A, B and 3 more")
    }

    @Test func `a span is coloured on a terminal only`() {
        let span = Span("dry", .thirst)
        #expect(span.rendered(for: Stream(descriptor: 1, isTerminal: false)) == "dry")
        #expect(Span("a\u{1b}[2J").rendered(for: Stream(descriptor: 1, isTerminal: true)).hasPrefix("a\\e[2J"))
    }
}
