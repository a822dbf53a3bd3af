import JSON
import Testing

struct JSONReaderTests {
    private func read<Result>(_ text: String, _ body: (inout JSONReader) throws -> Result) throws -> Result {
        try Array(text.utf8).withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            return try body(&reader)
        }
    }

    @Test func `members are pulled in order and unknown ones skipped or kept`() throws {
        let text = #" {"id":7, "on":true,"x":[{"a":[1]},{}],"gone":null,"tags":["a","b"],"rest":{"é":1.0},"n":-0} "#
        try read(text) { reader in
            var seen: [String] = []
            try reader.beginObject()
            while let key = try reader.nextKey() {
                seen.append(key)
                switch key {
                case "id": #expect(try reader.readInt() == 7)
                case "on": #expect(try reader.readBool())
                case "gone": try reader.readNull()
                case "rest": #expect(try reader.readValue().serialized() == #"{"é":1.0}"#)
                case "n": #expect(try reader.readNumber().text == "-0")
                case "tags":
                    var tags: [String] = []
                    try reader.beginArray()
                    while try reader.nextElement() { tags.append(try reader.readString()) }
                    #expect(tags == ["a", "b"])
                default: try reader.skipValue()
                }
            }
            try reader.expectEnd()
            #expect(seen == ["id", "on", "x", "gone", "tags", "rest", "n"])
            #expect(reader.offset == text.utf8.count)
        }
    }

    @Test func `the next kind is told without reading it`() throws {
        let kinds: [(String, JSONKind)] = [
            ("null", .null), ("true", .bool), ("false", .bool), ("-1", .number), ("0", .number), ("\"\"", .string),
            ("[]", .array), ("{}", .object),
        ]
        for (text, kind) in kinds {
            try read("  " + text) { reader in
                #expect(try reader.peek() == kind)
                #expect(reader.offset == 2)
                try reader.skipValue()
                #expect(reader.offset == 2 + text.utf8.count)
            }
        }
    }

    @Test func `a value of another kind is refused before it is read`() {
        func expect(_ text: String, _ expected: JSONKind, found: JSONKind, _ body: (inout JSONReader) throws -> Void) {
            #expect(throws: JSONError(offset: 1, reason: .unexpectedKind(found, expected: expected))) {
                try read(" " + text, body)
            }
        }
        expect("1", .string, found: .number) { _ = try $0.readString() }
        expect("\"1\"", .number, found: .string) { _ = try $0.readInt() }
        expect("null", .bool, found: .null) { _ = try $0.readBool() }
        expect("false", .null, found: .bool) { try $0.readNull() }
        expect("{}", .array, found: .object) { try $0.beginArray() }
        expect("[]", .object, found: .array) { try $0.beginObject() }
    }

    @Test func `an integer is read only if Int holds it exactly`() throws {
        #expect(try read("9223372036854775807") { try $0.readInt() } == .max)
        #expect(try read("-9223372036854775808") { try $0.readInt() } == .min)
        for text in ["9223372036854775808", "-9223372036854775809", "1.0", "1e2", String(repeating: "9", count: 500)] {
            #expect(throws: JSONError(offset: 1, reason: .notAnInt)) { try read(" " + text) { try $0.readInt() } }
        }
    }

    @Test func `duplicate keys are left to whoever iterates them`() throws {
        try read(#"{"a":1,"a":2}"#) { reader in
            try reader.beginObject()
            #expect(try reader.nextKey() == "a")
            #expect(try reader.readInt() == 1)
            #expect(try reader.nextKey() == "a")
            #expect(try reader.readInt() == 2)
            #expect(try reader.nextKey() == nil)
        }
        try skip(Array(#"{"a":1,"a":2}"#.utf8))
    }

    @Test func `calls out of order are refused rather than trapped`() {
        #expect(throws: JSONError.self) { try read("1") { try $0.nextElement() } }
        #expect(throws: JSONError.self) { try read("\"a\"") { try $0.nextKey() } }
        #expect(throws: JSONError.self) {
            try read("[]") { reader in
                try reader.beginArray()
                _ = try reader.nextKey()
            }
        }
        #expect(throws: JSONError(offset: 1, reason: .unexpectedEnd)) {
            try read("1") { reader in
                try reader.skipValue()
                try reader.skipValue()
            }
        }
    }
}
