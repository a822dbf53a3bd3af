import Interchange
import Relationships
import Testing

@Suite struct CalendarExportTests {
    private let today = CivilDate("2026-11-22")!
    private var network = Network()
    private var time: UInt64 = 1

    private mutating func write(_ change: Change) {
        network.apply([(LineID(milliseconds: time, random: (0, 0)), [change])])
        time += 1
    }

    private mutating func add(_ id: Contact.ID, _ edit: (inout Contact) -> Void = { _ in }) {
        var contact = Contact(id: id, name: "\(id)")
        contact.added = CivilDate("2026-11-01")!
        contact.cadence = .every(30)
        edit(&contact)
        write(contact.changes())
    }

    private var lines: [String] {
        CalendarExport.text(of: network, on: today) { event in
            switch event {
            case .watering(let contact): .init(summary: "water " + contact.name)
            case .promise(let promise, let contacts):
                .init(summary: "promise " + contacts.map(\.name).joined(separator: ", "), description: promise.note)
            case .meeting(_, let contacts): .init(summary: "meet " + contacts.map(\.name).joined(separator: ", "))
            }
        }.split(separator: "\r\n").map(String.init)
    }

    private func event(_ uid: String, _ date: String, until: String, _ summary: String) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(uid)@arrosoir", "DTSTAMP:20261122T000000Z", "DTSTART;VALUE=DATE:\(date)",
            "DTEND;VALUE=DATE:\(until)", "SUMMARY:" + summary, "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    @Test mutating func `whoever wants water has a day, and nobody who never does`() {
        add("ann")
        add("bob") { $0.cadence = .never }
        add("cid") { $0.isArchived = true }
        add("dot") { $0.wanted = "to know her" }
        #expect(
            lines == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Arrosoir//Arrosoir//EN", "CALSCALE:GREGORIAN"]
                + event("watering-ann", "20261201", until: "20261202", "water ann") + ["END:VCALENDAR"])
    }

    @Test mutating func `a day moves with touches, absences and snoozes`() {
        add("ann")
        write(Touchpoint(id: .init("t"), date: CivilDate("2026-10-01")!, contacts: ["ann"]).changes())
        #expect(lines.contains("DTSTART;VALUE=DATE:20261031"))
        write(AwayPeriod(id: .init("w"), from: CivilDate("2026-10-05")!, to: CivilDate("2026-10-06")!).changes())
        #expect(lines.contains("DTSTART;VALUE=DATE:20261102"))
        var ann = network.contacts["ann"]!
        ann.snooze = Snooze(until: CivilDate("2026-12-24")!, on: today)
        write(ann.changes())
        #expect(lines.contains("DTSTART;VALUE=DATE:20261224"))
    }

    @Test mutating func `open promises and planned meetings have a day`() {
        add("ann") { $0.cadence = .never }
        add("bob") { $0.cadence = .never }
        add("cid") { $0.isArchived = true }
        let due = CivilDate("2026-12-31")!
        write(
            Promise(id: .init("p1"), kind: .thanks, contacts: ["ann", "cid"], note: "the van, twice", due: due)
                .changes())
        write(Promise(id: .init("p2"), kind: .thanks, contacts: ["ann"], due: due, outcome: today).changes())
        write(Promise(id: .init("p3"), kind: .thanks, contacts: ["cid"], due: due).changes())
        write(
            Touchpoint(id: .init("t1"), date: due, channel: .inPerson, contacts: ["ann", "bob"], isPlanned: true)
                .changes())
        write(Touchpoint(id: .init("t2"), date: today, contacts: ["ann"]).changes())
        #expect(
            Array(lines.dropFirst(4).dropLast())
                == event("meeting-t1", "20261231", until: "20270101", "meet ann\\, bob")
                + event("promise-p1", "20261231", until: "20270101", "promise ann").flatMap {
                    $0.hasPrefix("SUMMARY") ? [$0, "DESCRIPTION:the van\\, twice"] : [$0]
                })
    }

    @Test mutating func `a hostile name stays inside its summary`() {
        add("ann") { $0.name = "Ann\r\nEND:VEVENT\nBEGIN:VALARM\u{0};" + String(repeating: "é", count: 100) }
        #expect(lines.contains { $0.hasPrefix("SUMMARY:water Ann\\nEND:VEVENT\\nBEGIN:VALARM\\;é") })
        #expect(lines.filter { $0 == "END:VEVENT" }.count == 1 && !lines.contains("BEGIN:VALARM"))
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    }

    @Test(arguments: ["\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}", "\u{2029}", "\r"])
    mutating func `what ends a line to some readers ends none`(lineEnd: String) {
        add("ann") { $0.name = "Ann" + lineEnd + "END:VEVENT" }
        #expect(lines.contains("SUMMARY:water Ann\\nEND:VEVENT"))
    }

    @Test mutating func `control characters have no place in a calendar`() {
        add("ann") { $0.name = "A\u{1B}[2Jn\u{7F}n\u{9B}\tx" }
        #expect(lines.contains("SUMMARY:water A[2Jnn\tx"))
    }
}
