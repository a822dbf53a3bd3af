@testable import Relationships

extension Village {
    /// People of every sort with a past: touches, promises, meetings, birthdays, roles, absences, snoozes, merges.
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
        switch random.int(0...11) {
        case 0...3: touch(name, random.pick(names), daysAgo: random.int(0...10))
        case 4: owe(random.pick(Promise.Kind.allCases), to: name, dueDaysAgo: random.int(-120...0))
        case 5: owe(.followUp, to: name, random.pick(names), dueDaysAgo: -20, occasion: random.maybe { _ in "Fair" })
        case 6: log(name, daysAgo: -random.int(1...120))
        case 7: snooze(name, days: random.int(1...150))
        case 8: cast(name, as: random.pick([.ally, .mentor]), in: random.pick(projects))
        case 9: merge(name, random.pick(names))
        case 10: goAway(daysAgo: -random.int(0...3)...random.int(3...10))
        default: skip(name)
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
}
