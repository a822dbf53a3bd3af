import Relationships

/// The header row of LinkedIn's `Connections.csv`: which column holds what, in any order, in English or French.
///
/// Example: `First Name,Last Name,URL,Email Address,Company,Position,Connected On`.
struct ConnectionsHeader {
    enum Column: CaseIterable { case givenName, familyName, url, email, company, position, connectedOn }

    /// What each column holds; nil for one that is not known, whose cells are kept under its title.
    let columns: [Column?]
    let titles: [String]

    /// Reads a line; nil when it is not this header, but a note before it.
    init?(line: ArraySlice<UInt8>) {
        guard line.count <= 4096, TextDecoding.isUTF8(line) else { return nil }
        var reader = CSVReader(line, file: "", lineEnd: ASCII.lineFeed)
        guard let row = try? reader.next() else { return nil }
        var seen: Set<Column> = []
        titles = row.cells
        columns = row.cells.map { title in
            let folded = SearchKey.folded(title).filter { $0 != " " && $0 != "-" }
            return Self.columns[folded].flatMap { seen.insert($0).inserted ? $0 : nil }
        }
        guard seen.contains(.givenName), seen.contains(.familyName) else { return nil }
    }

    /// By the title as folded, without spaces and hyphens.
    private static let columns: [String: Column] = [
        "firstname": .givenName, "prenom": .givenName,
        "lastname": .familyName, "nom": .familyName, "nomdefamille": .familyName,
        "url": .url, "profileurl": .url, "urlduprofil": .url,
        "emailaddress": .email, "adresseemail": .email, "email": .email,
        "company": .company, "entreprise": .company, "societe": .company,
        "position": .position, "poste": .position, "fonction": .position,
        "connectedon": .connectedOn, "connectele": .connectedOn, "datedeconnexion": .connectedOn,
    ]
}
