extension ContactDialect {
    /// The table that `CSVExport` writes.
    static let arrosoir = ContactDialect(
        name: "CSV", signature: ["knowsme"], own: { arrosoirColumns[$0] }, separators: [";"], isDefused: true)

    private static let arrosoirColumns = Dictionary(
        uniqueKeysWithValues: CSVExport.header.map { title in
            (CSVHeader.word(title), [ContactColumn(ContactColumn.Field(rawValue: title) ?? .kept)])
        })
}
