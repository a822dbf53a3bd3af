/// The columns of LinkedIn's `Connections.csv`.
///
/// Example: `First Name,Last Name,URL,Email Address,Company,Position,Connected On`.
enum ConnectionsColumn: CSVColumn {
    case givenName, familyName, url, email, company, position, connectedOn

    static let required: Set<Self> = [.givenName, .familyName]

    static let names: [String: Self] = [
        "firstname": .givenName, "prenom": .givenName,
        "lastname": .familyName, "nom": .familyName, "nomdefamille": .familyName,
        "url": .url, "profileurl": .url, "urlduprofil": .url,
        "emailaddress": .email, "adresseemail": .email, "email": .email,
        "company": .company, "entreprise": .company, "societe": .company,
        "position": .position, "poste": .position, "fonction": .position,
        "connectedon": .connectedOn, "connectele": .connectedOn, "datedeconnexion": .connectedOn,
    ]

    static let french: Set<String> = ["prenom", "nom", "nomdefamille"]
}
