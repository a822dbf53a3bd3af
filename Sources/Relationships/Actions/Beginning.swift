extension Network {
    /// The first cast of a project, from names: whoever is not there yet is added, and a kind that nobody is named for
    /// gets an empty slot, which shows.
    ///
    /// Example: `try network.beginning([(.ally, ["Sophie"]), (.mentor, [])], in: project, today: today, ids: &ids)`.
    /// - Throws: `ambiguous` for a name that several contacts bear.
    public func beginning(
        _ cast: [(kind: RoleKind.ID, names: [String])], in project: Project.ID, today: CivilDate,
        ids: inout IdentifierSource
    ) throws(NameMatchError) -> [Change] {
        var added: [String: Contact.ID] = [:]
        var changes: [Change] = []
        for (kind, names) in cast {
            var people: [Contact.ID] = []
            for name in names.map(\.inOneLine) where !name.isEmpty {
                if let known = try contact(meantBy: name)?.id ?? added[SearchKey.folded(name)] {
                    people.append(known)
                    continue
                }
                var contact = Contact(id: ids.next(), name: name)
                contact.added = today
                added[SearchKey.folded(name)] = contact.id
                changes.append(contact.changes())
                people.append(contact.id)
            }
            if people.isEmpty, slots(of: project, kind: kind).isEmpty {
                changes += addingSlot(Slot(id: ids.next(), project: project, kind: kind))
            }
            changes += casting(people, as: kind, in: project, ids: &ids)
        }
        return changes
    }
}
