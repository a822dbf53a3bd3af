import Relationships
import TerminalUI

/// A line of the detail.
struct DetailLine: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case plain, strong, faint, promise }
    var text: String
    var kind = Kind.plain
}

extension AppState {
    /// All about a contact, in one column: how to reach them first, then the last touches, then the rest; with the
    /// whole screen to itself, all the touches.
    func detailLines(_ contact: Contact, width: Int) -> [DetailLine] {
        reachLines(contact, width) + oppositionLines(contact, width)
            + historyLines(contact, width, limit: isDetailOpen ? .max : 2) + otherLines(contact, width)
    }

    /// The detail as it stands on the screen: one column, or, below the three panes, two.
    ///
    /// - Parameter touches: how many of the touches at most, as far as they have a column of their own.
    func detailColumns(_ contact: Contact, touches: Int = .max) -> [(rect: Rect, lines: [DetailLine])] {
        let inner = layout.detail.inset(dx: 2, dy: 1)
        guard layout.isWide, !isDetailOpen else { return [(inner, detailLines(contact, width: inner.width))] }
        let columns = inner.columns([.fraction(0.48), .fixed(2), .fill])
        let (left, right) = (columns[0], columns[2])
        return [
            (
                left,
                reachLines(contact, left.width) + oppositionLines(contact, left.width)
                    + otherLines(contact, left.width)
            ),
            (right, historyLines(contact, right.width, limit: min(100, touches))),
        ]
    }

    /// How many lines there are to scroll through.
    var detailHeight: Int {
        shownContact.map { detailColumns($0).map(\.lines.count).max() ?? 0 } ?? 0
    }

    func reachLines(_ contact: Contact, _ width: Int) -> [DetailLine] {
        let job = [contact.title, contact.organization].compactMap { $0 }.joined(separator: " · ")
        let reaches = contact.phones + contact.emails + contact.urls
        let reach = reaches.map { $0.value + ($0.label.map { " (\($0))" } ?? "") }.joined(separator: " · ")
        let places = contact.addresses.map { address in
            [address.street, address.postalCode, address.city, address.country].compactMap { $0 }.joined(
                separator: ", ")
        }
        var lines = wrapped(reach, width, .strong) + wrapped(job, width)
        lines += places.flatMap { wrapped($0, width) }
        if let wanted = contact.wanted {
            lines += wrapped(say(Phrase("To meet: %1", "À rencontrer : %1").with(wanted)), width, .promise)
        }
        return lines
    }

    /// The promises that are open, then the touches, newest first.
    func historyLines(_ contact: Contact, _ width: Int, limit: Int) -> [DetailLine] {
        var lines = network.openPromises(to: contact.id).flatMap { promise -> [DetailLine] in
            let words = Phrase("%1, %2", "%1, %2").with(
                Phrase.promise(promise.kind), Phrase.coming(promise.due, today: today))
            let text =
                Phrase.matter(of: promise, in: network).map { Phrase("%1: %2", "%1 : %2").with(words, $0) } ?? words
            return wrapped(Glyph.promise(charset) + " " + say(text), width, .promise)
        }
        for ask in network.asks(of: contact.id) where ask.state.isOpen {
            let words = Phrase("%1: %2", "%1 : %2").with(Phrase.ask(ask.state), Phrase.favour(ask, in: network))
            let by = ask.contact == contact.id ? "" : " · " + name(ask.contact)
            lines += wrapped("? " + say(words) + by, width, .promise)
        }
        let touches = network.touchpoints(of: contact.id, limit: limit)
        for touch in touches { lines += wrapped(line(of: touch, with: contact.id), width) }
        if touches.isEmpty {
            lines.append(DetailLine(text: say(Phrase("No touch yet", "Aucun échange encore")), kind: .faint))
        }
        return lines
    }

    /// "12 Oct coffee: offered studio contact [received]".
    func line(of touch: Touchpoint, with contact: Contact.ID?) -> String {
        var text = say(.date(touch.date, today: today)) + " "
        if touch.isPlanned { text += say(Phrase("planned: ", "prévu : ")) }
        text += say(.channel(touch.channel))
        if touch.direction == .incoming { text += say(Phrase(" (from them)", " (d’eux)")) }
        let others = touch.contacts.filter { $0 != contact }
        if !others.isEmpty {
            text += say(Phrase(" with %1", " avec %1").with(others.map(name).joined(separator: ", ")))
        }
        let words = [touch.occasion, touch.note].compactMap { $0 }.joined(separator: " · ")
        if !words.isEmpty { text += say(Phrase(": %1", " : %1").with(words)) }
        let marks = touch.marks.keys.sorted { $0.rawValue < $1.rawValue }.map { mark in
            say(.mark(mark)) + (touch.marks[mark].flatMap { $0 }.map { " " + $0 } ?? "")
        }
        return marks.isEmpty ? text : text + " [" + marks.joined(separator: ", ") + "]"
    }

