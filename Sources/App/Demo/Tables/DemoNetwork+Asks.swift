import Relationships

extension DemoNetwork {
    /// One for each touch that asked something, then the introductions.
    static let asks = [
        DemoAsk(of: "dries", 3),
        // Fourteen days of patience are over.
        DemoAsk(of: "paula", 16),
        DemoAsk(
            of: "marc", 12, [.agreed: 8], thanksFor: Phrase("introduced me to Katia", "m’a présenté Katia")),
        DemoAsk(of: "jean", 20, [.agreed: 20], kept: [.thanks: 20]),
        DemoAsk(of: "apolline", 31, [.agreed: 9], kept: [.thanks: 8]),
        DemoAsk(of: "chidi", 44, [.declined: 44]),
        DemoAsk(of: "pol", 54, [.agreed: 54], kept: [.thanks: 54, .report: 21]),
        DemoAsk(of: "bruno", 79, [.agreed: 79], kept: [.thanks: 68, .report: 68]),
        DemoAsk(of: "sophie", 96, [.agreed: 96], kept: [.thanks: 88, .report: 88]),
        DemoAsk(of: "olivier", 139, [.agreed: 139], kept: [.thanks: 139, .report: 75]),
        DemoAsk(of: "sophie", 268, [.agreed: 180], kept: [.thanks: 180, .report: 180]),
        DemoAsk(of: "anouk", 276, [.agreed: 276], kept: [.thanks: 276, .report: 75]),
        DemoAsk(
            through: "marc", to: "colette", Phrase("the hall on 12 March", "la salle du 12 mars"), planned: 1),
        // The mail that brings us together came this morning.
        DemoAsk(
            through: "chidi", to: "ruth", Phrase("a first review in English", "une première chronique en anglais"),
            planned: 12, [.asked: 12, .made: 0]),
    ]
}
