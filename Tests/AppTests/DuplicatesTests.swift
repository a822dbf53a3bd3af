import Relationships
import TerminalUI
import Testing

@testable import App

/// Contacts that may be one person, by keys.
struct DuplicatesTests {
    private static func person(
        _ id: String, _ name: String, _ edit: (inout Contact) -> Void = { _ in }
    ) -> Contact {
        var contact = Contact(id: Contact.ID(id), name: name)
        contact.added = Village.today.adding(days: -40)
        edit(&contact)
        return contact
    }

    /// Two with one address, two of one name and place, and two pairs that differ in no field.
    private static let people = [
        person("1", "Sophie Marchal") {
            $0.organization = "Rives"
            $0.title = "Editor"
            $0.emails = [Reach("sophie@rives.be"), Reach("s.marchal@phare.be")]
            $0.phones = [Reach("+32 470 00 00 13")]
            $0.addresses = [Address(key: "a", city: "Liège")]
        },
        person("2", "S. Marchal") {
            $0.emails = [Reach("Sophie@rives.be")]
            $0.title = "Chef"
            $0.isImported = true
            $0.sources = ["linkedin:linkedin.com/in/sophie"]
        },
        person("3", "Jan Peeters") {
            $0.organization = "Phare"
            $0.phones = [Reach("+32 470 00 00 14")]
        },
        person("4", "Jan Peeters") {
            $0.organization = "Phare"
            $0.phones = [Reach("+32 470 00 00 15")]
        },
        person("5", "Ann Dale"), person("6", "Ann Dale"), person("7", "Bea Roux"), person("8", "Bea Roux"),
        person("9", "Zoé"),
    ]

    private static func opened(
        width: Int = 80, height: Int = 24, language: Language = .english, charset: Charset = .unicode,
        colors: Int = 16, people: [Contact] = people
    ) -> Rehearsal {
        let touch = Touchpoint(
            id: Touchpoint.ID("t"), date: Village.today.adding(days: -3), channel: .call,
            contacts: [Contact.ID("2")], recorded: Village.today)
        let changes = people.map { $0.changes() } + [touch.changes()]
        var rehearsal = Rehearsal(
            changes, width: width, height: height, language: language, charset: charset, colors: colors)
        rehearsal.type("o d")
        return rehearsal
    }

    private func pairs(_ rehearsal: Rehearsal) -> [LikelyDuplicate] {
        rehearsal.network.likelyDuplicates(on: Village.today)
    }

    private func selected(_ rehearsal: Rehearsal) -> [String] {
        rehearsal.state.listingPair.map { [$0.one.text, $0.other.text] } ?? []
    }

    // MARK: what shows

    @Test(arguments: [(80, 24), (120, 40), (40, 10)], Language.allCases)
    func `the pairs, and both of one side by side`(size: (width: Int, height: Int), language: Language) {
        let rehearsal = Self.opened(width: size.width, height: size.height, language: language)
        Snapshot("duplicates \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
    }

    @Test func `one below the other where it is narrow, and all of it by scrolling`() {
        var rehearsal = Self.opened(width: 44, height: 30)
        Snapshot("duplicates 44x30 en").expect(rehearsal.rows)
        rehearsal.type("J J J J J J J J J J J J J J J J")
        #expect(rehearsal.screen.contains("they differ in: Title"))
    }

    @Test func `without colour and without Unicode a sign stands before what differs`() {
        let rehearsal = Self.opened(charset: .ascii, colors: 0)
        #expect(rehearsal.rows.allSatisfy { $0.allSatisfy(\.isASCII) })
        #expect(rehearsal.screen.contains("# Organization"))
        #expect(!rehearsal.screen.contains("# Added"))
    }

    @Test(arguments: Language.allCases)
    func `nobody alike: what makes a pair is said, and how to merge all the same`(language: Language) {
        let rehearsal = Self.opened(language: language, people: [Self.people[0]])
        Snapshot("duplicates none 80x24 \(language.rawValue)").expect(rehearsal.rows)
    }

    @Test func `letters narrow the list by names and by what is shared`() {
        var rehearsal = Self.opened()
        rehearsal.type("/ b e a Enter")
        #expect(selected(rehearsal) == ["7", "8"])
        rehearsal.type("Esc / r i v e s . Enter")
        #expect(selected(rehearsal) == ["1", "2"])
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("Likely duplicates: 4"))
    }

    // MARK: deciding

