import Testing

@testable import App

@Suite struct FrenchTests {
    let home = Home(locale: "fr_FR.UTF-8")

    /// Words that no French help has, and that are no names of commands or options either.
    static let english: Set<String> = [
        "the", "of", "with", "and", "is", "are", "who", "what", "from", "Show", "OVERVIEW", "SUBCOMMANDS", "Example",
        "Examples", "See", "information", "person", "again", "more", "when", "which", "folder", "file", "files", "days",
        "text", "why", "their", "they", "not", "value", "values", "detailed",
    ]

    @Test func `no help has an English word`() {
        #expect(HelpTests.commands.count > 35)
        for command in HelpTests.commands {
            let help = home.run(command + ["--help"])
            #expect(help.status == 0)
            // Options keep their names in every language.
            let words = help.output.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
            let found = words.filter { Self.english.contains($0) }
            #expect(found.isEmpty, "\(command): \(found)")
            #expect(help.output.contains("USAGE : arrosoir"))
        }
    }

    /// A command line for each sentence of the parser that a user can meet.
    @Test(arguments: [
        (
            ["log", "a", "--chanel", "x"],
            "option inconnue : --chanel. Peut-être --channel ? (voir : arrosoir log --help)"
        ),
        (["log", "a", "--zzzzzzz"], "option inconnue : --zzzzzzz (voir : arrosoir log --help)"),
        (["log", "a", "--channel"], "il manque la valeur de --channel <canal> (voir : arrosoir log --help)"),
        (["due", "--all=3"], "--all ne prend pas de valeur (3) (voir : arrosoir due --help)"),
        (["due", "x"], "argument en trop : x (voir : arrosoir due --help)"),
        (["due", "x", "y"], "2 arguments en trop : 'x', 'y' (voir : arrosoir due --help)"),
        (["log", "a", "--in", "--out"], "--out contredit --in (voir : arrosoir log --help)"),
        (["log"], "il manque l’argument <nom> ... (voir : arrosoir log --help)"),
        (
            ["role", "--weight", "abc"],
            "la valeur abc ne convient pas à --weight <pour cent> (voir : arrosoir role --help)"
        ),
        (["---foo"], "option mal formée : ---foo (voir : arrosoir --help)"),
        (
            ["--generate-completion-script", "csh"],
            "pas de complétion pour csh ; --generate-completion-script=<shell> connaît : zsh bash fish (voir : arrosoir --help)"
        ),
    ])
    func `every sentence of the parser is translated`(arguments: [String], line: String) {
        let outcome = home.run(arguments)
        #expect(outcome.errors == "arrosoir: " + line + "\n")
        #expect(outcome.status == 64)
    }

    @Test func `what is done and refused is said in French`() {
        #expect(home.run("add", "Zoé").errors == "Ajouté : Zoé. Annuler : arrosoir undo\n")
        #expect(
            home.run("log", "zoe", "--channel", "appel", "--on", "hier").errors
                == "Noté : appel avec Zoé, hier. Annuler : arrosoir undo\n")
        #expect(home.run("show", "x").errors == "arrosoir: personne ne s’appelle « x » ; rien n’a été changé\n")
        #expect(
            home.run("snooze", "zoé", "plouf").errors
                == "arrosoir: « plouf » n’est pas une date ; écrivez par exemple 2026-11-22, hier ou vendredi\n")
        #expect(
            home.run("snooze", "zoé", "vendredi").errors
                == "Reporté : Zoé, pas avant vendredi. Annuler : arrosoir undo\n")
        #expect(home.run("list").output == "Zoé  frais  hier\n")
    }

    @Test func `a completion script is still one`() {
        #expect(home.run("--generate-completion-script", "bash").output.hasPrefix("#!/bin/bash"))
    }

    @Test func `a quote in a word does not confuse the translation`() {
        #expect(ParserWording.translated("Unknown option '--it's'", to: .french) == "option inconnue : --it's")
        #expect(
            ParserWording.translated("Unknown option '--a'. Did you mean '--b'?", to: .french)
                == "option inconnue : --a. Peut-être --b ?")
        #expect(ParserWording.translated("Something new", to: .french) == "something new")
    }
}
