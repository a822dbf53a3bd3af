import Relationships
import TerminalUI

extension AppState {
    /// Inside the frame: the list, and beside or below it what the row under the cursor is about.
    var listingRects: (list: Rect, detail: Rect) {
        let inner = layout.body.inset(dx: 2, dy: 1)
        if inner.width >= 96 {
            let columns = inner.columns([.fraction(0.52), .fixed(3), .fill])
            return (columns[0], columns[2])
        }
        guard inner.height >= 9 else { return (inner, .zero) }
        let rows = inner.rows([.fill, .fixed(1), .fraction(0.45)])
        return (rows[0], rows[2])
    }

    func listingTitle(_ listing: Listing) -> Phrase {
        switch listing {
        case .requests: Phrase("Requests to connect", "Demandes de contact reçues")
        case .asks: Phrase("What you asked", "Ce que vous avez demandé")
        case .introductions: Phrase("Introductions", "Présentations")
        case .offers: Phrase("What you offer", "Ce que vous offrez")
        case .paths(let whom): Phrase("Ways to %1", "Chemins vers %1").with(name(whom))
        case .duplicates:
            Phrase("Likely duplicates: %1", "Doublons probables : %1").with(duplicates?.pairs.count ?? 0)
        }
    }

    /// All about the row under the cursor.
    func listingDetail(_ row: ListingRow?, width: Int) -> [DetailLine] {
        switch row {
        case .request(let id): network.requests[id].map { requestLines($0, width) } ?? []
        case .ask(let id): network.asks[id].map { askLines($0, width) } ?? []
        case .offer(let id): network.offers[id].map { offerLines($0, width) } ?? []
        case .giving(let giving): givingLines(giving, width)
        case .chain(_, let chain): chainLines(chain, width)
        case .duplicate(let pair): duplicateLines(pair, width)
        case .heading, .remark, .past, nil: []
        }
    }

    private func requestLines(_ request: Request, _ width: Int) -> [DetailLine] {
        let profile = [request.title, request.organization].compactMap { $0 }.joined(separator: " · ")
        let reach = [request.url, request.email].compactMap { $0 }.joined(separator: " · ")
        let came = [request.source, say(.date(request.date, today: today))].compactMap { $0 }.joined(separator: ", ")
        var lines = wrapped(request.name, width, .strong) + wrapped(profile, width)
        lines += wrapped(came, width, .faint) + wrapped(reach, width, .faint)
        let state = network.state(of: request, on: today)
        if state == .toSort { lines += wrapped(say(.proposal(network.triageProposal(for: request))), width, .promise) }
        if let triage = request.triage { lines += wrapped(say(.triage(triage)), width) }
        if let replied = request.replied {
            let words = Phrase("You replied %1", "Vous avez répondu %1").with(Phrase.ago(replied, today: today))
            lines += wrapped(say(words), width)
        }
        if let day = request.notBefore, day > today {
            lines += wrapped(say(Phrase("Not before %1", "Pas avant %1").with(Phrase.coming(day, today: today))), width)
        }
        lines.append(DetailLine(text: ""))
        lines +=
            request.message.map { wrapped($0, width) }
            ?? wrapped(say(Phrase("No message", "Aucun message")), width, .faint)
        if let answered = request.answered {
            let when = Phrase("They answered %1", "A répondu %1").with(Phrase.ago(answered, today: today))
            lines += [DetailLine(text: "")] + wrapped(say(when), width, .strong)
            lines += wrapped(request.answer ?? "", width)
        }
        return lines
    }

    private func askLines(_ ask: Ask, _ width: Int) -> [DetailLine] {
        var lines = wrapped(name(ask.contact), width, .strong)
        lines += wrapped(say(Phrase.favour(ask, in: network)), width)
        if ask.isIntroduction, let why = ask.what { lines += wrapped(why, width, .faint) }
        for step in Ask.Step.allCases {
            guard let day = ask.steps[step] else { continue }
            lines += wrapped("\(say(.date(day, today: today)))  \(say(.step(step)))", width)
        }
        for kind in [Promise.Kind.thanks, .report] {
            guard let isKept = network.isKept(kind, for: ask), let promise = network.promises[ask.promise(kind)] else {
                continue
            }
            let words = Phrase("%1, %2", "%1, %2").with(
                Phrase.promise(kind), Phrase.coming(promise.due, today: today))
            lines += wrapped(
                (isKept ? Glyph.done(charset) : Glyph.promise(charset)) + " " + say(words), width,
                isKept ? .plain : .promise)
        }
        if ask.state.isOpen {
            lines += [DetailLine(text: "")]
            let until = network.due(ask).map { Phrase.coming($0, today: today) }
            let waits = until.map { Phrase("theirs to act until %1", "à cette personne d’agir jusqu’au %1").with($0) }
            let isMine = network.due(ask).map { $0 <= today } ?? true
            lines += wrapped(
                say(isMine ? .reason(ask, in: network, today: today) : waits ?? Phrase("", "")), width,
                isMine ? .promise : .faint)
        }
        return lines
    }

