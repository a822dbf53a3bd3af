extension ContactDialect {
    /// Thunderbird, in English and French.
    static let thunderbird = ContactDialect(
        name: "THUNDERBIRD", column: { thunderbirdColumns[$0] },
        signature: ["primaryemail", "secondaryemail", "adresseelectroniqueprincipale", "screenname"],
        french: ["prenom", "nomdefamille"])

    private static let thunderbirdColumns: [String: ContactColumn] = {
        var columns: [String: ContactColumn] = [
            "firstname": .init(.givenName), "prenom": .init(.givenName), "lastname": .init(.familyName),
            "nomdefamille": .init(.familyName), "displayname": .init(.name), "nomaafficher": .init(.name),
            "nickname": .init(.nicknames), "surnom": .init(.nicknames), "primaryemail": .init(.emails, 1),
            "adresseelectroniqueprincipale": .init(.emails, 1), "secondaryemail": .init(.emails, 2),
            "adresseelectroniquesecondaire": .init(.emails, 2), "jobtitle": .init(.title), "fonction": .init(.title),
            "organization": .init(.organization), "societe": .init(.organization), "birthyear": .init(.birthYear),
            "anneedenaissance": .init(.birthYear), "birthmonth": .init(.birthMonth), "mois": .init(.birthMonth),
            "birthday": .init(.birthDay), "jour": .init(.birthDay), "notes": .init(.notes),
            "webpage1": .init(.urls, 1), "pageweb1": .init(.urls, 1), "webpage2": .init(.urls, 2),
            "pageweb2": .init(.urls, 2),
        ]
        let phones = [
            ("workphone", "tel.professionnel", "work"), ("homephone", "tel.personnel", "home"),
            ("faxnumber", "fax", "fax"), ("pagernumber", "pager", "pager"), ("mobilenumber", "portable", "cell"),
        ]
        for (number, (english, french, label)) in phones.enumerated() {
            columns[english] = .init(.phones, number, label)
            columns[french] = .init(.phones, number, label)
        }
        for (number, place) in ["work", "home"].enumerated() {
            columns[place + "address"] = .init(.street, number, place)
            columns[place + "address2"] = .init(.street2, number, place)
            columns[place + "city"] = .init(.city, number, place)
            columns[place + "state"] = .init(.region, number, place)
            columns[place + "zipcode"] = .init(.postalCode, number, place)
            columns[place + "country"] = .init(.country, number, place)
        }
        return columns
    }()
}
