import Relationships

/// The daily work: to log, put off and say how often.
extension Keymap {
    static let watering: [Binding] =
        Touchpoint.Channel.allCases.map { channel in
            Binding(
                "w \(channel.letter)", does: .log(channel), .watering, .channel(channel),
                Phrase("log a touch: %1", "noter un échange : %1").with(Phrase.channel(channel)))
        } + [
            Binding(
                "w w", does: .logAgain, .watering, Phrase("as last time", "comme la dernière fois"),
                Phrase("log a touch, as last time", "noter un échange, comme la dernière fois")),
            Binding(
                "W", does: .logForm, .watering, Phrase("log in full", "noter en détail"),
                Phrase("log a touch, the long form", "noter un échange, forme longue")),
            Binding(
                "E", does: .amend, .watering, Phrase("amend", "compléter"),
                Phrase(
                    "amend the touch just logged, or the latest one: date, channel, note, marks, next date",
                    "compléter l’échange qui vient d’être noté, ou le dernier : date, canal, note, marques, prochaine date"
                )),
            Binding(
                "o t", does: .touches, .watering, Phrase("touches", "échanges"),
                Phrase(
                    "all touches of a contact, to amend or delete one",
                    "tous les échanges avec quelqu’un, pour en compléter ou supprimer un")),
            Binding(
                "s d", does: .snooze(.day), .watering, Phrase("a day", "un jour"),
                Phrase("snooze a day", "reporter d’un jour")),
            Binding(
                "s w", does: .snooze(.week), .watering, Phrase("a week", "une semaine"),
                Phrase("snooze a week", "reporter d’une semaine")),
            Binding(
                "s m", does: .snooze(.month), .watering, Phrase("a month", "un mois"),
                Phrase("snooze a month", "reporter d’un mois")),
            Binding(
                "s S", does: .snoozeUntil, .watering, Phrase("to a date", "à une date"),
                Phrase("snooze to a date", "reporter à une date")),
            Binding(
                "s x", does: .unsnooze, .watering, Phrase("clear", "annuler"),
                Phrase("take a snooze back", "reprendre un report")),
            Binding(
                "x", does: .skip, .watering, Phrase("nothing today", "rien aujourd’hui"),
                Phrase("looked at, nothing to do today", "vu, rien à faire aujourd’hui")),
            Binding(
                "d", does: .settle, .watering, Phrase("done", "réglé"),
                Phrase(
                    "a promise done or let go without a touch; a planned meeting that did not take place",
                    "une promesse tenue ou abandonnée sans contact ; un rendez-vous qui n’a pas eu lieu")),
            Binding(
                "+", does: .oneMore, .watering, Phrase("one more", "un de plus"),
                Phrase("one more from later", "un de plus parmi les suivants")),
            Binding(
                "c w", does: .cadence(.every(7)!), .watering, Phrase("week", "semaine"),
                Phrase("cadence: every week", "cadence : chaque semaine")),
            Binding(
                "c m", does: .cadence(.every(30)!), .watering, Phrase("month", "mois"),
                Phrase("cadence: every month", "cadence : chaque mois")),
            Binding(
                "c q", does: .cadence(.every(90)!), .watering, Phrase("quarter", "trimestre"),
                Phrase("cadence: every quarter", "cadence : chaque trimestre")),
            Binding(
                "c y", does: .cadence(.every(365)!), .watering, Phrase("year", "an"),
                Phrase("cadence: every year", "cadence : chaque année")),
            Binding(
                "c n", does: .cadence(.never), .watering, Phrase("never", "jamais"),
                Phrase("cadence: never due", "cadence : jamais dû")),
            Binding(
                "c x", does: .defaultCadence, .watering, Phrase("default", "défaut"),
                Phrase("cadence: back to role, tag or default", "cadence : celle du rôle, de l’étiquette ou par défaut")
            ),
        ]
}

extension Touchpoint.Channel {
    /// The key that logs it after `w`.
    public var letter: Character {
        switch self {
        case .inPerson: "i"
        case .call: "c"
        case .video: "v"
        case .message: "m"
        case .email: "e"
        case .letter: "l"
        case .social: "s"
        case .event: "t"
        case .other: "o"
        }
    }
}
