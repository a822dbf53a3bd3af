extension TitleTests {
    static let services: [Header] = [
        Header(
            "LINKEDIN", ["First Name", "Last Name", "Company", "Position"],
            "First Name|Last Name|URL|Email Address|Company|Position|Connected On"),
        Header(
            "LINKEDIN in French", ["Prénom", "Nom", "Entreprise", "Poste"],
            "Prénom|Nom|URL du profil|Adresse email|Entreprise|Poste|Connecté le"),
        Header(
            "LINKEDIN, contacts", ["FirstName", "LastName", "Companies", "Title"],
            """
            Source|FirstName|LastName|Companies|Title|Emails|PhoneNumbers|CreatedAt|Addresses|Sites|\
            InstantMessageHandles|FullName|Birthday|Location|BookmarkedAt|Profiles
            """),
        Header(
            "GOOGLE", ["First Name", "Last Name", "Organization Name", "Organization Title"],
            """
            First Name|Middle Name|Last Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Name Prefix|\
            Name Suffix|Nickname|File As|Organization Name|Organization Title|Organization Department|Birthday|Notes|\
            Photo|Labels|E-mail 1 - Label|E-mail 1 - Value|E-mail 2 - Label|E-mail 2 - Value|Phone 1 - Label|\
            Phone 1 - Value|Address 1 - Label|Address 1 - Formatted|Address 1 - Street|Address 1 - City|\
            Address 1 - PO Box|Address 1 - Region|Address 1 - Postal Code|Address 1 - Country|\
            Address 1 - Extended Address|Relation 1 - Label|Relation 1 - Value|Website 1 - Label|Website 1 - Value|\
            Event 1 - Label|Event 1 - Value|Custom Field 1 - Label|Custom Field 1 - Value
            """),
        Header(
            "GOOGLE, before", ["Given Name", "Family Name", "Organization 1 - Name", "Organization 1 - Title"],
            """
            Name|Given Name|Additional Name|Family Name|Yomi Name|Given Name Yomi|Additional Name Yomi|\
            Family Name Yomi|Name Prefix|Name Suffix|Initials|Nickname|Short Name|Maiden Name|Birthday|Gender|\
            Location|Billing Information|Directory Server|Mileage|Occupation|Hobby|Sensitivity|Priority|Subject|\
            Notes|Language|Photo|Group Membership|E-mail 1 - Type|E-mail 1 - Value|IM 1 - Type|IM 1 - Service|\
            IM 1 - Value|Phone 1 - Type|Phone 1 - Value|Address 1 - Type|Address 1 - Formatted|\
            Organization 1 - Type|Organization 1 - Name|Organization 1 - Yomi Name|Organization 1 - Title|\
            Organization 1 - Department|Organization 1 - Symbol|Organization 1 - Location|\
            Organization 1 - Job Description|External ID 1 - Type|External ID 1 - Value|Website 1 - Type|\
            Website 1 - Value|Jot 1 - Type|Jot 1 - Value|Calendar Link 1 - Type|Calendar Link 1 - Value
            """),
        Header(
            "YAHOO", ["First", "Last", "Company", "Title"],
            """
            First|Middle|Last|Nickname|Email|Category|Distribution Lists|Messenger ID|Home|Work|Pager|Fax|Mobile|\
            Other|Yahoo Phone|Primary|Alternate Email 1|Alternate Email 2|Personal Website|Business Website|Title|\
            Company|Work Address|Work City|Work State|Work ZIP|Work Country|Home Address|Home City|Home State|\
            Home ZIP|Home Country|Birthday|Anniversary|Custom 1|Custom 2|Custom 3|Custom 4|Comments|Messenger ID1|\
            Messenger ID2|Skype ID|IRC ID|ICQ ID|Google ID|MSN ID|AIM ID|QQ ID
            """),
        Header(
            "YAHOO in Britain", ["First", "Last", "Company", "Title"],
            """
            First|Middle|Last|Email|Distribution Lists|Title|Company|Work County|Work Post Code|Home County|\
            Home Post Code
            """),
        Header(
            "HUBSPOT", ["First Name", "Last Name", "Associated Company", "Job Title"],
            """
            Record ID|First Name|Last Name|Email|Phone Number|Mobile Phone Number|Contact owner|Associated Company|\
            Associated Company IDs|Job Title|Lifecycle Stage|Lead Status|Marketing contact status|Last Activity Date|\
            Create Date|Street Address|City|State/Region|Postal Code|Country/Region|Website URL|Industry
            """),
        Header(
            "MAILCHIMP", ["First Name", "Last Name", nil, nil],
            """
            Email Address|First Name|Last Name|Address|Phone Number|Birthday|MEMBER_RATING|OPTIN_TIME|OPTIN_IP|\
            CONFIRM_TIME|CONFIRM_IP|LATITUDE|LONGITUDE|GMTOFF|DSTOFF|TIMEZONE|CC|REGION|LAST_CHANGED|LEID|EUID|\
            NOTES|TAGS
            """),
    ]

    static let plain: [Header] = [
        Header(
            "a list in English", ["Forename", "Surname", "Employer", "Role"],
            """
            Salutation|Forename|Surname|Employer|Role|E-mail|Telephone|Cell|Address|Address 2|Town|County|Postcode|\
            Country|Date of Birth|Group|Remarks|Website|LinkedIn
            """),
        Header(
            "a list in French", ["Prénom", "Nom", "Entreprise", "Fonction"],
            """
            Civilité|Nom|Prénom|Entreprise|Fonction|Courriel|Téléphone|Portable|Adresse|Complément d'adresse|\
            Code postal|Ville|Pays|Date de naissance|Groupe|Remarques|Site web
            """),
        Header(
            "a list in German", ["Vorname", "Name", "Firma", "Funktion"],
            """
            Anrede|Titel|Name|Vorname|Firma|Funktion|E-Mail|Telefon|Handy|Straße|Adresszusatz|PLZ|Ort|Land|\
            Geburtsdatum|Gruppe|Bemerkungen|Webseite
            """),
        Header(
            "a list in Spanish", ["Nombre", "Apellidos", "Empresa", "Cargo"],
            """
            Nombre|Apellidos|Empresa|Cargo|Correo electrónico|Teléfono|Móvil|Dirección|Código postal|Ciudad|\
            Provincia|País|Fecha de nacimiento|Grupo|Observaciones|Sitio web
            """),
        Header(
            "a list in Dutch", ["Voornaam", "Naam", "Bedrijf", "Functie"],
            """
            Aanhef|Voornaam|Tussenvoegsel|Naam|Bedrijf|Functie|E-mailadres|Telefoon|Mobiel|Straat|Postcode|Plaats|\
            Land|Geboortedatum|Groep|Opmerkingen|Webpagina
            """),
        Header(
            "a list in Italian", ["Nome", "Cognome", "Azienda", "Ruolo"],
            """
            Titolo|Nome|Cognome|Azienda|Ruolo|Posta elettronica|Telefono|Cellulare|Indirizzo|CAP|Città|Provincia|\
            Paese|Data di nascita|Gruppo|Osservazioni|Sito web
            """),
        Header(
            "another in English", [nil, nil, "Company Name", "Job"],
            """
            Prefix|Contact Name|Alias|Company Name|Job|Mail|Email 2|Alternate Email|Other Email|Email 3|Work Email|\
            Business Email|Email (Work)|Personal Email|Home Email|Email (Home)|Phone|Phone 2|Office Phone|\
            Mobile Phone 2|Street|Street 2|State|Province|Other Address|Other Country|Business Address|\
            Business Country|DOB|Sex|Groups|Description|Assistant|Hobbies|Homepage|Personal Web Page|\
            LinkedIn Profile|IMAddress|Schools|Company Yomi|Given Yomi|Surname Yomi
            """),
        Header(
            "a third in English", ["Given Name", "Family Name", "Organisation", "Position"],
            """
            Given Name|Family Name|Nicknames|Organisation|Position|Email 1|Email Addresses|Phone 1|Phone Numbers|Tel|\
            Telephone Number|Cell Phone|Address 1|Address Line 1|Address Line 2|Zip|Zip Code|ZIP/Postal Code|State/Province|Work Street|Work Fax|Wedding Anniversary|\
            Birthdate|Comment|\
            Profile URL|LinkedIn URL
            """),
        Header(
            "another in French", [nil, nil, "Raison sociale", "Intitulé du poste"],
            """
            Nom et prénom|Autres prénoms|Pseudo|Raison sociale|Département|Intitulé du poste|Mél|Adresse mail|\
            Courriel 2|Courriel 3|Courriel professionnel|Courriel personnel|Tél|Téléphone 2|Téléphone mobile|\
            Téléphone professionnel|Téléphone personnel|Télécopie|Rue|NPA|Commune|Région|Pays (bureau)|\
            Pays (domicile)|Pays (autre)|Né le|Mois de naissance|Jour de naissance|Genre|Étiquettes|Commentaire|\
            Conjoint|Loisirs|Site|Page web 1|Page web 2|Profil LinkedIn|Anniversaire de mariage|Date de connexion
            """),
        Header(
            "a third in French", ["Prénoms", "Nom de famille", "Employeur", "Métier"],
            """
            Prénoms|Nom de famille|Employeur|Métier|Adresse e-mail principale|Adresse e-mail secondaire|\
            Adresse courriel|Adresse électronique|Adresse de courrier|Adresse de courrier 2|Adresse de courrier 3|\
            Email professionnel|Email personnel|Téléphone fixe|Numéro de téléphone|Téléphone bureau|\
            Téléphone domicile|GSM|Tél. portable|Téléphone portable|Adresse postale|Adresse personnelle|Adresse 2|\
            Dép/Région|Pays/Région|CP|Localité|Née le|Naissance|Groupes|Catégorie|Commentaires|Remarque|\
            Site internet
            """),
        Header("a name in French", [nil, nil, nil, nil], "Prénom et nom|E-mail professionnel|E-mail personnel"),
        Header("a whole name in French", [nil, nil, nil, nil], "Nom complet|Email"),
        Header(
            "another in German", ["Rufname", "Familienname", "Unternehmen", "Berufsbezeichnung"],
            """
            Rufname|Zweiter Vorname|Familienname|Namenszusatz|Unternehmen|Berufsbezeichnung|Mailadresse|\
            E-Mail-Adresse 2|E-Mail-Adresse 3|E-Mail geschäftlich|E-Mail privat|Telefonnummer|Telefon 2|\
            Telefon (geschäftlich)|Telefon (geschäftlich 2)|Telefon (Zentrale)|Telefon (privat)|Telefon (privat 2)|\
            Mobil|Anschrift|Postleitzahl|Stadt|Bundesland|Staat|Gruppen|Anmerkungen|Ehepartner|Hochzeitstag|Hobbys|\
            LinkedIn-Profil|Assistent(in)|Name des/r Vorgesetzten|Verbunden am
            """),
        Header(
            "a third in German", [nil, nil, "Arbeitgeber", nil],
            "Vollständiger Name|Arbeitgeber|Handynummer|Festnetz|Wohnort|Kanton|Kategorie|Notiz|Bemerkung"),
        Header(
            "another in Spanish", [nil, nil, "Compañía", nil],
            """
            Título|Nombre completo|Compañía|Correo|Correo electrónico 2|Correo electrónico 3|\
            Dirección de correo electrónico 3|Número de teléfono|Teléfono fijo|Celular|Calle|Dirección 2|Localidad|\
            Población|Estado|Región|Calle particular|Calle particular 2|Calle particular 3|Ciudad de residencia|\
            Provincia o estado de residencia|Código postal de residencia|Género|Etiquetas|Grupos|Categoría|Nota|\
            Comentarios|Pareja|Perfil de LinkedIn|Conectado el
            """),
        Header(
            "a third in Spanish", ["Nombre de pila", "Apellido", nil, nil], "Nombre de pila|Apellido|Teléfono"),
        Header("a name in Spanish", [nil, nil, nil, nil], "Nombre y apellidos|Teléfono"),
        Header(
            "another in Dutch", ["Roepnaam", "Familienaam", "Werkgever", nil],
            """
            Roepnaam|Familienaam|Werkgever|Mailadres|Werkmail|Privémail|Telefoonnummer|Adres|Huisadres|Stad|Regio|\
            Groepen|Categorie|Trouwdag|LinkedIn-profiel|Verbonden op|Werkplaats
            """),
        Header("a name in Dutch", [nil, nil, "Bedrijfsnaam", nil], "Volledige naam|Bedrijfsnaam|Telefoon"),
        Header(
            "another in Italian", [nil, nil, "Ditta", "Mansione"],
            """
            Nome e cognome|Suffisso|Ditta|Dipartimento|Mansione|Indirizzo email|Email lavoro|Email personale|\
            Numero di telefono|Telefono fisso|Telefono ufficio|Via|Indirizzo 2|Comune|Regione|Nazione|Genere|\
            Etichette|Gruppi|Commenti|Coniuge|Sito|Profilo LinkedIn|Collegato il
            """),
        Header("a name in Italian", [nil, nil, nil, nil], "Nome completo|Indirizzo di posta elettronica"),
    ]
}
