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
    case edit, editNotes, tags, archive, copy
    case board, review, switchProject, sort, history, touches
    case undo, redo, refresh, help, palette, suspend
}

/// How long a contact is put off by one key.
public enum SnoozeLength: Hashable, Sendable {
    case day, week, month

    func until(_ today: CivilDate) -> CivilDate {
        switch self {
        case .day: today.adding(days: 1)
        case .week: today.adding(days: 7)
        case .month: today.adding(months: 1)
        }
    }
}

/// The three panes, always in the same places.
public enum Pane: Int, CaseIterable, Sendable {
    case water, contacts, roles
}
