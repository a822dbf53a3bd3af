extension Network {
    /// Puts contacts into slots of a kind: each into the first empty one that nobody else of them takes, or a new one.
    /// Whoever holds such a slot already stays where they are.
    ///
    /// Example: `network.casting([id], as: .mentor, in: project, ids: &ids)`.
    public func casting(
        _ contacts: [Contact.ID], as kind: RoleKind.ID, in project: Project.ID, purpose: String? = nil,
        ids: inout IdentifierSource
    ) -> [Change] {
        let cast = slots(of: project, kind: kind)
        var empty = cast.filter { $0.isEmpty && (purpose == nil || $0.purpose == purpose) }
        var order = (cast.map(\.order).max() ?? 0)
        var changes: [Change] = []
        for contact in unique(contacts.map(canonical)) {
            let already = cast.contains { $0.holders.contains(contact) && (purpose == nil || $0.purpose == purpose) }
            guard !already else { continue }
            if empty.isEmpty {
                order = min(order, Int.max - 1) + 1
                let slot = Slot(
                    id: ids.next(), project: project, kind: kind, purpose: purpose, order: order, holders: [contact])
                changes.append(slot.changes())
            } else {
                changes.append(holding(contact, in: empty.removeFirst().id))
            }
        }
        return changes
    }

    /// Puts a contact into one slot.
    public func holding(_ contact: Contact.ID, in slot: Slot.ID) -> Change {
        Change(on: .slot(slot), put: [.holders: [contact.text: true]])
    }

    /// Takes contacts out of every slot of a project; the slots stay, empty.
    public func uncasting(_ ids: [Contact.ID], from project: Project.ID) -> [Change] {
        unique(ids.map(canonical)).flatMap { id in
            slots(heldBy: id).filter { $0.project == project }.map { vacating($0, of: id) }
        }
    }

    /// Takes one holder out of a slot, under all the ids that show as this contact.
    public func vacating(_ slot: Slot, of contact: Contact.ID) -> Change {
        coveringMerged(Change(on: .slot(slot.id), put: [.holders: [contact.text: nil]]))
    }

    /// Moves a holder from one slot to another; to the same one, nothing changes.
    public func moving(_ contact: Contact.ID, from slot: Slot, to other: Slot.ID) -> [Change] {
        slot.id == other ? [] : [vacating(slot, of: contact), holding(canonical(contact), in: other)]
    }

    /// A new slot, after the others of its kind.
    public func addingSlot(_ slot: Slot) -> [Change] {
        var slot = slot
        let last = slots(of: slot.project, kind: slot.kind).map(\.order).max() ?? 0
        slot.order = min(last, Int.max - 1) + 1
        return [slot.changes()]
    }

    /// A new project; the first active one becomes the current one.
    public func addingProject(_ project: Project) -> [Change] {
        currentProject == nil ? [project.changes()] + choosing(project.id) : [project.changes()]
    }

    /// Makes a project the current one.
    public func choosing(_ project: Project.ID) -> [Change] {
        var new = method
        new.currentProject = project
        return [new.changes(from: method)].filter { !$0.isEmpty }
    }

    /// The one project that a title means: exactly, or by any part of it, without case and accents.
    public func project(named query: String) throws(ProjectMatchError) -> Project {
        if let one = projects[Project.ID(query)] { return one }
        let folded = SearchKey.folded(query)
        let all = projects.values.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
        let exact = all.filter { SearchKey.folded($0.title) == folded }
        let found = exact.isEmpty ? all.filter { SearchKey.folded($0.title).containsText(folded) } : exact
        guard !folded.isEmpty, let first = found.first else { throw .notFound(query) }
        guard found.count == 1 else { throw .ambiguous(query, candidates: found) }
        return first
    }

    /// The day a slot is needed by: its own, else that of its milestone.
    public func dateNeeded(_ slot: Slot) -> CivilDate? {
        slot.by ?? projects[slot.project]?.milestones.first { $0.key == slot.milestone }?.date
    }

    /// Which of a project's empty slots come due next: by date (their own, else their
    /// milestone's), undated ones last, then in order.
    public func emptySlots(of project: Project.ID) -> [Slot] {
        slots.values.filter { $0.project == project && $0.isEmpty }
            .map { (dateNeeded($0)?.dayNumber ?? .max, $0) }
            .sorted { ($0.0, $0.1.order, $0.1.id) < ($1.0, $1.1.order, $1.1.id) }
            .map(\.1)
    }
}

public enum ProjectMatchError: Error, Equatable {
    case notFound(String)
    case ambiguous(String, candidates: [Project])
}
