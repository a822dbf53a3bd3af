import Relationships

extension DemoNetwork {
    /// The training, whose four people share a row of promises.
    static let training = Phrase("Formation SMART", "Formation SMART")

    static let gatherings = [
        DemoGathering(
            key: "training", daysAgo: 3, channel: .event, occasion: training,
            note: Phrase(
                "A day on networks and projects; sat at one table",
                "Une journée sur réseaux et projets, à la même table"),
            people: ["berenice", "karim", "tom", "ines"]),
        DemoGathering(
            key: "recording", daysAgo: 75, channel: .inPerson, occasion: Phrase("Recording", "Enregistrement"),
            note: Phrase(
                "Three days of basic tracks, nine songs down", "Trois jours de prises de base, neuf chansons en boîte"),
            project: .rives, people: ["olivier", "anouk", "pol", "simeon"]),
        DemoGathering(
            key: "house-concert", daysAgo: 124, channel: .event,
            occasion: Phrase("House concert", "Concert d’appartement"),
            note: Phrase(
                "Tried five new songs on thirty neighbours", "Cinq chansons nouvelles essayées devant trente voisins"),
            project: .rives, people: ["anouk", "pol", "lou", "mireille", "elodie", "bruno"]),
        DemoGathering(
            key: "choir-concert", daysAgo: 208, channel: .event,
            occasion: Phrase("Choir concert", "Concert de la chorale"),
            note: Phrase(
                "Sang with the altos; drinks on the steps after", "Chanté avec les altos, puis un verre sur les marches"
            ),
            people: ["apolline", "elodie", "hannah", "yasmine"]),
        DemoGathering(
            key: "songwriters", daysAgo: 301, channel: .event,
            occasion: Phrase("Songwriters’ night", "Soirée des auteurs"),
            note: Phrase("Six songs in the round, an old piano", "Six chansons à tour de rôle, un vieux piano"),
            people: ["sophie", "yasmine", "lou", "gilles"]),
    ]

    /// What I owe beside the thanks and reports that asks leave.
    static let promises = [
        DemoPromise(
            kind: .followUp, person: "berenice",
            note: Phrase("send the draft of the grant", "envoyer le brouillon du dossier"),
            due: .ago(1), madeDaysAgo: 3, occasion: training),
        DemoPromise(
            kind: .followUp, person: "karim",
            note: Phrase("ask for the budget template", "demander le modèle de budget"),
            due: .ago(1), madeDaysAgo: 3, occasion: training),
        DemoPromise(
            kind: .followUp, person: "tom",
            note: Phrase("send a song for the podcast", "envoyer une chanson pour le podcast"),
            due: .ago(1), madeDaysAgo: 3, occasion: training),
        DemoPromise(
            kind: .followUp, person: "ines",
            note: Phrase("send the piece in five-four", "envoyer le morceau en cinq temps"),
            due: .ago(1), madeDaysAgo: 3, occasion: training),
        DemoPromise(
            kind: .report, person: "sophie", note: Phrase("how it went with the studio", "la suite avec le studio"),
            due: .ahead(6), madeDaysAgo: 41),
        DemoPromise(
            kind: .reply, person: "hannah", note: Phrase("dates for Eupen", "des dates pour Eupen"), due: .ahead(3),
            madeDaysAgo: 70),
    ]
}
