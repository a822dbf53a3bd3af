import Relationships

/// A cadence as it is typed: `30`, `never`, `default`; `jamais` and `défaut` as well.
enum CadenceWord {
    case own(Cadence)
    /// What roles, tags and the method say.
    case byDefault

    init(_ word: String) throws {
        switch SearchKey.folded(word) {
        case "never", "jamais": self = .own(.never)
        case "default", "defaut": self = .byDefault
        default:
            guard let cadence = Int(word).flatMap(Cadence.every) else { throw Refusal.noCadence(word) }
            self = .own(cadence)
        }
    }

    /// nil for the default.
    var cadence: Cadence? { if case .own(let cadence) = self { cadence } else { nil } }
}
