/// Names one record of the store: a kind and a key, written `contact/01k9z6m3yv`.
///
/// Kinds that this version does not know are kept like any other, so `kind` is a text with known values.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public struct Kind: Hashable, Sendable, ExpressibleByStringLiteral {
        public let name: String
        public init(_ name: String) { self.name = name }
        public init(stringLiteral name: String) { self.name = name }
    }

    public let kind: Kind
    public let key: String

    public init(_ kind: Kind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    /// Reads `kind/key`; nil when either is empty or the text holds anything but `a-z A-Z 0-9 - . _` and one slash.
    public init?(_ text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let (kind, key) = (text[..<slash], text[text.utf8.index(after: slash)...])
        guard !kind.isEmpty, kind.utf8.allSatisfy(Self.isKeyByte), !key.isEmpty, key.utf8.allSatisfy(Self.isKeyByte)
        else { return nil }
        self.init(Kind(String(kind)), String(key))
    }

    /// One of `A-Z a-z 0-9 - . _`.
    public static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }

    public var description: String { kind.name + "/" + key }

    public static func < (left: RecordID, right: RecordID) -> Bool {
        (left.kind.name, left.key) < (right.kind.name, right.key)
    }
}

extension RecordID.Kind {
    public static let contact: Self = "contact"
    public static let touchpoint: Self = "touchpoint"
    public static let promise: Self = "promise"
    public static let project: Self = "project"
    public static let slot: Self = "slot"
    public static let review: Self = "review"
    public static let role: Self = "role"
    public static let tag: Self = "tag"
    public static let away: Self = "away"
    public static let alias: Self = "alias"
    public static let distinct: Self = "distinct"
    public static let method: Self = "method"
    public static let offer: Self = "offer"
    public static let ask: Self = "ask"
    public static let request: Self = "request"
}

extension RecordID {
    public static func contact(_ id: Contact.ID) -> RecordID { RecordID(.contact, id.text) }
    public static func touchpoint(_ id: Touchpoint.ID) -> RecordID { RecordID(.touchpoint, id.text) }
    public static func promise(_ id: Promise.ID) -> RecordID { RecordID(.promise, id.text) }
    public static func project(_ id: Project.ID) -> RecordID { RecordID(.project, id.text) }
    public static func slot(_ id: Slot.ID) -> RecordID { RecordID(.slot, id.text) }
    public static func review(_ id: Review.ID) -> RecordID { RecordID(.review, id.text) }
    public static func role(_ id: RoleKind.ID) -> RecordID { RecordID(.role, id.text) }
    public static func offer(_ id: Offer.ID) -> RecordID { RecordID(.offer, id.text) }
    public static func ask(_ id: Ask.ID) -> RecordID { RecordID(.ask, id.text) }
    public static func request(_ id: Request.ID) -> RecordID { RecordID(.request, id.text) }
    /// The record of a kind about two contacts, the same in whichever order they are named.
    static func pair(_ kind: Kind, _ one: Contact.ID, _ other: Contact.ID) -> RecordID {
        RecordID(kind, Fingerprint.text(of: min(one, other).text + "\n" + max(one, other).text))
    }
    /// The one record of the user's way of working.
    public static let method = RecordID(.method, "main")
}
