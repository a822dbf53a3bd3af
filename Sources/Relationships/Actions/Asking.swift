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

    /// Asks now: the ask, and a touch that carries the mark.
    public func asking(_ ask: Ask, by touchpoint: Touchpoint, today: CivilDate) -> [Change] {
        var (ask, touchpoint) = (ask, touchpoint)
        ask.added = ask.added ?? today
        ask.steps[.asked] = touchpoint.date
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
    /// wanted no longer.
    public func taking(_ step: Ask.Step, of id: Ask.ID, on day: CivilDate, today: CivilDate) -> [Change] {
        guard let old = asks[id] else { return [] }
        var new = old
        new.steps[step] = day
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
            var changes: [Change] = []
            if isAsking, ask == nil {
                if let planned = open.first(where: { $0.state == .toAsk && $0.contact == person }) {
                    changes += taking(.asked, of: planned.id, on: touchpoint.date, today: today)
                } else {
                    changes += [made(by: touchpoint, of: person, today: today)]
                }
            } else if touchpoint.direction != .incoming {
                for late in open where [.waiting, .agreed].contains(late.state) && late.contact == person {
                    guard due(late).map({ $0 <= today }) ?? false else { continue }
                    changes += taking(.followedUp, of: late.id, on: touchpoint.date, today: today)
                }
            }
            for introduction in open where introduction.state == .made && introduction.whom == person {
                guard let made = introduction.steps[.made], made <= touchpoint.date else { continue }
                changes += taking(.met, of: introduction.id, on: touchpoint.date, today: today)
            }
            return changes
        }
    }

    private func made(by touchpoint: Touchpoint, of person: Contact.ID, today: CivilDate) -> Change {
        let id = Ask.made(by: touchpoint.id, of: person)
        let what = touchpoint.marks[.asked].flatMap { $0 } ?? touchpoint.note
        let ask = Ask(
            id: id, contact: person, what: what, project: touchpoint.project, added: today,
            steps: [.asked: touchpoint.date])
        return ask.changes(from: asks[id])
    }

    /// The touch made these asks, and is amended or deleted: those that nothing has come of yet go with their mark.
    func asksUnmade(by touchpoint: Touchpoint, keeping contacts: [Contact.ID] = []) -> [Change] {
        let kept = Set(contacts.map(canonical))
        return touchpoint.contacts.filter { !kept.contains(canonical($0)) }.flatMap { contact in
            members(of: contact).map { Ask.made(by: touchpoint.id, of: $0) }
        }.filter { asks[$0]?.state == .waiting }.map { .deletion(of: .ask($0)) }
    }
}

extension Ask {
    fileprivate static func newestFirst(_ left: Ask, _ right: Ask) -> Bool {
        let (one, other) = (left.steps[.asked] ?? left.added, right.steps[.asked] ?? right.added)
        return one == other ? left.id < right.id : (one?.dayNumber ?? .max) > (other?.dayNumber ?? .max)
    }
}
