import Relationships

/// What the largest network takes, in tables. Times differ from machine to machine: look at the ratios.
///
/// Run by `swift run -c release benchmarks`, all of it in ten minutes; with `program`, `lists` or `files` that part
/// alone; with `growth` also a history of a gigabyte, in half an hour; with `--json` a line of JSON a row, with `--markdown` a table for a page.
@main
struct Benchmarks {
    static func main() throws {
        var words = Set(CommandLine.arguments.dropFirst())
        let format =
            words.remove("--json").map { _ in Row.json } ?? words.remove("--markdown").map { _ in Row.markdown }
        func show(_ title: String, _ rows: [Row]) { print("\n\(title)\n" + (format ?? Row.table)(rows)) }
        if words.isEmpty || words.contains("lists") { show("Paths and lists, 12,000 people", lists()) }
        if words.isEmpty || words.contains("files") {
            show("Hostile files", HostileFiles.rows())
            print("At most \(HostileFiles.peakMemory / 1_000_000) MB of memory.")
        }
        if words.isEmpty || words.contains("program") {
            let program = try ProgramRows()
            show("The program, 12,000 people and 250,000 touches", program.rows)
            show("What stops those that are missed", program.floors)
            for row in program.skipped { print("skipped: \(row)") }
        }
        if words.contains("growth") {
            show("The program, 12,000 people and 2,500,000 touches", try GrowthRows.rows())
        }
    }

    private static func lists() -> [Row] {
        var town = Town()
        let path = path(in: town)
        town.addNeeds()
        return [path, dueList(in: town)]
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
        return Row("one path", against: "a walk over their 60,000 links", measures)
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
