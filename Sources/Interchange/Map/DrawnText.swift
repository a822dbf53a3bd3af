/// Text as a picture shows it: on one line, without what could change the text around it.
enum DrawnText {
    /// Line ends and tabs are blanks; control characters, bidirectional overrides and other invisible ones but joiners
    /// are U+FFFD, and so is what XML does not allow. A letter keeps up to four marks.
    static func visible(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars {
            let category = scalar.properties.generalCategory
            marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
            if marks > 4 { continue }
            switch category {
            case .control: result.append(["\t", "\n", "\r"].contains(scalar) ? " " : "\u{FFFD}")
            case .lineSeparator, .paragraphSeparator: result.append(" ")
            case .format: result.append(isJoiner(scalar) ? scalar : "\u{FFFD}")
            case .unassigned where scalar.value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The two that Persian and Indic words, and emoji, are made with.
    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

    /// Cut, with a "…" where something is left out, so that it is hardly wider than so many letters m.
    ///
    /// A picture does not know its reader's font: this foresees a wide one, and the card's edge holds back the rest.
    static func cut(_ text: String, toEms ems: Int) -> String {
        let room = 100 * ems
        var used = 0
        var end = text.startIndex
        for index in text.indices {
            used += hundredthsOfEm(text[index])
            if used > room { return String(text[..<end]) + "…" }
            if used <= room - 80 { end = text.index(after: index) }
        }
        return text
    }

    private static func hundredthsOfEm(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F1E6...0x1FAFF, 0x2_0000...0x3_FFFD:
            return 105
        default: break
        }
        if "iIljtfr.,:;'|!()[] ·-".unicodeScalars.contains(scalar) { return 40 }
        if "mwMW@%".unicodeScalars.contains(scalar) { return 100 }
        return scalar.properties.isUppercase || scalar.value > 0x2FF ? 74 : 62
    }

    /// Whether the first letter that has a direction is written from right to left: Hebrew, Arabic and their kin.
    static func isRightToLeft(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { $0.properties.isAlphabetic }?.value ?? 0
        return (0x590...0x8FF).contains(first) || (0xFB1D...0xFDFF).contains(first)
            || (0xFE70...0xFEFC).contains(first) || (0x1_0800...0x1_0FFF).contains(first)
            || (0x1_E800...0x1_EFFF).contains(first)
    }
}
