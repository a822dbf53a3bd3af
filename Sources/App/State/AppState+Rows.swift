import Relationships
import TerminalUI

extension AppState {
    private static let promisesShown = 5

    /// Promises first, then the waterings, then the folds.
    func waterRows() -> [WaterRow] {
        var rows = promiseRows()
        if due.waterings.isEmpty {
            rows += remarks(emptyWater, in: .water).map { .remark($0) }
        } else {
            rows.append(.heading(Phrase("WATER", "ARROSER")))
            rows += due.waterings.map { .watering($0) }
        }
        rows += folded(.later, due.later.map { .watering($0) }) + folded(.done, due.done.map { .done($0) })
        return rows
    }

    /// Five rows show, the rest fold.
    private func promiseRows() -> [WaterRow] {
        guard !due.promises.isEmpty || due.review != nil || due.inbox != nil else { return [] }
        var rows: [WaterRow] = [.heading(Phrase("PROMISES", "PROMESSES"))]
        let isOpen = openFolds.contains(.promises)
        for row in isOpen ? due.promises[...] : due.promises.prefix(Self.promisesShown) {
            let shown = WaterRow.promise(row)
            rows.append(shown)
            if row.contacts.count > 1, let key = shown.key, openRows.contains(key) {
                rows += row.contacts.map { .member(row, $0) }
            }
        }
        if due.promises.count > Self.promisesShown {
            rows.append(.fold(.promises, count: due.promises.count - Self.promisesShown, isOpen: isOpen))
        }
        if let inbox = due.inbox { rows.append(.inbox(inbox)) }
        if let review = due.review { rows.append(.review(review)) }
        return rows
    }

    /// A remark in as many rows as it needs in the pane.
    private func remarks(_ phrase: Phrase, in pane: Pane) -> [String] {
        let frames = ScreenLayout(size: size, focus: pane, isDetailOpen: false)
        let width = max(12, frames.content(of: pane).width - 2)
        return DisplayText.wrap(say(phrase), width: width, charset: charset)
    }

    private func folded(_ fold: WaterRow.Fold, _ rows: [WaterRow]) -> [WaterRow] {
        guard !rows.isEmpty else { return [] }
        let isOpen = openFolds.contains(fold)
        return [.fold(fold, count: rows.count, isOpen: isOpen)] + (isOpen ? rows : [])
    }

    private var emptyWater: Phrase {
        if network.contacts.isEmpty {
            return Phrase(
                "Nobody to water yet.\n\nOnce you know somebody here, this list says whom to write to or call today, and why; two keys note that you did.\n\n%1 adds the first person\n%2 shows every key",
                "Personne à arroser encore.\n\nDès que vous aurez quelqu’un ici, cette liste dira à qui écrire ou téléphoner aujourd’hui, et pourquoi ; deux touches suffisent pour le noter.\n\n%1 ajoute la première personne\n%2 montre toutes les touches"
            ).with(keymap.label(of: .addContact), keymap.label(of: .help))
        }
        if let next = due.next {
            return Phrase("Everyone is watered; next %1, %2", "Tout le monde est arrosé ; ensuite %1, %2")
                .with(name(next.contact), Phrase.coming(next.date, today: today))
        }
        let isAnybodyDueEver = network.contacts.values.contains { network.cadence(of: $0) != .never }
        if due.later.isEmpty, isAnybodyDueEver {
            return Phrase("Everyone is watered", "Tout le monde est arrosé")
        }
        if due.later.isEmpty {
            return Phrase(
                "Nobody has a cadence yet: %1 sorts people, %2 … sets one",
                "Personne n’a de cadence : %1 trie, %2 … en donne une"
            ).with(keymap.label(of: .sort), "c")
        }
        return Phrase("Enough for today: %1 fetches one more", "Assez pour aujourd’hui : %1 en prend un de plus")
            .with(keymap.label(of: .oneMore))
    }

    /// Everybody whom the filter lets through; one that can't be read leaves the one before it in force.
    mutating func contactRows() -> [ContactRow] {
        _ = readFilter()
        return rows(through: readableFilter)
    }

    /// The same after the filter alone has changed; nil when it still lets the same people through.
    mutating func contactRowsIfOthers() -> [ContactRow]? {
        // An offer and a remark repeat what was typed.
        readFilter() || contacts.rows.first?.contact == nil ? rows(through: readableFilter) : nil
    }

