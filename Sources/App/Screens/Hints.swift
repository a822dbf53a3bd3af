import Relationships
import TerminalUI

/// The keys that matter where the user is, in the order of use.
extension Screen {
    var hints: [Menu.Item] {
        switch state.mode {
        case .browse: return browsing
        case .filter:
            let isOffer = if case .offer = state.contacts.selected { true } else { false }
            return [
                item(.enter, isOffer ? Phrase("add", "ajouter") : Phrase("keep the filter", "garder le filtre")),
                item(.escape, Phrase("show everybody", "montrer tout le monde")),
                Menu.Item(
                    key: "tag: role: state: touched:>90d", label: say(Phrase("narrow it down", "précisent"))),
            ]
        case .form(let form):
            let isAmending = if case .amend = form.purpose { true } else { false }
            let hasDraft = state.drafts[form.purpose.key]?.isEmpty == false
            let hasChoices = !form.fields[form.focus].choices.isEmpty
            if form.purpose.page != nil {
                return [
                    item(.enter, Phrase("save, next question", "enregistrer, question suivante")),
                    item(.escape, Phrase("skip", "passer")), item(.tab, Phrase("next field", "champ suivant")),
                    item(.control("c"), Phrase("leave", "quitter")),
                ]
            }
            if form.purpose == .match { return [item(.enter, Phrase("look", "chercher")), back] }
            return [item(.enter, Phrase("save", "enregistrer"))]
                + (hasChoices ? [item(.right, Phrase("another", "autre choix"))] : [])
                + (form.fields.count > 1 ? [item(.tab, Phrase("next field", "champ suivant"))] : [])
                + [
                    item(.escape, Phrase("back, keeps a draft", "retour, garde un brouillon")),
                    item(.control("x"), Phrase("start over", "recommencer")),
                ]
                + (hasDraft ? [item(.control("r"), Phrase("the draft", "le brouillon"))] : [])
                + (isAmending ? [item(.function(8), Phrase("delete the touch", "supprimer l’échange"))] : [])
                + (hasChoices ? [] : [item(.control("e"), Phrase("editor", "éditeur"))])
        case .palette, .picker: return [item(.enter, Phrase("choose", "choisir")), back]
        case .help:
            return [item(.character("/"), Phrase("search", "chercher")), nextAndPrevious, scroll, back]
        case .history, .copied: return [scroll, back]
        case .review: return [scroll, item(.enter, Phrase("answer", "répondre")), back]
        case .listing(let view): return listing(view)
        case .method: return [scroll, item(.enter, Phrase("edit in $EDITOR", "modifier dans $EDITOR")), back]
        case .sort(let view) where view.isOver:
            let isMore = !state.network.toSort(on: state.today).isEmpty
            let goingOn = isMore ? item(.enter, Phrase("go on", "continuer")) : nil
            let undoing = state.undoable.count > view.doneBefore ? command(.undo) : nil
            return [goingOn, undoing, back].compactMap { $0 }
        case .sort:
            return state.keymap.continuations(of: .character("c")).map {
                Menu.Item(key: say(Binding.label(of: [$0.key])), label: say($0.binding.name))
            } + [item(.character(" "), Phrase("not now", "pas maintenant")), back]
        case .search, .prefix: return []
        }
    }

    /// What Enter does to the row, then the keys of this screen that do something here.
    private func listing(_ view: ListingView) -> [Menu.Item] {
        let prefix = view.listing.opening
        let own = state.keymap.bindings.compactMap { binding -> Menu.Item? in
            guard case .listing(let command) = binding.command, state.disabledReason(command) == nil,
                let sequence = binding.keys.first(where: { $0.count == prefix.count + 1 && $0.starts(with: prefix) }),
                let key = sequence.last
            else { return nil }
            return item(key, binding.name)
        }
        let first = entering(view)
        let turning = item(.character("2"), Phrase("to the contact", "au contact"))
        let contact = state.listingContact == nil || first?.label == turning.label ? nil : turning
        // Adding comes last: it is the least likely choice.
        let adding = own.filter { $0.key == "+" }
        let others = own.filter { $0.key != "+" }
        let opening = [first].compactMap { $0 }
        // A pair is there to be decided.
        return (view.listing == .duplicates ? others + opening : opening + others) + adding
            + [contact, command(.undo), back].compactMap { $0 }
    }

    private func entering(_ view: ListingView) -> Menu.Item? {
        switch view.list.selected {
        case .request, .offer: return item(.enter, Phrase("edit", "modifier"))
        case .giving, .duplicate: return item(.enter, Phrase("to the contact", "au contact"))
        case .chain(_, let chain):
            return item(
                .enter,
                chain.through == nil
                    ? Phrase("to the contact", "au contact")
                    : Phrase("start the introduction", "lancer la présentation"))
        case .past(_, let isOpen):
            return item(.enter, isOpen ? Phrase("fold", "replier") : Phrase("unfold", "déplier"))
        case .ask(let id):
            let step = state.network.asks[id]?.nextSteps.first
            return item(.enter, step.map(Phrase.step) ?? Phrase("to the contact", "au contact"))
        case .heading, .remark, nil: return nil
        }
    }

