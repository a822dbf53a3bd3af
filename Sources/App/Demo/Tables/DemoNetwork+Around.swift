import Relationships

extension DemoNetwork {
    /// Press, radio, family and friends.
    static let peopleAround = [
        DemoPerson(
            key: "bastien", given: "Bastien", family: "Hoyois", organization: "Radio Halage",
            title: Phrase("radio host", "animateur radio"), email: "bastien@halage.example",
            url: "https://halage.example", place: .liege, tags: [.radio],
            skills: [Phrase("interviews", "entretiens")],
            met: DemoMeeting(190, Phrase("the waiting room of his station", "la salle d’attente de sa radio")),
            standing: DemoStanding(
                .byName, toTell: Phrase("the record comes out on 12 March", "le disque sort le 12 mars")),
            notes: Phrase("So far I am the one who writes.", "Jusqu’ici, c’est toujours moi qui écris."),
            touches: [
                DemoTouch(
                    74, .social, .out, Phrase("Praised his programme on canals", "Un mot sur son émission des canaux")),
                DemoTouch(
                    117, .email, .out, Phrase("Sent the harbour recordings", "Envoyé les sons du port"),
                    [.gave: Phrase("harbour sounds", "des sons du port")]),
                DemoTouch(
                    152, .message, .out, Phrase("Ten years on air: congratulations", "Dix ans d’antenne : bravo")),
                DemoTouch(190, .inPerson, .out, Phrase("Left a demo at the desk", "Laissé une maquette à l’accueil")),
            ]),
        DemoPerson(
            key: "farida", given: "Farida", family: "Benslimane", organization: "La Revue des Quais",
            title: Phrase("journalist", "journaliste"), email: "farida@revue-quais.example",
            phone: "+33 6 39 98 40 03", place: .brussels, tags: [.press], skills: [Phrase("portraits", "portraits")],
            needs: [DemoNeed(81, Phrase("people who live on a barge", "des gens qui vivent sur une péniche"))],
            met: DemoMeeting(220, Phrase("a press morning", "une matinée de presse")), knows: ["paula"],
            touches: [
                DemoTouch(
                    81, .call, .both, Phrase("She plans a series on the Meuse", "Elle prépare une série sur la Meuse")),
                DemoTouch(
                    220, .event, .both, Phrase("Lent her a pen, got her card", "Un stylo prêté, une carte reçue"),
                    [.gave: Phrase("a pen", "un stylo")]),
            ]),
        DemoPerson(
            key: "gilles", given: "Gilles", family: "Thonet", organization: "École du Laveu-Haut",
            title: Phrase("teacher", "instituteur"), email: "gilles@thonet.example", phone: "+33 6 39 98 40 18",
            place: .liege, tags: [.friends], circles: ["Atelier Chanson"],
            skills: [Phrase("ukulele", "ukulélé"), Phrase("teaching", "enseignement")],
            met: DemoMeeting(1300, Phrase("a songwriting workshop", "un atelier d’écriture")), knows: ["colette"],
            standing: DemoStanding(.well),
            touches: [
                DemoTouch(
                    50, .inPerson, .both,
                    Phrase("Sang with his class, two encores", "Chanté avec sa classe, deux rappels"), serves: .songbook
                ),
                DemoTouch(
                    160, .email, .incoming, Phrase("The songbook waits, no hurry", "Le recueil attend, rien ne presse"),
                    serves: .songbook),
                DemoTouch(
                    325, .inPerson, .both,
                    Phrase("Planned the songbook on a napkin", "Le recueil, esquissé sur une serviette"),
                    serves: .songbook),
            ]),
        DemoPerson(
            key: "mireille", given: "Mireille", family: "Collignon", title: Phrase("my aunt", "ma tante"),
            phone: "+33 6 39 98 40 24", place: .namur, birthday: DemoBirthday(in: 58, turning: 71), tags: [.family],
            cadence: .every(14),
            touches: [
                DemoTouch(
                    11, .call, .both,
                    Phrase("The pears, the neighbours, the record", "Les poires, les voisins, le disque")),
                DemoTouch(
                    25, .call, .incoming, Phrase("Found my first song in a drawer", "A retrouvé ma première chanson")),
                DemoTouch(
                    39, .inPerson, .both, Phrase("Sunday lunch", "Repas du dimanche"),
                    [.received: Phrase("a crate of pears", "une caisse de poires")]),
                DemoTouch(66, .call, .out, Phrase("Her recipe for pear syrup", "Sa recette de sirop")),
                DemoTouch(
                    108, .letter, .incoming, Phrase("A card, with a pressed leaf", "Une carte, avec une feuille séchée")
                ),
                DemoTouch(173, .call, .both, Phrase("The garden, at length", "Le jardin, en détail")),
                DemoTouch(
                    238, .inPerson, .both, Phrase("Carried her new stove", "Porté son nouveau poêle"),
                    [.gave: Phrase("two strong arms", "un coup de main")]),
                DemoTouch(
                    309, .call, .out, Phrase("Said yes to the choir of her street", "Dit oui à la chorale de sa rue")),
            ]),
        DemoPerson(
            key: "bruno", given: "Bruno", family: "Wéry", organization: "Garage des Rivageois",
            title: Phrase("mechanic, neighbour", "garagiste, voisin"), phone: "+33 6 39 98 40 39", place: .liege,
            tags: [.friends], skills: [Phrase("a van", "une camionnette")],
            needs: [DemoNeed(68, Phrase("an internship for his daughter", "un stage pour sa fille"))],
            cadence: .every(120),
            touches: [
                DemoTouch(
                    68, .inPerson, .out,
                    Phrase("Brought the van back, and a cake", "Rendu la camionnette, avec un gâteau"),
                    [.reportedBack: Phrase("the van", "la camionnette"), .thanked: Phrase("the van", "la camionnette")]),
                DemoTouch(
                    79, .message, .out,
                    Phrase("May I have the van for the recording?", "La camionnette pour l’enregistrement ?"),
                    [.asked: Phrase("the van", "la camionnette"), .received: Phrase("the van", "la camionnette")],
                    serves: .rives),
            ]),
        DemoPerson(
            key: "yasmine", given: "Yasmine", family: "El Khattabi", title: Phrase("poet", "poète"),
            email: "yasmine@khattabi.example", phone: "+33 6 39 98 40 45", place: .brussels, tags: [.friends],
            circles: ["Chorale des Coteaux"], skills: [Phrase("words", "textes"), Phrase("translation", "traduction")],
            needs: [
                DemoNeed(
                    9, Phrase("a quiet rental in Brittany to write", "une location calme en Bretagne pour écrire"))
            ],
            met: DemoMeeting(640, Phrase("a reading", "une lecture")), standing: DemoStanding(.well),
            touches: [
                DemoTouch(
                    9, .message, .both,
                    Phrase("One word changed in the fifth song", "Un mot changé dans la cinquième chanson"),
                    [.received: Phrase("a better word", "un meilleur mot")], serves: .rives),
                DemoTouch(
                    47, .letter, .out, Phrase("Copied out a poem for her", "Recopié un poème pour elle"),
                    [.gave: Phrase("a poem", "un poème")]),
                DemoTouch(
                    136, .inPerson, .both, Phrase("Read all nine texts aloud", "Lu les neuf textes à voix haute"),
                    serves: .rives),
                DemoTouch(
                    222, .email, .incoming,
                    Phrase("Asked for a melody for a poem", "Demandait une mélodie pour un poème"),
                    [.gave: Phrase("a melody", "une mélodie")]),
            ]),
        DemoPerson(
            key: "chidi", given: "Chidi", family: "Obiakor", organization: "Northbank Tours",
            title: Phrase("tour manager", "organisateur de tournées"), email: "chidi@northbank.example",
            phone: "+44 7700 900123", place: .london, tags: [.stage], skills: [Phrase("touring", "tournées")],
            met: DemoMeeting(170, Phrase("a showcase in London", "un showcase à Londres")), cadence: .every(90),
            touches: [
                DemoTouch(
                    12, .email, .out,
                    Phrase("Would he put Ruth and me in touch?", "Me mettrait-il en relation avec Ruth ?"),
                    [.asked: Phrase("a first review in English", "une première chronique en anglais")],
                    serves: .rives),
                DemoTouch(
                    44, .video, .both,
                    Phrase("Write again once the record is out", "Réécrire quand le disque sera sorti"),
                    [.asked: Phrase("two dates in London", "deux dates à Londres")], serves: .rives),
                DemoTouch(
                    170, .event, .both, Phrase("Ten minutes between two sets", "Dix minutes entre deux concerts")),
            ]),
        DemoPerson(
            key: "alain", given: "Alain", family: "Renson", organization: "Scène Ouverte",
            title: Phrase("booker", "tourneur"), email: "alain@scene-ouverte.example", place: .brussels, tags: [.stage],
            isArchived: true,
            notes: Phrase("Changed trades; we parted on good terms.", "A changé de métier ; quittés bons amis."),
            touches: [
                DemoTouch(
                    330, .call, .incoming, Phrase("Said goodbye, wished me luck", "Un au revoir, et bonne chance"))
            ]),
    ]

