import Relationships

/// The words of a review: stages, questions, warnings and praise.
extension Phrase {
    public static func stage(_ stage: Stage) -> Phrase {
        switch stage {
        case .development: Phrase("development", "développement")
        case .consolidation: Phrase("consolidation", "consolidation")
        case .maintenance: Phrase("maintenance", "maintien")
        }
    }

    public static func question(_ question: Review.Question) -> Phrase {
        switch question {
        case .objectives:
            Phrase(
                "What are my objectives, and are they still right?",
                "Quels sont mes objectifs, et sont-ils encore justes ?")
        case .stage: Phrase("Which stage am I in?", "À quelle étape suis-je ?")
        case .lookedAgain: Phrase("Have I looked at them again?", "Les ai-je revus ?")
        }
    }

    public static func warning(_ warning: Evidence.Warning, in network: Network) -> Phrase {
        switch warning {
        case .buildingWithoutConsolidating(let development, let consolidation):
            Phrase(
                "Building without making firm: development %1 %, consolidation %2 %",
                "Vous construisez sans consolider : développement %1 %, consolidation %2 %"
            ).with(development, consolidation)
        case .neglect(let dry, let all):
            Phrase("%1 of %2 are dry", "%1 sur %2 sont à sec").with(dry, all)
        }
    }

    public static func praise(_ praise: Evidence.Praise) -> Phrase {
        switch praise {
        case .promisesKept(let count):
            counted(
                count, Phrase("Every promise of this month is kept: #", "Chaque promesse de ce mois est tenue : #"),
                Phrase("Every promise of this month is kept: #", "Chaque promesse de ce mois est tenue : #"))
        case .slotsFilled(let slots):
            counted(
                slots.count, Phrase("# empty slot was filled", "# place vide a été pourvue"),
                Phrase("# empty slots were filled", "# places vides ont été pourvues"))
        case .balanced: Phrase("The balance is as you want it", "L’équilibre est celui que vous voulez")
        case .nobodyDry(let count):
            Phrase("Nobody is dry, of %1", "Personne n’est à sec, sur %1").with(count)
        }
    }

    public static func closeness(_ reason: Closeness.Reason, in network: Network) -> Phrase {
        switch reason {
        case .knows: Phrase("known by them", "connu d’eux")
        case .isKnownBy: Phrase("knows them", "les connaît")
        case .introduced: Phrase("introduced them to you", "vous les a présentés")
        case .wasIntroducedBy: Phrase("introduced by them", "présenté par eux")
        case .sharedTouches(let count):
            counted(
                count, Phrase("# touch together", "# contact ensemble"),
                Phrase("# touches together", "# contacts ensemble"))
        case .sharedCircle(let circle): Phrase("circle %1", "cercle %1").with(circle)
        }
    }
}
