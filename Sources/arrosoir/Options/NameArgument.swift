import App
import ArgumentParser
import Relationships
import Storage

/// Whom a command is about: one name.
struct NameArgument: ParsableArguments {
    @Argument(help: .of(.name), completion: .contactNames)
    var name: String
}

/// Whom a command is about: one name or more.
struct NamesArgument: ParsableArguments {
    @Argument(help: .of(.names), completion: .contactNames)
    var names: [String]
}

extension CompletionKind {
    /// The names of the store's contacts, as the shell asks for them.
    static var contactNames: CompletionKind {
        .custom { _, _, _ in
            guard let location = try? StoreOptions.parse([]).location(),
                let store = try? Store(at: location, surroundings: .system())
            else { return [] }
            let present = store.network.contacts.values.filter { !$0.isArchived }
            // A name with a control character would be typed into the command line.
            return store.network.byName(present).map(\.name).filter { name in
                name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            }
        }
    }
}
