import App
import NcursesTerminal

extension Phrase {
    /// Why no screen can be opened, and what would help.
    static func terminal(_ error: TerminalError) -> Phrase {
        switch error {
        case .noTerminal: .noTerminal
        case .unknownTerminal(let name):
            Phrase(
                "the terminal “%1” is unknown here: set TERM to a known one, such as xterm-256color",
                "le terminal « %1 » est inconnu ici : donnez à TERM un nom connu, comme xterm-256color"
            ).with(name)
        case .tooDumb(let name):
            Phrase(
                "the terminal “%1” can't place its cursor; the commands work without: arrosoir due",
                "le terminal « %1 » ne sait pas placer son curseur ; les commandes marchent sans : arrosoir due"
            ).with(name)
        case .noResources: Phrase("the system has no terminal to give", "le système n’a pas de terminal à donner")
        }
    }
}
