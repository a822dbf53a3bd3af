import App
import ArgumentParser
import Storage
import TerminalUI

/// Which ask: an id, or a name.
struct AskArgument: ParsableArguments {
    @Argument(help: .of(.whichAsk), completion: .contactNames)
    var which: String
}

/// Which request: an id, or a name.
struct RequestArgument: ParsableArguments {
    @Argument(help: .of(.whichRequest), completion: .requestNames)
    var which: String
}

extension CompletionKind {
    /// The names of those whose requests are not over, as the shell asks for them.
    static var requestNames: CompletionKind {
        .custom { _, _, _ in
            guard let location = try? StoreOptions.parse([]).location(),
                let store = try? Store(at: location, surroundings: .system())
            else { return [] }
            return store.network.requests(named: "").filter { $0.contact == nil && $0.triage != .mechanical }
                .map(\.name).filter { DisplayText.sanitized($0) == $0 }
        }
    }

    /// The keys of what the method says.
    static var methodKeys: CompletionKind {
        .custom { _, _, _ in
            guard let location = try? StoreOptions.parse([]).location(),
                let store = try? Store(at: location, surroundings: .system())
            else { return [] }
            return store.network.methodEntries.map(\.key).filter { DisplayText.sanitized($0) == $0 }
        }
    }
}
