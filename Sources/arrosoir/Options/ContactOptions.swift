import App
import ArgumentParser
import Glibc
import Relationships

/// What there is to say about a contact when it is added.
struct ContactOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: .of(.given)) var given: String?
    @Option(parsing: .unconditional, help: .of(.family)) var family: String?
    @Option(parsing: .unconditionalSingleValue, help: .of(.nickname)) var nickname: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: .of(.email)) var email: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: .of(.phone)) var phone: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: .of(.url)) var url: [String] = []
    @Option(parsing: .unconditional, help: .of(.organization)) var org: String?
    @Option(parsing: .unconditional, help: .of(.title)) var title: String?
    @Option(parsing: .unconditional, help: .of(.city)) var city: String?
    @Option(parsing: .unconditional, help: .of(.country)) var country: String?
    @Option(parsing: .unconditional, help: .of(.birthday)) var birthday: String?
    @Option(parsing: .unconditionalSingleValue, help: .of(.tag)) var tag: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: .of(.circle)) var circle: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: .of(.skill)) var skill: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: .of(.need)) var need: [String] = []
    @Option(parsing: .unconditional, help: .of(.notes)) var note: String?
    @Option(parsing: .unconditional, help: .of(.metOn)) var metOn: String?
    @Option(parsing: .unconditional, help: .of(.metAt)) var metAt: String?
    @Option(parsing: .unconditional, help: .of(.introducedBy), completion: .contactNames) var introducedBy: String?
    @Option(parsing: .unconditionalSingleValue, help: .of(.knows), completion: .contactNames) var knows: [String] = []
    @Option(parsing: .unconditional, help: .of(.cadence)) var cadence: String?
    @Option(parsing: .unconditional, help: .of(.wanted)) var wanted: String?
    @Option(name: .customLong("timezone"), parsing: .unconditional, help: .of(.timeZone)) var timeZone: String?

    /// Puts what was said into a contact.
    func apply(to contact: inout Contact, in session: Session, ids: inout IdentifierSource) throws {
        contact.givenName = Self.present(given)
        contact.familyName = Self.present(family)
        contact.nicknames = Self.present(nickname)
        contact.emails = Self.present(email).map { Reach($0) }
        contact.phones = Self.present(phone).map { Reach($0) }
        contact.urls = Self.present(url).map { Reach($0) }
        contact.organization = Self.present(org)
        contact.title = Self.present(title)
        if city != nil || country != nil {
            let key: Identifier<Address> = ids.next()
            contact.addresses = [Address(key: key.text, city: city, country: country)]
        }
        contact.birthday = try birthday.map(Self.birthday)
        contact.tags = Self.present(tag)
        contact.circles = Self.present(circle)
        contact.skills = Self.present(skill)
        contact.needs = Self.present(need).map { Need($0, since: session.today) }
        contact.notes = Self.present(note)
        if metOn != nil || metAt != nil {
            contact.met = Meeting(date: try metOn.map { try session.date($0, leaning: .past) }, occasion: metAt)
        }
        contact.introducedBy = try introducedBy.map { try session.contact(named: $0).id }
        contact.knows = try session.contacts(named: Self.present(knows)).map(\.id)
        contact.cadence = try cadence.map { try CadenceWord($0) }?.cadence
        contact.wanted = Self.present(wanted)
        contact.timeZone = try timeZone.map(Self.timeZone)
    }

    /// Without the empty ones, which a script may have passed for nothing.
    private static func present(_ texts: [String]) -> [String] { texts.filter { !$0.isEmpty } }

    private static func present(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }

    /// `1980-02-29`, `--02-29`, or `02-29`.
    private static func birthday(_ word: String) throws -> Birthday {
        guard let birthday = Birthday(word) ?? Birthday("--" + word) else { throw Refusal.noBirthday(word) }
        return birthday
    }

    /// A name in the system's own list, where it has one.
    private static func timeZone(_ name: String) throws -> String {
        let zones = "/usr/share/zoneinfo/"
        let isPlausible =
            name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f } && !name.isEmpty
            && !name.hasPrefix("/") && !name.contains("..")
        guard isPlausible, access(zones, F_OK) != 0 || access(zones + name, F_OK) == 0 else {
            throw Refusal.noTimeZone(name)
        }
        return name
    }
}