    func otherLines(_ contact: Contact, _ width: Int) -> [DetailLine] {
        var lines: [DetailLine] = []
        func add(_ label: Phrase, _ text: String?, _ kind: DetailLine.Kind = .plain) {
            guard let text, !text.isEmpty else { return }
            lines.append(contentsOf: wrapped(say(Phrase("%1: %2", "%1 : %2").with(label, text)), width, kind))
        }
        let water = network.water(of: contact, on: today)
        add(Phrase("Cadence", "Cadence"), say(.cadence(water.cadence)))
        add(Phrase("Between us", "Entre nous"), Phrase.ledger(network.ledger(of: contact.id)).map(say))
        if let touches = network.oneSidedTouches(with: contact.id, on: today) {
            let words = Phrase(
                "only you reach out, %1 touches in a year", "toujours à votre initiative, %1 fois en un an")
            lines += wrapped(say(words.with(touches)), width, .faint)
        }
        for news in contact.news.suffix(3).reversed() {
            let words = Phrase("%1, %2", "%1, %2").with(Phrase.date(news.date, today: today), Phrase.news(news))
            add(Phrase("News", "Du nouveau"), say(words), .promise)
        }
        add(Phrase("Needs", "Besoins"), contact.needs.filter { $0.met == nil }.map(\.text).listed, .promise)
        for giving in givings where giving.contact == contact.id {
            let offer = network.offers[giving.offer]
            lines += wrapped(
                Glyph.giving(charset) + " " + say(.reasonToGive(offer, need: giving.need)), width, .promise)
        }
        add(Phrase("Skills", "Talents"), contact.skills.listed)
        if let standing = contact.standing {
            if standing.told == nil { add(Phrase("To tell", "À dire"), standing.toTell, .promise) }
            if standing.knowsMe != .unknown { add(Phrase("Knows me", "Me connaît"), say(.knowsMe(standing.knowsMe))) }
            add(Phrase("Sees me as", "Me voit comme"), standing.seesMeAs)
        }
        add(Phrase("Tags", "Étiquettes"), contact.tags.listed)
        add(Phrase("Circles", "Cercles"), contact.circles.listed)
        add(Phrase("Nicknames", "Surnoms"), contact.nicknames.listed)
        add(Phrase("Introduced by", "Présenté par"), contact.introducedBy.map(name))
        add(Phrase("Knows", "Connaît"), contact.knows.map(name).listed)
        if let met = contact.met {
            let words = [met.date.map { say(.date($0, today: today)) }, met.occasion].compactMap { $0 }
            add(Phrase("Met", "Rencontré"), words.joined(separator: ", "))
        }
        add(Phrase("Birthday", "Anniversaire"), contact.birthday?.description)
        add(Phrase("Roles", "Rôles"), network.slots(heldBy: contact.id).map(roleWords).listed)
        if let notes = contact.notes {
            lines.append(DetailLine(text: ""))
            lines += wrapped(notes, width)
        }
        return lines
    }

    private func roleWords(_ slot: Slot) -> String {
        let kind = network.roleKind(slot.kind).map { say(.role($0)) } ?? slot.kind.text
        return kind + (network.projects[slot.project].map { " (\($0.title))" } ?? "")
    }

    func wrapped(_ text: String, _ width: Int, _ kind: DetailLine.Kind = .plain) -> [DetailLine] {
        guard !text.isEmpty else { return [] }
        return DisplayText.wrap(text, width: max(1, width), charset: charset).map { DetailLine(text: $0, kind: kind) }
    }
}

extension Screen {
    func drawDetail(into buffer: inout Buffer) {
        let frame = layout.detail
        guard frame.width > 6, frame.height > 2 else { return }
        guard let contact = state.shownContact else { return drawNothing(into: &buffer) }
        let water = state.network.water(of: contact, on: state.today)
        var title = contact.name
        if water.state != .ambient { title += " · " + say(.state(water.state)) }
        let roles = state.network.activeRoles(of: contact.id).map { say(.role($0)) }
        if !roles.isEmpty { title += " · " + roles.joined(separator: ", ") }
        if contact.isArchived { title += say(Phrase(" · archived", " · archivé")) }
        buffer.write(title, x: frame.x + 2, y: frame.y, width: frame.width - 4, style: theme.strong)
        let end = max(0, state.detailOffset) + frame.height - 2
        // A line more than fit, each touch has one at least.
        let columns = state.detailColumns(contact, touches: end + 1)
        for (rect, lines) in columns { draw(lines, in: rect, into: &buffer) }
        if columns.contains(where: { $0.lines.count > end }) { drawMore(in: frame, into: &buffer) }
    }

    /// A sign in the lower edge of a frame that `J` shows more of the detail.
    func drawMore(in frame: Rect, into buffer: inout Buffer) {
        guard frame.width > 24 else { return }
        let more = say(Phrase(" J more ", " J suite "))
        buffer.write(more, x: frame.maxX - DisplayText.width(more) - 2, y: frame.maxY - 1, style: theme.faint)
    }

    private func drawNothing(into buffer: inout Buffer) {
        let lines: [DetailLine]
        let inner = layout.detail.inset(dx: 2, dy: 1)
        let title: Phrase
        if state.focus == .roles, case .empty(let slot) = state.roles.selected {
            title = state.slotWords(slot)
            lines = state.emptySlotLines(slot, inner.width)
        } else if state.focus == .water, case .review(let review) = state.water.selected {
            title = .reviewDue
            lines = state.dueReviewLines(review, inner.width)
        } else {
            return
        }
        buffer.write(
            say(title), x: layout.detail.x + 2, y: layout.detail.y, width: layout.detail.width - 4, style: theme.strong)
        draw(lines, in: inner, into: &buffer)
    }

    private func draw(_ lines: [DetailLine], in rect: Rect, into buffer: inout Buffer) {
        let offset = max(0, min(state.detailOffset, lines.count - rect.height))
        let wanted = state.isDetailOpen ? state.detailSearch.map(SearchKey.folded) : nil
        for (index, line) in lines.dropFirst(offset).prefix(rect.height).enumerated() {
            let isMatch = wanted.map { SearchKey.folded(line.text).contains($0) } ?? false
            let style = isMatch ? theme.accent.with(.underline) : theme.style(of: line.kind)
            buffer.write(line.text, x: rect.x, y: rect.y + index, width: rect.width, style: style)
        }
    }
}
