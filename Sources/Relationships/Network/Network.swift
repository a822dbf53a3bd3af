/// Everything known: what follows from the facts, kept up to date as changes are applied.
///
/// Example: `network.apply([(line, changes)])`; `network.contacts[id]?.name`.
/// Contacts joined by an alias show as one, under the smallest id, with their touchpoints together.
public struct Network: Sendable {
    public private(set) var facts = Facts()
    public private(set) var contacts: [Contact.ID: Contact] = [:]
    public private(set) var touchpoints: [Touchpoint.ID: Touchpoint] = [:]
    public private(set) var promises: [Promise.ID: Promise] = [:]
    public private(set) var projects: [Project.ID: Project] = [:]
    public private(set) var slots: [Slot.ID: Slot] = [:]
    public private(set) var offers: [Offer.ID: Offer] = [:]
    public private(set) var asks: [Ask.ID: Ask] = [:]
    public private(set) var requests: [Request.ID: Request] = [:]
    /// Newest first.
    public private(set) var reviews: [Review] = []
    /// The kinds that are there from the start, then the user's own by id.
    public private(set) var roleKinds: [RoleKind] = RoleKind.builtIn
    /// Cadences of tags, by the tag as folded.
    public private(set) var tagCadences: [String: Cadence] = [:]
    public private(set) var awayPeriods: [AwayPeriod] = []
    public private(set) var method = Method()

    private var aliases = Aliases()
    /// What forgotten people take with them; it does not show, also where it came late.
    private(set) var erasure = Erasure(of: Facts())
    /// Newest first.
    private var traces: [Contact.ID: [Trace]] = [:]
    /// The touchpoints that are, or were, meetings to come: few, so that the day's list need not look at all touches.
    private(set) var meetings: Set<Touchpoint.ID> = []
    /// Who has a need, or had one: few, for the same reason.
    private(set) var needy: Set<Contact.ID> = []
    private var slotsOf: [Contact.ID: [Slot.ID]] = [:]
    private var searchKeys: [Contact.ID: String] = [:]
    private var searchTexts: [Contact.ID: String] = [:]

    public init() {}

    /// Applies lines in any order; those that were applied before change nothing.
    public mutating func apply(_ lines: [(id: LineID, changes: [Change])]) {
        var touched: Set<RecordID> = []
        let forgotten = facts.forgotten.count
        for line in lines {
            for change in line.changes {
                facts.apply(change, at: line.id)
                touched.insert(change.record)
            }
        }
        if facts.forgotten.count > forgotten {
            touched.formUnion(facts.records.keys)
            erasure = Erasure(of: facts)
        } else if forgotten > 0 {
            erasure.look(at: touched, in: facts)
        }
        if touched.contains(where: { $0.kind == .alias }) { touched.formUnion(realias()) }
        derive(touched)
    }

    /// Finds anew who is one person; the records that have to be derived again because they name one of those.
    private mutating func realias() -> Set<RecordID> {
        let before = aliases
        aliases = Aliases(facts)
        let moved = aliases.moved(since: before)
        for id in moved where canonical(id) != id {
            contacts[id] = nil
            needy.remove(id)
            searchKeys[id] = nil
            searchTexts[id] = nil
        }
        var records = Set(moved.map { RecordID.contact($0) })
        for id in moved {
            records.formUnion((traces[id] ?? []).map { .touchpoint($0.id) })
            records.formUnion((slotsOf[id] ?? []).map { .slot($0) })
        }
        for promise in promises.values where promise.contacts.contains(where: moved.contains) {
            records.insert(promise.record)
        }
        for ask in asks.values where [ask.contact, ask.whom].contains(where: { $0.map(moved.contains) ?? false }) {
            records.insert(ask.record)
        }
        for request in requests.values where request.contact.map(moved.contains) ?? false {
            records.insert(request.record)
        }
        for offer in offers.values where offer.passed.keys.contains(where: moved.contains) {
            records.insert(offer.record)
        }
        for contact in contacts.values
        where contact.knows.contains(where: moved.contains) || contact.introducedBy.map(moved.contains) ?? false {
            records.insert(contact.record)
        }
        return records
    }

