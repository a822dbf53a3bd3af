extension ContactDialect {
    /// Google Contacts, with the titles of before 2024 (`Given Name`, `E-mail 1 - Type`) and since (`First Name`,
    /// `E-mail 1 - Label`).
    static let google = ContactDialect(
        name: "GOOGLE", column: googleColumn,
        signature: ["yominame", "groupmembership", "fileas", "phoneticfirstname", "email1value", "phone1value"],
        separators: [":::"])

    private static let googleColumns: [String: ContactColumn] = [
        "name": .init(.name), "givenname": .init(.givenName), "firstname": .init(.givenName),
        "additionalname": .init(.additionalNames), "middlename": .init(.additionalNames),
        "familyname": .init(.familyName), "lastname": .init(.familyName), "nickname": .init(.nicknames),
        "birthday": .init(.birthday), "notes": .init(.notes), "groupmembership": .init(.tags), "labels": .init(.tags),
        "organizationname": .init(.organization), "organizationtitle": .init(.title),
        "organization1name": .init(.organization), "organization1title": .init(.title),
    ]

    private static let googleParts: [String: [String: ContactColumn.Field]] = [
        "email": ["value": .emails, "type": .emailLabel, "label": .emailLabel],
        "phone": ["value": .phones, "type": .phoneLabel, "label": .phoneLabel],
        "website": ["value": .urls, "type": .urlLabel, "label": .urlLabel],
        "address": [
            "type": .addressLabel, "label": .addressLabel, "formatted": .wholeAddress, "street": .street,
            "city": .city, "region": .region, "postalcode": .postalCode, "country": .country,
        ],
    ]

    /// `address2city` is the city of the second address.
    private static let googleColumn: @Sendable (String) -> ContactColumn? = { word in
        if let column = googleColumns[word] { return column }
        let stem = word.prefix { !$0.isNumber }
        let digits = word.dropFirst(stem.count).prefix { $0.isNumber }
        guard let number = ASCII.number(Array(digits.utf8)[...]) else { return nil }
        let part = String(word.dropFirst(stem.count + digits.count))
        return googleParts[String(stem)]?[part].map { ContactColumn($0, number) }
    }
}
