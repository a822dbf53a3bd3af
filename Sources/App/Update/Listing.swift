import Relationships
import TerminalUI

/// The screens that list requests, asks, introductions, offers, and the ways to somebody.
extension AppState {
    mutating func open(_ listing: Listing) {
        mode = .listing(ListingView(listing: listing))
        refreshListing { $0.top() }
    }

    /// The rows anew, with the cursor where it was.
    mutating func refreshListing(_ move: (inout PaneList<ListingRow>) -> Void = { _ in }) {
        guard case .listing(var view) = mode else { return }
        findDuplicates(for: view.listing)
        view.list.resize(height: listingRects.list.height)
        view.list.replace(with: listingRows(view))
        move(&view.list)
        view.detailOffset = 0
        mode = .listing(view)
    }

    /// Back from a form or a list to choose from: to the listing that it was opened from, else to the panes.
    mutating func leaveOverlay() {
        mode = origin.map { .listing($0) } ?? .browse
        origin = nil
        refreshListing()
    }

    mutating func listing(_ view: ListingView, _ key: Key) -> [Effect] {
        origin = view
        if view.isFiltering { return filtering(view, key) }
        if let prefix = view.strayPrefix {
            wait(behind: nil, in: view)
            if key != .escape { notice = .noCommandHere([prefix, key]) }
            return []
        }
        if case .command(let binding) = keymap.lookUp(view.listing.opening + [key]), !view.listing.opening.isEmpty {
            return perform(binding.command)
        }
        switch keymap.lookUp([key]) {
        case .command(let binding): return obey(binding.command, in: view) ?? []
        case .prefix: wait(behind: key, in: view)
        case .nothing: break
        }
        return []
    }

    /// Carries out what any screen with a list can do; nil for what it can't.
    mutating func obey(_ command: Command, in view: ListingView) -> [Effect]? {
        switch command {
        case .back where !view.filter.isEmpty: narrow(view, to: TextField(), isFiltering: false)
        case .back, .quit: mode = .browse
        case .open: return openRow(of: view)
        case .search: narrow(view, to: view.filter, isFiltering: true)
        case .undo, .redo, .refresh, .suspend, .palette: return perform(command)
        case .focus(.contacts): if let contact = listingContact { turn(to: contact) }
        case .detailDown: scrollDetail(of: view, by: .down)
        case .detailUp: scrollDetail(of: view, by: .up)
        case .up, .down, .top, .bottom, .pageUp, .pageDown, .halfPageUp, .halfPageDown:
            refreshListing { AppState.move(&$0, command) }
        default: return nil
        }
        return []
    }

    /// A prefix of the panes means nothing here, nor does the key after it.
    private mutating func wait(behind prefix: Key?, in view: ListingView) {
        var view = view
        view.strayPrefix = prefix
        mode = .listing(view)
    }

    private mutating func scrollDetail(of view: ListingView, by command: Command) {
        var view = view
        let rect = listingRects.detail
        let count = listingDetail(view.list.selected, width: rect.width).count
        view.detailOffset = scrolled(view.detailOffset, command, count: count, page: rect.height)
        mode = .listing(view)
    }

    /// A press selects, a second one opens.
    mutating func pressing(_ mouse: Mouse, in view: ListingView) -> [Effect] {
        guard listingRects.list.contains(mouse.point) else { return [] }
        var view = view
        (view.isFiltering, view.strayPrefix) = (false, nil)
        guard view.list.select(line: mouse.y - listingRects.list.y) else { return [] }
        mode = .listing(view)
        return mouse.kind == .double ? openRow(of: view) : []
    }

    private mutating func openRow(of view: ListingView) -> [Effect] {
        switch view.list.selected {
        case .past:
            var view = view
            view.isPastOpen.toggle()
            mode = .listing(view)
            refreshListing()
        case .request(let id):
            if let request = network.requests[id] { open(.request(request, today: today)) }
        case .offer(let id):
            if let offer = network.offers[id] { open(.offer(offer)) }
        case .giving(let giving): turn(to: giving.contact)
        case .duplicate(let pair): turn(to: pair.one)
        case .ask(let id):
            guard let ask = network.asks[id] else { return [] }
            if let step = ask.nextSteps.first { return take(step, of: ask) }
            turn(to: ask.contact)
        case .chain(_, let chain):
            guard case .paths(let whom) = view.listing else { return [] }
            return introduce(to: whom, by: chain)
        case .heading, .remark, nil: break
        }
        return []
    }

