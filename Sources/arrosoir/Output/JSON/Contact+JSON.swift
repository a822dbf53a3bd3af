import JSON
import Relationships

extension Contact {
    /// The facts about a contact; lists are there even when they are empty.
    var facts: JSONValue {
        .members([
            "id": .id(id), "name": .string(name), "givenName": .text(givenName), "familyName": .text(familyName),
            "nicknames": .texts(nicknames), "organization": .text(organization), "title": .text(title),
            "emails": .texts(emails.map(\.value)), "phones": .texts(phones.map(\.value)),
            "urls": .texts(urls.map(\.value)), "labels": labels, "types": types, "preferred": preferred,
            "addresses": .array(addresses.map(\.json)),
            "birthday": .text(birthday?.description), "timeZone": .text(timeZone), "tags": .texts(tags),
            "circles": .texts(circles), "skills": .texts(skills), "needs": .array(needs.map(\.json)),
            "news": .array(news.map(\.json)), "met": met?.json, "standing": standing?.json, "notes": .text(notes),
            "archived": .bool(isArchived),
            "wanted": .text(wanted), "added": .date(added),
        ])
    }

    private var reaches: [Reach] { emails + phones + urls }

    /// What emails, phones and links are, where that is known: `{"sophie@rives.be":"work"}`.
    private var labels: JSONValue? { ofReaches { $0.label.map { .string($0) } } }

    /// The types of a vCard, where the label does not say all of them: `{"+32 4 1":["WORK","MSG"]}`.
    private var types: JSONValue? { ofReaches { $0.types.isEmpty ? nil : .texts($0.types) } }

    /// The emails, phones and links that an address book prefers.
    private var preferred: JSONValue? {
        let preferred = reaches.filter(\.isPreferred)
        return preferred.isEmpty ? nil : .texts(preferred.map(\.value))
    }

    private func ofReaches(_ json: (Reach) -> JSONValue?) -> JSONValue? {
        let members = reaches.compactMap { reach in json(reach).map { (reach.value, $0) } }
        return members.isEmpty ? nil : .object(JSONObject(members))
    }
}

extension Network {
    /// A contact as lists show it: the facts, and what follows from them on that day.
    func json(of contact: Contact, on today: CivilDate) -> JSONValue {
        let water = water(of: contact, on: today)
        let snooze = contact.snooze.map { $0.until > today ? $0.until : nil } ?? nil
        return contact.facts.with(
            .members([
                "introducedBy": contact.introducedBy.map(person), "knows": .array(contact.knows.map(person)),
                "cadence": .cadence(cadence(of: contact)), "state": .string(water.state.rawValue),
                "lastTouch": lastTouch(of: contact, on: today), "notBefore": .date(snooze),
                "roles": .array(slots(heldBy: contact.id).map(role)),
            ]))
    }

    /// The date of the latest touch, or null.
    func lastTouch(of contact: Contact, on today: CivilDate) -> JSONValue {
        .date(latestTouchDay(of: contact.id, by: today)) ?? .null
    }

    /// `{"id":…,"name":…}`; without a name when the contact is gone.
    func person(_ id: Contact.ID) -> JSONValue {
        .members(["id": .id(id), "name": .text(contact(id)?.name)])
    }

    /// Both contacts as lists show them, what they share, and the fields in which they differ.
    func json(of pair: LikelyDuplicate, on today: CivilDate) -> JSONValue {
        let differing = differingFields(between: pair.one, and: pair.other)
        return .members([
            "one": contact(pair.one).map { json(of: $0, on: today) },
            "other": contact(pair.other).map { json(of: $0, on: today) },
            "evidence": .array(pair.evidence.map(\.json)), "differing": .texts(differing.map(\.name)),
        ])
    }

    private func role(_ slot: Slot) -> JSONValue {
        .members([
            "project": .id(slot.project), "projectTitle": .text(projects[slot.project]?.title),
            "kind": .id(slot.kind), "for": .text(slot.purpose), "slot": .id(slot.id),
        ])
    }
}

extension Address {
    fileprivate var json: JSONValue {
        .members([
            "street": .text(street), "city": .text(city), "region": .text(region), "postalCode": .text(postalCode),
            "country": .text(country), "label": .text(label), "box": .text(box), "extended": .text(extended),
        ])
    }
}

extension Need {
    fileprivate var json: JSONValue {
        .members(["text": .string(text), "since": .date(since), "met": .date(met)])
    }
}

extension News {
    fileprivate var json: JSONValue {
        .members([
            "date": .date(date), "field": .string(field.rawValue), "before": .string(before), "after": .string(after),
        ])
    }
}

extension Meeting {
    fileprivate var json: JSONValue { .members(["date": .date(date), "occasion": .text(occasion)]) }
}

extension Standing {
    var json: JSONValue {
        .members([
            "knowsMe": .string(knowsMe.rawValue), "seesMeAs": .text(seesMeAs), "toTell": .text(toTell),
            "told": .date(told),
        ])
    }
}

extension LikelyDuplicate.Evidence {
    fileprivate var json: JSONValue {
        switch self {
        case .source(let source): .members(["kind": "source", "text": .string(source)])
        case .email(let address): .members(["kind": "email", "text": .string(address)])
        case .phone(let number): .members(["kind": "phone", "text": .string(number)])
        case .organization(let name): .members(["kind": "organization", "text": .string(name)])
        case .name: .members(["kind": "name"])
        }
    }
}
