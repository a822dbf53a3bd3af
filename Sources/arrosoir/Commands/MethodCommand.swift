import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir method`: the user's own way of working, to look at, to change and to share.
struct MethodCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "method", .method)
        configuration.subcommands = [
            MethodShow.self, MethodEdit.self, MethodSet.self, MethodUnset.self, MethodExport.self,
            MethodMergeCommand.self,
        ]
        configuration.defaultSubcommand = MethodShow.self
        return configuration
    }
}

struct MethodShow: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "show", .methodShow) }

    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let entries = session.network.methodEntries
        let language = session.console.language
        if json.isOn {
            session.console.print(.array(entries.map(\.json)))
        } else if entries.isEmpty {
            session.console.say(.methodIsUsual)
        } else {
            session.console.print(
                table: entries.map { entry in
                    [Span(entry.key), Span(Phrase.methodValue(entry)[language]), Span(entry.by ?? "", .quiet)]
                })
        }
    }
}
