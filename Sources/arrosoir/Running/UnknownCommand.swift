import App
import ArgumentParser
import Relationships

/// A word that stands where a command should, and those that it may have been meant for.
///
/// Example: `UnknownCommand(in: ["method", "shwo"])?.nearest` is `["method show"]`.
struct UnknownCommand: Error {
    /// With the commands before it: `method shwo`.
    let typed: String
    let nearest: [String]
    /// The command before it, whose help lists what there is.
    let parent: String

    /// nil where every word has a place, as far as words alone can tell.
    init?(in arguments: [String]) {
        var command: any ParsableCommand.Type = Arrosoir.self
        var path: [String] = []
        var words = arguments[...]
        while let word = words.popFirst() {
            if word == "--store" { words = words.dropFirst() }
            if word.hasPrefix("--store") { continue }
            let known = command.configuration.subcommands
            guard !word.hasPrefix("-"), !known.isEmpty else { return nil }
            guard let next = known.first(where: { $0.configuration.commandName == word }) else {
                nearest = Self.nearest(to: word, among: known).map { (path + [$0]).joined(separator: " ") }
                typed = (path + [word]).joined(separator: " ")
                parent = (["arrosoir"] + path).joined(separator: " ")
                // It may be what a command is about that needs no name.
                if command.configuration.defaultSubcommand != nil, nearest.isEmpty { return nil }
                return
            }
            command = next
            path.append(word)
        }
        return nil
    }

    private static func nearest(to word: String, among known: [any ParsableCommand.Type]) -> [String] {
        let typed = SearchKey.folded(word)
        let names = known.compactMap { $0.configuration.commandName }
        let begun = typed.count > 1 ? names.filter { $0.hasPrefix(typed) } : []
        if !begun.isEmpty { return begun }
        let found = names.compactMap { name in Misspelling.mistakes(in: typed, for: name).map { (name, $0) } }
        let fewest = found.map(\.1).min()
        return found.filter { $0.1 == fewest }.map(\.0)
    }
}
