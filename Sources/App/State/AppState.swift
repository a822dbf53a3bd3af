import Relationships
import TerminalUI

/// All that the terminal UI knows: `update` changes it, `render` draws it, and neither touches disk or terminal.
public struct AppState: Sendable {
    public internal(set) var network: Network
    public internal(set) var today: CivilDate
    public let language: Language
    public internal(set) var size: Size
    public let charset: Charset
    public let theme: Theme
    private let settings: Settings
    /// A throw-away store with a fictional network; said on screen.
    public let isDemo: Bool

    var ids: IdentifierSource
    var keymap: Keymap
    var due: DueList
    var focus = Pane.water
    var water = PaneList<WaterRow>()
    var contacts = PaneList<ContactRow>()
    var roles = PaneList<RolesRow>()
    var marks = Marks()
    /// How many of the marked the filter hides.
    var hiddenMarks = 0
    /// Everybody who is not archived, by name: what an empty filter shows.
    var everybody: (list: PersonList, rows: [ContactRow]) = (PersonList(), [])
    /// Whom the filters on the way to the latest one let through, each of which narrows the one before it.
    var foundSoFar: [(filter: ContactFilter, list: PersonList)] = []
    var filter = TextField()
    /// The latest filter that could be read: it holds while the next one is being typed.
    var readableFilter = ContactFilter()
    var filterError: Phrase?
    var openFolds: Set<WaterRow.Fold> = []
    /// The shared rows of the promise lane that are unfolded.
    var openRows: Set<WaterRow.Key> = []
    /// The detail takes the whole body, on a screen without room beside it.
    var isDetailOpen = false
    /// The roles board takes the place of the panes; its cursor is that of the pane Roles.
    var isBoardOpen = false
    var detailOffset = 0
    var detailSearch: String?
    var mode = Mode.browse
    /// The listing from which a form or a list to choose from was opened, and to which it goes back.
    var origin: ListingView?
    var notice: Notice?
    /// What this session did and can undo, the latest last.
    var undoable: [Done] = []
    var redoable: [Done] = []
    /// The touch that `E` amends.
    var lastTouchpoint: Touchpoint.ID?
    /// Drafts of forms that were left, the latest last, offered when the same form opens.
    var drafts: [String: [Draft]] = [:]
    /// The form that is being saved; it becomes a draft if that fails.
    var unsaved: Form?

    /// Whose open need one of my offers meets, worked out once.
    var givings: [Giving] = []
    var toGive: Set<Contact.ID> = []

    /// Who may be one person, and which of the pairs differ in no field; worked out once, where they are listed.
    var duplicates: (pairs: [LikelyDuplicate], equal: [LikelyDuplicate])?

    /// Who is close to the opponent that the detail shows, worked out once.
    var closeness: (of: Contact.ID, people: [Closeness])?

    struct Done: Sendable {
        var transaction: LineID
        let name: Phrase
        var about: [RecordID] = []
        var makes: @Sendable (Network) -> RecordID? = { _ in nil }
    }

    public init(
        network: Network, today: CivilDate, language: Language, size: Size, charset: Charset = .unicode,
        colors: Int = 16, isDemo: Bool = false, settings: Settings = Settings(), ids: IdentifierSource
    ) {
        self.network = network
        self.today = today
        self.language = language
        self.size = size
        self.charset = charset
        self.isDemo = isDemo
        self.ids = ids
        self.settings = settings
        theme = Theme(colors: colors, settings.looks)
        keymap = Keymap(
            roleKinds: network.roleKinds, snoozes: network.method.snoozes, changes: settings.keys)
        due = DueList(network, on: today)
        everybody = everyone()
        findGivings()
        fitLists()
        rebuild()
        water.top()
        contacts.top()
        roles.top()
        // The first place, not the project above it.
        roles.step(by: 1)
        findCloseness()
    }

    func say(_ phrase: Phrase) -> String { phrase[language] }

    /// Derives the rows of all panes anew.
    mutating func rebuild() {
        let shown = shownContact?.id
        water.replace(with: waterRows())
        contacts.replace(with: contactRows())
        roles.replace(with: rolesRows())
        marks.keep { network.contact($0) != nil }
        countHiddenMarks()
        let isOther = shownContact?.id != shown
        if isOther { detailOffset = 0 }
        if shownContact == nil { isDetailOpen = false }
    }

