import Relationships

/// What the largest network takes, in a table. Times differ from machine to machine: look at the ratios.
///
/// Run by `swift run -c release --scratch-path .build-benchmarks benchmarks`.
@main
struct Benchmarks {
    static func main() {
        if CommandLine.arguments.count == 5 {
            try! TownStore(people: Int(CommandLine.arguments[2])!, touches: Int(CommandLine.arguments[3])!).write(
                to: CommandLine.arguments[4])
            return
        }
        var town = Town()
        var rows = [path(in: town)]
        town.addNeeds()
        rows.append(dueList(in: town))
        print(Row.table(rows))
        print("\nHostile files:\n" + Row.table(HostileFiles.rows()))
        print("\nAt most \(HostileFiles.peakMemory / 1_000_000) MB of memory.")
    }

    /// One path, against one plain walk over the same people and their links.
    private static func path(in town: Town) -> Row {
        let network = town.network
        let measures = Measure.inTurns(over: town.targets) { target in
            network.chains(to: target, on: Town.today)
        } check: { chains in
            chains.count == 3
        } against: {
            linksWalked(network)
        } check: { links in
            links == 60_000
        }
        return Row("one path among 12,000 people", against: "a walk over their 60,000 links", measures)
    }

    /// Looks up everybody at the end of a link.
    private static func linksWalked(_ network: Network) -> Int {
        network.contacts.values.reduce(0) { count, person in
            let known = person.knows + [person.introducedBy].compactMap { $0 }
            return count + known.count { network.contacts.keys.contains($0) }
        }
    }

    /// The day's list with offers and the needs that they meet, against the same without offers.
    private static func dueList(in town: Town) -> Row {
        var offering = town
        offering.addOffers()
        let (network, plain) = (offering.network, town.network)
        let measures = Measure.inTurns(over: Array(0..<20)) { _ in
            DueList(network, on: Town.today)
        } check: { list in
            list.promises.contains(where: \.isGiving)
        } against: {
            DueList(plain, on: Town.today)
        } check: { list in
            list.promises.isEmpty
        }
        return Row("due, 20 offers and 3,000 needs", against: "due, no offers", measures)
    }
}
