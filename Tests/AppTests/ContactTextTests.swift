import Relationships
import Testing

@testable import App

@Suite struct ContactTextTests {
    private let today = CivilDate("2026-11-22")!

    /// Everything that there is to say about a person, and what is hard to say in a line.
    private var sophie: Contact {
        var sophie = Contact(id: Contact.ID("s"), name: "Sophie \\ Marchal\nthe second")
        sophie.givenName = "Sophie"
        sophie.familyName = " Marchal: (a) "
        sophie.nicknames = ["# So", "Phie\u{301}"]
        sophie.emails = [Reach("s@x.be", label: "work)"), Reach("t@x.be", label: "\u{301}a\\")]
        sophie.phones = [Reach("+32 4"), Reach("12", label: "cell")]
        sophie.urls = [Reach("https://x.be/a:b(c)", label: "LinkedIn")]
        sophie.organization = "Phare"
        sophie.title = "Editor"
        sophie.addresses = [
            Address(
                key: "1", street: "2; rue\n\\ du Port", city: "Lyon", region: nil, postalCode: "69001", label: "home"),
            Address(key: "2", country: "France"),
        ]
        sophie.birthday = Birthday("--02-29")
        sophie.timeZone = "Europe/Paris"
        sophie.tags = ["music", "\u{202E}evil\u{1B}[2J"]
        sophie.circles = ["choir"]
        sophie.skills = ["flute"]
        sophie.needs = [Need("a van", since: today), Need("a desk", met: today)]
        sophie.met = Meeting(date: CivilDate("2026-01-02"), occasion: "a fair")
        sophie.introducedBy = Contact.ID("b")
        sophie.knows = [Contact.ID("b"), Contact.ID("gone")]
        sophie.standing = Standing(knowsMe: .byName, seesMeAs: "a pupil", toTell: "that I teach", told: today)
        sophie.cadence = .days(ripe: 30, dry: 31)
        sophie.cadenceFrom = today
        sophie.wanted = "to learn"
        sophie.notes = "Notes:\n# One\n\n#! Two\r\n\n"
        sophie.kept = ["X-A:b"]
        return sophie
    }

