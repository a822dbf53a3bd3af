/// The columns of LinkedIn's `Invitations.csv`.
///
/// Example: `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl`.
enum InvitationsColumn {
    case from, to, sentAt, message, direction, inviter, invitee

    /// What the columns of a header hold; nil when it is the header of another table.
    static func layout(_ header: CSVHeader) -> TableLayout<Self>? {
        var seen: Set<Self> = []
        let columns = header.words.map { word in names[word].flatMap { seen.insert($0).inserted ? $0 : nil } }
        guard seen.isSuperset(of: [.from, .sentAt, .direction]) else { return nil }
        return TableLayout(columns: columns, isDayFirst: header.words.contains(where: french.contains))
    }

    private static let names: [String: Self] = [
        "from": .from, "de": .from, "expediteur": .from,
        "to": .to, "a": .to, "destinataire": .to,
        "sentat": .sentAt, "senton": .sentAt, "envoyele": .sentAt, "envoyeea": .sentAt, "datedenvoi": .sentAt,
        "message": .message,
        "direction": .direction, "sens": .direction,
        "inviterprofileurl": .inviter, "urlduprofildelexpediteur": .inviter, "urlduprofildelinvitant": .inviter,
        "inviteeprofileurl": .invitee, "urlduprofildudestinataire": .invitee, "urlduprofildelinvite": .invitee,
    ]

    private static let french: Set<String> = [
        "de", "expediteur", "a", "destinataire", "envoyele", "envoyeea", "datedenvoi", "sens",
    ]
}
