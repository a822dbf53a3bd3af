import JSON
import Testing

/// Days counted from 1970, by an arithmetic that shares nothing with the program's.
enum DayCount {
    /// `"2026-11-22"` is 20779.
    static func day(_ text: String) throws -> Int {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        try #require(parts.count == 3)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let isLeap = { (year: Int) in year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        let years = (1970..<parts[0]).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
        let months = lengths.prefix(parts[1] - 1).reduce(0, +) + (parts[1] > 2 && isLeap(parts[0]) ? 1 : 0)
        return years + months + parts[2] - 1
    }
}

extension JSONValue {
    func list(_ key: String) -> [JSONValue] { self[key]?.array ?? [] }
    func texts(_ key: String) -> [String] { list(key).compactMap(\.string) }
    func text(_ key: String) -> String? { self[key]?.string }
    func day(_ key: String) throws -> Int? { try text(key).map(DayCount.day) }
}

/// An export read again by its text alone: what a review would find in it.
struct Reckoning {
    struct Touch {
        let day: Int
        let channel: String
        let direction: String
        let people: [String]
        let hasMarks: Bool
        let said: String?

        var isInPerson: Bool { channel == "inPerson" || channel == "event" }
    }

    struct Thirst {
        let id: String
        let ripe: Int
        let elapsed: Int
        let state: String
        var isWell: Bool { state == "fresh" || state == "soon" }

        static func thirstier(_ left: Thirst, _ right: Thirst) -> Bool {
            let (one, other) = (left.elapsed * right.ripe, right.elapsed * left.ripe)
            if one != other { return one > other }
            return left.elapsed == right.elapsed ? left.id < right.id : left.elapsed > right.elapsed
        }
    }

    let export: JSONValue
    let today: Int
    let people: [String: JSONValue]
    let projects: [String: JSONValue]
    let slots: [JSONValue]
    /// Those that happened.
    let touches: [Touch]
    let away: [ClosedRange<Int>]

    init(_ export: JSONValue, today: String) throws {
        self.export = export
        self.today = try DayCount.day(today)
        try #require(export.list("aliases").isEmpty)
        func byID(_ key: String) -> [String: JSONValue] {
            Dictionary(uniqueKeysWithValues: export.list(key).map { ($0.text("id") ?? "", $0) })
        }
        people = byID("contacts")
        projects = byID("projects")
        slots = export.list("slots")
        touches = try export.list("touchpoints").filter { $0["planned"] != true }.map { touch in
            Touch(
                day: try #require(try touch.day("date")), channel: touch.text("channel") ?? "",
                direction: touch.text("direction") ?? "", people: touch.texts("contacts"),
                hasMarks: touch["marks"]?.object?.members.isEmpty == false, said: touch.text("stage"))
        }
        away = try export.list("away").map { try #require(try $0.day("from"))...(#require(try $0.day("to"))) }
    }

    func isActive(_ slot: JSONValue) -> Bool { projects[slot.text("project") ?? ""]?.text("state") == "active" }

    // MARK: Stages

    func firstTouch(_ id: String) -> Int? { touches.filter { $0.people.contains(id) }.map(\.day).min() }

    func stage(_ touch: Touch) throws -> String {
        if let said = touch.said { return said }
        let isNew = try touch.people.contains { id in
            let met = try people[id]?["met"]?.day("date")
            return touch.day - (met ?? min(firstTouch(id) ?? touch.day, touch.day)) <= 60
        }
        if isNew { return "development" }
        return touch.isInPerson || touch.hasMarks ? "consolidation" : "maintenance"
    }

    /// Monday by Monday, touches by stage.
    func weeks() throws -> [(monday: Int, counts: [String: Int])] {
        // 5 January 1970 was a Monday.
        let first = today - (today - 4) % 7 - 77
        return try (0..<12).map { week in
            let monday = first + 7 * week
            let own = touches.filter { (monday...monday + 6).contains($0.day) && $0.day <= today }
            return (monday, try own.reduce(into: [:]) { counts, touch in counts[try stage(touch), default: 0] += 1 })
        }
    }

    // MARK: Thirst

    func holdsActiveRole(_ id: String) -> Bool { slots.contains { isActive($0) && $0.texts("holders").contains(id) } }

    /// nil for never.
    func cadence(_ contact: JSONValue) -> (ripe: Int, dry: Int)? {
        if contact["archived"] == true || contact["wanted"] != nil { return nil }
        func days(_ value: JSONValue?) -> (ripe: Int, dry: Int)? {
            guard let ripe = value?["ripe"]?.int, let dry = value?["dry"]?.int else { return nil }
            return (ripe, dry)
        }
        if let own = contact["cadence"] { return days(own) }
        let kinds = slots.filter { isActive($0) && $0.texts("holders").contains(contact.text("id") ?? "") }
            .compactMap { $0.text("kind") }
        let tags = contact.texts("tags").map { $0.lowercased() }
        // What is not said in an export is as it is from the start.
        var roles: [String: JSONValue] = [
            "ally": ["ripe": 30, "dry": 45], "opponent": ["ripe": 90, "dry": 135], "mentor": ["ripe": 60, "dry": 90],
        ]
        for role in export.list("roles") { roles[role.text("id") ?? ""] = role["cadence"] }
        let given =
            kinds.compactMap { roles[$0] }
            + export.list("tags").filter { tags.contains($0.text("name")?.lowercased() ?? "") }
            .compactMap { $0["cadence"] }
        if !given.isEmpty { return given.compactMap(days).min { $0 < $1 } }
        let usual = export.list("method").first?["cadence"] ?? ["ripe": 60, "dry": 90]
        return contact["imported"] == true ? nil : days(usual)
    }

    /// How somebody stood on a day; nil for the ambient.
    func thirst(_ id: String, on day: Int) throws -> Thirst? {
        guard let contact = people[id], let (ripe, dry) = cadence(contact) else { return nil }
        let touch = touches.filter { $0.people.contains(id) && $0.day <= day }.map(\.day).max()
        let from = contact["cadence"] == nil ? nil : try contact["cadence"]?.day("from")
        let added = try contact.day("added")
        // Of those never touched, the imported ones start on a day that only the program knows.
        if touch == nil && from == nil && added != nil { try #require(contact["imported"] != true) }
        let start = touch ?? from ?? added ?? day
        let counted = start < day ? (start + 1...day).count { day in !away.contains { $0.contains(day) } } : 0
        let state =
            counted >= max(dry, ripe)
            ? "dry" : counted >= ripe ? "thirsty" : 4 * counted >= 3 * ripe ? "soon" : "fresh"
        return Thirst(id: id, ripe: ripe, elapsed: counted, state: state)
    }

    func knownSince(_ id: String) throws -> Int? {
        [try people[id]?.day("added"), try people[id]?["met"]?.day("date"), firstTouch(id)].compactMap { $0 }.min()
    }

    // MARK: Places

    func dateNeeded(_ slot: JSONValue) throws -> Int? {
        let milestones = projects[slot.text("project") ?? ""]?["milestones"]
        return try slot.day("by") ?? slot.text("milestone").flatMap { milestones?[$0] }?.day("date")
    }
}
