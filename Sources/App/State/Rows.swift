import Relationships

/// A row of the Water pane.
enum WaterRow: PaneRow {
    enum Key: Hashable, Sendable {
        case promise(DuePromise.Source, Contact.ID?)
        case contact(Contact.ID)
        case done(Contact.ID)
        case fold(Fold)
    }

    enum Fold: Hashable, Sendable { case promises, later, done }

    case heading(Phrase)
    case remark(Phrase)
    case promise(DuePromise)
    /// One person of a row that several share, unfolded below it.
    case member(DuePromise, Contact.ID)
    case watering(DueWatering)
    case fold(Fold, count: Int, isOpen: Bool)
    case done(DoneToday)

    var key: Key? {
        switch self {
        case .heading, .remark: nil
        case .promise(let row): .promise(row.source, nil)
        case .member(let row, let contact): .promise(row.source, contact)
        case .watering(let row): .contact(row.contact)
        case .fold(let fold, _, _): .fold(fold)
        case .done(let row): .done(row.contact)
        }
    }

    var contacts: [Contact.ID] {
        switch self {
        case .heading, .remark, .fold: []
        case .promise(let row): row.contacts
        case .member(_, let contact): [contact]
        case .watering(let row): [row.contact]
        case .done(let row): [row.contact]
        }
    }
}

/// A row of the Contacts pane.
enum ContactRow: PaneRow {
    case contact(Contact.ID)
    /// Nobody matches: Enter adds the person.
    case offer(name: String)

    enum Key: Hashable, Sendable {
        case contact(Contact.ID)
        case offer
    }

    var key: Key? {
        switch self {
        case .contact(let id): .contact(id)
        case .offer: .offer
        }
    }
}

/// A row of the Roles pane.
enum RolesRow: PaneRow {
    case heading(RoleKind, held: Int, places: Int)
    /// A clash: two devices put a holder each into one slot.
    case holder(Slot, Contact.ID, isClash: Bool)
    case empty(Slot)
    case remark(Phrase)

    enum Key: Hashable, Sendable {
        case holder(Slot.ID, Contact.ID)
        case empty(Slot.ID)
    }

    var key: Key? {
        switch self {
        case .heading, .remark: nil
        case .holder(let slot, let contact, _): .holder(slot.id, contact)
        case .empty(let slot): .empty(slot.id)
        }
    }

    var slot: Slot? {
        switch self {
        case .heading, .remark: nil
        case .holder(let slot, _, _), .empty(let slot): slot
        }
    }
}
