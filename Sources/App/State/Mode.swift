import Relationships
import TerminalUI

/// What the keys mean at the moment.
enum Mode: Sendable {
    case browse
    /// Typing into the filter of Contacts, from any pane.
    case filter
    /// Typing a search in the detail.
    case search(TextField)
    /// A prefix waits for its next key, bound to what was selected when it was pressed.
    case prefix(PendingPrefix)
    case form(Form)
    case palette(Palette)
    case help(HelpView)
    case sort(SortView)
    case picker(Picker)
    case history(HistoryView)
    case review(ReviewView)
    case listing(ListingView)
    case method(MethodView)
    case copied(CopiedView)

    /// Whether the panes show.
    var isOnPanes: Bool {
        switch self {
        case .browse, .filter, .search, .prefix: true
        case .form, .palette, .help, .sort, .picker, .history, .review, .listing, .method, .copied: false
        }
    }
}

struct PendingPrefix: Sendable {
    let key: Key
    var target: AppState.Target
    /// `-` after `w`: days before today.
    var daysBack = 0
    /// `Tab` after `w`: one touch each instead of one together.
    var isSeparate = false
    /// A number being typed after `c`.
    var digits = ""
}

/// Every command by name, found by its letters.
struct Palette: Sendable {
    var field = TextField()
    var scroll = ScrollState()
    /// The cursor was moved since the last letter: the row under it is the one that is meant.
    var isChosen = false

    mutating func move(_ move: (inout ScrollState) -> Void) {
        move(&scroll)
        isChosen = true
    }

    /// Other letters have been typed.
    mutating func narrow() {
        scroll.top()
        isChosen = false
    }
}

struct HelpView: Sendable {
    var offset = 0
    var field: TextField?
    var search: String?
}

/// People of an import, one key each.
struct SortView: Sendable {
    var people: [Contact.ID]
    var index = 0
    /// The number of changes before this screen opened; `u` does not undo them here.
    let doneBefore: Int
    /// A prefix of the panes was pressed: the next key is ignored.
    var strayPrefix: Key?

    /// After the last person.
    var isOver: Bool { index >= people.count }

    /// On to the next who is still there.
    mutating func skip(where isGone: (Contact.ID) -> Bool) {
        while people.indices.contains(index), isGone(people[index]) { index += 1 }
    }
}

/// A list to choose one thing from.
struct Picker: Sendable {
    enum Choice: Hashable, Sendable {
        case candidate(Contact.ID, for: Slot.ID)
        case project(Project.ID)
        case touchpoint(Touchpoint.ID)
        case move(Contact.ID, from: Slot.ID, to: Slot.ID)
        /// Somebody to turn to.
        case contact(Contact.ID)
        case template(Template, for: Request.ID, inEditor: Bool)
        /// All pairs of likely duplicates that differ in no field.
        case equalDuplicates
    }

    var title: Phrase
    var choices: [(choice: Choice, text: String, reason: Phrase)]
    var filter = TextField()
    var scroll = ScrollState()

    /// The choices whose text holds what was typed.
    var shown: [(choice: Choice, text: String, reason: Phrase)] {
        let wanted = SearchKey.folded(filter.text)
        return wanted.isEmpty ? choices : choices.filter { SearchKey.folded($0.text).contains(wanted) }
    }

    /// Other letters have been typed: the first of what is left is chosen.
    mutating func narrow() {
        scroll.resize(count: shown.count, height: scroll.height)
        scroll.top()
    }
}

/// The three questions, with what the facts say to each.
struct ReviewView: Sendable {
    var evidence: Evidence
    var offset = 0
}

/// What was done and by which process, newest first.
struct HistoryView: Sendable {
    public struct Line: Sendable {
        var when: String
        var what: String
    }

    var lines: [Line]
    var offset = 0
}

/// A screen that lists requests, asks, introductions, offers, or the ways to somebody.
struct ListingView: Sendable {
    let listing: Listing
    var list = PaneList<ListingRow>()
    /// What is over shows as well.
    var isPastOpen = false
    var detailOffset = 0
    /// The rows that hold these letters show alone.
    var filter = TextField()
    /// Keys go into the filter.
    var isFiltering = false
    /// A prefix of the panes was pressed: the next key is not for this screen either.
    var strayPrefix: Key?
}

/// A text to be copied by hand.
struct CopiedView: Sendable {
    let text: String
    var offset = 0
}

/// The method, to be read.
struct MethodView: Sendable {
    var offset = 0
}