    /// Met three days ago, at one table; a word to each is due.
    static let peopleOfTheTraining = [
        DemoPerson(
            key: "berenice", given: "Bérénice", family: "Colson", organization: "Dossier Clair",
            title: Phrase("grant writer", "rédactrice de dossiers"), email: "berenice@dossier-clair.example",
            place: .namur, circles: ["Formation SMART"], skills: [Phrase("grants", "subventions")],
            met: DemoMeeting(3, training)),
        DemoPerson(
            key: "karim", given: "Karim", family: "Bellahcen", organization: "Compta Coop",
            title: Phrase("bookkeeper", "comptable"), email: "karim@compta-coop.example",
            phone: "+33 6 39 98 50 02", place: .liege, circles: ["Formation SMART"],
            skills: [Phrase("budgets", "budgets")], met: DemoMeeting(3, training)),
        DemoPerson(
            key: "tom", given: "Tom", family: "Vervliet", organization: "Oor & Oreille",
            title: Phrase("podcaster", "podcasteur"), email: "tom@oor-oreille.example", place: .brussels,
            circles: ["Formation SMART"], skills: [Phrase("podcasts", "podcasts")],
            needs: [DemoNeed(3, Phrase("royalty-free music", "de la musique libre de droits"))],
            met: DemoMeeting(3, training)),
        DemoPerson(
            key: "ines", given: "Inès", family: "Dumoulin", organization: "Pas de Côté",
            title: Phrase("choreographer", "chorégraphe"), email: "ines@pas-de-cote.example",
            phone: "+33 6 39 98 50 16", place: .brussels, circles: ["Formation SMART"],
            skills: [Phrase("dance", "danse")], met: DemoMeeting(3, training), knows: ["simeon"]),
    ]
}
