// Ways to reach someone as elements of a map (`Storage/FORMAT.md`, "Records").

extension Facts.Record {
    /// In their places; those without one come after, in the order of their bytes.
    func reaches(_ field: Field) -> [Reach] {
        let elements = elements(field)
        let reaches = elements.map { Reach($0.key, $0.value.map ?? [:]) }
        let places = elements.map { $0.value.map?["place"]?.integer }
        guard places.contains(where: { $0 != nil }) else { return reaches.preferredFirstOnly }
        let order = reaches.indices.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
        return order.map { reaches[$0] }.preferredFirstOnly
    }

    func addresses(_ field: Field) -> [Address] {
        elements(field).map { Address(key: $0.key, $0.value.map ?? [:]) }
    }
}

extension [String: Value] {
    /// Each with its place, where they are in another order than that of their bytes.
    static func reaches(_ reaches: [Reach]) -> Self {
        let isInByteOrder = zip(reaches, reaches.dropFirst()).allSatisfy {
            !$1.value.utf8.lexicographicallyPrecedes($0.value.utf8)
        }
        return Dictionary(
            reaches.enumerated().map { ($1.value, $1.element(place: isInByteOrder ? nil : $0 + 1)) },
            uniquingKeysWith: { first, _ in first })
    }

    static func addresses(_ addresses: [Address]) -> Self {
        Dictionary(addresses.map { ($0.key, $0.element) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Reach {
    fileprivate func element(place: Int?) -> Value {
        let members: [String: Value?] = [
            "label": .text(label), "types": .texts(types), "preferred": .flag(isPreferred),
            "place": place.map { .integer($0) },
        ]
        let known = members.compactMapValues { $0 }
        return known.isEmpty ? true : .map(known)
    }

    fileprivate init(_ value: String, _ map: [String: Value]) {
        self.init(
            value, label: map["label"]?.text, isPreferred: map["preferred"]?.flag ?? false,
            types: map["types"]?.texts ?? [])
    }
}

extension Address {
    fileprivate var element: Value {
        .members([
            "street": .text(street), "city": .text(city), "region": .text(region), "postalCode": .text(postalCode),
            "country": .text(country), "label": .text(label), "box": .text(box), "extended": .text(extended),
            "preferred": .flag(isPreferred), "types": .texts(types),
        ])
    }

    fileprivate init(key: String, _ map: [String: Value]) {
        self.init(
            key: key, street: map["street"]?.text, city: map["city"]?.text, region: map["region"]?.text,
            postalCode: map["postalCode"]?.text, country: map["country"]?.text, label: map["label"]?.text,
            box: map["box"]?.text, extended: map["extended"]?.text, isPreferred: map["preferred"]?.flag ?? false,
            types: map["types"]?.texts ?? [])
    }
}

extension Value {
    fileprivate static func texts(_ texts: [String]) -> Value? { texts.isEmpty ? nil : .list(texts.map { .text($0) }) }

    fileprivate var texts: [String] { list?.compactMap(\.text) ?? [] }
}
