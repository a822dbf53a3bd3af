/// Two contacts that may be one person, and what they share: for the user to decide, not for the program to guess.
///
/// Example: two records named "Marie Martin" at Rives share `.organization("Rives")` and `.name`.
public struct LikelyDuplicate: Hashable, Sendable {
    public enum Evidence: Hashable, Sendable {
        /// A LinkedIn profile or a UID of an address book, as it stands in `sources`: two devices that imported the same
        /// person.
        case source(String)
        /// In lower case.
        case email(String)
        /// As `one` has it.
        case phone(String)
        /// Both work there and have a name, or a nickname, in common.
        case organization(String)
        /// The names are the same but for case, accents and the order of the words.
        case name
    }

    /// At most so many people share an email address or a number that is evidence of people with different names: more
    /// are a company's switchboard or its `info@` address.
    public static let sharersAtMost = 3
    /// After so many days, a pair that was put off is asked about again.
    public static let patience = 30

    /// The record with most facts.
    public let one: Contact.ID
    public let other: Contact.ID
    /// The strongest first.
    public let evidence: [Evidence]

    public init(one: Contact.ID, other: Contact.ID, evidence: [Evidence]) {
        self.one = one
        self.other = other
        self.evidence = evidence
    }

    /// Each kind of evidence counts more than all the weaker ones together.
    var strength: Int { Set(evidence.map(\.strength)).reduce(0, +) }
}

extension LikelyDuplicate.Evidence {
    fileprivate var strength: Int {
        switch self {
        case .source: 16
        case .email: 8
        case .phone: 4
        case .organization: 2
        case .name: 1
        }
    }
}
