import Relationships

/// Why a form can't be saved: the field to mend, and what to type there.
///
/// Example: `FormError(field: .date, message: .notADate("someday"))`.
struct FormError: Error {
    let field: Form.Name
    let message: Phrase
}

extension Phrase {
    static let wantsADate = Phrase(
        "type a date: 2026-11-22, friday, 3w", "tapez une date : 2026-11-22, vendredi, 3s")

    static func notADate(_ text: String) -> Phrase {
        Phrase(
            "“%1” is no date: type 2026-11-22, yesterday, friday, 3 weeks ago",
            "« %1 » n’est pas une date : tapez 2026-11-22, hier, vendredi, il y a 3 semaines"
        ).with(text)
    }

    static func notABirthday(_ text: String) -> Phrase {
        Phrase(
            "“%1” is no birthday: type 1980-02-29, or --02-29 without a year",
            "« %1 » n’est pas un anniversaire : tapez 1980-02-29, ou --02-29 sans année"
        ).with(text)
    }

    static func notACadence(_ text: String) -> Phrase {
        Phrase(
            "“%1” is no cadence: type days from 1 to 3650, or never",
            "« %1 » n’est pas une cadence : tapez de 1 à 3650 jours, ou jamais"
        )
        .with(text)
    }

    static func nameMatchError(_ error: NameMatchError) -> Phrase {
        switch error {
        case .notFound(let query, _):
            Phrase(
                "nobody is called “%1”: type a name of your contacts, or add the person first",
                "personne ne s’appelle « %1 » : tapez un nom de vos contacts, ou ajoutez d’abord la personne"
            ).with(query)
        case .ambiguous(let query, let candidates):
            Phrase("“%1” is several people: type one of %2", "« %1 » désigne plusieurs personnes : tapez %2")
                .with(query, candidates.prefix(4).map(\.name).joined(separator: ", "))
        }
    }
}
