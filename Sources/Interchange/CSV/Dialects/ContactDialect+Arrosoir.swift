extension ContactDialect {
    /// The table that `CSVExport` writes.
    static let arrosoir = ContactDialect(
        name: "CSV", column: { arrosoirColumns[$0] }, signature: ["knowsme"], separators: [";"], isDefused: true)

    private static let arrosoirColumns = Dictionary(
        uniqueKeysWithValues: CSVExport.header.compactMap { title in
            ContactColumn.Field(rawValue: title).map { (title.lowercased(), ContactColumn($0)) }
        })
}
