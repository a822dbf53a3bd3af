/// One thing that a method says, by a key that means the same in everybody's: what is shown, edited, exported, merged.
///
/// Keys are `dailyCapacity`, `cadence`, `reviewEvery`, `requestPatience`, `askPatience`, `reportAfter`,
/// `target STAGE`, `role NAME`, `tag NAME`, `question KEY`, `template KEY`, `practice KEY`, `snooze LETTER`,
/// `formula SENTENCE`, and, which are never exported, `interest WORDS` and `work WORDS`. A role and a tag are the
/// same whatever the case and the accents of their names.
///
/// Example: `MethodEntry(key: "role ally", value: .map(["letter": "a", "weight": 150]))`.
public struct MethodEntry: Hashable, Identifiable, Sendable {
    public let key: String
    public let value: Value
    /// Whose it is; nil for mine.
    public let by: String?

    public init(key: String, value: Value, by: String? = nil) {
        self.key = key
        self.value = value
        self.by = by
    }

    public var id: String { key }

    /// About me and my own: it stays at home.
    public var isPrivate: Bool { key.hasPrefix("interest ") || key.hasPrefix("work ") }

    /// The key by which two entries are one.
    static func folded(_ key: String) -> String {
        ["role ", "tag "].contains(where: key.hasPrefix) ? SearchKey.folded(key) : key
    }
}

/// Why an entry is refused.
public enum MethodError: Error, Hashable {
    case unknownKey(String)
    /// What the value of that key must be, by the name of its shape.
    case badValue(key: String, wanted: Shape)

    public enum Shape: Hashable, Sendable {
        case integer(ClosedRange<Int>)
        case cadence
        case role
        case text
        case template
        case practice
        case letter
        case nothing
    }
}

extension Network {
    /// All that the method says beyond what is there from the start, in the order of the keys.
    public var methodEntries: [MethodEntry] {
        var values: [String: Value] = [:]
        let (method, usual) = (method, Method())
        if let capacity = method.dailyCapacity { values["dailyCapacity"] = .integer(capacity) }
        if method.defaultCadence != usual.defaultCadence { values["cadence"] = method.defaultCadence.entryValue }
        for (key, place) in Method.numbers where method[keyPath: place] != usual[keyPath: place] {
            values[key] = .integer(method[keyPath: place])
        }
        for stage in Stage.allCases where method.stageTargets[stage] != usual.stageTargets[stage] {
            values["target " + stage.rawValue] = .integer(method.stageTargets[stage])
        }
        for kind in roleKinds where !RoleKind.builtIn.contains(kind) {
            values["role " + kind.entryName] = kind.entryValue
        }
        for (name, cadence) in tagNames { values["tag " + name] = cadence.entryValue }
        for (key, text) in method.questions { values["question " + key] = .text(text) }
        for (key, template) in method.templates {
            values["template " + key] = .map(["name": .text(template.name), "text": .text(template.text)])
        }
        for (key, practice) in method.practices {
            values["practice " + key] = .map(["text": .text(practice.text), "level": .text(practice.level.rawValue)])
        }
        for (letter, days) in method.snoozes { values["snooze " + letter] = .integer(days) }
        for sentence in method.formulas { values["formula " + sentence] = true }
        for words in method.interests { values["interest " + words] = true }
        for words in method.work { values["work " + words] = true }
        return values.sorted { $0.key < $1.key }.map {
            MethodEntry(key: $0.key, value: $0.value, by: method.authors[MethodEntry.folded($0.key)])
        }
    }

    /// The names of tags that have a cadence, as they were written.
    private var tagNames: [(String, Cadence)] {
        facts.records(of: .tag).filter { !$0.record.isGone }.map(\.record).compactMap { tag in
            tag.text(.name).flatMap { name in Cadence(tag[.cadence]).map { (name, $0) } }
        }
    }

