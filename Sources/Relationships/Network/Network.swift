/// Everything known: what follows from the facts, kept up to date as changes are applied.
///
/// Example: `network.apply([(line, changes)])`; `network.contacts[id]?.name`.
/// Contacts joined by an alias show as one, under the smallest id, with their touchpoints together.
public struct Network: Sendable {
    public private(set) var facts = Facts()
    public private(set) var contacts = People()
    /// Those whose records are not packed.
    private var looseTouchpoints: [Touchpoint.ID: Touchpoint] = [:]
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
    /// Newest first, of whoever's traces are not those that are packed under the same id.
    private var looseTraces: [Contact.ID: [Trace]] = [:]
    /// The touchpoints that are, or were, meetings to come: few, so that the day's list need not look at all touches.
    private(set) var meetings: Set<Touchpoint.ID> = []
    /// Who has a need, or had one: few, for the same reason.
    private(set) var needy: Set<Contact.ID> = []
    private var slotsOf: [Contact.ID: [Slot.ID]] = [:]

    public init() {}

    /// What follows from all that was folded at once.
    public init(_ packed: PackedRecords) { self.init(Facts(packed)) }

    init(_ facts: Facts) {
        self.facts = facts
        aliases = Aliases(facts)
        var touched = Set(facts.loose.keys)
        if !facts.forgotten.isEmpty { touched.formUnion(erase()) }
        if let packed = facts.packed {
            meetings = Set(packed.everPlanned.map { Touchpoint.ID(packed.key($0)) })
            needy = Set(packed.everNeedy.map { aliases.canonical(Contact.ID(packed.key($0))) })
            contacts = People(PackedPeople(packed, aliases, erasure))
        }
        // Those who are several records: all their records are one contact, under one of the ids.
        let merged = aliases.moved(since: Aliases())
        for id in merged { show(merged: id) }
        touched.formUnion(merged.map { .contact($0) })
        derive(touched)
    }

    /// Makes ready for what follows from the records of one of several ids that are one person.
    private mutating func show(merged id: Contact.ID) {
        looseTraces[id] = nil
        if canonical(id) != id {
            contacts.set(nil, for: id)
            needy.remove(id)
        } else if members(of: id).count > 1 {
            loosenTraces(of: id)
        }
    }

