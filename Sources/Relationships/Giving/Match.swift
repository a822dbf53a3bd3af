/// Somebody whom a piece of news, an offer or a skill could help, and where that was found.
public struct Match: Hashable, Sendable {
    public enum Evidence: Hashable, Sendable {
        /// An open need.
        case need(String)
        case skill(String)
        /// The line of the notes that says so.
        case notes(String)
        /// The note of a touch.
        case touch(Touchpoint.ID)
    }

    public let contact: Contact.ID
    /// The strongest first.
    public let evidence: [Evidence]
    let points: Int
}

extension Network {
    /// Whom a text could help, the best first: across open needs, skills, notes and the notes of touches, without
    /// regard to case and accents.
    ///
    /// Each word of the text counts once, where it weighs the most: 4 in a need, 2 in a skill, 1 in a note. Equal points
    /// go by name, then by id. Archived people are left out.
    ///
    /// Example: `network.matches(for: "holiday rental in Brittany").first?.evidence`.
    public func matches(for text: String) -> [Match] {
        let wanted = Meaning(text)
        guard !wanted.words.isEmpty else { return [] }
        return contacts.values.filter { !$0.isArchived }.compactMap { match(wanted, $0) }
            .map { (searchKey(of: $0.contact), $0) }
            .sorted { ($1.1.points, $0.0, $0.1.contact) < ($0.1.points, $1.0, $1.1.contact) }
            .map(\.1)
    }

    private func match(_ wanted: Meaning, _ contact: Contact) -> Match? {
        var left = wanted.words
        var points = 0
        var evidence: [Match.Evidence] = []
        func look(in text: String, _ weight: Int, _ found: Match.Evidence) {
            let shared = wanted.shared(with: Meaning(text))
            guard !shared.isEmpty else { return }
            let fresh = left.count { shared.contains($0) }
            left.removeAll(where: shared.contains)
            points += fresh * weight
            // What says nothing new is no reason, unless it is a need.
            if fresh > 0 || weight == 4 { evidence.append(found) }
        }
        for need in contact.needs where need.met == nil { look(in: need.text, 4, .need(need.text)) }
        for skill in contact.skills { look(in: skill, 2, .skill(skill)) }
        for line in (contact.notes ?? "").split(whereSeparator: \.isNewline) {
            look(in: String(line), 1, .notes(String(line)))
        }
        for touch in touchpoints(of: contact.id) where !touch.isPlanned && !left.isEmpty {
            if let note = touch.note { look(in: note, 1, .touch(touch.id)) }
        }
        return points == 0 ? nil : Match(contact: contact.id, evidence: evidence, points: points)
    }
}