    /// Whether the text now means something else.
    private mutating func readFilter() -> Bool {
        filterError = nil
        do {
            let filter = try ContactFilter(filter.text, today: today)
            defer { readableFilter = filter }
            return filter != readableFilter
        } catch {
            filterError = .filterError(error)
            return false
        }
    }

    private mutating func rows(through filter: ContactFilter) -> [ContactRow] {
        let text = self.filter.text.trimmed
        if network.contacts.isEmpty, text.isEmpty { return remarks(emptyContacts, in: .contacts).map { .remark($0) } }
        guard !filter.isEmpty else { return everybody.rows }
        let found = found(by: filter)
        guard found.isEmpty else { return found.map { .contact($0) } }
        let isName = filterError == nil && !text.contains { ":\"".contains($0) } && text.first != "-"
        let none = Phrase("No match: %1 shows everybody", "Aucun résultat : %1 montre tout le monde")
        return isName
            ? [.offer(name: text)]
            : remarks(none.with(Binding.label(of: [.escape])), in: .contacts).map { .remark($0) }
    }

    /// Everybody is sorted already, but for the archived, who show only where they are asked for.
    private mutating func found(by filter: ContactFilter) -> [Contact.ID] {
        guard !filter.wantsArchived else { return network.list(matching: filter, on: today).ids }
        while let last = foundSoFar.last, filter != last.filter {
            guard !filter.narrows(last.filter) else { break }
            foundSoFar.removeLast()
        }
        if let last = foundSoFar.last, filter == last.filter { return last.list.ids }
        let found = network.list(foundSoFar.last?.list ?? everybody.list, matching: filter, on: today)
        foundSoFar.append((filter, found))
        return found.ids
    }

    private var emptyContacts: Phrase {
        Phrase(
            "Nobody here yet.\n\n%1 adds a person: a name is enough\n\nAn address book comes in by the command: arrosoir import FILE",
            "Personne encore.\n\n%1 ajoute quelqu’un : un nom suffit\n\nUn carnet d’adresses arrive par la commande : arrosoir import FICHIER"
        ).with(keymap.label(of: .addContact))
    }

    private var emptyRoles: Phrase {
        Phrase(
            "No project yet.\n\nWhat are you trying to achieve? Who helps, who stands in the way, who could teach you?\n\n%1 adds a project; a place that nobody holds stays empty, and shows",
            "Pas encore de projet.\n\nQue voulez-vous accomplir ? Qui aide, qui fait obstacle, qui pourrait vous apprendre ?\n\n%1 ajoute un projet ; une place que personne ne tient reste vide, et se voit"
        ).with(keymap.label(of: .addProject))
    }

    /// The current project's cast, kinds stacked.
    func rolesRows() -> [RolesRow] {
        guard let project = network.currentProject else {
            return remarks(emptyRoles, in: .roles).map { .remark($0) }
        }
        var rows: [RolesRow] = [.project(project)]
        for kind in network.roleKinds {
            let slots = network.slots(of: project.id, kind: kind.id)
            guard !slots.isEmpty || RoleKind.builtIn.contains(where: { $0.id == kind.id }) else { continue }
            rows.append(.heading(kind, held: slots.count { !$0.isEmpty }, places: slots.count))
            for slot in slots where !slot.isEmpty {
                rows += slot.holders.map { .holder(slot, $0, isClash: slot.holders.count > 1) }
            }
            rows += slots.filter(\.isEmpty)
                .map { (network.dateNeeded($0)?.dayNumber ?? .max, $0) }
                .sorted { ($0.0, $0.1.order, $0.1.id) < ($1.0, $1.1.order, $1.1.id) }
                .map { .empty($0.1) }
            if slots.isEmpty {
                let key = Binding.label(of: [.character("r"), .character(kind.letter)])
                rows.append(.remark(say(Phrase("   nobody named: %1", "   personne de nommé : %1").with(key))))
            }
        }
        return rows
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return String(self[start..<end])
    }

    /// What stands between commas, without blanks.
    var commaSeparated: [String] {
        split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// nil for nothing but blanks.
    var ifAny: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }
}
