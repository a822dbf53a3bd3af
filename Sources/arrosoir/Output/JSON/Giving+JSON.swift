import JSON
import Relationships

extension Offer {
    var json: JSONValue {
        .members([
            "id": .id(id), "what": .string(what), "for": .text(audience), "added": .date(added),
            "withdrawn": .date(withdrawn),
            "passed": .dates(passed.map { ($0.key.text, $0.value) }),
        ])
    }
}

extension Ask {
    /// The steps by their names, in the order in which they can come.
    func json(people: (Contact.ID) -> JSONValue) -> JSONValue {
        .members([
            "id": .id(id), "contact": people(contact), "kind": .string(kind.rawValue), "what": .text(what),
            "whom": whom.map(people), "project": .id(project), "added": .date(added), "state": .string(state.rawValue),
            "steps": .object(
                JSONObject(
                    Step.allCases.compactMap { step in
                        steps[step].map { (step.rawValue, .string($0.description)) }
                    })),
        ])
    }
}

extension Request {
    var json: JSONValue {
        .members([
            "id": .id(id), "name": .string(name), "title": .text(title), "organization": .text(organization),
            "url": .text(url), "email": .text(email), "message": .text(message), "date": .date(date),
            "source": .text(source), "triage": .text(triage?.rawValue), "replied": .date(replied),
            "answered": .date(answered), "answer": .text(answer), "contact": .id(contact),
            "notBefore": .date(notBefore),
        ])
    }
}

extension Network {
    /// An offer as lists show it, with those whom it could help.
    func json(of offer: Offer, givings: [Giving]) -> JSONValue {
        let people = givings.map { giving -> JSONValue in
            .members([
                "contact": person(giving.contact), "need": .string(giving.need), "since": .date(giving.since),
            ])
        }
        return offer.json.with(.members(["people": .array(people)]))
    }

    /// An ask as lists show it: its people with their names, and what is still owed after it.
    func json(of ask: Ask) -> JSONValue {
        ask.json(people: person).with(
            .members(["owed": .texts(promisesOwed(for: ask).map(\.rawValue))]))
    }

    /// A request as lists show it: how it stands that day, and, as long as it is to sort, what is proposed.
    func json(of request: Request, on today: CivilDate) -> JSONValue {
        let state = state(of: request, on: today)
        let proposal = state == .toSort ? Optional(triageProposal(for: request).json) : .none
        return request.json.with(.members(["state": .string(state.rawValue), "proposal": proposal]))
    }

    /// `{"contact":{…},"evidence":[{"kind":"need","text":…}]}`.
    func json(of match: Match) -> JSONValue {
        let evidence = match.evidence.map { evidence -> JSONValue in
            let (kind, text) =
                switch evidence {
                case .need(let text): ("need", text)
                case .skill(let text): ("skill", text)
                case .notes(let line): ("notes", line)
                case .touch(let id): ("touch", touchpoints[id]?.note ?? "")
                }
            return .members(["kind": .string(kind), "text": .string(text)])
        }
        return .members(["contact": person(match.contact), "evidence": .array(evidence)])
    }

    /// `through` is null where I know the person myself.
    func json(of chain: Chain) -> JSONValue {
        .members([
            "through": chain.through.map(person) ?? .null, "distance": .integer(chain.distance),
            "links": .array(
                chain.links.map { link in
                    .members([
                        "contact": person(link.person), "distance": .integer(link.distance),
                        "reasons": .array(link.reasons.map(\.json)),
                    ])
                }),
        ])
    }

    /// What passed between a contact and me, mark by mark.
    func json(of ledger: Ledger) -> JSONValue {
        let counts = Touchpoint.Mark.allCases.map {
            ($0.rawValue, JSONValue.number(JSONNumber(ledger.counts[$0] ?? 0)))
        }
        return JSONValue.object(JSONObject(counts)).with(.members(["balance": .integer(ledger.balance)]))
    }
}

extension Chain.Reason {
    fileprivate var json: JSONValue {
        switch self {
        case .touched(let days): .members(["kind": "touched", "days": .integer(days)])
        case .acquainted: .members(["kind": "acquainted"])
        case .listed: .members(["kind": "listed"])
        case .introduced: .members(["kind": "introduced"])
        case .knows: .members(["kind": "knows"])
        case .organization(let name): .members(["kind": "organization", "name": .string(name)])
        case .circle(let name): .members(["kind": "circle", "name": .string(name)])
        }
    }
}

extension TriageProposal {
    fileprivate var json: JSONValue {
        .members(["triage": .string(triage.rawValue), "reasons": .array(reasons.map(\.json))])
    }
}

extension TriageProposal.Reason {
    fileprivate var json: JSONValue {
        switch self {
        case .namesMyWork(let name): .members(["kind": "namesMyWork", "text": .string(name)])
        case .ownWords: .members(["kind": "ownWords"])
        case .noMessage: .members(["kind": "noMessage"])
        case .formula: .members(["kind": "formula"])
        case .relatedProfile(let text): .members(["kind": "relatedProfile", "text": .string(text)])
        case .unrelatedProfile: .members(["kind": "unrelatedProfile"])
        }
    }
}

extension MethodEntry {
    var json: JSONValue { .members(["key": .string(key), "value": JSONValue(value), "by": .text(by)]) }
}

extension JSONValue {
    /// Dates by a text each, in the order of the texts; nothing for none.
    fileprivate static func dates(_ dates: [(String, CivilDate)]) -> JSONValue? {
        guard !dates.isEmpty else { return nil }
        return .object(JSONObject(dates.sorted { $0.0 < $1.0 }.map { ($0.0, .string($0.1.description)) }))
    }
}
