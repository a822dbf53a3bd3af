import App
import ArgumentParser
import Relationships
import Storage

/// `arrosoir demo`: the screen on a fictional network, which is gone afterwards.
struct Demo: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "demo", .demo) }

    func run() throws {
        try Screen.requireTerminal()
        let today = try LocalDay.today()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let console = Console.standard
        console.say(.demoStore(folder.path))
        let location = StoreLocation(data: folder.path + "/data", state: folder.path + "/state")
        let session = Session(try Store(at: location, surroundings: .system()), today: today, console: console)
        try session.commit("demo") { _ in DemoNetwork.changes(language: console.language, today: today) }
        try TerminalSession.runDemo(on: session.store, today: today, language: console.language)
    }
}
