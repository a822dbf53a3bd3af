import Relationships
import TerminalUI

extension Form {
    static func project(_ project: Project?) -> Form {
        let objective = project?.objective
        return Form(
            project.map { .project($0.id) } ?? .newProject,
            title: project.map { Phrase("Edit %1", "Modifier %1").with($0.title) }
                ?? Phrase("New project", "Nouveau projet"),
            fields: [
                .text(.title, Phrase("Title", "Titre"), project?.title),
                .text(.specific, Phrase("Objective: what", "Objectif : quoi"), objective?.specific),
                .text(.measure, Phrase("Measured by", "Mesuré par"), objective?.measure),
                .text(.achievable, Phrase("Achievable through", "Atteignable grâce à"), objective?.achievable),
                .text(.relevant, Phrase("Why it matters", "Pourquoi il compte"), objective?.relevant),
                .date(.by, Phrase("By", "Pour le"), objective?.by),
                .text(
                    .milestones, Phrase("Milestones", "Jalons"), project.map { Milestones.text($0.milestones) },
                    hint: Phrase("12 mar Liège: launch; 2 apr: …", "12 mars Liège: sortie; 2 avril: …")),
                .text(.pitch, Phrase("Pitch", "En quelques mots"), project?.pitch),
                .text(
                    .circles, Phrase("Circles", "Cercles"), project?.circles.listed,
                    hint: Phrase("with commas", "avec des virgules")),
                .choice(
                    .state, Phrase("State", "État"), (project?.state ?? .active).rawValue,
                    Project.State.allCases.map { Choice(value: $0.rawValue, label: .projectState($0)) }),
            ])
    }

    func project(
        from base: Project, today: CivilDate, ids: inout IdentifierSource
    ) throws(FormError) -> Project {
        guard let title = text(.title) else {
            throw FormError(field: .title, message: Phrase("type a title", "tapez un titre"))
        }
        var project = base
        if isChanged(.title) || base.title.isEmpty { project.title = title }
        if isChanged(.specific) { project.objective.specific = text(.specific) }
        if isChanged(.measure) { project.objective.measure = text(.measure) }
        if isChanged(.achievable) { project.objective.achievable = text(.achievable) }
        if isChanged(.relevant) { project.objective.relevant = text(.relevant) }
        if isChanged(.by) { project.objective.by = try date(.by, today: today, leaning: .future) }
        if isChanged(.milestones) {
            project.milestones = Milestones.milestones(
                text(.milestones) ?? "", from: base.milestones, today: today, ids: &ids)
        }
        if isChanged(.pitch) { project.pitch = text(.pitch) }
        if isChanged(.circles) { project.circles = list(.circles) }
        if isChanged(.state) { project.state = text(.state).flatMap(Project.State.init) ?? base.state }
        return project
    }

    static func slot(
        _ slot: Slot?, kind: RoleKind.ID, kinds: [RoleKind], milestones: [Milestone] = []
    ) -> Form {
        let none = Choice(value: "", label: Phrase("none", "aucun"))
        let milestone = Field.choice(
            .milestone, Phrase("Milestone", "Jalon"), slot?.milestone ?? "",
            [none] + milestones.map { Choice(value: $0.key, label: Phrase($0.what, $0.what)) })
        return Form(
            slot.map { .slot($0.id) } ?? .newSlot,
            title: slot == nil ? Phrase("New slot", "Nouvelle place") : Phrase("Edit the slot", "Modifier la place"),
            fields: [
                .choice(
                    .kind, Phrase("Role", "Rôle"), (slot?.kind ?? kind).text,
                    kinds.map { Choice(value: $0.id.text, label: .role($0)) }),
                .text(
                    .purpose, Phrase("For", "Pour"), slot?.purpose, hint: Phrase("sound, venue …", "le son, la salle…")),
                .date(.by, Phrase("By", "Pour le"), slot?.by),
                .text(.place, Phrase("Place", "Lieu"), slot?.place),
                .text(
                    .strategy, Phrase("Strategy", "Stratégie"), slot?.strategy,
                    hint: Phrase("where they stand, what could win them over", "sa position, ce qui peut le gagner")),
            ] + (milestones.isEmpty ? [] : [milestone]))
    }

    func slot(from base: Slot, isNew: Bool, today: CivilDate) throws(FormError) -> Slot {
        var slot = base
        // A new slot takes the kind that the form proposes.
        if isNew || isChanged(.kind), let kind = text(.kind) { slot.kind = RoleKind.ID(kind) }
        if isChanged(.purpose) { slot.purpose = text(.purpose) }
        if isChanged(.by) { slot.by = try date(.by, today: today, leaning: .future) }
        if isChanged(.place) { slot.place = text(.place) }
        if isChanged(.strategy) { slot.strategy = text(.strategy) }
        if isChanged(.milestone) { slot.milestone = text(.milestone) }
        return slot
    }

    static func tags(of contacts: [Contact.ID], names: Phrase) -> Form {
        Form(
            .tags(contacts), title: Phrase("Tags for %1", "Étiquettes pour %1").with(names),
            fields: [
                .text(
                    .tags, Phrase("Tags", "Étiquettes"),
                    hint: Phrase("music, -press: adds one, takes one away", "musique, -presse : ajoute, ôte"))
            ])
    }

    static func snooze(_ contacts: [Contact.ID], names: Phrase) -> Form {
        Form(
            .snooze(contacts), title: Phrase("Snooze %1", "Reporter %1").with(names),
            fields: [.date(.date, Phrase("Not before", "Pas avant"))])
    }

    static func need(of contacts: [Contact.ID], names: Phrase) -> Form {
        Form(
            .need(contacts), title: Phrase("A need of %1", "Un besoin de %1").with(names),
            fields: [.text(.needs, Phrase("Need", "Besoin"))])
    }
}
