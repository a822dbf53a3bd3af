import Relationships

extension Phrase {
    /// What is wrong with a filter, and what would be right.
    public static func filterError(_ error: FilterError) -> Phrase {
        switch error {
        case .unknownKey(let key):
            Phrase("no filter is called “%1:”; there are %2", "aucun filtre ne s’appelle « %1: » ; il y a %2")
                .with(key, ContactFilter.Key.allCases.map { $0.rawValue + ":" }.joined(separator: " "))
        case .missingValue(let key): Phrase("%1: wants a word after it", "%1: veut un mot après").with(key.rawValue)
        case .badValue(.state, let value):
            Phrase("“%1” is no state; there are %2", "« %1 » n’est pas un état ; il y a %2")
                .with(value, ContactFilter.StateName.allCases.map(\.rawValue).joined(separator: " "))
        case .badValue(.met, let value):
            Phrase("met: is yes or no, not “%1”", "met: est yes ou no, pas « %1 »").with(value)
        case .badValue(let key, let value):
            Phrase(
                "“%1:%2” is not understood; touched: is >90d, <2w or never",
                "« %1:%2 » n’est pas compris ; touched: est >90d, <2w ou never"
            )
            .with(key.rawValue, value)
        }
    }
}
