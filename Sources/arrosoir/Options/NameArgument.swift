import App
import ArgumentParser
import Relationships
import Storage
import TerminalUI

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
            // The shell types the name out as it is: one that is not safe to print is none to complete.
            return store.network.byName(present).map(\.name).filter { DisplayText.sanitized($0) == $0 }
        }
    }
}
