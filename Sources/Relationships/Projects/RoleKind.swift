/// What someone is for a project: ally, opponent, mentor, or a kind of the user's own.
public struct RoleKind: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<RoleKind>

    public let id: ID
    /// The user's name for it; nil leaves the three that are there from the start to the language of the screen.
    public var name: String?
    /// The key that tags it, `r a`.
    public var letter: Character
    /// Hundredths by which a holder's thirst counts more: 150 is one and a half. 0 to 1000.
    public var weight: Int
    public var cadence: Cadence?

    public init(id: ID, name: String? = nil, letter: Character, weight: Int = 100, cadence: Cadence? = nil) {
        self.id = id
        self.name = name
        self.letter = letter
        self.weight = weight
        self.cadence = cadence
    }

    /// There from the start, in the order in which they stand on the board.
    public static let builtIn: [RoleKind] = [
        RoleKind(id: .ally, letter: "a", weight: 150, cadence: .every(30)),
        RoleKind(id: .opponent, letter: "o", weight: 100, cadence: .every(90)),
        RoleKind(id: .mentor, letter: "m", weight: 125, cadence: .every(60)),
    ]
}

extension Identifier where Owner == RoleKind {
    public static var ally: Self { Self("ally") }
    public static var opponent: Self { Self("opponent") }
    public static var mentor: Self { Self("mentor") }
}
