/// The columns of LinkedIn's `Invitations.csv`.
///
/// Example: `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl`.
enum InvitationsColumn: CSVColumn {
    case from, to, sentAt, message, direction, inviter, invitee

    static let required: Set<Self> = [.from, .sentAt, .direction]

    static let names: [String: Self] = [
        "from": .from, "de": .from, "expediteur": .from,
        "to": .to, "a": .to, "destinataire": .to,
        "sentat": .sentAt, "senton": .sentAt, "envoyele": .sentAt, "envoyeea": .sentAt, "dated'envoi": .sentAt,
        "message": .message,
        "direction": .direction, "sens": .direction,
        "inviterprofileurl": .inviter, "urlduprofildel'expediteur": .inviter, "urlduprofildel'invitant": .inviter,
        "inviteeprofileurl": .invitee, "urlduprofildudestinataire": .invitee, "urlduprofildel'invite": .invitee,
    ]

    static let french: Set<String> = [
        "de", "expediteur", "a", "destinataire", "envoyele", "envoyeea", "dated'envoi", "sens",
    ]
}
