/// What one does about asks and introductions.
extension Network {
    /// The asks of a contact, those for an introduction to them included, the newest first.
    public func asks(of id: Contact.ID) -> [Ask] {
        let person = canonical(id)
        return asks.values.filter { $0.contact == person || $0.whom == person }.sorted(by: Ask.newestFirst)
    }

    /// All asks, those that are open first, each part the newest first.
    public var asksInOrder: [Ask] {
        asks.values.sorted { left, right in
            left.state.isOpen == right.state.isOpen ? Ask.newestFirst(left, right) : left.state.isOpen
        }
    }

    /// Asks now: the ask, and a touch that carries the mark. A touch to come leaves it to ask until it has happened.
    public func asking(_ ask: Ask, by touchpoint: Touchpoint, today: CivilDate) -> [Change] {
        var (ask, touchpoint) = (ask, touchpoint)
        ask.added = ask.added ?? today
        if touchpoint.date <= today { ask.steps[.asked] = touchpoint.date }
        touchpoint.marks[.asked] = .some(touchpoint.marks[.asked].flatMap { $0 } ?? matter(of: ask))
        return [ask.changes(from: asks[ask.id])] + logging(touchpoint, for: ask.id, today: today)
    }

    /// Plans to ask Y for an introduction to X; asked on the day when it is said so.
    ///
    /// Example: `network.introducing(id, to: x, through: y, why: "for the festival", today: today)`.
    public func introducing(
        _ id: Ask.ID, to whom: Contact.ID, through contact: Contact.ID, why: String? = nil, today: CivilDate
    ) -> [Change] {
        let isUnderWay = asks.values.contains {
            $0.state.isOpen && $0.contact == canonical(contact) && $0.whom == canonical(whom)
        }
        guard !isUnderWay else { return [] }
        return [
            Ask(
                id: id, contact: canonical(contact), kind: .introduction, what: why, whom: canonical(whom),
                project: currentProject?.id, added: today
            ).changes()
        ]
    }

    /// A step of an ask, and what follows from it: thanks owed at once, a report back later; who was introduced is
    /// wanted no longer. A follow-up does not take the place of a later one.
    public func taking(_ step: Ask.Step, of id: Ask.ID, on day: CivilDate, today: CivilDate) -> [Change] {
        guard let old = asks[id] else { return [] }
        var new = old
        new.steps[step] = step == .followedUp ? max(day, old.steps[step] ?? day) : day
        var changes = [new.changes(from: old)]
        switch step {
        case .agreed where !new.isIntroduction:
            changes += promising(.thanks, for: new, due: day, today: today)
            changes += promising(.report, for: new, due: day.adding(days: method.reportAfter), today: today)
        case .made:
            changes += promising(.thanks, for: new, due: day, today: today) + introduced(by: new)
        case .met:
            changes += old.steps[.made] == nil ? promising(.thanks, for: new, due: day, today: today) : []
            changes += promising(.report, for: new, due: day, today: today) + introduced(by: new)
        case .asked, .followedUp, .agreed, .declined, .letGo: break
        }
        return changes.filter { !$0.isEmpty }
    }

    /// Whether the thanks, or the report back, that an ask left me owing are given or let go; nil when there are none.
    public func isKept(_ kind: Promise.Kind, for ask: Ask) -> Bool? {
        promises[ask.promise(kind)].map { $0.outcome != nil }
    }

    /// The day on which it is, or becomes, mine to act in an ask; nil when it is over.
    public func due(_ ask: Ask) -> CivilDate? { ask.due(patience: method.askPatience) }

    /// The ask that a promise comes of.
    public func ask(behind promise: Promise) -> Ask? {
        promise.contacts.lazy.flatMap { asks(of: $0) }.first { $0.promise(promise.kind) == promise.id }
    }

    /// What an ask is about, in the user's own words: to whom one is to be introduced, else what is asked for.
    func matter(of ask: Ask) -> String? { ask.whom.flatMap { contact($0)?.name } ?? ask.what }

    private func promising(_ kind: Promise.Kind, for ask: Ask, due: CivilDate, today: CivilDate) -> [Change] {
        let id = ask.promise(kind)
        guard promises[id] == nil else { return [] }
        return [
            Promise(id: id, kind: kind, contacts: [ask.contact], note: matter(of: ask), due: due, added: today)
                .changes()
        ]
    }

    private func introduced(by ask: Ask) -> [Change] {
        guard let old = ask.whom.flatMap({ contact($0) }) else { return [] }
        var new = old
        new.wanted = nil
        new.introducedBy = new.introducedBy ?? ask.contact
        return [new.changes(from: old)]
    }
}

