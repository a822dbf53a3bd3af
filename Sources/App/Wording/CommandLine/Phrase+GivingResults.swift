import Relationships

/// What the commands about offers, needs, asks and introductions say was done, and what they print.
extension Phrase {
    // MARK: Offers and needs

    public static func offered(_ what: String) -> Phrase { Phrase("Offered: %1", "Offert : %1").with(what) }
    public static func offerAmended(_ what: String) -> Phrase { Phrase("Amended: %1", "Corrigé : %1").with(what) }
    public static func offerWithdrawn(_ what: String) -> Phrase {
        Phrase("No longer offered: %1", "N’est plus offert : %1").with(what)
    }
    public static let offerWord = Phrase("offer", "offre")
    public static let noOfferYet = Phrase(
        "No offer yet; which problem are you the solution to? arrosoir offer WHAT",
        "Pas encore d’offre ; de quel problème êtes-vous la solution ? arrosoir offer QUOI")
    public static func withdrawnOn(_ date: CivilDate, today: CivilDate) -> Phrase {
        Phrase("withdrawn %1", "retirée %1").with(ago(date, today: today))
    }

    /// "for Paul: a rental for the holidays".
    public static func couldHelp(_ name: String, need: String) -> Phrase {
        Phrase("could help %1: %2", "pourrait aider %1 : %2").with(name, need)
    }

    public static func needNoted(_ text: String, of name: String) -> Phrase {
        Phrase("Need of %2: %1", "Besoin de %2 : %1").with(text, name)
    }
    public static func needClosed(_ text: String, of name: Phrase) -> Phrase {
        Phrase("Need met: %1, of %2", "Besoin résolu : %1, de %2").with(text, name)
    }
    /// "a rental for the holidays · Paul".
    public static func needRow(_ text: String, of name: String) -> Phrase {
        Phrase("%1 · %2", "%1 · %2").with(text, name)
    }
    public static let noOpenNeed = Phrase("No open need.", "Aucun besoin ouvert.")
    public static func offerMeets(_ what: String) -> Phrase { Phrase("you offer: %1", "vous offrez : %1").with(what) }
    /// On a list of contacts.
    public static let giveMark = Phrase("to give", "à donner")

    // MARK: Asks

    /// What there is to see before one asks, a line each, the lighter ask last.
    public static func outlook(
        _ outlook: AskOutlook, on name: String, before kind: Ask.Kind, in network: Network, today: CivilDate
    ) -> [Phrase] {
        let last = outlook.lastTouch.map {
            Phrase("last touch %1 %2", "dernier échange %1 %2").with(channel($0.channel), ago($0.date, today: today))
        }
        let knows = outlook.standing.flatMap { $0.knowsMe == .unknown ? nil : $0.knowsMe }
        let facts = [
            last ?? Phrase("no touch yet", "aucun échange encore"), ledger(outlook.ledger),
            knows.map { Phrase("knows me: %1", "me connaît : %1").with(knowsMe($0)) },
        ].compactMap { $0 }
        let cautions = outlook.cautions.filter { $0 != .neverTouched }.map {
            warned(caution($0, in: network, today: today))
        }
        let heading = Phrase("%1: %2", "%1 : %2").with(name, dotted(facts))
        return [heading] + cautions + (outlook.suggestsLighter(than: kind) ? [warned(lighterAsk)] : [])
    }

    private static func warned(_ phrase: Phrase) -> Phrase { Phrase("! %1", "! %1").with(phrase) }

    /// "a · b · c".
    static func dotted(_ phrases: [Phrase]) -> Phrase {
        Phrase(
            phrases.map(\.english).joined(separator: " · "), phrases.map(\.french).joined(separator: " · "))
    }

    /// "Asked: Marc Leroy · advice: the mix".
    public static func taken(_ step: Ask.Step, of ask: Ask, in network: Network) -> Phrase {
        let verb =
            switch step {
            case .asked: Phrase("Asked", "Demandé")
            case .followedUp: Phrase("Followed up", "Relancé")
            case .agreed: ask.isIntroduction ? Phrase("Agreed", "Accepté") : Phrase("Granted", "Accordé")
            case .declined: Phrase("Declined", "Refusé")
            case .made: Phrase("Introduced", "Présentés")
            case .met: Phrase("Met", "Rencontrés")
            case .letGo: Phrase("Let go", "Abandonné")
            }
        return Phrase("%1: %2", "%1 : %2").with(verb, described(ask, in: network))
    }

