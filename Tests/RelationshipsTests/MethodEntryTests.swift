import Seeding
import Testing

@testable import Relationships

/// The method as entries: all of it out, into another store, and the same again.
struct MethodEntryTests {
    private var village = Village(today: "2026-11-22")

    private mutating func set(_ key: String, _ value: Value, by: String? = nil) throws {
        village.write(try village.network.setting([MethodEntry(key: key, value: value, by: by)]))
    }

    private mutating func remove(_ key: String) throws {
        village.write(try village.network.setting([], removing: [key]))
    }

    // MARK: out and in

    @Test(arguments: UInt64(1)...60)
    func `any method, as entries and in again, is the same`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var village = Village(today: "2026-11-22")
        village.write(random.wayOfWorking(village.network))
        let entries = village.network.methodEntries
        #expect(entries.map(\.key) == entries.map(\.key).sorted(), "seed \(seed)")
        var other = Village(today: "2026-11-22")
        other.write(try other.network.setting(entries.shuffled(using: &random)))
        #expect(other.network.methodEntries == entries, "seed \(seed)")
        #expect(other.network.tagCadences == village.network.tagCadences, "seed \(seed)")
        #expect(try other.network.setting(entries).isEmpty, "seed \(seed)")
        #expect(MethodMerge(of: entries, by: nil, into: other.network).unchanged == entries.count, "seed \(seed)")
        other.write(try other.network.setting([], removing: entries.map(\.key)))
        #expect(other.network.methodEntries.isEmpty, "seed \(seed)")
        #expect(other.network.method == Method() && other.network.roleKinds == RoleKind.builtIn, "seed \(seed)")
    }

    @Test func `what is there from the start is no entry, nor what is of the day`() {
        var village = village
        village.setMethod {
            $0.currentProject = "album"
            $0.extra = Method.Extra(on: "2026-11-22", count: 2)
            $0.reviewNotBefore = "2026-12-01"
        }
        #expect(village.network.methodEntries.isEmpty)
    }

    private static let entries: [(String, Value)] = [
        ("dailyCapacity", 7), ("cadence", 45), ("cadence", "never"), ("cadence", .map(["ripe": 10, "dry": 90])),
        ("reviewEvery", 7), ("requestPatience", 1), ("askPatience", 3650), ("reportAfter", 60),
        ("target development", 0), ("target maintenance", 100), ("role ally", .map(["letter": "k", "weight": 1000])),
        ("role muse", .map(["letter": "u", "weight": 100, "cadence": "never"])),
        ("role eclairagiste", .map(["letter": "é", "weight": 0, "name": "Éclairagiste", "cadence": 12])),
        ("tag Famille proche", 14), ("question why now?", "Why now?"),
        ("template 7d0m", .map(["name": "Thanks", "text": "Hello {first},\n{personal}"])),
        ("practice 9z", .map(["text": "Thank within a day.", "level": "expert"])), ("snooze f", 10),
        ("formula Let's talk, shall we", true), ("interest musique contemporaine", true), ("work Rives", true),
    ]

    @Test(arguments: entries.indices)
    func `each entry reads as it was set, is signed, and can be taken away`(index: Int) throws {
        let (key, value) = Self.entries[index]
        var village = village
        let entry = MethodEntry(key: key, value: value, by: "Sophie")
        village.write(try village.network.setting([entry]))
        #expect(village.network.methodEntries == [entry])
        #expect(entry.isPrivate == (key.hasPrefix("interest") || key.hasPrefix("work")))
        village.write(try village.network.setting([MethodEntry(key: key, value: value)]))
        #expect(village.network.methodEntries == [MethodEntry(key: key, value: value)], "set by me it is mine")
        village.write(try village.network.setting([entry], removing: []))
        village.write(try village.network.setting([], removing: [key]))
        #expect(village.network.methodEntries.isEmpty && village.network.method.authors.isEmpty)
        village.write(try village.network.setting([entry]))
        #expect(village.network.methodEntries == [entry], "and set again")
    }

    // MARK: what is refused

    private static let refused: [(String, Value, MethodError)] = [
        ("", 1, .unknownKey("")), ("colour", "red", .unknownKey("colour")), ("role", .map([:]), .unknownKey("role")),
        ("question", "Why?", .unknownKey("question")), ("cadence weekly", 7, .unknownKey("cadence weekly")),
        ("target sideways", 10, .unknownKey("target sideways")),
        ("dailyCapacity", 0, .badValue(key: "dailyCapacity", wanted: .integer(1...50))),
        ("dailyCapacity", 51, .badValue(key: "dailyCapacity", wanted: .integer(1...50))),
        ("dailyCapacity", "5", .badValue(key: "dailyCapacity", wanted: .integer(1...50))),
        ("reviewEvery", 6, .badValue(key: "reviewEvery", wanted: .integer(7...3650))),
        ("askPatience", 0, .badValue(key: "askPatience", wanted: .integer(1...3650))),
        ("requestPatience", 3651, .badValue(key: "requestPatience", wanted: .integer(1...3650))),
        ("reportAfter", true, .badValue(key: "reportAfter", wanted: .integer(1...3650))),
        ("target development", 101, .badValue(key: "target development", wanted: .integer(0...100))),
        ("cadence", 0, .badValue(key: "cadence", wanted: .cadence)),
        ("cadence", "often", .badValue(key: "cadence", wanted: .cadence)),
        ("tag music", .map(["ripe": 30, "dry": 20]), .badValue(key: "tag music", wanted: .cadence)),
        ("tag music", .map(["ripe": 4000, "dry": 5000]), .badValue(key: "tag music", wanted: .cadence)),
        ("role muse", "u", .badValue(key: "role muse", wanted: .role)),
        ("role muse", .map(["letter": "x"]), .badValue(key: "role muse", wanted: .role)),
        ("role muse", .map(["letter": "uu"]), .badValue(key: "role muse", wanted: .role)),
        ("role muse", .map(["letter": "7"]), .badValue(key: "role muse", wanted: .role)),
        ("role muse", .map(["letter": "u", "weight": 1001]), .badValue(key: "role muse", wanted: .role)),
        ("role muse", .map(["letter": "u", "name": "Patron"]), .badValue(key: "role muse", wanted: .role)),
        ("role muse", .map(["letter": "u", "cadence": 0]), .badValue(key: "role muse", wanted: .cadence)),
        ("question why", "  \n", .badValue(key: "question why", wanted: .text)),
        ("question why", true, .badValue(key: "question why", wanted: .text)),
        ("template t", .map(["name": "Thanks"]), .badValue(key: "template t", wanted: .template)),
        ("template t", "Hello", .badValue(key: "template t", wanted: .template)),
        ("practice p", .map(["level": "expert"]), .badValue(key: "practice p", wanted: .practice)),
        ("practice p", .map(["text": "Thank.", "level": "wizard"]), .badValue(key: "practice p", wanted: .practice)),
        ("snooze ff", 10, .badValue(key: "snooze ff", wanted: .letter)),
        ("snooze 7", 10, .badValue(key: "snooze 7", wanted: .letter)),
        ("snooze x", 10, .badValue(key: "snooze x", wanted: .letter)),
        ("snooze d", 10, .badValue(key: "snooze d", wanted: .letter)),
        ("snooze f", 0, .badValue(key: "snooze f", wanted: .integer(1...3650))),
        ("formula Hello", "yes", .badValue(key: "formula Hello", wanted: .nothing)),
        ("interest radio", false, .badValue(key: "interest radio", wanted: .nothing)),
        ("work Rives", 1, .badValue(key: "work Rives", wanted: .nothing)),
    ]

    @Test(arguments: refused.indices)
    func `an entry that says nothing is refused, with what would be right`(index: Int) {
        let (key, value, error) = Self.refused[index]
        let good = MethodEntry(key: "askPatience", value: 5)
        #expect(throws: error) {
            try village.network.setting([good, MethodEntry(key: key, value: value)])
        }
    }

    // MARK: roles and tags

    @Test mutating func `a role and a tag are the same whatever the case and the accents`() throws {
        village.write([RoleKind(id: "own", name: "Éclairagiste", letter: "e").changes()])
        try set("tag Été", 20)
        try set("role ECLAIRAGISTE", .map(["letter": "g"]), by: "Sophie")
        try set("tag ete", 30, by: "Sophie")
        #expect(village.network.roleKinds.last == RoleKind(id: "own", name: "Éclairagiste", letter: "g"))
        #expect(village.network.tagCadences == ["ete": .days(ripe: 30, dry: 45)])
        #expect(village.network.methodEntries.map(\.by) == ["Sophie", "Sophie"])
        try remove("role Eclairagiste")
        try remove("tag ÉTÉ")
        #expect(village.network.methodEntries.isEmpty && village.network.method.authors.isEmpty)
    }

    @Test mutating func `a letter that is another kind's gives way to a free one of the name`() throws {
        village.write([RoleKind(id: "own", name: "Producer", letter: "p").changes()])
        let theirs = ["publisher": "p", "patron": "p", "ally": "p", "muse": "P", "ox": "o"].map {
            MethodEntry(key: "role " + $0.key, value: .map(["letter": .text($0.value)]))
        }
        village.write(try village.network.setting(theirs.sorted { $0.key < $1.key }))
        let letters = Dictionary(
            uniqueKeysWithValues: village.network.roleKinds.map { ($0.entryName, String($0.letter)) })
        #expect(
            letters == [
                "ally": "a", "muse": "u", "opponent": "o", "ox": "b", "patron": "t", "producer": "p",
                "publisher": "l", "mentor": "m",
            ])
    }

    @Test mutating func `two kinds can exchange their letters`() throws {
        try set("role ally", .map(["letter": "o"]))
        #expect(village.network.roleKinds.map(\.letter) == ["a", "o", "m"], "o is the opponent's, and a is free")
        village.write(
            try village.network.setting([
                MethodEntry(key: "role ally", value: .map(["letter": "o"])),
                MethodEntry(key: "role opponent", value: .map(["letter": "a"])),
            ]))
        #expect(village.network.roleKinds.map(\.letter) == ["o", "a", "m"])
    }

    @Test mutating func `a kind that was deleted comes back as it is said, without what it had`() throws {
        try set("role muse", .map(["letter": "u", "cadence": 12, "weight": 300]))
        try remove("role muse")
        try set("role muse", .map(["letter": "e"]))
        #expect(village.network.roleKinds.last?.cadence == nil && village.network.roleKinds.last?.weight == 100)
        village.write([.deletion(of: .role(.mentor))])
        try set("role mentor", .map(["letter": "m", "weight": 125]))
        #expect(village.network.roleKind(.mentor) == RoleKind(id: .mentor, letter: "m", weight: 125))
        village.write([.deletion(of: .role(.mentor))])
        try remove("role mentor")
        #expect(village.network.roleKinds.first { $0.id == .mentor } == RoleKind.builtIn[2])
    }

    @Test func `the same new role has the same key for everybody`() throws {
        let entry = MethodEntry(key: "role Éclairagiste", value: .map(["letter": "e"]))
        let other = MethodEntry(key: "role eclairagiste", value: .map(["letter": "g"]))
        let records = [entry, other].map { try? village.network.setting([$0]).map(\.record) }
        #expect(records[0] == records[1] && records[0]?.count == 1)
    }

    // MARK: what stays at home

    @Test(arguments: [
        ("practice p", "Ask Sophie Marchal how.", true), ("practice p", "ask MARCHAL, Sophie", true),
        ("practice p", "Soso knows.", true), ("practice p", "As 中村葵さん says.", true), ("practice p", "Zoé", false),
        ("practice p", "Mail sophie@RIVES.be", true), ("practice p", "Ring 0470/12.34.56", true),
        ("practice p", "Ring +32 470 12 34 56 now", true), ("practice Lefèvre", "Thank within a day.", true),
        ("practice p", "Keep your portfolio short; port after dinner.", false),
        ("practice p", "Open an albumin bar.", false), ("practice p", "As for the Album: late.", true),
        ("practice p", "👋🏽👋🏽", false),
        ("practice p", "marchalette", false), ("practice p", "Thank within 24 hours, 7 days a week.", false),
    ])
    func `an entry is personal when it holds a name, an address or a number of somebody`(
        key: String, text: String, isPersonal: Bool
    ) {
        var village = village
        village.add("Sophie Marchal") {
            $0.familyName = "Marchal"
            $0.nicknames = ["Soso"]
            $0.emails = [Reach("sophie@rives.be")]
            $0.phones = [Reach("+32 470 12 34 56"), Reach("0470 12 34 56"), Reach("24")]
        }
        village.add("中村葵")
        village.add("Zoé") { $0.familyName = "Po" }
        village.add("Jean Lefevre") { $0.familyName = "Lefevre" }
        village.add("Ann Portf") { $0.nicknames = ["Portf", "🎸🎸"] }
        village.project("Album")
        let entry = MethodEntry(key: key, value: .map(["text": .text(text), "level": "expert"]))
        #expect(village.network.isPersonal(entry) == isPersonal)
    }
}

