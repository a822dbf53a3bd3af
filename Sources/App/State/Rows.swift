import Relationships

/// A row of the Water pane.
enum WaterRow: PaneRow {
    enum Key: Hashable, Sendable {
        case promise(DuePromise.Source, Contact.ID)
        /// What several people of one occasion share: the same row while one after the other leaves it.
        case occasion(String)
        case member(Contact.ID)
        case contact(Contact.ID)
        case done(Contact.ID)
        case fold(Fold)
        case review
        case inbox
    }

    enum Fold: Hashable, Sendable { case promises, later, done }

    case heading(Phrase)
    case remark(String)
    case promise(DuePromise)
    /// One person of a row that several share, unfolded below it.
    case member(DuePromise, Contact.ID)
    /// The objectives want to be looked at again.
    case review(DueReview)
    /// Requests to connect, of people who are no contacts yet.
    case inbox(DueInbox)
    case watering(DueWatering)
    case fold(Fold, count: Int, isOpen: Bool)
    case done(DoneToday)

    var key: Key? {
        switch self {
        case .heading, .remark: nil
        case .promise(let row):
            row.group.map { .occasion($0) } ?? .promise(row.source, row.contacts[0])
        case .member(_, let contact): .member(contact)
        case .watering(let row): .contact(row.contact)
        case .fold(let fold, _, _): .fold(fold)
        case .review: .review
        case .inbox: .inbox
        case .done(let row): .done(row.contact)
        }
    }

    var contacts: [Contact.ID] {
        switch self {
        case .heading, .remark, .fold, .review, .inbox: []
        case .promise(let row): row.contacts
        case .member(_, let contact): [contact]
        case .watering(let row): [row.contact]
        case .done(let row): [row.contact]
        }
    }
}

extension WaterRow {
    /// Rows of contacts that were handled today are not shown for their sake.
    func shows(_ record: RecordID) -> Bool {
        switch self {
        case .heading, .remark, .fold, .done: false
        case .promise(let row):
            contacts.contains { .contact($0) == record }
                || row.sources.contains { if case .promise(let id) = $0 { .promise(id) == record } else { false } }
        case .member, .watering: contacts.contains { .contact($0) == record }
        case .review: record == .method
        case .inbox(let inbox): inbox.requests.contains { .request($0) == record }
        }
    }
}

/// A row of the Contacts pane.
enum ContactRow: PaneRow {
    case contact(Contact.ID)
    /// Nobody matches: Enter adds the person.
    case offer(name: String)
    case remark(String)

    enum Key: Hashable, Sendable {
        case contact(Contact.ID)
        case offer
    }

    var key: Key? {
        switch self {
        case .contact(let id): .contact(id)
        case .offer: .offer
        case .remark: nil
        }
    }

    var contact: Contact.ID? { if case .contact(let id) = self { id } else { nil } }

    func shows(_ record: RecordID) -> Bool { contact.map { .contact($0) == record } ?? false }
}

/// A row of the Roles pane.
enum RolesRow: PaneRow {
    case project(Project)
    case heading(RoleKind, held: Int, places: Int)
    /// A clash: two devices put a holder each into one slot.
    case holder(Slot, Contact.ID, isClash: Bool)
    case empty(Slot)
    case remark(String)

    enum Key: Hashable, Sendable {
        case project
        case holder(Slot.ID, Contact.ID)
        case empty(Slot.ID)
    }

    var key: Key? {
        switch self {
        case .heading, .remark: nil
        case .project: .project
        case .holder(let slot, let contact, _): .holder(slot.id, contact)
        case .empty(let slot): .empty(slot.id)
        }
    }

    var slot: Slot? {
        switch self {
        case .project, .heading, .remark: nil
        case .holder(let slot, _, _), .empty(let slot): slot
        }
    }

    func shows(_ record: RecordID) -> Bool {
        switch self {
        case .project(let project): .project(project.id) == record
        case .holder(let slot, let contact, _): .slot(slot.id) == record || .contact(contact) == record
        case .empty(let slot): .slot(slot.id) == record
        case .heading, .remark: false
        }
    }
}
