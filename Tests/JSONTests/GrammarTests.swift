import JSON
import Testing

/// RFC 8259 as two tables: what a reader must accept and what it must refuse.
struct GrammarTests {
    @Test(arguments: [
        "null", "true", "false", "0", "\"\"", "[]", "{}",
        // White space, in each of its four forms.
        " null", "null ", "\n[\t]\r\n", "[ 1 , 2 ]", " { \"a\" : 1 , \"b\" : 2 } ",
        // Numbers.
        "-0", "-1", "10", "1234567890123456789012345678901234567890", "0.0", "-0.1", "1.50", "1e5", "1E5", "1e+5",
        "1e-5", "0e0", "0E+00", "-1.25e-007", "1e99999", "0.000000000000000000000000000000000000000000000001",
        // Strings.
        #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0000""#, #""\u00e9\u00E9""#, #""\uD83D\uDE00""#, #""\uDBFF\uDFFF""#,
        #""\uFFFF""#, #""\uFEFF""#, #""\\u0041""#, #""/""#, "\"\u{7F}\"", "\"\u{80}\"", "\"\u{2028}\u{2029}\"",
        "\"\u{FEFF}\"", "\"\u{FFFF}\"", "\"\u{7FF}\u{800}\u{D7FF}\u{E000}\u{10000}\u{10FFFF}\"", "\"👩‍🚀\"",
        // Arrays and objects.
        "[[]]", "[{}]", "[null,true,false,0,\"\"]", "[[[],[]],[]]", #"{"":0}"#, #"{"a":{"a":{"a":[]}}}"#,
        #"{"a":1,"A":2}"#, #"{"\u0000":1}"#, "{\"\u{e9}\":1,\"e\u{301}\":2}",
    ])
    func `well-formed text is accepted, read or skipped`(_ text: String) throws {
        _ = try JSONValue(parsing: text)
        try skip(Array(text.utf8))
    }

