import App
import ArgumentParser
import Relationships

/// `arrosoir method export method.json --as Sophie`: to share, without a single personal datum.
struct MethodExport: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "export", .methodExport) }

    @Argument(help: .of(.methodFile), completion: .file()) var file: String
    @Option(name: .customLong("as"), parsing: .unconditional, help: .of(.signature)) var author: String?
    @OptionGroup var result: ResultOptions
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        var shared: [MethodEntry] = []
        var leftOut: [Phrase] = []
        for entry in session.network.methodEntries {
            if entry.isPrivate {
                leftOut.append(.leftOutPrivate(entry.key))
            } else if session.network.isPersonal(entry) {
                leftOut.append(.leftOutPersonal(entry.key))
            } else {
                shared.append(entry)
            }
        }
        let document = MethodDocument(author: author.flatMap { ClearableText($0).text }, entries: shared)
        if file == "-" {
            session.console.write(document.text)
        } else {
            try result.write(document.text, to: file)
        }
        for phrase in leftOut { session.console.say(phrase) }
        if file != "-" { session.console.say(.exported(to: file)) }
    }
}
