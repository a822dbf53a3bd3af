import Relationships
import TerminalUI

extension Screen {
    // MARK: Water

    func drawWater(in rect: Rect, into buffer: inout Buffer) {
        drawList(state.water, of: .water, in: rect, into: &buffer) { row, line, buffer in
            switch row {
            case .heading(let text):
                buffer.write(say(text), x: line.x, y: line.y, width: line.width, style: theme.heading)
            case .remark(let text):
                buffer.write(say(text), x: line.x, y: line.y, width: line.width, style: theme.done)
            case .promise(let promise): drawPromise(promise, in: line, into: &buffer)
            case .member(_, let id):
                let glyph = state.marks.contains(id) ? "*" : " "
                buffer.write(glyph + "   " + state.name(id), x: line.x, y: line.y, width: line.width)
            case .watering(let watering): drawWatering(watering, in: line, into: &buffer)
            case .fold(let fold, let count, let isOpen):
                let sign = Glyph.fold(isOpen: isOpen, state.charset)
                buffer.write(foldName(fold, count) + " " + sign, x: line.x, y: line.y, width: line.width, style: theme.faint)
            case .done(let done): drawDone(done, in: line, into: &buffer)
            }
        }
    }

    /// Later is not counted: it is not a debt.
    private func foldName(_ fold: WaterRow.Fold, _ count: Int) -> String {
        switch fold {
        case .promises: say(Phrase("%1 more", "%1 de plus").with(count))
        case .later: say(Phrase("later", "plus tard"))
        case .done: say(Phrase("done %1", "fait %1").with(count))
        }
    }

    /// Mark, glyph, name, letters, then why.
    private func drawPerson(
        _ ids: [Contact.ID], name: String, glyph: String, style: Style, letters: String, why: String,
        in line: Rect, into buffer: inout Buffer
    ) {
        let nameWidth = min(24, max(8, line.width * 2 / 5))
        if ids.contains(where: state.marks.contains) { buffer.write("*", x: line.x, y: line.y, style: theme.accent) }
        buffer.write(glyph, x: line.x + 1, y: line.y, width: 1, style: style)
        buffer.write(name, x: line.x + 3, y: line.y, width: min(nameWidth, line.width - 3))
        let lettersX = line.x + 3 + nameWidth + 1
        buffer.write(letters, x: lettersX, y: line.y, width: min(2, line.maxX - lettersX), style: theme.accent)
        let whyX = lettersX + 3
        buffer.write(why, x: whyX, y: line.y, width: max(0, line.maxX - whyX), style: theme.faint)
    }

    private func drawPromise(_ promise: DuePromise, in line: Rect, into buffer: inout Buffer) {
        let isShared = promise.contacts.count > 1
        let name = isShared ? promise.occasion ?? "" : state.name(promise.contacts[0])
        var why: String
        if isShared {
            why = say(
                .counted(promise.contacts.count, Phrase("# to write to", "# à qui écrire"), Phrase("# to write to", "# à qui écrire")))
            why += " " + Glyph.fold(isOpen: state.openRows.contains(promise.source), state.charset)
        } else {
            why = say(.reason(promise, in: state.network, today: state.today))
            if promise.more > 0 { why += say(Phrase(" (+%1)", " (+%1)").with(promise.more)) }
        }
        let letters = isShared ? "" : state.network.contact(promise.contacts[0]).map(letters) ?? ""
        drawPerson(
            promise.contacts, name: name, glyph: Glyph.promise(state.charset), style: theme.accent, letters: letters,
            why: why, in: line, into: &buffer)
    }

    private func drawWatering(_ watering: DueWatering, in line: Rect, into buffer: inout Buffer) {
        guard let contact = state.network.contact(watering.contact) else { return }
        let glyph = Glyph.state(watering.water.state, state.charset)
        drawPerson(
            [contact.id], name: contact.name, glyph: glyph, style: theme.style(of: watering.water.state),
            letters: letters(of: contact),
            why: say(.reason(watering.water, added: contact.added, today: state.today)), in: line, into: &buffer)
    }

    private func drawDone(_ done: DoneToday, in line: Rect, into buffer: inout Buffer) {
        guard let contact = state.network.contact(done.contact) else { return }
        let why: Phrase
        var glyph = Glyph.done(state.charset)
        switch done.deed {
        case .touched(let id):
            let touch = state.network.touchpoints[id]
            why = touch.map { touch in
                touch.date == state.today
                    ? Phrase.channel(touch.channel)
                    : Phrase("%1 %2", "%1 %2").with(Phrase.channel(touch.channel), Phrase.ago(touch.date, today: state.today))
            } ?? Phrase("", "")
        case .snoozed(let until):
            glyph = "z"
            why = Phrase("snoozed to %1", "reporté à %1").with(Phrase.coming(until, today: state.today))
        case .skipped:
            glyph = "-"
            why = Phrase("nothing today", "rien aujourd’hui")
        }
        drawPerson(
            [contact.id], name: contact.name, glyph: glyph, style: theme.done, letters: letters(of: contact),
            why: say(why), in: line, into: &buffer)
    }

