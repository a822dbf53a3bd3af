import Relationships

/// A row of a listing.
enum ListingRow: PaneRow {
    case heading(Phrase)
    case remark(String)
    case request(Request.ID)
    case ask(Ask.ID)
    case offer(Offer.ID)
    /// Whose need the offer above meets.
    case giving(Giving)
    /// A way to somebody, by its rank.
    case chain(Int, Chain)
    /// Two who may be one person.
    case duplicate(LikelyDuplicate)
    /// What is over.
    case past(count: Int, isOpen: Bool)

    var isHeading: Bool { if case .heading = self { true } else { false } }

    enum Key: Hashable, Sendable {
        case request(Request.ID)
        case ask(Ask.ID)
        case offer(Offer.ID)
        case giving(Giving)
        case chain(Int)
        case duplicate(Contact.ID, Contact.ID)
        case past
    }

    var key: Key? {
        switch self {
        case .heading, .remark: nil
        case .request(let id): .request(id)
        case .ask(let id): .ask(id)
        case .offer(let id): .offer(id)
        case .giving(let giving): .giving(giving)
        case .chain(let rank, _): .chain(rank)
        case .duplicate(let pair): .duplicate(pair.one, pair.other)
        case .past: .past
        }
    }
}

extension ListingRow {
    func shows(_ record: RecordID) -> Bool {
        switch self {
        case .request(let id): .request(id) == record
        case .ask(let id): .ask(id) == record
        case .offer(let id): .offer(id) == record
        case .giving(let giving): .contact(giving.contact) == record
        // `one` may stand in many pairs.
        case .duplicate(let pair): .contact(pair.other) == record
        case .heading, .remark, .chain, .past: false
        }
    }
}

extension AppState {
    /// All rows, or those that hold what was typed, those of the past too.
    func listingRows(_ view: ListingView) -> [ListingRow] {
        let wanted = SearchKey.folded(view.filter.text.trimmed)
        guard !wanted.isEmpty else { return rows(of: view.listing, isPastOpen: view.isPastOpen) }
        let found = rows(of: view.listing, isPastOpen: true).filter { row in
            words(of: row).map { SearchKey.folded($0).contains(wanted) } ?? row.isHeading
        }
        // Removes headings without rows.
        let kept = found.indices.filter { !found[$0].isHeading || $0 + 1 < found.count && !found[$0 + 1].isHeading }
        let none = Phrase("No match: %1 shows all", "Aucun résultat : %1 montre tout")
        return orRemark(kept.map { found[$0] }, none.with(Binding.label(of: [.escape])))
    }

    private func rows(of listing: Listing, isPastOpen: Bool) -> [ListingRow] {
        switch listing {
        case .requests: requestRows(isPastOpen: isPastOpen)
        case .asks: askRows(network.asksInOrder.filter { !$0.isIntroduction }, isPastOpen: isPastOpen)
        case .introductions: askRows(network.asksInOrder.filter(\.isIntroduction), isPastOpen: isPastOpen)
        case .offers: offerRows(isPastOpen: isPastOpen)
        case .paths(let whom): pathRows(to: whom)
        case .duplicates: duplicateRows()
        }
    }

    /// The text that a filter searches; nil for a row without text of its own.
    private func words(of row: ListingRow) -> String? {
        switch row {
        case .heading, .remark, .past: return nil
        case .request(let id):
            let request = network.requests[id]
            let words = [request?.name, request?.title, request?.organization, request?.message, request?.source]
            return words.compactMap { $0 }.joined(separator: " ")
        case .ask(let id): return network.asks[id].map { name($0.contact) + " " + say(.favour($0, in: network)) }
        case .offer(let id): return network.offers[id].map { $0.what + " " + ($0.audience ?? "") }
        case .giving(let giving): return name(giving.contact) + " " + giving.need
        case .chain(_, let chain): return chain.links.map { name($0.person) }.joined(separator: " ")
        case .duplicate(let pair):
            return [name(pair.one), name(pair.other), say(.shared(pair.evidence))].joined(separator: " ")
        }
    }

