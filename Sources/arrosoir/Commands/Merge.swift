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
        let differences = session.network.differences(between: one.id, and: other.id)
        let sides = chosen(differences, in: session)
        try session.commit("merge") { $0.merging(one.id, other.id, keeping: sides) }
        session.confirm(.merged(one.name, other.name))
        tellHidden(differences.filter { sides[$0.field] == nil }, of: one.id, in: session)
    }

    /// Prints the values that were hidden without a choice by the user. A hidden name is a nickname now.
    private func tellHidden(_ differences: [MergeDifference], of id: Contact.ID, in session: Session) {
        guard let contact = session.network.contact(id) else { return }
        for difference in differences where difference.field != .name {
            guard let hidden = difference.hidden(behind: contact) else { continue }
            let shown = hidden == difference.one ? difference.other : difference.one
            let values = [shown, hidden].map { Phrase.mergedValue($0, of: difference.field, in: session.network) }
            session.console.say(.indented(.hidden(.mergedField(difference.field), shown: values[0], hidden: values[1])))
        }
    }

    /// Both sides of each difference, for somebody at a terminal to choose from; else what was said last counts.
    private func chosen(_ differences: [MergeDifference], in session: Session) -> [Field: MergeDifference.Side] {
        var sides: [Field: MergeDifference.Side] = [:]
        for difference in differences {
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
