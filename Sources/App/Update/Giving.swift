import Relationships
import TerminalUI

/// Offers, asks, requests and standing: the forms, and what saving them does.
extension AppState {
    mutating func openAskForm(_ target: Target) {
        let channel = lastChannel(of: target.contacts) ?? .message
        var form = Form.ask(of: target.contacts, names: names(target.contacts), channel: channel, today: today)
        if target.contacts.count == 1 { form.outlook = network.askOutlook(for: target.contacts[0], on: today) }
        open(form)
    }

    mutating func openStandingForm(_ target: Target) {
        if let contact = network.contact(target.contacts[0]) { open(.standing(contact)) }
    }

    /// What there is to see before one asks: the last touch, the balance, the standing; then what speaks for waiting.
    func remarks(on form: Form, width: Int) -> [DetailLine] {
        if let page = form.purpose.page { return wrapped(say(page.remark), width, .faint) }
        if form.purpose == .review {
            return network.method.questions.sorted { $0.key < $1.key }.enumerated().flatMap { index, question in
                wrapped("\(index + 1)  \(question.value)", width, .faint)
            }
        }
        guard let outlook = form.outlook else { return [] }
        let last = outlook.lastTouch.map {
            Phrase("%1 %2", "%1 %2").with(Phrase.channel($0.channel), Phrase.ago($0.date, today: today))
        }
        let knows = outlook.standing.flatMap { standing in
            standing.knowsMe == .unknown
                ? nil : Phrase("knows you: %1", "vous connaît : %1").with(Phrase.knowsMe(standing.knowsMe))
        }
        let facts = [last, Phrase.ledger(outlook.ledger), knows].compactMap { $0 }.map(say).joined(separator: " · ")
        var lines = wrapped(facts, width)
        lines += outlook.cautions.flatMap {
            wrapped("! " + say(.caution($0, in: network, today: today)), width, .promise)
        }
        if outlook.suggestsLighter(than: form.askKind) { lines += wrapped(say(.lighterAsk), width, .strong) }
        return lines
    }

    /// Whom a text could help, with the reasons: to choose somebody to turn to.
    mutating func match(_ form: Form) -> [Effect] {
        guard let text = form.text(.words) else {
            var form = form
            form.error = Phrase("type it in a few words", "dites-le en quelques mots")
            mode = .form(form)
            return []
        }
        let matches = network.matches(for: text)
        guard !matches.isEmpty else {
            mode = .browse
            notice = Notice(
                kind: .word, text: Phrase("Nobody whom “%1” could help", "Personne à qui « %1 » servirait").with(text))
            return []
        }
        let choices = matches.prefix(200).map { match in
            let reasons = match.evidence.prefix(3).map { Phrase.evidence($0, in: network) }
            return (
                choice: Picker.Choice.contact(match.contact), text: name(match.contact),
                reason: Phrase(
                    reasons.map(\.english).joined(separator: " · "), reasons.map(\.french).joined(separator: " · "))
            )
        }
        open(
            Picker(title: Phrase("Whom “%1” could help", "À qui « %1 » servirait").with(text), choices: Array(choices)))
        return []
    }

    func givingDeed(of form: Form, _ ids: inout IdentifierSource) throws(FormError) -> Deed? {
        let (today, network) = (today, network)
        switch form.purpose {
        case .newOffer, .offer:
            var base = Offer(id: ids.next(), what: "", added: today)
            if case .offer(let id) = form.purpose, let known = network.offers[id] { base = known }
            let offer = try form.offer(from: base)
            let name = Phrase("offer: %1", "offre : %1").with(offer.what)
            return Deed("offer", name, about: [.offer(offer.id)]) { $0.setting(offer) }.making(.offer(offer.id))
        case .ask(let contacts):
            let asks = try form.asks(of: contacts, project: network.currentProject?.id, today: today, ids: &ids)
            let what = asks.first.map { Phrase.favour($0.ask, in: network) } ?? Phrase("", "")
            let name = Phrase("asked %1: %2", "demandé à %1 : %2").with(names(contacts), what)
            let deed = Deed("ask", name, about: .people(contacts), touchpoint: asks.last?.touchpoint.id) { network in
                asks.flatMap { network.asking($0.ask, by: $0.touchpoint, today: today) }
            }
            return deed.making((asks.first?.ask.id).map { .ask($0) })
        case .newRequest, .request:
            var base = Request(id: ids.next(), name: "", date: today)
            if case .request(let id) = form.purpose, let known = network.requests[id] { base = known }
            let request = try form.request(from: base, today: today)
            let name = Phrase("request of %1", "demande de %1").with(request.name)
            let record = RecordID.request(request.id)
            return Deed("request", name, about: [record]) { $0.setting(request) }.making(record)
        case .answered(let id):
            guard let request = network.requests[id] else { return nil }
            let answer = form.text(.answer)
            let date = try form.date(.date, today: today, leaning: .past) ?? today
            let name = Phrase("%1 answered", "%1 a répondu").with(request.name)
            return Deed("request answered", name, about: [.request(id)]) { $0.answered(id, answer, on: date) }
        case .standing(let contacts):
            guard let old = contacts.first.flatMap({ network.contact($0) }) else { return nil }
            var new = old
            new.standing = form.standing(from: old.standing, today: today)
            let change = new.changes(from: old)
            let name = Phrase("%1 and you", "%1 et vous").with(old.name)
            return Deed("standing", name, about: [.contact(old.id)]) { _ in
                change.isEmpty ? [] : [change]
            }
        default: return nil
        }
    }
}
