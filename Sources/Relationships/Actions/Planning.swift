/// What one changes about projects, slots and milestones.
extension Network {
    /// A project as edited; what does not differ is not written.
    public func editing(_ project: Project) -> [Change] {
        [project.changes(from: projects[project.id])].filter { !$0.isEmpty }
    }

    /// Takes a project up, pauses it or ends it. One that ends is the current one no longer: the oldest active one is.
    public func turning(_ id: Project.ID, _ state: Project.State) -> [Change] {
        guard var project = projects[id] else { return [] }
        project.state = state
        var method = self.method
        if state == .done || state == .dropped, method.currentProject == id { method.currentProject = nil }
        return editing(project) + [method.changes(from: self.method)].filter { !$0.isEmpty }
    }

    /// A slot as edited: its purpose, place and date, and the strategy towards its holder.
    public func editing(_ slot: Slot) -> [Change] {
        [coveringMerged(slot.changes(from: slots[slot.id]))].filter { !$0.isEmpty }
    }

    /// Moves a slot some places down within its kind, up when negative, and no further than the first or last place.
    ///
    /// Two neighbours exchange their `order`; only where that is not enough, because two devices gave the same one, are
    /// those that stand wrong numbered anew.
    public func moving(_ id: Slot.ID, by places: Int) -> [Change] {
        guard let slot = slots[id] else { return [] }
        let before = slots(of: slot.project, kind: slot.kind)
        guard let place = before.firstIndex(where: { $0.id == id }) else { return [] }
        let (sum, overflow) = place.addingReportingOverflow(places)
        let target = overflow ? (places < 0 ? 0 : before.count - 1) : min(max(sum, 0), before.count - 1)
        var after = before
        after.remove(at: place)
        after.insert(slot, at: target)
        // Each takes the order of the place where it stands now: a swap, or a rotation of those in between.
        for index in after.indices { after[index].order = before[index].order }
        if !zip(after, after.dropFirst()).allSatisfy(Slot.inOrder) {
            for index in after.indices { after[index].order = index + 1 }
        }
        return after.flatMap(editing)
    }

    /// A milestone of a project, new, or as edited when there is one of its key; blanks alone are no place.
    public func setting(_ milestone: Milestone, of id: Project.ID) -> [Change] {
        guard var project = projects[id] else { return [] }
        var milestone = milestone
        milestone.place = milestone.place.flatMap { $0.inOneLine.isEmpty ? nil : $0 }
        if let index = project.milestones.firstIndex(where: { $0.key == milestone.key }) {
            project.milestones[index] = milestone
        } else {
            project.milestones.append(milestone)
        }
        return editing(project)
    }

    /// Takes a milestone away; the slots that belonged to it stay, with its date and place where they have none.
    public func removingMilestone(_ key: String, of id: Project.ID) -> [Change] {
        guard var project = projects[id], let gone = project.milestones.first(where: { $0.key == key })
        else { return [] }
        project.milestones.removeAll { $0.key == key }
        let freed = slots.values.filter { $0.project == id && $0.milestone == key }.sorted { $0.id < $1.id }
        return editing(project)
            + freed.flatMap { slot in
                var slot = slot
                slot.milestone = nil
                slot.by = slot.by ?? gone.date
                slot.place = slot.place ?? gone.place
                return editing(slot)
            }
    }
}

/// Why a kind of role is refused.
public enum RoleKindError: Error, Hashable {
    case nameMissing
    /// Neither a letter of one key, nor free: `x` takes roles away.
    case noLetter(Character)
    case letterTaken(Character, by: RoleKind)
    case nameTaken(String, by: RoleKind)
}

/// The user's own kinds of role.
extension Network {
    /// A kind of role, new or as edited. Its letter is one key, free, and lower case; its name is nobody else's.
    ///
    /// Example: `try network.setting(RoleKind(id: ids.next(), name: "Muse", letter: "u"))`.
    public func setting(_ kind: RoleKind) throws(RoleKindError) -> [Change] {
        var kind = kind
        let isBuiltIn = RoleKind.builtIn.contains { $0.id == kind.id }
        kind.name = kind.name.flatMap { $0.inOneLine.isEmpty ? nil : $0.inOneLine }
        guard kind.name != nil || isBuiltIn else { throw .nameMissing }
        let lower = String(kind.letter).lowercased()
        guard lower.count == 1, let letter = lower.first, letter.isLetter, letter != "x" else {
            throw .noLetter(kind.letter)
        }
        kind.letter = letter
        let others = roleKinds.filter { $0.id != kind.id }
        if let other = others.first(where: { $0.letter.lowercased() == lower }) {
            throw .letterTaken(letter, by: other)
        }
        if let name = kind.name,
            let other = others.first(where: { SearchKey.folded($0.name ?? $0.id.text) == SearchKey.folded(name) })
        {
            throw .nameTaken(name, by: other)
        }
        return [kind.changes(from: roleKind(kind.id))].filter { !$0.isEmpty }
    }
}
