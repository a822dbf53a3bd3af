import Relationships

/// Headings and lines of the evidence that `review` and `stats` print.
extension Phrase {
    public static let touchesHeading = Phrase("TOUCHES A WEEK", "ÉCHANGES PAR SEMAINE")
    public static let balanceHeading = Phrase("BALANCE", "ÉQUILIBRE")
    public static let emptyPlacesHeading = Phrase("EMPTY PLACES", "PLACES VIDES")
    public static let milestonesHeading = Phrase("MILESTONES", "JALONS")
    public static let driftedHeading = Phrase("DRIFTED", "À LA DÉRIVE")
    public static let neverMetHeading = Phrase("NEVER MET IN PERSON", "JAMAIS VUS DE VISU")
    public static let oneSidedHeading = Phrase("ONE-SIDED", "À SENS UNIQUE")
    public static let gaugeHeading = Phrase("GAUGE", "JAUGE")
    public static let restHeading = Phrase("COULD REST", "À LAISSER REPOSER")

    /// "D development  C consolidation  M maintenance": the letters of the chart, alike in every language.
    public static let chartLegend = Phrase(
        "D development, C consolidation, M maintenance", "D développement, C consolidation, M maintien")

    public static func share(_ percent: Int, target: Int) -> Phrase {
        Phrase("%1 %, wanted %2 %", "%1 %, voulu %2 %").with(percent, target)
    }

    public static func emptyPlaces(_ count: Int) -> Phrase {
        counted(count, Phrase("# empty place", "# place vide"), Phrase("# empty places", "# places vides"))
    }

    public static func touchesFromMe(_ count: Int) -> Phrase {
        counted(
            count, Phrase("# touch, from me", "# échange, de moi"),
            Phrase("# touches, all mine", "# échanges, tous de moi"))
    }

    /// "asked 5.7 a day, room for 5": tenths, rounded.
    public static func gauge(tenths: Int, capacity: Int) -> Phrase {
        Phrase("asked %1 a day, room for %2", "%1 par jour, place pour %2").with(
            Phrase("\(tenths / 10).\(tenths % 10)", "\(tenths / 10),\(tenths % 10)"), capacity)
    }

    public static func andMore(_ count: Int) -> Phrase { Phrase("and %1 more", "et %1 autres").with(count) }
}

/// A review as it is asked, kept and listed.
extension Phrase {
    public static let answerOrNothing = Phrase("Enter leaves it out.", "Entrée passe.")
    public static let whatChanged = Phrase("What changed?", "Qu’est-ce qui a changé ?")
    public static let whyChanged = Phrase("Why?", "Pourquoi ?")
    public static let answerPrompt = Phrase("> ", "> ")
    public static let reviewKept = Phrase("The review is kept", "La revue est gardée")
    public static let nothingKept = Phrase("Nothing was kept.", "Rien n’a été gardé.")
    public static let noReview = Phrase("No review yet.", "Pas encore de revue.")
    public static let reviewRow = Phrase("Review of your objectives", "Revue de vos objectifs")

    public static func reviewSince(_ date: CivilDate, today: CivilDate) -> Phrase {
        date >= today
            ? coming(date, today: today) : Phrase("since %1", "depuis le %1").with(Phrase.date(date, today: today))
    }

    /// "review of your objectives, since 20 Oct".
    public static func reviewReason(_ date: CivilDate, today: CivilDate) -> Phrase {
        Phrase("review of your objectives, %1", "revue de vos objectifs, %1").with(reviewSince(date, today: today))
    }

    public static func reviewSnoozed(until date: CivilDate, today: CivilDate) -> Phrase {
        Phrase("The review waits until %1", "La revue attend : pas avant %1").with(coming(date, today: today))
    }

    public static func noStage(_ word: String) -> Phrase {
        Phrase(
            "%1 is no stage; there are: development, consolidation, maintenance",
            "%1 n’est pas une étape ; il y a : développement, consolidation, maintien"
        ).with(quoted(word))
    }
}

/// Occasions, projects and places.
extension Phrase {
    public static func met(_ names: [String], at occasion: String, on date: CivilDate, today: CivilDate) -> Phrase {
        let pattern =
            date > today
            ? Phrase("Planned: %1 at %2, %3", "Prévu : %1 à %2, %3")
            : Phrase("Met: %1 at %2, %3", "Rencontre : %1 à %2, %3")
        return pattern.with(people(names), quoted(occasion), ago(date, today: today))
    }

    public static func metNew(_ count: Int) -> Phrase {
        counted(count, Phrase("# new contact", "# nouveau contact"), Phrase("# new contacts", "# nouveaux contacts"))
    }

    public static let nobodyUnmet = Phrase(
        "Nobody there whom you never met in person.", "Personne là que vous n’ayez déjà vu.")
    public static let metNamesMissing = Phrase(
        "whom did you meet? name them, or --who", "qui donc ? nommez-les, ou --who")
    public static let occasionMissing = Phrase("an occasion needs a name", "une occasion demande un nom")

    public static func noMapFormat(_ word: String) -> Phrase {
        Phrase("no map is drawn as %1; there are: text, svg, dot", "aucune carte en %1 ; il y a : text, svg, dot")
            .with(quoted(word))
    }

    public static func noDirection(_ word: String) -> Phrase {
        Phrase("%1 is no way to move; there are: up, down", "%1 n’est pas un sens ; il y a : up (haut), down (bas)")
            .with(quoted(word))
    }

    public static func projectAmended(_ title: String) -> Phrase {
        Phrase("Amended: project %1", "Corrigé : projet %1").with(quoted(title))
    }

    public static func milestoneAdded(_ what: String, in title: String) -> Phrase {
        Phrase("Milestone: %1 in %2", "Jalon : %1 dans %2").with(what, quoted(title))
    }

    public static let milestoneWord = Phrase("milestone", "jalon")
    public static let noMilestone = Phrase("No milestone yet.", "Pas encore de jalon.")
    public static let milestoneRemoved = Phrase("The milestone is gone", "Le jalon est retiré")
    public static let slotAmended = Phrase("The place is amended", "La place est corrigée")
    public static let slotMoved = Phrase("The place has moved", "La place est déplacée")

    public static let mapMe = Phrase("me", "moi")
    public static let mapEmpty = Phrase("empty place", "place vide")
    public static let mapIntroduced = Phrase("introduced", "a présenté")
    public static let mapKnows = Phrase("knows", "connaît")
}
