/// To get about: the same keys as in tig, lazygit, mutt and vim.
extension Keymap {
    static let moving: [Binding] = [
        Binding("j", "Down", does: .down, .moving, Phrase("down", "bas"), Phrase("next row", "ligne suivante")),
        Binding("k", "Up", does: .up, .moving, Phrase("up", "haut"), Phrase("previous row", "ligne précédente")),
        Binding("g", "Home", does: .top, .moving, Phrase("top", "début"), Phrase("first row", "première ligne")),
        Binding("G", "End", does: .bottom, .moving, Phrase("bottom", "fin"), Phrase("last row", "dernière ligne")),
        Binding(
            "PgDn", does: .pageDown, .moving, Phrase("page down", "page suivante"),
            Phrase("a page down", "une page plus bas")),
        Binding(
            "PgUp", does: .pageUp, .moving, Phrase("page up", "page précédente"),
            Phrase("a page up", "une page plus haut")),
        Binding(
            "Ctrl-D", does: .halfPageDown, .moving, Phrase("half page down", "demi-page bas"),
            Phrase("half a page down", "une demi-page plus bas")),
        Binding(
            "Ctrl-U", does: .halfPageUp, .moving, Phrase("half page up", "demi-page haut"),
            Phrase("half a page up", "une demi-page plus haut")),
        Binding(
            "J", does: .detailDown, .moving, Phrase("scroll detail down", "fiche vers le bas"),
            Phrase("scroll the detail down", "faire défiler la fiche vers le bas")),
        Binding(
            "K", does: .detailUp, .moving, Phrase("scroll detail up", "fiche vers le haut"),
            Phrase("scroll the detail up", "faire défiler la fiche vers le haut")),
        Binding(
            "1", does: .focus(.water), .moving, Phrase("Water", "Arroser"),
            Phrase("to the pane Water", "au volet Arroser")),
        Binding(
            "2", does: .focus(.contacts), .moving, Phrase("Contacts", "Contacts"),
            Phrase("to the pane Contacts", "au volet Contacts")),
        Binding(
            "3", does: .focus(.roles), .moving, Phrase("Roles", "Rôles"), Phrase("to the pane Roles", "au volet Rôles")),
        Binding(
            "Tab", "l", "Right", does: .nextPane, .moving, Phrase("next pane", "volet suivant"),
            Phrase("next pane", "volet suivant")),
        Binding(
            "Shift-Tab", "h", "Left", does: .previousPane, .moving, Phrase("previous pane", "volet précédent"),
            Phrase("previous pane", "volet précédent")),
        Binding(
            "Enter", does: .open, .moving, Phrase("open", "ouvrir"),
            Phrase("open what is there: detail, candidates, fold", "ouvrir ce qui est là : fiche, candidats, repli")),
        Binding(
            "Esc", does: .back, .moving, Phrase("back", "retour"),
            Phrase("back: clears the filter, then the marks", "retour : efface le filtre, puis les marques")),
        Binding(
            "/", does: .search, .moving, Phrase("filter", "filtrer"),
            Phrase(
                "filter contacts or the open list as you type; in detail and help, search",
                "filtrer à la frappe les contacts ou la liste ; dans la fiche et l’aide, chercher")),
        Binding(
            "n", does: .nextMatch, .moving, Phrase("next match", "résultat suivant"),
            Phrase("next match in detail or help", "résultat suivant dans la fiche ou l’aide")),
        Binding(
            "N", does: .previousMatch, .moving, Phrase("previous match", "résultat précédent"),
            Phrase("previous match in detail or help", "résultat précédent dans la fiche ou l’aide")),
        Binding(
            "Space", does: .mark, .moving, Phrase("mark", "marquer"),
            Phrase("mark a contact, or take the mark away", "marquer un contact, ou ôter la marque")),
        Binding(
            "v", does: .markRange, .moving, Phrase("mark range", "marquer jusqu’ici"),
            Phrase("mark from the last mark to here", "marquer de la dernière marque jusqu’ici")),
        Binding(
            "*", does: .markAll, .moving, Phrase("mark all", "tout marquer"),
            Phrase("mark all that show, or none", "marquer tous ceux qui se voient, ou aucun")),
    ]
}
