import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir met "Formation SMART" "Alice Roy" "Karim B."`: everyone met at an occasion in one go.
struct MetCommand: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "met", .met) }

    @Argument(help: .of(.occasion)) var occasion: String
    @Argument(help: .of(.metNames), completion: .contactNames) var names: [String] = []
    @Option(parsing: .unconditional, help: .of(.on)) var on: String?
    @Flag(help: .of(.who)) var who = false
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard let occasion = try? Title(occasion).text else { throw Refusal.occasionMissing }
        if who { return listUnmet(at: occasion, in: session) }
        let names = try names.map { try Title($0).text }
        guard !names.isEmpty else { throw Refusal.metNamesMissing }
        let day = try on.map { try session.date($0, leaning: .past) } ?? session.today
        var ids = IdentifierSource.system
        var decided: Met?
        let receipt = try session.commit("met") { network in
            let met = try network.meeting(names, at: occasion, on: day, today: session.today, ids: &ids)
            decided = met
            return met.changes
        }
        guard let met = decided else { return }
        let people = met.known + met.added.map(\.id)
        if receipt == nil {
            session.console.say(.nothingChanged)
        } else {
            let done = Phrase.met(session.names(of: people), at: occasion, on: day, today: session.today)
            session.confirm(met.added.isEmpty ? done : .andAlso(done, .metNew(met.added.count)))
        }
        if json.isOn { session.console.print(.array(people.map(session.network.person))) }
    }

    private func listUnmet(at occasion: String, in session: Session) {
        let unmet = session.network.neverMet(in: occasion, on: session.today)
        if json.isOn {
            session.console.print(.array(unmet.map { session.network.person($0.id) }))
        } else if unmet.isEmpty {
            session.console.say(.nobodyUnmet)
        } else {
            session.console.print(table: unmet.map { [Span($0.name), Span($0.organization ?? "")] })
        }
    }
}
