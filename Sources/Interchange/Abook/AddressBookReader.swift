import Relationships

/// Reads the address book of abook: `# abook addressbook file`, then a section of `name=value` for each person.
///
/// Example: `[0]`, `name=Sophie Marchal`, `email=sophie@rives.be,s@phare.be`. What abook calls an anniversary is the
/// birthday of its vCards.
struct AddressBookReader {
    private let file: String
    private let text: ArraySlice<UInt8>

    init(file: String, text: ArraySlice<UInt8>) {
        self.file = file
        self.text = text
    }

    static func isBeginning(_ line: ArraySlice<UInt8>) -> Bool {
        ASCII.matches(ASCII.trimmed(line), "# ABOOK ADDRESSBOOK FILE")
    }

    func cards() -> [ImportedCard] {
        let isUTF8 = TextDecoding.isUTF8(text)
        var lines = PhysicalLines(TextDecoding.utf8(text))
        var cards: [ImportedCard] = []
        var open: (line: Int, fields: [(name: String, value: String)])?
        var notices: [ImportNotice] = isUTF8 ? [] : [notice(1, .readAsWindows1252)]
        func close() {
            guard let person = open else { return }
            cards.append(card(person.line, person.fields, notices))
            notices = []
        }
        while let line = lines.next() {
            let bytes = ASCII.trimmed(line.bytes)
            if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            if text.hasPrefix("["), text.hasSuffix("]") {
                close()
                open = text.lowercased() == "[format]" ? nil : (line.number, [])
            } else if let sign = text.firstIndex(of: "=") {
                open?.fields.append((String(text[..<sign]).lowercased(), String(text[text.index(after: sign)...])))
            } else {
                notices.append(notice(line.number, .notAProperty))
            }
        }
        close()
        return cards
    }

    private func card(
        _ line: Int, _ fields: [(name: String, value: String)], _ notices: [ImportNotice]
    ) -> ImportedCard {
        var draft = ContactDraft()
        var notices = notices
        var address: [String: String] = [:]
        for (name, value) in fields {
            guard let text = value.trimmedOrNil else { continue }
            switch name {
            case "name": draft.name = text
            case "email": draft.emails += Self.list(text).map { Reach($0) }
            case "phone": draft.phones.append(Reach(text, label: "home"))
            case "workphone": draft.phones.append(Reach(text, label: "work"))
            case "mobile": draft.phones.append(Reach(text, label: "cell"))
            case "fax": draft.phones.append(Reach(text, label: "fax"))
            case "url": draft.urls.append(Reach(text))
            case "nick": draft.nicknames += Self.list(text)
            case "groups": draft.tags += Self.list(text)
            case "notes": draft.notes = text
            case "address", "address2", "city", "state", "zip", "country": address[name] = text
            case "anniversary":
                draft.birthday = Birthday(vCard: Array(text.utf8)[...], omittedYear: nil)
                if draft.birthday == nil {
                    draft.kept.append(ContentLine.kept("ABOOK-" + name, text))
                    notices.append(notice(line, .unreadableBirthday(text)))
                }
            default: draft.kept.append(ContentLine.kept("ABOOK-" + name, text))
            }
        }
        if !address.isEmpty {
            let street = [address["address"], address["address2"]].compactMap { $0 }.joined(separator: "\n")
            draft.addAddress(
                street: street.isEmpty ? nil : street, city: address["city"], region: address["state"],
                postalCode: address["zip"], country: address["country"], label: nil)
        }
        let contact = draft.contact()
        if contact == nil { notices.append(notice(line, .nameless)) }
        var card = ImportedCard(contact: contact, file: file, line: line, notices: notices)
        card.origin = "abook"
        return card
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").compactMap { String($0).trimmedOrNil }
    }

    private func notice(_ line: Int, _ reason: ImportNotice.Reason) -> ImportNotice {
        ImportNotice(file: file, line: line, reason: reason)
    }
}
