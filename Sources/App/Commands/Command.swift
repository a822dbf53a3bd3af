import Relationships

/// What a key can ask for.
public enum Command: Hashable, Sendable {
    case up, down, top, bottom, pageUp, pageDown, halfPageUp, halfPageDown, detailUp, detailDown
    case focus(Pane)
    case nextPane, previousPane
    case open, back, quit
    case search, nextMatch, previousMatch
    case mark, markRange, markAll
    case log(Touchpoint.Channel)
    case logAgain, logForm, amend
    case role(RoleKind.ID)
    case unrole, moveHolder
    /// A slot within its kind, so many places down.
    case moveSlot(by: Int)
    case snooze(SnoozeLength)
    case snoozeUntil, unsnooze
    case cadence(Cadence)
    case defaultCadence
    case skip, settle, oneMore
    case add, addContact, addSlot, addFollowUp, addNeed, addMet, addProject
    case addOffer, addAsk, addIntroduction, addRequest
    case edit, editNotes, tags, archive, merge, copy, standing, match
    case board, review, switchProject, sort, history, touches, method, blankPage
    case openListing(Listing)
    case listing(ListingCommand)
    case undo, redo, refresh, help, palette, suspend
}

extension Command {
    /// Moves, or opens a view or a form, and does nothing else.
    var isOnlyView: Bool {
        switch self {
        case .up, .down, .top, .bottom, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .detailUp, .detailDown, .focus,
            .nextPane, .previousPane, .open, .back, .search, .nextMatch, .previousMatch:
            true
        case .logForm, .amend, .moveHolder, .snoozeUntil, .add, .addContact, .addSlot, .addFollowUp, .addNeed, .addMet,
            .addProject, .addOffer, .addAsk, .addIntroduction, .addRequest, .edit, .editNotes, .tags, .standing, .match:
            true
        case .board, .review, .switchProject, .sort, .history, .touches, .method, .blankPage, .openListing, .refresh,
            .help, .palette:
            true
        default: false
        }
    }
}

/// How long a contact is put off by one key.
public enum SnoozeLength: Hashable, Sendable {
    case day, week, month
    /// A choice of the user's own method.
    case days(Int)

    func until(_ today: CivilDate) -> CivilDate {
        switch self {
        case .day: today.adding(days: 1)
        case .week: today.adding(days: 7)
        case .month: today.adding(months: 1)
        case .days(let days): today.adding(days: days)
        }
    }
}

/// The three panes, always in the same places.
public enum Pane: Int, CaseIterable, Sendable {
    case water, contacts, roles
}

/// What can be listed on a screen of its own.
public enum Listing: Hashable, Sendable {
    case requests, asks, introductions, offers, duplicates
    /// The ways to somebody.
    case paths(Contact.ID)
}

/// What a key does to the row under the cursor of such a screen.
public enum ListingCommand: Hashable, Sendable {
    case triage(Request.Triage)
    case reply, copyReply, answered, accept, later
    case step(Ask.Step)
    case give, withdraw
    /// Of two who may be one person.
    case same, distinct, askLater
    case mergeEqual
    case add
}
