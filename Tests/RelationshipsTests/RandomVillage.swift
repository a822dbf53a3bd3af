import Seeding

@testable import Relationships

extension Village {
    /// People of every sort with a past: touches, promises, meetings, birthdays, roles, absences, snoozes, merges,
    /// offers and needs, asks and introductions, requests.
    static func random(_ random: inout SplitMix64) -> Village {
        var village = Village(today: "2026-11-22")
        let now = village.today
        let count = random.int(5...25)
        let names = (0..<count).map { "P\($0)" }
        let projects = [village.project("Album"), village.project("Old", .done)]
        for name in names {
            village.add(
                name, cadence: random.maybe { $0.pick([1, 3, 7, 30, 90, 365]) }, addedDaysAgo: random.int(0...300),
                imported: random.once(in: 4)
            ) {
                if random.once(in: 4) { $0.birthday = Birthday("--11-\(random.int(18...24))") }
                if random.once(in: 15) { $0.isArchived = true }
                if random.once(in: 15) { $0.wanted = "why" }
            }
        }
        for _ in 0..<random.int(0...3 * count) {
            village.today = now.adding(days: -random.int(0...120))
            village.act(&random, on: names, projects: projects)
        }
        village.today = now
        return village
    }

    private mutating func act(_ random: inout SplitMix64, on names: [String], projects: [Project.ID]) {
        let name = random.pick(names)
        switch random.int(0...15) {
        case 0...3: touch(name, random.pick(names), daysAgo: random.int(0...10))
        case 4: owe(random.pick(Promise.Kind.allCases), to: name, dueDaysAgo: random.int(-120...0))
        case 5: owe(.followUp, to: name, random.pick(names), dueDaysAgo: -20, occasion: random.maybe { _ in "Fair" })
        case 6: log(name, daysAgo: -random.int(1...120))
        case 7: snooze(name, days: random.int(1...150))
        case 8: cast(name, as: random.pick([.ally, .mentor]), in: random.pick(projects))
        case 9: merge(name, random.pick(names))
        case 10: goAway(daysAgo: -random.int(0...3)...random.int(3...10))
        case 11: skip(name)
        case 12: give(&random, name)
        case 13: ask(&random, name, random.pick(names))
        case 14: moveAsk(&random)
        default: request(&random, name)
        }
    }

    private mutating func give(_ random: inout SplitMix64, _ name: String) {
        let words = ["a holiday rental", "the rental van", "singing lessons", "lessons for a van"]
        switch random.int(0...4) {
        case 0: offer(random.pick(words), addedDaysAgo: random.int(0...20))
        case 1: write(network.closingNeed(random.pick(words), of: [id(name)], on: today))
        case 2:
            guard let offer = network.offers.keys.min() else { return }
            write(
                random.once(in: 2)
                    ? network.passingOver(id(name), with: offer, on: today) : network.withdrawing(offer, on: today))
        default: need(random.pick(words), of: name, sinceDaysAgo: random.int(0...20))
        }
    }

    private mutating func ask(_ random: inout SplitMix64, _ name: String, _ whom: String) {
        switch random.int(0...2) {
        case 0: ask(name, "a favour", addedDaysAgo: random.int(0...30), askedDaysAgo: random.maybe { $0.int(0...30) })
        case 1: log(name, whom, daysAgo: random.int(-20...10), marks: [.asked])
        default: write(network.introducing(ids.next(), to: id(whom), through: id(name), today: today))
        }
    }

    private mutating func moveAsk(_ random: inout SplitMix64) {
        guard let ask = network.asks.values.sorted(by: { $0.id < $1.id }).randomElement(using: &random),
            let step = ask.nextSteps.randomElement(using: &random)
        else { return }
        take(step, of: ask.id, daysAgo: random.int(0...5))
    }

    private mutating func request(_ random: inout SplitMix64, _ name: String) {
        let request = Request(id: ids.next(), name: name, message: "Let's connect", date: day(random.int(0...30)))
        write(network.setting(request))
        switch random.int(0...4) {
        case 0: write(network.replying(to: [request.id], on: day(random.int(0...5))))
        case 1: write(network.answered(request.id, "Gladly", on: today))
        case 2: write(network.snoozingRequests([request.id], until: today.adding(days: random.int(1...60))))
        case 3: write(network.promoting(request.id, circle: "Fair", today: today, ids: &ids))
        default: break
        }
    }

    /// Something that one does on a row of today's list; nil when the list is empty.
    mutating func actOnARow(_ random: inout SplitMix64) -> String? {
        let list = list
        let waterings = list.waterings.map(\.contact)
        guard let contact = (waterings + list.promises.flatMap(\.contacts)).randomElement(using: &random) else {
            return nil
        }
        let name = name(contact)
        let row = list.promises.first { $0.contacts.contains(contact) }
        if let inbox = list.inbox, random.once(in: 6) { return actOnInbox(inbox, &random) }
        if let row, random.once(in: 3) { return actOn(row, with: name, &random) }
        switch random.int(0...5) {
        case 0: log(name)
        case 1: log(name, daysAgo: random.int(0...40), marks: [.thanked, .reportedBack])
        case 2: snooze(name, days: random.int(1...40))
        case 3: skip(name)
        default:
            guard let row else {
                log(name, direction: .incoming)
                return "touch of theirs with \(name)"
            }
            if case .meeting(let id) = row.source, random.once(in: 2) {
                write(network.happened(id, today: today))
            } else {
                write(network.settling(row, today: today))
            }
        }
        return name
    }

    /// A touch logged on the row, or, on an ask, the next thing that happens to it.
    private mutating func actOn(_ row: DuePromise, with name: String, _ random: inout SplitMix64) -> String {
        if case .ask(let id) = row.source, let step = network.asks[id]?.nextSteps.randomElement(using: &random) {
            take(step, of: id)
            return "\(step) by \(name)"
        }
        logOnRow(of: name, daysAgo: random.int(0...3))
        return "touch on the row of \(name)"
    }

    private mutating func actOnInbox(_ inbox: DueInbox, _ random: inout SplitMix64) -> String {
        let request = random.pick(inbox.requests)
        switch random.int(0...2) {
        case 0: write(network.sorting([request], as: random.pick(Request.Triage.allCases)))
        case 1: write(network.replying(to: [request], on: today))
        default: write(network.snoozingRequests([request], until: today.adding(days: 1)))
        }
        return "something in the inbox"
    }
}
