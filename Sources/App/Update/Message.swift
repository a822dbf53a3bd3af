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
    case edited(EditedText, ReturnedText)
    /// The result of copying a text.
    case copied(CopiedText, CopyOutcome)
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
    /// A field of a form, by the keys of both.
    case field(String)
    case reply(Request.ID)

    /// The name of its draft: made of ids of our own alone, and short.
    public var fileName: String {
        switch self {
        case .notes(let id): "notes-" + id.text
        case .field(let key): "field-" + Fingerprint.text(of: key)
        case .reply(let id): "reply-" + id.text
        }
    }
}

/// A text as the editor left it.
public struct ReturnedText: Hashable, Sendable {
    public var text: String
    /// The text that it was made from.
    public var base: String
    /// An earlier session had left it.
    public var isKept: Bool

    public init(_ text: String, base: String, isKept: Bool = false) {
        self.text = text
        self.base = base
        self.isKept = isKept
    }
}

/// A text to be pasted somewhere else.
public struct CopiedText: Hashable, Sendable {
    enum Purpose: Hashable, Sendable {
        /// Ways to reach somebody.
        case reach
        /// A reply, and the text that came back from the editor.
        case reply(Request.ID, ReturnedText?)
    }

    public let text: String
    let purpose: Purpose
}

/// The outcome of copying a text.
public enum CopyOutcome: Hashable, Sendable {
    /// The desktop's clipboard has it.
    case taken
    /// It is in tmux's own buffer.
    case inTmux
    /// The terminal has it, and does not say what it did with it.
    case sent
    /// The terminal would not take as much.
    case tooLong
}

/// What the runtime is to do: all that touches disk, terminal or other programs.
public enum Effect: Sendable {
    case commit(Deed)
    case undo(LineID, isRedo: Bool)
    case copy(CopiedText)
    case edit(EditedText, String)
    /// The editor's text is saved: its draft is removed.
    case endDraft(EditedText, ReturnedText)
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
    /// The records that it is about: the cursor goes there once it is undone.
    let about: [RecordID]
    /// The record that it made: the cursor goes there once it is done, or redone.
    private(set) var makes: @Sendable (Network) -> RecordID? = { _ in nil }
    /// The touch that `E` amends afterwards.
    public let touchpoint: Touchpoint.ID?
    public let decide: @Sendable (Network) -> [Change]

    /// The method was edited as text: decided outside.
    public static func methodEdited(isKept: Bool) -> Deed {
        let name = Phrase("your method", "votre méthode")
        return Deed("method edit", isKept ? .reopened(name) : name) { _ in [] }
    }

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
