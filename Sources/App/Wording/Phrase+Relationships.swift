import Relationships

/// The words of the domain.
extension Phrase {
    public static func channel(_ channel: Touchpoint.Channel) -> Phrase {
        switch channel {
        case .inPerson: Phrase("in person", "de visu")
        case .call: Phrase("call", "appel")
        case .video: Phrase("video", "visio")
        case .message: Phrase("message", "message")
        case .email: Phrase("email", "e-mail")
        case .letter: Phrase("letter", "lettre")
        case .social: Phrase("social", "réseau social")
        case .event: Phrase("event", "événement")
        case .other: Phrase("other", "autre")
        }
    }

    public static func direction(_ direction: Touchpoint.Direction) -> Phrase {
        switch direction {
        case .out: Phrase("from me", "de moi")
        case .incoming: Phrase("from them", "d’eux")
        case .both: Phrase("both", "les deux")
        }
    }

    /// "title: Editor → Chief editor".
    public static func news(_ news: News) -> Phrase {
        let field =
            switch news.field {
            case .organization: Phrase("organization", "organisation")
            case .title: Phrase("title", "fonction")
            case .city: Phrase("city", "ville")
            }
        return Phrase("%1: %2 → %3", "%1 : %2 → %3").with(field, news.before, news.after)
    }

    public static func mark(_ mark: Touchpoint.Mark) -> Phrase {
        switch mark {
        case .gave: Phrase("gave", "donné")
        case .received: Phrase("received", "reçu")
        case .asked: Phrase("asked", "demandé")
        case .thanked: Phrase("thanked", "remercié")
        case .reportedBack: Phrase("reported back", "rendu compte")
        case .introduced: Phrase("introduced", "présenté")
        }
    }

    public static func state(_ state: Water.State) -> Phrase {
        switch state {
        case .fresh: Phrase("fresh", "frais")
        case .soon: Phrase("soon", "bientôt")
        case .thirsty: Phrase("thirsty", "assoiffé")
        case .dry: Phrase("dry", "à sec")
        case .ambient: Phrase("ambient", "ambiant")
        }
    }

    public static func promise(_ kind: Promise.Kind) -> Phrase {
        switch kind {
        case .thanks: Phrase("thanks", "remercier")
        case .report: Phrase("report back", "rendre compte")
        case .reply: Phrase("reply", "répondre")
        case .followUp: Phrase("follow up", "relancer")
        }
    }

    public static func cadence(_ cadence: Cadence) -> Phrase {
        switch cadence {
        case .never: Phrase("never", "jamais")
        case .days(let ripe, _):
            counted(ripe, Phrase("every day", "chaque jour"), Phrase("every # days", "tous les # jours"))
        }
    }

    public static func projectState(_ state: Project.State) -> Phrase {
        switch state {
        case .active: Phrase("active", "actif")
        case .paused: Phrase("paused", "en pause")
        case .done: Phrase("done", "achevé")
        case .dropped: Phrase("dropped", "abandonné")
        }
    }

    /// One holder of a role.
    public static func role(_ kind: RoleKind) -> Phrase {
        switch kind.id {
        case _ where kind.name != nil: Phrase(kind.name!, kind.name!)
        case .ally: Phrase("ally", "allié")
        case .opponent: Phrase("opponent", "opposant")
        case .mentor: Phrase("mentor", "mentor")
        default: Phrase(kind.id.text, kind.id.text)
        }
    }

    /// The heading of a kind's cast.
    public static func cast(_ kind: RoleKind) -> Phrase {
        switch kind.id {
        case _ where kind.name != nil: Phrase(kind.name!.uppercased(), kind.name!.uppercased())
        case .ally: Phrase("ALLIES", "ALLIÉS")
        case .opponent: Phrase("OPPONENTS", "OPPOSANTS")
        case .mentor: Phrase("MENTORS", "MENTORS")
        default: Phrase(kind.id.text.uppercased(), kind.id.text.uppercased())
        }
    }

