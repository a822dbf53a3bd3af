/// A review, a map, an occasion.
extension OptionHelp {
    public static let objectives = OptionHelp(
        .textValue, Phrase("Your objectives, and if they are still right.", "Vos objectifs, et s’ils sont justes."))
    public static let stageNow = OptionHelp(
        .stageValue, Phrase("The stage you are in.", "L’étape où vous êtes."))
    public static let lookedAgain = OptionHelp(
        .textValue, Phrase("When and how you looked again.", "Quand et comment vous les avez revus."))
    public static let changed = OptionHelp(.whatValue, Phrase("What changed.", "Ce qui a changé."))
    public static let reviewWhy = OptionHelp(.textValue, Phrase("Why it changed.", "La raison du changement."))
    public static let notBefore = OptionHelp(
        .dateValue, Phrase("Not before this date.", "Pas avant cette date."))
    public static let touchStage = OptionHelp(
        .stageValue,
        Phrase(
            "What it served: development, consolidation, maintenance; none leaves it to the dates.",
            "À quoi il a servi : développement, consolidation, maintien ; none (aucune) laisse juger les dates."))
    public static let mapFormat = OptionHelp(
        Phrase("format", "format"), Phrase("svg or dot; a tree if left out.", "svg ou dot ; un arbre à défaut."))
    public static let occasion = OptionHelp(
        Phrase("occasion", "occasion"), Phrase("Where, or what circle.", "Où, ou quel cercle."))
    public static let metNames = OptionHelp(.nameValue, Phrase("Everyone you met.", "Tous ceux que vous avez vus."))
    public static let who = OptionHelp(
        Phrase("", ""), Phrase("Only list whom you never met in person.", "Lister ceux que vous n’avez jamais vus."))
}

/// A project, its milestones and places.
extension OptionHelp {
    public static let newTitle = OptionHelp(Phrase("title", "titre"), Phrase("Its new title.", "Son nouveau titre."))
    public static let specific = OptionHelp(.whatValue, Phrase("What exactly.", "Quoi au juste."))
    public static let measure = OptionHelp(.textValue, Phrase("How it is measured.", "Comment il se mesure."))
    public static let achievable = OptionHelp(.textValue, Phrase("What makes it achievable.", "Ce qui le permet."))
    public static let relevant = OptionHelp(.textValue, Phrase("Why it matters.", "Pourquoi il compte."))
    public static let projectCircle = OptionHelp(
        .nameValue,
        Phrase("A circle it draws on; again for others.", "Un cercle où il puise ; répétable."))
    public static let milestone = OptionHelp(.whatValue, Phrase("What is to happen.", "Ce qui doit arriver."))
    public static let milestoneDate = OptionHelp(.dateValue, Phrase("On which day.", "Quel jour."))
    public static let strategy = OptionHelp(
        .textValue, Phrase("How you deal with the holder.", "Votre façon de faire avec qui la tient."))
    public static let move = OptionHelp(Phrase("up|down", "up|down"), Phrase("Which way.", "Dans quel sens."))
}

extension Phrase {
    static let stageValue = Phrase("stage", "étape")
}
