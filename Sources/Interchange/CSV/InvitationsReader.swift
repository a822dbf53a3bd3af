import Relationships

/// Reads LinkedIn's `Invitations.csv`: those that came are requests, those that I sent are only counted.
struct InvitationsReader {
    /// As it stands in a request, and in how a contact was met.
    static let source = "LinkedIn"

    private let table: CSVTable<InvitationsColumn>

    init(file: String, text: ArraySlice<UInt8>) throws(ImportFailure) {
        table = try CSVTable(file: file, text: text, layout: InvitationsColumn.layout)
    }

    func cards() throws(ImportFailure) -> [ImportedCard] {
        var cards: [ImportedCard] = []
        for row in try table.rows() { cards.append(try card(row)) }
        if !cards.isEmpty { cards[0].notices.insert(contentsOf: table.notices, at: 0) }
        return cards
    }

    private func card(_ row: CSVTable<InvitationsColumn>.Row) throws(ImportFailure) -> ImportedCard {
        var card = ImportedCard(contact: nil, file: table.file, line: row.line)
        guard let isIncoming = Self.isIncoming(row[.direction] ?? "") else {
            throw failure(row, .unknownDirection(row[.direction] ?? ""))
        }
        let sentAt = row[.sentAt] ?? ""
        guard let date = CivilDate(sentAt: sentAt, isDayFirst: table.layout.isFrench) else {
            throw failure(row, .unreadableDate(sentAt))
        }
        guard isIncoming else {
            card.isOutgoing = true
            return card
        }
        guard let name = row[.from] else {
            card.notices.append(ImportNotice(file: table.file, line: row.line, reason: .emptyRow))
            return card
        }
        card.request = Request(
            id: Self.id(of: row[.inviter], name, date), name: name, url: row[.inviter], message: row[.message],
            date: date, source: Self.source)
        return card
    }

    /// The same invitation is the same request on every device (`Storage/FORMAT.md`, "Records").
    static func id(of url: String?, _ name: String, _ date: CivilDate) -> Request.ID {
        let who = url.flatMap(ProfileAddress.init)?.source ?? "name:" + SearchKey.folded(name)
        return Request.ID("x" + Fingerprint.text(of: "invitation:" + who + "\n" + date.description))
    }

    private static func isIncoming(_ text: String) -> Bool? {
        switch SearchKey.folded(text) {
        case "incoming", "received", "entrant", "entrante", "recu", "recue": true
        case "outgoing", "sent", "sortant", "sortante", "envoye", "envoyee": false
        default: nil
        }
    }

    private func failure(
        _ row: CSVTable<InvitationsColumn>.Row, _ reason: ImportFailure.Reason
    ) -> ImportFailure { ImportFailure(file: table.file, line: row.line, reason: reason) }
}

extension CivilDate {
    /// Reads `11/20/26, 9:41 AM`, `20/11/2026 09:41`, `2026-11-20 09:41:00 UTC` and `20 Nov 2026`: the day, without the
    /// time.
    ///
    /// Which of two numbers is the month is told by the one that can't be; else an hour of AM or PM has it first, and
    /// `isDayFirst` decides the rest.
    init?(sentAt text: String, isDayFirst: Bool) {
        if let date = CivilDate(String(text.prefix(10))) {
            let next = text.dropFirst(10).first
            guard next.map({ $0 == " " || $0 == "T" || $0 == "," }) ?? true else { return nil }
            self = date
            return
        }
        let words = text.split { $0.isWhitespace || $0 == "," }
        let parts = words.first?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        let numbers = parts.compactMap { ASCII.number(Array($0.utf8)[...]) }
        guard parts.count == 3, numbers.count == 3 else {
            self.init(connectedOn: words.prefix(3).joined(separator: " "))
            return
        }
        let year = parts[2].utf8.count == 2 ? 2000 + numbers[2] : numbers[2]
        let isTwelveHours = words.last.map { ["am", "pm"].contains($0.lowercased()) } ?? false
        let dayIsFirst = numbers[0] > 12 || numbers[1] <= 12 && isDayFirst && !isTwelveHours
        let (day, month) = dayIsFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        self.init(year: year, month: month, day: day)
    }
}
