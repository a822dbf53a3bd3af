import Relationships

extension Form {
    /// Everyone met at an occasion, in one go.
    static func met(today: CivilDate) -> Form {
        Form(
            .met, title: Phrase("Met at an occasion", "Rencontrés à une occasion"),
            fields: [
                .text(
                    .occasion, Phrase("Occasion", "Occasion"),
                    hint: Phrase("a training, a dinner …", "une formation, un dîner…")),
                .date(.date, Phrase("Date", "Date"), today),
                .text(
                    .with, Phrase("Whom", "Qui"),
                    hint: Phrase(
                        "names with commas; new ones are added", "des noms avec des virgules ; les nouveaux s’ajoutent")
                ),
            ])
    }

    /// Contacts, circle, one touch and a follow-up for each: one deed, and one undo.
    func meeting(in network: Network, today: CivilDate, ids: IdentifierSource) throws(FormError) -> Deed {
        guard let day = try date(.date, today: today, leaning: .past) else {
            throw FormError(field: .date, message: .wantsADate)
        }
        let (names, occasion) = (list(.with), text(.occasion) ?? "")
        var fresh = ids
        do {
            let met = try network.meeting(names, at: occasion, on: day, today: today, ids: &fresh)
            let count = met.known.count + met.added.count
            guard count > 0 else {
                throw FormError(field: .with, message: Phrase("type a name", "tapez un nom"))
            }
            let people =
                day > today
                ? Phrase.counted(
                    count, Phrase("# person to meet", "# personne à rencontrer"),
                    Phrase("# people to meet", "# personnes à rencontrer"))
                : Phrase.counted(
                    count, Phrase("# person met", "# personne rencontrée"),
                    Phrase("# people met", "# personnes rencontrées"))
            let name = occasion.isEmpty ? people : Phrase("%1: %2", "%1 : %2").with(occasion, people)
            let made = met.added.first?.name
            let deed = Deed("met", name, about: .people(met.known)) { network in
                var fresh = ids
                return (try? network.meeting(names, at: occasion, on: day, today: today, ids: &fresh))?.changes ?? []
            }
            return deed.making { network in
                made.flatMap { try? network.contact(named: $0) }.map { .contact($0.id) }
            }
        } catch let error as NameMatchError {
            throw FormError(field: .with, message: .nameMatchError(error))
        } catch let error as FormError {
            throw error
        } catch {
            return Deed("met", Phrase("", "")) { _ in [] }
        }
    }
}
