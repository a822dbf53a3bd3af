import JSON

/// JSON that may be looked at on a terminal: what could move the cursor, hide or reorder text is escaped.
///
/// RFC 8259 lets DEL, C1 and bidi controls stand raw in a string; here they are `\u009b`, `\u202e`. A reader gets the
/// same text either way.
enum SafeJSON {
    static func text(_ value: JSONValue, style: JSONStyle = .pretty) -> String {
        let plain = value.serialized(style: style)
        if plain.utf8.allSatisfy({ $0 < 0x7f }) { return plain }
        var safe = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars {
            if isVisible(scalar) { safe.append(scalar) } else { safe.append(contentsOf: escape(scalar).unicodeScalars) }
        }
        return String(safe)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        // Below DEL the writer has escaped what must be; its own line feeds stay.
        if scalar.value < 0x7f { return true }
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }

    /// `\u202e`, or a surrogate pair.
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }.joined()
    }
}
