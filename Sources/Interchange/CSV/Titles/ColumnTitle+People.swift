extension ColumnTitle {
    /// Who somebody is, and what they do.
    static let names: [ColumnTitle] = [
        ColumnTitle(
            .init(.givenName), "First Name|Given Name|Forename|First",
            "Prénom|Prénoms|Vorname|Rufname|Nombre|Nombre de pila|Voornaam|Roepnaam|Nome"),
        ColumnTitle(
            .init(.familyName), "Last Name|Family Name|Surname|Last|Name",
            "Nom|Nom de famille|Name|Nachname|Familienname|Apellidos|Apellido|Achternaam|Familienaam|Naam|Cognome"),
        ColumnTitle(
            .init(.name), "Name|Full Name|Display Name|Contact Name",
            """
            Nom|Nom complet|Nom à afficher|Nom et prénom|Prénom et nom|Name|Anzeigename|Vollständiger Name|Nombre|\
            Nombre completo|Nombre mostrado|Nombre y apellidos|Naam|Volledige naam|Weergavenaam|Nome|Nome completo|\
            Nome visualizzato|Nome e cognome
            """),
        ColumnTitle(
            .init(.additionalNames), "Middle Name|Additional Name|Middle",
            """
            Deuxième prénom|Autres prénoms|Weitere Vornamen|Zweiter Vorname|Segundo nombre|Middelste naam|\
            Tussenvoegsel|Secondo nome
            """),
        ColumnTitle(
            .init(.namePrefix), "Title|Name Prefix|Prefix|Salutation",
            "Titre|Civilité|Anrede|Titel|Tratamiento|Título|Aanhef|Titolo"),
        ColumnTitle(
            .init(.nameSuffix), "Suffix|Name Suffix",
            "Suffixe|Suffix|Namenszusatz|Sufijo|Achtervoegsel|Titolo straniero|Suffisso"),
        ColumnTitle(
            .init(.nicknames), "Nickname|Nicknames|Alias", "Surnom|Pseudo|Spitzname|Apodo|Bijnaam|Soprannome"),
        ColumnTitle(
            .init(.organization), "Company|Organization|Organisation|Company Name|Organization Name|Employer",
            """
            Société|Entreprise|Organisation|Raison sociale|Employeur|Firma|Unternehmen|Arbeitgeber|Empresa|\
            Organización|Compañía|Bedrijf|Bedrijfsnaam|Organisatie|Werkgever|Società|Azienda|Ditta|Organizzazione
            """),
        ColumnTitle(
            .init(.unit), "Department|Organization Department",
            "Service|Département|Abteilung|Departamento|Afdeling|Reparto|Dipartimento"),
        ColumnTitle(
            .init(.title), "Title|Job Title|Position|Role|Job|Organization Title|Profession|Occupation",
            """
            Titre|Fonction|Poste|Intitulé du poste|Métier|Profession|Position|Funktion|Berufsbezeichnung|\
            Arbeitstitel|Beruf|Puesto|Cargo|Profesión|Functie|Werkfunctie|Beroep|Posizione|Qualifica|Ruolo|\
            Mansione|Professione
            """),
        ColumnTitle(
            .property("ROLE"), "Profession|Occupation", "Profession|Beruf|Profesión|Beroep|Professione"),
    ]

    /// What else is known of somebody.
    static let facts: [ColumnTitle] = [
        ColumnTitle(
            .init(.birthday), "Birthday|Birth Date|Date of Birth|Birthdate|DOB",
            """
            Anniversaire|Date de naissance|Né le|Née le|Naissance|Geburtstag|Geburtsdatum|Cumpleaños|\
            Fecha de nacimiento|Verjaardag|Geboortedatum|Compleanno|Data di nascita
            """),
        ColumnTitle(
            .init(.birthYear), "Birth Year",
            "Année de naissance|Geburtsjahr|Año de nacimiento|Geboortejaar|Anno di nascita"),
        ColumnTitle(
            .init(.birthMonth), "Birth Month",
            "Mois de naissance|Geburtsmonat|Mes de nacimiento|Geboortemaand|Mese di nascita"),
        ColumnTitle(
            .init(.birthDay), "Birth Day",
            "Jour de naissance|Geburtstag|Día de nacimiento|Geboortedag|Giorno di nascita"),
        ColumnTitle(
            .init(.anniversary), "Anniversary|Wedding Anniversary",
            """
            Anniversaire de mariage ou fête|Anniversaire de mariage|Jahrestag|Hochzeitstag|Aniversario|\
            Speciale datum|Trouwdag|Anniversario
            """),
        ColumnTitle(.init(.gender), "Gender|Sex", "Sexe|Genre|Geschlecht|Sexo|Género|Geslacht|Sesso|Genere"),
        ColumnTitle(
            .init(.tags), "Categories|Category|Labels|Tags|Groups|Group|Group Membership",
            """
            Catégories|Catégorie|Groupes|Groupe|Étiquettes|Kategorien|Kategorie|Gruppen|Gruppe|Categorías|\
            Categoría|Grupos|Grupo|Etiquetas|Categorieën|Categorie|Groepen|Groep|Gruppi|Gruppo|Etichette
            """),
        ColumnTitle(
            .init(.notes), "Notes|Note|Comments|Comment|Remarks|Description",
            """
            Remarques|Remarque|Commentaires|Commentaire|Notiz|Notizen|Bemerkung|Bemerkungen|Anmerkungen|Notas|Nota|\
            Comentarios|Observaciones|Notities|Aantekeningen|Opmerkingen|Commenti|Osservazioni
            """),
        ColumnTitle(
            .property("RELATED;VALUE=text;TYPE=spouse"), "Spouse|Partner",
            "Conjoint|Conjoint(e)|Partner|Ehepartner|Cónyuge|Pareja|Coniuge|Nome coniuge"),
        ColumnTitle(
            .property("RELATED;VALUE=text;TYPE=child"), "Children", "Enfants|Kinder|Hijos|Kinderen|Figli"),
        ColumnTitle(
            .property("RELATED;VALUE=text;TYPE=agent"), "Assistant's Name|Assistant",
            "Nom de l'assistant(e)|Name Assistent|Assistent(in)|Nombre del ayudante|Naam assistent|Nome assistente"),
        ColumnTitle(
            .property("HOBBY"), "Hobby|Hobbies",
            "Passe-temps|Loisirs|Hobbys|Aficiones|Hobby's"),
        ColumnTitle(
            .init(.metOn), "Connected On",
            "Connecté le|Date de connexion|Verbunden am|Conectado el|Verbonden op|Collegato il"),
    ]
}