    /// The listing that takes the body, or that the palette lies over.
    var listingOnView: ListingView? {
        switch mode {
        case .listing(let view): view
        case .palette: origin
        default: nil
        }
    }

    /// Whom the row under the cursor is about.
    var listingContact: Contact.ID? {
        switch listingOnView?.list.selected {
        case .ask(let id): return network.asks[id]?.counterpart
        case .giving(let giving): return giving.contact
        case .duplicate(let pair): return pair.one
        case .chain(_, let chain): return chain.through ?? chain.links.last?.person
        case .request(let id): return network.requests[id]?.contact
        case .heading, .remark, .offer, .past, nil: return nil
        }
    }

    /// To the contact, in the pane Contacts.
    mutating func turn(to contact: Contact.ID) {
        mode = .browse
        turn(to: .contact(network.canonical(contact)))
    }

    // MARK: commands of a row

    private var listingRequest: Request? {
        guard case .request(let id) = listingOnView?.list.selected else { return nil }
        return network.requests[id]
    }

    private var listingAsk: Ask? {
        guard case .ask(let id) = listingOnView?.list.selected else { return nil }
        return network.asks[id]
    }

    func disabledReason(_ command: ListingCommand) -> Phrase? {
        guard let view = listingOnView else {
            return Phrase("On the screen that lists them: o …", "Sur l’écran qui les liste : o …")
        }
        switch command {
        case .add: return nil
        case .triage, .reply, .copyReply, .answered, .accept, .later:
            guard let request = listingRequest else {
                return Phrase("No request is selected", "Aucune demande n’est choisie")
            }
            let isContact = network.state(of: request, on: today) == .promoted
            return isContact ? Phrase("This is a contact already", "C’est déjà un contact") : nil
        case .step(let step):
            guard let ask = listingAsk else { return Phrase("No ask is selected", "Aucune demande n’est choisie") }
            return ask.nextSteps.contains(step)
                ? nil
                : Phrase("This ask is %1", "Cette demande : %1").with(Phrase.ask(ask.state))
        case .give:
            if case .giving = view.list.selected { return nil }
            return Phrase("Only where an offer meets a need", "Seulement là où une offre répond à un besoin")
        case .withdraw:
            switch view.list.selected {
            case .giving: return nil
            case .offer(let id) where network.offers[id]?.withdrawn == nil: return nil
            default: return Phrase("No offer is selected", "Aucune offre n’est choisie")
            }
        case .same, .distinct, .askLater:
            return listingPair == nil ? Phrase("No pair is selected", "Aucune paire n’est choisie") : nil
        case .mergeEqual:
            let isAny = duplicates?.equal.isEmpty == false
            return isAny ? nil : Phrase("No pair differs in no field", "Chaque paire diffère en un champ au moins")
        }
    }

    mutating func perform(_ command: ListingCommand) -> [Effect] {
        guard case .listing(let view) = mode else { return [] }
        switch command {
        case .triage(let triage):
            let effects = sort(triage)
            // One key each: on to the next.
            refreshListing { $0.step(by: 1) }
            return effects
        case .reply: return reply(inEditor: true)
        case .copyReply: return reply(inEditor: false)
        case .answered:
            if let request = listingRequest { open(.answered(request, today: today)) }
        case .accept: return accept()
        case .later:
            return listingRequest.map { [.commit(puttingOff([$0.id], until: today.adding(days: 7)))] } ?? []
        case .step(let step): return listingAsk.map { take(step, of: $0) } ?? []
        case .give: return give()
        case .withdraw: return withdraw()
        case .same: return listingPair.map { merge(Target(contacts: [$0.one, $0.other])) } ?? []
        case .distinct: return listingPair.map { distinguish($0, until: nil) } ?? []
        case .askLater:
            return listingPair.map { distinguish($0, until: today.adding(days: LikelyDuplicate.patience)) } ?? []
        case .mergeEqual: openEqualDuplicates()
        case .add: return perform(view.listing.adding, on: PendingPrefix(key: .escape, target: targetOfPanes))
        }
        return []
    }

    private func sort(_ triage: Request.Triage) -> [Effect] {
        guard let request = listingRequest else { return [] }
        let name = Phrase("%1: %2", "%1 : %2").with(request.name, Phrase.triage(triage))
        return [
            .commit(Deed("request sort", name, about: [.request(request.id)]) { $0.sorting([request.id], as: triage) })
        ]
    }

