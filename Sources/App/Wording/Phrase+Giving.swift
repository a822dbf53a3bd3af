import Relationships

/// The words of giving and asking: asks, offers, introductions.
extension Phrase {
    public static func ask(_ kind: Ask.Kind) -> Phrase {
        switch kind {
        case .advice: Phrase("advice", "conseil")
        case .introduction: Phrase("introduction", "présentation")
        case .favour: Phrase("favour", "service")
        case .job: Phrase("job", "emploi")
        case .contract: Phrase("contract", "contrat")
        }
    }

    public static func ask(_ state: Ask.State) -> Phrase {
        switch state {
        case .toAsk: Phrase("to ask", "à demander")
        case .waiting: Phrase("waiting", "en attente")
        case .agreed: Phrase("agreed", "accepté")
        case .made: Phrase("introduced", "présenté")
        case .granted: Phrase("granted", "accordé")
        case .declined: Phrase("declined", "refusé")
        case .letGo: Phrase("let go", "abandonné")
        }
    }

    /// The next thing to say about an ask: "they agreed".
    public static func step(_ step: Ask.Step) -> Phrase {
        switch step {
        case .asked: Phrase("asked", "demandé")
        case .followedUp: Phrase("followed up", "relancé")
        case .agreed: Phrase("agreed", "accepté")
        case .declined: Phrase("declined", "refusé")
        case .made: Phrase("introduced us", "présentés")
        case .met: Phrase("met", "rencontrés")
        case .letGo: Phrase("let go", "abandonné")
        }
    }

    /// What is asked for: "an introduction to Katia Roy", "advice: the mix".
    public static func favour(_ ask: Ask, in network: Network) -> Phrase {
        if let whom = ask.whom {
            let name = network.contact(whom)?.name ?? whom.text
            return Phrase("an introduction to %1", "une présentation à %1").with(name)
        }
        guard let what = ask.what else { return Phrase.ask(ask.kind) }
        return ask.kind == .favour ? Phrase(what, what) : Phrase("%1: %2", "%1 : %2").with(Phrase.ask(ask.kind), what)
    }

    /// Why an ask is on the list: what is mine to do.
    static func reason(_ ask: Ask, in network: Network, today: CivilDate) -> Phrase {
        let favour = favour(ask, in: network)
        switch ask.state {
        case .toAsk: return Phrase("ask for %1", "demander %1").with(favour)
        case .waiting:
            let asked = ask.steps[.asked] ?? today
            return Phrase("no answer, asked %1: %2", "sans réponse, demandé %1 : %2").with(
                ago(asked, today: today), favour)
        case .agreed: return Phrase("not made yet: %1", "pas encore faite : %1").with(favour)
        case .made:
            let by = network.contact(ask.contact)?.name ?? ask.contact.text
            return Phrase("introduced by %1: say hello", "présentation par %1 : faites signe").with(by)
        case .granted, .declined, .letGo: return favour
        }
    }

    /// "give: holiday rental (needs a place in Brittany)".
    static func reasonToGive(_ offer: Offer?, need: String) -> Phrase {
        Phrase("could give: %1 (needs: %2)", "à donner : %1 (besoin : %2)").with(offer?.what ?? "", need)
    }

    /// Why a match is one.
    public static func evidence(_ evidence: Match.Evidence, in network: Network) -> Phrase {
        switch evidence {
        case .need(let text): Phrase("needs: %1", "besoin : %1").with(text)
        case .skill(let text): Phrase("good at %1", "talent : %1").with(text)
        case .notes(let line): Phrase("notes: %1", "notes : %1").with(line)
        case .touch(let id): Phrase("touch: %1", "échange : %1").with(network.touchpoint(id)?.note ?? "")
        }
    }

    public static func chainReason(_ reason: Chain.Reason) -> Phrase {
        switch reason {
        case .touched(let days):
            days == 0
                ? Phrase("touched today", "échange aujourd’hui")
                : counted(
                    days, Phrase("touched # day ago", "échange il y a # jour"),
                    Phrase("touched # days ago", "échange il y a # jours"))
        case .acquainted: Phrase("you know them", "vous les connaissez")
        case .listed: Phrase("in your address book", "dans votre carnet")
        case .introduced: Phrase("one introduced you to the other", "l’un vous a présenté l’autre")
        case .knows: Phrase("they know each other", "se connaissent")
        case .organization(let name): Phrase("same organization: %1?", "même organisation : %1 ?").with(name)
        case .circle(let name): Phrase("same circle: %1?", "même cercle : %1 ?").with(name)
        }
    }

    /// What there is to see before one asks.
    public static func caution(_ caution: AskOutlook.Caution, in network: Network, today: CivilDate) -> Phrase {
        switch caution {
        case .thanksOwed(let id):
            Phrase("thanks are still owed: %1", "un merci reste dû : %1").with(network.promises[id]?.note ?? "…")
        case .reportOwed(let id):
            Phrase("a report back is still owed: %1", "un compte rendu reste dû : %1")
                .with(network.promises[id]?.note ?? "…")
        case .askOpen(let id):
            Phrase("an ask is still open: %1", "une demande attend encore : %1")
                .with(network.asks[id].map { favour($0, in: network) } ?? Phrase("", ""))
        case .neverTouched: Phrase("no touch yet", "aucun échange encore")
        case .longSilence(let days):
            Phrase("silent for %1 days", "sans nouvelles depuis %1 jours").with(days)
        case .inTheirDebt(let given, let received):
            Phrase("you received %2 and gave %1", "vous avez reçu %2 et donné %1").with(given, received)
        case .doesNotKnowMe: Phrase("they do not know you", "ne vous connaît pas")
        }
    }

    public static let lighterAsk = Phrase(
        "a lighter ask first? advice, or an introduction",
        "d’abord une demande plus légère ? un conseil, une présentation")

    /// "gave 2 · received 1 · asked 1".
    public static func ledger(_ ledger: Ledger) -> Phrase? {
        let words = Touchpoint.Mark.allCases.compactMap { mark in
            ledger.counts[mark].map { Phrase("%1 %2", "%1 %2").with(Phrase.mark(mark), $0) }
        }
        return words.isEmpty
            ? nil
            : Phrase(
                words.map(\.english).joined(separator: " · "), words.map(\.french).joined(separator: " · "))
    }
}
