import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir stats`: the evidence of a review, without the questions.
struct Stats: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "stats", .stats) }

    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        if json.isOn {
            session.console.print(Evidence(session.network, on: session.today).json(in: session.network))
        } else {
            EvidenceReport(in: session).print()
        }
    }
}
