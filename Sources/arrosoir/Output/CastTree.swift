import App
import Interchange
import Relationships
import TerminalUI

/// A cast as a tree of text: kinds, their places, and who introduced or knows whom.
///
/// Example: `CastTree(map, today: today, language: .english).text`; each line is safe to print.
struct CastTree {
    private let map: CastMap
    private let today: CivilDate
    private let language: Language

    init(_ map: CastMap, today: CivilDate, language: Language) {
        self.map = map
        self.today = today
        self.language = language
    }

    var text: String {
        var lines = [map.title, map.words.me]
        for (index, ring) in map.rings.enumerated() {
            let isLast = index == map.rings.count - 1 && map.links.isEmpty
            lines.append(branch(isLast) + ring.name)
            for (place, line) in ring.places.map(describe).enumerated() {
                lines.append((isLast ? "   " : "│  ") + branch(place == ring.places.count - 1) + line)
            }
        }
        for (index, link) in map.links.enumerated() {
            lines.append(branch(index == map.links.count - 1) + describe(link))
        }
        return lines.map { DisplayText.sanitized($0) + "\n" }.joined()
    }

    private func branch(_ isLast: Bool) -> String { isLast ? "└─ " : "├─ " }

    private func describe(_ place: CastMap.Place) -> String {
        let who = place.holder.map(\.name) ?? Phrase.emptyPlace[language]
        let state = place.holder.map { map.words.states[$0.state] ?? $0.state.rawValue }
        let by = place.by.map { Phrase.upcoming($0, today: today)[language] }
        return [who, state, place.purpose, place.location, by].compactMap { $0 }.joined(separator: " · ")
    }

    private func describe(_ link: CastMap.Link) -> String {
        let verb = link.kind == .introduced ? map.words.introduced : map.words.knows
        return [name(link.from), verb, name(link.to)].joined(separator: " ")
    }

    private func name(_ id: Contact.ID) -> String {
        map.rings.lazy.flatMap(\.places).compactMap(\.holder).first { $0.contact == id }?.name ?? id.text
    }
}
