/// What a request looks like, and why: always shown as a proposal, never done by itself.
///
/// A message that names my work is proposed as authentic. No message, or a sentence that everybody sends, is proposed as
/// interested, since shy, sincere people use it too; as mechanical only when the profile, where there is one, has
/// nothing to do with what I do. Any other message is proposed as interested.
public struct TriageProposal: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The message names this of mine.
        case namesMyWork(String)
        case ownWords
        case noMessage
        case formula
        /// What in the profile has to do with what I do.
        case relatedProfile(String)
        case unrelatedProfile
    }

    public let triage: Request.Triage
    /// The strongest first.
    public let reasons: [Reason]
}

extension Network {
    /// The rules are the method's: its formulas, the words of my work and of what interests me, beside the projects and
    /// offers that there are.
    public func triageProposal(for request: Request) -> TriageProposal {
        let message = request.message.map(SearchKey.folded)
        let named = namesOfMyWork.first { message?.containsText(SearchKey.folded($0), atWord: true) ?? false }
        if let name = named {
            return TriageProposal(triage: .authentic, reasons: [.namesMyWork(name)])
        }
        let words = SearchKey.words(request.message ?? "")
        guard words.isEmpty || isFormula(words) else {
            return TriageProposal(triage: .interested, reasons: [.ownWords])
        }
        let reason: TriageProposal.Reason = words.isEmpty ? .noMessage : .formula
        let profile = [request.title, request.organization].compactMap { $0 }
        guard !profile.isEmpty else { return TriageProposal(triage: .interested, reasons: [reason]) }
        guard let related = profile.first(where: isRelated) else {
            return TriageProposal(triage: .mechanical, reasons: [reason, .unrelatedProfile])
        }
        return TriageProposal(triage: .interested, reasons: [reason, .relatedProfile(related)])
    }

    /// What a message that is about me would name: words of the method, and the titles of projects; short ones are left
    /// out, since they occur by chance.
    private var namesOfMyWork: [String] {
        let titles = projects.values.map(\.title).sorted()
        return (method.work + titles).filter { $0.count >= 4 }
    }

    /// Whether a message is one of the formulas but for a greeting, names and a signature: at least four of five of its
    /// words stand in one, three more apart, and of those words of the formula that mean something, three of four stand
    /// in the message. "I would like to hear your music" is not "I would like to connect with you".
    private func isFormula(_ words: [Substring]) -> Bool {
        let said = Set(words)
        return (method.formulas + Method.knownFormulas).contains { formula in
            let (known, meant) = (Set(SearchKey.words(formula)), Meaning(formula).words)
            let found = words.count { known.contains($0) }
            let there = meant.count { said.contains(Substring($0)) }
            return found >= min(4, known.count) && 5 * found >= 4 * max(1, words.count - 3)
                && 4 * there >= 3 * meant.count
        }
    }

    /// Whether a text has to do with what I do: my interests, projects, the places of their casts, and offers; or it is
    /// an organization that a contact of mine belongs to.
    private func isRelated(_ text: String) -> Bool {
        let meaning = Meaning(text)
        let active = projects.values.filter { $0.state == .active || $0.state == .paused }
        var mine = method.interests + method.work + offers.values.map(\.what)
        mine += active.flatMap { [$0.title, $0.pitch, $0.objective.specific].compactMap { $0 } + $0.circles }
        mine += slots.values.compactMap(\.purpose)
        if mine.contains(where: { !meaning.shared(with: Meaning($0)).isEmpty }) { return true }
        let folded = SearchKey.folded(text)
        return contacts.values.contains { contact in
            contact.organization.map { SearchKey.folded($0) == folded } ?? false
        }
    }
}

extension Method {
    /// Sentences that the networks propose themselves, in English and in French.
    public static let knownFormulas = [
        "I'd like to add you to my professional network on LinkedIn",
        "I'd like to join your LinkedIn network",
        "I would like to connect with you", "Please add me to your network", "Let's connect",
        "J'aimerais vous ajouter à mon réseau professionnel sur LinkedIn",
        "Je souhaiterais vous ajouter à mon réseau professionnel",
        "Je vous invite à rejoindre mon réseau professionnel", "Je souhaite rejoindre votre réseau",
    ]
}
