import App
import ArgumentParser

/// `arrosoir man | man -l -`: the manual page, made of the same words as `--help`.
struct Man: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "man", .man) }

    func run() throws {
        let console = Console.standard
        guard let page = ManualPage(language: console.language) else { return }
        console.write(data: page.text)
        try console.flush()
    }
}
