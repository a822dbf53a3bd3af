import App
import ArgumentParser

/// `arrosoir export --format json`: the whole network.
struct Export: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "export", .export) }

    @Option(parsing: .unconditional, help: .of(.format), completion: .list(["json"])) var format: String
    @Option(parsing: .unconditional, help: .of(.output), completion: .file()) var output: String?
    @Flag(help: .of(.force)) var force = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard format.lowercased() == "json" else { throw Refusal.noExportFormat(format) }
        let document = ExportDocument(session.network).json
        guard let output else { return session.console.print(document) }
        try OutputFile.write(Array((SafeJSON.text(document) + "\n").utf8), to: output, replacing: force)
        session.console.say(.exported(to: output))
    }
}
