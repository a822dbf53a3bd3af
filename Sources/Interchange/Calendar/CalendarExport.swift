import Relationships

/// Waterings, promises and planned meetings as a calendar to subscribe to (RFC 5545): all-day events, without alarms.
///
/// Example: `CalendarExport.text(of: network, on: today) { event in CalendarExport.Words(summary: "Water Sophie") }`.
public enum CalendarExport {
    /// What an event says, in the reader's language.
    public struct Words: Hashable, Sendable {
        public var summary: String
        public var description: String?

        public init(summary: String, description: String? = nil) {
            self.summary = summary
            self.description = description
        }
    }

    /// - Parameter today: the day of the export, on which all depends, `DTSTAMP` too.
    public static func text(of network: Network, on today: CivilDate, words: (CalendarEvent) -> Words) -> String {
        var lines = FoldedLines()
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Arrosoir//Arrosoir//EN", "CALSCALE:GREGORIAN"] {
            lines.append(line)
        }
        for (date, event) in events(of: network, on: today) {
            let words = words(event)
            lines.append("BEGIN:VEVENT")
            lines.append(PropertyLine("UID", event.uid).text)
            lines.append(PropertyLine("DTSTAMP", day(today) + "T000000Z").text)
            lines.append(PropertyLine("DTSTART", day(date)).with("VALUE", "DATE").text)
            lines.append(PropertyLine("DTEND", day(date.adding(days: 1))).with("VALUE", "DATE").text)
            lines.append(property("SUMMARY", words.summary))
            if let description = words.description { lines.append(property("DESCRIPTION", description)) }
            lines.append("TRANSP:TRANSPARENT")
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
        return lines.text
    }

    /// In the order of days. Whoever is archived or gone is in none; what is kept or let go is none.
    static func events(of network: Network, on today: CivilDate) -> [(date: CivilDate, event: CalendarEvent)] {
        func present(_ ids: [Contact.ID]) -> [Contact] { ids.compactMap(network.contact).filter { !$0.isArchived } }
        var events: [(date: CivilDate, event: CalendarEvent)] = []
        for contact in network.contacts.values {
            guard let date = network.ripening(of: contact, on: today) else { continue }
            events.append((date, .watering(contact)))
        }
        for promise in network.promises.values where promise.outcome == nil {
            let contacts = present(promise.contacts)
            guard !contacts.isEmpty else { continue }
            events.append((promise.notBefore ?? promise.due, .promise(promise, with: contacts)))
        }
        for touchpoint in network.plannedTouchpoints {
            let contacts = present(touchpoint.contacts)
            guard !contacts.isEmpty else { continue }
            events.append((touchpoint.date, .meeting(touchpoint, with: contacts)))
        }
        return events.sorted { ($0.date, $0.event.uid) < ($1.date, $1.event.uid) }
    }

    /// A text as a value, without the control characters that none may hold (RFC 5545, section 3.1).
    private static func property(_ name: String, _ text: String) -> String {
        let plain = PropertyLine.harmless(text).unicodeScalars.filter {
            $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t"
        }
        return PropertyLine(name, PropertyLine.escaped(String(String.UnicodeScalarView(plain)))).text
    }

    /// `20261122`.
    private static func day(_ date: CivilDate) -> String { String(date.description.filter { $0 != "-" }) }
}
