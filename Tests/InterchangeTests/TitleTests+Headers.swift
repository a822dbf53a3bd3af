extension TitleTests {
    static let headers = outlook + thunderbird + services + plain

    private static let outlook: [Header] = [
        Header(
            "OUTLOOK in English", ["First Name", "Last Name", "Company", "Job Title"],
            """
            Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|\
            Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|\
            Business Country/Region|Home Street|Home Street 2|Home Street 3|Home City|Home State|Home Postal Code|\
            Home Country/Region|Other Street|Other Street 2|Other Street 3|Other City|Other State|Other Postal Code|\
            Other Country/Region|Assistant's Phone|Business Fax|Business Phone|Business Phone 2|Callback|Car Phone|\
            Company Main Phone|Home Fax|Home Phone|Home Phone 2|ISDN|Mobile Phone|Other Fax|Other Phone|Pager|\
            Primary Phone|Radio Phone|TTY/TDD Phone|Telex|Account|Anniversary|Assistant's Name|Billing Information|\
            Birthday|Business Address PO Box|Categories|Children|Directory Server|E-mail Address|E-mail Type|\
            E-mail Display Name|E-mail 2 Address|E-mail 2 Type|E-mail 2 Display Name|E-mail 3 Address|E-mail 3 Type|\
            E-mail 3 Display Name|Gender|Government ID Number|Hobby|Home Address PO Box|Initials|Internet Free Busy|\
            Keywords|Language|Location|Manager's Name|Mileage|Notes|Office Location|Organizational ID Number|\
            Other Address PO Box|Priority|Private|Profession|Referred By|Sensitivity|Spouse|User 1|User 2|User 3|\
            User 4|Web Page
            """),
        Header(
            "OUTLOOK in French", ["Prénom", "Nom", "Société", "Titre"],
            """
            Titre|Prénom|Deuxième prénom|Nom|Suffixe|Société|Service|Titre|Rue (bureau)|Rue (bureau) 2|\
            Rue (bureau) 3|Ville (bureau)|Dép/Région (bureau)|Code postal (bureau)|Pays/Région (bureau)|\
            Rue (domicile)|Rue (domicile) 2|Rue (domicile) 3|Ville (domicile)|Dép/Région (domicile)|\
            Code postal (domicile)|Pays/Région (domicile)|Rue (autre)|Rue (autre) 2|Rue (autre) 3|Ville (autre)|\
            Dép/Région (autre)|Code postal (autre)|Pays/Région (autre)|Téléphone de l'assistant(e)|\
            Télécopie (bureau)|Téléphone (bureau)|Téléphone 2 (bureau)|Rappel|Téléphone (voiture)|Téléphone société|\
            Télécopie (domicile)|Téléphone (domicile)|Téléphone 2 (domicile)|RNIS|Tél. mobile|Télécopie (autre)|\
            Téléphone (autre)|Récepteur de radiomessagerie|Téléphone principal|Radio téléphone|Téléphone TDD/TTY|\
            Télex|Adresse de messagerie|Type de messagerie|Nom complet de l'adresse de messagerie|\
            Adresse de messagerie 2|Type de messagerie 2|Nom complet de l'adresse de messagerie 2|\
            Adresse de messagerie 3|Type de messagerie 3|Nom complet de l'adresse de messagerie 3|Anniversaire|\
            Anniversaire de mariage ou fête|Autre boîte postale|B.P. professionnelle|Boîte postale du domicile|\
            Bureau|Catégories|Code gouvernement|Compte|Conjoint(e)|Critère de diffusion|Disponibilité Internet|\
            Emplacement|Enfants|Informations facturation|Initiales|Kilométrage|Langue|Mots clés|\
            Nom de l'assistant(e)|Notes|Numéro d'identification de l'organisation|Page Web|Passe-temps|Priorité|\
            Privé|Profession|Recommandé par|Responsable|Serveur d'annuaire|Sexe|Utilisateur 1|Utilisateur 2|\
            Utilisateur 3|Utilisateur 4
            """),
        Header(
            "OUTLOOK in German", ["Vorname", "Nachname", "Firma", "Position"],
            """
            Anrede|Vorname|Weitere Vornamen|Nachname|Suffix|Firma|Abteilung|Position|Straße geschäftlich|\
            Straße geschäftlich 2|Straße geschäftlich 3|Ort geschäftlich|Region geschäftlich|\
            Postleitzahl geschäftlich|Land/Region geschäftlich|Straße privat|Straße privat 2|Straße privat 3|\
            Ort privat|Bundesland/Kanton privat|Postleitzahl privat|Land/Region privat|Weitere Straße|\
            Weitere Straße 2|Weitere Straße 3|Weiterer Ort|Weiteres/r Bundesland/Kanton|Weitere Postleitzahl|\
            Weiteres/e Land/Region|Telefon Assistent|Fax geschäftlich|Telefon geschäftlich|Telefon geschäftlich 2|\
            Rückmeldung|Autotelefon|Telefon Firma|Fax privat|Telefon privat|Telefon privat 2|ISDN|Mobiltelefon|\
            Weiteres Fax|Weiteres Telefon|Pager|Haupttelefon|Mobiltelefon 2|Telefon für Hörbehinderte|Telex|\
            Abrechnungsinformation|Benutzer 1|Benutzer 2|Benutzer 3|Benutzer 4|Beruf|Büro|E-Mail-Adresse|E-Mail-Typ|\
            E-Mail: Angezeigter Name|E-Mail 2: Adresse|E-Mail 2: Typ|E-Mail 2: Angezeigter Name|E-Mail 3: Adresse|\
            E-Mail 3: Typ|E-Mail 3: Angezeigter Name|Empfohlen von|Geburtstag|Geschlecht|Hobby|Initialen|\
            Internet-Frei/Gebucht|Jahrestag|Kategorien|Kinder|Konto|Name Assistent|Name des/der Vorgesetzten|Notizen|\
            Organisationsnr.|Ort|Partner|Postfach geschäftlich|Postfach privat|Priorität|Privat|Regierungsnr.|\
            Reisekilometer|Sprache|Stichwörter|Vertraulichkeit|Verzeichnisserver|Webseite|Weiteres Postfach
            """),
        Header(
            "OUTLOOK in Spanish", ["Nombre", "Apellidos", "Organización", "Puesto"],
            """
            Tratamiento|Nombre|Segundo nombre|Apellidos|Sufijo|Organización|Departamento|Puesto|Calle del trabajo|\
            Calle del trabajo 2|Calle del trabajo 3|Ciudad de trabajo|Provincia o estado de trabajo|\
            Código postal del trabajo|País o región del trabajo|Calle del domicilio|Calle del domicilio 2|\
            Calle del domicilio 3|Ciudad del domicilio|Estado o provincia del domicilio|Código postal del domicilio|\
            País o región del domicilio|Otra calle|Otra calle 2|Otra calle 3|Otra ciudad|Otra provincia o estado|\
            Otro código postal|Otro país o región|Teléfono del ayudante|Fax del trabajo|Teléfono del trabajo|\
            Teléfono del trabajo 2|Devolución de llamada|Teléfono del automóvil|\
            Número de centralita de la organización|Fax particular|Particular|Número de teléfono particular 2|RDSI|\
            Móvil|Otro fax|Otro teléfono|Localizador|Teléfono principal|Radioteléfono|Número de teletipo|Télex|\
            Cuenta|Aniversario|Nombre del ayudante|Facturación|Cumpleaños|\
            Apartado postal de la dirección del trabajo|Categorías|Hijos|Servidor de directorio|\
            Dirección de correo electrónico|Tipo de correo electrónico|Nombre de pantalla de correo electrónico|\
            Dirección de correo electrónico 2|Tipo de correo electrónico 2|\
            Nombre de pantalla de correo electrónico 2|Dirección del correo electrónico 3|\
            Tipo de correo electrónico 3|Nombre de pantalla de correo electrónico 3|Sexo|\
            Número de identificación del gobierno|Aficiones|Apartado postal de la dirección personal|Iniciales|\
            Palabras clave|Idioma|Ubicación|Nombre del director|Kilometraje|Notas|Ubicación de la oficina|\
            Número de identificación de la organización|Otro apartado postal|Prioridad|Privado|Profesión|\
            Recomendado por|Confidencialidad|Cónyuge|Usuario 1|Usuario 2|Usuario 3|Usuario 4|Página web
            """),
        Header(
            "OUTLOOK in Dutch", ["Voornaam", "Achternaam", "Bedrijf", "Functie"],
            """
            Titel|Voornaam|Middelste naam|Achternaam|Achtervoegsel|Bedrijf|Afdeling|Functie|Werkadres, straat|\
            Werkadres 2, straat|Werkadres 3, straat|Werkadres, plaats|Werkadres, provincie|Werkadres, postcode|\
            Land/regio (werk)|Huisadres, straat|Huisadres, straat 2|Huisadres, straat 3|Huisadres, plaats|\
            Huisadres, provincie|Huisadres, postcode|Land/regio (thuis)|Ander adres, straat|Ander adres, straat 2|\
            Ander adres, straat 3|Ander adres, plaats|Ander adres, provincie|Ander adres, postcode|\
            Land/regio (anders)|Telefoon assistent|Fax op werk|Telefoon op werk|Telefoon op werk 2|Terugbellen|\
            Autotelefoon|Hoofdtelefoon bedrijf|Fax thuis|Telefoon thuis|Telefoon thuis 2|ISDN|Mobiele telefoon|\
            Andere fax|Andere telefoon|Pager|Hoofdtelefoon|Radiotelefoon|Teksttelefoon|Telex|Account|\
            Adreslijstserver|Ander adres, postbusnummer|Beroep|Categorieën|E-mailadres|E-mailtype|\
            Weergavenaam voor e-mail|E-mailadres 2|E-mailtype 2|E-mail, weergegeven naam 2|E-mailadres 3|\
            E-mailtype 3|E-mail, weergegeven naam 3|Factuurinformatie|Gebruiker 1|Gebruiker 2|Gebruiker 3|\
            Gebruiker 4|Geslacht|Gevoeligheid|Hobby's|Huisadres, postbusnummer|Initialen|\
            Internet Beschikbaarheidsinfo|Kantoorlocatie|Kinderen|Locatie|Naam assistent|Naam manager|Notities|\
            Organisatie-id|Partner|Prioriteit|Privé|Referentie van|Reisafstand|Sofinummer|Speciale datum|Taal|\
            Trefwoorden|Verjaardag|Webpagina|Werkadres, postbusnummer
            """),
        Header(
            "OUTLOOK in Italian", ["Nome", "Cognome", "Società", "Posizione"],
            """
            Titolo|Nome|Secondo nome|Cognome|Titolo straniero|Società|Reparto|Posizione|Via (uff.)|Via (uff.) 2|\
            Via (uff.) 3|Città (uff.)|Provincia (uff.)|CAP (uff.)|Paese (uff.)|Via (ab.)|Via (ab.) 2|Via (ab.) 3|\
            Città (ab.)|Provincia (ab.)|CAP (ab.)|Paese (ab.)|Altra via|Altra via 2|Altra via 3|Altra città|\
            Altra provincia|Altro CAP|Altro paese|Telefono assistente|Fax (uff.)|Ufficio|Ufficio 2|\
            Richiamata automatica|Telefono auto|Telefono principale società|Fax (ab.)|Abitazione|Abitazione 2|ISDN|\
            Cellulare|Altro fax|Altro telefono|Cercapersone|Telefono principale|Radiotelefono|Telefono TTY/TDD|\
            Telex|Account|Anniversario|Nome assistente|Dati fatturazione|Compleanno|\
            Indirizzo (uff.) - Casella postale|Categorie|Figli|Server di elenchi in linea|\
            Indirizzo posta elettronica|Tipo posta elettronica|Nome visualizzato posta elettronica|\
            Indirizzo posta elettronica 2|Tipo posta elettronica 2|Nome visualizzato posta elettronica 2|\
            Indirizzo posta elettronica 3|Tipo posta elettronica 3|Nome visualizzato posta elettronica 3|Sesso|\
            Cod. Fisc./P. IVA|Hobby|Indirizzo (ab.) - Casella postale|Iniziali|Disponibilità Internet|\
            Parole chiave|Lingua|Luogo|Nome manager|Indennità trasferta|Note|Ubicazione ufficio|\
            N. ID organizzazione|Altro indirizzo - Casella postale|Priorità|Privata|Professione|Riferimento di|\
            Riservatezza|Nome coniuge|Utente 1|Utente 2|Utente 3|Utente 4|Pagina Web
            """),
    ]

    private static let thunderbird: [Header] = [
        Header(
            "THUNDERBIRD in English", ["First Name", "Last Name", "Organization", "Job Title"],
            """
            First Name|Last Name|Display Name|Nickname|Primary Email|Secondary Email|Screen Name|Work Phone|\
            Home Phone|Fax Number|Pager Number|Mobile Number|Home Address|Home Address 2|Home City|Home State|\
            Home ZipCode|Home Country|Work Address|Work Address 2|Work City|Work State|Work ZipCode|Work Country|\
            Job Title|Department|Organization|Web Page 1|Web Page 2|Birth Year|Birth Month|Birth Day|Custom 1|\
            Custom 2|Custom 3|Custom 4|Notes
            """),
        Header(
            "THUNDERBIRD in French", ["Prénom", "Nom de famille", "Société", "Profession"],
            """
            Prénom|Nom de famille|Nom à afficher|Surnom|Adresse électronique principale|\
            Adresse électronique secondaire|Nom de l’écran|Tél. professionnel|Tél. personnel|Fax|Pager|Portable|\
            Adresse privée|Adresse privée 2|Ville|Pays/État|Code postal|Pays/Région (domicile)|\
            Adresse professionnelle|Adresse professionnelle 2|Ville|Pays/État|Code postal|Pays/Région (bureau)|\
            Profession|Service|Société|Site web 1|Site web 2|Année de naissance|Mois|Jour|Divers 1|Divers 2|\
            Divers 3|Divers 4|Notes
            """),
        Header(
            "THUNDERBIRD in German", ["Vorname", "Nachname", "Organisation", "Arbeitstitel"],
            """
            Vorname|Nachname|Anzeigename|Spitzname|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse|Messenger-Name|\
            Tel. dienstlich|Tel. privat|Fax-Nummer|Pager-Nummer|Mobil-Tel.-Nr.|Privat: Adresse|Privat: Adresse 2|\
            Privat: Ort|Privat: Bundesland|Privat: PLZ|Privat: Land|Dienstlich: Adresse|Dienstlich: Adresse 2|\
            Dienstlich: Ort|Dienstlich: Bundesland|Dienstlich: PLZ|Dienstlich: Land|Arbeitstitel|Abteilung|\
            Organisation|Webseite 1|Webseite 2|Geburtsjahr|Geburtsmonat|Geburtstag|Benutzerdef. 1|Benutzerdef. 2|\
            Benutzerdef. 3|Benutzerdef. 4|Notizen
            """),
        Header(
            "THUNDERBIRD in Spanish", ["Nombre", "Apellidos", "Organización", "Puesto"],
            """
            Nombre|Apellidos|Nombre mostrado|Apodo|Dirección de correo electrónico principal|\
            Dirección de correo electrónico secundaria|Nombre en pantalla|Teléfono (Trabajo)|Teléfono particular|\
            Fax|Buscapersonas|Teléfono móvil|Dirección personal|Dirección personal 2|Ciudad donde vive|Provincia|\
            Código postal|País de residencia|Dirección de trabajo|Dirección de trabajo 2|Ciudad (Trabajo)|\
            Provincia (Trabajo)|Código postal (Trabajo)|País (Trabajo)|Puesto|Departamento|Organización|\
            Página web 1|Página web 2|Año de nacimiento|Mes de nacimiento|Día de nacimiento|Personalizado 1|\
            Personalizado 2|Personalizado 3|Personalizado 4|Notas
            """),
        Header(
            "THUNDERBIRD in Dutch", ["Voornaam", "Achternaam", "Organisatie", "Werkfunctie"],
            """
            Voornaam|Achternaam|Weergavenaam|Bijnaam|Primair e-mailadres|Secundair e-mailadres|Schermnaam|\
            Telefoon werk|Telefoon thuis|Faxnummer|Piepernummer|Mobiel nummer|Adres|Adres 2|Woonplaats|Provincie|\
            Postcode|Land|Werkadres|Werkadres 2|Werklocatie|Werkprovincie|Werkpostcode|Werkland|Werkfunctie|\
            Afdeling|Organisatie|Webpagina 1|Webpagina 2|Geboortejaar|Geboortemaand|Geboortedag|Overig 1|Overig 2|\
            Overig 3|Overig 4|Aantekeningen
            """),
        Header(
            "THUNDERBIRD in Italian", ["Nome", "Cognome", "Organizzazione", "Qualifica"],
            """
            Nome|Cognome|Nome visualizzato|Soprannome|Email primaria|Email secondaria|Nome Instant Messenger|\
            Telefono lavoro|Telefono casa|Numero fax|Numero cercapersone|Numero cellulare|Indirizzo di casa|\
            Indirizzo di casa 2|Città di residenza|Provincia di residenza|CAP di residenza|Nazione di residenza|\
            Indirizzo di lavoro|Indirizzo di lavoro 2|Città di lavoro|Provincia di lavoro|CAP di lavoro|\
            Nazione di lavoro|Qualifica|Reparto|Organizzazione|Pagina web 1|Pagina web 2|Anno di nascita|\
            Mese di nascita|Giorno di nascita|Personalizzato 1|Personalizzato 2|Personalizzato 3|Personalizzato 4|\
            Note
            """),
    ]
}
