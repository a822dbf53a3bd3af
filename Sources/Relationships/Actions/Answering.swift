/// What one does about incoming requests.
extension Network {
    /// A request, new or as edited.
    public func setting(_ request: Request) -> [Change] {
        [request.changes(from: requests[request.id])].filter { !$0.isEmpty }
    }

    /// Sorts requests; nil takes that back.
    public func sorting(_ ids: [Request.ID], as triage: Request.Triage?) -> [Change] {
        changing(ids) { $0.triage = triage }
    }

    /// I replied: it waits for an answer. One that was not sorted was worth a reply, so it is sorted as interested. What
    /// they answered on the same day came before it: its words stay, its day goes.
    public func replying(to ids: [Request.ID], on day: CivilDate) -> [Change] {
        changing(ids) { request in
            request.triage = request.triage.map { $0 == .mechanical ? .interested : $0 } ?? .interested
            request.replied = day
            if request.answered == day { request.answered = nil }
            request.notBefore = nil
        }
    }

    /// They answered, to my reply or before it.
    public func answered(_ id: Request.ID, _ answer: String?, on day: CivilDate) -> [Change] {
        changing([id]) { request in
            request.answered = day
            request.answer = answer ?? request.answer
            request.notBefore = nil
        }
    }

    /// Not before that day; nil takes it back.
    public func snoozingRequests(_ ids: [Request.ID], until day: CivilDate?) -> [Change] {
        changing(ids) { $0.notBefore = day }
    }

    private func changing(_ ids: [Request.ID], _ edit: (inout Request) -> Void) -> [Change] {
        ids.compactMap { requests[$0] }.map { old in
            var new = old
            edit(&new)
            return new.changes(from: old)
        }.filter { !$0.isEmpty }
    }

    /// Makes the contact in one go: the profile, the circle, how we met, the exchange as a touch, and a first promise
    /// two days from now.
    ///
    /// Somebody who is there already, by the same profile or address, by name and organization, or as a bare name, is
    /// that contact; how we met is left alone for one who was touched before the request came.
    public func promoting(
        _ id: Request.ID, circle: String? = nil, today: CivilDate, ids: inout IdentifierSource
    ) -> [Change] {
        guard let request = requests[id], request.contact == nil else { return [] }
        let known = contact(of: request)
        var contact = known ?? Contact(id: ids.next(), name: request.name)
        contact.added = contact.added ?? today
        contact.isArchived = false
        contact.wanted = nil
        contact.title = contact.title ?? request.title
        contact.organization = contact.organization ?? request.organization
        if let url = request.url, !contact.urls.contains(where: { $0.value == url }) { contact.urls.append(Reach(url)) }
        if let email = request.email, !contact.emails.contains(where: { $0.value == email }) {
            contact.emails.append(Reach(email))
        }
        if let circle = (circle ?? request.source)?.inOneLine, !circle.isEmpty,
            !contact.circles.contains(where: { SearchKey.folded($0) == SearchKey.folded(circle) })
        {
            contact.circles.append(circle)
        }
        if contact.met == nil, firstTouch(of: contact.id).map({ $0 >= request.date }) ?? true {
            contact.met = Meeting(date: request.date, occasion: request.source)
        }
        var promoted = request
        promoted.contact = contact.id
        if promoted.triage == nil || promoted.triage == .mechanical { promoted.triage = .interested }
        let words = [request.message, request.answer].compactMap { $0 }.joined(separator: "\n\n")
        let touchpoint = Touchpoint(
            id: ids.next(), date: request.answered ?? request.replied ?? request.date, channel: .social,
            direction: request.replied == nil ? .incoming : .both, contacts: [contact.id],
            note: words.isEmpty ? nil : words, recorded: today)
        let promise = Promise(
            id: ids.next(), kind: .followUp, contacts: [contact.id], occasion: nil, due: today.adding(days: 2),
            added: today)
        return [contact.changes(from: known), promoted.changes(from: request), touchpoint.changes(), promise.changes()]
    }

    private func contact(of request: Request) -> Contact? {
        let byReach = contacts.values.filter { contact in
            request.url.map { url in contact.urls.contains { $0.value == url } } ?? false
                || request.email.map { email in
                    contact.emails.contains { SearchKey.folded($0.value) == SearchKey.folded(email) }
                } ?? false
        }
        if let known = byReach.min(by: { $0.id < $1.id }) { return known }
        let folded = SearchKey.folded(request.name)
        let namesakes = contacts.values.filter { searchKey(of: $0.id) == folded }
        let organization = request.organization.map(SearchKey.folded)
        let colleagues = namesakes.filter { namesake in
            namesake.organization.map { SearchKey.folded($0) == organization } ?? false
        }
        let found = colleagues.isEmpty ? namesakes.filter(\.isBare) : colleagues
        return found.count == 1 ? found.first : nil
    }
}

extension Contact {
    /// A name, and nothing that would tell its bearer from a namesake.
    fileprivate var isBare: Bool { organization == nil && emails.isEmpty && phones.isEmpty && urls.isEmpty }
}
