import Relationships
import TerminalUI

extension Form {
    /// The long form of a log, or the amending of one that is there.
    static func touchpoint(
        _ touchpoint: Touchpoint, isNew: Bool, names: Phrase, contactNames: [String], today: CivilDate,
        derived: Stage? = nil, toTell: String? = nil, needs: [String] = []
    ) -> Form {
        let marks: [(Name, Touchpoint.Mark)] = Self.marks
        var fields: [Field] = [
            .text(.with, Phrase("With", "Avec"), contactNames.listed, hint: Phrase("with commas", "avec des virgules")),
            .date(.date, Phrase("Date", "Date"), touchpoint.date),
            .text(.time, Phrase("Time", "Heure"), touchpoint.time?.description, hint: Phrase("18:30", "18:30")),
            .choice(
                .channel, Phrase("Channel", "Canal"), touchpoint.channel.rawValue,
                Touchpoint.Channel.allCases.map { Choice(value: $0.rawValue, label: .channel($0)) }),
            .choice(
                .direction, Phrase("Who reached out", "À l’initiative"), touchpoint.direction.rawValue,
                Touchpoint.Direction.allCases.map { Choice(value: $0.rawValue, label: .direction($0)) }),
            .text(.note, Phrase("Note", "Note"), touchpoint.note),
            .choice(
                .stage, Phrase("Stage", "Étape"), touchpoint.stage?.rawValue ?? "",
                [Choice(value: "", label: Self.derivedStage(derived))] + Self.stages),
        ]
        for (name, mark) in marks {
            let what = touchpoint.marks[mark].map { $0 ?? "x" }
            fields.append(
                .text(
                    name, Phrase.mark(mark).capitalized, what,
                    hint: Phrase("what, or x", "quoi, ou x")))
        }
        if let toTell {
            let told = Phrase("told: %1", "dit : %1").with(toTell)
            fields.append(
                .choice(
                    .told, Phrase("To tell", "À dire"), "",
                    [Choice(value: "", label: Phrase("not yet", "pas encore")), Choice(value: "x", label: told)]))
        }
        if !needs.isEmpty {
            fields.append(
                .choice(
                    .needMet, Phrase("Need met", "Besoin comblé"), "",
                    [Choice(value: "", label: Phrase("none", "aucun"))]
                        + needs.map { Choice(value: $0, label: Phrase($0, $0)) }))
        }
        fields += [
            .text(.learnedNeed, Phrase("Learned: a need", "Appris : un besoin")),
            .text(.learnedSkill, Phrase("Learned: a skill", "Appris : un talent")),
            .date(.next, Phrase("Follow up on", "Relancer le")),
        ]
        let title =
            isNew
            ? Phrase("Log a touch with %1", "Noter un échange avec %1").with(names)
            : Phrase("Amend the touch with %1", "Compléter l’échange avec %1").with(names)
        return Form(isNew ? .log(touchpoint.contacts) : .amend(touchpoint.id), title: title, fields: fields)
    }

    /// What it is without a word of one's own.
    private static func derivedStage(_ stage: Stage?) -> Phrase {
        let words = Phrase("by itself", "d’office")
        return stage.map { Phrase("%1 (%2)", "%1 (%2)").with(words, Phrase.stage($0)) } ?? words
    }

    private static let marks: [(Name, Touchpoint.Mark)] = [
        (.gave, .gave), (.received, .received), (.asked, .asked), (.thanked, .thanked),
        (.reportedBack, .reportedBack), (.introduced, .introduced),
    ]