    private func network(_ contact: Contact) -> Network {
        var network = Network()
        let bob = Contact(id: Contact.ID("b"), name: "Bob")
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), [contact.changes(), bob.changes()])])
        return network
    }

    private func text(_ contact: Contact, _ language: Language = .english) -> String {
        ContactText.text(of: contact, in: network(contact), language: language)
    }

    /// The contact after its text was edited.
    private func edited(
        _ contact: Contact, _ language: Language = .english, _ edit: (String) -> String
    ) throws -> Contact {
        let old = text(contact, language)
        return try ContactText(edit(old)).applied(
            to: contact, since: ContactText(old), in: network(contact), today: today)
    }

    private func mistake(_ edit: (String) -> String) -> (line: Int, message: String)? {
        do {
            _ = try edited(Contact(id: Contact.ID("a"), name: "Ann"), .english, edit)
            return nil
        } catch let mistake as ContactText.Mistake {
            return (mistake.line, mistake.message[.english])
        } catch {
            return nil
        }
    }

    @Test(arguments: [Language.english, .french])
    func `a text that nobody changed changes nothing`(language: Language) throws {
        #expect(try edited(sophie, language) { $0 } == sophie)
        #expect(
            try edited(Contact(id: Contact.ID("a"), name: "Ann"), language) { $0 }
                == Contact(id: Contact.ID("a"), name: "Ann"))
        #expect(try edited(sophie, language) { $0.replacing("\n", with: "\r\n") }.notes != nil)
    }

    @Test func `a text of one contact says all of it of another`() throws {
        let old = try ContactText(text(Contact(id: Contact.ID("s"), name: "Ann")))
        let blank = Contact(id: Contact.ID("s"), name: "Ann")
        var copy = try ContactText(text(sophie)).applied(to: blank, since: old, in: network(sophie), today: today)
        // What has no line: the keys of addresses, what was met or told, and whom nobody knows any more.
        var expected = sophie
        #expect(copy.addresses.map(\.street) == expected.addresses.map(\.street))
        #expect(copy.addresses.map(\.label) == expected.addresses.map(\.label))
        copy.addresses = []
        expected.addresses = []
        expected.familyName = "Marchal: (a)"
        expected.needs = [Need("a van", since: today)]
        expected.standing?.told = nil
        expected.knows = [Contact.ID("b")]
        expected.cadence = .every(30)
        expected.cadenceFrom = nil
        expected.kept = []
        #expect(copy == expected)
    }

    @Test func `the text reads well`() {
        var ann = Contact(id: Contact.ID("a"), name: "Ann Lee")
        ann.emails = [Reach("a@x.be", label: "work"), Reach("b@x.be")]
        ann.addresses = [Address(key: "1", street: "2 High St", city: "Bath", country: "England", label: "home")]
        ann.notes = "Likes tea.\nAnd more."
        let lines = text(ann).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("# Change, delete or add lines") == true)
        #expect(lines.contains("Email (work): a@x.be") && lines.contains("Email: b@x.be"))
        #expect(lines.contains("Address (home): 2 High St; ; Bath; ; England"))
        #expect(lines.suffix(4) == ["Notes:", "Likes tea.", "And more.", ""])
        #expect(text(ann, .french).contains("\nE-mail (work): a@x.be\n"))
    }

    @Test func `the order of lines is the order of preference, and types stay with their label`() throws {
        var ann = sophie
        let work = Reach("a@x", label: "work", types: ["WORK", "INTERNET"])
        ann.emails = [work, Reach("b@x", isPreferred: true)].arranged(after: [])
        let moved = try edited(ann) { text in
            text.replacing("Email: b@x\n", with: "").replacing(
                "Email (work): a@x", with: "Email: b@x\nEmail (work): a@x")
        }
        #expect(moved.emails == [Reach("b@x", isPreferred: true), work])
        let renamed = try edited(ann) { $0.replacing("Email (work): a@x", with: "Email (home): a@x") }
        #expect(renamed.emails[0] == Reach("a@x", label: "home"))
    }

    @Test func `lines are changed, taken away and added`() throws {
        let changed = try edited(sophie) { text in
            text.replacing("Title: Editor", with: "Fonction: Chef").replacing(
                "Tag: music\n", with: "Tag: sea\nTag: sea\n"
            )
            .replacing("Birthday: --02-29\n", with: "").replacing("Need: a van", with: "Need: a cat")
            .replacing("Address: ; ; ; ; France", with: "Address (boat): ; ; ; ; Spain")
            .replacing("Knows: Bob", with: "Knows: bob").replacing("Cadence: 30", with: "Cadence: jamais")
            .replacing("Met on: 2026-01-02", with: "Met on: yesterday")
            .replacing("Knows me: byName", with: "Knows me: WELL")
        }
        #expect(changed.title == "Chef")
        #expect(changed.tags == ["sea", sophie.tags[1]])
        #expect(changed.birthday == nil)
        #expect(changed.needs == [Need("a desk", met: today), Need("a cat", since: today)])
        #expect(changed.addresses[0] == sophie.addresses[0])
        #expect(changed.addresses[1] == Address(key: "2", country: "Spain", label: "boat"))
        #expect(changed.knows == [Contact.ID("b")])
        #expect(changed.cadence == .never && changed.cadenceFrom == nil)
        #expect(changed.met == Meeting(date: CivilDate("2026-11-21"), occasion: "a fair"))
        #expect(changed.standing == Standing(knowsMe: .well, seesMeAs: "a pupil", toTell: "that I teach", told: today))
        #expect(changed.emails == sophie.emails && changed.notes == sophie.notes && changed.kept == sophie.kept)
    }

    @Test func `what came in between stays`() throws {
        let old = text(sophie)
        var now = sophie
        now.tags = ["new"]
        now.notes = "Changed meanwhile"
        let edit = try ContactText(old.replacing("Title: Editor", with: "Title: Chef"))
        let both = try edit.applied(to: now, since: ContactText(old), in: network(now), today: today)
        #expect(both.title == "Chef" && both.tags == ["new"] && both.notes == "Changed meanwhile")
    }

    @Test(arguments: [
        ("Name: Ann", "Shoe: 38", 4, "“Shoe” is no line of a contact; write it like “Email (work): …”"),
        ("Name: Ann", "Ann", 4, "“Ann” is no line of a contact; write it like “Email (work): …”"),
        ("Name: Ann", "Name: Ann\nName: Bob", 5, "“Name” is there twice, and there can be one"),
        ("Name: Ann", "Email (work: x\nName: Ann", 4, "the bracket is not closed"),
        ("Name: Ann", "Name:", 1, "the line “Name” is missing or empty"),
        (
            "Name: Ann", "Name: Ann\nBirthday: soon", 5,
            "“soon” is no birthday: type 1980-02-29, or --02-29 without a year"
        ),
        ("Name: Ann", "Name: Ann\nCadence: 0", 5, "“0” is no cadence: type days from 1 to 3650, or never"),
        (
            "Name: Ann", "Name: Ann\nMet on: sometime", 5,
            "“sometime” is no date: type 2026-11-22, yesterday, friday, 3 weeks ago"
        ),
        (
            "Name: Ann", "Name: Ann\nKnows: Zed", 5,
            "nobody is called “Zed”: type a name of your contacts, or add the person first"
        ),
        ("Knows me: unknown", "Knows me: perhaps", 31, "“perhaps” is none of unknown, no, byName, well"),
    ])
    func `a mistake has its line and its reason`(old: String, new: String, line: Int, message: String) {
        let found = mistake { $0.replacing(old, with: new) }
        #expect(found?.line == line)
        #expect(found?.message == message)
    }

    @Test func `a mistake is told below its line, and no longer once it is mended`() throws {
        let why = Phrase("bad", "mauvais")
        let once = ContactText.text("a\nb\nc", telling: why, below: 2, language: .english)
        #expect(once == "a\nb\n#! bad\nc")
        #expect(ContactText.text(once, telling: why, below: 4, language: .french) == "a\nb\nc\n#! mauvais")
        let told = ContactText.text(text(sophie), telling: why, below: 7, language: .english)
        #expect(try edited(sophie) { _ in told } == sophie)
    }
}
