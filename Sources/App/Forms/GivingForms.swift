import Relationships

/// Offers, asks, and the questions of reciprocity.
extension Form {
    static func offer(_ offer: Offer?) -> Form {
        Form(
            offer.map { .offer($0.id) } ?? .newOffer,
            title: Phrase("Of which problem are you the solution?", "De quel problème êtes-vous la solution ?"),
            fields: [
                .text(
                    .offer, Phrase("Offer", "Offre"), offer?.what,
                    hint: Phrase("a holiday rental in Brittany", "une location de vacances en Bretagne")),
                .text(.audience, Phrase("For whom", "Pour qui"), offer?.audience),
            ])
    }

    func offer(from base: Offer) throws(FormError) -> Offer {
        guard let what = text(.offer) else {
            throw FormError(field: .offer, message: Phrase("type it in a few words", "dites-le en quelques mots"))
        }
        var offer = base
        offer.what = what
        if isChanged(.audience) { offer.audience = text(.audience) }
        return offer
    }

    /// One ask of each contact; what the form sees stands above the fields.
    static func ask(of contacts: [Contact.ID], names: Phrase, channel: Touchpoint.Channel, today: CivilDate) -> Form {
        Form(
            .ask(contacts), title: Phrase("Ask %1", "Demander à %1").with(names),
            fields: [
                .text(.words, Phrase("For what", "Quoi"), hint: Phrase("a name for the sound", "un nom pour le son")),
                .choice(
                    .kind, Phrase("Kind", "Genre"), Ask.Kind.favour.rawValue,
                    Ask.Kind.allCases.map { Choice(value: $0.rawValue, label: .ask($0)) }),
                .choice(
                    .channel, Phrase("Channel", "Canal"), channel.rawValue,
                    Touchpoint.Channel.allCases.map { Choice(value: $0.rawValue, label: .channel($0)) }),
                .date(.date, Phrase("Asked on", "Demandé le"), today),
                .text(.note, Phrase("Note", "Note")),
            ])
    }

    var askKind: Ask.Kind { text(.kind).flatMap(Ask.Kind.init) ?? .favour }

    /// Each ask with the touch by which it is asked.
    func asks(
        of contacts: [Contact.ID], project: Project.ID?, today: CivilDate, ids: inout IdentifierSource
    ) throws(FormError) -> [(ask: Ask, touchpoint: Touchpoint)] {
        guard let what = text(.words) else {
            throw FormError(field: .words, message: Phrase("type it in a few words", "dites-le en quelques mots"))
        }
        guard let date = try date(.date, today: today, leaning: .past) else {
            throw FormError(field: .date, message: .wantsADate)
        }
        var asks: [(ask: Ask, touchpoint: Touchpoint)] = []
        for contact in contacts {
            let ask = Ask(id: ids.next(), contact: contact, kind: askKind, what: what, project: project, added: today)
            let touchpoint = Touchpoint(
                id: ids.next(), date: date, channel: text(.channel).flatMap(Touchpoint.Channel.init) ?? .message,
                contacts: [contact], note: text(.note), project: project, recorded: today)
            asks.append((ask, touchpoint))
        }
        return asks
    }

    /// Do they know me, how do they see me, what do I want them to know?
    static func standing(_ contact: Contact) -> Form {
        let standing = contact.standing
        let told = standing?.told == nil ? "" : "x"
        return Form(
            .standing([contact.id]), title: Phrase("You and %1", "%1 et vous").with(contact.name),
            fields: [
                .choice(
                    .knowsMe, Phrase("Do they know you?", "Vous connaît-on ?"),
                    (standing?.knowsMe ?? .unknown).rawValue,
                    Standing.KnowsMe.allCases.map { Choice(value: $0.rawValue, label: .knowsMe($0)) }),
                .text(.seesMeAs, Phrase("How do they see you?", "Comment vous voit-on ?"), standing?.seesMeAs),
                .text(.toTell, Phrase("What should they know?", "Que devrait-on savoir ?"), standing?.toTell),
                .choice(
                    .told, Phrase("Told?", "Dit ?"), told,
                    [
                        Choice(value: "", label: Phrase("not yet", "pas encore")),
                        Choice(value: "x", label: Phrase("told", "dit")),
                    ]),
            ])
    }

    func standing(from old: Standing?, today: CivilDate) -> Standing {
        var standing = old ?? Standing()
        if isChanged(.knowsMe) { standing.knowsMe = text(.knowsMe).flatMap(Standing.KnowsMe.init) ?? .unknown }
        if isChanged(.seesMeAs) { standing.seesMeAs = text(.seesMeAs) }
        if isChanged(.toTell) {
            standing.toTell = text(.toTell)
            standing.told = nil
        }
        if isChanged(.told) || isChanged(.toTell), text(.told) != nil { standing.told = today }
        if isChanged(.told), text(.told) == nil { standing.told = nil }
        return standing
    }

    static func match() -> Form {
        Form(
            .match, title: Phrase("Whom could it help?", "À qui servirait-ce ?"),
            fields: [
                .text(
                    .words, Phrase("News, offer, skill", "Nouvelle, offre, talent"),
                    hint: Phrase("holiday rental in Brittany", "location de vacances en Bretagne"))
            ])
    }
}
