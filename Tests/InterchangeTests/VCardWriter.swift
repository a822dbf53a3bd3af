import Relationships
import Seeding

/// Writes contacts as vCards 4.0, folded at random places, also inside a character.
enum VCardWriter {
    static func randomContact(_ number: Int, _ random: inout SplitMix64) -> Contact {
        func text() -> String {
            let pieces = [
                "é", "a", "B", ",", ";", "\\", "\n", " x", "🎸", "王", ":", "\"", "n", "=", "e\u{301}", "^", ".",
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
        let uid = "\(number)-\(text())"
        var contact = Contact(id: Contact.ID("x" + Fingerprint.text(of: "uid:" + uid)), name: text())
        contact.sources = ["uid:" + uid]
        contact.givenName = perhaps(text())
        contact.familyName = perhaps(text())
        contact.nicknames = texts()
        contact.organization = perhaps(text())
        contact.title = perhaps(text())
        contact.emails = texts().shuffled(using: &random).map { Reach($0, label: perhaps("work")) }
        contact.phones = texts().shuffled(using: &random).map { Reach($0, label: perhaps("home cell")) }
        contact.urls = texts().map { Reach($0) }
        contact.birthday = perhaps(Birthday(year: perhaps(1980), month: 2, day: 29)!)
        contact.timeZone = perhaps("America/Argentina/Buenos_Aires")
        contact.tags = texts()
        contact.notes = perhaps(text())
        contact.kept = texts().map { "X-KEPT;A=\"b:c\":" + $0.filter { $0 != "\n" } }
        contact.isImported = true
        return contact
    }

    static func card(_ contact: Contact, _ random: inout SplitMix64) -> [UInt8] {
        var lines = ["UID:" + escaped(String(contact.sources[0].dropFirst(4))), "FN:" + escaped(contact.name)]
        lines.append("N:\(escaped(contact.familyName ?? ""));\(escaped(contact.givenName ?? ""));;;")
        lines += contact.nicknames.map { "NICKNAME:" + escaped($0) }
        lines += contact.organization.map { ["ORG:" + escaped($0)] } ?? []
        lines += contact.title.map { ["TITLE:" + escaped($0)] } ?? []
        lines += contact.emails.map { "EMAIL\(types($0)):" + escaped($0.value) }
        lines += contact.phones.map { "TEL\(types($0)):" + escaped($0.value) }
        lines += contact.urls.map { "URL:" + escaped($0.value) }
        lines += contact.birthday.map { ["BDAY:\($0)"] } ?? []
        lines += contact.timeZone.map { ["TZ:" + $0] } ?? []
        lines += contact.tags.isEmpty ? [] : ["CATEGORIES:" + contact.tags.map(escaped).joined(separator: ",")]
        lines += contact.notes.map { ["NOTE:" + escaped($0)] } ?? []
        // Ways to reach someone and kept lines keep their order among themselves; all others may stand anywhere.
        let reaches = lines.filter(isReach)
        var next = reaches.makeIterator()
        lines = lines.shuffled(using: &random).map { isReach($0) ? next.next()! : $0 } + contact.kept
        return (["BEGIN:VCARD", "VERSION:4.0"] + lines + ["END:VCARD"]).flatMap { folded($0, &random) }
    }

    private static func isReach(_ line: String) -> Bool {
        ["EMAIL", "TEL", "URL"].contains { line.hasPrefix($0) }
    }

    private static func types(_ reach: Reach) -> String {
        reach.label.map { ";TYPE=\"\($0.split(separator: " ").joined(separator: ","))\"" } ?? ""
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\n": "\\n"
            case "\\", ",", ";": "\\\(scalar)"
            default: String(scalar)
            }
        }.joined()
    }

    private static func folded(_ line: String, _ random: inout SplitMix64) -> [UInt8] {
        let isMarker = line.hasSuffix("VCARD")
        var bytes: [UInt8] = []
        for (index, byte) in line.utf8.enumerated() {
            // Not before the first byte: a line that begins with a fold is none.
            if index > 0, !isMarker, Int.random(in: 0..<8, using: &random) == 0 { bytes += Array("\r\n ".utf8) }
            bytes.append(byte)
        }
        return bytes + [13, 10]
    }
}
