import Relationships

extension AppState {
    private static let promisesShown = 5

    /// Promises first, then the waterings, then the folds.
    func waterRows() -> [WaterRow] {
        var rows: [WaterRow] = []
        if !due.promises.isEmpty {
            rows.append(.heading(Phrase("PROMISES", "PROMESSES")))
            let isOpen = openFolds.contains(.promises)
            let shown = isOpen ? due.promises[...] : due.promises.prefix(Self.promisesShown)
            for row in shown {
                rows.append(.promise(row))
                if row.contacts.count > 1, openRows.contains(row.source) {
                    rows += row.contacts.map { .member(row, $0) }
                }
            }
            if due.promises.count > Self.promisesShown {
                rows.append(.fold(.promises, count: due.promises.count - Self.promisesShown, isOpen: isOpen))
            }
        }
        if due.waterings.isEmpty {
            rows.append(.remark(emptyWater))
        } else {
            rows.append(.heading(Phrase("WATER", "ARROSER")))
            rows += due.waterings.map { .watering($0) }
        }
        rows += folded(.later, due.later.map { .watering($0) }) + folded(.done, due.done.map { .done($0) })
        return rows
    }

    private func folded(_ fold: WaterRow.Fold, _ rows: [WaterRow]) -> [WaterRow] {
        guard !rows.isEmpty else { return [] }
        let isOpen = openFolds.contains(fold)
        return [.fold(fold, count: rows.count, isOpen: isOpen)] + (isOpen ? rows : [])
    }

    private var emptyWater: Phrase {
        if network.contacts.isEmpty {
            return Phrase("Nobody here yet: %1 adds a contact", "Personne encore : %1 ajoute un contact")
                .with(keymap.label(of: .addContact))
        }
        if let next = due.next {
            return Phrase("Everyone is watered; next %1, %2", "Tout le monde est arrosé ; ensuite %1, %2")
                .with(name(next.contact), Phrase.coming(next.date, today: today))
        }
        if due.later.isEmpty {
            return Phrase(
                "Nobody has a cadence yet: %1 sorts people, %2 … sets one", "Personne n’a de cadence : %1 trie, %2 … en donne une"
            ).with(keymap.label(of: .sort), "c")
        }
        return Phrase("Enough for today: %1 fetches one more", "Assez pour aujourd’hui : %1 en prend un de plus")
            .with(keymap.label(of: .oneMore))
    }

    /// Everybody whom the filter lets through; an unfinished filter leaves the list as it was.
    mutating func contactRows() -> [ContactRow] {
        filterError = nil
        let text = filter.text
        do {
            let filter = try ContactFilter(text, today: today)
            let found = network.contacts(matching: filter, on: today)
            if found.isEmpty, !text.isEmpty, !text.contains(":"), !text.contains("\"") {
                return [.offer(name: text.trimmed)]
            }
            return found.map { .contact($0.id) }
        } catch {
            filterError = .filterError(error)
            return contacts.rows
        }
    }

    /// The current project's cast, kinds stacked.
    func rolesRows() -> [RolesRow] {
        guard let project = network.currentProject else {
            return [
                .remark(
                    Phrase("No project yet: %1", "Pas encore de projet : %1").with(keymap.label(of: .addProject)))
            ]
        }
        var rows: [RolesRow] = []
        for kind in network.roleKinds {
            let slots = network.slots(of: project.id, kind: kind.id)
            guard !slots.isEmpty || RoleKind.builtIn.contains(where: { $0.id == kind.id }) else { continue }
            rows.append(.heading(kind, held: slots.count { !$0.isEmpty }, places: slots.count))
            for slot in slots where !slot.isEmpty {
                rows += slot.holders.map { .holder(slot, $0, isClash: slot.holders.count > 1) }
            }
            rows += slots.filter(\.isEmpty)
                .sorted { ($0.by?.dayNumber ?? .max, $0.order, $0.id) < ($1.by?.dayNumber ?? .max, $1.order, $1.id) }
                .map { .empty($0) }
            if slots.isEmpty {
                rows.append(.remark(Phrase("nobody named: %1", "personne de nommé : %1").with("r \(kind.letter)")))
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
