import Relationships
import TerminalUI

extension AppState {
    /// The keys by group, then how the due list is made, then the filters.
    func helpLines(width: Int) -> [DetailLine] {
        let inner = max(10, width - 4)
        var lines: [DetailLine] = []
        for group in Binding.Group.allCases {
            lines.append(DetailLine(text: say(.group(group)).uppercased(), kind: .strong))
            for binding in keymap.bindings where binding.group == group {
                let help = DisplayText.wrap(
                    say(binding.help), width: max(10, inner - Self.keysWidth - 3), charset: charset)
                for (index, text) in help.enumerated() {
                    let label = DisplayText.fit(
                        index == 0 ? say(binding.label) : "", width: Self.keysWidth, charset: charset)
                    lines.append(DetailLine(text: "  " + label + " " + text))
                }
            }
            lines.append(DetailLine(text: ""))
        }
        for (title, text) in Self.helpTexts {
            lines.append(DetailLine(text: say(title).uppercased(), kind: .strong))
            for paragraph in say(text).split(separator: "\n") {
                lines += DisplayText.wrap(String(paragraph), width: inner - 2, charset: charset).map {
                    DetailLine(text: "  " + $0)
                }
            }
            lines.append(DetailLine(text: ""))
        }
        return lines
    }

    private static let keysWidth = 21

    private static let helpTexts: [(Phrase, Phrase)] = [
        (
            Phrase("Signs", "Signes"),
            Phrase(
                "» a promise   · fresh   ▿ soon   ▽ thirsty   ▼ dry   ~ ambient: kept, never due   * marked   ✓ done\n+ your offer meets their need   › only you reach out\n________ an empty slot: nobody holds this role yet   → how to deal with its holder",
                "» une promesse   · frais   ▿ bientôt   ▽ assoiffé   ▼ à sec   ~ ambiant : gardé, jamais dû   * marqué   ✓ fait\n+ votre offre répond à un besoin   › toujours à votre initiative\n________ une place vide : personne ne tient encore ce rôle   → comment s’y prendre avec son titulaire"
            )
        ),
        (
            Phrase("Who is due", "Qui est dû"),
            Phrase(
                "Everyone has a cadence: their own, else the shortest of their roles' on active projects and their tags', else 60 days; whoever came from an address book is never due until you say so.\nThe clock starts at the latest touch, by its own date. Away days do not count. Thirst is the days elapsed over the cadence: fresh below 0.75, soon below 1, thirsty, then dry from one and a half.\nPromises come first. Then at most 5 waterings a day (3 in the first week): the thirstiest, counted more for a role on an active project; one place goes to whoever has waited longest. The rest is later, and no debt.\nA touch, a snooze or a skip about somebody on the list uses a place; nothing else does.",
                "Chacun a une cadence : la sienne, sinon la plus courte de ses rôles dans les projets actifs et de ses étiquettes, sinon 60 jours ; qui vient d’un carnet d’adresses n’est jamais dû avant que vous le disiez.\nL’horloge part du dernier échange, à sa propre date. Les jours d’absence ne comptent pas. La soif est le nombre de jours écoulés sur la cadence : frais sous 0,75, bientôt sous 1, assoiffé, puis à sec à partir d’une fois et demie.\nLes promesses viennent d’abord. Puis au plus 5 arrosages par jour (3 la première semaine) : les plus assoiffés, comptés plus pour un rôle dans un projet actif ; une place va à qui attend depuis le plus longtemps. Le reste est pour plus tard, et n’est pas une dette.\nUn échange noté, un report ou un « rien aujourd’hui » pour quelqu’un de la liste prend une place ; rien d’autre."
            )
        ),
        (
            Phrase("Forms", "Formulaires"),
            Phrase(
                "Enter saves. Esc goes back and keeps a draft; if there is one, Ctrl-R swaps it with what you typed. Ctrl-X starts over. Tab goes to the next field, Ctrl-E opens it in $EDITOR. F8 deletes the touch that is open.",
                "Entrée enregistre. Échap revient et garde un brouillon ; s’il y en a un, Ctrl-R l’échange avec ce que vous avez tapé. Ctrl-X recommence. Tab passe au champ suivant, Ctrl-E l’ouvre dans $EDITOR. F8 supprime l’échange ouvert."
            )
        ),
        (
            Phrase("Filters", "Filtres"),
            Phrase(
                "Words look in names, nicknames, organizations, tags, circles, skills, emails, cities and notes.\ntag: circle: role: project: org: city: skill: need: take a word; state:thirsty (fresh soon thirsty dry ambient due archived wanted); met:no; touched:>90d touched:<2w touched:never. All must hold; - before one negates it; quotes keep words together.",
                "Les mots se cherchent dans les noms, surnoms, organisations, étiquettes, cercles, talents, e-mails, villes et notes.\ntag: circle: role: project: org: city: skill: need: prennent un mot ; state:thirsty (fresh soon thirsty dry ambient due archived wanted) ; met:no ; touched:>90d touched:<2w touched:never. Tous doivent tenir ; - devant l’un le nie ; les guillemets gardent les mots ensemble."
            )
        ),
    ]
}
