extension Network {
    /// The kinds of which there are records.
    public var kinds: Set<RecordID.Kind> { facts.kinds }

    /// Every record of a kind that counts, in the order of the keys: each as the change that makes it anew.
    ///
    /// Contacts that are one person are one record; what was deleted or forgotten is none.
    public func records(of kind: RecordID.Kind) -> [Change] {
        if kind == .contact { return contacts.values.sorted { $0.id < $1.id }.map { $0.changes() } }
        let ids = facts.ids(of: kind).sorted()
        return ids.compactMap { id in
            guard let whole = facts[id], !whole.isGone, let record = erasure.remaining(of: whole, id) else {
                return nil
            }
            let change = record.anew(id)
            return change.isEmpty ? nil : change
        }
    }
}

extension Facts.Record {
    /// The change that makes this record of nothing.
    fileprivate func anew(_ id: RecordID) -> Change {
        var change = Change(on: id)
        for entry in entries {
            guard let value = entry.value else { continue }
            if let element = entry.element {
                change.put[entry.field, default: [:]][element] = .some(value)
            } else {
                change.set[entry.field] = .some(value)
            }
        }
        return change
    }

    /// The part of a change that says something of which nothing is known here, not even that it was taken away.
    public func unsaid(_ change: Change) -> Change {
        var unsaid = Change(on: change.record)
        unsaid.set = change.set.filter { entry($0.key) == nil }
        for (field, elements) in change.put {
            let new = elements.filter { entry(field, element: $0.key) == nil }
            if !new.isEmpty { unsaid.put[field] = new }
        }
        return unsaid
    }

    /// The record that one change makes.
    public init(_ change: Change) { self.init(change, at: LineID(bits: 0)) }
}
