import Foundation
import JSON
import Testing

/// Programs of others read what was written: vobject and icalendar, from PyPI, in an environment of this test's own.
@Suite struct OtherReadersTests {
    private static let missing: Comment =
        "it needs python3, and vobject, icalendar and jsonschema from PyPI, which could not be had"

    @Test(.enabled(if: PythonEnvironment.shared != nil, missing))
    func `vobject and icalendar read the values that were written`() throws {
        let python = try #require(PythonEnvironment.shared)
        let home = Home()
        let note = "One, two; three\\n\nÉlan " + String(repeating: "é王🎸", count: 40)
        home.run(
            "add", "Zoé, \"la Voix\"", "--given", "Zoé", "--family", "Lambert; Roy", "--email", "z@x.be", "--email",
            "a@y.be", "--phone", "+32 4", "--org", "Phare; Zinc", "--title", "Chef, son", "--tag", "a,b", "--tag", "c",
            "--city", "Liège", "--country", "Belgique", "--birthday", "1980-02-29", "--note", note, "--cadence", "30",
            "--url", "https://x.be/a,b;c")
        home.run("log", "zoé", "--next", "2026-12-01", "--promise", "the plan, twice")
        home.run("log", "zoé", "--on", "2026-12-03")
        let cards = home.file("cards.vcf", home.run("export", "--format", "vcard", "--vcard-version", "3.0").output)
        let calendar = home.file("water.ics", home.run("export", "--format", "ics").output)
        let read = try JSONValue(parsing: try #require(python.run(Self.script, cards, calendar)))
        #expect(
            read["cards"] == [
                [
                    "fn": "Zoé, \"la Voix\"", "family": "Lambert; Roy", "given": "Zoé", "emails": ["z@x.be", "a@y.be"],
                    "phones": ["+32 4"], "urls": ["https://x.be/a,b;c"], "org": ["Phare; Zinc"], "title": "Chef, son",
                    "tags": ["a,b", "c"], "city": "Liège", "country": "Belgique", "birthday": "1980-02-29",
                    "note": .string(note),
                ]
            ])
        #expect(
            read["events"] == [
                [
                    "summary": "follow up: Zoé, \"la Voix\"", "start": "2026-12-01", "end": "2026-12-02",
                    "description": "the plan, twice",
                ],
                [
                    "summary": "meeting with Zoé, \"la Voix\"", "start": "2026-12-03", "end": "2026-12-04",
                    "description": "",
                ],
                ["summary": "Water Zoé, \"la Voix\"", "start": "2026-12-22", "end": "2026-12-23", "description": ""],
            ])
    }

    @Test(.enabled(if: isAskedFor, "it takes a while: ARROSOIR_OTHER_READERS=1 runs it"))
    func `vobject reads an export as it reads the cards that were imported`() throws {
        let python = try #require(PythonEnvironment.shared)
        let home = Home()
        let cards = home.file("cards.vcf", Self.cards)
        home.run("import", cards)
        let export = home.file("export.vcf", home.run("export", "--format", "vcard", "--vcard-version", "3.0").output)
        let read = try JSONValue(parsing: try #require(python.run(Self.values, cards)))
        #expect(try JSONValue(parsing: try #require(python.run(Self.values, export))) == read)
        for card in try #require(read.array) {
            let shown = try home.json("show", try #require(card["fn"]?.string), "--json")
            #expect(shown["emails"] == card["emails"] && shown["phones"] == card["phones"])
            #expect(shown["familyName"] == card["n"]?.array?[0] && shown["organization"] == card["org"]?.array?[0])
        }
    }

    private static let isAskedFor =
        ProcessInfo.processInfo.environment["ARROSOIR_OTHER_READERS"] != nil && PythonEnvironment.shared != nil

    /// In the shapes of Apple's, Google's and Nextcloud's address books; the preferred stands first.
    private static let cards = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ida Rok
        N:Rok;Ida;Maria;Dr.;PhD
        ORG:Phare;Presse
        EMAIL;type=INTERNET;type=WORK;type=pref:ida@work.example
        EMAIL;type=INTERNET;type=HOME:aida@home.example
        TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:+32 470 00 00 05
        item1.TEL:+32 2 000 00 06
        item1.X-ABLabel:_$!<Other>!$_
        ADR;type=HOME:BP 12;Bte 3;Rue X 1;Namur;;5000;Belgique
        TITLE:Editor
        TITLE:Poet
        PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        UID:urn:uuid:c1f0e1c0-5d0b-4a0e-8f8e-1a2b3c4d5e6f
        FN:Léa Piron
        N:Piron;Léa;;;
        ORG:Zinc\\, Fer
        EMAIL;TYPE=WORK:lea@x.example
        TEL;TYPE="HOME,VOICE":081 00 00 20
        ADR;TYPE=INTL,POSTAL:;;Rue du Port 1;Liège;;4000;Belgique
        TITLE:Chef\\; son
        END:VCARD

        """

    private static let values = """
        import json, sys, vobject

        with open(sys.argv[1], encoding="utf-8", newline="") as file:
            cards = list(vobject.readComponents(file.read()))

        def values(card, name):
            return [line.value for line in card.contents.get(name, [])]

        def parts(value, names):
            return [getattr(value, name) for name in names.split()]

        print(json.dumps(sorted([
            {
                "fn": card.fn.value, "n": parts(card.n.value, "family given additional prefix suffix"),
                "emails": values(card, "email"), "phones": values(card, "tel"), "org": card.org.value,
                "titles": values(card, "title"), "photos": [str(photo) for photo in values(card, "photo")],
                "addresses": [
                    parts(value, "box extended street city region code country") for value in values(card, "adr")
                ],
            }
            for card in cards
        ], key=lambda card: card["fn"])))
        """

    /// The address books of vobject's source; nil where it can't be had.
    private static let addressBooks: [String]? = {
        guard let python = PythonEnvironment.shared, let text = python.run(download, python.folder) else { return nil }
        return text.isEmpty ? nil : text.split(separator: "\n").map(String.init)
    }()

    @Test(.enabled(if: addressBooks != nil, "it needs the source of vobject from PyPI, which could not be had"))
    func `every address book that vobject is tested with is imported, and what is odd is named`() throws {
        let folder = try #require(PythonEnvironment.shared).folder
        let home = Home()
        var told: [String: [String]] = [:]
        for name in try #require(Self.addressBooks) {
            let outcome = home.run("import", folder + "/" + name)
            #expect(outcome.status == 0, "\(outcome.errors)")
            told[name] =
                [outcome.output.split(separator: "\n").first.map(String.init) ?? ""]
                + outcome.errors.split(separator: "\n").filter { $0.contains(", line ") }
                .map { String($0.dropFirst(folder.count + 1)) }
        }
        #expect(told.count == 7)
        #expect(told["radicale-1238-3.ics"] == ["352 added, 1 updated, 1 unchanged"])
        #expect(
            told["simple_3_0_test.ics"] == [
                "1 added, 0 updated, 0 unchanged",
                "simple_3_0_test.ics, line 6: the date “02-10” is no date, kept unread",
            ])
        // Its card begins in a group, and all of it is ASCII.
        #expect(told["vcard_with_groups.ics"] == ["1 added, 0 updated, 0 unchanged"])
    }

    @Test(.enabled(if: PythonEnvironment.shared != nil, missing))
    func `an export is as its schema says, and a wrong one is not`() throws {
        let python = try #require(PythonEnvironment.shared)
        let home = Home()
        try home.fillWithDemo()
        let demo = home.run("export", "--format", "json").output
        let schema = home.file("schema.json", home.run("export", "--schema").output)
        let export = home.file("export.json", demo)
        #expect(python.run(Self.validate, schema, export) == "[]\n")
        let wrong = home.file("wrong.json", demo.replacing("\"inPerson\"", with: "\"seance\""))
        #expect(python.run(Self.validate, schema, wrong)?.contains("'seance' is not one of") == true)
    }

    private static let script = """
        import json, sys, vobject, icalendar

        def text(path):
            with open(path, encoding="utf-8", newline="") as file:
                return file.read()

        def values(card, name):
            return [line.value for line in card.contents.get(name, [])]

        cards = [
            {
                "fn": card.fn.value, "family": card.n.value.family, "given": card.n.value.given,
                "emails": values(card, "email"), "phones": values(card, "tel"), "urls": values(card, "url"),
                "org": card.org.value, "title": card.title.value, "tags": card.categories.value,
                "city": card.adr.value.city, "country": card.adr.value.country, "birthday": card.bday.value,
                "note": card.note.value,
            }
            for card in vobject.readComponents(text(sys.argv[1]))
        ]
        events = [
            {
                "summary": str(event["SUMMARY"]), "start": event.decoded("DTSTART").isoformat(),
                "end": event.decoded("DTEND").isoformat(), "description": str(event.get("DESCRIPTION", "")),
            }
            for event in icalendar.Calendar.from_ical(text(sys.argv[2])).walk("VEVENT")
        ]
        print(json.dumps({"cards": cards, "events": events}))
        """

    /// Puts the address books of vobject's source into a folder, and writes their names.
    private static let download = #"""
        import io, os, re, sys, tarfile, urllib.parse, urllib.request

        def fetch(url):
            with urllib.request.urlopen(url, timeout=30) as answer:
                return answer.read()

        page = fetch("https://pypi.org/simple/vobject/").decode()
        source = re.search(r'href="([^"]*vobject-0\.9\.9\.tar\.gz[^"]*)"', page).group(1)
        source = urllib.parse.urljoin("https://pypi.org/simple/vobject/", source)
        with tarfile.open(fileobj=io.BytesIO(fetch(source))) as archive:
            for member in archive:
                data = archive.extractfile(member).read() if "/test_files/" in member.name and member.isfile() else b""
                if b"BEGIN:VCARD" in data.upper():
                    name = os.path.basename(member.name)
                    with open(os.path.join(sys.argv[1], name), "wb") as file:
                        file.write(data)
                    print(name)
        """#

    private static let validate = """
        import json, sys, jsonschema

        schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
        jsonschema.Draft202012Validator.check_schema(schema)
        print([error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(document)][:5])
        """
}
