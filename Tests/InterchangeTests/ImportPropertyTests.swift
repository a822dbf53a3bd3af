import Interchange
import Relationships
import Seeding
import Testing

@Suite struct ImportPropertyTests {
    private static let seed = UInt64.random(in: 0...999_999)

    /// Few values, so that cards and contacts share names, addresses and numbers in every way.
    private func lines(_ random: inout SplitMix64) -> String {
        func some(_ lines: [String], _ count: ClosedRange<Int>) -> [String] {
            Array(lines.shuffled(using: &random).prefix(Int.random(in: count, using: &random)))
        }
        let names = some(["FN:Ann", "FN:ÁNN", "FN:Bob", "FN:Bob\nN:Roe;Bob"], 1...1)
        let rest =
            some(["UID:1", "UID:2", "UID:3", "UID:4"], 0...1) + some(["EMAIL:a@x", "EMAIL:B@x", "EMAIL:c@x"], 0...2)
            + some(["ORG:A", "ORG:á", "ORG:B"], 0...1) + some(["TEL:1", "TEL:+2 3", "TEL:+23"], 0...2)
            + some(["URL:https://linkedin.com/in/a", "URL:http://www.linkedin.com/in/b", "URL:https://c"], 0...1)
            + some(
                ["NOTE:x", "NOTE:y", "X-K:1", "BDAY:--0229", "CATEGORIES:t", "ADR:;;s;c;;;", "NICKNAME:Annie"], 0...2)
        return "BEGIN:VCARD\n" + (names + rest).joined(separator: "\n") + "\nEND:VCARD\n"
    }

    @Test(arguments: 0..<300)
    func `the same files twice change nothing`(round: Int) throws {
        let seed = Self.seed + UInt64(round)
        var random = SplitMix64(seed: seed)
        var network = Network()
        var time: UInt64 = 1
        func apply(_ changes: [Change]) {
            network.apply([(LineID(milliseconds: time, random: (0, 0)), changes)])
            time += 1
        }
        // A few contacts of the user's own, under ids that no import makes, that may share what they please.
        for number in 0..<Int.random(in: 0...3, using: &random) {
            guard let card = try read(lines(&random))[0].contact else { continue }
            var own = Contact(id: Contact.ID(number % 2 == 0 ? "a\(number)" : "z\(number)"), name: card.name)
            own.emails = card.emails
            own.phones = card.phones
            own.organization = card.organization
            own.urls = card.urls
            apply([own.changes()])
        }
        let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in lines(&random) }.joined()
        let cards = try read(text)
        let today = CivilDate(dayNumber: 20_000)
        let before = network.contacts
        let first = ImportPlan(cards: cards, into: network, today: today)
        apply(first.changes)
        let second = ImportPlan(cards: cards, into: network, today: today.adding(days: 1))
        #expect(second.changes == [], "seed \(seed)\n\(text)")
        #expect(first.added.allSatisfy { network.contacts[$0.id] == $0 }, "seed \(seed)")
        #expect(first.updated.allSatisfy { network.contacts[$0.id] == $0 }, "seed \(seed)")
        for (id, old) in before.byID {
            let new = try #require(network.contacts[id])
            #expect(new.name == old.name && Set(new.emails).isSuperset(of: old.emails), "seed \(seed)")
            #expect(old.organization == nil || new.organization == old.organization, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<100)
    func `random contacts written as vCards are read back equal`(round: Int) throws {
        let seed = Self.seed + UInt64(round)
        var random = SplitMix64(seed: seed)
        let contacts = (0..<5).map { VCardWriter.randomContact($0, &random) }
        var bytes: [UInt8] = []
        for contact in contacts { bytes += VCardWriter.card(contact, &random) }
        let read = try read(bytes)
        #expect(read.map(\.contact) == contacts, "seed \(seed)")
        #expect(read.allSatisfy { $0.notices == [] }, "seed \(seed)")
    }

    @Test func `no prefix of a file crashes, and a cut card is left out`() throws {
        var random = SplitMix64(seed: Self.seed)
        let card = VCardWriter.card(VCardWriter.randomContact(1, &random), &random)
        for length in 0..<(card.count - 2) {
            let bytes = Array(card[..<length])
            guard length >= 11 else {
                #expect(refusal(bytes)?.reason == .unknownFormat)
                continue
            }
            let cards = try read(bytes)
            #expect(cards.map(\.contact) == [nil], "seed \(Self.seed), \(length) bytes")
            #expect(cards[0].notices.last == notice(1, .refused(.truncatedCard)))
        }
        let rows = Array("First Name,Last Name,Connected On\r\n\"A \"\"b\"\"\",C,22 Nov 2026\r\n".utf8)
        for length in 0...rows.count { _ = refusal(Array(rows[..<length])) }
    }

    @Test(arguments: 0..<300)
    func `random bytes neither crash nor hang`(round: Int) {
        var random = SplitMix64(seed: Self.seed + UInt64(round))
        let pieces = [
            "BEGIN:VCARD\n", "END:VCARD\n", "\r\n ", "\n", "\r", "FN:", "BDAY", "EMAIL", ";", ":", "=", ",", "\"", "\\",
            "^",
            "TYPE=", "ENCODING=QUOTED-PRINTABLE", "=\n", "1604", "--", "é", "First Name,Last Name\n", "\u{FEFF}", ".",
            "N:;;", "ADR:", "X-ABLABEL:_$!<>!$_", "item1.", "\t", "TZ:Europe/", "Connected On", "URL:linkedin.com/in/",
        ]
        var bytes: [UInt8] = round % 3 == 0 ? [] : Array((round % 3 == 1 ? pieces[0] : pieces[21]).utf8)
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            if Int.random(in: 0..<6, using: &random) == 0 {
                bytes.append(UInt8.random(in: 1...255, using: &random))
            } else {
                bytes += Array(pieces.randomElement(using: &random)!.utf8)
            }
        }
        let balanced = bytes + Array("\nEND:VCARD\n".utf8)
        for text in [bytes, balanced] {
            guard let cards = try? read(text) else { continue }
            _ = ImportPlan(cards: cards, into: Network(), today: CivilDate(dayNumber: 0)).changes
        }
    }
}
