import Relationships

/// Reads LinkedIn's `Connections.csv`: notes, a header row, then a connection in each row.
struct ConnectionsReader {
    private let table: CSVTable<ConnectionsColumn>

    init(file: String, text: ArraySlice<UInt8>) throws(ImportFailure) {
        table = try CSVTable(file: file, text: text)
    }

    func cards() throws(ImportFailure) -> [ImportedCard] {
        var cards = try table.rows().map(card)
        if !cards.isEmpty { cards[0].notices.insert(contentsOf: table.notices, at: 0) }
        return cards
    }

    private func card(_ row: CSVTable<ConnectionsColumn>.Row) -> ImportedCard {
        var card = ImportedCard(contact: nil, file: table.file, line: row.line)
        func note(_ reason: ImportNotice.Reason) {
            card.notices.append(ImportNotice(file: table.file, line: row.line, reason: reason))
        }
        var draft = ContactDraft()
        for (column, title, text) in row.cells {
            switch column {
            case .givenName: draft.givenName = text
            case .familyName: draft.familyName = text
            case .url: draft.urls = [Reach(text, label: "LinkedIn")]
            case .email: draft.emails = [Reach(text)]
            case .company: draft.organization = text
            case .position: draft.title = text
            case .connectedOn:
                if let date = CivilDate(connectedOn: text) {
                    draft.met = Meeting(date: date, occasion: "LinkedIn")
                } else {
                    draft.kept.append(keptLine(title, text))
                    note(.unreadableDate(text))
                }
            case nil: draft.kept.append(keptLine(title, text))
            }
        }
        if draft.givenName == nil, draft.familyName == nil {
            note(.emptyRow)
        } else {
            card.contact = draft.contact()
        }
        return card
    }

    /// A cell that has no field, as the line of a vCard: `X-LINKEDIN-CONNECTED-ON:soon`.
    private func keptLine(_ title: String, _ text: String) -> String {
        let name = SearchKey.folded(title).uppercased().unicodeScalars.map {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? String($0) : "-"
        }
        return "X-LINKEDIN-" + name.joined() + ":" + ContentLine.escaped(text)
    }
}

extension CivilDate {
    /// Reads `22 Nov 2026`, with English or French months, whole or shortened: `22 nov. 2026`, `1er août 2026`.
    init?(connectedOn text: String) {
        let words = SearchKey.folded(text).split(separator: " ")
        guard words.count == 3, let year = ASCII.number(Array(words[2].utf8)[...]) else { return nil }
        let day = words[0].hasSuffix("er") ? words[0].dropLast(2) : words[0]
        let name = words[1].hasSuffix(".") ? words[1].dropLast() : words[1]
        guard let number = ASCII.number(Array(day.utf8)[...]), name.utf8.count >= 3,
            let month = Self.months.firstIndex(where: { $0.contains { $0.hasPrefix(name) } })
        else { return nil }
        self.init(year: year, month: month + 1, day: number)
    }

    /// As folded. Of the months that begin alike, "juin" and "juillet" differ from the fourth letter on, and nobody
    /// shortens them to three.
    private static let months = [
        ["january", "janvier"], ["february", "fevrier"], ["march", "mars"], ["april", "avril"], ["may", "mai"],
        ["june", "juin"], ["july", "juillet"], ["august", "aout"], ["september", "septembre"],
        ["october", "octobre"], ["november", "novembre"], ["december", "decembre"],
    ]
}