    /// The network as it would be after these changes.
    public func after(_ changes: [Change]) -> Network {
        var network = self
        network.apply([(LineID(milliseconds: .max, random: (.max, .max)), changes)])
        return network
    }

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
            touched.formUnion(facts.loose.keys)
            touched.formUnion(facts.ids(of: .contact))
            touched.formUnion(erase())
        } else if forgotten > 0 {
            erasure.look(at: touched, in: facts)
        }
        if touched.contains(where: { $0.kind == .alias }) { touched.formUnion(realias()) }
        derive(touched)
    }

    /// Finds what forgotten people take with them; the touches with them that were packed.
    private mutating func erase() -> [RecordID] {
        let people = facts.forgotten.filter { $0.kind == .contact }.map(\.key)
        let touches = facts.packedTouches(with: Set(people))
        for id in touches { loosenTouchpoint(Touchpoint.ID(id.key)) }
        erasure = Erasure(of: facts)
        return touches
    }

    /// Finds anew who is one person; the records that have to be derived again because they name one of those.
    private mutating func realias() -> Set<RecordID> {
        let before = aliases
        aliases = Aliases(facts)
        let moved = aliases.moved(since: before)
        guard !moved.isEmpty else { return [] }
        var records = Set(moved.map { RecordID.contact($0) })
        for id in moved {
            // Those that are packed are found under each id that they name, and read with the aliases as they are then.
            records.formUnion(
                (looseTraces[id] ?? []).map { .touchpoint(self.id(of: $0)) }.filter { facts.loose[$0] != nil })
            records.formUnion((slotsOf[id] ?? []).map { .slot($0) })
        }
        for id in moved { show(merged: id) }
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
            if id.kind == .contact {
                touchedContacts.insert(aliases.canonical(Contact.ID(id.key)))
                continue
            }
            guard let whole = facts[id] else { continue }
            // One without a field is none.
            let record = erasure.remaining(of: whole, id) ?? Facts.Record()
            switch id.kind {
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
        for id in unsorted { sortTraces(of: id) }
        deriveMethod(records)
    }

    private mutating func deriveContact(_ id: Contact.ID) {
        let records = aliases.members(of: id).compactMap { member in
            facts[.contact(member)].flatMap { erasure.remaining(of: $0, .contact(member)) }
        }
        guard var record = records.first else { return contacts.set(nil, for: id) }
        for other in records.dropFirst() { record.absorb(other) }
        var contact = Contact(key: id.text, record: record, aliases)
        if records.count > 1, let merged = contact { contact = together(merged, records) }
        contacts.set(contact, for: id)
        if contact?.needs.isEmpty ?? true { needy.remove(id) } else { needy.insert(id) }
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
        loosenTouchpoint(id)
        for contact in looseTouchpoints[id]?.contacts ?? [] {
            loosenTraces(of: contact)
            looseTraces[contact]?.removeAll { if case .loose(id) = $0.touch { true } else { false } }
        }
        let touchpoint = touchpoint(key, record)
        looseTouchpoints[id] = touchpoint
        guard let touchpoint else { return }
        if record.entry(.planned) != nil { meetings.insert(id) }
        for contact in touchpoint.contacts {
            loosenTraces(of: contact)
            looseTraces[contact]?.append(Trace(touchpoint))
            unsorted.insert(contact)
        }
    }

    private func touchpoint(_ key: String, _ record: Facts.Record) -> Touchpoint? {
        var touchpoint = Touchpoint(key: key, record: record)
        if let contacts = touchpoint?.contacts { touchpoint?.contacts = unique(contacts.map(aliases.canonical)) }
        return touchpoint
    }

    /// Takes a touchpoint out of what is packed, where it is there: what follows from its record comes next.
    private mutating func loosenTouchpoint(_ id: Touchpoint.ID) {
        guard let packed = facts.packed, looseTouchpoints[id] == nil, let record = packed.record(.touchpoint(id)),
            let touchpoint = touchpoint(id.text, record)
        else { return }
        for contact in touchpoint.contacts { loosenTraces(of: contact) }
        facts.loosen(.touchpoint(id))
        looseTouchpoints[id] = touchpoint
    }

    /// Takes somebody's traces out of what is packed.
    private mutating func loosenTraces(of id: Contact.ID) {
        guard looseTraces[id] == nil else { return }
        guard let packed = facts.packed else {
            looseTraces[id] = []
            return
        }
        let members = members(of: id)
        var seen: Set<Touchpoint.ID> = []
        looseTraces[id] = members.flatMap { packed.traces(of: $0.text) }.compactMap { place in
            var trace = Trace(packed.trace(place))
            let touch = self.id(of: trace)
            // What is loose already is added from there.
            guard seen.insert(touch).inserted, facts.loose[.touchpoint(touch)] == nil else { return nil }
            trace.touch = .loose(touch)
            return trace
        }
        if members.count > 1 { sortTraces(of: id) }
    }

    private mutating func sortTraces(of id: Contact.ID) {
        guard var traces = looseTraces.removeValue(forKey: id) else { return }
        traces.sort { left, right in
            left.isNewer(than: right) ?? (self.id(of: left) > self.id(of: right))
        }
        looseTraces[id] = traces
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
            let stored = Dictionary(facts.records(of: .role).map { ($0.id, $0.record) }, uniquingKeysWith: { $1 })
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
            let cadences = facts.records(of: .tag).map(\.record).filter { !$0.isGone }.compactMap { tag in
                tag.text(.name).flatMap { name in Cadence(tag[.cadence]).map { (SearchKey.folded(name), $0) } }
            }
            tagCadences = Dictionary(cadences, uniquingKeysWith: Cadence.shorter)
        }
        if kinds.contains(.review) {
            reviews = facts.records(of: .review)
                .compactMap { Review(key: $0.id.key, record: $0.record) }
                .sorted { ($1.date, $1.id) < ($0.date, $0.id) }
        }
        if kinds.contains(.away) {
            awayPeriods = facts.records(of: .away)
                .compactMap { AwayPeriod(key: $0.id.key, record: $0.record) }
                .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        }
    }

    func unique(_ ids: [Contact.ID]) -> [Contact.ID] { Self.unique(ids) }

    static func unique(_ ids: [Contact.ID]) -> [Contact.ID] {
        guard ids.count > 1 else { return ids }
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
    public func searchKey(of id: Contact.ID) -> String { contacts.person(id)?.searchKey ?? "" }

    /// All that a word in a filter is looked for in, as folded.
    func searchText(of id: Contact.ID) -> String { contacts.person(id)?.searchText ?? "" }

    public func touchpoint(_ id: Touchpoint.ID) -> Touchpoint? {
        if let loose = looseTouchpoints[id] { return loose }
        guard let packed = facts.packed, facts.loose[.touchpoint(id)] == nil else { return nil }
        return packed.record(.touchpoint(id)).flatMap { touchpoint(id.text, $0) }
    }

    private func touchpoint(of trace: Trace) -> Touchpoint? {
        switch trace.touch {
        case .loose(let id): touchpoint(id)
        case .packed(let number):
            facts.packed.flatMap { packed in touchpoint(packed.key(number), packed.record(number)) }
        }
    }

    func id(of trace: Trace) -> Touchpoint.ID {
        switch trace.touch {
        case .loose(let id): id
        case .packed(let number): Touchpoint.ID(facts.packed?.key(number) ?? "")
        }
    }

    /// Those whose ids begin so; all ids are looked at.
    public func touchpoints(beginning prefix: String) -> [Touchpoint.ID: Touchpoint] {
        let ids = facts.ids(of: .touchpoint).lazy.map { Touchpoint.ID($0.key) }.filter { $0.text.hasPrefix(prefix) }
        return Dictionary(ids.compactMap { id in touchpoint(id).map { (id, $0) } }, uniquingKeysWith: { $1 })
    }

    /// All of them, each taken out of what is packed: some microseconds each.
    public var touchpoints: [Touchpoint.ID: Touchpoint] { touchpoints(beginning: "") }

    /// The meetings to come, in any order.
    public var plannedTouchpoints: [Touchpoint] { meetings.compactMap { touchpoint($0) }.filter(\.isPlanned) }

    private func traces(of id: Contact.ID) -> Traces {
        let id = canonical(id)
        if let loose = looseTraces[id] { return Traces(loose) }
        return facts.packed.map { Traces($0, $0.traces(of: id.text)) } ?? Traces([])
    }

    /// Newest first, planned ones included; all of them, or the first so many.
    public func touchpoints(of id: Contact.ID, limit: Int = .max) -> [Touchpoint] {
        traces(of: id).prefix(limit).compactMap { touchpoint(of: $0) }
    }

    /// The latest touch that has happened by that day; a planned one has not.
    public func latestTouch(of id: Contact.ID, by day: CivilDate) -> Touchpoint? {
        latestTrace(of: id) { $0.date <= day }.flatMap { touchpoint(of: $0) }
    }

    /// The latest touch that has happened and fits.
    func latestTrace(of id: Contact.ID, where fits: (Trace) -> Bool) -> Trace? {
        traces(of: id).first { !$0.isPlanned && fits($0) }
    }

    /// The day of the latest touch that has happened by that day.
    public func latestTouchDay(of id: Contact.ID, by day: CivilDate) -> CivilDate? {
        latestTrace(of: id) { $0.date <= day }?.date
    }

    /// The day of the first touch that has happened; a planned one has not.
    func firstTouch(of id: Contact.ID) -> CivilDate? { traces(of: id).last { !$0.isPlanned }?.date }

    /// The touches that have happened within some days, newest first.
    func touches(with id: Contact.ID, within days: ClosedRange<CivilDate>) -> [Touchpoint] {
        traces(with: id, within: days).compactMap { touchpoint(of: $0) }
    }

    /// The same, as traces.
    func traces(with id: Contact.ID, within days: ClosedRange<CivilDate>) -> [Trace] {
        traces(of: id).lazy.drop { $0.date > days.upperBound }.prefix { $0.date >= days.lowerBound }
            .filter { !$0.isPlanned }
    }

    /// The slots that a contact holds, in any project.
    public func slots(heldBy id: Contact.ID) -> [Slot] {
        (slotsOf[canonical(id)] ?? []).compactMap { slots[$0] }.sorted(by: Slot.inOrder)
    }
}
