import App
import ArgumentParser

/// `arrosoir config`: a file of settings to begin with, and whether the one that is there can be read.
struct ConfigCommand: ParsableCommand {
    static let name = "config"
    static var configuration: CommandConfiguration { CommandConfiguration(named: name, .config) }

    @Flag(name: .customLong("check"), help: .of(.checkSettings)) var isChecking = false

    func run() throws {
        let console = Console.standard
        let configuration = Environment.configuration
        guard isChecking else {
            console.write(Settings.template(console.language))
            return try console.flush()
        }
        guard let path = configuration.path else { throw Refusal.noHome }
        guard configuration.exists else { return console.say(.noSettings(path)) }
        for mistake in configuration.mistakes {
            console.print(.mistake(in: path, line: mistake.line, mistake.what))
        }
        try console.flush()
        guard configuration.mistakes.isEmpty else { throw ExitCode(ExitStatus.badData.rawValue) }
        console.say(.settingsAreFine(path))
    }
}
