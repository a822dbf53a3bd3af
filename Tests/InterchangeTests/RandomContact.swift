import Relationships
import Seeding

/// Contacts with any facts at all, of texts that every format has to escape somehow.
enum RandomContact {
    static func contact(_ id: Contact.ID, among ids: [Contact.ID], _ random: inout SplitMix64) -> Contact {
        func text() -> String {
            let pieces = [
                "é", "a", "B", ",", ";", "\\", "\n", " x", "🎸", "王", ":", "\"", "n", "=", "e\u{301}", "^", ".", "'",
                "|",
            ]
            let middle = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            return "a" + middle.joined() + "z"
        }
        func perhaps<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        func texts() -> [String] {
            var texts = (0..<Int.random(in: 0...3, using: &random)).map { "\($0)" + text() }
            texts.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return texts
        }
        func label() -> String? {
            perhaps([text(), "work", "home cell", "pref", "Work", "Cabin"].randomElement(using: &random)!)
        }
        func types(_ label: String?) -> [String] {
            guard label == nil || label == "Cabin" else { return [] }
            return perhaps([["INTERNET"], ["voice", "INTERNET"]].randomElement(using: &random)!) ?? []
        }
        /// In any order, the preferred first.
        func reaches(_ texts: [String]) -> [Reach] {
            let preferred = Int.random(in: 0...max(0, texts.count - 1), using: &random)
            return texts.shuffled(using: &random).enumerated().map { index, text in
                let label = label()
                return Reach(text, label: label, isPreferred: index < preferred, types: types(label))
            }
        }
        func day() -> CivilDate { CivilDate(dayNumber: Int.random(in: 0..<30_000, using: &random)) }
        // Some of them are namesakes, and some share an address.
        var contact = Contact(id: id, name: perhaps(text()) ?? "Ann")
        contact.givenName = perhaps(text())
        contact.familyName = perhaps(text())
        contact.nicknames = texts()
        contact.organization = perhaps(perhaps(text()) ?? "Phare")
        contact.title = perhaps(text())
        contact.emails = reaches(texts() + (perhaps(["z@x.org"]) ?? []))
        contact.phones = reaches(texts())
        contact.urls = reaches(texts() + (perhaps(["https://linkedin.com/in/x"]) ?? []))
        contact.addresses = texts().map {
            let label = label()
            return Address(
                key: $0, street: perhaps(text()), city: text(), country: perhaps(text()), label: label,
                box: perhaps(text()), extended: perhaps(text()), isPreferred: Bool.random(using: &random),
                types: types(label))
        }
        contact.birthday = perhaps(Birthday(year: perhaps(1980), month: 2, day: 29)!)
        contact.timeZone = perhaps(perhaps("America/Argentina/Buenos_Aires") ?? "UTC")
        contact.tags = texts()
        contact.circles = texts()
        contact.skills = texts()
        contact.needs = texts().map { Need($0, since: perhaps(day()), met: perhaps(day())) }
        contact.met = perhaps(Meeting(date: perhaps(day()), occasion: text()))
        let others = ids.filter { $0 != id }.shuffled(using: &random)
        contact.introducedBy = perhaps(others[0])
        contact.knows = others.prefix(Int.random(in: 0...3, using: &random)).sorted()
        contact.standing = perhaps(
            Standing(
                knowsMe: .allCases.randomElement(using: &random)!, seesMeAs: perhaps(text()), toTell: perhaps(text()),
                told: perhaps(day())))
        contact.cadence = perhaps(perhaps(.never) ?? .days(ripe: 30, dry: 50))
        if contact.cadence?.ripe != nil { contact.cadenceFrom = perhaps(day()) }
        contact.notes = perhaps(text())
        contact.isArchived = Bool.random(using: &random)
        contact.wanted = perhaps(text())
        contact.snooze = perhaps(Snooze(until: day(), on: day()))
        contact.skipped = perhaps(day())
        contact.added = day()
        contact.isImported = Bool.random(using: &random)
        contact.isSorted = Bool.random(using: &random)
        contact.birthdaysKept = perhaps(["2025", "2026"]) ?? []
        contact.sources =
            perhaps(["linkedin:linkedin.com/in/\(id)", perhaps("uid:urn:uuid:\(id)") ?? "uid:\(id)-\(text())"]) ?? []
        contact.kept = kept(text(), &random)
        return contact
    }

    private static func kept(_ text: String, _ random: inout SplitMix64) -> [String] {
        let lines = [
            "X-KEPT;A=\"b:c\":" + text.filter { $0 != "\n" }, "ORG:Zinc;A", "FN:Eve",
            "N:z;a;;;", "ROLE:chef", "item1.X-ABLABEL:Anniversary", "item1.X-ABDATE:2020-01-01",
            "PHOTO;VALUE=uri:data:,x",
            "NOTE:x", "REV:1", "KIND:org", "RELATED;TYPE=friend:urn:uuid:7", "X-A:1", "no property", "TZ:+01:00",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4A==", "KEY;ENCODING=b;TYPE=PGP:AAAA", "TITLE:x", "BDAY:1985-04", "X-a/b:1",
            "X-ARROSOIR-NEXT:1", "X-FOLD:" + String(repeating: "é", count: 60), "GENDER:F",
        ]
        // What is kept behind the name and the organization comes first.
        let rests = ["N:;;Maria;Dr.\\, Ing.;", "ORG:;Rédaction"].filter { _ in Bool.random(using: &random) }
        return rests + lines.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
    }
}