    func puttingOff(_ requests: [Request.ID], until day: CivilDate?) -> Deed {
        let name = Phrase.counted(
            requests.count, Phrase("# request put off", "# demande reportée"),
            Phrase("# requests put off", "# demandes reportées"))
        return Deed("request later", name, about: requests.map { .request($0) }) {
            $0.snoozingRequests(requests, until: day)
        }
    }

    private mutating func accept() -> [Effect] {
        guard let request = listingRequest else { return [] }
        let (today, ids) = (today, ids)
        let name = Phrase("%1 is a contact; a promise in two days", "%1 : contact ; une promesse dans deux jours")
        let deed = Deed("request accept", name.with(request.name), about: [.request(request.id)]) { network in
            var fresh = ids
            return network.promoting(request.id, today: today, ids: &fresh)
        }
        return [.commit(deed.making { $0.requests[request.id]?.contact.map { .contact($0) } })]
    }

    /// The next step of an ask; to ask is a touch.
    private func take(_ step: Ask.Step, of ask: Ask) -> [Effect] {
        let (today, favour) = (today, Phrase.favour(ask, in: network))
        let name = Phrase("%1: %2", "%1 : %2").with(favour, Phrase.step(step))
        let about: [RecordID] = [.ask(ask.id), .contact(ask.contact)]
        guard step == .asked else {
            return [
                .commit(
                    Deed("ask " + step.rawValue, name, about: about) {
                        $0.taking(step, of: ask.id, on: today, today: today)
                    })
            ]
        }
        var ids = ids
        let touchpoint = Touchpoint(
            id: ids.next(), date: today, channel: lastChannel(of: [ask.contact]) ?? .message, contacts: [ask.contact],
            recorded: today)
        return [
            .commit(
                Deed("ask", name, about: about, touchpoint: touchpoint.id) { network in
                    network.asks[ask.id].map { network.asking($0, by: touchpoint, today: today) } ?? []
                })
        ]
    }

    private mutating func introduce(to whom: Contact.ID, by chain: Chain) -> [Effect] {
        guard let through = chain.through else {
            turn(to: whom)
            return []
        }
        var ids = ids
        let (id, today): (Ask.ID, CivilDate) = (ids.next(), today)
        let name = Phrase("an introduction to %1, through %2", "une présentation à %1, par %2")
            .with(name(whom), name(through))
        open(.introductions)
        let deed = Deed("introduction", name) { $0.introducing(id, to: whom, through: through, today: today) }
        return [.commit(deed.making(.ask(id)))]
    }

    /// Given: a touch with the mark, and the need is met.
    private func give() -> [Effect] {
        guard case .listing(let view) = mode, case .giving(let giving) = view.list.selected else { return [] }
        let row = DuePromise(
            contact: giving.contact, source: .giving(giving.offer, need: giving.need), date: giving.since)
        return log(
            PendingPrefix(key: .escape, target: Target(contacts: [giving.contact], promise: row)),
            lastChannel(of: [giving.contact]) ?? .message)
    }

    private func withdraw() -> [Effect] {
        guard case .listing(let view) = mode else { return [] }
        let today = today
        switch view.list.selected {
        case .offer(let id):
            let name = Phrase("%1: offered no longer", "%1 : plus proposé").with(network.offers[id]?.what ?? "")
            return [.commit(Deed("offer withdraw", name, about: [.offer(id)]) { $0.withdrawing(id, on: today) })]
        case .giving(let giving):
            let name = Phrase("%1 is passed over", "%1 : passé").with(name(giving.contact))
            return [
                .commit(
                    Deed("offer pass", name, about: [.contact(giving.contact)]) {
                        $0.passingOver(giving.contact, with: giving.offer, on: today)
                    })
            ]
        default: return []
        }
    }
}

extension Listing {
    /// What is added to it.
    fileprivate var adding: Command {
        switch self {
        case .requests: .addRequest
        case .offers: .addOffer
        case .asks: .addAsk
        case .introductions, .paths: .addIntroduction
        case .duplicates: .addContact
        }
    }
}

extension Notice {
    static func noCommandHere(_ keys: [Key]) -> Notice {
        let words = Phrase("%1 does nothing here", "%1 ne fait rien ici")
        return Notice(kind: .word, text: words.with(Binding.label(of: keys)))
    }
}
