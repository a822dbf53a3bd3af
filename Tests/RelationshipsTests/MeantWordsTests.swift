import Relationships
import Testing

/// What a few words mean: a need, a request; and what speaks of somebody.
@Suite struct MeantWordsTests {
    private func network(_ changes: Change...) -> Network {
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), changes)])
        return network
    }

    @Test func `an open need is named by parts of its words, or by all of them`() {
        var paul = Contact(id: Contact.ID("p"), name: "Paul")
        paul.needs = [Need("A rental"), Need("a rental van"), Need("an Éditeur", met: CivilDate("2026-01-01"))]
        #expect(paul.openNeeds(named: "VAN ent").map(\.text) == ["a rental van"])
        #expect(paul.openNeeds(named: "rental").count == 2)
        #expect(paul.openNeeds(named: "a rental").map(\.text) == ["A rental"])
        #expect(paul.openNeeds(named: "editeur").isEmpty)
        #expect(paul.openNeeds(named: " - ").isEmpty)
    }

    @Test func `a request is named by its sender, who is not a contact yet where anyone is not`() {
        func request(_ id: String, _ name: String, contact: String? = nil) -> Change {
            var request = Request(id: Request.ID(id), name: name, date: "2026-11-22")
            request.contact = contact.map { Contact.ID($0) }
            return request.changes()
        }
        let network = network(
            request("a", "Nora Weiss"), request("b", "Eleonora"), request("c", "Nora Roy", contact: "n"))
        #expect(network.requests(of: "nora weiss").map(\.id.text) == ["a"])
        #expect(network.requests(of: "nora").map(\.id.text) == ["a", "b"])
        #expect(network.requests(of: "roy").map(\.id.text) == ["c"])
        #expect(network.requests(of: "").isEmpty)
    }

    @Test func `a step is allowed where it leads on`() {
        func allowed(_ steps: [Ask.Step], to whom: Contact.ID? = nil) -> [Ask.Step] {
            let day: CivilDate = "2026-11-22"
            let ask = Ask(
                id: Ask.ID("a"), contact: Contact.ID("c"), whom: whom,
                steps: Dictionary(uniqueKeysWithValues: steps.map { ($0, day) }))
            return Ask.Step.allCases.filter(ask.allows)
        }
        #expect(allowed([]) == [.asked, .agreed, .declined, .letGo])
        #expect(allowed([.asked]) == [.followedUp, .agreed, .declined, .letGo])
        #expect(allowed([.asked, .agreed]) == [])
        let katia = Contact.ID("k")
        #expect(allowed([.asked], to: katia) == [.followedUp, .agreed, .declined, .made, .met, .letGo])
        #expect(allowed([.asked, .agreed], to: katia) == [.followedUp, .declined, .made, .met, .letGo])
        #expect(allowed([.asked, .made], to: katia) == [.met, .letGo])
        #expect(allowed([.asked, .made, .met], to: katia) == [])
        #expect(allowed([.letGo], to: katia) == [])
    }

    @Test(arguments: [
        ("Ask Will first.", true), ("What will I give?", false), ("Ask Smithers.", true), ("Willing?", false),
        ("call 0470 55 66 77", true), ("call 55 66", false), ("mail WILL@x.be", true), ("is album rives late?", true),
        ("Is the album late?", false),
    ])
    func `a text is personal where it names somebody or a project`(text: String, isPersonal: Bool) {
        var will = Contact(id: Contact.ID("w"), name: "Will Smithers")
        will.phones = [Reach("+32 470 55 66 77")]
        will.emails = [Reach("will@x.be")]
        let network = network(will.changes(), Project(id: Project.ID("p"), title: "Album Rives").changes())
        #expect(network.isPersonal(MethodEntry(key: "question a", value: .text(text))) == isPersonal)
    }

    @Test func `a word of a name in a key is personal in small letters too`() {
        let network = network(Contact(id: Contact.ID("w"), name: "Will Smithers").changes())
        #expect(network.isPersonal(MethodEntry(key: "tag smithers", value: 30)))
        #expect(!network.isPersonal(MethodEntry(key: "tag music", value: 30)))
    }

    @Test func `a template without a personal line keeps no blank in its place`() {
        let template = Template(name: "a", text: "Hello {first},\nThank you. {personal}\n{personal}\nBye")
        #expect(template.filled(first: "Nora") == "Hello Nora,\nThank you.\nBye")
        #expect(template.filled(first: "Nora", personal: "X") == "Hello Nora,\nThank you. X\nX\nBye")
    }
}
