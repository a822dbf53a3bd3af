import Testing

@testable import Relationships

/// What a request looks like: a proposal, rule by rule, in English and in French.
struct TriageTests {
    private var village = Village(today: "2026-11-22")

    init() {
        village.setMethod {
            $0.work = ["Rives", "Ré"]
            $0.interests = ["radio", "musique contemporaine"]
        }
    }

    private func proposal(
        _ message: String?, title: String? = nil, organization: String? = nil, in village: Village? = nil
    ) -> TriageProposal {
        let request = Request(
            id: "r", name: "Nora Weiss", title: title, organization: organization, message: message, date: "2026-11-22")
        return (village ?? self.village).network.triageProposal(for: request)
    }

    @Test(arguments: [
        "I loved RIVES, I heard it twice", "J'ai adoré « Rives » !", "Hi, let's connect. Rives is lovely.",
    ])
    func `a message that names my work is authentic`(message: String) {
        #expect(proposal(message) == TriageProposal(triage: .authentic, reasons: [.namesMyWork("Rives")]))
        #expect(proposal(message, title: "Sales", organization: "Vente SA").triage == .authentic)
    }

    @Test mutating func `the title of a project is my work, a short one is not, and the method's words come first`() {
        village.project("Été indien")
        village.project("Ode")
        #expect(proposal("Bravo pour Ete Indien").reasons == [.namesMyWork("Été indien")])
        #expect(proposal("Rives, et Été indien").reasons == [.namesMyWork("Rives")])
        #expect(proposal("Ode to your music, Ré mineur").reasons == [.ownWords])
        #expect(proposal("les dérives du marché").reasons == [.ownWords])
    }

    @Test(arguments: [
        "Your talk on stage lighting made me think of our hall.", "Votre exposé m'a rappelé notre salle.",
        "I would like to hear your music", "I would like to work for you in Namur",
        "Je souhaite rejoindre votre chorale", "Nous étions voisins à Liège", "Hello Zoé",
    ])
    func `any other words of one's own are of interest, whatever the profile`(message: String) {
        #expect(proposal(message) == TriageProposal(triage: .interested, reasons: [.ownWords]))
        #expect(proposal(message, title: "Sales").reasons == [.ownWords])
    }

    private static let formulas = [
        "I'd like to add you to my professional network on LinkedIn.",
        "Hi Nora, I'd like to add you to my professional network on LinkedIn. Tom",
        "Hello, I'd like to join your LinkedIn network", "I would like to connect", "Let's connect!",
        "LET’S CONNECT", "Please add me to your network. Thanks, Tom",
        "Bonjour, j'aimerais vous ajouter à mon réseau professionnel sur LinkedIn. Cordialement",
        "J’aimerais vous ajouter à mon réseau professionnel", "Je vous invite à rejoindre mon réseau professionnel.",
        "Bonjour Nora, je souhaite rejoindre votre réseau.",
    ]

    @Test(arguments: formulas)
    func `a formula is of interest too, and mechanical only with an unrelated profile`(message: String) {
        #expect(proposal(message) == TriageProposal(triage: .interested, reasons: [.formula]))
        #expect(
            proposal(message, title: "Sales", organization: "Vente SA")
                == TriageProposal(triage: .mechanical, reasons: [.formula, .unrelatedProfile]))
        #expect(
            proposal(message, title: "Radio host", organization: "Vent")
                == TriageProposal(triage: .interested, reasons: [.formula, .relatedProfile("Radio host")]))
    }

    @Test(arguments: [nil, "", "  \n", "👋", "…"])
    func `no message is like a formula`(message: String?) {
        #expect(proposal(message) == TriageProposal(triage: .interested, reasons: [.noMessage]))
        #expect(proposal(message, title: "Sales").reasons == [.noMessage, .unrelatedProfile])
        #expect(proposal(message, title: "Sales").triage == .mechanical)
        #expect(proposal(message, organization: "Musiques nouvelles").triage == .interested)
    }

    @Test mutating func `the method's own formulas count`() {
        let message = "Bonjour, accepteriez-vous mon invitation ?"
        #expect(proposal(message).reasons == [.ownWords])
        village.setMethod { $0.formulas = ["Accepteriez-vous mon invitation"] }
        #expect(proposal(message).reasons == [.formula])
    }

    // MARK: what has to do with what I do

    @Test(arguments: ["interest", "work", "project", "circle", "slot", "offer", "colleague"])
    func `a profile is related by what I do, offer and look for, and by whom I know`(by what: String) {
        var village = Village(today: "2026-11-22")
        #expect(proposal(nil, organization: "Festival des Granges", in: village).triage == .mechanical)
        switch what {
        case "interest": village.setMethod { $0.interests = ["festivals"] }
        case "work": village.setMethod { $0.work = ["Granges"] }
        case "project":
            var project = Project(id: "tour", title: "Tour")
            project.objective.specific = "Play at one festival"
            village.write([project.changes()])
        case "circle":
            var project = Project(id: "tour", title: "Tour")
            project.circles = ["Festivals d'été"]
            village.write([project.changes()])
        case "slot":
            village.write([Slot(id: "s", project: "tour", kind: .ally, purpose: "books a festival").changes()])
        case "offer": village.offer("a festival stage")
        default: village.add("Zoé") { $0.organization = "festival des GRANGES" }
        }
        let proposal = proposal(nil, title: "Manager", organization: "Festival des Granges", in: village)
        #expect(proposal.triage == .interested)
        #expect(proposal.reasons == [.noMessage, .relatedProfile("Festival des Granges")])
    }

    @Test mutating func `a project that is over is no longer what I do`() {
        village.project("Grange", .done)
        #expect(proposal(nil, organization: "La Grange").triage == .mechanical)
        village.project("Grange")
        #expect(proposal(nil, organization: "La Grange").triage == .interested)
    }
}
