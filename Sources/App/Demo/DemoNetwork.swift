import Relationships

/// The fictional network behind `arrosoir demo`: a musician of Liège, a record to launch on 12 March, and forty people.
///
/// Every date is told from `today`, so that the list is as lively on any day as on any other: five rows of promises and
/// four more below the fold, five people to water, four more in later, requests to sort, two allies and a mentor still
/// to find. The ids are the same in every language, and each name, mail domain and phone number is invented.
///
/// Example: `DemoNetwork.changes(language: .french, today: today)`, to be committed in this order or at once.
public enum DemoNetwork {
    public static func changes(language: Language, today: CivilDate) -> [Change] {
        let edition = DemoEdition(language: language, today: today)
        return [edition.method.changes()]
            + edition.tagCadences
            + projects.flatMap { [edition.project($0).changes()] + edition.slots($0).map { $0.changes() } }
            + people.flatMap { edition.touchpoints(with: $0).map { $0.changes() } }
            + gatherings.map { edition.touchpoint($0).changes() }
            + promises.map { edition.promise($0).changes() }
            + asks.flatMap { edition.changes($0) }
            + offers.map { edition.offer($0).changes() }
            + requests.map { edition.request($0).changes() }
            // Last, because a snooze holds until a touch is entered after it.
            + people.map { edition.contact($0).changes() }
    }

    static let people = peopleOfTheAlbum + musicians + peopleAround + peopleOfTheTraining + addressBook
}
