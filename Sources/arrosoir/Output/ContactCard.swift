import App
import Relationships
import TerminalUI

/// A contact as text: how to reach them first, then what they are, then the touchpoints, newest first.
struct ContactCard {
    private let contact: Contact
    private let session: Session
    /// What there is to say, several values of one label in rows of their own.
    private(set) var facts: [(label: Phrase, text: String)] = []

    private var language: Language { session.console.language }
    private var network: Network { session.network }

    init(_ contact: Contact, in session: Session) {
        self.contact = contact
        self.session = session
        addReaches()
        addTraits()
        addRelation()
    }

    /// What they do, and how thirsty they are.
    var headline: String {
        let water = network.water(of: contact, on: session.today)
        let whatTheyDo = [contact.title, contact.organization].compactMap { $0 }.joined(separator: ", ")
        return [whatTheyDo, Phrase.state(water.state)[language]].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func print() {
        session.console.print([Span(contact.name + " · " + headline, .heading)])
        var last: Phrase?
        let rows = facts.map { label, text in
            defer { last = label }
            // The label stands in front of the first value alone.
            return [Span(label == last ? "" : label[language], .quiet), Span(text)]
        }
        session.console.print(table: rows, indent: 1)
        if let notes = contact.notes {
            session.console.print("")
            for line in DisplayText.lines(of: notes) { session.console.print(" " + line) }
        }
        let touchpoints = network.touchpoints(of: contact.id)
        guard !touchpoints.isEmpty else { return }
        session.console.print("")
        session.console.print(table: touchpoints.map(row), indent: 1)
    }

    private mutating func addReaches() {
        add(.phoneLabel, contact.phones.map(text))
        add(.emailLabel, contact.emails.map(text))
        add(.linkLabel, contact.urls.map(text))
        add(
            .addressLabel,
            contact.addresses.map { address in
                [address.street, address.postalCode, address.city, address.region, address.country]
                    .compactMap { $0 }.joined(separator: ", ")
            })
        add(.timeZoneLabel, contact.timeZone)
    }

    private mutating func addTraits() {
        add(.wantedLabel, contact.wanted)
        add(
            .newsLabel,
            contact.news.reversed().map { news in
                [Phrase.date(news.date, today: session.today), .news(news)].map { $0[language] }.joined(separator: ", ")
            })
        add(.nicknamesLabel, joined(contact.nicknames))
        add(.birthdayLabel, contact.birthday?.description)
        add(.tagsLabel, joined(contact.tags))
        add(.circlesLabel, joined(contact.circles))
        add(.skillsLabel, joined(contact.skills))
        add(.needLabel, contact.needs.map { $0.met == nil ? $0.text : Phrase.needMet($0.text)[language] })
    }

    private mutating func addRelation() {
        add(
            .promiseLabel,
            network.openPromises(to: contact.id).map { promise in
                let when = Phrase.coming(promise.due, today: session.today)
                let what = Phrase.matter(of: promise, in: network).map { $0[language] }
                return [Phrase("%1, %2", "%1, %2").with(Phrase.promise(promise.kind), when)[language], what]
                    .compactMap { $0 }.joined(separator: " · ")
            })
        addGiving()
        let met = contact.met.map { meeting in
            [meeting.occasion, meeting.date.map { Phrase.date($0, today: session.today)[language] }]
                .compactMap { $0 }.joined(separator: ", ")
        }
        add(.metLabel, met)
        add(.introducedByLabel, contact.introducedBy.flatMap { network.contact($0)?.name })
        add(.knowsLabel, joined(session.names(of: contact.knows)))
        if let standing = contact.standing {
            add(.standingLabel, Phrase.knowsMe(standing.knowsMe)[language])
            add(.seesMeAsLabel, standing.seesMeAs)
            add(
                standing.told == nil ? .toTellLabel : .toldLabel, standing.tellingText(session.today)?[language])
        }
        add(
            .rolesLabel,
            network.slots(heldBy: contact.id).compactMap { slot in
                guard let kind = network.roleKind(slot.kind), let project = network.projects[slot.project] else {
                    return nil
                }
                let role = Phrase.roleIn(kind, project.title)[language]
                return [role, slot.purpose].compactMap { $0 }.joined(separator: ": ")
            })
        add(.cadenceLabel, Phrase.cadence(network.cadence(of: contact))[language])
        if let snooze = contact.snooze, snooze.until > session.today {
            add(.snoozedLabel, Phrase.coming(snooze.until, today: session.today)[language])
        }
        if contact.isArchived { add(.archivedLabel, Phrase.yes[language]) }
    }

    private mutating func addGiving() {
        add(.askLabel, network.asks(of: contact.id).filter(\.state.isOpen).map(text))
        add(
            .giveLabel,
            network.givings().filter { $0.contact == contact.id }.map { giving in
                Phrase.givingRow(network.offers[giving.offer]?.what ?? "", need: giving.need)[language]
            })
        add(.ledgerLabel, Phrase.ledgerWithBalance(network.ledger(of: contact.id))?[language])
        add(
            .oneSidedLabel,
            network.oneSidedTouches(with: contact.id, on: session.today).map { Phrase.touchesFromMe($0)[language] })
    }

    /// What is asked of them, or of somebody for an introduction to them.
    private func text(of ask: Ask) -> String {
        let words = ask.contact == contact.id ? Phrase.favour(ask, in: network) : .described(ask, in: network)
        return [words, Phrase.ask(ask.state)].map { $0[language] }.joined(separator: " · ")
    }

    private mutating func add(_ label: Phrase, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        facts.append((label, text))
    }

    private mutating func add(_ label: Phrase, _ texts: [String]) { facts += texts.map { (label, $0) } }

    private func text(of reach: Reach) -> String {
        reach.label.map { "\(reach.value) (\($0))" } ?? reach.value
    }

    private func joined(_ texts: [String]) -> String { texts.joined(separator: ", ") }

    /// What a touch was about, in one line.
    func words(of touch: Touchpoint) -> String {
        let marks = Touchpoint.Mark.allCases.compactMap { mark in
            touch.marks[mark].map { text in
                [Phrase.mark(mark)[language], text].compactMap { $0 }.joined(separator: ": ")
            }
        }
        let planned = touch.isPlanned ? [Phrase.plannedMark[language]] : []
        let note = touch.note?.split(whereSeparator: \.isNewline).joined(separator: " ")
        return (planned + marks + [note].compactMap { $0 }).joined(separator: " · ")
    }

    /// When it was.
    func time(of touch: Touchpoint) -> String {
        [touch.date.description, touch.time?.description].compactMap { $0 }.joined(separator: " ")
    }

    private func row(_ touch: Touchpoint) -> [Span] {
        [
            Span(time(of: touch)), Span(Phrase.channel(touch.channel)[language]), Span(words(of: touch)),
            Span(touch.id.text, .quiet),
        ]
    }
}