    private mutating func derive(_ records: Set<RecordID>) {
        var touchedContacts: Set<Contact.ID> = []
        var unsorted: Set<Contact.ID> = []
        for id in records {
            guard let whole = facts[id] else { continue }
            // One without a field is none.
            let record = erasure.remaining(of: whole, id) ?? Facts.Record()
            switch id.kind {
            case .contact: touchedContacts.insert(aliases.canonical(Contact.ID(id.key)))
            case .touchpoint: deriveTouchpoint(id.key, record, &unsorted)
            case .promise: promises[Promise.ID(id.key)] = promise(id.key, record)
            case .project: projects[Project.ID(id.key)] = Project(key: id.key, record: record)
            case .slot: deriveSlot(id.key, record)
            case .offer: offers[Offer.ID(id.key)] = offer(id.key, record)
            case .ask: asks[Ask.ID(id.key)] = ask(id.key, record)
            case .request: requests[Request.ID(id.key)] = request(id.key, record)
            default: break
            }
        }
        for id in touchedContacts { deriveContact(id) }
        for id in unsorted { traces[id]?.sort(by: Trace.newestFirst) }
        deriveMethod(records)
    }

    private mutating func deriveContact(_ id: Contact.ID) {
        let records = aliases.members(of: id).compactMap { member in
            facts[.contact(member)].flatMap { erasure.remaining(of: $0, .contact(member)) }
        }
        guard var record = records.first else {
            contacts[id] = nil
            searchKeys[id] = nil
            searchTexts[id] = nil
            return
        }
        for other in records.dropFirst() { record.absorb(other) }
        var contact = Contact(key: id.text, record: record)
        if let (introducer, known) = contact.map({ ($0.introducedBy, $0.knows) }) {
            contact?.introducedBy = introducer.map(aliases.canonical)
            contact?.knows = unique(known.map(aliases.canonical))
        }
        if records.count > 1, let merged = contact { contact = together(merged, records) }
        contacts[id] = contact
        if contact?.needs.isEmpty ?? true { needy.remove(id) } else { needy.insert(id) }
        searchKeys[id] = contact.map { SearchKey.folded($0.name) }
        searchTexts[id] = contact.map { SearchKey.folded($0.searchableTexts.joined(separator: "\n")) }
    }

    /// Merged contacts keep all their names findable, and are archived only when each of them is.
    private func together(_ merged: Contact, _ records: [Facts.Record]) -> Contact {
        var contact = merged
        let present = records.filter { !$0.isGone && $0.text(.name) != nil }
        let shown = [contact.name] + contact.nicknames
        for name in present.compactMap({ $0.text(.name) }) where !shown.contains(name) {
            contact.nicknames.append(name)
        }
        contact.isArchived = present.allSatisfy { $0.flag(.archived) }
        return contact
    }

    private mutating func deriveTouchpoint(_ key: String, _ record: Facts.Record, _ unsorted: inout Set<Contact.ID>) {
        let id = Touchpoint.ID(key)
        for contact in touchpoints[id]?.contacts ?? [] {
            traces[contact]?.removeAll { $0.id == id }
        }
        var touchpoint = Touchpoint(key: key, record: record)
        if let contacts = touchpoint?.contacts { touchpoint?.contacts = unique(contacts.map(aliases.canonical)) }
        touchpoints[id] = touchpoint
        guard let touchpoint else { return }
        if record.entry(.planned) != nil { meetings.insert(id) }
        for contact in touchpoint.contacts {
            traces[contact, default: []].append(Trace(touchpoint))
            unsorted.insert(contact)
        }
    }

    private mutating func deriveSlot(_ key: String, _ record: Facts.Record) {
        let id = Slot.ID(key)
        for holder in slots[id]?.holders ?? [] { slotsOf[holder]?.removeAll { $0 == id } }
        var slot = Slot(key: key, record: record)
        if let holders = slot?.holders { slot?.holders = unique(holders.map(aliases.canonical)) }
        slots[id] = slot
        for holder in slot?.holders ?? [] { slotsOf[holder, default: []].append(id) }
    }

    private func promise(_ key: String, _ record: Facts.Record) -> Promise? {
        var promise = Promise(key: key, record: record)
        if let contacts = promise?.contacts { promise?.contacts = unique(contacts.map(aliases.canonical)) }
        return promise
    }

    private func offer(_ key: String, _ record: Facts.Record) -> Offer? {
        var offer = Offer(key: key, record: record)
        if let passed = offer?.passed {
            offer?.passed = Dictionary(passed.map { (aliases.canonical($0), $1) }, uniquingKeysWith: max)
        }
        return offer
    }

    private func ask(_ key: String, _ record: Facts.Record) -> Ask? {
        var ask = Ask(key: key, record: record)
        if let contact = ask?.contact { ask?.contact = aliases.canonical(contact) }
        if let whom = ask?.whom { ask?.whom = aliases.canonical(whom) }
        return ask
    }

    private func request(_ key: String, _ record: Facts.Record) -> Request? {
        var request = Request(key: key, record: record)
        if let contact = request?.contact { request?.contact = aliases.canonical(contact) }
        return request
    }