    /// "Marc Leroy · an introduction to Katia Roy".
    public static func described(_ ask: Ask, in network: Network) -> Phrase {
        Phrase("%1 · %2", "%1 · %2").with(
            network.contact(ask.contact)?.name ?? ask.contact.text, favour(ask, in: network))
    }

    public static func introductionStarted(_ ask: Ask, in network: Network) -> Phrase {
        Phrase("To ask: %1", "À demander : %1").with(described(ask, in: network))
    }

    /// "You owe: thanks, today · report back, 22 Dec".
    public static func owed(_ promises: [Promise], today: CivilDate) -> Phrase {
        Phrase("You owe: %1", "Vous devez : %1").with(
            dotted(promises.map { Phrase("%1, %2", "%1, %2").with(promise($0.kind), coming($0.due, today: today)) }))
    }

    public static func nextStep(_ step: Ask.Step, command: String) -> Phrase {
        switch step {
        case .asked: Phrase("Once you ask: %1", "En demandant : %1").with(command)
        case .made: Phrase("Once they introduce you: %1", "Une fois présentés : %1").with(command)
        default: Phrase("Once you met: %1", "Une fois rencontrés : %1").with(command)
        }
    }

    public static let askWord = Phrase("ask", "demande")
    public static let noAskYet = Phrase("No ask is open.", "Aucune demande en cours.")

    /// "7d0m3kq81x5rvz20fh4n · Marc Leroy · advice: the mix · waiting".
    public static func candidate(_ ask: Ask, in network: Network) -> Phrase {
        Phrase("%1 · %2 · %3", "%1 · %2 · %3").with(ask.id.text, described(ask, in: network), Phrase.ask(ask.state))
    }

    // MARK: Paths

    public static func noPath(to name: String) -> Phrase {
        Phrase(
            "No way to %1 is known; say whom they know, or share a circle or an organization.",
            "Aucun chemin vers %1 n’est connu ; dites qui le connaît, ou un cercle ou une organisation en commun."
        ).with(name)
    }
    public static func startPath(_ command: String) -> Phrase { Phrase("Start: %1", "Commencer : %1").with(command) }
    public static func pathIsDirect(_ name: String) -> Phrase {
        Phrase("You know %1 yourself.", "Vous connaissez %1 vous-même.").with(name)
    }

    // MARK: Standing

    public static func standingSet(_ name: String) -> Phrase { Phrase("Standing: %1", "Position : %1").with(name) }
    public static func noStanding(_ name: String) -> Phrase {
        Phrase("Nothing is said of how %1 sees you.", "Rien n’est dit de ce que %1 pense de vous.").with(name)
    }
    public static func toldOn(_ text: String, _ date: CivilDate, today: CivilDate) -> Phrase {
        Phrase("%1 (%2)", "%1 (%2)").with(text, ago(date, today: today))
    }

    // MARK: Labels of a contact

    public static let ledgerLabel = Phrase("between us", "entre nous")
    public static let oneSidedLabel = Phrase("one-sided", "sens unique")
    public static let askLabel = Phrase("asked", "demandé")
    public static let giveLabel = Phrase("to give", "à donner")
    public static let toldLabel = Phrase("told", "dit")

    /// "gave 2 · received 1 (balance +1)".
    public static func ledgerWithBalance(_ ledger: Ledger) -> Phrase? {
        let sign = ledger.balance > 0 ? "+" : ""
        return Phrase.ledger(ledger).map {
            Phrase("%1 (balance %2)", "%1 (solde %2)").with($0, sign + String(ledger.balance))
        }
    }

    /// "holiday rental (needs: a rental for the holidays)".
    public static func givingRow(_ offer: String, need: String) -> Phrase {
        Phrase("%1 (needs: %2)", "%1 (besoin : %2)").with(offer, need)
    }
}
