extension Network {
    /// Archived, they stay silent: kept, never due, shown only where asked for.
    public func archiving(_ ids: [Contact.ID], _ isArchived: Bool = true) -> [Change] {
        chosen(ids).filter { $0.isArchived != isArchived }.flatMap { members(of: $0.id) }.map {
            Change(on: .contact($0), set: [.archived: isArchived ? true : nil])
        }
    }

    /// Adds tags, and takes away those that begin with `-`; one that is there in other letters is not added again.
    ///
    /// Example: `network.tagging([id], with: ["music", "-choir"])`.
    public func tagging(_ ids: [Contact.ID], with words: [String]) -> [Change] {
        chosen(ids).compactMap { old in
            var new = old
            for word in words {
                if word.hasPrefix("-") {
                    let gone = SearchKey.folded(String(word.dropFirst()))
                    new.tags.removeAll { SearchKey.folded($0) == gone }
                } else if !word.isEmpty, !new.tags.contains(where: { SearchKey.folded($0) == SearchKey.folded(word) }) {
                    new.tags.append(word)
                }
            }
            let change = new.changes(from: old)
            return change.isEmpty ? nil : change
        }
    }

    /// The contacts that some ids mean, each once, also where two of the ids were merged.
    func chosen(_ ids: [Contact.ID]) -> [Contact] { unique(ids.map(canonical)).compactMap { contacts[$0] } }

    /// A change that takes contacts out of a set, under all the ids that show as them.
    ///
    /// Example: a touch was logged with B, who was merged with A: to take A out of it, both have to go.
    public func coveringMerged(_ change: Change) -> Change {
        var covering = change
        for field in [Field.contacts, .holders, .knows] {
            for (key, value) in change.put[field] ?? [:] where value == nil {
                for id in members(of: Contact.ID(key)) { covering.put[field]?[id.text] = .some(nil) }
            }
        }
        return covering
    }

    /// A change that makes a record, as new, also where one of that key was there and was deleted.
    ///
    /// Example: a touch is given the mark `asked`, loses it, and is given it again: its ask has the same key each time.
    func reviving(_ change: Change) -> Change {
        guard let record = facts[change.record], record.flag(.deleted), !record.flag(.forgotten) else { return change }
        var revived = change
        for entry in record.entries where entry.value != nil {
            guard let element = entry.element else {
                if change.set[entry.field] == nil { revived.set[entry.field] = .some(nil) }
                continue
            }
            if change.put[entry.field]?[element] == nil {
                revived.put[entry.field, default: [:]][element] = .some(nil)
            }
        }
        return revived
    }

    /// Sets a tag's cadence; nil takes it away.
    public func settingCadence(_ cadence: Cadence?, ofTag tag: String) -> [Change] {
        let id = RecordID(.tag, Fingerprint.text(of: SearchKey.folded(tag)))
        let old = facts[id]
        guard Cadence(old?[.cadence]) != cadence || cadence != nil && old?.text(.name) != tag else { return [] }
        return [Change(on: id, set: [.name: .text(tag), .cadence: cadence?.value()])]
    }
}
