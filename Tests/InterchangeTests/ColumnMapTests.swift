import Interchange
import Relationships
import Testing

@Suite struct ColumnMapTests {
    private func read(_ text: String, _ map: String...) throws(ImportFailure) -> [ImportedCard] {
        let columns = try! ColumnMap(map)
        return try CardReader.read(SourceFile(name: "x.csv", bytes: Array(text.utf8)), ReadingOptions(columns: columns))
    }

    @Test func `named columns go into their fields, the others are kept`() throws {
        let text =
            "Liste du club\n\nNom complet;Courriel;Rue;Ville;Mots;Pointure\nZoé B;z@x.example;2 rue;Lyon;a, b;38\n"
        let cards = try read(
            text, "nom complet=name", "Courriel=Email", "Rue=street", "VILLE=city", "Mots=tags")
        #expect(cards.map(\.line) == [4])
        let contact = try #require(cards[0].contact)
        #expect(contact.name == "Zoé B")
        #expect(contact.emails == [Reach("z@x.example")])
        #expect(contact.addresses.map(\.street) == ["2 rue"])
        #expect(contact.addresses.map(\.city) == ["Lyon"])
        #expect(contact.tags == ["a", "b"])
        #expect(contact.kept == ["X-CSV-POINTURE:38"])
    }

    @Test func `several columns may hold one field`() throws {
        let contact = try read(
            "N,Mail,Mail 2,C\nA,a@x.example,b@x.example,choir\n", "N=name", "Mail=email", "Mail 2=emails", "C=circles")[
                0
            ].contact
        #expect(contact?.emails.map(\.value) == ["a@x.example", "b@x.example"])
        #expect(contact?.circles == ["choir"])
    }

    @Test func `what a second column says of a field with room for one is kept`() throws {
        let text = "N,Note,More,City,Town,Born,Birth\nA,one,two,Lyon,Lille,1980-02-29,1981-01-01\n"
        let card = try read(
            text, "N=name", "Note=notes", "More=notes", "City=city", "Town=city", "Born=birthday", "Birth=birthday")[0]
        #expect(card.contact?.notes == "one")
        #expect(card.contact?.addresses.map(\.city) == ["Lyon"])
        #expect(card.contact?.birthday == Birthday("1980-02-29"))
        #expect(card.contact?.kept == ["X-CSV-MORE:two", "X-CSV-TOWN:Lille", "X-CSV-BIRTH:1981-01-01"])
    }

    @Test func `a title that no line has is named`() {
        #expect(throws: ImportFailure(file: "x.csv", line: 1, reason: .missingColumns(["Mail"]))) {
            try read("x\nName,Post\nA,b\n", "Name=name", "Mail=email")
        }
    }

    @Test func `a table of a known program is read by the user's words when there are some`() throws {
        let contact = try read("First Name,Last Name,Company\nA,B,C\n", "Company=name")[0].contact
        #expect(contact?.name == "C")
        #expect(contact?.kept == ["X-CSV-FIRST-NAME:A", "X-CSV-LAST-NAME:B"])
    }

    @Test(arguments: [
        ("Name", "Name", false), ("=name", "=name", false), ("Name=shoe", "shoe", true), ("a=", "", true),
    ])
    func `a word that maps nothing is refused`(word: String, told: String, isField: Bool) {
        let misspelt = #expect(throws: ColumnMap.Misspelt.self) { try ColumnMap([word]) }
        #expect(misspelt?.word == told)
        #expect(misspelt?.isField == isField)
    }

    @Test func `a column may be named by its number`() throws {
        let cards = try read("Nom;Courriel\nZoé;z@x.example\n", "1=name", "2=email")
        #expect(cards.map { $0.contact?.name } == ["Zoé"])
        #expect(cards[0].contact?.emails == [Reach("z@x.example")])
        let mixed = try read("N,x,Mail\nZoé,7,z@x.example\n", "1=name", "Mail=email")
        #expect(mixed.map { $0.contact?.name } == ["Zoé"])
        #expect(mixed[0].notices == [ImportNotice(file: "x.csv", line: 1, reason: .unknownColumns(["x"]))])
    }

    @Test(arguments: [
        ("a@x.example\nb@x.example\n", ["1=email"], ["a@x.example", "b@x.example"]),
        ("\nZoé B <z@x.example>\nc@x.example\n", ["1=email"], ["Zoé B", "c@x.example"]),
        ("Mail\na@x.example\n", ["1=email"], ["a@x.example"]),
        ("Zoé;06 12\nAda;06 13\n", ["1=name", "2=phone"], ["Zoé", "Ada"]),
        ("Nom\nZoé\n", ["1=name"], ["Zoé"]),
        ("Zoé\nAda\n", ["1=name"], ["Zoé", "Ada"]),
    ])
    func `a list without titles begins with its first line`(text: String, map: [String], names: [String]) throws {
        let columns = try ColumnMap(map)
        let file = SourceFile(name: "x.csv", bytes: Array(text.utf8))
        let cards = try CardReader.read(file, ReadingOptions(columns: columns))
        #expect(cards.map { $0.contact?.name } == names)
    }

    @Test func `a number beyond the columns is a title that no line has`() {
        #expect(throws: ImportFailure(file: "x.csv", line: 1, reason: .missingColumns(["3"]))) {
            try read("Name,Post\nA,b\n", "1=name", "3=email")
        }
    }

    @Test func `a title may hold the sign of equality`() throws {
        #expect(try read("a=b\nZoé\n", "a=b=name")[0].contact?.name == "Zoé")
    }
}