    mutating func countHiddenMarks() {
        hiddenMarks =
            marks.isEmpty ? 0 : marks.count - contacts.rows.count { $0.contact.map(marks.contains) ?? false }
    }

    /// The facts have changed, or the day.
    mutating func take(_ network: Network, today: CivilDate? = nil) {
        self.network = network
        self.today = today ?? self.today
        due = DueList(network, on: self.today)
        keymap = Keymap(
            roleKinds: network.roleKinds, snoozes: network.method.snoozes, changes: settings.keys)
        everybody = everyone()
        foundSoFar = []
        findGivings()
        closeness = nil
        duplicates = nil
        rebuild()
        dropForgotten()
        if network.currentProject == nil { isBoardOpen = false }
        if case .review(var view) = mode {
            view.evidence = Evidence(network, on: self.today)
            mode = .review(view)
        }
        if case .listing(var view) = mode {
            findDuplicates(for: view.listing)
            view.list.replace(with: listingRows(view))
            mode = .listing(view)
        }
    }

    /// Looks for those close to the opponent under the cursor, when it is another one than before.
    mutating func findCloseness() {
        guard let shown = shownContact, network.isOpponent(shown.id) else {
            closeness = nil
            return
        }
        if closeness?.of != shown.id { closeness = (shown.id, network.closeTo(shown.id, on: today)) }
    }

    private mutating func findGivings() {
        givings = network.givings()
        toGive = Set(givings.map(\.contact))
    }

    private func everyone() -> (list: PersonList, rows: [ContactRow]) {
        let list = network.list(matching: ContactFilter(), on: today)
        return (list, list.ids.map { .contact($0) })
    }
}

/// A line at the foot of the screen, until the next key.
struct Notice: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case word, done, error }
    var kind: Kind
    var text: Phrase
}

extension AppState {
    /// What an action is about: the marked contacts, else those of the selected row.
    struct Target: Sendable {
        var contacts: [Contact.ID] = []
        /// The promise row under the cursor, when it is what is acted on.
        var promise: DuePromise?
        var slot: Slot?
        /// The review of the objectives that is due.
        var review: DueReview?
        /// The requests that wait.
        var inbox: DueInbox?
    }

    /// The record under the visible cursor.
    var target: Target {
        listingOnView == nil ? targetOfPanes : Target(contacts: listingContact.map { [$0] } ?? [])
    }

    /// The board acts on its places, even if contacts are marked.
    var targetOfPanes: Target {
        marks.isEmpty || isBoardOpen ? targetUnderCursor : Target(contacts: marks.ids)
    }

    /// Whatever is marked.
    var targetUnderCursor: Target {
        switch focus {
        case .water:
            var target = Target(contacts: water.selected?.contacts ?? [])
            if case .promise(let row) = water.selected { target.promise = row }
            if case .review(let review) = water.selected { target.review = review }
            if case .inbox(let inbox) = water.selected { target.inbox = inbox }
            if case .member(let row, let contact) = water.selected { target.promise = row.only(contact) }
            return target
        case .contacts:
            guard case .contact(let id) = contacts.selected else { return Target() }
            return Target(contacts: [id])
        case .roles:
            guard case .holder(let slot, let contact, _) = roles.selected else {
                return Target(slot: roles.selected?.slot)
            }
            return Target(contacts: network.contact(contact) == nil ? [] : [contact], slot: slot)
        }
    }

    /// The contact that the detail shows: the one under the cursor of the focused pane.
    var shownContact: Contact? {
        switch focus {
        case .water: water.selected?.contacts.first.flatMap(network.contact)
        case .contacts:
            if case .contact(let id) = contacts.selected { network.contact(id) } else { nil }
        case .roles:
            if case .holder(_, let id, _) = roles.selected { network.contact(id) } else { nil }
        }
    }

    func name(_ id: Contact.ID) -> String { network.contact(id)?.name ?? say(Phrase("(gone)", "(disparu)")) }

    /// One name, or how many people.
    func names(_ ids: [Contact.ID]) -> Phrase {
        if ids.count == 1 { return Phrase(name(ids[0]), name(ids[0])) }
        return .counted(ids.count, Phrase("# person", "# personne"), Phrase("# people", "# personnes"))
    }
}

extension DuePromise {
    /// The part of a shared row that is about one person.
    func only(_ contact: Contact.ID) -> DuePromise {
        guard let index = contacts.firstIndex(of: contact), contacts.count > 1 else { return self }
        return DuePromise(contact: contact, source: sources[index], date: date)
    }
}
