import Relationships

/// What the commands about incoming requests say was done, and what they print.
extension Phrase {
    public static func requestAdded(_ name: String) -> Phrase { Phrase("Request: %1", "Demande reçue : %1").with(name) }

    public static func requestSorted(_ name: Phrase, _ triage: Request.Triage) -> Phrase {
        triage == .mechanical
            ? Phrase("Binned: %1", "Écartée : %1").with(name)
            : Phrase("Sorted: %1, %2", "Triée : %1, %2").with(name, Phrase.triage(triage))
    }

    public static func requestReplied(_ name: String, days: Int) -> Phrase {
        Phrase(
            "Reply printed: send it to %1; an answer is due in %2",
            "Réponse affichée : envoyez-la à %1 ; réponse sous %2"
        ).with(name, counted(days, Phrase("# day", "# jour"), Phrase("# days", "# jours")))
    }

    public static func requestAnswered(_ name: String) -> Phrase {
        Phrase("Answered: %1", "A répondu : %1").with(name)
    }

    public static func requestAccepted(_ name: String, due: CivilDate, today: CivilDate) -> Phrase {
        Phrase("A contact now: %1; follow up %2", "Un contact désormais : %1 ; à relancer %2").with(
            name, coming(due, today: today))
    }

    public static func requestLater(_ name: String, until day: CivilDate?, today: CivilDate) -> Phrase {
        guard let day else { return Phrase("No longer put off: %1", "Plus remise : %1").with(name) }
        return Phrase("Put off: %1, until %2", "Remise : %1, pas avant %2").with(name, coming(day, today: today))
    }

    public static let requestWord = Phrase("request", "demande reçue")
    public static let noRequest = Phrase("No request waits.", "Aucune demande reçue n’attend.")

    public static func putOffMark(until day: CivilDate, today: CivilDate) -> Phrase {
        Phrase("not before %1", "pas avant %1").with(coming(day, today: today))
    }

    /// "Nora Weiss · Label Nord · 7d0m3kq81x5rvz20fh4n".
    public static func candidate(_ request: Request) -> Phrase {
        let text = [request.name, request.organization, request.id.text].compactMap { $0 }.joined(separator: " · ")
        return Phrase(text, text)
    }

    // MARK: Labels of a request

    public static let fromLabel = Phrase("came", "venue")
    public static let stateLabel = Phrase("state", "état")
    public static let repliedLabel = Phrase("replied", "répondu")
    public static let answerLabel = Phrase("answer", "réponse")
    public static let contactLabel = Phrase("contact", "contact")
    public static let proposalLabel = Phrase("proposal", "proposition")

    /// How one request stands, in a line.
    public static func requestState(_ state: Request.State) -> Phrase {
        switch state {
        case .toSort: Phrase("to sort", "à trier")
        case .toReply: Phrase("to reply to", "à répondre")
        case .waiting: Phrase("waiting for an answer", "en attente d’une réponse")
        case .answered: Phrase("answered", "a répondu")
        case .quiet: Phrase("gone quiet", "restée sans réponse")
        case .binned: Phrase("binned", "écartée")
        case .promoted: Phrase("a contact now", "devenue un contact")
        }
    }

    /// "yesterday, LinkedIn".
    public static func came(_ date: CivilDate, by source: String?, today: CivilDate) -> Phrase {
        let day = ago(date, today: today)
        return source.map { Phrase("%1, %2", "%1, %2").with(day, $0) } ?? day
    }

    // MARK: Import

    /// "requests: 2 added, 1 unchanged; 4 of yours passed over".
    public static func importedRequests(added: Int, unchanged: Int, outgoing: Int) -> Phrase {
        let counts = Phrase("requests: %1, %2", "demandes reçues : %1, %2").with(
            counted(added, Phrase("# added", "# ajoutée"), Phrase("# added", "# ajoutées")),
            counted(unchanged, Phrase("# unchanged", "# inchangée"), Phrase("# unchanged", "# inchangées")))
        guard outgoing > 0 else { return counts }
        return Phrase("%1; %2", "%1 ; %2").with(
            counts,
            counted(
                outgoing, Phrase("# that you sent, passed over", "# envoyée par vous, laissée"),
                Phrase("# that you sent, passed over", "# envoyées par vous, laissées")))
    }

    public static func contactAlready(_ name: String) -> Phrase {
        Phrase("%1 is a contact already, no request", "%1 est déjà un contact, pas une demande").with(name)
    }
    public static func unreadableDay(_ text: String) -> Phrase {
        Phrase("%1 is no day on which it was sent", "%1 n’est pas un jour d’envoi").with(quoted(text))
    }
    public static func unknownDirection(_ text: String) -> Phrase {
        Phrase("the direction is %1, neither INCOMING nor OUTGOING", "le sens est %1, ni INCOMING ni OUTGOING")
            .with(quoted(text))
    }
}
