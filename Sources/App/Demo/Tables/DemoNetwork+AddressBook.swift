import Relationships

extension DemoNetwork {
    /// Came with the address book and were never touched: ambient, until the sorting screen hears otherwise.
    static let addressBook = [
        DemoPerson(
            key: "zoe", given: "Zoé", family: "Lambert", organization: "Plume & Cie",
            title: Phrase("bookseller", "libraire"), email: "zoe@plume-cie.example", phone: "+33 6 39 98 60 01",
            place: .liege, circles: ["Conservatoire"], sources: ["linkedin:zoe-lambert-demo", "uid:demo-0001"]),
        DemoPerson(
            key: "corentin", given: "Corentin", family: "Dasnoy", organization: "Luthiers du Pont",
            title: Phrase("luthier", "luthier"), email: "corentin@luthiers-du-pont.example",
            phone: "+33 6 39 98 60 14", place: .namur, circles: ["Atelier Chanson"],
            skills: [Phrase("guitars", "guitares")], sources: ["uid:demo-0002"]),
        DemoPerson(
            key: "greta", given: "Greta", family: "Halvard", organization: "Label Aurore Nord",
            title: Phrase("label manager", "directrice de label"), email: "greta@aurore-nord.example", place: .paris,
            circles: ["Quai Sessions"], sources: ["linkedin:greta-halvard-demo"]),
        DemoPerson(
            key: "mathieu", given: "Mathieu", family: "Fauville", title: Phrase("caterer", "traiteur"),
            phone: "+33 6 39 98 60 27", place: .liege, sources: ["uid:demo-0004"]),
        DemoPerson(
            key: "oumar", given: "Oumar", family: "Sylla-Pirotte", organization: "Salle des Mariniers",
            title: Phrase("house manager", "responsable de salle"), email: "oumar@salle-mariniers.example",
            place: .liege,
            tags: [.stage], skills: [Phrase("venue", "salle")], knows: ["marc"],
            sources: ["linkedin:oumar-sylla-pirotte-demo", "uid:demo-0005"]),
        DemoPerson(
            key: "iris", given: "Iris", family: "Van Lysen", title: Phrase("photographer", "photographe"),
            email: "iris@van-lysen.example", phone: "+33 6 39 98 60 33", place: .ghent, tags: [.image],
            sources: ["uid:demo-0006"]),
        DemoPerson(
            key: "ruth", given: "Ruth", family: "Abelquist", organization: "Slow Ears",
            title: Phrase("blogger", "blogueuse"), email: "ruth@slow-ears.example", phone: "+1 202-555-0143",
            tags: [.press], introducedBy: "chidi",
            standing: DemoStanding(
                .no, toTell: Phrase("the river is heard on every song", "le fleuve s’entend dans chaque chanson")),
            sources: ["linkedin:ruth-abelquist-demo"]),
    ]
}
