/// What follows from what is known, in order.
extension Network {
    /// In the order of their names, then of their ids.
    public func byName(_ contacts: some Sequence<Contact>) -> [Contact] {
        let contacts = Array(contacts)
        let keys = contacts.map { (searchKey(of: $0.id), $0.id) }
        // Sorted by their places: contacts are big, and there may be thousands.
        return contacts.indices.sorted { keys[$0] < keys[$1] }.map { contacts[$0] }
    }

    /// A project's cast of one kind, in order.
    public func slots(of project: Project.ID, kind: RoleKind.ID) -> [Slot] {
        slots.values.filter { $0.project == project && $0.kind == kind }.sorted(by: Slot.inOrder)
    }

    public func roleKind(_ id: RoleKind.ID) -> RoleKind? { roleKinds.first { $0.id == id } }

    /// The project that the Roles pane shows: the one chosen, else the oldest active one.
    public var currentProject: Project? {
        if let chosen = method.currentProject, let project = projects[chosen] { return project }
        return projects.values.filter { $0.state == .active }
            .min { ($0.added?.dayNumber ?? .min, $0.id) < ($1.added?.dayNumber ?? .min, $1.id) }
    }
}

extension Slot {
    static func inOrder(_ left: Slot, _ right: Slot) -> Bool { (left.order, left.id) < (right.order, right.id) }
}
