import Relationships

/// A project's cast as it is drawn: me, who holds which place and how they stand, the empty places, and who knows whom.
///
/// Example: `SVGMap.text(of: CastMap(network, of: album, on: today))`.
public struct CastMap: Hashable, Sendable {
    public let title: String
    public let words: Words
    /// In the order of the board; kinds without a place are left out.
    public let rings: [Ring]
    /// Between people who have a place, each pair once.
    public let links: [Link]

    /// One kind of role, and its places in order.
    public struct Ring: Hashable, Sendable {
        public let kind: RoleKind.ID
        public let name: String
        public let places: [Place]
    }

    /// One place; without a holder it is empty, and shows. A slot with two holders is two places.
    public struct Place: Hashable, Sendable {
        public let holder: Holder?
        public let purpose: String?
        public let location: String?
        /// The day it is needed by.
        public let by: CivilDate?
    }

    public struct Holder: Hashable, Sendable {
        public let contact: Contact.ID
        public let name: String
        public let state: Water.State
    }

    public struct Link: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// `from` introduced `to` to me.
            case introduced
            /// They know each other, as one of the two says.
            case knows
        }

        public let kind: Kind
        public let from: Contact.ID
        public let to: Contact.ID
    }

    /// - Parameter words: what the map says, in the reader's language.
    public init(_ network: Network, of project: Project, on today: CivilDate, words: Words = Words()) {
        title = project.title
        self.words = words
        let slots = network.slots.values.filter { $0.project == project.id }
        // Places of a kind that was taken away are places still.
        let known = network.roleKinds.map(\.id)
        let others = Set(slots.map(\.kind)).subtracting(known).sorted()
        rings = (known + others).compactMap { kind in
            let places = network.slots(of: project.id, kind: kind).flatMap { slot in
                Self.places(of: slot, in: network, on: today)
            }
            let name = words.roles[kind] ?? network.roleKind(kind)?.name ?? kind.text
            return places.isEmpty ? nil : Ring(kind: kind, name: name, places: places)
        }
        let cast = Set(rings.flatMap(\.places).compactMap(\.holder?.contact))
        links = Self.links(among: cast.sorted().compactMap(network.contact))
    }

    private static func places(of slot: Slot, in network: Network, on today: CivilDate) -> [Place] {
        func place(_ holder: Holder?) -> Place {
            Place(holder: holder, purpose: slot.purpose, location: slot.place, by: network.dateNeeded(slot))
        }
        let holders = slot.holders.compactMap(network.contact)
        guard !holders.isEmpty else { return [place(nil)] }
        return holders.map { contact in
            let state = network.water(of: contact, on: today).state
            return place(Holder(contact: contact.id, name: contact.name, state: state))
        }
    }

    /// An introduction says more than that two people know each other, so it is drawn instead.
    private static func links(among cast: [Contact]) -> [Link] {
        var links: [Link] = []
        for (index, one) in cast.enumerated() {
            for other in cast.dropFirst(index + 1) {
                if other.introducedBy == one.id {
                    links.append(Link(kind: .introduced, from: one.id, to: other.id))
                } else if one.introducedBy == other.id {
                    links.append(Link(kind: .introduced, from: other.id, to: one.id))
                } else if one.knows.contains(other.id) || other.knows.contains(one.id) {
                    links.append(Link(kind: .knows, from: one.id, to: other.id))
                }
            }
        }
        return links
    }
}

extension CastMap {
    /// What a map says beside the names.
    public struct Words: Hashable, Sendable {
        public var me = "me"
        public var empty = "empty place"
        public var introduced = "introduced"
        public var knows = "knows"
        /// Names of the kinds of role; one that is missing goes by its own name, else by its key.
        public var roles: [RoleKind.ID: String] = [:]
        public var states: [Water.State: String] = [
            .fresh: "fresh", .soon: "soon", .thirsty: "thirsty", .dry: "dry", .ambient: "ambient",
        ]

        public init() {}

        func state(_ state: Water.State) -> String { states[state] ?? state.rawValue }
    }
}

extension CastMap.Place {
    /// Beside the name: "ally · sound · Liège · 2027-01-15".
    func details(role: String, withPurpose: Bool = true) -> String {
        [role, withPurpose ? purpose : nil, location, by?.description].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}
