/// Everyone met at an occasion, in one go: whom the names meant, and what is to be written.
///
/// Example: `try network.meeting(["Alice Roy", "Karim B."], at: "Formation SMART", on: friday, today: today, ids: &ids)`.
public struct Met: Hashable, Sendable {
    /// Contacts that there were, in the order of the names.
    public let known: [Contact.ID]
    /// Contacts that are made, in the order of the names.
    public let added: [Contact]
    public let changes: [Change]
}

extension Network {
    /// Notes that I met some people at an occasion: the contacts, the circle, one touch with all of them, and a
    /// follow-up with each, due two days after, in one row.
    ///
    /// A name means a contact that is there when it is their name, nickname or id, or when each of its words is a word
    /// of theirs or an initial: "Karim B." is Karim Benali, and "Ann" nobody called Annabel. Else it is somebody new.
    /// The circle is added; the day and the occasion are how we met, unless that is known or we saw each other before.
    /// Whoever was archived is back, whoever was wanted is found. Said again, it adds only those who were left out. A
    /// day to come is a planned meeting: nobody is met yet, and there is nothing to follow up. Names without a letter
    /// are passed over.
    ///
    /// - Throws: `ambiguous` for a name that several contacts bear, with the candidates.
    public func meeting(
        _ names: [String], at occasion: String, on day: CivilDate, today: CivilDate, ids: inout IdentifierSource
    ) throws(NameMatchError) -> Met {
        let occasion = occasion.inOneLine
        let hasHappened = day <= today
        var known: [Contact.ID] = []
        var added: [Contact] = []
        for name in names.map(\.inOneLine) where !name.isEmpty {
            if let contact = try contact(meantBy: name) {
                if !known.contains(contact.id) { known.append(contact.id) }
            } else if !added.contains(where: { SearchKey.folded($0.name) == SearchKey.folded(name) }) {
                var contact = Contact(id: ids.next(), name: name)
                contact.added = today
                added.append(contact)
            }
        }
        let old = known.compactMap { contacts[$0] }
        let edits = (old + added).map { person -> Change in
            var met = self.met(person, at: occasion, on: day, hasHappened: hasHappened)
            met.isArchived = false
            return met.changes(from: contacts[person.id])
        }
        let people = known.filter { !isNoted($0, at: occasion, on: day) } + added.map(\.id)
        guard !people.isEmpty else {
            return Met(known: known, added: added, changes: edits.filter { !$0.isEmpty })
        }
        let named = occasion.isEmpty ? nil : occasion
        let touchpoint = Touchpoint(
            id: ids.next(), date: day, channel: .event, direction: .both, contacts: people, occasion: named)
        var changes = edits.filter { !$0.isEmpty } + logging(touchpoint, today: today)
        if hasHappened {
            changes += people.map { person in
                Promise(
                    id: ids.next(), kind: .followUp, contacts: [person], occasion: named, due: day.adding(days: 2),
                    added: today
                ).changes()
            }
        }
        return Met(known: known, added: added, changes: changes)
    }

    private func met(_ contact: Contact, at occasion: String, on day: CivilDate, hasHappened: Bool) -> Contact {
        var contact = contact
        if !occasion.isEmpty, !contact.isIn(SearchKey.folded(occasion)) { contact.circles.append(occasion) }
        guard hasHappened else { return contact }
        if contact.met == nil, !isMetInPerson(contact.id, by: day.adding(days: -1)) {
            contact.met = Meeting(date: day, occasion: occasion.isEmpty ? nil : occasion)
        }
        contact.wanted = nil
        return contact
    }

    /// Whether that meeting with this contact is written down already.
    private func isNoted(_ id: Contact.ID, at occasion: String, on day: CivilDate) -> Bool {
        touchpoints(of: id).contains {
            $0.date == day && SearchKey.folded($0.occasion ?? "") == SearchKey.folded(occasion) && $0.channel == .event
        }
    }

    /// Stricter than `contact(named:)`: a name that is only a part of somebody's is likely to be somebody else's.
    public func contact(meantBy name: String) throws(NameMatchError) -> Contact? {
        let found = contacts(named: name).filter { $0.id == canonical(Contact.ID(name)) || $0.bears(name) }
        guard found.count < 2 else { throw .ambiguous(name, candidates: found) }
        return found.first
    }
}

extension Network {
    /// Who of a circle, or of those who are or were at an occasion, I never met in person; by name.
    ///
    /// Example: before an evening of the choir, `network.neverMet(in: "choir", on: today)` says whom to look out for.
    public func neverMet(in circle: String, on today: CivilDate) -> [Contact] {
        let wanted = SearchKey.folded(circle.inOneLine)
        guard !wanted.isEmpty else { return [] }
        let present = touchpoints.values.filter { SearchKey.folded($0.occasion ?? "") == wanted }.flatMap(\.contacts)
        let people = Set(present)
        return byName(
            contacts.values.filter { contact in
                !contact.isArchived && (people.contains(contact.id) || contact.isIn(wanted))
                    && !isMetInPerson(contact.id, by: today)
            })
    }
}

extension Contact {
    /// Whether this contact belongs to a circle, or was met at that occasion; the name is folded.
    fileprivate func isIn(_ circle: String) -> Bool {
        (circles + [met?.occasion].compactMap { $0 }).contains { SearchKey.folded($0) == circle }
    }

    /// Whether a name is theirs as a whole, or each of its words is a word of theirs or an initial.
    fileprivate func bears(_ name: String) -> Bool {
        let official = [givenName, familyName].compactMap { $0 }.joined(separator: " ")
        let words = SearchKey.words(name)
        return ([self.name, official] + nicknames).contains { own in
            if SearchKey.folded(own) == SearchKey.folded(name) { return true }
            let ownWords = SearchKey.words(own)
            return words.contains { $0.count > 1 }
                && words.allSatisfy { word in
                    ownWords.contains { word.count == 1 ? $0.hasPrefix(word) : $0 == word }
                }
        }
    }
}

extension String {
    /// Without blanks at either end, and one between words.
    var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
