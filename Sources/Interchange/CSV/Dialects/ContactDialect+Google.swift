extension ContactDialect {
    /// Google Contacts, with the titles of before 2024 (`Given Name`, `E-mail 1 - Type`) and since (`First Name`,
    /// `E-mail 1 - Label`).
    static let google = ContactDialect(
        name: "GOOGLE",
        signature: ["yominame", "groupmembership", "fileas", "phoneticfirstname", "email1value", "phone1value"],
        own: { googleColumn($0).map { [$0] } }, separators: [":::"])

    private static let googleParts: [String: [String: ContactColumn.Field]] = [
        "email": ["value": .emails, "type": .emailLabel, "label": .emailLabel],
        "phone": ["value": .phones, "type": .phoneLabel, "label": .phoneLabel],
        "website": ["value": .urls, "type": .urlLabel, "label": .urlLabel],
        "address": [
            "type": .addressLabel, "label": .addressLabel, "formatted": .wholeAddress, "street": .street,
            "city": .city, "region": .region, "postalcode": .postalCode, "country": .country, "pobox": .kept,
            "extendedaddress": .kept,
        ],
        "organization": [
            "type": .kept, "name": .organization, "yominame": .kept, "title": .title, "department": .unit,
            "symbol": .kept, "location": .kept, "jobdescription": .kept,
        ],
        "im": ["type": .kept, "label": .kept, "service": .kept, "value": .kept],
        "relation": ["type": .kept, "label": .kept, "value": .kept],
        "event": ["type": .kept, "label": .kept, "value": .kept],
        "externalid": ["type": .kept, "label": .kept, "value": .kept],
        "customfield": ["type": .kept, "label": .kept, "value": .kept],
        "jot": ["type": .kept, "label": .kept, "value": .kept],
        "calendarlink": ["type": .kept, "label": .kept, "value": .kept],
    ]

    private static let googleKept: Set = [
        "yominame", "givennameyomi", "additionalnameyomi", "familynameyomi", "shortname", "maidenname", "subject",
        "phoneticfirstname", "phoneticmiddlename", "phoneticlastname", "fileas",
    ]

    /// `address2city` is the city of the second address.
    private static let googleColumn: @Sendable (String) -> ContactColumn? = { word in
        if googleKept.contains(word) { return ContactColumn(.kept) }
        let stem = word.prefix { !$0.isNumber }
        let digits = word.dropFirst(stem.count).prefix { $0.isNumber }
        guard let number = ASCII.number(Array(digits.utf8)[...]) else { return nil }
        let part = String(word.dropFirst(stem.count + digits.count))
        return googleParts[String(stem)]?[part].map { ContactColumn($0, number) }
    }
}
