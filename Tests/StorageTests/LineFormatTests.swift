import Relationships
import Testing

@testable import Storage

/// The rules of FORMAT.md, one by one.
@Suite struct LineFormatTests {
    /// A line with the given members between the braces, and its sum.
    private func sealed(_ members: String) -> String {
        var bytes = Array("{\(members)".utf8)
        LineFormat.seal(from: 0, in: &bytes)
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    private func read(_ text: String) -> LineFormat.Reading {
        Array(text.utf8).withUnsafeBufferPointer(LineFormat.read)
    }

    private func line(_ text: String) -> Line? {
        if case .sealed(let line, _) = read(text) { line } else { nil }
    }

    private func isDamaged(_ text: String) -> Bool {
        if case .damaged = read(text) { true } else { false }
    }

    private let id = "01kak7q4r00000000000000000"
    private var head: String { #""id":"\#(id)","dev":"d","by":"log""# }

    @Test func `a line is written as the format says, to the byte`() {
        let line = Line(
            id: LineID(id)!, device: "d", command: "log",
            changes: [
                Change(
                    on: .named("k"), set: [.name: "Ada \"A\"", .birthday: nil],
                    put: [.tags: ["b": true, "a": nil]], was: [.name: LineID(id)!])
            ])
        var bytes: [UInt8] = []
        LineFormat.write(line, to: &bytes)
        let expected = sealed(
            head + #","changes":[{"on":"contact/k","set":{"birthday":null,"name":"Ada \"A\""},"#
                + #""put":{"tags":{"a":null,"b":true}},"was":{"name":"\#(id)"}}]"#)
        #expect(String(decoding: bytes, as: UTF8.self) == expected + "\n")
        #expect(self.line(expected) == line)
    }

    @Test func `every optional member is written and read`() {
        let line = Line(
            id: LineID(id)!, revision: 2, device: "d", command: "undo",
            part: .init(transaction: LineID(id)!, number: 1, count: 3), undoes: LineID(id)!, rewrote: 77, changes: [])
        var bytes: [UInt8] = []
        LineFormat.write(line, to: &bytes)
        let expected = sealed(
            #""id":"\#(id)","rev":2,"dev":"d","by":"undo","tx":"\#(id)","n":1,"of":3,"undoes":"\#(id)","rewrote":77,"changes":[]"#
        )
        #expect(String(decoding: bytes, as: UTF8.self) == expected + "\n")
        #expect(self.line(expected) == line)
    }

    @Test func `version 1 may be said, and a later version is known whatever else the line holds`() {
        #expect(line(sealed(#""v":1,"# + head + #","changes":[]"#)) != nil)
        guard case .later(version: 2) = read(#"{"v":2,"id":7,"news":[{"a":null}]}"#) else {
            Issue.record("not taken for a later version")
            return
        }
        #expect(isDamaged(#"{"v":2,"id":7"#))
    }

    @Test func `the sum is the last member, in lower case, without a space`() {
        let good = sealed(head + #","changes":[]"#)
        let sum = good.suffix(10).prefix(8)
        let sums = [
            good.replacingSum(sum, with: sum.uppercased()), good.dropLast() + " }", good.dropLast() + #","x":1}"#,
            good + " ",
        ]
        for text in sums where text != good {
            if case .unsealed = read(String(text)) { continue }
            Issue.record("\(text)")
        }
        if case .unsealed = read("{" + head + #","changes":[]}"#) {} else { Issue.record("a line without a sum") }
    }

    @Test(arguments: [
        #""dev":"d","by":"log","changes":[]"#,  // no id
        #""id":"01kak7q4r00000000000000000","by":"log","changes":[]"#,  // no device
        #""id":"01kak7q4r00000000000000000","dev":"d","changes":[]"#,  // no command
        #""id":"01kak7q4r00000000000000000","dev":"d","by":"log""#,  // no changes
        #""id":"01kak7q4r0000000000000000","dev":"d","by":"log","changes":[]"#,  // 25 letters
        #""id":"01kak7q4r00000000000000000","id":"01kak7q4r00000000000000000","dev":"d","by":"log","changes":[]"#,
        #""id":"01kak7q4r00000000000000000","dev":"d","by":"log","tx":"01kak7q4r00000000000000000","changes":[]"#,
        #""id":"01kak7q4r00000000000000000","dev":"d","by":"log","rev":-1,"changes":[]"#,
    ])
    func `a line with a member missing, twice or of the wrong kind is no line`(_ members: String) {
        #expect(isDamaged(sealed(members)))
    }

    @Test(arguments: [
        #"{"set":{"name":"a"}}"#, #"{"on":"contact","set":{}}"#, #"{"on":"contact/","set":{}}"#,
        #"{"on":"contact/a b","set":{}}"#, #"{"on":"contact/a/b","set":{}}"#, #"{"on":"contact/a","set":[]}"#,
        #"{"on":"contact/a","set":{"name":"a","name":"b"}}"#, #"{"on":"contact/a","put":{"tags":{"a":true,"a":null}}}"#,
        #"{"on":"contact/a","put":{"tags":true}}"#, #"{"on":"contact/a","set":{"name":[null]}}"#,
        #"{"on":"contact/a","set":{"met":{"date":"x","date":"y"}}}"#, #"{"on":"contact/a","was":{"name":"x"}}"#, "7",
    ])
    func `a change that the format does not know makes the line no line`(_ change: String) {
        #expect(isDamaged(sealed(head + #","changes":[\#(change)]"#)))
    }

    @Test func `unknown members, kinds and fields are taken, and integers of any length are kept`() {
        let text = sealed(
            #""new":{"a":[null]},"# + head
                + #","changes":[{"on":"planet/p","odd":1,"set":{"mass":5.97e24,"age":123456789012345678901234567890}}]"#
        )
        let change = line(text)?.changes.first
        #expect(change?.record == RecordID("planet", "p"))
        #expect(change?.set == ["mass": .number("5.97e24"), "age": .number("123456789012345678901234567890")])
    }

    @Test func `an id of 2200 or later is refused`() {
        let last = LineID(milliseconds: LineID.latestMilliseconds - 1, random: (.max, .max))
        let mad = LineID(milliseconds: LineID.latestMilliseconds, random: (0, 0))
        let text = { (id: LineID) in self.sealed(#""id":"\#(id)","dev":"d","by":"log","changes":[]"#) }
        #expect(line(text(last))?.id == last)
        guard case .damaged(.idOutOfRange) = read(text(mad)) else {
            Issue.record("accepted")
            return
        }
    }

    @Test func `a line rewritten keeps its members, raises its revision and is sealed again`() throws {
        let text = sealed(#""new":1.50,"# + head + #","changes":[]"#)
        let bytes = try #require(LineFormat.rewritten(text.utf8, rewrote: 9))
        let expected = sealed(
            #""new":1.50,"id":"\#(id)","rev":1,"dev":"d","by":"log","rewrote":9,"changes":[]"#)
        #expect(String(decoding: bytes, as: UTF8.self) == expected + "\n")
    }
}

extension String {
    fileprivate func replacingSum(_ sum: Substring, with other: String) -> String {
        String(dropLast(10)) + other + String(suffix(2))
    }
}
