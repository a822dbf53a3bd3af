import Interchange
import Relationships
import Testing

/// Tables of people as programs export them, each written after the titles that its program documents.
@Suite struct TableTests {
    /// The one contact of a table of one row: titles with what stands below them, `;` between cells if so wanted.
    private func contact(_ cells: KeyValuePairs<String, String>, delimiter: String = ",") throws -> Contact {
        let titles = cells.map { quoted($0.key) }.joined(separator: delimiter)
        let texts = cells.map { quoted($0.value) }.joined(separator: delimiter)
        let cards = try read(titles + "\r\n" + texts + "\r\n")
        #expect(cards.count == 1)
        return try #require(cards.first?.contact)
    }

    private func quoted(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }

    private let home = Address(key: "", street: "2 rue du Port", city: "Lyon", postalCode: "69001", country: "France")

    /// An address as read, whose key follows from the rest.
    private func expect(_ contact: Contact, livesAt address: Address, label: String?) {
        var found = contact.addresses.first
        found.map {
            found = Address(
                key: "", street: $0.street, city: $0.city, region: $0.region, postalCode: $0.postalCode,
                country: $0.country, label: $0.label)
        }
        var expected = address
        expected.label = label
        #expect(found == expected)
        #expect(contact.addresses.count == 1)
    }

