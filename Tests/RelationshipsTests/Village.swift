import Relationships
import Synchronization

/// A network in the making, for tests: people go by their names, days are counted from today.
///
/// Example: `var village = Village(today: "2026-11-22")`; `village.add("Sophie", cadence: 30)`;
/// `village.touch("Sophie", daysAgo: 41)`; `village.watered == ["Sophie"]`.
struct Village {
    private(set) var network = Network()
    /// All that was written, for tests that read it again in another order.
    private(set) var lines: [(id: LineID, changes: [Change])] = []
    var today: CivilDate
    var ids = IdentifierSource.counting()
    private var written = 0

    init(today: String) { self.today = CivilDate(today)! }

    // MARK: what is

    var list: DueList { DueList(network, on: today) }
    var watered: [String] { list.waterings.map { name($0.contact) } }
    var later: [String] { list.later.map { name($0.contact) } }
    /// The rows of the lane of promises, those of one row joined by a plus sign.
    var promised: [String] { list.promises.map { $0.contacts.map(name).joined(separator: "+") } }

    /// The row of the lane of promises that somebody stands in.
    func row(_ name: String) -> DuePromise? {
        let person = network.canonical(id(name))
        return list.promises.first { $0.contacts.contains(person) }
    }

    func id(_ name: String) -> Contact.ID { Contact.ID(name.lowercased().replacing(" ", with: "-")) }
    func name(_ id: Contact.ID) -> String { network.contacts[id]?.name ?? id.text }
    func contact(_ name: String) -> Contact { network.contact(id(name))! }
    func water(_ name: String) -> Water { network.water(of: contact(name), on: today) }
    func day(_ ago: Int) -> CivilDate { today.adding(days: -ago) }

    // MARK: what happens

    mutating func write(_ changes: [Change]) {
        written += 1
        let line = LineID(milliseconds: UInt64(today.dayNumber) * 86_400_000 + UInt64(written), random: (0, 0))
        lines.append((line, changes))
        network.apply([(line, changes)])
    }

    mutating func add(
        _ name: String, cadence: Int? = nil, addedDaysAgo: Int = 400, imported: Bool = false,
        _ edit: (inout Contact) -> Void = { _ in }
    ) {
        var contact = Contact(id: id(name), name: name)
        contact.cadence = cadence.flatMap(Cadence.every)
        contact.added = day(addedDaysAgo)
        contact.isImported = imported
        edit(&contact)
        write([contact.changes()])
    }

    mutating func edit(_ name: String, _ edit: (inout Contact) -> Void) {
        var contact = contact(name)
        edit(&contact)
        write([contact.changes(from: self.contact(name))])
    }

    /// A touch of old, entered on its day.
    @discardableResult
    mutating func touch(_ names: String..., daysAgo: Int, channel: Touchpoint.Channel = .call) -> Touchpoint.ID {
        let touch = Touchpoint(
            id: ids.next(), date: day(daysAgo), channel: channel, contacts: names.map(id), recorded: day(daysAgo))
        write([touch.changes()])
        return touch.id
    }

    /// A touch entered today, with all that it settles; dated in days to come, a planned meeting.
    @discardableResult
    mutating func log(
        _ names: String..., daysAgo: Int = 0, channel: Touchpoint.Channel = .call,
        direction: Touchpoint.Direction = .out, marks: [Touchpoint.Mark] = [], keeping: [Promise.ID] = []
    ) -> Touchpoint.ID {
        var touch = Touchpoint(
            id: ids.next(), date: day(daysAgo), channel: channel, direction: direction, contacts: names.map(id))
        for mark in marks { touch.marks[mark] = .some(nil) }
        write(network.logging(touch, keeping: keeping, today: today))
        return touch.id
    }

    @discardableResult
    mutating func owe(
        _ kind: Promise.Kind, to names: String..., dueDaysAgo: Int = 0, occasion: String? = nil
    ) -> Promise.ID {
        let promise = Promise(
            id: ids.next(), kind: kind, contacts: names.map(id), occasion: occasion, due: day(dueDaysAgo),
            added: day(dueDaysAgo + 1))
        write([promise.changes()])
        return promise.id
    }

    /// A touch logged on somebody's row, with the marks that it waits for.
    @discardableResult
    mutating func logOnRow(
        of name: String, daysAgo: Int = 0, direction: Touchpoint.Direction = .out
    ) -> Touchpoint.ID {
        let row = row(name)!
        let touch = Touchpoint(
            id: ids.next(), date: day(daysAgo), channel: .call, direction: direction,
            contacts: [network.canonical(id(name))], marks: network.marksAwaited(by: row))
        write(network.logging(touch, on: row, today: today))
        return touch.id
    }

