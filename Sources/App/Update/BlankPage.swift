import Relationships
import TerminalUI

/// The first run: four questions, each saved by itself, or skipped.
extension AppState {
    /// For a store with nothing in it yet, and whenever one asks for it.
    public mutating func openBlankPage() { open(.blankPage(.addressBook)) }

    /// The page after one, or the end.
    mutating func openBlankPage(after page: BlankPage) {
        let next = BlankPage.allCases.first {
            // Without a project there is no cast to name.
            $0.rawValue > page.rawValue && ($0 != .people || network.currentProject != nil || page == .objective)
        }
        if let next {
            open(.blankPage(next))
        } else {
            mode = .browse
            notice = Notice(
                kind: .word,
                text: Phrase(
                    "That is enough to start; %1 asks again, %2 shows every key",
                    "C’est assez pour commencer ; %1 redemande, %2 montre toutes les touches"
                ).with(keymap.label(of: .blankPage), keymap.label(of: .help)))
        }
    }

    /// Nothing is kept of a question that is skipped.
    mutating func skip(_ form: Form) -> [Effect] {
        if let page = form.purpose.page { openBlankPage(after: page) }
        if case .form(let next) = mode, next.purpose.page == .people, network.currentProject == nil {
            openBlankPage(after: .people)
        }
        return []
    }

    mutating func importing(_ form: Form) -> [Effect] {
        guard let path = form.text(.path) else { return skip(form) }
        mode = .form(form)
        return [.importFile(path)]
    }

    /// The address book is in; the names of the next pages complete from it.
    mutating func imported(_ report: Phrase) {
        if case .form(let form) = mode, form.purpose.page == .addressBook { openBlankPage(after: .addressBook) }
        notice = Notice(kind: .done, text: report)
    }

    /// What saving a page does; nil where nothing was said.
    func blankPageDeed(
        _ page: BlankPage, _ form: Form, _ ids: inout IdentifierSource
    ) throws(FormError) -> Deed? {
        let today = today
        switch page {
        case .addressBook: return nil
        case .objective:
            guard form.text(.title) != nil else { return nil }
            var base = Project(id: ids.next(), title: "")
            base.added = today
            let project = try form.project(from: base, today: today, ids: &ids)
            return Deed("project add", Phrase("project %1", "projet %1").with(project.title)) {
                $0.addingProject(project)
            }
        case .people:
            guard let project = network.currentProject else { return nil }
            let cast: [(RoleKind.ID, [String])] = [
                (.ally, form.list(.allies)), (.opponent, form.list(.opponents)), (.mentor, form.list(.mentors)),
            ]
            do {
                var trial = ids
                _ = try network.beginning(cast, in: project.id, today: today, ids: &trial)
            } catch {
                let field = form.fields.first { form.list($0.name).contains(error.query) }?.name ?? .allies
                throw FormError(field: field, message: .nameMatchError(error))
            }
            let fresh = ids
            return Deed("cast", Phrase("the cast of %1", "la distribution de %1").with(project.title)) { network in
                var ids = fresh
                return (try? network.beginning(cast, in: project.id, today: today, ids: &ids)) ?? []
            }
        case .offer:
            guard form.text(.offer) != nil else { return nil }
            let offer = try form.offer(from: Offer(id: ids.next(), what: "", added: today))
            return Deed("offer", Phrase("offer: %1", "offre : %1").with(offer.what)) { $0.setting(offer) }
        }
    }
}
