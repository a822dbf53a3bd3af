extension Network {
    /// Archived, they stay silent: kept, never due, shown only where asked for.
    public func archiving(_ ids: [Contact.ID], _ isArchived: Bool = true) -> [Change] {
        ids.compactMap { contact($0) }.filter { $0.isArchived != isArchived }.map {
            Change(on: .contact($0.id), set: [.archived: isArchived ? true : nil])
        }
    }

    /// Adds tags, and takes away those that begin with `-`.
    public func tagging(_ ids: [Contact.ID], with words: [String]) -> [Change] {
        ids.compactMap { contact($0) }.compactMap { old in
            var new = old
            for word in words {
                if word.hasPrefix("-") {
                    let gone = SearchKey.folded(String(word.dropFirst()))
                    new.tags.removeAll { SearchKey.folded($0) == gone }
                } else if !new.tags.contains(word) {
                    new.tags.append(word)
                }
            }
            let change = new.changes(from: old)
            return change.isEmpty ? nil : change
        }
    }

    /// Two contact records are one person: a removable alias; nothing is copied or deleted.
    public func merging(_ one: Contact.ID, _ other: Contact.ID) -> [Change] {
        let pair = [one, other].sorted()
        guard canonical(one) != canonical(other) else { return [] }
        let key = Fingerprint.text(of: pair[0].text + "\n" + pair[1].text)
        return [
            Change(
                on: RecordID(.alias, key), set: [.deleted: nil],
                put: [.contacts: [pair[0].text: true, pair[1].text: true]])
        ]
    }

    /// Sets a tag's cadence; nil takes it away.
    public func settingCadence(_ cadence: Cadence?, ofTag tag: String) -> [Change] {
        let record = RecordID(.tag, Fingerprint.text(of: SearchKey.folded(tag)))
        return [Change(on: record, set: [.name: .text(tag), .cadence: cadence?.value()])]
    }
}
