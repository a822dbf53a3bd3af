import App
import ArgumentParser
import JSON

/// The page of man(1): the same words as `--help`, of every command, in one place.
struct ManualPage {
    let language: Language
    /// The commands as the argument parser has them.
    private let program: JSONValue

    /// nil when the argument parser does not tell its commands.
    init?(language: Language) {
        guard let dump = try? JSONValue(parsing: Arrosoir._dumpHelp()), let program = dump["command"] else {
            return nil
        }
        self.language = language
        self.program = program
    }

    var text: String {
        var roff = Roff()
        roff.macro(
            "TH", "ARROSOIR", "1", Version.day, "arrosoir " + Version.current, CommandHelp.arrosoir.abstract[language])
        roff.macro("SH", Phrase("NAME", "NOM")[language])
        roff.line("arrosoir - " + CommandHelp.arrosoir.abstract[language].lowercasedFirst)
        roff.macro("SH", "SYNOPSIS")
        roff.macro("nf")
        roff.line("arrosoir [--store <\(OptionHelp.store.value[language])>]")
        roff.line("arrosoir " + Phrase("<command> …", "<commande> …")[language])
        roff.macro("fi")
        roff.macro("SH", "DESCRIPTION")
        roff.paragraphs(CommandHelp.overview[language])
        roff.macro("SH", Phrase("COMMANDS", "COMMANDES")[language])
        for command in program["subcommands"]?.array ?? [] { add(command, below: [], to: &roff) }
        roff.macro("SH", Phrase("OPTIONS OF EVERY COMMAND", "OPTIONS DE TOUTES LES COMMANDES")[language])
        for argument in program["arguments"]?.array ?? [] { add(argument, to: &roff) }
        roff.macro("SH", Phrase("FILES AND ENVIRONMENT", "FICHIERS ET ENVIRONNEMENT")[language])
        roff.paragraphs(CommandHelp.storePlace[language])
        roff.macro("SH", Phrase("EXIT STATUS", "CODE DE RETOUR")[language])
        roff.paragraphs(CommandHelp.exitStatus[language])
        return roff.text
    }

    private func add(_ command: JSONValue, below names: [String], to roff: inout Roff) {
        guard let name = command["commandName"]?.string, command["shouldDisplay"] != false, name != "help" else {
            return
        }
        let names = names + [name]
        let own = (command["arguments"]?.array ?? []).filter { !isEverywhere($0) }
        let subcommands = command["subcommands"]?.array ?? []
        roff.macro("SS", names.joined(separator: " "))
        if subcommands.isEmpty || !own.isEmpty {
            roff.words([(["arrosoir"] + names).joined(separator: " ")] + own.compactMap(usage))
        }
        roff.paragraphs(command["abstract"]?.string.map { $0 + "." } ?? "")
        for argument in own { add(argument, to: &roff) }
        roff.paragraphs(command["discussion"]?.string ?? "")
        for subcommand in subcommands { add(subcommand, below: names, to: &roff) }
    }

    /// `--note <text>` and what it is for.
    private func add(_ argument: JSONValue, to roff: inout Roff) {
        guard argument["shouldDisplay"] != false else { return }
        let names = (argument["names"]?.array ?? []).compactMap { name in
            name["name"]?.string.map { (name["kind"] == "short" ? "-" : "--") + $0 }
        }
        let term =
            names.isEmpty
            ? value(argument) : names.joined(separator: ", ") + (isFlag(argument) ? "" : " " + value(argument))
        let meaning = ParserWording.translatedHelp(argument["abstract"]?.string ?? "", to: language)
        roff.item(term, meaning)
    }

    /// As the line of usage has it: `[--note <text>]`, `<name> …`.
    private func usage(_ argument: JSONValue) -> String? {
        guard argument["shouldDisplay"] != false else { return nil }
        let more = argument["isRepeating"] == true ? " …" : ""
        let name = argument["preferredName"]?["name"]?.string.map { "--" + $0 }
        let word = name.map { isFlag(argument) ? $0 : $0 + " " + value(argument) } ?? value(argument)
        return argument["isOptional"] == true ? "[" + word + "]" + more : word + more
    }

    private func value(_ argument: JSONValue) -> String { "<" + (argument["valueName"]?.string ?? "") + ">" }

    private func isFlag(_ argument: JSONValue) -> Bool { argument["kind"] == "flag" }

    /// Whether it is said once, for all commands.
    private func isEverywhere(_ argument: JSONValue) -> Bool {
        ["store", "version", "help"].contains(argument["preferredName"]?["name"]?.string)
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