    @Test func `Google's table of 2024 has a person in each row`() throws {
        let contact = try contact([
            "First Name": "Sophie", "Middle Name": "Anne", "Last Name": "Marchal", "Phonetic First Name": "",
            "Name Prefix": "Dr", "Nickname": "So", "File As": "", "Organization Name": "Phare",
            "Organization Title": "Editor", "Organization Department": "Books", "Birthday": " --02-29",
            "Notes": "Likes\nblue.", "Photo": "https://lh3.example/p", "Labels": "Choir ::: * myContacts ::: * Family",
            "E-mail 1 - Label": "* Work", "E-mail 1 - Value": "s@phare.example",
            "E-mail 2 - Label": "Boat", "E-mail 2 - Value": "b@x.example ::: c@x.example",
            "Phone 1 - Label": "Mobile", "Phone 1 - Value": "+33 6 55", "Phone 2 - Label": "Other",
            "Phone 2 - Value": "12", "Address 1 - Label": "Home",
            "Address 1 - Formatted": "2 rue du Port\n69001 Lyon\nFrance", "Address 1 - Street": "2 rue du Port",
            "Address 1 - City": "Lyon", "Address 1 - Postal Code": "69001", "Address 1 - Country": "France",
            "Website 1 - Label": "Profile", "Website 1 - Value": "https://www.linkedin.com/in/sophie",
            "Relation 1 - Label": "Spouse", "Relation 1 - Value": "Ann",
        ])
        #expect(contact.name == "Sophie Anne Marchal")
        #expect(contact.familyName == "Marchal")
        #expect(contact.nicknames == ["So"])
        #expect(contact.organization == "Phare")
        #expect(contact.title == "Editor")
        #expect(contact.birthday == Birthday("--02-29"))
        #expect(contact.notes == "Likes\nblue.")
        #expect(contact.tags == ["Choir", "Family"])
        #expect(
            contact.emails == [
                Reach("b@x.example", label: "Boat"), Reach("c@x.example", label: "Boat"),
                Reach("s@phare.example", label: "work"),
            ])
        #expect(contact.phones == [Reach("+33 6 55", label: "cell"), Reach("12")])
        expect(contact, livesAt: home, label: "home")
        #expect(contact.sources == ["linkedin:linkedin.com/in/sophie"])
        #expect(
            contact.kept == [
                "X-GOOGLE-NAME-PREFIX:Dr", "X-GOOGLE-ORGANIZATION-DEPARTMENT:Books",
                "X-GOOGLE-PHOTO:https://lh3.example/p", "X-GOOGLE-RELATION-1---LABEL:Spouse",
                "X-GOOGLE-RELATION-1---VALUE:Ann",
            ])
    }

    @Test func `Google's table of before is told by other titles`() throws {
        let contact = try contact([
            "Name": "Sophie Marchal", "Given Name": "Sophie", "Additional Name": "", "Family Name": "Marchal",
            "Yomi Name": "", "Name Suffix": "", "Initials": "", "Nickname": "", "Short Name": "", "Maiden Name": "",
            "Birthday": "1980-02-29", "Gender": "", "Location": "", "Billing Information": "", "Directory Server": "",
            "Mileage": "", "Occupation": "", "Hobby": "", "Sensitivity": "", "Priority": "", "Subject": "",
            "Notes": "", "Language": "", "Photo": "", "Group Membership": "* myContacts ::: Choir",
            "E-mail 1 - Type": "* ", "E-mail 1 - Value": "s@x.example", "Phone 1 - Type": "Work",
            "Phone 1 - Value": "1 ::: 2", "Organization 1 - Type": "", "Organization 1 - Name": "Phare",
            "Organization 1 - Title": "Editor",
        ])
        #expect(contact.name == "Sophie Marchal")
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(contact.emails == [Reach("s@x.example")])
        #expect(contact.phones == [Reach("1", label: "work"), Reach("2", label: "work")])
        #expect(contact.organization == "Phare")
        #expect(contact.title == "Editor")
        #expect(contact.tags == ["Choir"])
        #expect(contact.kept == [])
    }

    @Test func `Outlook's table says in its titles what is home and what is work`() throws {
        let contact = try contact([
            "Title": "Dr", "First Name": "Sophie", "Middle Name": "", "Last Name": "Marchal", "Suffix": "",
            "Company": "Phare", "Department": "", "Job Title": "Editor", "Business Street": "",
            "Business Street 2": "", "Business City": "", "Home Street": "2 rue du Port", "Home City": "Lyon",
            "Home State": "", "Home Postal Code": "69001", "Home Country/Region": "France", "Business Fax": "3",
            "Business Phone": "1", "Home Phone": "4", "Mobile Phone": "2", "Anniversary": "0/0/00",
            "Birthday": "2/29/1980", "Categories": "Choir;Lyon", "E-mail Address": "s@x.example",
            "E-mail Type": "SMTP", "E-mail 2 Address": "t@x.example", "Priority": "Normal", "Web Page": "x.example",
        ])
        #expect(contact.name == "Sophie Marchal")
        #expect(contact.title == "Editor")
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(contact.tags == ["Choir", "Lyon"])
        #expect(contact.emails == [Reach("s@x.example"), Reach("t@x.example")])
        #expect(
            contact.phones == [
                Reach("1", label: "work"), Reach("2", label: "cell"), Reach("3", label: "work fax"),
                Reach("4", label: "home"),
            ])
        #expect(contact.urls == [Reach("x.example")])
        expect(contact, livesAt: home, label: "home")
        #expect(
            contact.kept == [
                "X-OUTLOOK-TITLE:Dr", "X-OUTLOOK-ANNIVERSARY:0/0/00", "X-OUTLOOK-E-MAIL-TYPE:SMTP",
                "X-OUTLOOK-PRIORITY:Normal",
            ])
    }

    @Test(arguments: [",", ";", "\t"])
    func `Outlook speaks French, and parts cells as its system does`(delimiter: String) throws {
        let contact = try contact(
            [
                "Titre": "", "Prénom": "Sophie", "Deuxième prénom": "", "Nom": "Marchal", "Société": "Phare",
                "Fonction": "Éditrice", "Rue (domicile)": "2 rue du Port", "Rue (domicile) 2": "porte; gauche",
                "Ville (domicile)": "Lyon", "Téléphone (bureau)": "1", "Tél. mobile": "2", "Anniversaire": "03/02/1980",
                "Adresse de messagerie": "s@x.example", "Adresse de messagerie 2": "t@x.example",
            ], delimiter: delimiter)
        #expect(contact.name == "Sophie Marchal")
        #expect(contact.organization == "Phare")
        #expect(contact.title == "Éditrice")
        #expect(contact.birthday == Birthday("1980-02-03"))
        #expect(contact.emails.map(\.value) == ["s@x.example", "t@x.example"])
        #expect(contact.phones == [Reach("1", label: "work"), Reach("2", label: "cell")])
        #expect(contact.addresses.map(\.street) == ["2 rue du Port\nporte; gauche"])
    }

    @Test func `Thunderbird's table has a birthday in three columns`() throws {
        let contact = try contact([
            "First Name": "Sophie", "Last Name": "Marchal", "Display Name": "Sophie M.", "Nickname": "So",
            "Primary Email": "s@x.example", "Secondary Email": "t@x.example", "Screen Name": "sm", "Work Phone": "1",
            "Home Phone": "", "Fax Number": "", "Pager Number": "", "Mobile Number": "2",
            "Home Address": "2 rue du Port",
            "Home Address 2": "", "Home City": "Lyon", "Home State": "", "Home ZipCode": "69001",
            "Home Country": "France", "Work Address": "", "Job Title": "Editor", "Department": "",
            "Organization": "Phare", "Web Page 1": "x.example", "Web Page 2": "", "Birth Year": "", "Birth Month": "2",
            "Birth Day": "29", "Custom 1": "left-handed", "Notes": "Hi",
        ])
        #expect(contact.name == "Sophie M.")
        #expect(contact.givenName == "Sophie")
        #expect(contact.nicknames == ["So"])
        #expect(contact.emails.map(\.value) == ["s@x.example", "t@x.example"])
        #expect(contact.phones == [Reach("1", label: "work"), Reach("2", label: "cell")])
        expect(contact, livesAt: home, label: "home")
        #expect(contact.birthday == Birthday("--02-29"))
        #expect(contact.kept == ["X-THUNDERBIRD-SCREEN-NAME:sm", "X-THUNDERBIRD-CUSTOM-1:left-handed"])
    }

    @Test func `what a field cannot take is kept`() throws {
        let born = try contact([
            "First Name": "A", "Last Name": "B", "Primary Email": "", "Birth Year": "80?", "Birth Month": "2",
            "Birth Day": "31",
        ])
        #expect(born.birthday == nil)
        #expect(
            born.kept == [
                "X-THUNDERBIRD-BIRTH-DAY:31", "X-THUNDERBIRD-BIRTH-MONTH:2", "X-THUNDERBIRD-BIRTH-YEAR:80?",
            ])
        let own = try contact([
            "id": "No id!", "name": "A", "knowsMe": "perhaps", "cadence": "often", "added": "soon", "toTell": "x",
        ])
        #expect(own.cadence == nil && own.standing == nil && own.added == nil)
        #expect(
            Set(own.kept) == [
                "X-CSV-ID:No id!", "X-CSV-KNOWSME:perhaps", "X-CSV-TOTELL:x", "X-CSV-CADENCE:often", "X-CSV-ADDED:soon",
            ])
    }

    @Test func `a date that can be read one way only decides for its column`() throws {
        let header = "First Name,Last Name,Mobile Phone,Birthday\n"
        let monthFirst = try read(header + "A,A,1,02/03/1980\n").map { $0.contact?.birthday }
        #expect(monthFirst == [Birthday("1980-02-03")])
        let cards = try read(header + "A,A,1,02/03/1980\nB,B,2,29.02.1980\nC,C,3,soon\nD,D,4,0/0/00\n")
        #expect(cards.map { $0.contact?.birthday } == [Birthday("1980-03-02"), Birthday("1980-02-29"), nil, nil])
        #expect(cards.flatMap(\.notices) == [notice(4, .unreadableDate("soon"))])
        #expect(cards.map { $0.contact?.kept } == [[], [], ["X-OUTLOOK-BIRTHDAY:soon"], []])
    }

    @Test func `somebody who is only a company, or only an address, is somebody`() throws {
        let cards = try read(
            "First Name,Last Name,Company,E-mail Address,Mobile Phone\n,,Phare,,1\n,,,a@x.example,\n,,,,2\n")
        #expect(cards.map { $0.contact?.name } == ["Phare", "a@x.example", nil])
        #expect(cards.flatMap(\.notices) == [notice(4, .emptyRow)])
    }

    @Test func `a table in Windows-1252 is recognised by its French titles`() throws {
        let text = "Pr\u{E9}nom;Nom;Soci\u{E9}t\u{E9};T\u{E9}l. mobile\r\nZo\u{E9};B;Phare;1\r\n"
        let cards = try read(text.unicodeScalars.map { UInt8($0.value) })
        #expect(cards.map { $0.contact?.name } == ["Zoé B"])
        #expect(cards[0].notices == [notice(1, .readAsWindows1252)])
    }

    @Test(arguments: [
        "First Name,Last Name,Shoe,Hat,Glove\nA,B,1,2,3\n", "Name,Mail\nA,b\n",
        "E-mail 1 - Value,Photo\na@x.example,\n", "a,b\n\"",
    ])
    func `a table of which too little is known is refused`(text: String) {
        #expect(refusal(text) == failure(1, .unknownFormat))
    }

    @Test func `ten thousand columns are a table like another`() throws {
        let titles = (1...10_000).map { "Column \($0)" }.joined(separator: ",")
        #expect(refusal(titles + "\n") == failure(1, .unknownFormat))
        let cells = Array(repeating: "x", count: 2_000).joined(separator: ",")
        let wide = "First Name,Last Name,E-mail 1 - Value" + String(repeating: ",C", count: 2_000)
        #expect(try read(wide + "\nA,B,a@x.example," + cells + "\n")[0].contact?.kept.count == 2_000)
    }
}
