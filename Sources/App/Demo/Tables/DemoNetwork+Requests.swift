import Relationships

extension DemoNetwork {
    /// Three to sort, one who answered, one who has still to, one gone quiet, one binned.
    static let requests = [
        DemoRequest(
            key: "maelle", name: "Maëlle Jadot", title: Phrase("barge skipper", "batelière"),
            email: "maelle@jadot.example", source: "email", daysAgo: 4,
            message: Phrase(
                """
                I was one of the thirty neighbours at the house concert. The lock-keeper’s song of Rives has been on \
                board with me ever since. May I play it to my crew?
                """,
                """
                J’étais parmi les trente voisins du concert d’appartement. La chanson de l’éclusier, dans Rives, est \
                à bord avec moi depuis. Puis-je la faire écouter à l’équipage ?
                """)),
        DemoRequest(
            key: "gontran", name: "Gontran Pirlot", title: Phrase("growth consultant", "consultant en croissance"),
            organization: "Nimbus Leads", url: "https://gontran-pirlot.example", source: "LinkedIn", daysAgo: 2),
        DemoRequest(
            key: "solveig", name: "Solveig Marneffe", title: Phrase("choir leader", "cheffe de chœur"),
            organization: "Voix d’Outremeuse", url: "https://solveig-marneffe.example", source: "LinkedIn", daysAgo: 1,
            message: Phrase("Hello! %1", "Bonjour ! %1").with(courtesy)),
        DemoRequest(
            key: "noor", name: "Noor Achterberg", title: Phrase("radio producer", "réalisatrice radio"),
            organization: "Radio Nachtkade", email: "noor@nachtkade.example", source: "email", daysAgo: 14,
            message: Phrase(
                "I heard your harbour recordings. Would you make ten minutes out of them for our night programme?",
                "J’ai écouté vos sons du port. En feriez-vous dix minutes pour notre émission de nuit ?"),
            triage: .authentic, repliedDaysAgo: 10,
            answer: DemoAnswer(
                2,
                Phrase(
                    "Thursday at ten, at the station? I shall keep a studio free, and coffee.",
                    "Jeudi à dix heures, à la radio ? Je garde un studio, et du café."))),
        DemoRequest(
            key: "eloi", name: "Éloi Brancart", title: Phrase("stage director", "metteur en scène"),
            organization: "Théâtre du Lavoir", email: "eloi@lavoir.example", source: "email", daysAgo: 7,
            message: Phrase(
                "I am looking for songs that one can sing while scrubbing a floor. Do you write to order?",
                "Je cherche des chansons qui se chantent en frottant un plancher. Écrivez-vous sur commande ?"),
            triage: .interested, repliedDaysAgo: 5),
        DemoRequest(
            key: "gaspard", name: "Gaspard Noirfalise", title: Phrase("volunteer", "bénévole"),
            organization: "Les Nuits du Gué", url: "https://gaspard-noirfalise.example", source: "LinkedIn",
            daysAgo: 33,
            message: Phrase("Do you play outdoors in July?", "Jouez-vous dehors en juillet ?"), triage: .interested,
            repliedDaysAgo: 30),
        DemoRequest(
            key: "linus", name: "Linus Kvist", title: Phrase("lead generation", "prospection"),
            organization: "Boostwave", url: "https://linus-kvist.example", source: "LinkedIn", daysAgo: 6,
            message: Phrase(
                "I'd like to add you to my professional network on LinkedIn.",
                "J’aimerais vous ajouter à mon réseau professionnel sur LinkedIn."),
            triage: .mechanical),
    ]
}
