/// A city, with its country and its time zone.
enum DemoPlace: Sendable {
    case liege, brussels, namur, ghent, eupen, paris, london, kyoto, buenosAires

    var city: Phrase {
        switch self {
        case .liege: Phrase("Liège", "Liège")
        case .brussels: Phrase("Brussels", "Bruxelles")
        case .namur: Phrase("Namur", "Namur")
        case .ghent: Phrase("Ghent", "Gand")
        case .eupen: Phrase("Eupen", "Eupen")
        case .paris: Phrase("Paris", "Paris")
        case .london: Phrase("London", "Londres")
        case .kyoto: Phrase("Kyoto", "Kyoto")
        case .buenosAires: Phrase("Buenos Aires", "Buenos Aires")
        }
    }

    var country: Phrase {
        switch self {
        case .liege, .brussels, .namur, .ghent, .eupen: Phrase("Belgium", "Belgique")
        case .paris: Phrase("France", "France")
        case .london: Phrase("United Kingdom", "Royaume-Uni")
        case .kyoto: Phrase("Japan", "Japon")
        case .buenosAires: Phrase("Argentina", "Argentine")
        }
    }

    var timeZone: String {
        switch self {
        case .liege, .brussels, .namur, .ghent, .eupen: "Europe/Brussels"
        case .paris: "Europe/Paris"
        case .london: "Europe/London"
        case .kyoto: "Asia/Tokyo"
        case .buenosAires: "America/Argentina/Buenos_Aires"
        }
    }
}
