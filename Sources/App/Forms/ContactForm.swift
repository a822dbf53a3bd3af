import Relationships
import TerminalUI

extension Form {
    /// The form for a new contact, or for one that is there.
    static func contact(_ contact: Contact?, name: String = "", in network: Network) -> Form {
        let address = contact?.addresses.first
        let list = Phrase("with commas", "avec des virgules")
        let fields: [Field] = [
            .text(.name, Phrase("Name", "Nom affiché"), contact?.name ?? name),
            .text(.givenName, Phrase("Given name", "Prénom"), contact?.givenName),
            .text(.familyName, Phrase("Family name", "Nom de famille"), contact?.familyName),
            .text(.nicknames, Phrase("Nicknames", "Surnoms"), contact?.nicknames.listed, hint: list),
            .text(.phones, Phrase("Phones", "Téléphones"), contact?.phones.map(\.value).listed, hint: list),
            .text(.emails, Phrase("Emails", "E-mails"), contact?.emails.map(\.value).listed, hint: list),
            .text(.urls, Phrase("Links", "Liens"), contact?.urls.map(\.value).listed, hint: list),
            .text(.organization, Phrase("Organization", "Organisation"), contact?.organization),
            .text(.title, Phrase("Title", "Fonction"), contact?.title),
            .text(.city, Phrase("City", "Ville"), address?.city),
            .text(.country, Phrase("Country", "Pays"), address?.country),
            .text(.tags, Phrase("Tags", "Étiquettes"), contact?.tags.listed, hint: list),
            .text(.circles, Phrase("Circles", "Cercles"), contact?.circles.listed, hint: list),
            .text(.skills, Phrase("Skills", "Talents"), contact?.skills.listed, hint: list),
            .text(
                .needs, Phrase("Open needs", "Besoins ouverts"),
                contact?.needs.filter { $0.met == nil }.map(\.text).listed, hint: list),
            .text(
                .cadence, Phrase("Cadence", "Cadence"), contact?.cadence.map(Self.cadenceText),
                hint: Phrase("days, or never", "jours, ou jamais")),
            .text(
                .birthday, Phrase("Birthday", "Anniversaire"), contact?.birthday?.description,
                hint: Phrase("1980-02-29 or --02-29", "1980-02-29 ou --02-29")),
            .date(.metOn, Phrase("Met on", "Rencontré le"), contact?.met?.date),
            .text(.metAt, Phrase("Met at", "Rencontré à"), contact?.met?.occasion),
            .text(
                .introducedBy, Phrase("Introduced by", "Présenté par"),
                contact?.introducedBy.flatMap { network.contact($0)?.name }),
            .text(.knows, Phrase("Knows", "Connaît"), contact?.knows.compactMap { network.contact($0)?.name }.listed, hint: list),
            .choice(
                .knowsMe, Phrase("Knows me", "Me connaît"), (contact?.standing?.knowsMe ?? .unknown).rawValue,
                Standing.KnowsMe.allCases.map { Choice(value: $0.rawValue, label: .knowsMe($0)) }),
            .text(.seesMeAs, Phrase("Sees me as", "Me voit comme"), contact?.standing?.seesMeAs),
            .text(.toTell, Phrase("To tell", "À lui dire"), contact?.standing?.toTell),
            .text(.wanted, Phrase("Wanted, why", "À rencontrer, pourquoi"), contact?.wanted),
            .text(.timeZone, Phrase("Time zone", "Fuseau horaire"), contact?.timeZone),
        ]
        let title = contact.map { Phrase("Edit %1", "Modifier %1").with($0.name) } ?? Phrase("New contact", "Nouveau contact")
        return Form(contact.map { .contact($0.id) } ?? .newContact, title: title, fields: fields)
    }

    private static func cadenceText(_ cadence: Cadence) -> String {
        cadence.ripe.map(String.init) ?? "never"
    }

    /// The contact as the form says, `base` in everything that the form does not show.
    func contact(from base: Contact, in network: Network, today: CivilDate) throws(FormError) -> Contact {
        guard let name = text(.name) else {
            throw FormError(field: .name, message: Phrase("a contact needs a name", "un contact a besoin d’un nom"))
        }
        var contact = base
        contact.name = name
        contact.givenName = text(.givenName)
        contact.familyName = text(.familyName)
        contact.nicknames = list(.nicknames)
        contact.phones = reaches(.phones, base.phones)
        contact.emails = reaches(.emails, base.emails)
        contact.urls = reaches(.urls, base.urls)
        contact.organization = text(.organization)
        contact.title = text(.title)
        contact.addresses = addresses(base.addresses)
        contact.tags = list(.tags)
        contact.circles = list(.circles)
        contact.skills = list(.skills)
        contact.needs =
            base.needs.filter { $0.met != nil }
            + list(.needs).map { text in base.needs.first { $0.text == text } ?? Need(text, since: today) }
        contact.cadence = try cadence(.cadence)
        if contact.cadence != base.cadence { contact.cadenceFrom = nil }
        contact.birthday = try birthday()
        contact.met = try met()
        contact.introducedBy = try person(.introducedBy, text(.introducedBy), base.introducedBy, in: network)
        var known: [Contact.ID] = []
        for name in list(.knows) {
            let old = base.knows.first { network.contact($0)?.name == name }
            if let id = try person(.knows, name, old, in: network) { known.append(id) }
        }
        contact.knows = known
        contact.standing = standing(base.standing)
        contact.wanted = text(.wanted)
        contact.timeZone = text(.timeZone)
        return contact

        func met() throws(FormError) -> Meeting? {
            let date = try date(.metOn, today: today, leaning: .past)
            let occasion = text(.metAt)
            return date == nil && occasion == nil ? nil : Meeting(date: date, occasion: occasion)
        }
    }

    private func reaches(_ name: Name, _ old: [Reach]) -> [Reach] {
        list(name).map { value in old.first { $0.value == value } ?? Reach(value) }
    }

    private func addresses(_ old: [Address]) -> [Address] {
        var address = old.first ?? Address(key: "1")
        address.city = text(.city)
        address.country = text(.country)
        return (address == Address(key: address.key) ? [] : [address]) + old.dropFirst()
    }

    private func birthday() throws(FormError) -> Birthday? {
        guard let text = text(.birthday) else { return nil }
        guard let birthday = Birthday(text) else {
            throw FormError(
                field: .birthday,
                message: Phrase(
                    "“%1” is no birthday: 1980-02-29, or --02-29 without a year",
                    "« %1 » n’est pas un anniversaire : 1980-02-29, ou --02-29 sans année"
                ).with(text))
        }
        return birthday
    }

    /// A name typed means somebody; the one who stood there before is meant by the same name, even among namesakes.
    private func person(
        _ field: Name, _ name: String?, _ old: Contact.ID?, in network: Network
    ) throws(FormError) -> Contact.ID? {
        guard let name else { return nil }
        if let old, network.contact(old)?.name == name { return old }
        do {
            return try network.contact(named: name).id
        } catch {
            throw FormError(field: field, message: .nameMatchError(error))
        }
    }

    private func standing(_ old: Standing?) -> Standing? {
        var standing = old ?? Standing()
        standing.knowsMe = text(.knowsMe).flatMap(Standing.KnowsMe.init) ?? .unknown
        standing.seesMeAs = text(.seesMeAs)
        if text(.toTell) != standing.toTell { standing.told = nil }
        standing.toTell = text(.toTell)
        return standing == Standing() ? nil : standing
    }
}

extension [String] {
    var listed: String { joined(separator: ", ") }
}
