/// Kinds of role as entries of the method.
extension Network {
    /// A kind of role goes by its name, or, of those from the start, by its id; a new one has a key that follows from
    /// its name, the same for everybody. Where its letter is one of the `others`', it has the first free one of its
    /// name. nil takes a kind away, or makes one from the start as it was.
    func settingRole(
        named name: String, _ value: Value?, _ key: String, beside others: inout [RoleKind]
    ) throws(MethodError) -> [Change] {
        let name = SearchKey.folded(name)
        let usual = RoleKind.builtIn.first { $0.id.text == name }
        let known = roleKinds.first { $0.entryName == name }
        if value == nil, usual == nil { return known.map { [.deletion(of: $0.record)] } ?? [] }
        let newID = RoleKind.ID("x" + Fingerprint.text(of: name))
        var kind = known ?? usual ?? RoleKind(id: newID, name: name, letter: "x")
        if let value {
            try kind.take(value, named: name, key)
            kind.letter = kind.letter(beside: others)
        } else if let usual {
            kind = usual
        }
        others.append(kind)
        var change = kind.changes(from: known)
        // One from the start has a cadence unless it is written that it has none.
        if known == nil { change.set[.cadence] = .some(kind.cadence?.value()) }
        return [reviving(change)].filter { !$0.isEmpty }
    }
}

extension RoleKind {
    /// The name as everybody writes it: that of one's own kinds folded, the id of those from the start.
    var entryName: String { isBuiltIn ? id.text : SearchKey.folded(name ?? id.text) }

    /// Its own name is said where the key does not say it.
    var entryValue: Value {
        .members([
            "letter": .text(String(letter)), "weight": .integer(weight), "cadence": cadence?.entryValue,
            "name": name == entryName ? nil : .text(name),
        ])
    }

    private var isBuiltIn: Bool { Self.builtIn.contains { $0.id == id } }

    /// What an entry says; a name that is not said stays, except that one from the start goes by its id then.
    fileprivate mutating func take(_ value: Value, named entryName: String, _ key: String) throws(MethodError) {
        guard let map = value.map, let letter = map["letter"]?.text?.lowercased(), letter.count == 1, letter != "x",
            let character = letter.first, character.isLetter
        else { throw .badValue(key: key, wanted: .role) }
        let weight = map["weight"]?.integer ?? 100
        let said = map["name"]?.text
        guard (0...1000).contains(weight), isBuiltIn || said.map({ SearchKey.folded($0) == entryName }) ?? true else {
            throw .badValue(key: key, wanted: .role)
        }
        name = said ?? (isBuiltIn ? nil : name)
        self.letter = character
        self.weight = weight
        cadence = try map["cadence"].map { value throws(MethodError) in try Cadence(entry: value, key) }
    }

    /// Its letter, or, where that is taken, the first free one of its name, then of the alphabet.
    fileprivate func letter(beside others: [RoleKind]) -> Character {
        let taken = Set(others.map { $0.letter.lowercased() } + ["x"])
        let letters = [letter] + entryName.filter(\.isLetter) + "abcdefghijklmnopqrstuvwyz"
        return letters.first { !taken.contains(String($0)) } ?? letter
    }
}

extension Cadence {
    /// `30` where dry follows from ripe, `"never"`, or both numbers.
    var entryValue: Value {
        switch self {
        case .never: "never"
        case .days(let ripe, let dry):
            Cadence.every(ripe) == self ? .integer(ripe) : .map(["ripe": .integer(ripe), "dry": .integer(dry)])
        }
    }

    init(entry value: Value, _ key: String) throws(MethodError) {
        if value.text == "never" {
            self = .never
        } else if let days = value.integer, let cadence = Cadence.every(days) {
            self = cadence
        } else if let map = value.map, let ripe = map["ripe"]?.integer, let dry = map["dry"]?.integer,
            (1...Self.longest).contains(ripe), dry >= ripe
        {
            self = .days(ripe: ripe, dry: dry)
        } else {
            throw .badValue(key: key, wanted: .cadence)
        }
    }
}
