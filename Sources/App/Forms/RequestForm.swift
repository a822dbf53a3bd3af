import Relationships

/// An incoming request, typed or pasted, and the answer to a reply.
extension Form {
    static func request(_ request: Request?, today: CivilDate) -> Form {
        Form(
            request.map { .request($0.id) } ?? .newRequest,
            title: request.map { Phrase("Request of %1", "Demande de %1").with($0.name) }
                ?? Phrase("An incoming request", "Une demande reçue"),
            fields: [
                .text(.name, Phrase("Name", "Nom"), request?.name),
                .text(.message, Phrase("Message", "Message"), request?.message),
                .text(.title, Phrase("Title", "Fonction"), request?.title),
                .text(.organization, Phrase("Organization", "Organisation"), request?.organization),
                .text(.url, Phrase("Profile", "Profil"), request?.url),
                .text(.email, Phrase("Email", "E-mail"), request?.email),
                .text(
                    .source, Phrase("Came by", "Venue par"), request?.source,
                    hint: Phrase("LinkedIn, email …", "LinkedIn, e-mail…")),
                .date(.date, Phrase("On", "Le"), request?.date ?? today),
            ])
    }

    func request(from base: Request, today: CivilDate) throws(FormError) -> Request {
        guard let name = text(.name) else {
            throw FormError(field: .name, message: Phrase("type a name", "tapez un nom"))
        }
        guard let date = try date(.date, today: today, leaning: .past) else {
            throw FormError(field: .date, message: .wantsADate)
        }
        var request = base
        request.name = name
        if isChanged(.date) { request.date = date }
        if isChanged(.message) { request.message = text(.message) }
        if isChanged(.title) { request.title = text(.title) }
        if isChanged(.organization) { request.organization = text(.organization) }
        if isChanged(.url) { request.url = text(.url) }
        if isChanged(.email) { request.email = text(.email) }
        if isChanged(.source) { request.source = text(.source) }
        return request
    }

    static func answered(_ request: Request, today: CivilDate) -> Form {
        Form(
            .answered(request.id), title: Phrase("%1 answered", "%1 a répondu").with(request.name),
            fields: [
                .text(.answer, Phrase("What", "Quoi"), request.answer),
                .date(.date, Phrase("On", "Le"), today),
            ])
    }
}
