import Relationships
import TerminalUI

/// Draws the state: writes cells, and nothing else.
///
/// Example: `var buffer = Buffer(size: state.size)`, `render(state, into: &buffer)`.
public func render(_ state: AppState, into buffer: inout Buffer) {
    let layout = state.layout
    guard !layout.isTooSmall else {
        buffer.write(state.say(Phrase("More room, please", "Plus de place, svp")), x: 0, y: 0)
        return
    }
    let screen = Screen(state: state, layout: layout)
    screen.drawTitle(into: &buffer)
    switch state.mode {
    case .help(let view): screen.drawHelp(view, into: &buffer)
    case .history(let view): screen.drawHistory(view, into: &buffer)
    case .form(let form):
        if form.isBesidePanes(layout) { screen.drawPanes(into: &buffer) }
        screen.drawForm(form, into: &buffer)
    case .palette(let palette): screen.drawPalette(palette, into: &buffer)
    case .picker(let picker): screen.drawPicker(picker, into: &buffer)
    case .review(let view): screen.drawReview(view, into: &buffer)
    case .listing(let view): screen.drawListing(view, into: &buffer)
    case .method(let view): screen.drawMethod(view, into: &buffer)
    case .copied(let view): screen.drawCopied(view, into: &buffer)
    case .sort(let view): screen.drawSorting(view, into: &buffer)
    case .browse, .filter, .search, .prefix:
        if state.isBoardOpen, !state.isDetailOpen {
            screen.drawBoard(into: &buffer)
        } else {
            screen.drawPanes(into: &buffer)
        }
    }
    screen.drawFooter(into: &buffer)
}

/// A state and where its parts stand: what every part of the drawing needs.
struct Screen {
    let state: AppState
    let layout: ScreenLayout

    var theme: Theme { state.theme }
    func say(_ phrase: Phrase) -> String { state.say(phrase) }

    // MARK: title

    func drawTitle(into buffer: inout Buffer) {
        let width = layout.size.width
        if layout.isWide {
            let right = say(watered)
            let room = max(0, width - DisplayText.width(right) - 3)
            buffer.write(leftTitle, x: 1, y: 0, width: room, style: theme.strong)
            buffer.write(right, x: max(0, width - DisplayText.width(right) - 1), y: 0)
            return
        }
        var x = 1
        for pane in Pane.allCases {
            let style = pane == state.focus ? theme.accent.with(.underline) : theme.faint
            x += buffer.write(state.paneTitle(pane), x: x, y: 0, width: max(0, width - x), style: style) + 2
        }
        let right = narrowTitles.map(say).first { x + DisplayText.width($0) < width } ?? ""
        buffer.write(right, x: max(0, width - DisplayText.width(right) - 1), y: 0)
    }

    /// The longest that fits is shown.
    private var narrowTitles: [Phrase] {
        let day = Phrase.dayAndDate(state.today, today: state.today)
        let count = "\(state.due.watered)/\(state.due.capacity)"
        let demo = state.isDemo ? Phrase("DEMO · ", "DÉMO · ") : Phrase("", "")
        return [
            Phrase("%1%2", "%1%2").with(demo, watered), Phrase("%1%2", "%1%2").with(demo, wateredAlone),
            Phrase("%1%2 · %3", "%1%2 · %3").with(demo, day, count),
            Phrase("%1%2", "%1%2").with(demo, count), Phrase(count, count),
        ]
    }

    /// "Album Rives · launch 12 Mar".
    private var leftTitle: String {
        let demo = state.isDemo ? say(Phrase("DEMO, nothing is kept · ", "DÉMO, rien n’est gardé · ")) : ""
        guard let project = state.network.currentProject else { return demo + "Arrosoir" }
        let by = project.objective.by.map { " · " + say(.upcoming($0, today: state.today)) } ?? ""
        return demo + project.title + by
    }

