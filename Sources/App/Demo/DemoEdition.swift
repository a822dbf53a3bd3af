import Relationships

/// The tables told in one language, as seen from one day.
struct DemoEdition: Sendable {
    let language: Language
    let today: CivilDate

    /// How long the network has been kept: whoever is older was added by hand on that day.
    private static let daysKept = 380
    /// The day the address book came in.
    private static let daysSinceImport = 118

    var method: Method {
        var method = Method()
        method.currentProject = .rives
        method.dailyCapacity = 5
        for row in DemoNetwork.templates {
            method.templates[row.key] = Template(name: text(row.name), text: text(row.text))
        }
        for row in DemoNetwork.practices {
            method.practices[row.key] = Practice(text: text(row.text), level: row.level)
            method.authors["practice " + row.key] = row.author
        }
        method.questions["season"] = text(DemoNetwork.reviewQuestion)
        // A term.
        method.snoozes["t"] = 90
        method.formulas = [text(DemoNetwork.courtesy)]
        method.interests = DemoNetwork.interests.map(text)
        method.work = DemoNetwork.work.map(text)
        return method
    }

    /// Radio people want a word every six weeks or so.
    var tagCadences: [Change] { Network().settingCadence(.every(45), ofTag: text(DemoTag.radio.words)) }

    func project(_ row: DemoProject) -> Project {
        var project = Project(id: row.id, title: text(row.title))
        project.objective.specific = text(row.specific)
        project.objective.measure = text(row.measure)
        project.objective.achievable = text(row.achievable)
        project.objective.relevant = text(row.relevant)
        project.objective.by = date(row.by)
        project.pitch = text(row.pitch)
        project.state = row.state
        project.milestones = row.milestones.map {
            Milestone(key: $0.key, what: text($0.what), date: date($0.day), place: text($0.place.city))
        }
        project.circles = row.circles
        project.added = date(.ago(row.begunDaysAgo))
        return project
    }

    func slots(_ row: DemoProject) -> [Slot] {
        row.slots.enumerated().map { index, slot in
            Slot(
                id: Identifier("\(row.id)-slot-\(index + 1)"), project: row.id, kind: slot.kind,
                purpose: text(slot.purpose), by: slot.by.map(date), place: slot.place.map { text($0.city) },
                milestone: slot.milestone, order: index + 1, holders: slot.holder.map { [person($0)] } ?? [])
        }
    }

    func contact(_ row: DemoPerson) -> Contact {
        var contact = Contact(id: person(row.key), name: row.name ?? "\(row.given) \(row.family)")
        contact.givenName = row.given
        contact.familyName = row.family
        contact.organization = row.organization
        contact.title = row.title.map(text)
        contact.emails = row.email.map { [Reach($0)] } ?? []
        contact.phones = row.phone.map { [Reach($0)] } ?? []
        contact.urls = row.url.map { [Reach($0)] } ?? []
        contact.addresses =
            row.place.map { [Address(key: "main", city: text($0.city), country: text($0.country))] } ?? []
        contact.timeZone = row.place?.timeZone
        contact.birthday = row.birthday.flatMap(birthday)
        contact.tags = row.tags.map { text($0.words) }
        contact.circles = row.circles
        contact.skills = row.skills.map(text)
        contact.needs = row.needs.map {
            Need(text($0.text), since: date(.ago($0.daysAgo)), met: $0.metDaysAgo.map { date(.ago($0)) })
        }
        contact.met = row.met.map { Meeting(date: date(.ago($0.daysAgo)), occasion: text($0.occasion)) }
        contact.introducedBy = row.introducedBy.map(person)
        contact.knows = row.knows.map(person)
        contact.standing = row.standing.map {
            Standing(knowsMe: $0.knowsMe, seesMeAs: $0.seesMeAs.map(text), toTell: $0.toTell.map(text))
        }
        contact.cadence = row.cadence
        contact.snooze = row.snooze.map { Snooze(until: date(.ahead($0.daysAhead)), on: date(.ago($0.saidDaysAgo))) }
        contact.wanted = row.wanted.map(text)
        contact.isArchived = row.isArchived
        contact.sources = row.sources
        contact.isImported = !row.sources.isEmpty
        contact.added = date(.ago(contact.isImported ? Self.daysSinceImport : daysKnown(row)))
        contact.notes = row.notes.map(text)
        return contact
    }

    func touchpoints(with row: DemoPerson) -> [Touchpoint] {
        row.touches.enumerated().map { index, touch in
            Touchpoint(
                // Numbered from the oldest, which is the last.
                id: Identifier("demo-\(row.key)-\(row.touches.count - index)"), date: date(touch.day), time: touch.time,
                channel: touch.channel, direction: touch.direction, contacts: [person(row.key)],
                note: text(touch.note), marks: touch.marks.mapValues(text), project: touch.project,
                recorded: touch.isPlanned ? date(.ago(1)) : date(touch.day), isPlanned: touch.isPlanned)
        }
    }

    func touchpoint(_ row: DemoGathering) -> Touchpoint {
        let day = date(.ago(row.daysAgo))
        return Touchpoint(
            id: Identifier("demo-\(row.key)"), date: day, channel: row.channel, direction: .both,
            contacts: row.people.map(person), note: text(row.note), project: row.project, recorded: day,
            occasion: text(row.occasion))
    }

    func promise(_ row: DemoPromise) -> Promise {
        Promise(
            id: Identifier("demo-\(row.kind.rawValue.lowercased())-\(row.person)-\(row.madeDaysAgo)"), kind: row.kind,
            contacts: [person(row.person)], note: text(row.note), occasion: row.occasion.map(text),
            due: date(row.due), added: date(.ago(row.madeDaysAgo)))
    }

    func offer(_ row: DemoOffer) -> Offer {
        Offer(
            id: Identifier("demo-\(row.key)"), what: text(row.what), audience: text(row.audience),
            added: date(.ago(row.daysAgo)))
    }

    func request(_ row: DemoRequest) -> Request {
        var request = Request(
            id: Identifier("demo-\(row.key)"), name: row.name, title: row.title.map(text),
            organization: row.organization, url: row.url, email: row.email, message: row.message.map(text),
            date: date(.ago(row.daysAgo)), source: row.source)
        request.triage = row.triage
        request.replied = row.repliedDaysAgo.map { date(.ago($0)) }
        request.answered = row.answer.map { date(.ago($0.daysAgo)) }
        request.answer = row.answer.map { text($0.text) }
        return request
    }

    func text(_ phrase: Phrase) -> String { phrase[language] }

    func person(_ key: String) -> Contact.ID { Identifier("demo-\(key)") }

    func date(_ day: DemoDay) -> CivilDate {
        switch day {
        case .ago(let days): today.adding(days: -days)
        case .ahead(let days): today.adding(days: days)
        case .ofLaunchYear(let month, let day): CivilDate(year: launchYear, month: month, day: day) ?? today
        }
    }

    /// On 15 January the sound is to be found, so from that day on the launch is next year's.
    private var launchYear: Int { today.month == 1 && today.day < 15 ? today.year : today.year + 1 }

    /// Born on 29 February and of a year that has none: the 28th, which is when it is kept.
    private func birthday(_ row: DemoBirthday) -> Birthday? {
        let next = date(.ahead(row.daysAhead))
        let born = next.adding(months: -12 * (row.age ?? 0))
        return Birthday(year: row.age == nil ? nil : born.year, month: born.month, day: born.day)
    }

    private func daysKnown(_ row: DemoPerson) -> Int { min(row.met?.daysAgo ?? Self.daysKept, Self.daysKept) }
}
