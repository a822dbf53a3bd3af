import App
import ArgumentParser
import Relationships

/// `arrosoir role sophie mentor`, and `role --define press --letter p` for a kind of one's own.
struct Role: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "role", .role) }

    @Argument(help: .of(.name), completion: .contactNames) var name: String?
    @Argument(help: .of(.kind)) var kind: String?
    @OptionGroup var project: ProjectOption
    @Option(name: .customLong("for"), parsing: .unconditional, help: .of(.purpose)) var purpose: String?
    @Flag(name: .customLong("none"), help: .of(.noRole)) var isNone = false
    @Option(parsing: .unconditional, help: .of(.define)) var define: String?
    @Option(parsing: .unconditional, help: .of(.letter)) var letter: String?
    @Option(parsing: .unconditional, help: .of(.weight)) var weight: Int?
    @Option(parsing: .unconditional, help: .of(.roleCadence)) var cadence: String?
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        if let define { return try makeKind(named: define, in: session) }
        guard let name else { throw Refusal.roleNameMissing }
        let contact = try session.contact(named: name)
        if isNone {
            try takeAway(from: contact, in: session)
        } else {
            guard let kind else { throw Refusal.kindMissing }
            try give(to: contact, session.network.roleKind(word: kind), in: session)
        }
    }

    private func give(to contact: Contact, _ kind: RoleKind, in session: Session) throws {
        let project = try session.project(named: project.title)
        var ids = IdentifierSource.system
        let receipt = try session.commit("role") { network in
            network.casting([contact.id], as: kind.id, in: project.id, purpose: purpose, ids: &ids)
        }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.cast(contact.name, as: kind, in: project))
    }

    private func takeAway(from contact: Contact, in session: Session) throws {
        let project = try session.project(named: project.title)
        let receipt = try session.commit("role") { $0.uncasting([contact.id], from: project.id) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.uncast(contact.name, from: project))
    }

    private func makeKind(named name: String, in session: Session) throws {
        let name = try Title(name).text
        guard let letter else { throw Refusal.letterMissing }
        guard letter.count == 1, let key = letter.lowercased().first, key.isLetter else {
            throw Refusal.noLetter(letter)
        }
        if let weight, !(0...1000).contains(weight) { throw Refusal.noWeight(weight) }
        let cadence = try cadence.map { try CadenceWord($0) }?.cadence
        var ids = IdentifierSource.system
        let kind = RoleKind(id: ids.next(), name: name, letter: key, weight: weight ?? 100, cadence: cadence)
        try session.commit("role") { network in
            // x takes roles away.
            guard key != "x" else { throw Refusal.noLetter(letter) }
            if let other = network.roleKinds.first(where: { $0.letter == key }) {
                throw Refusal.letterTaken(letter, by: other)
            }
            return [kind.changes()]
        }
        session.confirm(.roleDefined(kind))
    }
}

extension Network {
    /// The kind that a word means: its id, its name in either language, or its letter.
    func roleKind(word: String) throws -> RoleKind {
        let folded = SearchKey.folded(word)
        let found = roleKinds.first { kind in
            let names = [Phrase.role(kind).english, Phrase.role(kind).french].map(SearchKey.folded)
            return kind.id.text == folded || names.contains(folded) || String(kind.letter) == folded
        }
        guard let found else { throw Refusal.noRoleKind(word, known: roleKinds) }
        return found
    }
}
