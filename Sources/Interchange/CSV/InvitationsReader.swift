import Relationships

/// Reads LinkedIn's `Invitations.csv`: those that came are requests, those that I sent are only counted.
struct InvitationsReader {
    /// As it stands in a request, and in how a contact was met.
    static let source = "LinkedIn"

    private let table: CSVTable<InvitationsColumn>

    init(file: String, text: ArraySlice<UInt8>) throws(ImportFailure) {
        table = try CSVTable(file: file, text: text, layout: InvitationsColumn.layout)
    }

    func cards() -> [ImportedCard] {
        let contents = table.read()
        var cards = contents.rows.map(card)
        if !cards.isEmpty { cards[0].notices.insert(contentsOf: contents.notices, at: 0) }
        return cards
    }

    private func card(_ row: CSVTable<InvitationsColumn>.Row) -> ImportedCard {
        if let refusal = row.refusal { return refused(row, refusal) }
        let direction = text(.direction, row) ?? ""
        guard let isIncoming = Self.isIncoming(direction) else { return refused(row, .unknownDirection(direction)) }
        let sentAt = text(.sentAt, row) ?? ""
        guard let date = CivilDate(sentAt: sentAt, isDayFirst: table.layout.isDayFirst) else {
            return refused(row, .unreadableDate(sentAt))
        }
        var card = ImportedCard(contact: nil, file: table.file, line: row.line)
        guard isIncoming else {
            card.isOutgoing = true
            return card
        }
        guard let name = text(.from, row) else {
            card.notices.append(ImportNotice(file: table.file, line: row.line, reason: .emptyRow))
            return card
        }
        let inviter = text(.inviter, row)
        card.request = Request(
            id: Self.id(of: inviter, name, date), name: name, url: inviter, message: text(.message, row), date: date,
            source: Self.source)
        return card
    }

    private func text(_ column: InvitationsColumn, _ row: CSVTable<InvitationsColumn>.Row) -> String? {
        table.layout.columns.firstIndex(of: column).map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func refused(
        _ row: CSVTable<InvitationsColumn>.Row, _ reason: ImportFailure.Reason
    ) -> ImportedCard { ImportedCard(refused: reason, file: table.file, line: row.line) }

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
}

extension CivilDate {
    /// Reads `11/20/26, 9:41 AM`, `20/11/2026 09:41`, `2026-11-20 09:41:00 UTC` and `20 Nov 2026`: the day, without the
    /// time.
    ///
    /// Which of two numbers is the month is told by the one that can't be; else an hour of AM or PM has it first, and
    /// `isDayFirst` decides the rest.
    init?(sentAt text: String, isDayFirst: Bool) {
        guard let written = WrittenDate(text) else { return nil }
        let isTwelveHours = ["am", "pm"].contains(text.suffix(2).lowercased())
        let order = written.isDayFirst ?? (isDayFirst && !isTwelveHours)
        guard let date = written.birthday(isDayFirst: order, since: 1980), let year = date.year else { return nil }
        self.init(year: year, month: date.month, day: date.day)
    }
}
