import Relationships

extension DemoNetwork {
    static let projects = [
        DemoProject(
            id: .rives, title: Phrase("Album Rives", "Album Rives"), state: .active, begunDaysAgo: 290,
            by: .ofLaunchYear(month: 3, day: 12),
            specific: Phrase(
                "Finish Rives, nine songs about a river, and launch it on stage in Liège",
                "Achever Rives, neuf chansons sur un fleuve, et le lancer sur scène à Liège"),
            measure: Phrase(
                "300 records pressed, 150 seats sold, three radios that play it",
                "300 disques pressés, 150 places vendues, trois radios qui le passent"),
            achievable: Phrase(
                "The nine songs are recorded and Olivier wrote the strings; a sound engineer and a venue are missing",
                "Les neuf chansons sont enregistrées, Olivier a écrit les cordes ; manquent l’ingénieur du son et la salle"
            ),
            relevant: Phrase(
                "Ten years of songs for others: it is time for my own",
                "Dix ans de chansons pour les autres : il est temps de chanter les miennes"),
            pitch: Phrase(
                """
                Rives is nine songs that follow the Meuse from one bank to the other: a voice, a string trio and the \
                sounds of the docks. For those who like words one can live in. On stage in Liège on 12 March.
                """,
                """
                Rives, ce sont neuf chansons qui suivent la Meuse d’une rive à l’autre : une voix, un trio à cordes \
                et les bruits des quais. Pour qui aime habiter les mots. Sur scène à Liège le 12 mars.
                """),
            circles: ["Atelier Chanson", "Chorale des Coteaux"],
            milestones: [
                DemoMilestone("tracks", Phrase("basic tracks recorded", "prises de base"), .ago(75), .brussels),
                DemoMilestone(
                    "mix", Phrase("mix finished", "mixage achevé"), .ofLaunchYear(month: 1, day: 31), .brussels),
                DemoMilestone(
                    "single", Phrase("first single on air", "premier titre à la radio"),
                    .ofLaunchYear(month: 2, day: 13), .brussels),
                DemoMilestone(
                    "launch", Phrase("launch concert", "concert de lancement"), .ofLaunchYear(month: 3, day: 12), .liege
                ),
            ],
            slots: [
                DemoSlot(.ally, Phrase("strings", "cordes"), holder: "olivier", milestone: "tracks"),
                DemoSlot(.ally, Phrase("sound", "son"), by: .ofLaunchYear(month: 1, day: 15), milestone: "mix"),
                DemoSlot(.ally, Phrase("venue", "salle"), place: .liege, milestone: "launch"),
                DemoSlot(.opponent, Phrase("grant jury", "jury de l’aide"), holder: "jean"),
                DemoSlot(.mentor, Phrase("songwriting", "écriture"), holder: "sophie"),
                DemoSlot(.mentor, Phrase("press and radio", "presse et radio"), milestone: "single"),
            ]),
        DemoProject(
            id: .songbook, title: Phrase("Songbook for schools", "Recueil pour les écoles"), state: .paused,
            begunDaysAgo: 350, by: .ofLaunchYear(month: 9, day: 1),
            specific: Phrase(
                "A book of twelve songs that a class can sing in a week",
                "Un recueil de douze chansons qu’une classe apprend en une semaine"),
            measure: Phrase("Four schools try it out", "Quatre écoles l’essaient"),
            achievable: Phrase(
                "Gilles teaches and opens his class; the drawings are missing",
                "Gilles enseigne et ouvre sa classe ; manquent les dessins"),
            relevant: Phrase("Singing starts at school", "On commence à chanter à l’école"),
            pitch: Phrase(
                "Twelve songs for people who are eight years old, with chords that their teacher can play.",
                "Douze chansons pour qui a huit ans, avec des accords que l’instituteur sait jouer."),
            circles: ["Atelier Chanson"],
            milestones: [
                DemoMilestone(
                    "trial", Phrase("trial in a class", "essai en classe"), .ofLaunchYear(month: 5, day: 18), .liege)
            ],
            slots: [
                DemoSlot(.ally, Phrase("a first class", "une première classe"), holder: "gilles", milestone: "trial"),
                DemoSlot(.ally, Phrase("drawings", "dessins")),
                DemoSlot(.mentor, Phrase("publishing", "édition")),
            ]),
    ]
}
