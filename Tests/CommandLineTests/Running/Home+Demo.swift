import App
import Relationships
import Storage
import Testing

extension Home {
    /// Puts the fictional network of the demo into the store.
    func fillWithDemo() throws {
        let data = path + "/.local/share/arrosoir"
        let state = path + "/.local/state/arrosoir"
        let store = try Store(at: StoreLocation(data: data, state: state), surroundings: .system())
        let today = try #require(CivilDate(environment["ARROSOIR_TODAY"] ?? ""))
        try store.commit(by: "demo") { (_: Network) in DemoNetwork.changes(language: .english, today: today) }
    }
}