    /// What can be done about what is under the cursor: what cannot is not offered.
    private var browsing: [Menu.Item] {
        let own: [Menu.Item?]
        switch state.focus {
        case _ where state.isDetailOpen:
            own = [
                scroll, command(.search, Phrase("search", "chercher")),
                state.detailSearch == nil ? nil : nextAndPrevious,
                prefix("w"), command(.amend), command(.touches), command(.edit), command(.copy), back, command(.help),
            ]
            return own.compactMap { $0 }
        case .roles where state.isBoardOpen:
            own = [
                opening, command(.edit), command(.moveHolder), prefix("w"), prefix("r"),
                command(.moveSlot(by: -1)), command(.moveSlot(by: 1)), prefix("a"), command(.undo), back,
                command(.help),
            ]
            return own.compactMap { $0 }
        case .water where state.target.review != nil:
            own = [opening, prefix("s"), command(.settle), prefix("a")]
        case .water where state.target.inbox != nil: own = [opening, prefix("s"), prefix("a")]
        case .water where state.target.promise != nil:
            own = [
                prefix("w"), command(.settle), prefix("s"), command(.amend), opening, prefix("r"), prefix("a"),
            ]
        case .water:
            own = [
                prefix("w"), prefix("s"), command(.skip), opening, command(.amend), prefix("c"), prefix("r"),
                command(.oneMore), prefix("a"),
            ]
        case .contacts:
            own = [
                prefix("w"), prefix("r"), prefix("c"), command(.mark), opening, command(.edit), command(.tags),
                prefix("a"),
            ]
        case .roles:
            own = [opening, prefix("w"), command(.moveHolder), command(.edit), prefix("a"), command(.switchProject)]
        }
        let hasPeople = !state.network.contacts.isEmpty
        return own.compactMap { $0 }
            + [
                hasPeople ? command(.search) : nil, command(.undo), command(.help), command(.palette), command(.quit),
            ].compactMap { $0 }
    }

    /// What Enter does here.
    private var opening: Menu.Item? {
        let fold = Phrase("fold", "replier")
        let unfold = Phrase("unfold", "déplier")
        let detail = Phrase("detail", "fiche")
        switch state.focus {
        case .water:
            switch state.water.selected {
            case .fold(_, _, let isOpen): return item(.enter, isOpen ? fold : unfold)
            case .promise(let row) where row.contacts.count > 1:
                let isOpen = state.water.selected?.key.map(state.openRows.contains) ?? false
                return item(.enter, isOpen ? fold : unfold)
            case .review: return item(.enter, Phrase("review", "revue"))
            case .inbox: return item(.enter, Phrase("open the inbox", "ouvrir les demandes"))
            case .some: return item(.enter, detail)
            case nil: return nil
            }
        case .contacts:
            switch state.contacts.selected {
            case .offer: return item(.enter, Phrase("add", "ajouter"))
            case .contact: return item(.enter, detail)
            case .remark, nil: return nil
            }
        case .roles:
            switch state.roles.selected {
            case .project: return item(.enter, Phrase("switch project", "changer de projet"))
            case .empty: return item(.enter, Phrase("candidates", "candidats"))
            case .holder: return item(.enter, detail)
            case .heading, .remark, nil: return nil
            }
        }
    }

    private var scroll: Menu.Item { pair(.down, .up, Phrase("scroll", "défiler")) }
    private var back: Menu.Item { item(.escape, Phrase("back", "retour")) }
    private var nextAndPrevious: Menu.Item {
        pair(.nextMatch, .previousMatch, Phrase("next, previous match", "résultat suivant, précédent"))
    }

    private func pair(_ one: Command, _ other: Command, _ label: Phrase) -> Menu.Item {
        let keys = [one, other].map { say(state.keymap.label(of: $0)) }.filter { !$0.isEmpty }
        return Menu.Item(key: keys.joined(separator: " "), label: say(label))
    }

    private func item(_ key: Key, _ label: Phrase) -> Menu.Item {
        Menu.Item(key: say(Binding.label(of: [key])), label: say(label))
    }

    /// A prefix that has somebody to act on.
    private func prefix(_ letter: Character) -> Menu.Item? {
        let key = Key.character(letter)
        let isUsable = state.keymap.continuations(of: key).contains {
            state.disabledReason($0.binding.command, state.target) == nil
        }
        return isUsable ? item(key, Keymap.name(of: key)) : nil
    }

    private func command(_ command: Command, _ name: Phrase? = nil) -> Menu.Item? {
        guard state.disabledReason(command, state.target) == nil,
            let binding = state.keymap.binding(of: command), let keys = binding.keys.first
        else { return nil }
        return Menu.Item(key: say(Binding.label(of: keys)), label: say(name ?? binding.name))
    }
}
