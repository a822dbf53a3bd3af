import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir slot add ally --for venue`: the places of a cast, empty ones above all.
struct SlotCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "slot", .slot)
        configuration.subcommands = [SlotAdd.self, SlotList.self, SlotEdit.self, SlotMove.self, SlotRemove.self]
        return configuration
    }
}

struct SlotAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .slotAdd) }

    @Argument(help: .of(.kind)) var kind: String
    @Option(name: .customLong("for"), parsing: .unconditional, help: .of(.purpose)) var purpose: String?
    @Option(parsing: .unconditional, help: .of(.neededBy)) var by: String?
    @Option(parsing: .unconditional, help: .of(.place)) var place: String?
    @OptionGroup var project: ProjectOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let project = try session.project(named: project.title)
        let kind = try session.network.roleKind(word: kind)
        var ids = IdentifierSource.system
        let slot = Slot(
            id: ids.next(), project: project.id, kind: kind.id, purpose: purpose,
            by: try by.map { try session.date($0, leaning: .future) }, place: place)
        try session.commit("slot add") { $0.addingSlot(slot) }
        session.confirm(.slotAdded(kind, in: project))
    }
}

struct SlotList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .slotList) }

    @OptionGroup var project: ProjectOption
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let network = session.network
        let project = try session.project(named: project.title)
        let casts = network.roleKinds.map { ($0, network.slots(of: project.id, kind: $0.id)) }
        let slots = casts.flatMap { $0.1 }
        if json.isOn {
            session.console.print(.array(slots.map { $0.json(people: network.person) }))
        } else if slots.isEmpty {
            session.console.say(.noSlotYet)
        } else {
            for (kind, slots) in casts where !slots.isEmpty {
                session.console.print([Span(Phrase.cast(kind)[session.console.language], .heading)])
                session.console.print(table: slots.map { row($0, in: session) }, indent: 1)
            }
        }
    }

    private func row(_ slot: Slot, in session: Session) -> [Span] {
        let language = session.console.language
        let holders = session.names(of: slot.holders)
        let by = slot.by.map { Phrase.date($0, today: session.today)[language] }
        return [
            Span(holders.isEmpty ? Phrase.emptyPlace[language] : holders.joined(separator: ", ")),
            Span([slot.purpose, slot.place, by].compactMap { $0 }.joined(separator: " · ")),
            Span(slot.id.text, .quiet),
        ]
    }
}

struct SlotRemove: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "remove", .slotRemove) }

    @Argument(help: .of(.id)) var id: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let slot = try session.slot(id)
        try session.commit("slot remove") { _ in [.deletion(of: slot.record)] }
        session.confirm(.slotRemoved)
    }
}
