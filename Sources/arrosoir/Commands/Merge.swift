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
        let sides = chosen(one.id, other.id, in: session)
        try session.commit("merge") { $0.merging(one.id, other.id, keeping: sides) }
        session.confirm(.merged(one.name, other.name))
    }

    /// Both sides of each difference, for somebody at a terminal to choose from; else what was said last counts.
    private func chosen(_ one: Contact.ID, _ other: Contact.ID, in session: Session) -> [Field: MergeDifference.Side] {
        var sides: [Field: MergeDifference.Side] = [:]
        for difference in session.network.differences(between: one, and: other) {
            sides[difference.field] = session.choose(
                .mergedField(difference.field), among: difference.sides, else: .numberOrLatest
            ) { side in
                side == .both
                    ? .bothBelow
                    : .mergedValue(difference.value(side), of: difference.field, in: session.network)
            }
        }
        return sides
    }

    /// One name typed twice means the two who share it.
    private func pair(in session: Session) throws -> (Contact, Contact) {
        let namesakes = session.network.contacts(named: one)
        if one == other, namesakes.count == 2 { return (namesakes[0], namesakes[1]) }
        return (try session.contact(named: one), try session.contact(named: other))
    }
}
