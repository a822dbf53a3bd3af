import Relationships
import TerminalUI

/// What happens to the state.
public enum Message: Sendable {
    case event(TerminalEvent)
    /// The store was read again, or a day has passed.
    case network(Network, today: CivilDate)
    /// A deed is durable; nil when there was nothing to change.
    case committed(Deed, LineID?, Network)
    /// An undo or redo is durable.
    case undone(UndoOutcome, Network)
    /// The store, the editor or the clipboard failed; the text says what, and what was protected.
    case failed(Phrase)
    case word(Phrase)
    /// The editor has come back with a text.
    case edited(EditedText, String)
    case history([HistoryEntryText])
    /// An address book has come in; the text says what of it.
    case imported(Phrase, LineID?, Network)
}

/// What a line of the history says.
public struct HistoryEntryText: Sendable {
    public var when: String
    public var what: Phrase
    public init(when: String, what: Phrase) {
        self.when = when
        self.what = what
    }
}

public struct UndoOutcome: Sendable {
    public var isRedo: Bool
    /// The transaction that was taken back.
    public var undone: LineID
    /// The transaction that took it back.
    public var transaction: LineID
    /// Fields that somebody has changed since, and that were left alone.
    public var leftAlone: Int

    public init(isRedo: Bool, undone: LineID, transaction: LineID, leftAlone: Int) {
        self.isRedo = isRedo
        self.undone = undone
        self.transaction = transaction
        self.leftAlone = leftAlone
    }
}

/// What is edited in the user's own editor.
public enum EditedText: Hashable, Sendable {
    case notes(Contact.ID)
    /// The field of a form that has the focus.
    case field
    case reply(Request.ID)
}

/// What the runtime is to do: all that touches disk, terminal or other programs.
public enum Effect: Sendable {
    case commit(Deed)
    case undo(LineID, isRedo: Bool)
    case copy(String)
    case edit(EditedText, String)
    case loadHistory
    case importFile(String)
    /// The method in the editor, as text.
    case editMethod
    case refresh
    case suspend
    case quit
}

/// Something to be done to the network, decided on its freshest state, and undone as one.
public struct Deed: Sendable {
    /// The command, as the history names it: `ui log`.
    public let by: String
    /// What was done, as the footer says it: "call with Sophie Marchal".
    public let name: Phrase
    /// What it is about: where the cursor goes once it is undone.
    let about: [RecordID]
    /// What it has made: where the cursor goes once it is done, or redone.
    private(set) var makes: @Sendable (Network) -> RecordID? = { _ in nil }
    /// The touch that `E` amends afterwards.
    public let touchpoint: Touchpoint.ID?
    public let decide: @Sendable (Network) -> [Change]

    /// The method was edited as text: decided outside.
    public static let methodEdited = Deed("method edit", Phrase("your method", "votre méthode")) { _ in [] }

    init(
        _ by: String, _ name: Phrase, about: [RecordID] = [], touchpoint: Touchpoint.ID? = nil,
        decide: @escaping @Sendable (Network) -> [Change]
    ) {
        self.by = "ui " + by
        self.name = name
        self.about = about
        self.touchpoint = touchpoint
        self.decide = decide
    }

    /// The same, after which the cursor is on what it has made.
    func making(_ record: RecordID?) -> Deed { making { _ in record } }

    func making(_ found: @escaping @Sendable (Network) -> RecordID?) -> Deed {
        var deed = self
        deed.makes = found
        return deed
    }
}

extension [RecordID] {
    static func people(_ ids: [Contact.ID]) -> Self { ids.map { .contact($0) } }
}
