import Seeding
import Testing

@testable import Relationships

/// Who may be one person, and how that is decided.
struct LikelyDuplicatesTests {
    private var village = Village(today: "2026-11-22")

    private func pairs(_ village: Village) -> [LikelyDuplicate] { village.network.likelyDuplicates(on: village.today) }

    /// "ann=ann-2: email".
    private func listed(_ village: Village) -> [String] {
        pairs(village).map { pair in
            let evidence = pair.evidence.map { evidence in
                switch evidence {
                case .source(let source): source
                case .email(let address): address
                case .phone(let number): number
                case .organization(let name): name
                case .name: "name"
                }
            }
            return "\(pair.one.text)=\(pair.other.text): " + evidence.joined(separator: ", ")
        }
    }

    private mutating func add(
        _ id: String, _ name: String, at organization: String? = nil, _ edit: (inout Contact) -> Void = { _ in }
    ) {
        village.add(id) { contact in
            contact.name = name
            contact.organization = organization
            edit(&contact)
        }
    }

    // MARK: evidence

    @Test mutating func `an address or a number in common lists people of different names`() {
        add("a", "Sophie Marchal") { $0.emails = [Reach("Sophie@Rives.be")] }
        add("b", "Zoé Roux") { $0.emails = [Reach("sophie@rives.be")] }
        add("c", "Paul Roy") { $0.phones = [Reach("+32 470 00 00 13")] }
        add("d", "Nina Sand") { $0.phones = [Reach("+32470000013")] }
        add("e", "Luc Brel") { $0.phones = [Reach("0470 00 00 13")] }
        #expect(listed(village) == ["a=b: sophie@rives.be", "c=d: +32 470 00 00 13"])
    }

    @Test mutating func `a profile or a UID in common lists people whatever they are called`() {
        add("a", "Sophie Marchal") { $0.sources = ["linkedin:linkedin.com/in/sophie"] }
        add("b", "Sophie Durand") { $0.sources = ["linkedin:linkedin.com/in/sophie"] }
        add("c", "Paul Roy") { $0.sources = ["uid:1"] }
        add("d", "P.") { $0.sources = ["uid:urn:uuid:1", "card:x"] }
        add("e", "Zoé Roux") { $0.sources = ["card:x"] }
        #expect(listed(village) == ["c=d: uid:1", "a=b: linkedin:linkedin.com/in/sophie"])
    }

    @Test mutating func `a number with and without its country is one of people with alike names`() {
        add("a", "Paul Roy") { $0.phones = [Reach("+32 470 00 00 13")] }
        add("b", "P. Roy") { $0.phones = [Reach("0470 00 00 13")] }
        add("c", "Roy Martin") { $0.phones = [Reach("0470 00 00 13")] }
        #expect(listed(village) == ["b=c: 0470 00 00 13", "a=b: +32 470 00 00 13"])
    }

    @Test mutating func `the same name is evidence, more so in the same organization`() {
        add("a", "Sophie Marchal")
        add("b", "MARCHAL, Sophie")
        add("c", "Léa Morel", at: "Rives S.A.")
        add("d", "Dr Lea Morel", at: "rives s.a")
        add("e", "Bob", at: "Phare") { $0.nicknames = ["Robert Dale"] }
        add("f", "Robert Dale", at: "Phare")
        add("g", "Robert Dale II", at: "Phare")
        #expect(listed(village) == ["c=d: Rives S.A., name", "e=f: Phare", "a=b: name"])
    }

    @Test mutating func `a switchboard is evidence of people with alike names alone`() {
        for (index, name) in ["Ann Dale", "Bea Roux", "Cyd Sand", "A. Dale"].enumerated() {
            add("n\(index)", name) {
                $0.emails = [Reach("info@rives.be")]
                $0.phones = [Reach("02 555 00 11")]
            }
        }
        #expect(listed(village) == ["n0=n3: info@rives.be, 02 555 00 11"])
        village.write([.deletion(of: .contact(Contact.ID("n3")))])
        #expect(listed(village).count == 2, "three are few enough")
    }

