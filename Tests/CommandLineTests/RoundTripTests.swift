import JSON
import Testing

/// A thousand people in each format that is read: in, out, and into an empty store.
@Suite struct RoundTripTests {
    /// Made up by number, so that they are the same in every format.
    private struct Person {
        let number: Int

        private static let given = ["Zoé", "Anaïs", "Lê", "Olga", "Jörg", "王", "Nour", "O'Brien", "Ada", "Ike"]
        private static let family = ["Marchal", "d’Or", "Đặng", "Крылова", "Groß", "小明", "Al-Sayed", "Lee"]

        var givenName: String { Self.given[number % 10] }
        var familyName: String { Self.family[number / 10 % 8] + (number >= 80 ? " \(number / 80)" : "") }
        var name: String { givenName + " " + familyName }
        var email: String? { number % 3 == 0 ? nil : "p\(number)@x.example" }
        var phone: String? { number % 4 == 0 ? "+33 6 \(1_000_000 + number)" : nil }
        var company: String? { number % 5 == 0 ? nil : "Firm \(number % 37), Ltd" }
        var birthday: String? { number % 6 == 0 ? "19\(60 + number % 40)-0\(1 + number % 9)-1\(number % 10)" : nil }
        var city: String? { number % 2 == 0 ? "Liège" : nil }
        var tags: [String] { number % 7 == 0 ? ["choir", "t\(number % 5)"] : [] }
        var note: String? { number % 9 == 0 ? "Met \"there\"; then, again" : nil }
        var profile: String { "https://www.linkedin.com/in/p\(number)" }
    }

    private static let people = (0..<1_000).map(Person.init)

    private static func card(_ person: Person) -> String {
        func escaped(_ text: String) -> String {
            text.replacing("\\", with: "\\\\").replacing(",", with: "\\,").replacing(";", with: "\\;")
        }
        var lines = [
            "BEGIN:VCARD", "VERSION:3.0", "UID:person-\(person.number)", "FN:" + escaped(person.name),
            "N:\(escaped(person.familyName));\(escaped(person.givenName));;;",
        ]
        if let email = person.email { lines.append("EMAIL;TYPE=INTERNET,WORK:" + email) }
        if let phone = person.phone { lines.append("TEL;TYPE=CELL:" + phone) }
        if let company = person.company { lines.append("ORG:" + escaped(company)) }
        if let birthday = person.birthday { lines.append("BDAY:" + birthday) }
        if let city = person.city { lines.append("ADR;TYPE=HOME:;;;\(city);;;") }
        if !person.tags.isEmpty { lines.append("CATEGORIES:" + person.tags.joined(separator: ",")) }
        if let note = person.note { lines.append("NOTE:" + escaped(note)) }
        return (lines + ["X-SHOE:\(person.number % 50)", "END:VCARD", ""]).joined(separator: "\r\n")
    }

    private static func table(_ titles: [String], _ row: (Person) -> [String?]) -> String {
        func cell(_ text: String?) -> String { "\"" + (text ?? "").replacing("\"", with: "\"\"") + "\"" }
        return ([titles] + people.map(row)).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
    }

    /// The file, or folder, to import.
    private func write(_ format: String, into home: Home) -> String {
        switch format {
        case "vCard": return home.file("all.vcf", Self.people.map(Self.card).joined())
        case "folder":
            for person in Self.people { _ = home.file("cards/\(person.number).vcf", Self.card(person)) }
            return home.path + "/cards"
        case "LinkedIn":
            let titles = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
            return home.file(
                "Connections.csv",
                "Notes:\n\"Some \"\"addresses\"\" are missing.\"\n\n"
                    + Self.table(titles) {
                        [$0.givenName, $0.familyName, $0.profile, $0.email, $0.company, nil, "22 Nov 2025"]
                    })
        case "Google":
            let titles = [
                "First Name", "Last Name", "Organization Name", "Birthday", "Notes", "Labels", "E-mail 1 - Label",
                "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value", "Address 1 - City", "Website 1 - Value",
            ]
            return home.file(
                "google.csv",
                Self.table(titles) {
                    [
                        $0.givenName, $0.familyName, $0.company, $0.birthday, $0.note,
                        ($0.tags + ["* myContacts"]).joined(separator: " ::: "), "* Work", $0.email, "Mobile", $0.phone,
                        $0.city, $0.profile,
                    ]
                })
        default:
            let sections = Self.people.map { person in
                let fields: [(String, String?)] = [
                    ("name", person.name), ("email", person.email), ("city", person.city), ("mobile", person.phone),
                    ("notes", person.note), ("anniversary", person.birthday),
                    ("groups", person.tags.isEmpty ? nil : person.tags.joined(separator: ",")),
                    ("custom1", "shoe \(person.number % 50)"),
                ]
                return "[\(person.number)]\n"
                    + fields.compactMap { field in field.1.map { field.0 + "=" + $0 + "\n" } }.joined()
            }
            return home.file(
                "addressbook",
                "# abook addressbook file\n\n[format]\nprogram=abook\nversion=0.6.1\n\n\n"
                    + sections.joined(separator: "\n"))
        }
    }

    @Test(arguments: ["vCard", "folder", "LinkedIn", "Google", "abook"])
    func `a thousand people go in, out, and into an empty store, and are the same`(format: String) throws {
        let home = Home()
        let file = write(format, into: home)
        #expect(home.run("import", file).output.hasPrefix("1000 added, 0 updated, 0 unchanged\n"))
        #expect(home.run("import", file).output.hasPrefix("nothing new: 0 added, 0 updated, 1000 unchanged\n"))
        let all = home.run("export", "--format", "json").output
        let contacts = try #require(try JSONValue(parsing: all)["contacts"]?.array)
        #expect(contacts.count == 1_000)
        #expect(contacts.count { $0["emails"] != nil } == Self.people.count { $0.email != nil })
        #expect(
            contacts.count { $0["birthday"] != nil }
                == (format == "LinkedIn" ? 0 : Self.people.count { $0.birthday != nil }))
        for way in [["json"], ["vcard", "--vcard-version", "4.0"], ["vcard", "--vcard-version", "3.0"]] {
            let other = Home()
            let out = other.file("out", home.run(["export", "--format"] + way).output)
            #expect(other.run("import", out).output.hasPrefix("1000 added, 0 updated, 0 unchanged\n"))
            #expect(other.run("export", "--format", "json").output == all, "\(way)")
            #expect(other.run("import", out).output.hasPrefix("nothing new: "))
        }
    }
}