    /// Makes the method say these entries, each as whose it is, and no longer those of `removed`.
    ///
    /// - Throws: at the first entry that says nothing, with what would be right.
    public func setting(
        _ entries: [MethodEntry], removing removed: [String] = []
    ) throws(MethodError) -> [Change] {
        var new = method
        var changes: [Change] = []
        // Kinds of role that are about to be set hold on to no letter.
        let keys = Set((removed + entries.map(\.key)).map(MethodEntry.folded))
        var kinds = roleKinds.filter { !keys.contains("role " + $0.entryName) }
        for key in removed {
            changes += try apply(key, nil, to: &new, &kinds)
            new.authors[MethodEntry.folded(key)] = nil
        }
        for entry in entries {
            changes += try apply(entry.key, entry.value, to: &new, &kinds)
            new.authors[MethodEntry.folded(entry.key)] = entry.by
        }
        return ([new.changes(from: method)] + changes).filter { !$0.isEmpty }
    }

    /// One entry; nil takes it away, so that what is there from the start holds again.
    private func apply(
        _ key: String, _ value: Value?, to method: inout Method, _ kinds: inout [RoleKind]
    ) throws(MethodError) -> [Change] {
        func number(_ range: ClosedRange<Int>) throws(MethodError) -> Int? {
            guard let value else { return nil }
            guard let number = value.integer, range.contains(number) else {
                throw .badValue(key: key, wanted: .integer(range))
            }
            return number
        }
        func text(_ value: Value?, _ shape: MethodError.Shape) throws(MethodError) -> String {
            guard let text = value?.text, !text.inOneLine.isEmpty else { throw .badValue(key: key, wanted: shape) }
            return text
        }
        let usual = Method()
        if let place = Method.numbers[key] {
            let range = key == "reviewEvery" ? 7...Cadence.longest : 1...Cadence.longest
            method[keyPath: place] = try number(range) ?? usual[keyPath: place]
            return []
        }
        let words = key.split(separator: " ", maxSplits: 1).map(String.init)
        let name = words.count > 1 ? words[1] : ""
        switch (words.first ?? "", name.isEmpty) {
        case ("dailyCapacity", true): method.dailyCapacity = try number(1...50)
        case ("cadence", true):
            let cadence = try value.map { value throws(MethodError) in try Cadence(entry: value, key) }
            method.defaultCadence = cadence ?? usual.defaultCadence
        case ("target", false):
            guard let stage = Stage(rawValue: name) else { throw .unknownKey(key) }
            method.stageTargets[stage] = try number(0...100) ?? usual.stageTargets[stage]
        case ("role", false): return try settingRole(named: name, value, key, beside: &kinds)
        case ("tag", false):
            let cadence = try value.map { value throws(MethodError) in try Cadence(entry: value, key) }
            return settingCadence(cadence, ofTag: name)
        case ("question", false):
            method.questions[name] = try value.map { value throws(MethodError) in try text(value, .text) }
        case ("template", false):
            method.templates[name] = try value.map { value throws(MethodError) in
                Template(name: value.map?["name"]?.text ?? "", text: try text(value.map?["text"], .template))
            }
        case ("practice", false):
            method.practices[name] = try value.map { value throws(MethodError) in
                let level = value.map?["level"]?.text ?? Practice.Level.beginner.rawValue
                guard let level = Practice.Level(rawValue: level) else { throw .badValue(key: key, wanted: .practice) }
                return Practice(text: try text(value.map?["text"], .practice), level: level)
            }
        case ("snooze", false):
            guard name.count == 1, name.first?.isLetter == true, !Method.snoozeLetters.contains(name) else {
                throw .badValue(key: key, wanted: .letter)
            }
            method.snoozes[name] = try number(1...Cadence.longest)
        case ("formula", false): try put(name, value, key, into: &method.formulas)
        case ("interest", false): try put(name, value, key, into: &method.interests)
        case ("work", false): try put(name, value, key, into: &method.work)
        default: throw .unknownKey(key)
        }
        return []
    }

    private func put(_ name: String, _ value: Value?, _ key: String, into set: inout [String]) throws(MethodError) {
        guard value == nil || value == true else { throw .badValue(key: key, wanted: .nothing) }
        set.removeAll { $0 == name }
        if value != nil { set.append(name) }
    }
}

extension Method {
    /// The entries that are one number of days.
    fileprivate static let numbers: [String: WritableKeyPath<Method, Int> & Sendable] = [
        "reviewEvery": \.reviewEvery, "requestPatience": \.requestPatience, "askPatience": \.askPatience,
        "reportAfter": \.reportAfter,
    ]

    /// What `s` takes from the start: day, week, month, a date, and taking it back.
    fileprivate static let snoozeLetters: Set<String> = ["d", "w", "m", "S", "x"]
}
