import Interchange
import Relationships
import Seeding
import Testing

/// Random people in random files: some share a name, an address or a number.
@Suite struct WhoIsWhoPropertyTests {
    private static let seed = UInt64.random(in: 0...999_999)
    private let today = CivilDate(dayNumber: 20_000)

    /// Somebody as they are, whatever a file says of them.
    private struct Someone {
        let number: Int
        let name: String
        let sharedEmail: String
        let sharedPhone: String

        var email: String { "person\(number)@x.example" }

        init(_ number: Int, _ random: inout SplitMix64) {
            self.number = number
            name = ["Ann Lee", "Nadia Verlinden", "Tom Aerts", "Zoé Roy"].randomElement(using: &random)!
            sharedEmail = ["info@x.example", "family@x.example"].randomElement(using: &random)!
            sharedPhone = ["+32 470 00 00 01", "+32 470 00 00 02"].randomElement(using: &random)!
        }

        /// A card with the UID, and with any of the rest.
        func card(_ random: inout SplitMix64) -> String {
            let rest = [
                "EMAIL:" + email, "EMAIL:" + sharedEmail, "TEL:" + sharedPhone, "ORG:Phare", "TITLE:T\(number)",
                "CATEGORIES:choir", "X-K:\(number)",
            ]
            return vCard(
                ["UID:\(number)"] + rest.shuffled(using: &random).prefix(Int.random(in: 0...5, using: &random)))
        }

        /// A card that names the person's own address, with or without the UID, and with any of the rest.
        func weakCard(_ random: inout SplitMix64) -> String {
            let rest = ["TEL:+32 480 00 00 \(10 + number)", "ORG:O\(number)", "TITLE:T\(number)", "CATEGORIES:choir"]
            let own = ["EMAIL:" + email] + (Bool.random(using: &random) ? ["UID:\(number)"] : [])
            return vCard(own + rest.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)))
        }

        private func vCard(_ lines: [String]) -> String {
            "BEGIN:VCARD\nVERSION:3.0\nFN:\(name)\n" + lines.joined(separator: "\n") + "\nEND:VCARD\n"
        }
    }

    private func network(after files: [String]) throws -> Network {
        var network = Network()
        for (time, text) in files.enumerated() {
            let plan = ImportPlan(cards: try read(text), into: network, today: today)
            network.apply([(LineID(milliseconds: UInt64(time + 1), random: (0, 0)), plan.changes)])
        }
        return network
    }

    @Test(arguments: 0..<200)
    func `no import joins two people with different UIDs`(round: Int) throws {
        let seed = Self.seed + UInt64(round)
        var random = SplitMix64(seed: seed)
        let people = (0..<6).map { Someone($0, &random) }
        let files = (0..<3).map { _ in
            people.shuffled(using: &random).prefix(4).map { $0.card(&random) }.joined()
        }
        let network = try network(after: files)
        for contact in network.contacts.values {
            #expect(contact.sources.filter { $0.hasPrefix("uid:") }.count == 1, "seed \(seed)")
            #expect(contact.nicknames == [], "seed \(seed)")
        }
        let expected = people.filter { person in files.contains { $0.contains("UID:\(person.number)\n") } }
        #expect(network.contacts.values.map(\.name).sorted() == expected.map(\.name).sorted(), "seed \(seed)")
        for file in files {
            #expect(ImportPlan(cards: try read(file), into: network, today: today).added == [], "seed \(seed)")
        }
    }

    @Test(arguments: 0..<200)
    func `files that do not contradict each other give the same people in any order`(round: Int) throws {
        let seed = Self.seed + UInt64(round)
        var random = SplitMix64(seed: seed)
        let people = (0..<5).map { Someone($0, &random) }
        let files = (0..<4).map { _ in
            people.shuffled(using: &random).prefix(3).map { $0.weakCard(&random) }.joined()
        }
        /// All facts, without the ids that depend on which file came first.
        func facts(_ network: Network) -> [[String]] {
            network.contacts.values.map { contact in
                let reaches = (contact.emails + contact.phones).map(\.value)
                return [contact.name, contact.organization ?? "", contact.title ?? ""] + reaches + contact.nicknames
                    + contact.tags + contact.sources.filter { $0.hasPrefix("uid:") }
            }.sorted { $0.lexicographicallyPrecedes($1) }
        }
        let one = try facts(network(after: files))
        #expect(try facts(network(after: files.shuffled(using: &random))) == one, "seed \(seed)")
        #expect(try facts(network(after: [files.shuffled(using: &random).joined()])) == one, "seed \(seed)")
    }
}
