/// Members in the order they were written, keyed by strings that are compared byte for byte.
///
///     var person: JSONObject = ["name": "Ada", "born": 1815]
///     person["born"] = 1816     // stays second
///     person["died"] = 1852     // comes third
///     person["name"] = nil      // is removed; `.null` would keep the key
///     person.members.map(\.key) // ["born", "died"]
///
/// A look-up walks the members. Two objects are equal only if their members come in the same order.
public struct JSONObject: Sendable {
    /// The members, no two of which share a key.
    public private(set) var members: [(key: String, value: JSONValue)] = []

    public init() {}

    /// An object with `members` in their order, where a key that comes twice keeps its first place and its last value.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (key, value) in members {
            self[key] = value
        }
    }

    /// The value of a member; setting nil removes it.
    public subscript(key: String) -> JSONValue? {
        get { index(of: key).map { members[$0].value } }
        set {
            switch (index(of: key), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((key, value))
            case (nil, nil): break
            }
        }
    }

    /// Adds a member whose key the caller knows to be absent.
    mutating func append(key: String, value: JSONValue) {
        members.append((key, value))
    }

    private func index(of key: String) -> Int? {
        let key = ExactString(key)
        return members.firstIndex { ExactString($0.key) == key }
    }
}

extension JSONObject: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.members.elementsEqual(right.members) {
            ExactString($0.key) == ExactString($1.key) && $0.value == $1.value
        }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(members.count)
        for (key, value) in members {
            hasher.combine(ExactString(key))
            hasher.combine(value)
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }
}
