import JSON
import Relationships

/// A person as a social network exports them; members without a field are kept: `X-FACEBOOK-CONTACT-INFO`.
struct SocialContact {
    private var draft = ContactDraft()
    /// A moment that is none.
    private(set) var unreadable: String?

    /// Reads `{"name": "Zoé", "timestamp": 1600000000}`: the moment at which you became friends.
    ///
    /// Facebook writes each byte of UTF-8 as a character of its own.
    /// - Parameter day: the day of a moment in the user's time zone.
    init?(facebook entry: JSONValue, day: (Int) -> CivilDate) {
        guard let object = entry.object, let name = object["name"]?.string else { return nil }
        draft.name = Self.text(Self.mended(name))
        draft.met = Meeting(date: nil, occasion: "Facebook")
        if let moment = object["timestamp"] {
            if let seconds = moment.int, (1...Self.lastSecond).contains(seconds) {
                draft.met?.date = day(seconds)
            } else if moment.int != 0 {
                unreadable = moment.serialized()
            }
        }
        for (key, value) in object.members where key != "name" && key != "timestamp" {
            guard let text = Self.text(value.string.map(Self.mended)) else { continue }
            if key == "contact_info", text.contains("@") {
                draft.emails.append(Reach(text))
            } else {
                draft.kept.append(ContentLine.kept("FACEBOOK-" + key, text))
            }
        }
        guard isOfBearableLength else { return nil }
    }

    /// Reads `{"first_name": "Zoé", "last_name": "Roy", "phone_number": "0032 470 00 00 13", "date": "…"}`.
    init?(telegram entry: JSONValue) {
        guard let object = entry.object else { return nil }
        draft.givenName = Self.text(object["first_name"]?.string)
        draft.familyName = Self.text(object["last_name"]?.string)
        if let phone = Self.text(object["phone_number"]?.string) {
            draft.phones.append(Reach(phone))
        }
        if let date = Self.text(object["date"]?.string), !date.hasPrefix("1970-") {
            draft.kept.append(ContentLine.kept("TELEGRAM-DATE", date))
        }
        guard isOfBearableLength else { return nil }
    }

    /// The person; nil where there is nothing to call one by.
    mutating func contact() -> Contact? { draft.contact() }

    private var isOfBearableLength: Bool {
        let texts = [draft.name, draft.givenName, draft.familyName] + (draft.emails + draft.phones).map(\.value)
        return texts.allSatisfy { $0?.utf8.count ?? 0 <= CardReader.longestText }
    }

    /// That of the year 9999.
    private static let lastSecond = 253_402_300_799

    private static func text(_ text: String?) -> String? { PropertyLine.harmless(text ?? "").trimmedOrNil }

    /// A text whose characters are the bytes of UTF-8 as what these spell: "LÃ©a" is "Léa".
    private static func mended(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: { !$0.isASCII }), scalars.allSatisfy({ $0.value <= 0xFF }) else { return text }
        return String(validating: scalars.map { UInt8($0.value) }, as: UTF8.self) ?? text
    }
}
