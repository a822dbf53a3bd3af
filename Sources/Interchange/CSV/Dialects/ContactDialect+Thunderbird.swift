extension ContactDialect {
    /// Thunderbird, in the language of its menus: some titles stand above the home and then above work.
    static let thunderbird = ContactDialect(
        name: "THUNDERBIRD",
        signature: [
            "primaryemail", "secondaryemail", "screenname", "adresseelectroniqueprincipale", "adresseemailprincipale",
            "primareemailadresse", "direcciondecorreoelectronicoprincipal", "primairemailadres", "emailprimaria",
        ],
        own: { thunderbirdColumns[$0] })

    private static let thunderbirdColumns: [String: [ContactColumn]] = [
        "mois": [.init(.birthMonth)], "jour": [.init(.birthDay)],
        "ville": homeAndWork(.city), "paysetat": homeAndWork(.region), "codepostal": homeAndWork(.postalCode),
        "provincia": homeAndWork(.region), "codigopostal": homeAndWork(.postalCode),
        "adres": homeAndWork(.street), "adres2": homeAndWork(.street2), "woonplaats": homeAndWork(.city),
        "provincie": homeAndWork(.region), "postcode": homeAndWork(.postalCode), "land": homeAndWork(.country),
    ]

    private static func homeAndWork(_ field: ContactColumn.Field) -> [ContactColumn] {
        [.home(field), .work(field)]
    }
}