/// What a touch does to asks.
extension Network {
    /// A touch that carries the mark `asked` is an ask of each of its contacts: the one that was planned, else a new
    /// one. A touch of mine follows up what has waited long enough, and any touch with somebody I was introduced to is
    /// our meeting.
    ///
    /// `ask` is the one that the touch is about, which has been dealt with already.
    func asksMoved(by touchpoint: Touchpoint, isAsking: Bool, for ask: Ask.ID?, today: CivilDate) -> [Change] {
        unique(touchpoint.contacts.map(canonical)).flatMap { person -> [Change] in
            let open = asks(of: person).filter { $0.state.isOpen && $0.id != ask }.reversed()
            var changes = isAsking && ask == nil ? asked(by: touchpoint, of: person, today: today) : []
            for late in open where late.contact == person && late.isLate(on: today, patience: method.askPatience) {
                guard touchpoint.direction != .incoming, late.steps.values.allSatisfy({ $0 < touchpoint.date })
                else { continue }
                changes += taking(.followedUp, of: late.id, on: touchpoint.date, today: today)
            }
            for introduction in open where introduction.state == .made && introduction.whom == person {
                guard let made = introduction.steps[.made], made <= touchpoint.date else { continue }
                changes += taking(.met, of: introduction.id, on: touchpoint.date, today: today)
            }
            return changes
        }
    }

    private func asked(by touchpoint: Touchpoint, of person: Contact.ID, today: CivilDate) -> [Change] {
        if let planned = asks(of: person).last(where: { $0.state == .toAsk && $0.contact == person }) {
            return taking(.asked, of: planned.id, on: touchpoint.date, today: today)
        }
        let id = Ask.made(by: touchpoint.id, of: person)
        let ask = Ask(
            id: id, contact: person, what: touchpoint.whatIsAsked, project: touchpoint.project, added: today,
            steps: [.asked: touchpoint.date])
        return [reviving(ask.changes(from: asks[id]))]
    }

    /// A touch that carried the mark and still does: its asks are of its new day and words, people who joined are asked
    /// too, and whoever left is not.
    func asksReworded(from old: Touchpoint, to new: Touchpoint, today: CivilDate) -> [Change] {
        let (before, after) = (unique(old.contacts.map(canonical)), unique(new.contacts.map(canonical)))
        let reworded = before.filter(after.contains).flatMap { person in
            asks(of: person, askedBy: old).map { ask, isItsOwn in
                var amended = ask
                amended.steps[.asked] = new.date
                if isItsOwn, new.marks[.asked] != old.marks[.asked] { amended.what = new.whatIsAsked }
                return amended.changes(from: ask)
            }
        }
        let joined = after.filter { !before.contains($0) }.flatMap { asked(by: new, of: $0, today: today) }
        return reworded + joined + asksUnmade(by: old, keeping: after)
    }

    /// A touch that carried the mark is deleted, or carries it no longer: its asks are none, unless something has come
    /// of them, and the one that was planned is to ask again.
    func asksUnmade(by touchpoint: Touchpoint, keeping kept: [Contact.ID] = []) -> [Change] {
        guard touchpoint.marks.keys.contains(.asked), !touchpoint.isPlanned else { return [] }
        return unique(touchpoint.contacts.map(canonical)).filter { !kept.contains($0) }.flatMap { person in
            asks(of: person, askedBy: touchpoint).map { ask, isItsOwn in
                if isItsOwn { return .deletion(of: .ask(ask.id)) }
                var planned = ask
                planned.steps[.asked] = nil
                return planned.changes(from: ask)
            }
        }
    }

    /// What a touch with the mark asked of somebody and waits: the ask of its own, else the planned one, which is known
    /// by its day, when nothing has happened since and no other touch of that day can have asked it.
    private func asks(of person: Contact.ID, askedBy touchpoint: Touchpoint) -> [(ask: Ask, isItsOwn: Bool)] {
        func own(_ touch: Touchpoint) -> [Ask] {
            members(of: person).compactMap { asks[Ask.made(by: touch.id, of: $0)] }
        }
        let made = own(touchpoint)
        guard made.isEmpty else { return made.filter { $0.state == .waiting }.map { ($0, true) } }
        let others = touchpoints(of: person).flatMap(own)
        let planned = asks(of: person).filter { ask in
            ask.contact == person && ask.steps == [.asked: touchpoint.date] && !others.contains { $0.id == ask.id }
        }
        return planned.count == 1 ? planned.map { ($0, false) } : []
    }
}

extension Ask {
    /// An answer, or the introduction that was agreed, has been waited for long enough.
    fileprivate func isLate(on today: CivilDate, patience: Int) -> Bool {
        (state == .waiting || state == .agreed) && due(patience: patience).map { $0 <= today } ?? false
    }
}

extension Touchpoint {
    /// The words of the mark, else the note.
    fileprivate var whatIsAsked: String? { marks[.asked].flatMap { $0 } ?? note }
}

extension Ask {
    fileprivate static func newestFirst(_ left: Ask, _ right: Ask) -> Bool {
        let (one, other) = (left.steps[.asked] ?? left.added, right.steps[.asked] ?? right.added)
        return one == other ? left.id < right.id : (one?.dayNumber ?? .max) > (other?.dayNumber ?? .max)
    }
}
