import Relationships

/// Milestones as one line of text, and back: `2027-03-12 Liège: launch; festival`.
///
/// Each is a day, a place, a colon and what; day and place may be missing. A backslash before `;` or `:` makes it an
/// ordinary one, so that nothing is lost. A part that was left as it stood is the milestone that it was.
enum Milestones {
    static func text(_ milestones: [Milestone]) -> String { milestones.map(text).joined(separator: "; ") }

    static func text(_ milestone: Milestone) -> String {
        let when = [milestone.date?.description, milestone.place.map { escaped($0, ":;") }].compactMap { $0 }
        return when.isEmpty
            ? escaped(milestone.what, ":;") : when.joined(separator: " ") + ": " + escaped(milestone.what, ";")
    }

    /// The milestones that a text says. One that was changed keeps its key, and so its slots: that of the old one of the
    /// same words, else of the one that stood in its place.
    static func milestones(
        _ text: String, from old: [Milestone], today: CivilDate, ids: inout IdentifierSource
    ) -> [Milestone] {
        let parts = split(text, at: ";").map(\.trimmed).filter { !$0.isEmpty }
        var left = old
        var result: [Milestone?] = parts.map { part in
            guard let index = left.firstIndex(where: { self.text($0).trimmed == part }) else { return nil }
            return left.remove(at: index)
        }
        for (index, part) in parts.enumerated() where result[index] == nil {
            var new = milestone(part, today: today)
            let same = left.firstIndex { $0.what == new.what }
            let there = old.indices.contains(index) ? left.firstIndex { $0.key == old[index].key } : nil
            if let known = same ?? there {
                new.key = left.remove(at: known).key
            } else {
                let id: Identifier<Milestone> = ids.next()
                new.key = id.text
            }
            result[index] = new
        }
        return result.compactMap { $0 }
    }

    private static func milestone(_ part: String, today: CivilDate) -> Milestone {
        let halves = split(part, at: ":", most: 1)
        let hasColon = halves.count == 2
        let (date, rest) = leadingDate(halves[0].trimmed, today: today)
        let what = hasColon ? halves[1].trimmed : rest
        let place = hasColon ? unescaped(rest).ifAny : nil
        return Milestone(key: "", what: unescaped(what), date: date, place: place)
    }

    /// "12 mar Liège": the longest beginning that is a day, three words at most, and what follows it.
    private static func leadingDate(_ text: String, today: CivilDate) -> (CivilDate?, String) {
        let words = text.split(separator: " ")
        if let first = words.first, let date = CivilDate(String(first)) {
            return (date, words.dropFirst().joined(separator: " "))
        }
        for count in stride(from: min(4, words.count), to: 0, by: -1) {
            let beginning = words.prefix(count).joined(separator: " ")
            if let date = DateWords.date(beginning, today: today, leaning: .future) {
                return (date, words.dropFirst(count).joined(separator: " "))
            }
        }
        return (nil, text)
    }

    private static func escaped(_ text: String, _ signs: String) -> String {
        text.reduce(into: "") { result, letter in
            if letter == "\\" || signs.contains(letter) { result.append("\\") }
            result.append(letter)
        }
    }

    private static func unescaped(_ text: String) -> String {
        var isEscaped = false
        return text.reduce(into: "") { result, letter in
            if letter == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(letter)
                isEscaped = false
            }
        }
    }

    /// The parts between signs that no backslash precedes, with their backslashes.
    private static func split(_ text: String, at sign: Character, most: Int = .max) -> [String] {
        var parts = [""]
        var isEscaped = false
        for letter in text {
            if letter == sign, !isEscaped, parts.count <= most {
                parts.append("")
                continue
            }
            parts[parts.count - 1].append(letter)
            isEscaped = letter == "\\" && !isEscaped
        }
        return parts
    }
}
