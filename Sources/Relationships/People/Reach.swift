/// A way to reach someone: an address, number or link, and what it is, such as `work`.
///
/// Example: `Reach("+32 4 1", label: "work", isPreferred: true, types: ["WORK", "MSG"])`.
public struct Reach: Hashable, Sendable {
    public var value: String
    public var label: String?
    /// An address book prefers it to others of its kind: those that are preferred stand first.
    public var isPreferred: Bool
    /// The types of a vCard as they were written, where the label does not say all of them.
    public var types: [String]

    public init(_ value: String, label: String? = nil, isPreferred: Bool = false, types: [String] = []) {
        self.value = value
        self.label = label
        self.isPreferred = isPreferred
        self.types = types
    }

    /// The same with what somebody calls it now: another label is no longer what the types said.
    public func labelled(_ label: String?) -> Reach {
        label == self.label ? self : Reach(value, label: label, isPreferred: isPreferred)
    }
}

extension [Reach] {
    /// The list as somebody has arranged it: what was moved to the front is the preferred one.
    public func arranged(after old: [Reach]) -> [Reach] {
        var reaches = self
        guard let first = first, let oldFirst = old.first else { return self }
        let isMoved = first.value != oldFirst.value && contains { $0.value == oldFirst.value }
        if isMoved || oldFirst.isPreferred { reaches[0].isPreferred = true }
        return reaches.preferredFirstOnly
    }

    /// Without the preference for those that stand after one without.
    public var preferredFirstOnly: [Reach] {
        let end = firstIndex { !$0.isPreferred } ?? endIndex
        guard self[end...].contains(where: \.isPreferred) else { return self }
        return self[..<end]
            + self[end...].map { reach in
                var reach = reach
                reach.isPreferred = false
                return reach
            }
    }
}

/// A postal address; at least a city or a country makes one useful.
public struct Address: Hashable, Sendable {
    /// The key in the record's map; stable when other members change.
    public var key: String
    public var street: String?
    public var city: String?
    public var region: String?
    public var postalCode: String?
    public var country: String?
    public var label: String?
    /// The post office box and the rest of the address, as vCards part them from the street.
    public var box: String?
    public var extended: String?
    /// As with a `Reach`.
    public var isPreferred: Bool
    public var types: [String]

    public init(
        key: String, street: String? = nil, city: String? = nil, region: String? = nil, postalCode: String? = nil,
        country: String? = nil, label: String? = nil, box: String? = nil, extended: String? = nil,
        isPreferred: Bool = false, types: [String] = []
    ) {
        self.key = key
        self.street = street
        self.city = city
        self.region = region
        self.postalCode = postalCode
        self.country = country
        self.label = label
        self.box = box
        self.extended = extended
        self.isPreferred = isPreferred
        self.types = types
    }
}
