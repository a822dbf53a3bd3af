extension Contact: StoredRecord {
    public var record: RecordID { .contact(id) }

    public var registers: [Field: Value?] {
        [
            .name: .text(name), .givenName: .text(givenName), .familyName: .text(familyName),
            .organization: .text(organization), .title: .text(title), .birthday: .text(birthday?.description),
            .timeZone: .text(timeZone), .met: met?.value, .introducedBy: .key(introducedBy),
            .standing: standing?.value, .cadence: cadence?.value(from: cadenceFrom), .notes: .text(notes),
            .archived: .flag(isArchived), .wanted: .text(wanted), .snooze: snooze?.value, .skipped: .date(skipped),
            .added: .date(added), .imported: .flag(isImported), .sorted: .flag(isSorted),
        ]
    }

    public var maps: [Field: [String: Value]] {
        [
            .nicknames: .elements(nicknames), .emails: .reaches(emails), .phones: .reaches(phones),
            .urls: .reaches(urls), .addresses: .addresses(addresses), .tags: .elements(tags),
            .circles: .elements(circles), .skills: .elements(skills), .needs: .needs(needs),
            .knows: .elements(knows), .sources: .elements(sources), .birthdays: .elements(birthdaysKept),
            .news: Dictionary(news.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
            .given: given.mapValues { .map($0.mapValues { .text($0) }) }, .kept: .chunks(kept),
        ]
    }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let name = record.text(.name) else { return nil }
        self.init(id: ID(key), name: name)
        givenName = record.text(.givenName)
        familyName = record.text(.familyName)
        nicknames = record.keys(.nicknames)
        organization = record.text(.organization)
        title = record.text(.title)
        emails = record.reaches(.emails)
        phones = record.reaches(.phones)
        urls = record.reaches(.urls)
        addresses = record.addresses(.addresses)
        birthday = record.text(.birthday).flatMap { Birthday($0) }
        timeZone = record.text(.timeZone)
        tags = record.keys(.tags)
        circles = record.keys(.circles)
        skills = record.keys(.skills)
        needs = record.elements(.needs).map {
            Need($0.key, since: $0.value.map?["since"]?.date, met: $0.value.map?["met"]?.date)
        }
        met = record[.met]?.map.map { Meeting(date: $0["date"]?.date, occasion: $0["occasion"]?.text) }
        introducedBy = record.identifier(.introducedBy)
        knows = record.identifiers(.knows)
        standing = record[.standing]?.map.map(Standing.init)
        cadence = Cadence(record[.cadence])
        cadenceFrom = record[.cadence]?.map?["from"]?.date
        notes = record.text(.notes)
        isArchived = record.flag(.archived)
        wanted = record.text(.wanted)
        snooze = Snooze(record[.snooze])
        skipped = record.date(.skipped)
        added = record.date(.added)
        isImported = record.flag(.imported)
        sources = record.keys(.sources)
        isSorted = record.flag(.sorted)
        birthdaysKept = record.keys(.birthdays)
        news = record.elements(.news).compactMap { News(key: $0.key, $0.value) }
        for (source, marks) in record.elements(.given) { given[source] = marks.map?.compactMapValues(\.text) }
        kept = Self.joined(record.elements(.kept))
    }

    /// Texts split over `000001.00000`, `000001.00001`, … put together again.
    private static func joined(_ chunks: [(key: String, value: Value)]) -> [String] {
        var texts: [String] = []
        var current: Substring?
        for (key, value) in chunks {
            guard let text = value.text else { continue }
            let number = key.prefix { $0 != "." }
            if number == current { texts[texts.count - 1] += text } else { texts.append(text) }
            current = number
        }
        return texts
    }
}

extension [String: Value] {
    fileprivate static func needs(_ needs: [Need]) -> Self {
        Dictionary(
            needs.map { ($0.text, .members(["since": .date($0.since), "met": .date($0.met)])) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Numbered texts, those of more than 32,768 bytes in pieces, so that no line becomes long.
    fileprivate static func chunks(_ texts: [String]) -> Self {
        var chunks: Self = [:]
        for (index, text) in texts.enumerated() {
            let number = CivilDate.padded(index + 1, 6)
            var rest = text.unicodeScalars[...]
            var piece = 0
            while !rest.isEmpty || piece == 0 {
                var size = 0
                let end = rest.firstIndex {
                    size += UTF8.width($0)
                    return size > 32_768
                }
                let key = end == nil && piece == 0 ? number : number + "." + CivilDate.padded(piece, 5)
                chunks[key] = .text(String(rest[..<(end ?? rest.endIndex)]))
                rest = rest[(end ?? rest.endIndex)...]
                piece += 1
            }
        }
        return chunks
    }
}

extension Meeting {
    fileprivate var value: Value { .members(["date": .date(date), "occasion": .text(occasion)]) }
}

extension Standing {
    fileprivate var value: Value {
        .members([
            "knowsMe": .text(knowsMe.rawValue), "seesMeAs": .text(seesMeAs), "toTell": .text(toTell),
            "told": .date(told),
        ])
    }

    fileprivate init(_ map: [String: Value]) {
        self.init(
            knowsMe: map["knowsMe"]?.text.flatMap(KnowsMe.init) ?? .unknown, seesMeAs: map["seesMeAs"]?.text,
            toTell: map["toTell"]?.text, told: map["told"]?.date)
    }
}

extension Snooze {
    fileprivate var value: Value { .map(["until": .date(until), "on": .date(on)]) }

    fileprivate init?(_ value: Value?) {
        guard let map = value?.map, let until = map["until"]?.date else { return nil }
        self.init(until: until, on: map["on"]?.date ?? until)
    }
}