    @Test mutating func `other LinkedIn profiles tell namesakes apart, unless they share more than the name`() {
        add("a", "Jan Peeters") { $0.sources = ["linkedin:linkedin.com/in/jan"] }
        add("b", "Jan Peeters") { $0.sources = ["linkedin:linkedin.com/in/jan-2"] }
        #expect(listed(village).isEmpty)
        add("c", "Jan Peeters")
        #expect(listed(village) == ["a=c: name", "b=c: name"])
        village.edit("a") { $0.emails = [Reach("jan@rives.be")] }
        village.edit("b") { $0.emails = [Reach("jan@rives.be")] }
        #expect(listed(village) == ["a=b: jan@rives.be, name", "a=c: name"])
    }

    @Test mutating func `the archived count, and those whose names have no letter are not alike by that`() {
        add("a", "Sophie Marchal") { $0.isArchived = true }
        add("b", "Sophie Marchal")
        add("c", "👩‍👩‍👧‍👦")
        add("d", "???")
        #expect(listed(village) == ["a=b: name"])
    }

    // MARK: groups and order

    @Test mutating func `of n that are alike each stands once, beside the one with most facts`() {
        for index in 0..<6 {
            add("n\(index)", "Sophie Marchal") {
                $0.phones = [Reach("+32 470 00 00 0\(index)"), Reach("02 55 66 77 88")]
                $0.emails = [Reach("sophie\(index / 2)@rives.be")]
                if index == 3 { $0.tags = ["music", "choir"] }
            }
        }
        let pairs = pairs(village)
        #expect(pairs.count == 5)
        #expect(Set(pairs.flatMap { [$0.one, $0.other] }).count == 6)
        #expect(pairs.count { $0.one.text == "n3" } >= 3)
    }

    @Test mutating func `most evidence comes first, then the name`() {
        add("a", "Zoé Roux")
        add("b", "Zoé Roux")
        add("c", "Éva Sand")
        add("d", "Éva Sand")
        add("e", "Max Roy") { $0.phones = [Reach("+32 470 00 00 13")] }
        add("f", "Max Roy") { $0.phones = [Reach("+32 470 00 00 13")] }
        add("g", "Tom Brel") { $0.emails = [Reach("tom@x.be")] }
        add("h", "Tom Dale") { $0.emails = [Reach("tom@x.be")] }
        #expect(pairs(village).map(\.one.text) == ["g", "e", "c", "a"])
    }

