extension ColumnTitle {
    /// Columns that are understood, but have no field here: their cells are kept under their titles.
    static let further: [ColumnTitle] = [
        ColumnTitle(
            .init(.kept),
            """
            Assistant's Phone|Telex|Account|Billing Information|Business Address PO Box|Home Address PO Box|\
            Other Address PO Box|Directory Server|E-mail Type|E-mail 2 Type|E-mail 3 Type|E-mail Display Name|\
            E-mail 2 Display Name|E-mail 3 Display Name|Government ID Number|Initials|Internet Free Busy|Keywords|\
            Language|Location|Manager's Name|Mileage|Office Location|Organizational ID Number|Priority|Private|\
            Referred By|Sensitivity|User 1|User 2|User 3|User 4|Company Yomi|Given Yomi|Surname Yomi|Schools|\
            IMAddress|Screen Name|Custom 1|Custom 2|Custom 3|Custom 4|Photo
            """,
            """
            Téléphone de l'assistant(e)|Télex|Compte|Informations facturation|B.P. professionnelle|\
            Boîte postale du domicile|Autre boîte postale|Serveur d'annuaire|Type de messagerie|\
            Type de messagerie 2|Type de messagerie 3|Nom complet de l'adresse de messagerie|\
            Nom complet de l'adresse de messagerie 2|Nom complet de l'adresse de messagerie 3|Code gouvernement|\
            Initiales|Disponibilité Internet|Mots clés|Langue|Emplacement|Responsable|Kilométrage|Bureau|\
            Numéro d'identification de l'organisation|Priorité|Privé|Recommandé par|Critère de diffusion|\
            Utilisateur 1|Utilisateur 2|Utilisateur 3|Utilisateur 4|Nom de l’écran|Divers 1|Divers 2|Divers 3|\
            Divers 4|\
            Telefon Assistent|Konto|Abrechnungsinformation|Postfach geschäftlich|Postfach privat|Weiteres Postfach|\
            Verzeichnisserver|E-Mail-Typ|E-Mail 2: Typ|E-Mail 3: Typ|E-Mail: Angezeigter Name|\
            E-Mail 2: Angezeigter Name|E-Mail 3: Angezeigter Name|Regierungsnr.|Initialen|Internet-Frei/Gebucht|\
            Stichwörter|Sprache|Name des/der Vorgesetzten|Name des/r Vorgesetzten|Reisekilometer|Büro|\
            Organisationsnr.|Priorität|Privat|Empfohlen von|Vertraulichkeit|Benutzer 1|Benutzer 2|Benutzer 3|\
            Benutzer 4|Messenger-Name|Benutzerdef. 1|Benutzerdef. 2|Benutzerdef. 3|Benutzerdef. 4|\
            Teléfono del ayudante|Cuenta|Facturación|Apartado postal de la dirección del trabajo|\
            Apartado postal de la dirección personal|Otro apartado postal|Servidor de directorio|\
            Tipo de correo electrónico|Tipo de correo electrónico 2|Tipo de correo electrónico 3|\
            Nombre de pantalla de correo electrónico|Nombre de pantalla de correo electrónico 2|\
            Nombre de pantalla de correo electrónico 3|Número de identificación del gobierno|Iniciales|\
            Palabras clave|Idioma|Ubicación|Nombre del director|Kilometraje|Ubicación de la oficina|\
            Número de identificación de la organización|Prioridad|Privado|Recomendado por|Confidencialidad|\
            Usuario 1|Usuario 2|Usuario 3|Usuario 4|Nombre en pantalla|Personalizado 1|Personalizado 2|\
            Personalizado 3|Personalizado 4|\
            Telefoon assistent|Factuurinformatie|Werkadres, postbusnummer|Huisadres, postbusnummer|\
            Ander adres, postbusnummer|Adreslijstserver|E-mailtype|E-mailtype 2|E-mailtype 3|\
            Weergavenaam voor e-mail|E-mail, weergegeven naam 2|E-mail, weergegeven naam 3|Sofinummer|\
            Internet Beschikbaarheidsinfo|Trefwoorden|Taal|Locatie|Naam manager|Reisafstand|Kantoorlocatie|\
            Organisatie-id|Prioriteit|Privé|Referentie van|Gevoeligheid|Gebruiker 1|Gebruiker 2|Gebruiker 3|\
            Gebruiker 4|Schermnaam|Overig 1|Overig 2|Overig 3|Overig 4|\
            Telefono assistente|Dati fatturazione|Indirizzo (uff.) - Casella postale|\
            Indirizzo (ab.) - Casella postale|Altro indirizzo - Casella postale|Server di elenchi in linea|\
            Tipo posta elettronica|Tipo posta elettronica 2|Tipo posta elettronica 3|\
            Nome visualizzato posta elettronica|Nome visualizzato posta elettronica 2|\
            Nome visualizzato posta elettronica 3|Cod. Fisc./P. IVA|Iniziali|Disponibilità Internet|Priorità|Parole chiave|Lingua|Luogo|\
            Nome manager|Indennità trasferta|Ubicazione ufficio|N. ID organizzazione|Riferimento di|Privata|\
            Riservatezza|Utente 1|Utente 2|Utente 3|Utente 4|Nome Instant Messenger|Personalizzato 1|\
            Personalizzato 2|Personalizzato 3|Personalizzato 4
            """)
    ]
}
