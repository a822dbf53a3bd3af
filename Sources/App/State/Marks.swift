import Relationships

/// The contacts that are marked, in the order in which they were.
///
/// Example: `marks.toggle(sophie)`; `marks.contains(sophie)` is quick among thousands.
struct Marks: Sendable {
    private(set) var ids: [Contact.ID] = []
    private var set: Set<Contact.ID> = []

    var isEmpty: Bool { ids.isEmpty }
    var count: Int { ids.count }

    func contains(_ id: Contact.ID) -> Bool { set.contains(id) }

    mutating func insert(_ id: Contact.ID) {
        if set.insert(id).inserted { ids.append(id) }
    }

    mutating func toggle(_ id: Contact.ID) {
        if set.remove(id) == nil { insert(id) } else { ids.removeAll { $0 == id } }
    }

    /// Those who are still there.
    mutating func keep(where isThere: (Contact.ID) -> Bool) {
        ids.removeAll { !isThere($0) }
        set = Set(ids)
    }
}
