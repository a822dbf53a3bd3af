import JSON
import Testing

/// The cases that "JSONTestSuite" leaves to the parser (`i_`), and those of its others where there is a choice; the names
/// are the suite's, the inputs were written anew from what they say.
///
/// The policy: a number is kept as it is written, however large or small, and is no `Int` or `Double` that it does not
/// fit; text that is not UTF-8, half a surrogate pair, a byte-order mark and a key that stands twice are refused.
@Suite struct JSONTestSuiteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var isAccepted: Bool
        var testDescription: String { name }
    }

    private static func accepted(_ name: String, _ text: String) -> Case {
        Case(name: name, bytes: Array(text.utf8), isAccepted: true)
    }

    private static func refused(_ name: String, _ text: String) -> Case {
        Case(name: name, bytes: Array(text.utf8), isAccepted: false)
    }

    /// A string of these bytes in an array.
    private static func refused(_ name: String, string bytes: [UInt8]) -> Case {
        Case(name: name, bytes: Array("[\"".utf8) + bytes + Array("\"]".utf8), isAccepted: false)
    }

    private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xff)]
            return isLittle ? bytes.reversed() : bytes
        }
    }

    static let numbers = [
        accepted("i_number_double_huge_neg_exp", "[123.456e-789]"),
        accepted(
            "i_number_huge_exp", "[0.4e00669999999999999999999999999999999999999999999999999999999999969999999006]"),
        accepted("i_number_neg_int_huge_exp", "[-1e+9999]"),
        accepted("i_number_pos_double_huge_exp", "[1.5e+9999]"),
        accepted("i_number_real_neg_overflow", "[-123123e100000]"),
        accepted("i_number_real_pos_overflow", "[123123e100000]"),
        accepted("i_number_real_underflow", "[123e-10000000]"),
        accepted("i_number_too_big_neg_int", "[-123123123123123123123123123123]"),
        accepted("i_number_too_big_pos_int", "[100000000000000000000]"),
        accepted("i_number_very_big_negative_int", "[-237462374673276894279832749832423479823246327846]"),
        accepted("y_number_minus_zero", "[-0]"),
        accepted("y_number_real_capital_e_neg_exp", "[1E-2]"),
        refused("n_number_-01", "[-01]"),
        refused("n_number_hex_1_digit", "[0x1]"),
        refused("n_number_infinity", "[Infinity]"),
        refused("n_number_U+FF11_fullwidth_digit_one", "[１]"),
        refused("n_number_real_without_fractional_part", "[1.]"),
    ]

    static let strings = [
        refused("i_object_key_lone_2nd_surrogate", #"{"\uDFAA":0}"#),
        refused("i_string_1st_surrogate_but_2nd_missing", #"["\uDADA"]"#),
        refused("i_string_1st_valid_surrogate_2nd_invalid", #"["\uD888\u1234"]"#),
        refused("i_string_incomplete_surrogate_and_escape_valid", #"["\uD800\n"]"#),
        refused("i_string_incomplete_surrogate_pair", #"["\uDd1ea"]"#),
        refused("i_string_incomplete_surrogates_escape_valid", #"["\uD800\uD800\n"]"#),
        refused("i_string_invalid_lonely_surrogate", #"["\ud800"]"#),
        refused("i_string_invalid_surrogate", #"["\ud800abc"]"#),
        refused("i_string_inverted_surrogates_U+1D11E", #"["\uDd1e\uD834"]"#),
        refused("i_string_lone_second_surrogate", #"["\uDFAA"]"#),
        refused("i_string_UTF-8_invalid_sequence", string: [0xe6, 0x97, 0xa5, 0xd1, 0x88, 0xfa]),
        refused("i_string_UTF8_surrogate_U+D800", string: [0xed, 0xa0, 0x80]),
        refused("i_string_invalid_utf-8", string: [0xff]),
        refused("i_string_iso_latin_1", string: [0xe9]),
        refused("i_string_lone_utf8_continuation_byte", string: [0x81]),
        refused("i_string_not_in_unicode_range", string: [0xf4, 0xbf, 0xbf, 0xbf]),
        refused("i_string_overlong_sequence_2_bytes", string: [0xc0, 0xaf]),
        refused("i_string_overlong_sequence_6_bytes", string: [0xfc, 0x83, 0xbf, 0xbf, 0xbf, 0xbf]),
        refused("i_string_overlong_sequence_6_bytes_null", string: [0xfc, 0x80, 0x80, 0x80, 0x80, 0x80]),
        refused("i_string_truncated-utf-8", string: [0xe0, 0xff]),
        Case(
            name: "i_string_UTF-16LE_with_BOM", bytes: [0xff, 0xfe] + utf16("[\"é\"]", isLittle: true),
            isAccepted: false),
        Case(name: "i_string_utf16BE_no_BOM", bytes: utf16("[\"é\"]", isLittle: false), isAccepted: false),
        Case(name: "i_string_utf16LE_no_BOM", bytes: utf16("[\"é\"]", isLittle: true), isAccepted: false),
        accepted("y_string_u+2028_line_sep", "[\"\u{2028}\"]"),
        accepted("y_string_nonCharacterInUTF-8_U+FFFF", "[\"\u{ffff}\"]"),
        accepted("y_string_accepted_surrogate_pairs", #"["\ud83d\ude39\ud83d\udc8d"]"#),
    ]

    static let structures = [
        // Deeper than any record of ours.
        refused(
            "i_structure_500_nested_arrays", String(repeating: "[", count: 500) + String(repeating: "]", count: 500)),
        refused("n_structure_100000_opening_arrays", String(repeating: "[", count: 100_000)),
        refused("n_structure_open_array_object", String(repeating: "[{\"\":", count: 50_000)),
        refused("i_structure_UTF-8_BOM_empty_object", "\u{feff}{}"),
        // Stricter than the suite, which accepts these: no reader may take another value than the next one does.
        refused("y_object_duplicated_key", #"{"a":"b","a":"c"}"#),
        refused("y_object_duplicated_key_and_value", #"{"a":"b","a":"b"}"#),
        accepted("y_object_empty_key", #"{"":0}"#),
        accepted("y_structure_lonely_string", #""asd""#),
        accepted("y_structure_whitespace_array", " [] "),
        refused("n_structure_no_data", ""),
        refused("n_structure_null-byte-outside-string", "[\u{0}]"),
        refused("n_structure_trailing_#", "{\"a\":\"b\"}#{}"),
        refused("n_structure_unicode-identifier", "å"),
        refused("n_array_extra_comma", "[\"\",]"),
        refused("n_object_trailing_comment", #"{"a":"b"}/**/"#),
        refused("n_object_unquoted_key", #"{a: "b"}"#),
    ]

    @Test(arguments: numbers + strings + structures)
    func `a case is accepted or refused as the policy says, and what is accepted keeps its text`(_ test: Case) throws {
        let value = try? JSONValue(parsing: test.bytes)
        #expect((value != nil) == test.isAccepted)
        if let value { #expect(try JSONValue(parsing: value.serialized()) == value) }
    }

    @Test func `a number that no Int or Double holds keeps its digits and is neither`() throws {
        let value = try JSONValue(parsing: "[-237462374673276894279832749832423479823246327846]")
        #expect(value.serialized() == "[-237462374673276894279832749832423479823246327846]")
        #expect(value.array?.first?.int == nil)
    }
}
