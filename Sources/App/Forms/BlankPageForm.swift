import Relationships

/// The questions of the first run, one a page, each to be answered or skipped.
enum BlankPage: Int, CaseIterable, Sendable {
    case addressBook = 1
    case objective, people, offer
}

extension Form.Purpose {
    var page: BlankPage? { if case .blankPage(let page) = self { page } else { nil } }
}

extension Form {
    static func blankPage(_ page: BlankPage) -> Form {
        let names = Phrase("names with commas", "des noms avec des virgules")
        let fields: [Field] =
            switch page {
            case .addressBook:
                [
                    .text(
                        .path, Phrase("File", "Fichier"),
                        hint: Phrase("~/contacts.vcf, Connections.csv …", "~/contacts.vcf, Connections.csv…"))
                ]
            case .objective:
                [
                    .text(
                        .title, Phrase("Project", "Projet"), hint: Phrase("an album, a job …", "un album, un emploi…")),
                    .date(.by, Phrase("By", "Pour le")),
                ]
            case .people:
                [
                    .text(.allies, Phrase("Who helps?", "Qui aide ?"), hint: names),
                    .text(.opponents, Phrase("Who stands in the way?", "Qui fait obstacle ?"), hint: names),
                    .text(.mentors, Phrase("Who could teach you?", "Qui pourrait vous apprendre ?"), hint: names),
                ]
            case .offer:
                [
                    .text(.offer, Phrase("Offer", "Offre"), hint: Phrase("I can …", "je sais…")),
                    .text(.audience, Phrase("For whom", "Pour qui")),
                ]
            }
        let title = Phrase("%1 of %2 · %3", "%1 sur %2 · %3").with(
            page.rawValue, BlankPage.allCases.count, page.question)
        return Form(.blankPage(page), title: title, fields: fields)
    }

    /// On a screen with room for it, the panes stay on view, so that one sees where things land.
    func isBesidePanes(_ layout: ScreenLayout) -> Bool { purpose.page != nil && layout.hasDetail }
}

extension BlankPage {
    var question: Phrase {
        switch self {
        case .addressBook:
            Phrase("An address book to start from?", "Un carnet d’adresses pour commencer ?")
        case .objective: Phrase("What are you trying to achieve?", "Que voulez-vous accomplir ?")
        case .people:
            Phrase(
                "Who is in it? None is fine: the place stays empty",
                "Avec qui ? Personne, c’est bien : la place reste vide")
        case .offer:
            Phrase(
                "Of which problem are you the solution, for whom?", "De quel problème êtes-vous la solution, pour qui ?"
            )
        }
    }
}

extension BlankPage {
    /// What an answer is good for.
    var remark: Phrase {
        switch self {
        case .addressBook:
            Phrase(
                "vCards, a folder of them, or the CSV of LinkedIn, Google or Outlook. Names then complete from it; nobody imported is due until you say so.",
                "Des vCards, un dossier de vCards, ou le CSV de LinkedIn, Google ou Outlook. Les noms se complètent ensuite ; personne d’importé n’est dû avant que vous le disiez."
            )
        case .objective:
            Phrase(
                "A network serves something: one project is enough to start with.",
                "Un réseau sert à quelque chose : un projet suffit pour commencer.")
        case .people:
            Phrase("Whoever is not there yet is added.", "Qui n’est pas encore là est ajouté.")
        case .offer:
            Phrase(
                "Whoever turns out to need it will show on your list.",
                "Qui en a besoin apparaîtra dans votre liste.")
        }
    }
}

/// Names complete from those that are there.
extension Form {
    private static let ofNames: Set<Name> = [.allies, .opponents, .mentors, .with, .knows, .introducedBy]

    /// The name that what is being typed begins, in a field of names; nil for none, or for one typed out.
    func completion(in network: Network) -> String? {
        guard Self.ofNames.contains(fields[focus].name) else { return nil }
        let typed = SearchKey.folded(fields[focus].text.lastListed)
        guard !typed.isEmpty else { return nil }
        let found = network.contacts.values.filter { contact in
            !contact.isArchived
                && SearchKey.words(contact.name).indices.contains { index in
                    SearchKey.words(contact.name)[index...].joined(separator: " ").hasPrefix(typed)
                }
        }
        let name = network.byName(found).first?.name
        return name.flatMap { SearchKey.folded($0) == typed ? nil : $0 }
    }

    /// Puts that name in the place of what was typed.
    mutating func complete(in network: Network) {
        guard let name = completion(in: network) else { return }
        let text = fields[focus].text
        fields[focus].input.text = text.dropLast(text.lastListed.count) + name
    }
}

extension String {
    /// What stands behind the last comma, without the blanks before it.
    fileprivate var lastListed: String {
        let tail = lastIndex(of: ",").map { self[index(after: $0)...] } ?? self[...]
        return String(tail.drop(while: \.isWhitespace))
    }
}
