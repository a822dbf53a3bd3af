extension DemoNetwork {
    /// The first meets one need, the second three, the third none that is open.
    static let offers = [
        DemoOffer(
            key: "brittany", what: Phrase("holiday rental in Brittany", "location de vacances en Bretagne"),
            audience: Phrase(
                "families, and whoever writes; my aunt’s house", "familles, et qui écrit ; la maison de ma tante"),
            daysAgo: 200),
        DemoOffer(
            key: "room", what: Phrase("spare rehearsal room", "salle de répétition"),
            audience: Phrase("small ensembles, on weekdays", "petits ensembles, en semaine"), daysAgo: 5),
        DemoOffer(
            key: "proofreading", what: Phrase("proofreading in French", "relecture en français"),
            audience: Phrase("sleeves, catalogues, posters", "pochettes, catalogues, affiches"), daysAgo: 140),
    ]
}
