extension ContactDialect {
    /// Outlook, whose columns say in their titles what they are, in English and French.
    static let outlook = ContactDialect(
        name: "OUTLOOK", column: { outlookColumns[$0] },
        signature: [
            "businessphone", "businessstreet", "email2address", "homestreet", "mobilephone", "telephone(bureau)",
            "rue(bureau)", "adressedemessagerie", "tel.mobile",
        ],
        french: ["prenom", "nom", "adressedemessagerie"])

    private static let outlookColumns: [String: ContactColumn] = {
        var columns: [String: ContactColumn] = [
            "firstname": .init(.givenName), "prenom": .init(.givenName), "middlename": .init(.additionalNames),
            "deuxiemeprenom": .init(.additionalNames), "lastname": .init(.familyName), "nom": .init(.familyName),
            "nickname": .init(.nicknames), "surnom": .init(.nicknames), "company": .init(.organization),
            "societe": .init(.organization), "jobtitle": .init(.title), "fonction": .init(.title),
            "categories": .init(.tags), "birthday": .init(.birthday), "anniversaire": .init(.birthday),
            "notes": .init(.notes), "webpage": .init(.urls), "pageweb": .init(.urls),
            "personalwebpage": .init(.urls, 2),
        ]
        for number in 1...3 {
            let digit = number == 1 ? "" : String(number)
            columns["email\(digit)address"] = .init(.emails, number)
            columns["adressedemessagerie\(digit)"] = .init(.emails, number)
        }
        let phones = [
            ("primaryphone", "teleph.principal", nil), ("businessphone", "telephone(bureau)", "work"),
            ("businessphone2", "telephone2(bureau)", "work"), ("homephone", "telephone(domicile)", "home"),
            ("homephone2", "telephone2(domicile)", "home"), ("mobilephone", "tel.mobile", "cell"),
            ("carphone", "telephone(voiture)", "car"), ("otherphone", "telephone(autre)", nil),
            ("companymainphone", "telephonesociete", "work"), ("pager", "recepteurderadiomessagerie", "pager"),
            ("businessfax", "telecopie(bureau)", "work fax"), ("homefax", "telecopie(domicile)", "home fax"),
            ("otherfax", "telecopie(autre)", "fax"),
        ]
        for (number, (english, french, label)) in phones.enumerated() {
            columns[english] = .init(.phones, number, label)
            columns[french] = .init(.phones, number, label)
        }
        let places = [("business", "bureau", "work"), ("home", "domicile", "home"), ("other", "autre", nil)]
        for (number, (english, french, label)) in places.enumerated() {
            let parts: [(String, String, ContactColumn.Field)] = [
                ("street", "rue", .street), ("city", "ville", .city), ("state", "dep/region", .region),
                ("postalcode", "codepostal", .postalCode), ("country/region", "pays/region", .country),
            ]
            for (title, titre, field) in parts {
                columns[english + title] = .init(field, number, label)
                columns[titre + "(\(french))"] = .init(field, number, label)
            }
            columns[english + "country"] = .init(.country, number, label)
            for (line, field) in [(2, ContactColumn.Field.street2), (3, .street3)] {
                columns[english + "street\(line)"] = .init(field, number, label)
                columns["rue(\(french))\(line)"] = .init(field, number, label)
            }
        }
        return columns
    }()
}
