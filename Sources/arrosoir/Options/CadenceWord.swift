import Relationships

/// A cadence as it is typed: `30`, `never`, `default`; `jamais` and `défaut` as well.
enum CadenceWord {
    case own(Cadence)
    /// What roles, tags and the method say.
    case byDefault

    init(_ word: String) throws {
        if ["default", "defaut"].contains(SearchKey.folded(word)) {
            self = .byDefault
        } else {
            guard let cadence = Cadence(typed: word) else { throw Refusal.noCadence(word) }
            self = .own(cadence)
        }
    }

    /// nil for the default.
    var cadence: Cadence? { if case .own(let cadence) = self { cadence } else { nil } }
}
