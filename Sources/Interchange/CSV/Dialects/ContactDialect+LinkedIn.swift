extension ContactDialect {
    /// `Connections.csv`: `First Name,Last Name,URL,Email Address,Company,Position,Connected On`.
    static let linkedIn = ContactDialect(
        name: "LINKEDIN", column: { linkedInColumns[$0] }, signature: [], french: ["prenom", "nom", "nomdefamille"],
        linkLabel: "LinkedIn", occasion: "LinkedIn", isOfNamesOnly: true)

    private static let linkedInColumns: [String: ContactColumn] = [
        "firstname": .init(.givenName), "prenom": .init(.givenName),
        "lastname": .init(.familyName), "nom": .init(.familyName), "nomdefamille": .init(.familyName),
        "url": .init(.urls), "profileurl": .init(.urls), "urlduprofil": .init(.urls),
        "emailaddress": .init(.emails), "adresseemail": .init(.emails), "email": .init(.emails),
        "company": .init(.organization), "entreprise": .init(.organization), "societe": .init(.organization),
        "position": .init(.title), "poste": .init(.title), "fonction": .init(.title),
        "connectedon": .init(.metOn), "connectele": .init(.metOn), "datedeconnexion": .init(.metOn),
    ]
}
