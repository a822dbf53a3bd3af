import Interchange
import Relationships
import Testing

private let today = CivilDate("2026-11-22")!

@Suite struct InvitationsTests {
    private let header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    private let nora =
        "Nora Weiss,Me,\"11/20/26, 9:41 AM\",Hello,INCOMING,https://www.linkedin.com/in/Nora/,https://www.linkedin.com/in/me\n"

    private func plan(_ text: String, into network: Network = Network()) throws -> ImportPlan {
        ImportPlan(cards: try read(text), into: network, today: today)
    }

    private func network(_ changes: [Change]) -> Network {
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), changes)])
        return network
    }

    // MARK: Reading

    @Test func `an invitation that came is a request with its profile and its message`() throws {
        let text = header + nora.replacing("Hello", with: "\"I loved \"\"Rives\"\",\nthank you\"")
        #expect(SourceFormat.recognised(in: Array(text.utf8)) == .linkedInInvitations)
        let card = try #require(try read(text).first)
        #expect(card.contact == nil)
        #expect(card.line == 2)
        let request = try #require(card.request)
        #expect(request.name == "Nora Weiss")
        #expect(request.url == "https://www.linkedin.com/in/Nora/")
        #expect(request.message == "I loved \"Rives\",\nthank you")
        #expect(request.date == CivilDate("2026-11-20"))
        #expect(request.source == "LinkedIn")
        #expect(request.triage == nil)
    }

    @Test func `notes before the header, French titles and columns in any order are read`() throws {
        let notes = "Notes :\n\"Vos invitations, \"\"toutes\"\"\n\n"
        let text = notes + "Sens,Date d’envoi,De,Autre,Message\nENTRANTE,05/11/2026 09:41,Zoé Lambert,7,\n"
        let cards = try read(text)
        #expect(cards.map(\.line) == [5])
        #expect(cards[0].request?.name == "Zoé Lambert")
        #expect(cards[0].request?.date == CivilDate("2026-11-05"))
        #expect(cards[0].request?.message == nil)
    }

    @Test(arguments: [
        ("\"11/20/26, 9:41 AM\"", "2026-11-20"), ("\"1/2/26, 12:00\u{202f}PM\"", "2026-01-02"),
        ("20/11/2026 09:41", "2026-11-20"), ("2026-11-20", "2026-11-20"),
        ("2026-11-20 09:41:00 UTC", "2026-11-20"), ("2026-11-20T09:41:00Z", "2026-11-20"),
        ("20 Nov 2026", "2026-11-20"), ("\"3 févr. 2026, 09:41\"", "2026-02-03"),
    ])
    func `the day on which it was sent is read as LinkedIn writes it`(text: String, date: String) throws {
        let card = try read("From,Sent At,Direction\nA,\(text),INCOMING\n")[0]
        #expect(card.request?.date == CivilDate(date))
    }

    @Test func `a file of a French account has the day first, unless it says AM or PM`() throws {
        func date(_ text: String) throws -> CivilDate? {
            try read("De,Envoyé le,Sens\nA,\"\(text)\",INCOMING\n")[0].request?.date
        }
        #expect(try date("05/11/2026 09:41") == CivilDate("2026-11-05"))
        #expect(try date("11/5/26, 9:41 AM") == CivilDate("2026-11-05"))
    }

    @Test func `a malformed row is left out with its line, and the rest is read`() throws {
        func refused(_ row: String) throws -> ImportFailure.Reason? {
            let cards = try read("From,Sent At,Direction\nA,2026-11-20,INCOMING\n" + row)
            #expect(cards.map { $0.request?.name } == ["A", nil])
            guard case .refused(let reason)? = cards[1].notices.first?.reason else { return nil }
            #expect(cards[1].notices.map(\.line) == [3])
            return reason
        }
        #expect(try refused("B,soon,INCOMING\n") == .unreadableDate("soon"))
        #expect(try refused("B,,OUTGOING\n") == .unreadableDate(""))
        #expect(try refused("B,31/31/2026,INCOMING\n") == .unreadableDate("31/31/2026"))
        #expect(try refused("B,2026-11-20x,INCOMING\n") == .unreadableDate("2026-11-20x"))
        #expect(try refused("B,2026-11-20,SIDEWAYS\n") == .unknownDirection("SIDEWAYS"))
        #expect(try refused("B,2026-11-20,\n") == .unknownDirection(""))
        #expect(try refused("B,2026-11-20,INCOMING,x\n") == .columnCount(expected: 3, found: 4))
        #expect(try refused("B,2026-11-20\n") == .unknownDirection(""))
        #expect(try refused("\"B,2026-11-20,INCOMING\n") == .unclosedQuote)
    }

    @Test func `a row without a name is skipped with a notice`() throws {
        let card = try read("From,Sent At,Direction\n ,2026-11-20,INCOMING\n")[0]
        #expect(card.request == nil)
        #expect(card.notices == [notice(2, .emptyRow)])
    }

    @Test func `a file that is not UTF-8 is read as Windows-1252, once said`() throws {
        let rows = Array("From,Sent At,Direction\n".utf8) + [0xC9] + Array(",2026-11-20,INCOMING\n".utf8)
        let card = try read(rows)[0]
        #expect(card.request?.name == "É")
        #expect(card.notices == [notice(1, .readAsWindows1252)])
    }

    // MARK: Planning

    @Test func `what I sent is counted and nothing else`() throws {
        let plan = try plan(header + "Me,Karim,2026-11-19,,OUTGOING,https://linkedin.com/in/me,x\n" + nora)
        #expect(plan.requests.outgoing == 1)
        #expect(plan.requests.added.map(\.name) == ["Nora Weiss"])
        #expect(plan.added.isEmpty)
        #expect(plan.changes == plan.requests.added.map { $0.changes() })
        #expect(!plan.requests.isEmpty)
        #expect(try self.plan("First Name,Last Name\nA,B\n").requests.isEmpty)
    }

    @Test func `a second import changes nothing, however the request was sorted since`() throws {
        let first = try plan(header + nora)
        let request = try #require(first.requests.added.first)
        var sorted = network(first.changes)
        let sorting = sorted.sorting([request.id], as: .mechanical)
        sorted.apply([(LineID(milliseconds: 2, random: (0, 0)), sorting)])
        let second = try plan(header + nora + nora.replacing("/Nora/", with: "/nora?trk=x"), into: sorted)
        #expect(second.changes.isEmpty)
        #expect(second.requests.unchanged.map(\.triage) == [.mechanical])
    }

    @Test func `somebody who asks again later asks anew`() throws {
        let again = nora.replacing("11/20/26", with: "11/21/26")
        #expect(try plan(header + nora + again).requests.added.count == 2)
    }

    @Test func `the key follows from the profile and the day, and else from the name`() throws {
        let one = try plan(header + nora).requests.added[0].id
        let other = try plan(
            "Direction,Sent At,From,inviterProfileUrl\nINCOMING,2026-11-20,N. W.,http://fr.linkedin.com/in/nora\n"
        ).requests.added[0].id
        #expect(one == other)
        #expect(one.text == "x" + Fingerprint.text(of: "invitation:linkedin:linkedin.com/in/nora\n2026-11-20"))
        let named = try plan("From,Sent At,Direction\nZoé,2026-11-20,INCOMING\n").requests.added[0].id
        #expect(named.text == "x" + Fingerprint.text(of: "invitation:name:zoe\n2026-11-20"))
    }

    @Test func `who is a contact already is no request, and that is said`() throws {
        var contact = Contact(id: Contact.ID("k"), name: "Nora W.")
        contact.urls = [Reach("https://fr.linkedin.com/in/nora")]
        let plan = try plan(header + nora, into: network([contact.changes()]))
        #expect(plan.changes.isEmpty)
        #expect(plan.notices == [notice(2, .contactAlready("Nora W."))])
    }

    @Test func `a contact of the same run is one already`() throws {
        let connections = "First Name,Last Name,URL\nNora,Weiss,https://www.linkedin.com/in/nora\n"
        let plan = ImportPlan(cards: try read(header + nora) + read(connections), into: Network(), today: today)
        #expect(plan.added.map(\.name) == ["Nora Weiss"])
        #expect(plan.requests.added.isEmpty)
        #expect(plan.notices == [notice(2, .contactAlready("Nora Weiss"))])
    }

    @Test func `who was made a contact of this very request stays that, without a word`() throws {
        let first = try plan(header + nora)
        var before = network(first.changes)
        var ids = IdentifierSource { 7 }
        let promoting = before.promoting(first.requests.added[0].id, today: today, ids: &ids)
        before.apply([(LineID(milliseconds: 2, random: (0, 0)), promoting)])
        let second = try plan(header + nora, into: before)
        #expect(second.changes.isEmpty)
        #expect(second.notices.isEmpty)
        #expect(second.requests.unchanged.count == 1)
    }

    @Test func `a request that was typed is not made twice, one that was deleted stays deleted`() throws {
        let typed = Request(
            id: Request.ID("t"), name: "Nora", url: "https://linkedin.com/in/nora", date: today)
        let known = try plan(header + nora, into: network([typed.changes()]))
        #expect(known.changes.isEmpty)
        #expect(known.requests.unchanged.map(\.id) == [typed.id])

        let first = try plan(header + nora)
        var deleted = network(first.changes)
        let deletion = [Change.deletion(of: first.requests.added[0].record)]
        deleted.apply([(LineID(milliseconds: 2, random: (0, 0)), deletion)])
        let second = try plan(header + nora, into: deleted)
        #expect(second.changes.isEmpty)
        #expect(second.notices == [notice(2, .deletedEarlier)])
    }
}
