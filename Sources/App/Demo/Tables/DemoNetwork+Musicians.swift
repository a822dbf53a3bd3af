import Relationships

extension DemoNetwork {
    /// Those with whom I play, sing and write.
    static let musicians = [
        DemoPerson(
            key: "aoi", given: "葵", family: "中村", name: "中村葵", organization: "Kamo Strings",
            title: Phrase("violist", "altiste"), email: "aoi@kamo-strings.example", place: .kyoto, tags: [.music],
            circles: ["Quai Sessions"], skills: [Phrase("viola", "alto"), Phrase("Japanese", "japonais")],
            met: DemoMeeting(240, Phrase("an online session", "une séance en ligne")), cadence: .every(30),
            notes: Phrase("Nakamura Aoi. Never met in person yet.", "Nakamura Aoi. Jamais vue en vrai encore."),
            touches: [
                DemoTouch(
                    35, .email, .incoming, Phrase("Her take of the third song", "Sa prise de la troisième chanson"),
                    [.received: Phrase("a viola take", "une prise d’alto")], serves: .rives),
                DemoTouch(
                    71, .video, .both, Phrase("Tempo of the third song", "Le tempo de la troisième chanson"),
                    [.thanked: Phrase("her patience", "sa patience")], serves: .rives),
                DemoTouch(
                    240, .video, .both,
                    Phrase("Played a duet with half a second of delay", "Un duo, une demi-seconde de décalage")),
            ]),
        DemoPerson(
            key: "lou", given: "Lou", family: "Bastin", name: "Lou 🎷 Bastin", email: "lou@sax.example",
            phone: "+33 6 39 98 30 05", place: .liege, birthday: DemoBirthday(in: 21), tags: [.music, .friends],
            skills: [Phrase("saxophone", "saxophone")],
            met: DemoMeeting(620, Phrase("a jam session", "une jam")), knows: ["pol", "anouk"], cadence: .every(14),
            touches: [
                DemoTouch(
                    16, .message, .both,
                    Phrase("A reed recommended, a joke returned", "Un conseil d’anche contre une blague")),
                DemoTouch(33, .inPerson, .both, Phrase("Walked along the canal", "Balade le long du canal")),
                DemoTouch(
                    58, .message, .out, Phrase("Lent the small amplifier", "Prêté le petit ampli"),
                    [.gave: Phrase("the small amplifier", "le petit ampli")]),
                DemoTouch(92, .call, .incoming, Phrase("New mouthpiece, old jokes", "Nouveau bec, vieilles blagues")),
                DemoTouch(163, .inPerson, .both, Phrase("Busked under the bridge", "Joué sous le pont")),
                DemoTouch(
                    256, .message, .out, Phrase("Wished luck for the audition", "Souhaité bonne chance pour l’audition")
                ),
            ]),
        DemoPerson(
            key: "layla", given: "ليلى", family: "حداد", organization: "Atelier Oud",
            title: Phrase("oud player", "oudiste"), email: "layla@atelier-oud.example",
            phone: "+33 6 39 98 30 19", place: .brussels, tags: [.music], circles: ["Quai Sessions"],
            skills: [Phrase("oud", "oud"), Phrase("Arabic", "arabe")],
            needs: [DemoNeed(66, Phrase("a hall for a solo evening", "une salle pour une soirée solo"))],
            met: DemoMeeting(300, Phrase("Quai Sessions", "Quai Sessions")), knows: ["aoi"],
            notes: Phrase(
                "Layla Haddad. Would play on the ninth song.", "Layla Haddad. Jouerait sur la neuvième chanson."),
            touches: [
                DemoTouch(
                    66, .video, .both,
                    Phrase("Tried the ninth song in her tuning", "Essayé la neuvième chanson dans son accord"),
                    serves: .rives),
                DemoTouch(
                    171, .inPerson, .incoming, Phrase("Invited me to her class", "M’a fait place dans son cours"),
                    [.received: Phrase("a lesson", "une leçon")]),
            ]),
        DemoPerson(
            key: "pol", given: "Pol", family: "Grosjean", title: Phrase("drummer", "batteur"),
            email: "pol@grosjean.example", phone: "+33 6 39 98 30 22", place: .liege, tags: [.music],
            circles: ["Conservatoire"], skills: [Phrase("drums", "batterie")],
            met: DemoMeeting(2900, Phrase("a wedding band", "un orchestre de bal")), cadence: .every(20),
            touches: [
                DemoTouch(21, .event, .both, Phrase("Heard his trio, front row", "Écouté son trio, premier rang")),
                DemoTouch(
                    54, .call, .out, Phrase("Free on 12 March? He is", "Libre le 12 mars ? Oui"),
                    [.asked: Phrase("12 March", "le 12 mars")], serves: .rives),
                DemoTouch(
                    194, .inPerson, .both, Phrase("Tuned drums in his cellar", "Accordé des tambours dans sa cave")),
            ]),
        DemoPerson(
            key: "anouk", given: "Anouk", family: "Peeters", title: Phrase("bassist", "bassiste"),
            email: "anouk@peeters.example", phone: "+33 6 39 98 30 37", place: .liege, tags: [.music, .friends],
            circles: ["Conservatoire"], skills: [Phrase("double bass", "contrebasse")],
            needs: [
                DemoNeed(25, Phrase("a rehearsal room for a quartet", "une salle de répétition pour un quatuor"))
            ],
            met: DemoMeeting(3300, Phrase("the conservatoire canteen", "la cantine du conservatoire")),
            knows: ["olivier", "pol"], cadence: .every(30),
            touches: [
                DemoTouch(
                    25, .inPerson, .both, Phrase("Rehearsed the quiet songs", "Répété les chansons calmes"),
                    serves: .rives),
                DemoTouch(
                    61, .message, .incoming,
                    Phrase("Sent a line for the sixth song", "Une ligne pour la sixième chanson"), serves: .rives),
                DemoTouch(
                    183, .inPerson, .both,
                    Phrase("Drove her bass to the luthier", "Conduit sa contrebasse chez le luthier"),
                    [.gave: Phrase("a lift", "le trajet")]),
                DemoTouch(
                    276, .call, .out, Phrase("Would she play on all nine? Yes", "Jouerait-elle les neuf ? Oui"),
                    [.asked: Phrase("bass on the album", "la basse sur l’album")], serves: .rives),
            ]),
        DemoPerson(
            key: "simeon", given: "Siméon", family: "Mbuyi-Lenoir", title: Phrase("percussionist", "percussionniste"),
            email: "simeon@mbuyi-lenoir.example", phone: "+33 6 39 98 30 41", place: .brussels, tags: [.music],
            skills: [Phrase("percussion", "percussions")],
            needs: [
                DemoNeed(
                    33, Phrase("a rehearsal room for loud drums", "une salle de répétition où taper fort"))
            ],
            met: DemoMeeting(210, Phrase("a dance piece", "un spectacle de danse")), knows: ["ines"],
            touches: [
                DemoTouch(
                    33, .call, .both, Phrase("Which drum sounds like rain", "Quel tambour sonne comme la pluie"),
                    serves: .rives)
            ]),
        DemoPerson(
            key: "lucienne", given: "Lucienne", family: "Wathelet",
            title: Phrase("piano teacher", "professeure de piano"),
            phone: "+33 6 39 98 30 58", place: .liege, birthday: DemoBirthday(in: 140, turning: 84), tags: [.music],
            circles: ["Conservatoire"], skills: [Phrase("piano", "piano")],
            met: DemoMeeting(7600, Phrase("first piano lesson", "première leçon de piano")), knows: ["sophie"],
            standing: DemoStanding(.well, toTell: Phrase("the record is dedicated to her", "le disque lui est dédié")),
            cadence: .every(180),
            notes: Phrase("Reads letters, has no telephone manners.", "Lit les lettres, n’aime pas le téléphone."),
            touches: [
                DemoTouch(
                    215, .letter, .out,
                    Phrase("Four pages, and a score of hers returned", "Quatre pages, et sa partition rendue"),
                    [.gave: Phrase("her score back", "sa partition")])
            ]),
        DemoPerson(
            key: "ana", given: "Ana Lucía", family: "Ferreyra", title: Phrase("guitarist", "guitariste"),
            email: "ana@ferreyra.example", place: .buenosAires, tags: [.music], circles: ["Quai Sessions"],
            skills: [Phrase("guitar", "guitare"), Phrase("Spanish", "espagnol")],
            met: DemoMeeting(280, Phrase("Quai Sessions", "Quai Sessions")), cadence: .every(90),
            touches: [
                DemoTouch(
                    40, .video, .both,
                    Phrase("Swapped verses: one of hers, one of mine", "Échange de couplets, un d’elle, un de moi"))
            ]),
        DemoPerson(
            key: "hannah", given: "Hannah", family: "Krings", organization: "Singkreis Weserlicht",
            title: Phrase("choir director", "cheffe de chœur"), email: "hannah@singkreis.example", place: .eupen,
            tags: [.music, .stage], circles: ["Chorale des Coteaux"],
            skills: [Phrase("choirs", "chœurs"), Phrase("German", "allemand")],
            needs: [
                DemoNeed(70, Phrase("songs for children in two languages", "des chansons d’enfants en deux langues"))
            ],
            met: DemoMeeting(850, Phrase("a choir exchange", "un échange de chorales")), cadence: .every(90),
            touches: [
                DemoTouch(
                    70, .letter, .incoming, Phrase("Would have us sing in Eupen", "Nous ferait chanter à Eupen"),
                    [.received: Phrase("an invitation", "une invitation")])
            ]),
        DemoPerson(
            key: "elodie", given: "Élodie", family: "Mathot", title: Phrase("violinist", "violoniste"),
            email: "elodie@mathot.example", phone: "+33 6 39 98 30 66", place: .liege,
            birthday: DemoBirthday(in: -1, turning: 40), tags: [.music, .friends],
            circles: ["Chorale des Coteaux", "Conservatoire"], skills: [Phrase("violin", "violon")],
            met: DemoMeeting(3000, Phrase("second violins", "les seconds violons")), knows: ["olivier"],
            touches: [
                DemoTouch(
                    29, .inPerson, .both,
                    Phrase("Minded her daughter during a rehearsal", "Gardé sa fille pendant une répétition"),
                    [.gave: Phrase("an afternoon", "une après-midi")])
            ]),
        DemoPerson(
            key: "apolline", given: "Marie-Christine Apolline",
            family: "Vanderschueren-Kowalczykiewicz de Montfleury-sur-Ourthe", organization: "Chorale des Coteaux",
            title: Phrase("chair of the choir", "présidente de la chorale"), email: "apolline@coteaux.example",
            place: .liege, tags: [.music], circles: ["Chorale des Coteaux"],
            needs: [
                DemoNeed(
                    9,
                    Phrase("a rehearsal room during the works", "une salle de répétition pendant les travaux"))
            ],
            met: DemoMeeting(900, Phrase("my first rehearsal", "ma première répétition")),
            notes: Phrase("Everybody calls her Apo.", "Tout le monde dit Apo."),
            touches: [
                DemoTouch(
                    8, .letter, .out, Phrase("A card for every alto", "Une carte pour chaque alto"),
                    [.thanked: Phrase("the choir on 12 March", "la chorale le 12 mars")], serves: .rives),
                DemoTouch(
                    9, .email, .incoming, Phrase("The committee says yes", "Le comité dit oui"),
                    [.received: Phrase("the choir on 12 March", "la chorale le 12 mars")], serves: .rives),
                DemoTouch(
                    31, .inPerson, .both, Phrase("The choir may sing on 12 March", "La chorale chanterait le 12 mars"),
                    [.asked: Phrase("the choir on 12 March", "la chorale le 12 mars")], serves: .rives),
            ]),
    ]
}
