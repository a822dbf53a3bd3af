import JSON
import Testing

struct WritingTests {
    @Test func `only quotation marks, backslashes and controls are escaped`() {
        #expect(JSONValue("\"\\/\u{8}\u{C}\n\r\t").serialized() == #""\"\\/\b\f\n\r\t""#)
        #expect(
            JSONValue("\u{0}\u{1}\u{B}\u{F}\u{10}\u{1F}").serialized() == #""\u0000\u0001\u000b\u000f\u0010\u001f""#)
        for text in ["\u{7F}", "\u{2028}\u{2029}", "é", "e\u{301}", "👩‍🚀", "\u{FEFF}", "<&'>", "a"] {
            #expect(JSONValue.string(text).serialized() == "\"\(text)\"")
        }
    }

    @Test func `a string is written without a tree`() {
        var line = Array("{\"note\":".utf8)
        JSONValue.writeString("say \"hi\"\n", to: &line)
        #expect(String(decoding: line, as: UTF8.self) == #"{"note":"say \"hi\"\n""#)
    }

    @Test func `the compact style has no white space`() {
        let value: JSONValue = ["a": [1, -2, 2.5, nil], "b": ["c": true, "d": [:]], "e": false, "f": []]
        #expect(value.serialized() == #"{"a":[1,-2,2.5,null],"b":{"c":true,"d":{}},"e":false,"f":[]}"#)
    }

    @Test func `the pretty style gives each item a line and ends without a newline`() {
        let value: JSONValue = ["a": [1, [2]], "b": ["c": true, "d": [:]], "f": []]
        let expected = """
            {
              "a": [
                1,
                [
                  2
                ]
              ],
              "b": {
                "c": true,
                "d": {}
              },
              "f": []
            }
            """
        #expect(value.serialized(style: .pretty) == expected)
        #expect(JSONValue.array([]).serialized(style: .pretty) == "[]")
    }

    @Test func `writing appends to what is there`() {
        var output = Array("1\n".utf8)
        JSONValue.array([2]).write(to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "1\n[2]")
    }
}