    @discardableResult
    mutating func offer(_ what: String, addedDaysAgo: Int = 30) -> Offer.ID {
        let offer = Offer(id: ids.next(), what: what, added: day(addedDaysAgo))
        write(network.setting(offer))
        return offer.id
    }

    mutating func need(_ text: String, of names: String..., sinceDaysAgo: Int = 30) {
        write(network.addingNeed(text, to: names.map(id), on: day(sinceDaysAgo)))
    }

    /// Something asked some days ago, or, without that, still to ask.
    @discardableResult
    mutating func ask(
        _ name: String, _ what: String? = nil, for whom: String? = nil, addedDaysAgo: Int = 60,
        askedDaysAgo: Int? = nil
    ) -> Ask.ID {
        let ask = Ask(
            id: ids.next(), contact: id(name), kind: whom == nil ? .favour : .introduction, what: what,
            whom: whom.map(id), added: day(addedDaysAgo), steps: askedDaysAgo.map { [.asked: day($0)] } ?? [:])
        write([ask.changes()])
        return ask.id
    }

    mutating func take(_ step: Ask.Step, of ask: Ask.ID, daysAgo: Int = 0) {
        write(network.taking(step, of: ask, on: day(daysAgo), today: today))
    }

    mutating func setMethod(_ edit: (inout Method) -> Void) {
        var method = network.method
        edit(&method)
        write([method.changes(from: network.method)])
    }

    @discardableResult
    mutating func project(_ title: String, _ state: Project.State = .active) -> Project.ID {
        var project = Project(id: Project.ID(title.lowercased()), title: title)
        project.state = state
        project.added = today
        write(network.addingProject(project))
        return project.id
    }

    mutating func cast(_ names: String..., as kind: RoleKind.ID, in project: Project.ID) {
        write(network.casting(names.map(id), as: kind, in: project, ids: &ids))
    }

    mutating func snooze(_ names: String..., days: Int) {
        write(network.snoozing(names.map(id), until: today.adding(days: days), today: today))
    }

    mutating func skip(_ names: String...) { write(network.skipping(names.map(id), today: today)) }

    mutating func merge(_ one: String, _ other: String) { write(network.merging(id(one), id(other))) }

    mutating func setCapacity(_ places: Int) { write([Change(on: .method, set: [.dailyCapacity: .integer(places)])]) }

    mutating func goAway(daysAgo: ClosedRange<Int>) {
        let period = AwayPeriod(id: ids.next(), from: day(daysAgo.upperBound), to: day(daysAgo.lowerBound))
        write(network.goingAway(period))
    }
}

extension IdentifierSource {
    /// Keys in a row, the same in each run.
    static func counting() -> IdentifierSource {
        let counter = Counter()
        return IdentifierSource { counter.next() }
    }

    private final class Counter: Sendable {
        private let count = Atomic<UInt64>(0)
        func next() -> UInt64 { count.add(1, ordering: .relaxed).newValue }
    }
}

/// What a test compares networks by: everything that is derived, not the facts alone.
struct Portrait: Equatable {
    let facts: Facts
    let contacts: [Contact.ID: Contact]
    let touchpoints: [Contact.ID: [Touchpoint]]
    let slots: [Contact.ID: [Slot]]
    let promises: [Promise.ID: Promise]
    let projects: [Project.ID: Project]
    let offers: [Offer.ID: Offer]
    let givings: [Giving]
    let asks: [Ask.ID: Ask]
    let requests: [Request.ID: Request]
    let reviews: [Review]
    let roleKinds: [RoleKind]
    let tagCadences: [String: Cadence]
    let away: [AwayPeriod]
    let method: Method
    let search: [Contact.ID: [Contact]]

    init(_ network: Network) {
        let ids = network.contacts.keys
        facts = network.facts
        contacts = network.contacts.byID
        touchpoints = Dictionary(uniqueKeysWithValues: ids.map { ($0, network.touchpoints(of: $0)) })
        slots = Dictionary(uniqueKeysWithValues: ids.map { ($0, network.slots(heldBy: $0)) })
        promises = network.promises
        projects = network.projects
        offers = network.offers
        givings = network.givings()
        asks = network.asks
        requests = network.requests
        reviews = network.reviews
        roleKinds = network.roleKinds
        tagCadences = network.tagCadences
        away = network.awayPeriods
        method = network.method
        search = Dictionary(uniqueKeysWithValues: network.contacts.byID.map { ($0, network.contacts(named: $1.name)) })
    }
}

extension Network {
    init(_ lines: [(id: LineID, changes: [Change])]) {
        self.init()
        apply(lines)
    }
}

extension CivilDate: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = CivilDate(text)! }
}
