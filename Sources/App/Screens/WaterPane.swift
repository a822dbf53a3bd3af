import Relationships
import TerminalUI

extension Screen {
    func drawWater(in rect: Rect, into buffer: inout Buffer) {
        let columns = waterColumns(width: rect.width - 1)
        drawList(state.water, of: .water, in: rect, into: &buffer) { row, line, buffer in
            switch row {
            case .heading(let text):
                buffer.write(say(text), x: line.x, y: line.y, width: line.width, style: theme.heading)
            case .remark(let text):
                buffer.write(text, x: line.x, y: line.y, width: line.width)
            case .review(let review): draw(person(review), columns, in: line, into: &buffer)
            case .inbox(let inbox): draw(person(inbox), columns, in: line, into: &buffer)
            case .promise(let promise): draw(person(promise), columns, in: line, into: &buffer)
            case .member(_, let id):
                if state.marks.contains(id) { buffer.write("*", x: line.x, y: line.y, style: theme.accent) }
                buffer.write(state.name(id), x: line.x + 5, y: line.y, width: max(0, line.width - 5))
            case .watering(let watering):
                if let person = person(watering) { draw(person, columns, in: line, into: &buffer) }
            case .fold(let fold, let count, let isOpen):
                let sign = Glyph.fold(isOpen: isOpen, state.charset)
                buffer.write(
                    foldName(fold, count) + " " + sign, x: line.x, y: line.y, width: line.width, style: theme.faint)
            case .done(let done):
                if let person = person(done) { draw(person, columns, in: line, into: &buffer) }
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

    /// A row of Water: glyph, name, letters, then why, in full and briefly.
    private struct Person {
        var ids: [Contact.ID]
        var name: String
        var glyph: String
        var style: Style
        var letters = ""
        var isPromise = false
        var why: [Phrase]
    }

    /// Where names and letters stand: as wide as the longest needs, so that the reasons have the rest.
    private struct WaterColumns {
        var name: Int
        var letters: Int
        /// One reason does not fit in full, so all are said briefly.
        var isBrief = false

        /// Where the reason of a row begins; a promise without letters begins where they would stand.
        func why(_ person: Person) -> Int {
            let hasLetters = letters > 0 && !(person.isPromise && person.letters.isEmpty)
            return 3 + name + 1 + (hasLetters ? letters + 1 : 0)
        }
    }

    private func waterColumns(width: Int) -> WaterColumns {
        let people = state.water.rows.prefix(60).compactMap { row -> Person? in
            switch row {
            case .promise(let promise): person(promise)
            case .watering(let watering): person(watering)
            case .done(let done): person(done)
            case .review(let review): person(review)
            case .inbox(let inbox): person(inbox)
            case .heading, .remark, .member, .fold: nil
            }
        }
        let longest = people.map { DisplayText.width(String($0.name.prefix(40))) }.max() ?? 0
        let letters = people.map(\.letters.count).max() ?? 0
        // On the smallest screens who it is comes before why.
        guard width >= 28 else { return WaterColumns(name: max(4, width - 3), letters: 0) }
        var columns = WaterColumns(name: max(4, min(longest, 30, width * 2 / 5 - 1)), letters: letters)
        columns.isBrief = people.contains {
            $0.why.count > 1 && DisplayText.width(say($0.why[0])) > width - columns.why($0)
        }
        return columns
    }

    private func draw(_ person: Person, _ columns: WaterColumns, in line: Rect, into buffer: inout Buffer) {
        if person.ids.contains(where: state.marks.contains) {
            buffer.write("*", x: line.x, y: line.y, style: theme.accent)
        }
        buffer.write(person.glyph, x: line.x + 1, y: line.y, width: 1, style: person.style)
        buffer.write(person.name, x: line.x + 3, y: line.y, width: max(0, min(columns.name, line.width - 3)))
        let letters = line.x + 3 + columns.name + 1
        if columns.letters > 0 {
            let width = max(0, min(columns.letters, line.maxX - letters))
            buffer.write(person.letters, x: letters, y: line.y, width: width, style: theme.accent)
        }
        let x = line.x + columns.why(person)
        let room = max(0, line.maxX - x)
        let why = (columns.isBrief ? person.why.last : person.why.first).map(say) ?? ""
        buffer.write(why, x: x, y: line.y, width: room, style: theme.faint)
    }

    private func person(_ review: DueReview) -> Person {
        let since = Phrase("since %1", "depuis le %1").with(Phrase.date(review.date, today: state.today))
        return Person(
            ids: [], name: say(.reviewDue), glyph: Glyph.promise(state.charset), style: theme.accent, isPromise: true,
            why: [review.date < state.today ? since : Phrase("today", "aujourd’hui")])
    }

    private func person(_ inbox: DueInbox) -> Person {
        Person(
            ids: [], name: say(.inboxRow), glyph: Glyph.promise(state.charset), style: theme.accent, isPromise: true,
            why: [.reason(inbox, in: state.network, today: state.today)])
    }

    private func person(_ promise: DuePromise) -> Person {
        let isShared = promise.contacts.count > 1
        let together = promise.contacts.map(state.name).joined(separator: ", ")
        let name = isShared ? promise.occasion ?? together : together
        var why = Phrase.reason(promise, in: state.network, today: state.today)
        if isShared {
            let count = Phrase.count(of: promise)
            let isOpen = WaterRow.promise(promise).key.map(state.openRows.contains) ?? false
            let what = promise.occasion == nil ? why : count
            why = Phrase("%1 %2", "%1 %2").with(what, Glyph.fold(isOpen: isOpen, state.charset))
        } else if promise.more > 0 {
            why = Phrase("%1 (+%2)", "%1 (+%2)").with(why, promise.more)
        }
        let glyph = promise.isGiving ? Glyph.giving(state.charset) : Glyph.promise(state.charset)
        let letters = isShared ? "" : state.network.contact(promise.contacts[0]).map(letters) ?? ""
        return Person(
            ids: promise.contacts, name: name, glyph: glyph, style: theme.accent,
            letters: letters, isPromise: true, why: [why])
    }

    private func person(_ watering: DueWatering) -> Person? {
        guard let contact = state.network.contact(watering.contact) else { return nil }
        return Person(
            ids: [contact.id], name: contact.name, glyph: Glyph.state(watering.water.state, state.charset),
            style: theme.style(of: watering.water.state), letters: letters(of: contact),
            why: [
                .reason(watering.water, added: contact.added, today: state.today),
                .briefReason(watering.water, added: contact.added, today: state.today),
            ])
    }

    private func person(_ done: DoneToday) -> Person? {
        guard let contact = state.network.contact(done.contact) else { return nil }
        let why: Phrase
        var glyph = Glyph.done(state.charset)
        switch done.deed {
        case .touched(let id):
            why =
                state.network.touchpoint(id).map { touch in
                    let channel = Phrase.channel(touch.channel)
                    guard touch.date != state.today else { return channel }
                    return Phrase("%1 %2", "%1 %2").with(channel, Phrase.ago(touch.date, today: state.today))
                } ?? Phrase("", "")
        case .snoozed(let until):
            glyph = "z"
            why = Phrase("snoozed to %1", "reporté à %1").with(Phrase.coming(until, today: state.today))
        case .skipped:
            glyph = "-"
            why = Phrase("nothing today", "rien aujourd’hui")
        }
        return Person(
            ids: [contact.id], name: contact.name, glyph: glyph, style: theme.done, letters: letters(of: contact),
            why: [why])
    }
}