    public static func knowsMe(_ knows: Standing.KnowsMe) -> Phrase {
        switch knows {
        case .unknown: Phrase("unknown", "on ne sait")
        case .no: Phrase("no", "non")
        case .byName: Phrase("by name", "de nom")
        case .well: Phrase("well", "bien")
        }
    }
}

/// Why somebody is on the list.
extension Phrase {
    /// "coffee with you 41 days ago" as far as it is known: "call 41 days ago", "no touch yet, since 12 Oct".
    public static func reason(_ water: Water, added: CivilDate?, today: CivilDate) -> Phrase {
        guard let touch = water.lastTouch else {
            guard let added else { return Phrase("no touch yet", "aucun échange encore") }
            return Phrase("no touch yet, added %1", "aucun échange, ajouté %1").with(ago(added, today: today))
        }
        return Phrase("%1 %2", "%1 %2").with(channel(touch.channel), ago(touch.date, today: today))
    }

    /// The same in less room: "call 41 d ago".
    static func briefReason(_ water: Water, added: CivilDate?, today: CivilDate) -> Phrase {
        guard let touch = water.lastTouch else { return Phrase("no touch yet", "aucun échange") }
        return Phrase("%1 %2", "%1 %2").with(channel(touch.channel), brieflyAgo(touch.date, today: today))
    }

    /// Why a promise is due: "thanks: met Katia", "birthday, turns 40", "meeting planned for today: did it happen?".
    public static func reason(_ row: DuePromise, in network: Network, today: CivilDate) -> Phrase {
        if row.contacts.count > 1, let occasion = row.occasion { return count(of: row).following(occasion) }
        switch row.source {
        case .promise(let id):
            guard let promise = network.promises[id] else { return Phrase("", "") }
            let matter = matter(of: promise, in: network)
            return matter.map { Phrase("%1: %2", "%1 : %2").with(Phrase.promise(promise.kind), $0) }
                ?? Phrase.promise(promise.kind)
        case .meeting(let id):
            let note = network.touchpoint(id)?.note ?? network.touchpoint(id)?.occasion
            let when = coming(max(row.date, today), today: today)
            let meeting =
                row.date < today
                ? Phrase("meeting of %1", "rendez-vous du %1").with(date(row.date, today: today))
                : Phrase("meeting %1", "rendez-vous %1").with(when)
            return note.map { Phrase("%1: %2", "%1 : %2").with(meeting, $0) } ?? meeting
        case .birthday(let year):
            let birth = row.contacts.first.flatMap { network.contacts[$0]?.birthday?.year }
            let when = ago(row.date, today: today)
            guard let birth, birth < year else { return Phrase("birthday %1", "anniversaire %1").with(when) }
            return Phrase("birthday %1, turns %2", "anniversaire %1, %2 ans").with(when, year - birth)
        case .ask(let id): return network.asks[id].map { reason($0, in: network, today: today) } ?? Phrase("", "")
        case .giving(let offer, let need): return reasonToGive(network.offers[offer], need: need)
        }
    }

    /// What a promise is about: what it says, or the introduction that it comes of; nil for nothing.
    public static func matter(of promise: Promise, in network: Network) -> Phrase? {
        if let whom = network.ask(behind: promise)?.whom.flatMap({ network.contact($0)?.name }), whom == promise.note {
            return Phrase("the introduction to %1", "la présentation à %1").with(whom)
        }
        let words = [promise.note, promise.occasion].compactMap { $0 }.joined(separator: " · ")
        return words.isEmpty ? nil : Phrase(words, words)
    }

    /// How many people share a row, and what for: "4 to write to", "3 to give to".
    static func count(of row: DuePromise) -> Phrase {
        let words =
            row.isGiving ? Phrase("# to give to", "# à qui donner") : Phrase("# to write to", "# à qui écrire")
        return counted(row.contacts.count, words, words)
    }

    private func following(_ occasion: String) -> Phrase { Phrase("%1 · %2", "%1 · %2").with(self, occasion) }
}
