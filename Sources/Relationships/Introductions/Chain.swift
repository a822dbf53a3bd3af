/// A way from me to somebody: whom I ask, who knows whom, and why that is thought.
///
/// Example: me, Marc (called 8 days ago), Katia (he introduced her): `links.map(\.person)` is `[marc, katia]`.
public struct Chain: Hashable, Sendable {
    /// One step, to a person, from the one before or from me.
    public struct Link: Hashable, Sendable {
        public let person: Contact.ID
        /// The strongest first; at least one.
        public let reasons: [Reason]
        /// How far apart the two are; see `Warmth`.
        public let distance: Int
    }

    public enum Reason: Hashable, Sendable {
        /// From me: days since our latest touch.
        case touched(daysAgo: Int)
        /// From me: we met, they know me, or I wrote them down by hand, and no touch is.
        case acquainted
        /// From me: only in the address book.
        case listed
        /// One introduced the other to me.
        case introduced
        /// Written down: one of the two knows the other.
        case knows
        /// A guess: the same organization.
        case organization(String)
        /// A guess: the same circle.
        case circle(String)
    }

    /// From me to the person asked about, one link or more.
    public let links: [Link]

    /// The sum of the distances: the lower, the warmer.
    public var distance: Int { links.reduce(0) { $0 + $1.distance } }

    /// Whom I would ask; nil when I know the person myself.
    public var through: Contact.ID? { links.count > 1 ? links[0].person : nil }
}

/// How far apart two people are. What is written down comes before what is guessed, and who was touched lately before
/// whom I have not seen for years.
public enum Warmth {
    /// From me, by the days since our latest touch.
    public static func distance(daysSinceTouch days: Int) -> Int {
        switch days {
        case ...30: 10
        case ...90: 15
        case ...180: 25
        case ...365: 40
        default: 60
        }
    }

    /// Nobody is nearer to me than that.
    static let nearest = distance(daysSinceTouch: 0)

    public static let acquainted = 70
    public static let listed = 100
    public static let introduced = 10
    public static let knows = 12
    public static let organization = 40
    public static let circle = 50
    /// A circle or an organization of more people says nothing about two of them.
    public static let largestGroup = 150
}

extension Chain.Reason {
    /// In `Warmth`.
    public var distance: Int {
        switch self {
        case .touched(let days): Warmth.distance(daysSinceTouch: days)
        case .acquainted: Warmth.acquainted
        case .listed: Warmth.listed
        case .introduced: Warmth.introduced
        case .knows: Warmth.knows
        case .organization: Warmth.organization
        case .circle: Warmth.circle
        }
    }
}
