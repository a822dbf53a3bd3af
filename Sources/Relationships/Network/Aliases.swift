/// Which contact records are one person: the components of the graph of alias records.
///
/// Merging A into B on one device and B into A on another is the same edge, so crossed merges agree.
struct Aliases: Sendable {
    private var canonicalOf: [Contact.ID: Contact.ID] = [:]
    private var membersOf: [Contact.ID: [Contact.ID]] = [:]

    init() {}

    init(_ facts: Facts) {
        var parent: [Contact.ID: Contact.ID] = [:]
        func root(_ id: Contact.ID) -> Contact.ID {
            var id = id
            while let next = parent[id], next != id {
                // Halved on the way, so that a long chain of merges is walked once.
                parent[id] = parent[next] ?? next
                id = next
            }
            return id
        }
        for (_, record) in facts.records(of: .alias) where !record.isGone {
            let ids: [Contact.ID] = record.identifiers(.contacts).filter { !facts.forgotten.contains(.contact($0)) }
            guard let first = ids.first else { continue }
            for other in ids.dropFirst() {
                let (one, two) = (root(first), root(other))
                // The smaller id is the root, so that the order of the records makes no difference.
                if one != two { parent[max(one, two)] = min(one, two) }
            }
            for id in ids where parent[id] == nil { parent[id] = id }
        }
        for id in parent.keys {
            let canonical = root(id)
            canonicalOf[id] = canonical
            membersOf[canonical, default: []].append(id)
        }
        for canonical in membersOf.keys { membersOf[canonical]?.sort() }
    }

    /// Whether everybody is one record.
    var isEmpty: Bool { canonicalOf.isEmpty }

    func canonical(_ id: Contact.ID) -> Contact.ID { canonicalOf[id] ?? id }

    func members(of canonical: Contact.ID) -> [Contact.ID] { membersOf[canonical] ?? [canonical] }

    /// Every id of a person whose records are not the same as before.
    func moved(since before: Aliases) -> Set<Contact.ID> {
        var moved: Set<Contact.ID> = []
        for (canonical, members) in membersOf where before.members(of: canonical) != members {
            moved.formUnion(members)
        }
        for (canonical, members) in before.membersOf where self.members(of: canonical) != members {
            moved.formUnion(members)
        }
        return moved
    }
}
