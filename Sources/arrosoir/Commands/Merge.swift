import App
import ArgumentParser
import Relationships

/// `arrosoir merge "Sophie M." "Sophie Marchal"`: two records, one person.
struct Merge: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "merge", .merge) }

    @Argument(help: .of(.name), completion: .contactNames) var one: String
    @Argument(help: .of(.name), completion: .contactNames) var other: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let (one, other) = try pair(in: session)
        guard one.id != other.id else { throw Refusal.samePerson }
        try session.commit("merge") { $0.merging(one.id, other.id) }
        session.confirm(.merged(one.name, other.name))
    }

    /// One name typed twice means the two who share it.
    private func pair(in session: Session) throws -> (Contact, Contact) {
        let namesakes = session.network.contacts(named: one)
        if one == other, namesakes.count == 2 { return (namesakes[0], namesakes[1]) }
        return (try session.contact(named: one), try session.contact(named: other))
    }
}