    private func offerLines(_ offer: Offer, _ width: Int) -> [DetailLine] {
        var lines = wrapped(offer.what, width, .strong)
        if let audience = offer.audience { lines += wrapped(say(Phrase("For %1", "Pour %1").with(audience)), width) }
        if let day = offer.added {
            lines += wrapped(
                say(Phrase("Offered since %1", "Proposé depuis le %1").with(Phrase.date(day, today: today))), width,
                .faint)
        }
        if let day = offer.withdrawn {
            lines += wrapped(
                say(Phrase("Withdrawn %1", "Retiré %1").with(Phrase.ago(day, today: today))), width, .faint)
        }
        let people = givings.filter { $0.offer == offer.id }
        let none = Phrase("No open need is met by it", "Aucun besoin ouvert n’y répond")
        return lines + (people.isEmpty ? wrapped(say(none), width, .faint) : [])
    }

    private func givingLines(_ giving: Giving, _ width: Int) -> [DetailLine] {
        let need = Phrase("Needs: %1", "Besoin : %1").with(giving.need)
        return wrapped(name(giving.contact), width, .strong) + wrapped(say(need), width, .promise)
            + (network.contact(giving.contact).map { reachLines($0, width) + historyLines($0, width, limit: 5) } ?? [])
    }

    private func chainLines(_ chain: Chain, _ width: Int) -> [DetailLine] {
        var lines: [DetailLine] = []
        var before = say(Phrase("you", "vous"))
        for link in chain.links {
            let person = name(link.person)
            lines += wrapped("\(before) \(Glyph.arrow(charset)) \(person)", width, .strong)
            let reasons = link.reasons.map { say(.chainReason($0)) }.joined(separator: ", ")
            lines += wrapped(reasons, max(1, width - 2)).map { DetailLine(text: "  " + $0.text, kind: $0.kind) }
            before = person
        }
        let hint =
            chain.through.map {
                Phrase("%1 starts it: ask %2 for the introduction", "%1 la lance : demander la présentation à %2")
                    .with(Binding.label(of: [.enter]), name($0))
            } ?? Phrase("You know them yourself", "Vous connaissez cette personne")
        return lines + [DetailLine(text: "")] + wrapped(say(hint), width, .faint)
    }
}

extension Screen {
    func drawListing(_ view: ListingView, into buffer: inout Buffer) {
        let (rect, detail) = state.listingRects
        drawFrame(view, rect, detail, into: &buffer)
        var list = view.list
        list.resize(height: rect.height)
        for (index, row) in list.scroll.visible.enumerated() {
            let line = Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
            let isSelected = row == list.scroll.selectedRow && list.rows[row].key != nil
            draw(list.rows[row], in: Rect(x: line.x + 1, y: line.y, width: line.width - 1, height: 1), into: &buffer)
            guard isSelected else { continue }
            buffer.write(">", x: line.x, y: line.y, style: theme.accent)
            buffer.restyle(line) {
                $0.attributes.insert(.reverse)
                $0.attributes.remove(.dim)
            }
        }
        guard !detail.isEmpty else { return }
        let lines = state.listingDetail(list.selected, width: detail.width)
        let offset = max(0, min(view.detailOffset, lines.count - detail.height))
        for (index, line) in lines.dropFirst(offset).prefix(detail.height).enumerated() {
            buffer.write(
                line.text, x: detail.x, y: detail.y + index, width: detail.width, style: theme.style(of: line.kind))
        }
        if lines.count - offset > detail.height { drawMore(in: layout.body, into: &buffer) }
    }

