import Relationships

extension ContactText {
    /// The contact with what was changed since an older text of it.
    /// - Throws: `Mistake`, at the first line that says what cannot be.
    public func applied(
        to contact: Contact, since old: ContactText, in network: Network, today: CivilDate
    ) throws(Mistake) -> Contact {
        var edited = contact
        for field in Field.allCases where entries(field) != old.entries(field) {
            try apply(field, to: &edited, contact, in: network, today: today)
        }
        if entries(.notes) != old.entries(.notes) {
            let merged = notes(of: contact, since: old).text
            edited.notes = merged.isEmpty ? nil : merged
        }
        return edited
    }

    /// The notes with what was changed since an older text, and what somebody else has changed since.
    public func notes(of contact: Contact, since old: ContactText) -> LineMerge {
        let (base, mine) = (old.entry(.notes)?.value ?? "", entry(.notes)?.value ?? "")
        return LineMerge(base: base, mine: mine, theirs: contact.notes ?? "")
    }

    private func apply(
        _ field: Field, to edited: inout Contact, _ base: Contact, in network: Network, today: CivilDate
    ) throws(Mistake) {
        let entry = entry(field)
        let text = entry.map { Self.unescaped($0.value) }
        if let place = Self.texts[field] {
            edited[keyPath: place] = text
        } else if let place = Self.lists[field] {
            edited[keyPath: place] = unique(entries(field).map { Self.unescaped($0.value) })
        } else if let place = Self.reaches[field] {
            edited[keyPath: place] = reaches(field, base[keyPath: place])
        } else {
            switch field {
            case .name:
                guard let text else { throw Mistake(line: 1, message: .nameMissing) }
                edited.name = text
            case .birthday: edited.birthday = try entry.map(birthday)
            case .metOn, .metAt: try applyMeeting(to: &edited, today)
            case .knowsMe, .seesMeAs, .toTell: try applyStanding(field, to: &edited)
            case .cadence:
                edited.cadence = try entry.map(cadence)
                edited.cadenceFrom = nil
            case .introducedBy:
                edited.introducedBy = try entry.map { e throws(Mistake) in
                    try person(e, among: base.introducedBy.map { [$0] } ?? [], in: network)
                }
            case .knows: edited.knows = unique(try people(base.knows, in: network))
            case .need: edited.needs = needs(base.needs, today)
            case .address: edited.addresses = addresses(base.addresses)
            default: break
            }
        }
    }

    /// In the order of the lines: what stands first is what the user prefers.
    private func reaches(_ field: Field, _ old: [Reach]) -> [Reach] {
        let reaches = entries(field).map { entry in
            let value = Self.unescaped(entry.value)
            return (old.first { $0.value == value } ?? Reach(value)).labelled(entry.label)
        }
        return reaches.arranged(after: old)
    }

    private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    private func birthday(_ entry: Entry) throws(Mistake) -> Birthday {
        guard let birthday = Birthday(entry.value) else {
            throw Mistake(line: entry.line, message: .notABirthday(entry.value))
        }
        return birthday
    }

    private func cadence(_ entry: Entry) throws(Mistake) -> Cadence {
        guard let cadence = Cadence(typed: entry.value) else {
            throw Mistake(line: entry.line, message: .notACadence(entry.value))
        }
        return cadence
    }

    private func applyMeeting(to edited: inout Contact, _ today: CivilDate) throws(Mistake) {
        var date: CivilDate?
        if let entry = entry(.metOn) {
            date = DateWords.date(entry.value, today: today, leaning: .past)
            guard date != nil else { throw Mistake(line: entry.line, message: .notADate(entry.value)) }
        }
        let occasion = entry(.metAt).map { Self.unescaped($0.value) }
        edited.met = date == nil && occasion == nil ? nil : Meeting(date: date, occasion: occasion)
    }

    private func applyStanding(_ field: Field, to edited: inout Contact) throws(Mistake) {
        var standing = edited.standing ?? Standing()
        let entry = entry(field)
        let text = entry.map { Self.unescaped($0.value) }
        switch field {
        case .seesMeAs: standing.seesMeAs = text
        case .toTell:
            standing.toTell = text
            standing.told = nil
        default:
            let word = SearchKey.folded(text ?? Standing.KnowsMe.unknown.rawValue)
            let known = Standing.KnowsMe.allCases.first { SearchKey.folded($0.rawValue) == word }
            guard let known else { throw Mistake(line: entry?.line ?? 1, message: .notAStanding(text ?? "")) }
            standing.knowsMe = known
        }
        edited.standing = standing == Standing() ? nil : standing
    }

    private func people(_ old: [Contact.ID], in network: Network) throws(Mistake) -> [Contact.ID] {
        var people: [Contact.ID] = []
        for entry in entries(.knows) { people.append(try person(entry, among: old, in: network)) }
        return people
    }

    private func person(
        _ entry: Entry, among old: [Contact.ID], in network: Network
    ) throws(Mistake) -> Contact.ID {
        let name = Self.unescaped(entry.value)
        do {
            return try network.person(named: name, among: old)
        } catch {
            throw Mistake(line: entry.line, message: .nameMatchError(error))
        }
    }

    /// Those that are met have no line, and stay.
    private func needs(_ old: [Need], _ today: CivilDate) -> [Need] {
        let texts = unique(entries(.need).map { Self.unescaped($0.value) })
        let met = old.filter { $0.met != nil && !texts.contains($0.text) }
        return met
            + texts.map { text in
                old.first { $0.text == text && $0.met == nil } ?? Need(text, since: today)
            }
    }

    /// A line that was changed is still the same address: those that were not are told apart first.
    private func addresses(_ old: [Address]) -> [Address] {
        let lines = old.map { Entry(field: .address, label: $0.label, value: Self.line(of: $0), line: 0) }
        var left = Array(zip(old, lines)).filter { !entries(.address).contains($0.1) }.map(\.0)
        return entries(.address).map { entry in
            if let index = lines.firstIndex(of: entry) { return old[index] }
            var address = left.isEmpty ? Address(key: Fingerprint.text(of: entry.value)) : left.removeFirst()
            let parts = Self.parts(entry.value) + Array(repeating: nil, count: 5)
            (address.street, address.postalCode, address.city) = (parts[0], parts[1], parts[2])
            if address.label != entry.label { address.types = [] }
            (address.region, address.country, address.label) = (parts[3], parts[4], entry.label)
            return address
        }
    }

    /// What stands between semicolons, nil where there is nothing.
    private static func parts(_ value: String) -> [String?] {
        var parts: [String] = [""]
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if scalar == ";", !isEscaped {
                parts.append("")
            } else {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return parts.map { part in
            let text = unescaped(trimmed(part))
            return text.isEmpty ? nil : text
        }
    }
}

extension Phrase {
    static let nameMissing = Phrase(
        "the line “Name” is missing or empty", "la ligne « Nom affiché » manque ou est vide")
    static func notAStanding(_ text: String) -> Phrase {
        Phrase(
            "“%1” is none of unknown, no, byName, well", "« %1 » n’est pas un de unknown, no, byName, well"
        ).with(text)
    }
}