    /// Mine to do first, then what waits; what is over folds.
    private func requestRows(isPastOpen: Bool) -> [ListingRow] {
        let byState = network.requests(on: today)
        func section(_ state: Request.State) -> [ListingRow] {
            let requests = byState[state] ?? []
            return requests.isEmpty ? [] : [.heading(.requests(state))] + requests.map { .request($0.id) }
        }
        let open = [Request.State.answered, .toReply, .toSort, .waiting].flatMap(section)
        let past: [Request.State] = [.quiet, .promoted, .binned]
        let count = past.reduce(0) { $0 + (byState[$1]?.count ?? 0) }
        let empty = Phrase(
            "No request waits: %1 adds one, and arrosoir import Invitations.csv brings LinkedIn’s",
            "Aucune demande n’attend : %1 en ajoute une, et arrosoir import Invitations.csv reprend celles de LinkedIn"
        ).with(keymap.label(of: .addRequest))
        return orRemark(open, empty) + folded(past.flatMap(section), count: count, isPastOpen)
    }

    private func askRows(_ asks: [Ask], isPastOpen: Bool) -> [ListingRow] {
        let open = asks.filter { isOngoing($0) }.map { ListingRow.ask($0.id) }
        let past = asks.filter { !isOngoing($0) }.map { ListingRow.ask($0.id) }
        let empty = Phrase(
            "Nothing is asked: %1 asks a contact, %2 looks for a way to one",
            "Rien n’est demandé : %1 demande à un contact, %2 cherche un chemin vers l’un d’eux"
        ).with(keymap.label(of: .addAsk), keymap.label(of: .addIntroduction))
        return orRemark(open, empty) + folded(past, count: past.count, isPastOpen)
    }

    /// Whether there is still something to come of an ask: an answer, a meeting, thanks or a report back.
    func isOngoing(_ ask: Ask) -> Bool {
        ask.state.isOpen || network.isKept(.thanks, for: ask) == false || network.isKept(.report, for: ask) == false
    }

    private func offerRows(isPastOpen: Bool) -> [ListingRow] {
        let offers = network.offers.values.sorted {
            ($0.added?.dayNumber ?? .min, $0.id) < ($1.added?.dayNumber ?? .min, $1.id)
        }
        let open = offers.filter { $0.withdrawn == nil }.flatMap { offer -> [ListingRow] in
            [.offer(offer.id)] + givings.filter { $0.offer == offer.id }.map { .giving($0) }
        }
        let past = offers.filter { $0.withdrawn != nil }.map { ListingRow.offer($0.id) }
        let empty = Phrase(
            "Of which problem are you the solution, and for whom? %1 adds an offer",
            "De quel problème êtes-vous la solution, et pour qui ? %1 ajoute une offre"
        ).with(keymap.label(of: .addOffer))
        return orRemark(open, empty) + folded(past, count: past.count, isPastOpen)
    }

    private func pathRows(to whom: Contact.ID) -> [ListingRow] {
        let chains = network.chains(to: whom, on: today)
        let none = Phrase(
            "No way is known to %1: who knows them? %2 says so in the contact's form",
            "Aucun chemin connu vers %1 : qui connaît cette personne ? %2 le note dans la fiche du contact"
        ).with(name(whom), keymap.label(of: .edit))
        return orRemark(chains.enumerated().map { .chain($0.offset, $0.element) }, none)
    }

    private func duplicateRows() -> [ListingRow] {
        let none = Phrase(
            "No likely duplicates: nobody shares an address, a number or a name with somebody else. Two records of one person all the same? %1 marks each, then %2",
            "Aucun doublon probable : personne ne partage une adresse, un numéro ou un nom avec quelqu’un d’autre. Deux fiches d’une même personne malgré tout ? %1 marque chacune, puis %2"
        ).with(keymap.label(of: .mark), keymap.label(of: .merge))
        return orRemark((duplicates?.pairs ?? []).map { .duplicate($0) }, none)
    }

    private func orRemark(_ rows: [ListingRow], _ remark: Phrase) -> [ListingRow] {
        rows.isEmpty ? wrapped(say(remark), max(12, listingRects.list.width - 2)).map { .remark($0.text) } : rows
    }

    private func folded(_ rows: [ListingRow], count: Int, _ isOpen: Bool) -> [ListingRow] {
        count == 0 ? [] : [.past(count: count, isOpen: isOpen)] + (isOpen ? rows : [])
    }
}