    // MARK: Contacts

    func drawContacts(in rect: Rect, into buffer: inout Buffer) {
        guard rect.height > 0 else { return }
        let line = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
        buffer.write("/", x: line.x, y: line.y, style: theme.faint)
        let field = Rect(x: line.x + 2, y: line.y, width: max(0, line.width - 2), height: 1)
        if case .filter = state.mode {
            state.filter.draw(into: &buffer, in: field, isFocused: true)
        } else {
            buffer.write(state.filter.text, x: field.x, y: field.y, width: field.width, style: theme.accent)
        }
        let list = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
        drawList(state.contacts, of: .contacts, in: list, into: &buffer) { row, line, buffer in
            switch row {
            case .offer(let name):
                buffer.write(
                    say(Phrase("No match: Enter adds “%1”", "Aucun : Entrée ajoute « %1 »").with(name)),
                    x: line.x, y: line.y, width: line.width)
            case .contact(let id):
                if let contact = state.network.contact(id) { drawContact(contact, in: line, into: &buffer) }
            }
        }
        if state.network.contacts.isEmpty, list.height > 1 {
            buffer.write(
                say(Phrase("%1 adds someone; arrosoir import FILE brings many", "%1 ajoute ; arrosoir import FICHIER en amène beaucoup")
                    .with(state.keymap.label(of: .addContact))),
                x: list.x + 1, y: list.y, width: list.width - 1, style: theme.faint)
        }
    }

    private func drawContact(_ contact: Contact, in line: Rect, into buffer: inout Buffer) {
        let (glyph, style, letters) = standing(of: contact)
        if state.marks.contains(contact.id) { buffer.write("*", x: line.x, y: line.y, style: theme.accent) }
        buffer.write(glyph, x: line.x + 1, y: line.y, width: 1, style: style)
        let days = lastTouch(contact)
        let daysWidth = state.language == .french ? 6 : 5
        let right = max(0, line.width - 3 - daysWidth - 1)
        let tags = contact.tags.joined(separator: " ")
        let lettersWidth = right >= 20 ? 3 : 0
        let tagsWidth = right >= 34 ? right / 3 : 0
        let nameWidth = right - lettersWidth - tagsWidth
        buffer.write(contact.name, x: line.x + 3, y: line.y, width: max(0, nameWidth - 1))
        if lettersWidth > 0 {
            buffer.write(letters, x: line.x + 3 + nameWidth, y: line.y, width: 2, style: theme.accent)
        }
        if tagsWidth > 0 {
            let x = line.x + 3 + nameWidth + lettersWidth
            buffer.write(tags, x: x, y: line.y, width: tagsWidth - 1, style: theme.faint)
        }
        let width = DisplayText.width(days)
        buffer.write(days, x: max(line.x + 3, line.maxX - width), y: line.y, width: width, style: theme.faint)
    }

    /// "41d" since the last touch, "never".
    private func lastTouch(_ contact: Contact) -> String {
        guard let touch = state.network.latestTouch(of: contact.id, by: state.today) else {
            return say(Phrase("never", "jamais"))
        }
        return say(.shortDays(state.today.days(since: touch.date)))
    }

    // MARK: Roles

    func drawRoles(in rect: Rect, into buffer: inout Buffer) {
        drawList(state.roles, of: .roles, in: rect, into: &buffer) { row, line, buffer in
            switch row {
            case .heading(let kind, let held, let places):
                let count = places > 0 ? " \(held)/\(places)" : ""
                buffer.write(say(.cast(kind)) + count, x: line.x, y: line.y, width: line.width, style: theme.heading)
            case .remark(let text):
                buffer.write("   " + say(text), x: line.x, y: line.y, width: line.width, style: theme.faint)
            case .holder(let slot, let id, let isClash):
                let contact = state.network.contact(id)
                let (glyph, style, _) = contact.map(standing) ?? ("?", theme.faint, "")
                if state.marks.contains(id) { buffer.write("*", x: line.x, y: line.y, style: theme.accent) }
                buffer.write(glyph, x: line.x + 1, y: line.y, width: 1, style: style)
                let used = buffer.write(state.name(id), x: line.x + 3, y: line.y, width: max(0, line.width - 3))
                var words = slot.purpose.map { " · " + $0 } ?? ""
                if isClash { words += say(Phrase(" · two in one slot", " · deux pour une place")) }
                buffer.write(words, x: line.x + 3 + used, y: line.y, width: max(0, line.width - 3 - used), style: theme.faint)
            case .empty(let slot):
                let words = [slot.purpose, slot.place, slot.by.map { say(.date($0, today: state.today)) }]
                    .compactMap { $0 }.joined(separator: " · ")
                buffer.write("________", x: line.x + 3, y: line.y, width: max(0, line.width - 3), style: theme.thirst)
                buffer.write(words, x: line.x + 12, y: line.y, width: max(0, line.width - 12))
            }
        }
    }
}