    /// A new touch as the form says; of one that is there, only what was typed changes.
    func touchpoint(
        from base: Touchpoint, isNew: Bool, in network: Network, today: CivilDate
    ) throws(FormError) -> Touchpoint {
        func says(_ name: Name) -> Bool { isNew || isChanged(name) }
        var touchpoint = base
        if says(.date) {
            guard let date = try date(.date, today: today, leaning: .past) else {
                throw FormError(field: .date, message: .wantsADate)
            }
            touchpoint.date = date
        }
        if isChanged(.with) { touchpoint.contacts = try people(base.contacts, in: network) }
        if says(.time) { touchpoint.time = try time() }
        if says(.channel) { touchpoint.channel = text(.channel).flatMap(Touchpoint.Channel.init) ?? base.channel }
        if says(.direction) {
            touchpoint.direction = text(.direction).flatMap(Touchpoint.Direction.init) ?? base.direction
        }
        if says(.note) { touchpoint.note = text(.note) }
        if isChanged(.stage) { touchpoint.stage = text(.stage).flatMap(Stage.init) }
        for (name, mark) in Self.marks where says(name) {
            touchpoint.marks[mark] = text(name).map { $0.lowercased() == "x" ? nil : $0 }
        }
        return touchpoint
    }

    private func time() throws(FormError) -> CivilTime? {
        guard let text = text(.time) else { return nil }
        guard let time = CivilTime(text) else {
            let message = Phrase("“%1” is no time: type 18:30", "« %1 » n’est pas une heure : tapez 18:30")
            throw FormError(field: .time, message: message.with(text))
        }
        return time
    }

    private func people(_ old: [Contact.ID], in network: Network) throws(FormError) -> [Contact.ID] {
        var people: [Contact.ID] = []
        for name in list(.with) {
            if let same = old.first(where: { network.contact($0)?.name == name }) {
                people.append(same)
                continue
            }
            do {
                people.append(try network.contact(named: name).id)
            } catch {
                throw FormError(field: .with, message: .nameMatchError(error))
            }
        }
        guard !people.isEmpty else {
            throw FormError(field: .with, message: Phrase("type a name", "tapez un nom"))
        }
        return people
    }

    /// What was learned and what is next, besides the touch itself.
    func consequences(
        of touchpoint: Touchpoint, in network: Network, today: CivilDate, ids: inout IdentifierSource
    ) throws(FormError) -> [Change] {
        var changes: [Change] = []
        for old in touchpoint.contacts.compactMap({ network.contact($0) }) {
            var new = old
            if let need = text(.learnedNeed) { new.needs.append(Need(need, since: touchpoint.date)) }
            if let skill = text(.learnedSkill), !new.skills.contains(skill) { new.skills.append(skill) }
            if text(.told) != nil { new.standing?.told = touchpoint.date }
            for index in new.needs.indices where new.needs[index].text == text(.needMet) {
                new.needs[index].met = touchpoint.date
            }
            changes.append(new.changes(from: old))
        }
        if let next = try date(.next, today: today, leaning: .future) {
            for contact in touchpoint.contacts {
                let promise = Promise(
                    id: ids.next(), kind: .followUp, contacts: [contact], note: touchpoint.note, due: next, added: today
                )
                changes.append(promise.changes())
            }
        }
        return changes.filter { !$0.isEmpty }
    }

    /// A dated promise.
    static func promise(to contacts: [Contact.ID], names: Phrase, today: CivilDate) -> Form {
        Form(
            .promise(contacts), title: Phrase("A promise to %1", "Une promesse à %1").with(names),
            fields: [
                .choice(
                    .kind, Phrase("Kind", "Genre"), Promise.Kind.followUp.rawValue,
                    Promise.Kind.allCases.map { Choice(value: $0.rawValue, label: .promise($0)) }),
                .text(.note, Phrase("What", "Quoi")),
                .date(.date, Phrase("On", "Le"), today.adding(days: 2)),
            ])
    }

    func promises(
        to contacts: [Contact.ID], today: CivilDate, ids: inout IdentifierSource
    ) throws(FormError) -> [Change] {
        guard let due = try date(.date, today: today, leaning: .future) else {
            throw FormError(field: .date, message: .wantsADate)
        }
        var changes: [Change] = []
        for contact in contacts {
            let promise = Promise(
                id: ids.next(), kind: text(.kind).flatMap(Promise.Kind.init) ?? .followUp, contacts: [contact],
                note: text(.note), due: due, added: today)
            changes.append(promise.changes())
        }
        return changes
    }
}
