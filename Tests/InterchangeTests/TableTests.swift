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
                Reach("s@phare.example", label: "work"), Reach("b@x.example", label: "Boat"),
                Reach("c@x.example", label: "Boat"),
            ])
        #expect(contact.phones == [Reach("+33 6 55", label: "cell"), Reach("12")])
        expect(contact, livesAt: home, label: "home")
        #expect(contact.sources == ["linkedin:linkedin.com/in/sophie"])
        #expect(
            contact.kept == [
                "N:;;Anne;Dr;", "ORG:;Books", "X-GOOGLE-PHOTO:https://lh3.example/p",
                "X-GOOGLE-RELATION-1---LABEL:Spouse",
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
                Reach("3", label: "work fax"), Reach("1", label: "work"), Reach("4", label: "home"),
                Reach("2", label: "cell"),
            ])
        #expect(contact.urls == [Reach("x.example")])
        expect(contact, livesAt: home, label: "home")
        #expect(contact.kept == ["N:;;;Dr;", "X-OUTLOOK-E-MAIL-TYPE:SMTP", "X-OUTLOOK-PRIORITY:Normal"])
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

    @Test(arguments: [
        ("3.4.1980", "1980-04-03"), ("03-04-1980", "1980-04-03"), ("3.4.80", "1980-04-03"), ("29.2.", "--02-29"),
        ("3.4.1604", "--04-03"), ("3/4/25", "2025-04-03"), ("3/4/1980 00:00", "1980-04-03"), ("1980/4/3", "1980-04-03"),
        ("3 avril 1980", "1980-04-03"), ("--04-03", "--04-03"), ("April 3rd, 1980", "1980-04-03"),
    ])
    func `a birthday is read as people write it, the day before the month where any has dots`(
        text: String, birthday: String
    ) throws {
        let cards = try read("Name,Email,Birthday\nA,a@x.example,\"\(text)\"\nB,b@x.example,1.2.1990\n")
        #expect(cards.map { $0.contact?.birthday } == [Birthday(birthday), Birthday("1990-02-01")])
        #expect(cards.flatMap(\.notices) == [])
    }

    @Test func `the language decides about dates that say nothing themselves, and that is told`() throws {
        func read(_ text: String, isDayFirst: Bool?) throws(ImportFailure) -> [ImportedCard] {
            let file = SourceFile(name: "x.vcf", bytes: Array(text.utf8))
            return try CardReader.read(file, ReadingOptions(isDayFirst: isDayFirst))
        }
        let table = "Name,Email,Birthday,Anniversary\nA,a@x.example,2-3-1980,\nB,b@x.example,,4/5/1990\n"
        for (isDayFirst, birthday, anniversary) in [
            (true, "1980-03-02", "19900504"), (false, "1980-02-03", "19900405"), (nil, "1980-02-03", "19900405"),
        ] {
            let cards = try read(table, isDayFirst: isDayFirst)
            #expect(cards[0].contact?.birthday == Birthday(birthday))
            #expect(cards[1].contact?.kept == ["ANNIVERSARY:" + anniversary])
            #expect(
                cards.flatMap(\.notices) == [notice(1, .assumedDates("2-3-1980", isDayFirst: isDayFirst == true))])
        }
        let french = try read("Nom,Email,Date de naissance\nA,a@x.example,2/3/1980\n", isDayFirst: false)
        #expect(french[0].contact?.birthday == Birthday("1980-03-02"))
        let same = try read("Name,Email,Birthday\nA,a@x.example,3/3/1980\n", isDayFirst: nil)
        #expect(same[0].notices == [])
    }

    @Test func `one date of any column that can be read one way only decides for all`() throws {
        let table = "Name,Email,Birthday,Anniversary\nA,a@x.example,2/3/1980,\nB,b@x.example,,25/12/1990\n"
        let cards = try read(table)
        #expect(cards[0].contact?.birthday == Birthday("1980-03-02"))
        #expect(cards.flatMap(\.notices) == [])
    }

    @Test func `beside dates that contradict each other, those with two readings are kept unread, told once`() throws {
        let table = "Name,Email,Birthday\nA,a@x.example,12/25/1980\nB,b@x.example,25/12/1980\nC,c@x.example,1.2.1990\n"
        let sure = try read(table)
        let christmas = Birthday("1980-12-25")
        #expect(sure.map { $0.contact?.birthday } == [christmas, christmas, Birthday("1990-02-01")])
        #expect(sure.flatMap(\.notices) == [])
        let cards = try read(table + "D,d@x.example,2/3/1980\nE,e@x.example,2-3-1980\nF,f@x.example,3/3/1980\n")
        #expect(cards.suffix(3).map { $0.contact?.birthday } == [nil, nil, Birthday("1980-03-03")])
        #expect(
            cards.suffix(3).map { $0.contact?.kept } == [["X-CSV-BIRTHDAY:2/3/1980"], ["X-CSV-BIRTHDAY:2-3-1980"], []])
        #expect(cards.flatMap(\.notices) == [notice(1, .contradictingDates("25/12/1980", "12/25/1980"))])
    }

    @Test(arguments: ["0/0/00", "0-0-00", "0.0.00", "00/00/0000", "0000-00-00", "1/1/4501", "N/A", "-"])
    func `a birthday that stands for none is none`(text: String) throws {
        let card = try read("Name,Email,Birthday,Anniversary\nA,a@x.example,\(text),\(text)\n")[0]
        #expect(card.contact?.birthday == nil && card.contact?.kept == [] && card.notices.isEmpty)
    }

    @Test func `a cell that says whose address it is names somebody`() throws {
        let cards = try read(
            "Name,Email\n,Zoé B <z@x.example>\nAda,\"\"\"B, Ada\"\" <a@x.example>; <b@x.example>\"\n,c@x.example; d@x.example\n"
        )
        #expect(cards.map { $0.contact?.name } == ["Zoé B", "Ada", "c@x.example"])
        #expect(
            cards.map { $0.contact?.emails.map(\.value) } == [
                ["z@x.example"], ["a@x.example", "b@x.example"], ["c@x.example", "d@x.example"],
            ])
    }

    @Test func `facts without a field are kept as the properties that vCards have for them`() throws {
        let contact = try contact([
            "Title": "Dr", "Name": "Ann", "Suffix": "PhD", "Department": "Books", "Job Title": "Editor",
            "Profession": "Writer", "Email": "a@x.example", "Spouse": "Bob", "Children": "Tim, Tom", "Gender": "Female",
            "Hobby": "chess", "Anniversary": "1990-05-21", "Assistant": "Zoé", "Initials": "A.",
        ])
        #expect(
            contact.kept == [
                "N:;;;Dr;PhD", "ORG:;Books", "ROLE:Writer", "RELATED;VALUE=text;TYPE=spouse:Bob",
                "RELATED;VALUE=text;TYPE=child:Tim", "RELATED;VALUE=text;TYPE=child:Tom", "GENDER:F", "HOBBY:chess",
                "ANNIVERSARY:19900521", "RELATED;VALUE=text;TYPE=agent:Zoé", "X-CSV-INITIALS:A.",
            ])
    }

    @Test func `columns that nobody knows are named once, those that are empty not`() throws {
        let cards = try read("Name,Email,Shoe,Hat,\nA,a@x.example,38,,\nB,b@x.example,39,,x\n")
        #expect(cards.flatMap(\.notices) == [notice(1, .unknownColumns(["Shoe", "5"]))])
        #expect(cards.map { $0.contact?.kept } == [["X-CSV-SHOE:38"], ["X-CSV-SHOE:39", "X-CSV-5:x"]])
    }

    @Test func `somebody who is only a company, an address or a number is somebody`() throws {
        let cards = try read(
            "First Name,Last Name,Company,E-mail Address,Mobile Phone,City\n,,Phare,,1,\n,,,a@x.example,,\n,,,,2,\n,,,,,Lyon\n,,,,,\n"
        )
        #expect(cards.prefix(3).map { $0.contact?.name } == ["Phare", "a@x.example", "2"])
        #expect(cards.count == 4)
    }

    @Test func `a table in Windows-1252 is recognised by its French titles`() throws {
        let text = "Pr\u{E9}nom;Nom;Soci\u{E9}t\u{E9};T\u{E9}l. mobile\r\nZo\u{E9};B;Phare;1\r\n"
        let cards = try read(text.unicodeScalars.map { UInt8($0.value) })
        #expect(cards.map { $0.contact?.name } == ["Zoé B"])
        #expect(cards[0].notices == [notice(1, .readAsWindows1252)])
    }

    @Test(arguments: [
        "First Name,Last Name,Shoe,Hat,Glove\nA,B,1,2,3\n", "Shoe,Mail,Hat\nA,b,c\n", "x\nMail\na@x.example\n",
        "City,Notes\nLyon,x\n", "Address 1 - City,Photo,File As\nLyon,,\n", "a,b\n\"",
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
