import JSON
import Testing

struct JSONValueTests {
    @Test func `every escape gives its scalar`() throws {
        let escapes = #""\"\\\/\b\f\n\r\t-\u0000\u00e9\u20AC\uFFFF\uD83D\uDE00\uDBFF\uDFFF-é\\u0041""#
        let expected: JSONValue = "\"\\/\u{8}\u{C}\n\r\t-\0é€\u{FFFF}😀\u{10FFFF}-é\\u0041"
        #expect(try JSONValue(parsing: escapes) == expected)
        #expect(try JSONValue(parsing: #"{"\u006bey\n":0}"#) == ["key\n": 0])
    }

    @Test func `strings are equal only scalar for scalar`() throws {
        let composed: JSONValue = "\u{e9}"
        let decomposed: JSONValue = "e\u{301}"
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect(try JSONValue(parsing: #""\u00e9""#) == composed)
        #expect(try JSONValue(parsing: #""e\u0301""#) == decomposed)
        #expect(try JSONValue(parsing: #"["\u212A"]"#) != ["K"])
    }

    @Test func `keys that Swift deems equal stay apart`() throws {
        var object = try #require(try JSONValue(parsing: #"{"\u00e9":1,"e\u0301":2}"#).object)
        #expect(object["\u{e9}"] == 1)
        #expect(object["e\u{301}"] == 2)
        object["e\u{301}"] = nil
        #expect(object == ["\u{e9}": 1])
        #expect(object != ["e\u{301}": 1])
    }

    @Test func `numbers keep their text and are equal by it`() throws {
        for text in ["1.0", "1", "1e2", "1E+02", "-0", "0.10", "123456789012345678901234567890.000"] {
            let value = try JSONValue(parsing: text)
            #expect(value.serialized() == text)
            #expect(value == JSONNumber(text).map(JSONValue.number))
        }
        #expect(try JSONValue(parsing: "1.0") != 1)
    }

    @Test func `a number converts only to what can hold it`() throws {
        func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }
        #expect(try number("-12").int == -12)
        #expect(try number("-0").int == 0)
        #expect(try number("9223372036854775807").int == .max)
        for text in ["9223372036854775808", "-9223372036854775809", "1.0", "1e2", "1e999"] {
            #expect(try number(text).int == nil)
        }
        #expect(try number("1.25e2").double == 125)
        #expect(try number("1e999").double == nil)
        #expect(try number("-1e999").double == nil)
        #expect(try number("1e-999").double == 0)
    }

    @Test func `a number is made only of what JSON can spell`() {
        for text in ["", "+1", "01", "1.", ".5", " 1", "1 ", "0x1", "nan", "true", "\"1\"", "[1]"] {
            #expect(JSONNumber(text) == nil)
        }
        #expect(JSONNumber(Int.min).text == "-9223372036854775808")
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONNumber(Double.nan) == nil)
        for double in [0.1, -0.0, 1e16, .leastNonzeroMagnitude, .greatestFiniteMagnitude] {
            #expect(JSONNumber(double).flatMap { JSONNumber($0.text) }?.double == double)
        }
    }

    @Test func `members keep their order through every change`() {
        var object: JSONObject = ["name": "Ada", "born": 1815, "tags": []]
        object["born"] = 1816
        object["died"] = 1852
        #expect(object.members.map(\.key) == ["name", "born", "tags", "died"])
        object["name"] = nil
        object["absent"] = nil
        object["tags"] = .null
        #expect(JSONValue.object(object).serialized() == #"{"born":1816,"tags":null,"died":1852}"#)
        #expect(object != ["died": 1852, "born": 1816, "tags": nil])
        #expect(object == ["born": 1816, "tags": nil, "died": 1852])
    }

    @Test func `a key written twice in a literal keeps its first place and its last value`() {
        let keys = ["a", "b"]
        let value: JSONValue = [keys[0]: 1, keys[1]: 2, keys[0]: 3]
        #expect(value.serialized() == #"{"a":3,"b":2}"#)
    }

    @Test func `accessors give the value of their own kind alone`() {
        let value: JSONValue = [
            "null": nil, "bool": true, "int": 1, "float": 1.5, "string": "s", "array": [1], "object": [:],
        ]
        #expect(value["bool"]?.bool == true)
        #expect(value["int"]?.int == 1)
        #expect(value["float"]?.int == nil)
        #expect(value["string"]?.string == "s")
        #expect(value["array"]?.array == [1])
        #expect(value["object"]?.object == [:])
        #expect(value["null"] == .null)
        #expect(value["absent"] == nil)
        #expect(value["string"]?["bool"] == nil)
        for key in ["null", "object"] {
            let member = value[key]
            #expect(member?.bool == nil && member?.int == nil && member?.string == nil && member?.array == nil)
        }
    }
}
