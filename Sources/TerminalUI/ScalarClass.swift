import Glibc

/// The C library's `wcwidth`, which its header keeps from Swift: it is declared only under `_XOPEN_SOURCE`, and that
/// can't be set for the Glibc module. One integer in and one out is called alike in Swift and C.
@_silgen_name("wcwidth")
private func columns(ofWideCharacter character: Int32) -> Int32

/// What display does with a scalar.
enum ScalarClass: Equatable {
    case printableASCII
    /// Drawn as it is, one or two cells wide.
    case character
    /// An emoji beyond ASCII and Latin-1, which may begin a sequence.
    case emoji
    case regionalIndicator
    /// Drawn on the base before it.
    case mark
    /// The vowel or final of a Hangul syllable spelt in parts, drawn into the syllable before it.
    case hangulTail
    case variation
    case joiner
    case nonJoiner
    /// Shown as a visible escape.
    case escaped

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20..<0x7f: self = .printableASCII
        case 0..<0xa0: self = .escaped
        case 0x200d: self = .joiner
        case 0x200c: self = .nonJoiner
        case 0xfe00...0xfe0f, 0xe0100...0xe01ef: self = .variation
        case 0x1f1e6...0x1f1ff: self = .regionalIndicator
        case 0xa0..<0x300: self = scalar.value == 0xad ? .escaped : .character
        // Dashes, quotation marks, the ellipsis; lines and blocks: what its own screens are made of.
        case 0x2010..<0x2028, 0x2500..<0x25a0: self = .character
        default: self.init(byPropertiesOf: scalar)
        }
    }

    private init(byPropertiesOf scalar: Unicode.Scalar) {
        let properties = scalar.properties
        let width = ScalarClass.width(of: scalar)
        // Default ignorable: zero-width spaces, bidi controls, blank Hangul fillers, tags.
        if width < 0 || properties.isDefaultIgnorableCodePoint {
            self = .escaped
            return
        }
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate:
            self = .escaped
        case .format where width == 0:
            // The others are signs that do show, such as the Arabic sign of a number.
            self = .escaped
        case .nonspacingMark where width == 0, .enclosingMark where width == 0, .spacingMark where width == 0:
            self = .mark
        case .otherLetter where width == 0:
            self = .hangulTail
        default:
            self = width == 0 ? .escaped : properties.isEmoji ? .emoji : .character
        }
    }

    /// The width ncurses will count, in cells; negative for what can't be printed.
    static func width(of scalar: Unicode.Scalar) -> Int {
        if 0x20..<0x7f ~= scalar.value { return 1 }
        _ = characterType
        return Int(columns(ofWideCharacter: Int32(bitPattern: scalar.value)))
    }

    /// The C library's tables follow the process's locale, and curses follows the C library: both always run with
    /// UTF-8, and a terminal that has none is given ASCII by our own mapping.
    private static let characterType: Void = { _ = setlocale(LC_CTYPE, "C.UTF-8") }()

    static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
        0x1f3fb...0x1f3ff ~= scalar.value
    }

    /// True for a leading consonant or a whole syllable.
    static func takesHangulTail(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100..<0x115f, 0xa960...0xa97f, 0xac00...0xd7a3: true
        default: false
        }
    }

    /// True in the Arabic, Syriac and Indic blocks, where joiners are a matter of spelling.
    static func joins(_ scalar: Unicode.Scalar) -> Bool {
        0x600..<0xe00 ~= scalar.value
    }

    /// How something that isn't drawn is spelt, in ASCII.
    ///
    ///     ScalarClass.escape(of: "\u{1b}")    // "\\e"
    ///     ScalarClass.escape(of: "\u{202e}")  // "\\u{202e}"
    static func escape(of scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\0": #"\0"#
        case "\u{7}": #"\a"#
        case "\u{8}": #"\b"#
        case "\t": #"\t"#
        case "\n": #"\n"#
        case "\r": #"\r"#
        case "\u{1b}": #"\e"#
        default: #"\u{"# + String(scalar.value, radix: 16) + "}"
        }
    }
}
