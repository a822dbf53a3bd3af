import Relationships

// The telephone numbers are of the ranges that France (06 39 98), the United Kingdom (07700 900) and North America
// (555-01) keep for fiction. Belgium is not known to keep one, so most people here have a French number.

extension DemoNetwork {
    /// The cast of the album, and who might still join it.
    static let peopleOfTheAlbum = [
        DemoPerson(
            key: "sophie", given: "Sophie", family: "Marchal", organization: "Atelier Chanson",
            title: Phrase("songwriter", "autrice-compositrice"), email: "sophie@marchal.example",
            phone: "+33 6 39 98 12 34", url: "https://marchal.example", place: .liege,
            birthday: DemoBirthday(in: 83, turning: 58), tags: [.music], circles: ["Atelier Chanson"],
            skills: [Phrase("songwriting", "écriture de chansons"), Phrase("running orders", "ordre des chansons")],
            needs: [DemoNeed(41, Phrase("someone to read her grant application", "relire son dossier de bourse"))],
            met: DemoMeeting(2190, Phrase("her first workshop", "son premier atelier")), knows: ["marc", "lucienne"],
            standing: DemoStanding(
                .well, seesMeAs: Phrase("a pupil who became a colleague", "une plume à part entière"),
                toTell: Phrase(
                    "the last song begins with a line of hers", "la dernière chanson commence par un vers à elle")),
            cadence: .every(21),
            notes: Phrase(
                """
                **Mentor** for the writing. Mornings only, and never on a rehearsal day.

                - no sugar, strong coffee
                - *cut the second verse*: she is nearly always right
                """,
                """
                **Mentor** pour l’écriture. Le matin seulement, jamais un jour de répétition.

                - café fort, sans sucre
                - *coupe le deuxième couplet* : elle a presque toujours raison
                """),
            touches: [
                DemoTouch(
                    41, .inPerson, .both,
                    Phrase("Coffee: offered a studio contact", "Café : propose un contact de studio"),
                    [.received: Phrase("a studio contact", "un contact de studio")], serves: .rives),
                DemoTouch(
                    88, .message, .out,
                    Phrase("Thanked her: the river song opens now", "Remerciée : la chanson du fleuve ouvre l’album"),
                    [
                        .thanked: Phrase("the running order", "l’ordre des chansons"),
                        .reportedBack: Phrase("the opening song", "la chanson d’ouverture"),
                    ], serves: .rives),
                DemoTouch(
                    96, .call, .out,
                    Phrase("Which song first? An hour on it", "Quelle chanson d’abord ? Une heure là-dessus"),
                    [
                        .asked: Phrase("advice on the running order", "un avis sur l’ordre"),
                        .received: Phrase("the running order", "l’ordre des chansons"),
                    ], serves: .rives),
                DemoTouch(
                    180, .inPerson, .both,
                    Phrase("Lunch at hers, sang four of the songs", "Repas chez elle, chanté quatre chansons"),
                    serves: .rives),
                DemoTouch(
                    268, .email, .out, Phrase("Told her of the album before anyone", "Parlé de l’album à elle d’abord"),
                    [.asked: Phrase("a first opinion", "un premier avis")], serves: .rives),
            ]),
        DemoPerson(
            key: "olivier", given: "Olivier", family: "Poumay", organization: "Trio Ourthe",
            title: Phrase("cellist, arranger", "violoncelliste, arrangeur"), email: "olivier@trio-ourthe.example",
            phone: "+33 6 39 98 20 11", place: .liege, tags: [.music, .friends], circles: ["Conservatoire"],
            skills: [Phrase("string arrangements", "arrangements pour cordes"), Phrase("cello", "violoncelle")],
            needs: [DemoNeed(50, Phrase("pupils for Wednesday afternoons", "des élèves le mercredi après-midi"))],
            met: DemoMeeting(4100, Phrase("harmony class", "cours d’harmonie")), knows: ["anouk", "elodie"],
            standing: DemoStanding(.well), cadence: .every(15),
            notes: Phrase(
                "Wrote the strings for *Rives* in three weeks. Answers voice messages, never mails.",
                "A écrit les cordes de *Rives* en trois semaines. Répond aux messages vocaux, jamais aux e-mails."),
            touches: [
                DemoTouch(
                    22, .message, .both, Phrase("Second viola part is done", "La partie d’alto est finie"),
                    [.received: Phrase("the viola part", "la partie d’alto")], serves: .rives),
                DemoTouch(
                    50, .inPerson, .both,
                    Phrase("Rehearsal; sent two pupils his way", "Répétition ; deux élèves pour lui"),
                    [.gave: Phrase("two pupils", "deux élèves")], serves: .rives),
                DemoTouch(
                    139, .call, .out, Phrase("Would he write the strings? Yes!", "Écrirait-il les cordes ? Oui !"),
                    [.asked: Phrase("string arrangements", "les arrangements de cordes")], serves: .rives),
                DemoTouch(
                    229, .event, .both, Phrase("His trio, then soup at midnight", "Son trio, puis une soupe à minuit")),
                DemoTouch(
                    318, .call, .incoming,
                    Phrase("Needed a page-turner, found one", "Cherchait quelqu’un pour tourner les pages"),
                    [.gave: Phrase("an evening turning pages", "une soirée à tourner les pages")]),
            ]),
        DemoPerson(
            key: "marc", given: "Marc", family: "Leroy", organization: "Maison du Quai",
            title: Phrase("stage manager", "régisseur"), email: "marc@maison-du-quai.example",
            phone: "+33 6 39 98 20 42", place: .brussels, tags: [.stage], circles: ["Atelier Chanson"],
            skills: [Phrase("lights", "lumières"), Phrase("touring", "tournées")],
            met: DemoMeeting(700, Phrase("a residency in Brussels", "une résidence à Bruxelles")),
            knows: ["katia", "sophie", "jean", "colette"], standing: DemoStanding(.well),
            touches: [
                DemoTouch(
                    8, .email, .incoming,
                    Phrase("Put me and Katia in one mail", "Nous a réunis, Katia et moi, dans un e-mail"),
                    [.introduced: Phrase("to Katia Roy", "à Katia Roy")], serves: .rives),
                DemoTouch(
                    12, .call, .out,
                    Phrase("Who mixes acoustic records here?", "Qui mixe des disques acoustiques par ici ?"),
                    [.asked: Phrase("a name for the sound", "un nom pour le son")], serves: .rives),
                DemoTouch(
                    151, .event, .both,
                    Phrase("Helped him load out after a show", "Démontage avec lui après un spectacle"),
                    [.gave: Phrase("two hours of load-out", "deux heures de démontage")]),
                DemoTouch(247, .email, .both, Phrase("What a small tour costs", "Ce que coûte une petite tournée")),
            ]),
        DemoPerson(
            key: "katia", given: "Katia", family: "Roy", organization: "Studio Batterie",
            title: Phrase("studio manager", "directrice de studio"), email: "katia@studio-batterie.example",
            phone: "+33 6 39 98 20 57", url: "https://studio-batterie.example", place: .brussels, tags: [.sound],
            circles: ["Studio Batterie"], skills: [Phrase("sound", "son"), Phrase("mixing", "mixage")],
            needs: [DemoNeed(6, Phrase("a singer for a choir session", "une voix pour une séance de chœur"))],
            met: DemoMeeting(8, Phrase("a mail from Marc", "un e-mail de Marc")), introducedBy: "marc", knows: ["wim"],
            standing: DemoStanding(
                .byName, toTell: Phrase("I sing alto, and read music", "je chante alto, et je lis la musique")),
            cadence: .every(30),
            touches: [
                .planned(in: 4, at: "12:30", .inPerson, Phrase("lunch near the studio", "repas près du studio")),
                DemoTouch(
                    6, .call, .both, Phrase("Named Wim for the mix", "Propose Wim pour le mixage"),
                    [.received: Phrase("Wim’s name", "le nom de Wim")], serves: .rives),
            ]),
        DemoPerson(
            key: "wim", given: "Wim", family: "Hoste", organization: "Kamer Zes",
            title: Phrase("sound engineer", "ingénieur du son"), email: "wim@kamerzes.example",
            phone: "+33 6 39 98 20 63", place: .ghent, tags: [.sound], circles: ["Studio Batterie"],
            skills: [Phrase("sound", "son"), Phrase("mastering", "mastering")],
            met: DemoMeeting(5, Phrase("through Katia", "par Katia")), introducedBy: "katia", knows: ["katia"],
            standing: DemoStanding(
                .no, toTell: Phrase("why the docks are on the record", "pourquoi les quais s’entendent")),
            touches: [
                .planned(
                    in: 0, at: "18:30", .inPerson, Phrase("would he mix Rives?", "mixerait-il Rives ?")),
                DemoTouch(
                    5, .email, .both, Phrase("Sent two rough mixes", "Deux mixages provisoires envoyés"), serves: .rives
                ),
            ]),
        DemoPerson(
            key: "jean", given: "Jean", family: "Delvaux", organization: "Bureau des Musiques",
            title: Phrase("jury member", "membre du jury"), email: "jean@bureau-musiques.example", place: .liege,
            tags: [.stage], circles: ["Amis du Perron"], skills: [Phrase("grants", "subventions")],
            met: DemoMeeting(400, Phrase("a public hearing", "une séance publique")), knows: ["gilles"],
            standing: DemoStanding(
                .byName, seesMeAs: Phrase("a songwriter for others", "une plume pour les autres"),
                toTell: Phrase("three towns have asked for the concert", "trois villes demandent le concert")),
            notes: Phrase(
                """
                Doubts that songs with field recordings belong in this grant. **Strategy**: don't argue by mail; \
                invite him to hear it live, ask what would convince him, and bring figures.
                """,
                """
                Doute que des chansons avec des sons de terrain relèvent de cette aide. **Stratégie** : pas de débat \
                par e-mail ; l’inviter au concert, demander ce qui le convaincrait, apporter des chiffres.
                """),
            touches: [
                DemoTouch(
                    20, .event, .both, Phrase("Asked what he would need to hear", "Demandé ce qu’il voudrait entendre"),
                    [.asked: Phrase("what would convince him", "ce qui le convaincrait")], serves: .rives),
                DemoTouch(
                    112, .letter, .incoming,
                    Phrase("First application refused, with reasons", "Premier dossier refusé, avec motifs"),
                    serves: .rives),
            ]),
        DemoPerson(
            key: "colette", given: "Colette", family: "Fraikin", organization: "La Péniche Garance",
            title: Phrase("programmer", "programmatrice"), url: "https://peniche-garance.example", place: .liege,
            tags: [.stage], circles: ["Amis du Perron"], skills: [Phrase("venue", "salle")],
            standing: DemoStanding(.no),
            wanted: Phrase(
                "she programmes the hall in Liège where Rives would be at home",
                "elle programme la salle de Liège où Rives serait chez lui")),
        DemoPerson(
            key: "paula", given: "Paula", family: "Quoirin", organization: "Encre & Ondes",
            title: Phrase("press officer", "attachée de presse"), email: "paula@encre-ondes.example",
            phone: "+33 6 39 98 20 78", place: .namur, tags: [.press],
            skills: [Phrase("press and radio", "presse et radio"), Phrase("press kits", "dossiers de presse")],
            met: DemoMeeting(260, Phrase("a round table on release plans", "une table ronde sur les sorties")),
            knows: ["bastien", "farida"],
            standing: DemoStanding(.byName),
            touches: [
                DemoTouch(
                    16, .email, .out,
                    Phrase("Would she go through the press plan?", "Relirait-elle avec moi le plan de presse ?"),
                    [.asked: Phrase("an hour on the press plan", "une heure sur le plan de presse")], serves: .rives),
                DemoTouch(
                    38, .email, .both,
                    Phrase("Said when radios plan their spring", "Dit quand les radios préparent le printemps"),
                    [.received: Phrase("a calendar of the radios", "le calendrier des radios")], serves: .rives),
                DemoTouch(
                    102, .inPerson, .out,
                    Phrase("Brought her the demo, on paper too", "Apporté la maquette, et les textes"),
                    [.gave: Phrase("the demo", "la maquette")], serves: .rives),
            ]),
        DemoPerson(
            key: "theo", given: "Théo", family: "Nizet", organization: "Image Lente",
            title: Phrase("film maker", "vidéaste"), email: "theo@image-lente.example",
            phone: "+33 6 39 98 20 84", place: .liege, tags: [.image], skills: [Phrase("video", "vidéo")],
            met: DemoMeeting(500, Phrase("a short film", "un court métrage")), cadence: .every(30),
            snooze: DemoSnooze(saidDaysAgo: 4, daysAhead: 10),
            notes: Phrase("Shooting up north; back soon.", "En tournage dans le nord ; bientôt de retour."),
            touches: [
                DemoTouch(
                    38, .video, .both, Phrase("Sketched a clip on the weir", "Esquissé un clip sur le barrage"),
                    serves: .rives),
                DemoTouch(
                    144, .inPerson, .out, Phrase("Carried lamps for his film", "Porté les lampes pour son film"),
                    [.gave: Phrase("a day on his set", "une journée sur son plateau")]),
            ]),
        DemoPerson(
            key: "dries", given: "Dries", family: "Van Loocke", organization: "Drukkerij Twee",
            title: Phrase("graphic designer", "graphiste"), email: "dries@drukkerijtwee.example",
            phone: "+33 6 39 98 20 91", place: .ghent, tags: [.image],
            skills: [Phrase("sleeves", "pochettes"), Phrase("screen printing", "sérigraphie")],
            needs: [
                DemoNeed(60, Phrase("a desk in Liège two days a week", "un bureau à Liège deux jours par semaine")),
                DemoNeed(200, Phrase("a French proofreader", "une relecture en français"), metDaysAgo: 130),
            ],
            met: DemoMeeting(330, Phrase("a print fair", "un salon de l’imprimé")),
            touches: [
                DemoTouch(
                    3, .email, .out,
                    Phrase("The second sleeve, titles by hand?", "La deuxième pochette, titres à la main ?"),
                    [.asked: Phrase("hand-lettered titles", "des titres à la main")], serves: .rives),
                DemoTouch(
                    18, .email, .incoming, Phrase("Three sleeves to choose from", "Trois pochettes au choix"),
                    [.received: Phrase("three sleeves", "trois pochettes")], serves: .rives),
                DemoTouch(
                    130, .email, .out, Phrase("Proofread his catalogue", "Relu son catalogue"),
                    [.gave: Phrase("a proofread catalogue", "la relecture du catalogue")]),
                DemoTouch(
                    198, .video, .both,
                    Phrase("Colours of rivers, a whole hour", "Couleurs de fleuves, une heure entière"), serves: .rives),
            ]),
    ]
}
