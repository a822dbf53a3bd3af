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
        let (one, other) = try session.pair(named: one, other)
        try session.merge(one, other, by: "merge")
    }
}

extension Session {
    /// Two people. One name typed twice means the two who share it.
    func pair(named one: String, _ other: String) throws -> (Contact, Contact) {
        let namesakes = network.contacts(named: one)
        if one == other, namesakes.count == 2 { return (namesakes[0], namesakes[1]) }
        let pair = (try contact(named: one), try contact(named: other))
        guard pair.0.id != pair.1.id else { throw Refusal.samePerson }
        return pair
    }

    /// Asks where they differ, and says what does not show any more.
    func merge(_ one: Contact, _ other: Contact, by command: String) throws {
        let differences = network.differences(between: one.id, and: other.id)
        let sides = chosen(differences)
        try commit(command) { $0.merging(one.id, other.id, keeping: sides) }
        confirm(.merged(one.name, other.name))
        tellHidden(differences.filter { sides[$0.field] == nil }, of: one.id)
    }

    /// Both sides of each difference, for somebody at a terminal to choose from; else what was said last counts.
    private func chosen(_ differences: [MergeDifference]) -> [Field: MergeDifference.Side] {
        var sides: [Field: MergeDifference.Side] = [:]
        for difference in differences {
            sides[difference.field] = choose(
                .mergedField(difference.field), among: difference.sides, else: .numberOrLatest
            ) { side in
                side == .both ? .bothBelow : .mergedValue(difference.value(side), of: difference.field, in: network)
            }
        }
        return sides
    }

    /// Prints the values that were hidden without a choice by the user. A hidden name is a nickname now.
    private func tellHidden(_ differences: [MergeDifference], of id: Contact.ID) {
        guard let contact = network.contact(id) else { return }
        for difference in differences where difference.field != .name {
            guard let hidden = difference.hidden(behind: contact) else { continue }
            let shown = hidden == difference.one ? difference.other : difference.one
            let values = [shown, hidden].map { Phrase.mergedValue($0, of: difference.field, in: network) }
            console.say(.indented(.hidden(.mergedField(difference.field), shown: values[0], hidden: values[1])))
        }
    }
}