extension SplitMix64 {
    /// What makes a random method of an empty one: nothing in it that nobody could have set.
    fileprivate mutating func wayOfWorking(_ network: Network) -> [Change] {
        var method = self.method()
        (method.currentProject, method.extra, method.reviewNotBefore) = (nil, nil, nil)
        method.questions = method.questions.filter { !$0.key.isEmpty && !$0.value.isEmpty }
        method.templates = method.templates.filter { !$0.key.isEmpty && !$0.value.text.isEmpty }
        method.practices = method.practices.filter { !$0.key.isEmpty && !$0.value.text.isEmpty }
        let letters = ["f", "é", "D"].filter { _ in once(in: 2) }
        method.snoozes = Dictionary(uniqueKeysWithValues: letters.map { ($0, int(1...99)) })
        method.formulas.removeAll(where: \.isEmpty)
        method.interests.removeAll(where: \.isEmpty)
        method.work.removeAll(where: \.isEmpty)
        method.authors = [:]
        var changes = [method.changes(from: network.method)]
        for (name, letter) in [("Muse", "u"), ("Éclairagiste", "é"), ("line maker", "l")] where once(in: 2) {
            let cadence = maybe { $0.cadence() }
            changes.append(
                RoleKind(
                    id: Identifier(name.lowercased()), name: name, letter: Character(letter), weight: int(0...1000),
                    cadence: cadence
                ).changes())
        }
        for kind in RoleKind.builtIn where once(in: 2) {
            var edited = kind
            edited.name = maybe { _ in "Complice" }
            edited.weight = int(0...1000)
            edited.cadence = maybe { $0.cadence() }
            changes.append(edited.changes(from: kind))
        }
        for tag in ["music", "Été", "famille proche"] where once(in: 2) {
            changes += network.settingCadence(cadence(), ofTag: tag)
        }
        let keys = ["role ally", "tag music", "cadence", "target development"].filter { _ in once(in: 2) }
        changes.append(
            Change(
                on: .method,
                put: [.authors: Dictionary(uniqueKeysWithValues: keys.map { ($0, .text("Sophie")) })]))
        return changes
    }
}
