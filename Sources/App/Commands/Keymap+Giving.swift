import Relationships
import TerminalUI

/// To give, ask and answer. A key of three is the last one, pressed on the screen that the first two open.
extension Keymap {
    static let giving: [Binding] = [
        Binding(
            "M", does: .match, .giving, Phrase("match", "à qui servir"),
            Phrase(
                "whom could a piece of news, an offer or a skill help?",
                "à qui une nouvelle, une offre ou un talent servirait-il ?")),
        Binding(
            "o f", does: .openListing(.offers), .giving, Phrase("offers", "offres"),
            Phrase("your offers, and whose need each one meets", "vos offres, et à quel besoin chacune répond")),
        Binding(
            "o f g", does: .listing(.give), .giving, Phrase("given", "donné"),
            Phrase("given: a touch, and the need is met", "donné : un échange, et le besoin est comblé")),
        Binding(
            "o f x", does: .listing(.withdraw), .giving, Phrase("withdraw", "retirer"),
            Phrase("withdraw an offer, or pass somebody over", "retirer une offre, ou passer quelqu’un")),
        Binding(
            "o k", does: .openListing(.asks), .giving, Phrase("asks", "demandes"),
            Phrase("what you asked, and what came of it", "ce que vous avez demandé, et la suite")),
        Binding(
            "o i", does: .openListing(.introductions), .giving, Phrase("introductions", "présentations"),
            Phrase(
                "introductions: asked, agreed, made, met, thanked",
                "présentations : demandée, acceptée, faite, vus, remercié")),
        Binding(
            "o k n", "o i n", does: .listing(.step(.declined)), .giving, Phrase("declined", "refusé"),
            Phrase("they declined", "c’est un refus")),
        Binding(
            "o k f", "o i f", does: .listing(.step(.followedUp)), .giving, Phrase("followed up", "relancé"),
            Phrase("followed up: it waits anew", "relancé : l’attente recommence")),
        Binding(
            "o k x", "o i x", does: .listing(.step(.letGo)), .giving, Phrase("let go", "abandonner"),
            Phrase("let an ask go", "abandonner une demande")),
        Binding(
            "o f +", "o k +", "o q +", does: .listing(.add), .giving, Phrase("new", "nouveau"),
            Phrase("add one of what is listed", "ajouter à ce qui est listé")),
    ]

    static let requests: [Binding] =
        [
            Binding(
                "o q", does: .openListing(.requests), .requests, Phrase("requests", "demandes reçues"),
                Phrase("the inbox: requests to sort and to answer", "les demandes reçues, à trier et à répondre"))
        ]
        + Request.Triage.allCases.map { triage in
            Binding(
                "o q \(triage.letter)", does: .listing(.triage(triage)), .requests, .triage(triage),
                Phrase("sort a request: %1", "trier une demande : %1").with(Phrase.triage(triage)))
        } + [
            Binding(
                "o q r", does: .listing(.reply), .requests, Phrase("reply", "répondre"),
                Phrase(
                    "reply from a template in $EDITOR, and copy it",
                    "répondre d’après un modèle dans $EDITOR, et copier la réponse")),
            Binding(
                "o q y", does: .listing(.copyReply), .requests, Phrase("copy a reply", "copier une réponse"),
                Phrase("copy the reply as it is, without the editor", "copier la réponse telle quelle, sans éditeur")),
            Binding(
                "o q w", does: .listing(.answered), .requests, Phrase("they answered", "a répondu"),
                Phrase("they answered", "la personne a répondu")),
            Binding(
                "o q c", does: .listing(.accept), .requests, Phrase("contact", "contact"),
                Phrase("make the contact, with a first promise", "en faire un contact, avec une première promesse")),
            Binding(
                "o q s", does: .listing(.later), .requests, Phrase("a week", "une semaine"),
                Phrase("put a request off for a week", "reporter une demande d’une semaine")),
        ]
}

extension Request.Triage {
    /// The key that sorts so, in the inbox.
    var letter: Character {
        switch self {
        case .mechanical: "m"
        case .interested: "i"
        case .authentic: "a"
        }
    }
}

extension Listing {
    /// The keys that open it; none for what is opened about somebody.
    var opening: [Key] {
        switch self {
        case .requests: [.character("o"), .character("q")]
        case .asks: [.character("o"), .character("k")]
        case .introductions: [.character("o"), .character("i")]
        case .offers: [.character("o"), .character("f")]
        case .duplicates: [.character("o"), .character("d")]
        case .paths: []
        }
    }
}