    @Test func `each decision is one key, the next pair is under the cursor, and undo goes back`() {
        var rehearsal = Self.opened()
        #expect(selected(rehearsal) == ["1", "2"])
        rehearsal.type("n")
        #expect(selected(rehearsal) == ["3", "4"])
        #expect(rehearsal.notice == "Sophie Marchal and S. Marchal are two people · u undoes")
        rehearsal.type("x")
        #expect(rehearsal.notice == "Jan Peeters and Jan Peeters: asked again 22 Dec · u undoes")
        #expect(selected(rehearsal) == ["5", "6"])
        rehearsal.type("s")
        #expect(selected(rehearsal) == ["7", "8"])
        #expect(rehearsal.deeds == ["ui duplicates", "ui duplicates", "ui merge"])
        #expect(pairs(rehearsal).count == 1)
        let day = Village.today.adding(days: LikelyDuplicate.patience)
        #expect(rehearsal.network.likelyDuplicates(on: day).count == 2)
        rehearsal.type("u")
        #expect(selected(rehearsal) == ["5", "6"])
        rehearsal.type("u u")
        #expect(selected(rehearsal) == ["1", "2"])
        #expect(pairs(rehearsal).count == 4)
    }

    @Test func `two that differ are one by the form of merging, which goes back to the list`() throws {
        var rehearsal = Self.opened()
        rehearsal.type("s")
        #expect(rehearsal.screen.contains("Sophie Marchal and S. Marchal are one"))
        rehearsal.type("Esc")
        #expect(selected(rehearsal) == ["1", "2"])
        rehearsal.type("s Tab Right Enter")
        #expect(rehearsal.deeds == ["ui merge"])
        #expect(selected(rehearsal) == ["3", "4"])
        let sophie = try #require(rehearsal.network.contact(Contact.ID("2")))
        #expect(sophie.name == "Sophie Marchal" && sophie.title == "Chef")
    }

    @Test func `of three alike, the next pair comes after a merge`() {
        let people = ["1", "2", "3", "4"].map { id in
            Self.person(id, "Jan Peeters") { if id == "3" { $0.notes = "n" } }
        }
        var rehearsal = Self.opened(people: people + [Self.person("5", "Zoé"), Self.person("6", "Zoé")])
        #expect(rehearsal.screen.contains("Likely duplicates: 4"))
        rehearsal.type("s s s")
        #expect(rehearsal.network.contacts.count == 3)
        #expect(selected(rehearsal) == ["5", "6"])
    }

    @Test func `all that are equal are merged at once, after a question, and parted at once`() {
        var rehearsal = Self.opened()
        rehearsal.type("S")
        #expect(rehearsal.screen.contains("2 pairs are the same in every field"))
        rehearsal.type("Esc")
        #expect(rehearsal.deeds.isEmpty && rehearsal.screen.contains("Likely duplicates: 4"))
        rehearsal.type("S Enter")
        #expect(rehearsal.deeds == ["ui duplicates"])
        #expect(rehearsal.notice == "Merged: 2 pairs · u undoes")
        #expect(rehearsal.network.contacts.count == 7)
        #expect(rehearsal.screen.contains("Likely duplicates: 2"))
        rehearsal.type("u")
        #expect(rehearsal.network.contacts.count == 9)
        rehearsal.type("n n n n S")
        #expect(rehearsal.notice == "No pair differs in no field")
    }

    @Test func `Enter opens the first of the two`() {
        var rehearsal = Self.opened()
        rehearsal.type("Enter")
        #expect(rehearsal.state.shownContact?.id.text == "1")
        rehearsal.type("o d Esc")
        #expect(rehearsal.screen.contains("1 Water"))
    }

    @Test func `each decision is in the footer, and every key that the footer shows does something`() {
        let start = Self.opened(width: 120, height: 35)
        let hints = Screen(state: start.state, layout: start.state.layout).hints
        #expect(hints.map(\.key).filter { "snxS".contains($0) } == ["s", "n", "x", "S"])
        for hint in hints {
            guard let key = Key(label: hint.key) else { continue }
            var pressed = start
            pressed.press(key)
            #expect(pressed.screen != start.screen || pressed.deeds != start.deeds, "\(hint.key)")
        }
        var empty = Self.opened(people: [Self.people[0]])
        empty.type("s n x S")
        #expect(empty.deeds.isEmpty && empty.notice == "No pair differs in no field")
    }

    @Test func `what another device decides leaves the list, and the day's list says nothing of any pair`() {
        var rehearsal = Self.opened()
        let before = rehearsal.state.due
        rehearsal.elsewhere(rehearsal.network.distinguishing(Contact.ID("1"), Contact.ID("2")))
        #expect(selected(rehearsal) == ["3", "4"])
        rehearsal.elsewhere([], today: Village.today.adding(days: 1))
        rehearsal.type("Esc")
        #expect(!rehearsal.screen.contains("uplicate"))
        #expect(before.promises.isEmpty && before.inbox == nil)
    }
}