    private func drawFrame(_ view: ListingView, _ list: Rect, _ detail: Rect, into buffer: inout Buffer) {
        let body = layout.body
        var borders = Borders([body])
        if !detail.isEmpty, detail.y == list.y {
            borders.addVertical(x: detail.x - 2, y: body.y, height: body.height)
        } else if !detail.isEmpty {
            borders.addHorizontal(x: body.x, y: detail.y - 1, width: body.width)
        }
        borders.draw(into: &buffer, style: theme.accent)
        let title = say(state.listingTitle(view.listing)) + (view.filter.isEmpty ? "" : " / " + view.filter.text)
        buffer.write(title, x: body.x + 2, y: body.y, width: body.width - 4, style: theme.strong)
    }

    private func draw(_ row: ListingRow, in line: Rect, into buffer: inout Buffer) {
        func write(_ text: String, at indent: Int, _ style: Style = .plain, width: Int? = nil) {
            let room = max(0, line.width - indent)
            buffer.write(text, x: line.x + indent, y: line.y, width: min(room, width ?? room), style: style)
        }
        /// What it is, then about whom, then when, at the right.
        func columns(_ glyph: String, _ name: String, _ words: String, _ day: CivilDate?, isMine: Bool) {
            let when = day.map { say(.date($0, today: state.today)) } ?? ""
            let whenWidth = line.width >= 40 ? DisplayText.width(when) : 0
            let nameWidth = min(24, max(8, line.width * 2 / 5))
            write(glyph, at: 0, isMine ? theme.accent : theme.faint, width: 1)
            write(name, at: 2, width: nameWidth)
            write(words, at: 3 + nameWidth, theme.faint, width: max(0, line.width - 5 - nameWidth - whenWidth))
            if whenWidth > 0 { write(when, at: line.width - whenWidth, theme.faint) }
        }
        let mine = Glyph.promise(state.charset)
        let theirs = Glyph.state(.fresh, state.charset)
        switch row {
        case .heading(let text): write(say(text), at: 0, theme.heading)
        case .remark(let text): write(text, at: 0)
        case .past(let count, let isOpen):
            let words = Phrase("past %1 %2", "passé %1 %2").with(count, Glyph.fold(isOpen: isOpen, state.charset))
            write(say(words), at: 0, theme.faint)
        case .request(let id):
            guard let request = state.network.requests[id] else { return }
            let status = state.network.state(of: request, on: state.today)
            let proposal = state.network.triageProposal(for: request).triage
            let guess = status == .toSort ? say(.triage(proposal)) + "?" : request.triage.map { say(.triage($0)) }
            let words = [guess, request.title, request.organization].compactMap { $0 }.joined(separator: " · ")
            columns(status.isMine ? mine : theirs, request.name, words, request.date, isMine: status.isMine)
        case .ask(let id):
            guard let ask = state.network.asks[id] else { return }
            let isMine = ask.state == .toAsk || ask.state == .made
            let words = say(.ask(ask.state)) + " · " + say(.favour(ask, in: state.network))
            columns(
                isMine ? mine : theirs, state.name(ask.contact), words, ask.steps.values.max() ?? ask.added,
                isMine: isMine)
        case .offer(let id):
            guard let offer = state.network.offers[id] else { return }
            let used = buffer.write(offer.what, x: line.x, y: line.y, width: line.width, style: theme.strong)
            if let audience = offer.audience { write("· " + audience, at: used + 1, theme.faint) }
        case .giving(let giving):
            columns(Glyph.giving(state.charset), "  " + state.name(giving.contact), giving.need, nil, isMine: true)
        case .chain(_, let chain):
            let names = chain.links.map { state.name($0.person) }.joined(separator: " \(Glyph.arrow(state.charset)) ")
            write(names, at: 0)
        case .duplicate(let pair):
            let shared = say(.sharedKinds(pair.evidence))
            let sharedWidth = min(DisplayText.width(shared), line.width / 2)
            let names = state.name(pair.one) + " · " + state.name(pair.other)
            write(names, at: 0, width: max(0, line.width - sharedWidth - 2))
            write(shared, at: line.width - sharedWidth, theme.faint)
        }
    }
}

extension Theme {
    func style(of kind: DetailLine.Kind) -> Style {
        switch kind {
        case .plain: .plain
        case .strong: strong
        case .faint: faint
        case .promise: accent
        }
    }
}
