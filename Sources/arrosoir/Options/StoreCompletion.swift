import ArgumentParser
import Relationships
import Storage
import TerminalUI

extension CompletionKind {
    /// The names of the store's contacts, as the shell asks for them.
    static var contactNames: CompletionKind {
        texts { network in
            network.byName(network.contacts.values.filter { !$0.isArchived }).map(\.name)
        }
    }

    /// The names of those whose requests are not over.
    static var requestNames: CompletionKind {
        texts { network in
            network.requests(named: "").filter { $0.contact == nil && $0.triage != .mechanical }.map(\.name)
        }
    }

    /// The keys of what the method says.
    static var methodKeys: CompletionKind { texts { $0.methodEntries.map(\.key) } }

    /// Texts out of the store. The shell shows them as they are: one that is not safe to print is none to complete.
    private static func texts(_ texts: @escaping @Sendable (Network) -> [String]) -> CompletionKind {
        .custom { _, _, _ in
            guard let location = try? StoreOptions.parse([]).location(),
                let store = try? Store(at: location, surroundings: .system())
            else { return [] }
            return texts(store.network).filter { DisplayText.sanitized($0) == $0 }
                .compactMap { ShellCandidate.text($0, for: CompletionShell.requesting) }
        }
    }
}

/// A text as the completion script of a shell takes it, so that it stays one literal word.
///
/// Example: for bash `Zoé (Paris)` is `Zoé\ \(Paris\)`, since the script has its candidates expanded like a command line
/// (`compgen -W`): a name from somebody's address book must not run a command. When they type a candidate out, bash does
/// not quote a dollar nor zsh an exclamation mark: a name with one is none there. In zsh a colon would begin a
/// description.
enum ShellCandidate {
    /// nil for a text that the shell would not leave as it is.
    static func text(_ text: String, for shell: CompletionShell?) -> String? {
        let unquoted = shell == .bash ? "$`" : shell == .zsh ? "!" : ""
        if text.unicodeScalars.contains(where: unquoted.unicodeScalars.contains) { return nil }
        return switch shell {
        case .bash?: escaped(text) { $0.isASCII && !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
        case .zsh?: escaped(text) { $0 == ":" || $0 == "\\" }
        default: text
        }
    }

    private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}
