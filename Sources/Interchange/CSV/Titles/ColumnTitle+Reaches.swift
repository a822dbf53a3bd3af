extension ColumnTitle {
    /// How somebody is reached: the number of a column only tells it from its likes.
    static let reaches: [ColumnTitle] = [
        ColumnTitle(
            .init(.emails), "Email|E-mail|Emails|Mail|Email Address|Email Addresses|Email 1|Primary Email",
            """
            Courriel|Mél|Adresse email|Adresse mail|Adresse e-mail|Adresse électronique|Adresse courriel|\
            Adresse de messagerie|Adresse de courrier|Adresse électronique principale|Adresse e-mail principale|\
            E-Mail-Adresse|Mailadresse|Primäre E-Mail-Adresse|Correo|Correo electrónico|\
            Dirección de correo electrónico|Dirección de correo electrónico principal|E-mailadres|Mailadres|\
            Primair e-mailadres|Posta elettronica|Indirizzo email|Indirizzo posta elettronica|\
            Indirizzo di posta elettronica|Email primaria
            """),
        ColumnTitle(
            .init(.emails, 2), "E-mail 2 Address|Email 2|Secondary Email|Alternate Email|Alternate Email 1|Other Email",
            """
            Courriel 2|Adresse de messagerie 2|Adresse de courrier 2|Adresse électronique secondaire|\
            Adresse e-mail secondaire|E-Mail 2: Adresse|E-Mail-Adresse 2|Sekundäre E-Mail-Adresse|\
            Correo electrónico 2|Dirección de correo electrónico 2|Dirección de correo electrónico secundaria|\
            E-mailadres 2|Secundair e-mailadres|Indirizzo posta elettronica 2|Email secondaria
            """),
        ColumnTitle(
            .init(.emails, 3), "E-mail 3 Address|Email 3|Alternate Email 2",
            """
            Courriel 3|Adresse de messagerie 3|Adresse de courrier 3|E-Mail 3: Adresse|E-Mail-Adresse 3|\
            Correo electrónico 3|Dirección de correo electrónico 3|Dirección del correo electrónico 3|\
            E-mailadres 3|Indirizzo posta elettronica 3
            """),
        ColumnTitle(
            .init(.emails, 4, "work"), "Work Email|Business Email|Email (Work)",
            "Email professionnel|E-mail professionnel|Courriel professionnel|E-Mail geschäftlich|Werkmail|Email lavoro"),
        ColumnTitle(
            .init(.emails, 5, "home"), "Personal Email|Home Email|Email (Home)",
            "Email personnel|E-mail personnel|Courriel personnel|E-Mail privat|Privémail|Email personale"),
        ColumnTitle(
            .init(.phones), "Phone|Telephone|Tel|Phone Number|Phone Numbers|Phone 1|Telephone Number|Primary Phone",
            """
            Téléphone|Tél|Téléphone fixe|Numéro de téléphone|Téléphone principal|Telefon|Telefonnummer|Festnetz|\
            Haupttelefon|Teléfono|Teléfono fijo|Número de teléfono|Teléfono principal|Telefoon|Telefoonnummer|\
            Hoofdtelefoon|Telefono|Numero di telefono|Telefono principale|Telefono fisso
            """),
        ColumnTitle(
            .init(.phones, 2), "Phone 2|Other Phone|Other",
            "Téléphone 2|Téléphone (autre)|Telefon 2|Weiteres Telefon|Otro teléfono|Andere telefoon|Altro telefono"),
        ColumnTitle(
            .init(.phones, 3, "cell"), "Mobile|Mobile Phone|Cell|Cell Phone|Mobile Number|Mobile Phone Number",
            """
            Portable|GSM|Tél. mobile|Tél. portable|Téléphone mobile|Téléphone portable|Mobiltelefon|Mobil|Handy|\
            Handynummer|Mobil-Tel.-Nr.|Móvil|Teléfono móvil|Celular|Mobiel|Mobiele telefoon|Mobiel nummer|Cellulare|\
            Numero cellulare
            """),
        ColumnTitle(.init(.phones, 4, "cell"), "Mobile Phone 2", "Mobiltelefon 2"),
        ColumnTitle(
            .init(.phones, 5, "work"), "Business Phone|Work Phone|Office Phone|Work",
            """
            Téléphone (bureau)|Téléphone bureau|Tél. professionnel|Téléphone professionnel|Telefon geschäftlich|\
            Telefon (geschäftlich)|Tel. dienstlich|Teléfono del trabajo|Teléfono (Trabajo)|Telefoon op werk|\
            Telefoon werk|Ufficio|Telefono lavoro|Telefono ufficio
            """),
        ColumnTitle(
            .init(.phones, 6, "work"), "Business Phone 2",
            """
            Téléphone 2 (bureau)|Telefon geschäftlich 2|Telefon (geschäftlich 2)|Teléfono del trabajo 2|\
            Telefoon op werk 2|Ufficio 2
            """),
        ColumnTitle(
            .init(.phones, 7, "work"), "Company Main Phone",
            """
            Téléphone société|Telefon Firma|Telefon (Zentrale)|Número de centralita de la organización|\
            Hoofdtelefoon bedrijf|Telefono principale società
            """),
        ColumnTitle(
            .init(.phones, 8, "home"), "Home Phone|Home",
            """
            Téléphone (domicile)|Téléphone domicile|Tél. personnel|Téléphone personnel|Telefon privat|\
            Telefon (privat)|Tel. privat|Particular|Teléfono particular|Telefoon thuis|Abitazione|Telefono casa
            """),
        ColumnTitle(
            .init(.phones, 9, "home"), "Home Phone 2",
            """
            Téléphone 2 (domicile)|Telefon privat 2|Telefon (privat 2)|Número de teléfono particular 2|\
            Telefoon thuis 2|Abitazione 2
            """),
        ColumnTitle(
            .init(.phones, 10, "car"), "Car Phone",
            "Téléphone (voiture)|Autotelefon|Teléfono del automóvil|Autotelefoon|Telefono auto"),
        ColumnTitle(
            .init(.phones, 11, "pager"), "Pager|Pager Number",
            """
            Récepteur de radiomessagerie|Pager-Nummer|Localizador|Buscapersonas|Piepernummer|Cercapersone|\
            Numero cercapersone
            """),
        ColumnTitle(
            .init(.phones, 12, "fax"), "Fax|Fax Number|Other Fax",
            """
            Télécopie|Télécopie (autre)|Fax-Nummer|Weiteres Fax|Otro fax|Faxnummer|Andere fax|Numero fax|Altro fax
            """),
        ColumnTitle(
            .init(.phones, 13, "work fax"), "Business Fax|Work Fax",
            "Télécopie (bureau)|Fax geschäftlich|Fax del trabajo|Fax op werk|Fax (uff.)"),
        ColumnTitle(
            .init(.phones, 14, "home fax"), "Home Fax",
            "Télécopie (domicile)|Fax privat|Fax particular|Fax thuis|Fax (ab.)"),
        ColumnTitle(
            .init(.phones, 15, "callback"), "Callback",
            "Rappel|Rückmeldung|Devolución de llamada|Terugbellen|Richiamata automatica"),
        ColumnTitle(.init(.phones, 16, "isdn"), "ISDN", "RNIS|RDSI"),
        ColumnTitle(
            .init(.phones, 17, "radio"), "Radio Phone", "Radio téléphone|Radioteléfono|Radiotelefoon|Radiotelefono"),
        ColumnTitle(
            .init(.phones, 18, "textphone"), "TTY/TDD Phone",
            """
            Téléphone TDD/TTY|Telefon für Hörbehinderte|Número de teletipo|Teksttelefoon|Telefono TTY/TDD
            """),
        ColumnTitle(
            .init(.urls), "Website|Web Site|Web Page|Website URL|URL|Homepage|Web Page 1|Business Website",
            """
            Site|Site web|Site internet|Page Web|Site web 1|Page web 1|Webseite|Webseite 1|Sitio web|Página web|\
            Página web 1|Webpagina|Webpagina 1|Sito|Sito web|Pagina web|Pagina web 1
            """),
        ColumnTitle(
            .init(.urls, 2), "Personal Web Page|Personal Website|Web Page 2",
            "Site web 2|Page web 2|Webseite 2|Página web 2|Webpagina 2|Pagina web 2"),
        ColumnTitle(
            .init(.urls, 3, "LinkedIn"), "LinkedIn|LinkedIn URL|LinkedIn Profile|Profile URL",
            "Profil LinkedIn|URL du profil|LinkedIn-Profil|Perfil de LinkedIn|LinkedIn-profiel|Profilo LinkedIn"),
    ]
}
