import App
import ArgumentParser
import Glibc

/// The program: `arrosoir` opens the screen, `arrosoir log sophie --channel call` does one quick thing.
@main
struct Arrosoir: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "arrosoir", .arrosoir)
        configuration.version = Version.current
        configuration.subcommands = [
            Due.self, Log.self, Add.self, Show.self, Edit.self, List.self, Archive.self, Merge.self, Duplicates.self,
            Forget.self,
            Snooze.self, CadenceCommand.self, Role.self, SlotCommand.self, ProjectCommand.self, Touch.self, Away.self,
            OfferCommand.self, NeedCommand.self, MatchCommand.self, AskCommand.self, PathCommand.self,
            StandingCommand.self, RequestCommand.self, MetCommand.self, MethodCommand.self, ReviewCommand.self,
            Stats.self, Map.self, Import.self, Export.self, Sync.self, Undo.self, Redo.self,
            History.self, Doctor.self, Compact.self, ConfigCommand.self, Demo.self, Man.self,
        ]
        return configuration
    }

    @OptionGroup var options: StoreOptions

    func run() throws { try Screen.open(on: options.location()) }

    static func main() {
        StandardStreams.prepare()
        Environment.configuration = .ofUser
        Glibc.exit(Launch(console: .standard).run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
