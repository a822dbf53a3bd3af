import App
import ArgumentParser
import Relationships

/// `arrosoir slot edit 7d0m --strategy "meet at the fair"`: only what is named changes, an empty text clears.
struct SlotEdit: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "edit", .slotEdit) }

    @Argument(help: .of(.id)) var id: String
    @Option(name: .customLong("for"), parsing: .unconditional, help: .of(.purpose)) var purpose: String?
    @Option(parsing: .unconditional, help: .of(.neededBy)) var by: String?
    @Option(parsing: .unconditional, help: .of(.place)) var place: String?
    @Option(parsing: .unconditional, help: .of(.strategy)) var strategy: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard [purpose, by, place, strategy].contains(where: { $0 != nil }) else { throw Refusal.nothingToEdit }
        let id = try session.slot(id).id
        let receipt = try session.commit("slot edit") { network in
            guard var slot = network.slots[id] else { return [] }
            if let purpose { slot.purpose = ClearableText(purpose).text }
            if let by { slot.by = by.isEmpty ? nil : try session.date(by, leaning: .future) }
            if let place { slot.place = ClearableText(place).text }
            if let strategy { slot.strategy = ClearableText(strategy).text }
            return network.editing(slot)
        }
        if receipt == nil { session.console.say(.nothingChanged) } else { session.confirm(.slotAmended) }
        if json.isOn, let slot = session.network.slots[id] {
            session.console.print(slot.json(people: session.network.person))
        }
    }
}

struct SlotMove: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "move", .slotMove) }

    @Argument(help: .of(.id)) var id: String
    @Argument(help: .of(.move), completion: .list(["up", "down"])) var direction: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let places =
            switch SearchKey.folded(direction) {
            case "up", "haut": -1
            case "down", "bas": 1
            default: throw Refusal.noDirection(direction)
            }
        let id = try session.slot(id).id
        let receipt = try session.commit("slot move") { $0.moving(id, by: places) }
        if receipt == nil { session.console.say(.nothingChanged) } else { session.confirm(.slotMoved) }
    }
}
