import Relationships

/// Headings and labels of what commands print.
extension Phrase {
    public static let promisesHeading = Phrase("PROMISES", "PROMESSES")
    public static let waterHeading = Phrase("WATER", "ARROSER")
    public static let laterHeading = Phrase("LATER", "PLUS TARD")

    public static func laterCount(_ count: Int) -> Phrase {
        Phrase("later: %1 (--all)", "plus tard : %1 (--all)").with(count)
    }

    public static func everyoneWatered(next: String?, on date: CivilDate?, today: CivilDate) -> Phrase {
        guard let next, let date else { return Phrase("Everyone is watered", "Tout le monde est arrosé") }
        return Phrase("Everyone is watered; next %1, %2", "Tout le monde est arrosé ; ensuite %1, %2")
            .with(next, coming(date, today: today))
    }

    public static let nobodyMatches = Phrase("Nobody matches.", "Personne ne correspond.")
    public static let nobodyYet = Phrase(
        "No contacts yet. Start with: arrosoir import FILE, or arrosoir add NAME",
        "Pas encore de contacts. Pour commencer : arrosoir import FICHIER, ou arrosoir add NOM")
    public static let noProjectYet = Phrase(
        "No project yet; make one with: arrosoir project add TITLE",
        "Pas encore de projet ; pour en faire un : arrosoir project add TITRE")
    public static let noSlotYet = Phrase("No place yet.", "Pas encore de place.")
    public static let noAbsence = Phrase("No absence.", "Aucune absence.")
    public static let noHistory = Phrase("Nothing was done yet.", "Rien n’a encore été fait.")
    public static let neverTouched = Phrase("never", "jamais")
    public static let currentMark = Phrase("current", "en cours")
    public static let emptyPlace = Phrase("________", "________")
    public static let undoneMark = Phrase("undone", "annulé")

    public static func lastTouch(_ date: CivilDate?, today: CivilDate) -> Phrase {
        date.map { ago($0, today: today) } ?? neverTouched
    }

    public static func roleIn(_ kind: RoleKind, _ project: String) -> Phrase {
        Phrase("%1 in %2", "%1 dans %2").with(role(kind), quoted(project))
    }

    // MARK: Labels of a contact

    public static let promiseLabel = Phrase("promised", "promis")
    public static let phoneLabel = Phrase("phone", "téléphone")
    public static let emailLabel = Phrase("email", "e-mail")
    public static let linkLabel = Phrase("link", "lien")
    public static let addressLabel = Phrase("address", "adresse")
    public static let birthdayLabel = Phrase("birthday", "anniversaire")
    public static let timeZoneLabel = Phrase("time zone", "fuseau")
    public static let newsLabel = Phrase("news", "du nouveau")
    public static let nicknamesLabel = Phrase("nicknames", "surnoms")
    public static let tagsLabel = Phrase("tags", "étiquettes")
    public static let circlesLabel = Phrase("circles", "cercles")
    public static let skillsLabel = Phrase("skills", "compétences")
    public static let needLabel = Phrase("need", "besoin")
    public static let metLabel = Phrase("met", "rencontre")
    public static let introducedByLabel = Phrase("introduced by", "par")
    public static let knowsLabel = Phrase("knows", "connaît")
    public static let standingLabel = Phrase("knows me", "me connaît")
    public static let seesMeAsLabel = Phrase("sees me as", "me voit comme")
    public static let toTellLabel = Phrase("to tell", "à dire")
    public static let cadenceLabel = Phrase("cadence", "cadence")
    public static let rolesLabel = Phrase("roles", "rôles")
    public static let wantedLabel = Phrase("to meet", "à rencontrer")
    public static let archivedLabel = Phrase("archived", "de côté")
    public static let snoozedLabel = Phrase("not before", "pas avant")
    public static let yes = Phrase("yes", "oui")
    public static let plannedMark = Phrase("planned", "prévu")

    public static func needMet(_ text: String) -> Phrase { Phrase("%1 (met)", "%1 (résolu)").with(text) }
}
