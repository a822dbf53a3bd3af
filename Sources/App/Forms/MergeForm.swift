import Relationships

extension Form {
    /// Two records of one person: a choice wherever they differ. nil where they do not.
    static func merge(_ one: Contact.ID, _ other: Contact.ID, in network: Network) -> Form? {
        let fields = network.differences(between: one, and: other).map { difference in
            Field.choice(
                .merging(difference.field), .mergedField(difference.field), MergeDifference.Side.one.rawValue,
                difference.sides.map { side in
                    Choice(
                        value: side.rawValue,
                        label: side == .both
                            ? .bothBelow
                            : .mergedValue(difference.value(side), of: difference.field, in: network))
                })
        }
        guard !fields.isEmpty else { return nil }
        let title = Phrase("%1 and %2 are one", "%1 et %2 ne font qu’un").with(
            network.contact(one)?.name ?? "", network.contact(other)?.name ?? "")
        return Form(.merge([one, other]), title: title, fields: fields)
    }

    /// Whether both sides of each choice are to be seen.
    var isMerge: Bool { if case .merge = purpose { true } else { false } }

    /// What was chosen where the two differ.
    func chosen(
        of one: Contact.ID, _ other: Contact.ID, in network: Network
    ) -> [Relationships.Field: MergeDifference.Side] {
        var sides: [Relationships.Field: MergeDifference.Side] = [:]
        for difference in network.differences(between: one, and: other) {
            sides[difference.field] = text(.merging(difference.field)).flatMap(MergeDifference.Side.init)
        }
        return sides
    }
}

extension Form.Name {
    static func merging(_ field: Field) -> Form.Name { Form.Name(rawValue: "merge " + field.name) }
}

extension Phrase {
    /// What a field is called in which two records of one person differ.
    public static func mergedField(_ field: Field) -> Phrase {
        switch field {
        case .name: ContactText.Field.name.name
        case .givenName: ContactText.Field.given.name
        case .familyName: ContactText.Field.family.name
        case .organization: ContactText.Field.organization.name
        case .title: ContactText.Field.title.name
        case .birthday: ContactText.Field.birthday.name
        case .timeZone: ContactText.Field.timeZone.name
        case .met: Phrase("Met", "Rencontré")
        case .introducedBy: ContactText.Field.introducedBy.name
        case .standing: ContactText.Field.knowsMe.name
        case .cadence: ContactText.Field.cadence.name
        case .wanted: ContactText.Field.wanted.name
        default: ContactText.Field.notes.name
        }
    }

    /// One of the two values of such a field, in one line.
    public static func mergedValue(_ value: Value, of field: Field, in network: Network) -> Phrase {
        switch field {
        case .introducedBy:
            let name = value.text.flatMap { network.contact(Contact.ID($0))?.name } ?? value.text ?? ""
            return Phrase(name, name)
        case .cadence:
            guard let ripe = value.map?["ripe"]?.integer, let cadence = Cadence.every(ripe) else {
                return .cadence(.never)
            }
            return .cadence(cadence)
        case .standing:
            let knows = value.map?["knowsMe"]?.text.flatMap(Standing.KnowsMe.init) ?? .unknown
            let words = [value.map?["seesMeAs"]?.text, value.map?["toTell"]?.text].compactMap { $0 }
            return .list([.knowsMe(knows)] + words.map { Phrase($0, $0) })
        case .met:
            let words = [value.map?["date"]?.text, value.map?["occasion"]?.text].compactMap { $0 }
            return Phrase(words.joined(separator: " · "), words.joined(separator: " · "))
        default:
            let line = (value.text ?? "").split(separator: "\n").first.map(String.init) ?? ""
            let text = line.count < (value.text ?? "").count ? line + " …" : line
            return Phrase(text, text)
        }
    }
}