    @Test(arguments: UInt64(1)...10)
    func `the order of the facts makes no difference`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village(today: "2026-11-22")
        let names = ["Ann Dale", "A. Dale", "Dale Ann", "Bob Roux", "Cyd"]
        for index in 0..<30 {
            village.add("n\(index)") {
                $0.name = random.pick(names)
                $0.organization = random.pick(["Rives", "Phare", nil])
                $0.emails = [Reach("e\(random.int(0...12))@x.be")]
                $0.phones = [Reach("+32 470 00 00 \(random.int(10...20))")]
            }
        }
        for _ in 0..<8 {
            let (one, other) = (village.id("n\(random.int(0...29))"), village.id("n\(random.int(0...29))"))
            village.write(
                random.int(0...1) == 0
                    ? village.network.distinguishing(one, other) : village.network.merging(one, other))
        }
        let expected = pairs(village)
        #expect(!expected.isEmpty)
        var lines = village.lines
        lines.shuffle(using: &random)
        #expect(Network(lines).likelyDuplicates(on: village.today) == expected, "seed \(seed)")
    }

    // MARK: decisions

    @Test mutating func `two that were said not to be one are not listed again, also in the other order`() {
        add("a", "Jan Peeters")
        add("b", "Jan Peeters")
        let (a, b) = (village.id("a"), village.id("b"))
        let distinction = village.network.distinguishing(a, b)
        #expect(distinction == village.network.distinguishing(b, a))
        village.write(distinction)
        #expect(pairs(village).isEmpty)
        #expect(village.network.distinguishing(b, a).isEmpty)
        village.write([.deletion(of: distinction[0].record)])
        #expect(pairs(village).count == 1)
        village.write(village.network.distinguishing(a, b))
        #expect(pairs(village).isEmpty)
        #expect(village.network.distinguishing(a, a).isEmpty)
    }

    @Test mutating func `two that were put off are asked about again on that day`() {
        add("a", "Jan Peeters")
        add("b", "Jan Peeters")
        let (a, b) = (village.id("a"), village.id("b"))
        let day = village.today.adding(days: LikelyDuplicate.patience)
        village.write(village.network.distinguishing(a, b, until: day))
        #expect(village.network.likelyDuplicates(on: day.adding(days: -1)).isEmpty)
        #expect(village.network.likelyDuplicates(on: day).count == 1)
        village.write(village.network.distinguishing(a, b))
        #expect(village.network.likelyDuplicates(on: day).isEmpty)
    }

    @Test mutating func `a third one of the name is compared with each of two that are distinct`() {
        add("a", "Jan Peeters") { $0.tags = ["music"] }
        add("b", "Jan Peeters")
        add("c", "Jan Peeters")
        village.write(village.network.distinguishing(village.id("a"), village.id("c")))
        #expect(Set(listed(village)) == ["a=b: name", "b=c: name"])
    }

    @Test mutating func `those who are one are no pair, and what was decided of one holds for all of it`() {
        for id in ["a", "b", "c", "d"] { add(id, "Jan Peeters") }
        village.write(village.network.distinguishing(village.id("c"), village.id("d")))
        village.write(village.network.merging(village.id("b"), village.id("c")))
        village.write(village.network.merging(village.id("a"), village.id("d")))
        #expect(village.network.contacts.count == 2)
        #expect(pairs(village).isEmpty)
    }

    @Test mutating func `a decision goes with either of the two who is forgotten`() {
        add("a", "Jan Peeters")
        add("b", "Jan Peeters")
        village.write(village.network.distinguishing(village.id("a"), village.id("b")))
        village.write([Change(on: .contact(village.id("a")), set: [.forgotten: true])])
        #expect(village.network.records(of: .distinct).isEmpty)
        #expect(Erasure(of: village.network.facts).takes(.pair(.distinct, village.id("a"), village.id("b"))))
    }

    // MARK: equal ones

    @Test mutating func `equal are those who say the same in every field, whatever the writing of a number`() {
        for id in ["a", "b", "c"] {
            add(id, "Ann Dale", at: "Rives") {
                $0.emails = [Reach(id == "a" ? "Ann@x.be" : "ann@x.be", label: id)]
                $0.phones = [Reach(id == "a" ? "+32 470 00 00 13" : "+32470000013")]
                $0.addresses = [Address(key: id, city: "Liège")]
                $0.sources = ["uid:" + id]
                $0.added = nil
            }
        }
        add("d", "Ann Dale", at: "Rives") { $0.emails = [Reach("ann@x.be")] }
        #expect(pairs(village).count == 3)
        #expect(village.network.equalDuplicates(on: village.today).count == 2)
        village.write(village.network.mergingEqualDuplicates(on: village.today))
        #expect(village.network.contacts.count == 2)
        #expect(
            village.network.differingFields(between: village.id("a"), and: village.id("d")) == [.phones, .addresses])
    }

    @Test mutating func `two with other numbers, other profiles or other notes are not equal`() {
        add("a", "Jan Peeters") { $0.phones = [Reach("+32 470 00 00 13")] }
        add("b", "Jan Peeters") { $0.phones = [Reach("+32 470 00 00 14")] }
        for id in ["c", "d"] { add(id, "Léa Roux", at: "Rives") { $0.sources = ["linkedin:" + id] } }
        for id in ["e", "f"] { add(id, "Max Roy") { $0.notes = id } }
        #expect(pairs(village).count == 3)
        #expect(village.network.equalDuplicates(on: village.today).isEmpty)
    }

    // MARK: size

    @Test func `thousands with one name, one address or one number are looked through in no time`() {
        let changes = (0..<3_000).map { index in
            var contact = Contact(id: Contact.ID("n\(index)"), name: "Jan Peeters")
            contact.emails = [Reach("info@rives.be")]
            contact.sources = ["linkedin:\(index)"]
            contact.phones = [Reach("+32 2 \(10_000_000 + index % 7)")]
            return contact.changes()
        }
        let network = Network([(LineID(milliseconds: 1, random: (0, 0)), changes)])
        #expect(network.likelyDuplicates(on: "2026-11-22").count == 2_999)
    }
}
