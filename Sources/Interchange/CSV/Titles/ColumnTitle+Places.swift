extension ColumnTitle {
    /// Where somebody lives and works.
    static let places = anywhere + work + home + elsewhere

    /// An address of which nobody says what it is.
    private static let anywhere: [ColumnTitle] = [
        ColumnTitle(
            .init(.street, 10), "Street|Street Address|Address|Address 1|Address Line 1",
            "Rue|Adresse|Adresse postale|Straße|Anschrift|Calle|Dirección|Straat|Adres|Via|Indirizzo"),
        ColumnTitle(
            .init(.street2, 10), "Street 2|Address 2|Address Line 2",
            "Adresse 2|Complément d'adresse|Adresszusatz|Dirección 2|Adres 2|Indirizzo 2"),
        ColumnTitle(
            .init(.city, 10), "City|Town",
            "Ville|Commune|Localité|Stadt|Ort|Wohnort|Ciudad|Localidad|Población|Plaats|Woonplaats|Stad|Città|Comune"),
        ColumnTitle(
            .init(.region, 10), "State|Region|Province|State/Region|County|State/Province",
            "Région|Département|Dép/Région|Bundesland|Kanton|Provincia|Estado|Región|Provincie|Regio|Regione"),
        ColumnTitle(
            .init(.postalCode, 10), "Postal Code|Zip|Zip Code|Postcode|ZIP/Postal Code",
            "Code postal|CP|NPA|Postleitzahl|PLZ|Código postal|Postcode|CAP"),
        ColumnTitle(
            .init(.country, 10), "Country|Country/Region", "Pays|Pays/Région|Land|Staat|País|Paese|Nazione"),
    ]

    private static let work: [ColumnTitle] = [
        ColumnTitle(
            .work(.street), "Business Street|Business Address|Work Address|Work Street",
            """
            Rue (bureau)|Adresse professionnelle|Straße geschäftlich|Dienstlich: Adresse|Calle del trabajo|\
            Dirección de trabajo|Werkadres, straat|Werkadres|Via (uff.)|Indirizzo di lavoro
            """),
        ColumnTitle(
            .work(.street2), "Business Street 2|Work Address 2",
            """
            Rue (bureau) 2|Adresse professionnelle 2|Straße geschäftlich 2|Dienstlich: Adresse 2|\
            Calle del trabajo 2|Dirección de trabajo 2|Werkadres 2, straat|Werkadres 2|Via (uff.) 2|\
            Indirizzo di lavoro 2
            """),
        ColumnTitle(
            .work(.street3), "Business Street 3",
            "Rue (bureau) 3|Straße geschäftlich 3|Calle del trabajo 3|Werkadres 3, straat|Via (uff.) 3"),
        ColumnTitle(
            .work(.city), "Business City|Work City",
            """
            Ville (bureau)|Ort geschäftlich|Dienstlich: Ort|Ciudad de trabajo|Ciudad (Trabajo)|Werkadres, plaats|\
            Werklocatie|Werkplaats|Città (uff.)|Città di lavoro
            """),
        ColumnTitle(
            .work(.region), "Business State|Work State|Work County",
            """
            Dép/Région (bureau)|Region geschäftlich|Dienstlich: Bundesland|Provincia o estado de trabajo|\
            Provincia (Trabajo)|Werkadres, provincie|Werkprovincie|Provincia (uff.)|Provincia di lavoro
            """),
        ColumnTitle(
            .work(.postalCode), "Business Postal Code|Work ZipCode|Work ZIP|Work Post Code",
            """
            Code postal (bureau)|Postleitzahl geschäftlich|Dienstlich: PLZ|Código postal del trabajo|\
            Código postal (Trabajo)|Werkadres, postcode|Werkpostcode|CAP (uff.)|CAP di lavoro
            """),
        ColumnTitle(
            .work(.country), "Business Country/Region|Business Country|Work Country",
            """
            Pays/Région (bureau)|Pays (bureau)|Land/Region geschäftlich|Dienstlich: Land|País o región del trabajo|\
            País (Trabajo)|Land/regio (werk)|Werkland|Paese (uff.)|Nazione di lavoro
            """),
    ]

    private static let home: [ColumnTitle] = [
        ColumnTitle(
            .home(.street), "Home Street|Home Address",
            """
            Rue (domicile)|Adresse privée|Adresse personnelle|Straße privat|Privat: Adresse|Calle particular|\
            Calle del domicilio|Dirección personal|Huisadres, straat|Huisadres|Via (ab.)|Indirizzo di casa
            """),
        ColumnTitle(
            .home(.street2), "Home Street 2|Home Address 2",
            """
            Rue (domicile) 2|Adresse privée 2|Straße privat 2|Privat: Adresse 2|Calle particular 2|\
            Calle del domicilio 2|Dirección personal 2|Huisadres, straat 2|Via (ab.) 2|Indirizzo di casa 2
            """),
        ColumnTitle(
            .home(.street3), "Home Street 3",
            """
            Rue (domicile) 3|Straße privat 3|Calle particular 3|Calle del domicilio 3|Huisadres, straat 3|Via (ab.) 3
            """),
        ColumnTitle(
            .home(.city), "Home City",
            """
            Ville (domicile)|Ort privat|Privat: Ort|Ciudad de residencia|Ciudad del domicilio|Ciudad donde vive|\
            Huisadres, plaats|Città (ab.)|Città di residenza
            """),
        ColumnTitle(
            .home(.region), "Home State|Home County",
            """
            Dép/Région (domicile)|Bundesland/Kanton privat|Privat: Bundesland|Provincia o estado de residencia|\
            Estado o provincia del domicilio|Huisadres, provincie|Provincia (ab.)|Provincia di residenza
            """),
        ColumnTitle(
            .home(.postalCode), "Home Postal Code|Home ZipCode|Home ZIP|Home Post Code",
            """
            Code postal (domicile)|Postleitzahl privat|Privat: PLZ|Código postal de residencia|\
            Código postal del domicilio|Huisadres, postcode|CAP (ab.)|CAP di residenza
            """),
        ColumnTitle(
            .home(.country), "Home Country/Region|Home Country",
            """
            Pays/Région (domicile)|Pays (domicile)|Land/Region privat|Privat: Land|País o región del domicilio|\
            País de residencia|Land/regio (thuis)|Paese (ab.)|Nazione di residenza
            """),
    ]

    private static let elsewhere: [ColumnTitle] = [
        ColumnTitle(
            .init(.street, 13), "Other Street|Other Address",
            "Rue (autre)|Weitere Straße|Otra calle|Ander adres, straat|Altra via"),
        ColumnTitle(
            .init(.street2, 13), "Other Street 2",
            "Rue (autre) 2|Weitere Straße 2|Otra calle 2|Ander adres, straat 2|Altra via 2"),
        ColumnTitle(
            .init(.street3, 13), "Other Street 3",
            "Rue (autre) 3|Weitere Straße 3|Otra calle 3|Ander adres, straat 3|Altra via 3"),
        ColumnTitle(
            .init(.city, 13), "Other City",
            "Ville (autre)|Weiterer Ort|Otra ciudad|Ander adres, plaats|Altra città"),
        ColumnTitle(
            .init(.region, 13), "Other State",
            """
            Dép/Région (autre)|Weiteres/r Bundesland/Kanton|Otra provincia o estado|Ander adres, provincie|\
            Altra provincia
            """),
        ColumnTitle(
            .init(.postalCode, 13), "Other Postal Code",
            "Code postal (autre)|Weitere Postleitzahl|Otro código postal|Ander adres, postcode|Altro CAP"),
        ColumnTitle(
            .init(.country, 13), "Other Country/Region|Other Country",
            """
            Pays/Région (autre)|Pays (autre)|Weiteres/e Land/Region|Otro país o región|Land/regio (anders)|Altro paese
            """),
    ]
}
