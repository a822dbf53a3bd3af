/// The keys of an object that is being read, to notice one that comes twice.
///
///     var keys = KeySet()
///     keys.admits("name", after: object.members)  // false if a member has that key already
struct KeySet {
    private var index: Set<ExactString> = []

    /// Whether `key` is new, given the members before it; each key must be asked about once, in order.
    mutating func admits(_ key: String, after members: [(key: String, value: JSONValue)]) -> Bool {
        let key = ExactString(key)
        // Comparing beats hashing in a small object, and would take quadratic time in a large one.
        guard members.count >= 16 else { return !members.contains { ExactString($0.key) == key } }
        if index.isEmpty { index = Set(members.map { ExactString($0.key) }) }
        return index.insert(key).inserted
    }
}