    /// "Sun 22 Nov · 2 of 5 watered · 1 put off".
    private var watered: Phrase {
        guard state.due.putOff > 0 else { return wateredAlone }
        let putOff = Phrase.counted(
            state.due.putOff, Phrase("# put off", "# reporté"), Phrase("# put off", "# reportés"))
        return withInbox(Phrase("%1 · %2", "%1 · %2").with(places, putOff))
    }

    private var wateredAlone: Phrase { withInbox(places) }

    private var places: Phrase {
        Phrase("%1 · %2 of %3 watered", "%1 · %2 sur %3 arrosés")
            .with(Phrase.dayAndDate(state.today, today: state.today), state.due.watered, state.due.capacity)
    }

    private func withInbox(_ words: Phrase) -> Phrase {
        guard let inbox = state.due.inbox else { return words }
        return Phrase("%1 · inbox %2", "%1 · demandes %2").with(words, inbox.count)
    }

    // MARK: panes

    func drawPanes(into buffer: inout Buffer) {
        var borders = Borders()
        for pane in Pane.allCases where !layout.frame(of: pane).isEmpty { borders.add(layout.frame(of: pane)) }
        if !layout.detail.isEmpty { borders.add(layout.detail) }
        let focused = state.isDetailOpen ? layout.detail : layout.frame(of: state.focus)
        borders.draw(into: &buffer, style: theme.faint, focus: focused, focusStyle: theme.accent)
        for pane in Pane.allCases {
            let frame = layout.frame(of: pane)
            guard frame.width > 4, frame.height > 2 else { continue }
            if layout.isWide {
                let style = pane == state.focus && !state.isDetailOpen ? theme.accent : Style.plain
                buffer.write(state.paneTitle(pane), x: frame.x + 2, y: frame.y, width: frame.width - 4, style: style)
            }
            let content = layout.content(of: pane)
            switch pane {
            case .water: drawWater(in: content, into: &buffer)
            case .contacts: drawContacts(in: content, into: &buffer)
            case .roles: drawRoles(in: content, into: &buffer)
            }
        }
        if !layout.detail.isEmpty { drawDetail(into: &buffer) }
    }

    /// Draws the rows of a list that are on view, and in the focused pane the cursor; `draw` gets the room after it.
    func drawList<Row>(
        _ list: PaneList<Row>, of pane: Pane, in rect: Rect, into buffer: inout Buffer,
        _ draw: (Row, Rect, inout Buffer) -> Void
    ) {
        for (line, row) in list.scroll.visible.enumerated() where line < rect.height {
            let isSelected = row == list.scroll.selectedRow && list.rows[row].key != nil
            let y = rect.y + line
            draw(list.rows[row], Rect(x: rect.x + 1, y: y, width: rect.width - 1, height: 1), &buffer)
            guard isSelected, pane == state.focus else { continue }
            buffer.write(">", x: rect.x, y: y, style: theme.accent)
            buffer.restyle(Rect(x: rect.x, y: y, width: rect.width, height: 1)) {
                $0.attributes.insert(.reverse)
                $0.attributes.remove(.dim)
            }
        }
        let frame = layout.frame(of: pane)
        Scrollbar(list.scroll).draw(
            into: &buffer, x: frame.maxX - 1, y: rect.y, height: rect.height, style: theme.faint)
    }

    /// Glyph and letters of a contact: how they stand and what they are for.
    func standing(of contact: Contact) -> (glyph: String, style: Style, letters: String) {
        let state = self.state.network.water(of: contact, on: self.state.today).state
        return (Glyph.state(state, self.state.charset), theme.style(of: state), letters(of: contact))
    }

    /// The letters of the roles in the current project: "A", "AM".
    func letters(of contact: Contact) -> String {
        guard let project = state.network.currentProject else { return "" }
        let kinds = state.network.slots(heldBy: contact.id).filter { $0.project == project.id }.map(\.kind)
        return state.network.roleKinds.filter { kinds.contains($0.id) }.map { String($0.letter).uppercased() }.joined()
    }
}
