import Relationships

/// The words of incoming requests.
extension Phrase {
    public static func triage(_ triage: Request.Triage) -> Phrase {
        switch triage {
        case .mechanical: Phrase("mechanical", "mécanique")
        case .interested: Phrase("interested", "intéressée")
        case .authentic: Phrase("authentic", "authentique")
        }
    }

    /// The heading of those that stand so.
    public static func requests(_ state: Request.State) -> Phrase {
        switch state {
        case .toSort: Phrase("TO SORT", "À TRIER")
        case .toReply: Phrase("TO REPLY TO", "À RÉPONDRE")
        case .waiting: Phrase("WAITING FOR AN ANSWER", "EN ATTENTE D’UNE RÉPONSE")
        case .answered: Phrase("THEY ANSWERED", "ONT RÉPONDU")
        case .quiet: Phrase("GONE QUIET", "RESTÉES SANS RÉPONSE")
        case .binned: Phrase("BINNED", "ÉCARTÉES")
        case .promoted: Phrase("CONTACTS NOW", "DEVENUES DES CONTACTS")
        }
    }

    /// "proposed: interested, a sentence that everybody sends, the profile has to do with what you do (sound)".
    public static func proposal(_ proposal: TriageProposal) -> Phrase {
        let reasons = proposal.reasons.map { reason -> Phrase in
            switch reason {
            case .namesMyWork(let name): Phrase("names “%1”", "nomme « %1 »").with(name)
            case .ownWords: Phrase("words of their own", "ses propres mots")
            case .noMessage: Phrase("no message", "aucun message")
            case .formula: Phrase("a sentence that everybody sends", "une phrase toute faite")
            case .relatedProfile(let text): Phrase("a related profile: %1", "un profil proche : %1").with(text)
            case .unrelatedProfile: Phrase("an unrelated profile", "un profil sans rapport")
            }
        }
        return Phrase("proposed: %1 (%2)", "proposé : %1 (%2)").with(
            triage(proposal.triage),
            Phrase(reasons.map(\.english).joined(separator: ", "), reasons.map(\.french).joined(separator: ", ")))
    }

    public static let inboxRow = Phrase("Inbox", "Demandes reçues")

    /// "2 to sort, 1 to reply to, 1 answered".
    public static func reason(_ inbox: DueInbox, in network: Network, today: CivilDate) -> Phrase {
        let states = inbox.requests.compactMap { network.requests[$0] }.map { network.state(of: $0, on: today) }
        func count(_ state: Request.State, _ one: Phrase, _ many: Phrase) -> Phrase? {
            let count = states.count { $0 == state }
            return count == 0 ? nil : counted(count, one, many)
        }
        let parts = [
            count(.answered, Phrase("# answered", "# a répondu"), Phrase("# answered", "# ont répondu")),
            count(.toReply, Phrase("# to reply to", "# à répondre"), Phrase("# to reply to", "# à répondre")),
            count(.toSort, Phrase("# to sort", "# à trier"), Phrase("# to sort", "# à trier")),
        ].compactMap { $0 }
        return Phrase(parts.map(\.english).joined(separator: ", "), parts.map(\.french).joined(separator: ", "))
    }
}

/// Replies that are there from the start, as long as the method has none of its own.
extension Template {
    public static func usual(in language: Language) -> [Template] {
        switch language {
        case .english:
            [
                Template(
                    name: "look closer",
                    text: "Hello {first},\n\nThank you for your message. {personal}\nWhat brought you to me?\n"),
                Template(
                    name: "gladly",
                    text: "Hello {first},\n\nThank you, gladly. {personal}\nShall we talk for ten minutes this week?\n"),
            ]
        case .french:
            [
                Template(
                    name: "en savoir plus",
                    text:
                        "Bonjour {first},\n\nMerci de votre message. {personal}\nQu’est-ce qui vous amène vers moi ?\n"),
                Template(
                    name: "volontiers",
                    text:
                        "Bonjour {first},\n\nMerci, volontiers. {personal}\nOn se parle dix minutes cette semaine ?\n"),
            ]
        }
    }
}

extension Network {
    /// The method's own replies by name, else those that are there from the start.
    public func templates(in language: Language) -> [Template] {
        method.templates.isEmpty
            ? Template.usual(in: language)
            : method.templates.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }.map(\.value)
    }
}