    private mutating func deriveMethod(_ records: Set<RecordID>) {
        let kinds = Set(records.map(\.kind))
        if kinds.contains(.method), let record = facts[.method] {
            method = Method(key: RecordID.method.key, record: record) ?? Method()
        }
        if kinds.contains(.role) {
            let stored = facts.records.filter { $0.key.kind == .role }
            let builtIn = RoleKind.builtIn.compactMap { kind in
                stored[kind.record].map { RoleKind(key: kind.id.text, record: $0) } ?? kind
            }
            let own = stored.compactMap { id, record in
                RoleKind.builtIn.contains { $0.record == id } ? nil : RoleKind(key: id.key, record: record)
            }
            roleKinds = builtIn + own.sorted { $0.id < $1.id }
        }
        if kinds.contains(.tag) {
            // Two records whose names fold alike: the shorter cadence holds, whichever came first.
            let cadences = facts.records.filter { $0.key.kind == .tag && !$0.value.isGone }.values.compactMap { tag in
                tag.text(.name).flatMap { name in Cadence(tag[.cadence]).map { (SearchKey.folded(name), $0) } }
            }
            tagCadences = Dictionary(cadences, uniquingKeysWith: Cadence.shorter)
        }
        if kinds.contains(.review) {
            reviews = facts.records.filter { $0.key.kind == .review }
                .compactMap { Review(key: $0.key.key, record: $0.value) }
                .sorted { ($1.date, $1.id) < ($0.date, $0.id) }
        }
        if kinds.contains(.away) {
            awayPeriods = facts.records.filter { $0.key.kind == .away }
                .compactMap { AwayPeriod(key: $0.key.key, record: $0.value) }
                .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        }
    }

    func unique(_ ids: [Contact.ID]) -> [Contact.ID] {
        var seen: Set<Contact.ID> = []
        return ids.filter { seen.insert($0).inserted }
    }
}

extension Network {
    /// The id under which a contact shows: its own, or the smallest of those it was merged with.
    public func canonical(_ id: Contact.ID) -> Contact.ID { aliases.canonical(id) }

    public func contact(_ id: Contact.ID) -> Contact? { contacts[canonical(id)] }

    /// The ids that show as this contact, itself included, in order.
    public func members(of id: Contact.ID) -> [Contact.ID] { aliases.members(of: canonical(id)) }

    /// The name as folded for searching and sorting.
    public func searchKey(of id: Contact.ID) -> String { searchKeys[id] ?? "" }

    /// All that a word in a filter is looked for in, as folded.
    func searchText(of id: Contact.ID) -> String { searchTexts[id] ?? "" }

    /// Newest first, planned ones included.
    public func touchpoints(of id: Contact.ID) -> [Touchpoint] {
        (traces[canonical(id)] ?? []).compactMap { touchpoints[$0.id] }
    }

    /// The latest touch that has happened by that day; a planned one has not.
    public func latestTouch(of id: Contact.ID, by day: CivilDate) -> Touchpoint? {
        latestTouch(of: id) { $0.date <= day }
    }

    /// The latest touch that has happened and fits.
    func latestTouch(of id: Contact.ID, where fits: (Trace) -> Bool) -> Touchpoint? {
        traces[canonical(id)]?.first { !$0.isPlanned && fits($0) }.flatMap { touchpoints[$0.id] }
    }

    /// The day of the latest touch that has happened by that day.
    func latestTouchDay(of id: Contact.ID, by day: CivilDate) -> CivilDate? {
        traces[canonical(id)]?.first { !$0.isPlanned && $0.date <= day }?.date
    }

    /// The day of the first touch that has happened; a planned one has not.
    func firstTouch(of id: Contact.ID) -> CivilDate? { traces[canonical(id)]?.last { !$0.isPlanned }?.date }

    /// The touches that have happened within some days, newest first.
    func touches(with id: Contact.ID, within days: ClosedRange<CivilDate>) -> [Touchpoint] {
        (traces[canonical(id)] ?? []).lazy.drop { $0.date > days.upperBound }.prefix { $0.date >= days.lowerBound }
            .filter { !$0.isPlanned }.compactMap { touchpoints[$0.id] }
    }

    /// The slots that a contact holds, in any project.
    public func slots(heldBy id: Contact.ID) -> [Slot] {
        (slotsOf[canonical(id)] ?? []).compactMap { slots[$0] }.sorted(by: Slot.inOrder)
    }
}

extension Contact {
    fileprivate var searchableTexts: [String] {
        [name] + nicknames + [givenName, familyName, organization, title, notes].compactMap { $0 }
            + tags + circles + skills
            + emails.map(\.value) + phones.map(\.value) + addresses.compactMap(\.city)
    }
}