    @Test(arguments: [
        // Nothing, or too much.
        "", " ", "null null", "1 2", "[]]", "{}}", "[],", "\"a\"b", "1,", "{}#", "[]\u{0}", "// a\n1", "1 /* a */",
        // Words.
        "nul", "nulll", "Null", "TRUE", "tru", "fals", "undefined", "NaN", "Infinity", "-Infinity", "nan", "'a'", "a",
        // White space that is none.
        "\u{A0}1", "1\u{B}", "1\u{C}", "\u{2028}1", "\u{2060}1", "\u{FEFF}1", "1\u{FEFF}", "[\u{FEFF}]",
        // Numbers.
        "+1", "-", "--1", "-a", "01", "-01", "00", "0x1", "1.", ".5", "-.5", "1.e1", "1..2", "1.2.3", "1e", "1e+",
        "1e-", "1ee1", "1e1.5", "1e+-1", "1_000", "1,000", "1 000", "١", "１", "1a", "0e", "1+1", "-NaN",
        // Strings.
        "\"", "\"a", #""\"#, #""\""#, #""\a""#, #""\v""#, #""\0""#, #""\x41""#, #""\'""#, #""\U0041""#, #""\u""#,
        #""\u004""#, #""\u00g0""#, #""\u{41}""#, #""\u+041""#, #""\u 041""#, #""\u００41""#, "\"\\\n\"", "\"\\é\"",
        "\"\u{0}\"", "\"\u{1F}\"", "\"\n\"", "\"\r\"", "\"\t\"",
        // Surrogates.
        #""\uD83D""#, #""\uDE00""#, #""\uDE00\uD83D""#, #""\uD83D\uD83D""#, #""\uD83Dx""#, #""\uD83D\n""#,
        #""\uD83D\u0041""#, #""\uD83D\uDE0""#, #""\uD83D\"#, #""\uD83D\u"#,
        // Arrays.
        "[", "]", "[1", "[1,", "[1,]", "[,]", "[,1]", "[1,,2]", "[1 2]", "[1;2]", "[1}", "[\"a\"", "[\"a\":1]", "[)",
        // Objects.
        "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{:1}",
        "{a:1}", "{1:1}", "{null:1}", "{'a':1}", "{\"a\" 1}", "{\"a\",1}", "{\"a\"::1}", "{\"a\":1,,\"b\":2}",
        "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{\"a\":1]", "{[]:1}", "{\"a\":1,\"b\"}", "{\"a\"=1}",
    ])
    func `malformed text is refused, read or skipped`(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(throws: JSONError.self) { try skip(Array(text.utf8)) }
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xFF], [0xFE],  // stray or impossible
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0x80],  // overlong
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],  // surrogates
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],  // above U+10FFFF
            [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28], [0xE2, 0x28, 0xA1],  // cut short
            [0xC3, 0x5C, 0x6E, 0xA9], [0xE9],  // torn by an escape, Latin-1
        ] as [[UInt8]])
    func `a string that is not UTF-8 is refused where it goes wrong`(_ bytes: [UInt8]) {
        let expected = JSONError(offset: 3, reason: .invalidUTF8)
        let text = Array("\"é".utf8) + bytes + Array("é\"".utf8)
        #expect(throws: expected) { try JSONValue(parsing: text) }
        #expect(throws: expected) { try skip(text) }
    }

    @Test(
        arguments: [
            ("", 0, .unexpectedEnd), ("[1", 2, .unexpectedEnd), ("\"abc", 4, .unexpectedEnd),
            (#""\u12"#, 5, .unexpectedEnd),
            ("[1,]", 3, .unexpectedByte(0x5D)), ("{\"a\" 1}", 5, .unexpectedByte(0x31)),
            ("trie", 2, .unexpectedByte(0x69)),
            ("{1:1}", 1, .unexpectedByte(0x31)), ("1.e5", 2, .unexpectedByte(0x65)), ("[+1]", 1, .unexpectedByte(0x2B)),
            ("[1] 2", 4, .trailingBytes), ("nullx", 4, .trailingBytes), ("\u{FEFF}{}", 0, .byteOrderMark),
            ("[-012]", 3, .leadingZero), ("\"a\nb\"", 2, .controlCharacter(0x0A)), (#""ab\x""#, 3, .invalidEscape),
            (#""\u12G4""#, 1, .invalidEscape), (#"" \uD800""#, 2, .loneSurrogate), (#""\uDC00""#, 1, .loneSurrogate),
            (#"{"a":1,"b":{"a":2}, "a":3}"#, 20, .duplicateKey("a")), (#"{"é":1,"\u00e9":2}"#, 8, .duplicateKey("é")),
        ] as [(String, Int, JSONError.Reason)])
    func `a refusal says where and why`(_ text: String, _ offset: Int, _ reason: JSONError.Reason) {
        #expect(throws: JSONError(offset: offset, reason: reason)) { try JSONValue(parsing: text) }
    }

    @Test func `an error describes itself in one sentence`() {
        let error = JSONError(offset: 3, reason: .unexpectedByte(0x0A))
        #expect(error.description == "The byte 0x0A is unexpected, at offset 3.")
        #expect(
            JSONError(offset: 0, reason: .unexpectedKind(.null, expected: .string)).description
                == "The value is of kind null instead of string, at offset 0.")
    }

    @Test func `a duplicate key is refused at its offset in a large object too`() throws {
        let members = (0..<1000).map { #""k\#($0)":0"# }.joined(separator: ",")
        #expect(try JSONValue(parsing: "{\(members)}").object?.members.count == 1000)
        for key in ["k0", "k15", "k16", "k999"] {
            #expect(throws: JSONError(offset: members.utf8.count + 2, reason: .duplicateKey(key))) {
                try JSONValue(parsing: "{\(members),\"\(key)\":0}")
            }
        }
    }

    @Test func `nesting is limited to the depth asked for`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSONValue(parsing: nested(64))
        #expect(throws: JSONError(offset: 64, reason: .tooDeep)) { try JSONValue(parsing: nested(65)) }
        #expect(throws: JSONError(offset: 64, reason: .tooDeep)) { try skip(Array(nested(65).utf8)) }
        #expect(throws: JSONError(offset: 0, reason: .tooDeep)) { try JSONValue(parsing: "{}", maximumDepth: 0) }
        #expect(try JSONValue(parsing: "1", maximumDepth: 0) == 1)
        // Siblings do not add up.
        _ = try JSONValue(parsing: "[[],[],{\"a\":[]},[[]]]", maximumDepth: 3)
    }

    @Test func `no depth asked for can exhaust the stack`() throws {
        let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(try JSONValue(parsing: text, maximumDepth: .max).serialized() == text)
        #expect(throws: JSONError(offset: 512, reason: .tooDeep)) {
            try JSONValue(parsing: String(repeating: "[", count: 1_000_000), maximumDepth: .max)
        }
    }

    @Test func `bytes are accepted from arrays, slices, buffers and lazy sequences`() throws {
        let bytes = Array("..[1]".utf8)
        #expect(try JSONValue(parsing: Array(bytes.dropFirst(2))) == [1])
        #expect(try JSONValue(parsing: bytes.dropFirst(2)) == [1])
        #expect(
            try bytes.withUnsafeBufferPointer { try JSONValue(parsing: UnsafeBufferPointer(rebasing: $0[2...])) } == [1]
        )
        #expect(try JSONValue(parsing: bytes.lazy.filter { $0 != 0x2E }) == [1])
        #expect(throws: JSONError(offset: 1, reason: .unexpectedEnd)) { try JSONValue(parsing: bytes[2..<3]) }
        #expect(throws: JSONError(offset: 0, reason: .unexpectedEnd)) { try JSONValue(parsing: [UInt8]()) }
    }
}

func skip(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { bytes in
        var reader = JSONReader(bytes)
        try reader.skipValue()
        try reader.expectEnd()
    }
}
