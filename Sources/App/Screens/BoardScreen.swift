import Relationships
import TerminalUI

extension ScreenLayout {
    /// Whether so many kinds of role have room side by side.
    func hasBoardColumns(_ count: Int) -> Bool { count > 0 && size.width / count >= 24 && body.height >= 8 }
}

/// One place of the board, or a heading, where it stands on the screen.
struct BoardCell: Sendable {
    enum Line: Sendable {
        case heading(String)
        case holder(Contact.ID, words: String)
        case empty(words: String)
        case words(String)
        case strategy(String, isFirst: Bool)
        case remark(String)
    }

    /// The part that is on view.
    let rect: Rect
    /// Among the rows of the pane Roles.
    let row: Int
    let lines: ArraySlice<Line>
}

extension AppState {
    /// Inside the frame: a column per kind, with a line between two, or one list.
    var boardRects: [Rect] {
        let inner = layout.body.inset(dx: 1, dy: 1)
        let count = boardColumns.count
        guard layout.hasBoardColumns(count) else { return [inner] }
        let tracks = (0..<count).flatMap { $0 == 0 ? [Track.fill] : [.fixed(1), .fill] }
        return inner.columns(tracks).enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    }

    /// What is on view, column by column; the place under the cursor always is.
    func boardCells() -> [BoardCell] {
        let rects = boardRects
        guard layout.hasBoardColumns(boardColumns.count) else {
            let rows = roles.rows.indices.filter { if case .project = roles.rows[$0] { false } else { true } }
            return cells(rows, in: rects[0])
        }
        return zip(boardColumns, rects).flatMap { column, rect -> [BoardCell] in
            let heading = BoardCell(
                rect: Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), row: column.rows.lowerBound - 1,
                lines: boardLines(column.heading, width: rect.width)[...])
            let below = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
            return [heading] + cells(Array(column.rows), in: below)
        }
    }

    private func cells(_ rows: [Int], in rect: Rect) -> [BoardCell] {
        let blocks = rows.map { boardLines(roles.rows[$0], width: rect.width) }
        let selected = rows.firstIndex(of: roles.scroll.selection)
        let end = selected.map { index in blocks.prefix(index + 1).map(\.count).reduce(0, +) } ?? 0
        let offset = max(0, end - rect.height)
        var cells: [BoardCell] = []
        var line = -offset
        for (row, block) in zip(rows, blocks) {
            let (top, bottom) = (max(0, line), min(rect.height, line + block.count))
            if top < bottom {
                cells.append(
                    BoardCell(
                        rect: Rect(x: rect.x, y: rect.y + top, width: rect.width, height: bottom - top), row: row,
                        lines: block[(top - line)..<(bottom - line)]))
            }
            line += block.count
        }
        return cells
    }

    private func boardLines(_ row: RolesRow, width: Int) -> [BoardCell.Line] {
        switch row {
        case .project: return []
        case .heading(let kind, let held, let places):
            return [.heading(say(.cast(kind)) + (places > 0 ? " \(held)/\(places)" : ""))]
        case .remark(let text): return [.remark(text)]
        case .holder(let slot, let id, let isClash):
            let clash = isClash ? say(Phrase("two in one slot", "deux pour une place")) : nil
            let parts = ([clash] + boardWords(slot)).compactMap { $0 }
            let words = parts.joined(separator: " · ")
            let fits = DisplayText.width(name(id)) + DisplayText.width(words) + 6 < width
            return [.holder(id, words: fits ? words : "")] + (fits ? [] : wrapped(parts, width)) + strategy(slot, width)
        case .empty(let slot):
            let all = boardWords(slot).compactMap { $0 }
            // As much of it as there is room for beside the empty place, the rest below.
            let count = (0...all.count).last {
                DisplayText.width(all.prefix($0).joined(separator: " · ")) + 13 < width
            }
            let (beside, below) = (all.prefix(count ?? 0), all.dropFirst(count ?? 0))
            return [.empty(words: beside.joined(separator: " · "))]
                + wrapped(Array(below), width) + strategy(slot, width)
        }
    }

    /// Broken between its parts where that is possible.
    private func wrapped(_ parts: [String], _ width: Int) -> [BoardCell.Line] {
        let room = max(1, width - 5)
        let lines = parts.reduce(into: [String]()) { lines, part in
            if let last = lines.last, DisplayText.width(last) + DisplayText.width(part) + 3 <= room {
                lines[lines.count - 1] = last + " · " + part
            } else {
                lines.append(part)
            }
        }
        return lines.flatMap { DisplayText.wrap($0, width: room, charset: charset) }.map { .words($0) }
    }

    /// What a place is for: the purpose, the place, the day it is needed by.
    private func boardWords(_ slot: Slot) -> [String?] {
        let milestone = network.projects[slot.project]?.milestones.first { $0.key == slot.milestone }
        return [
            slot.purpose, slot.place ?? milestone?.place,
            network.dateNeeded(slot).map { say(.upcoming($0, today: today)) },
        ]
    }

    /// Some lines of it; the rest is in the detail.
    private func strategy(_ slot: Slot, _ width: Int) -> [BoardCell.Line] {
        guard let strategy = slot.strategy else { return [] }
        let most = layout.hasBoardColumns(boardColumns.count) ? 4 : 1
        let lines = DisplayText.wrap(strategy, width: max(1, width - 7), charset: charset)
        return lines.prefix(most).enumerated().map { index, line in
            let isCut = index == most - 1 && lines.count > most
            return .strategy(isCut ? line + charset.ellipsis : line, isFirst: index == 0)
        }
    }
}

extension Screen {
    func drawBoard(into buffer: inout Buffer) {
        var borders = Borders([layout.body])
        let rects = state.boardRects
        for rect in rects.dropFirst() {
            borders.addVertical(x: rect.x - 1, y: layout.body.y, height: layout.body.height)
        }
        borders.draw(into: &buffer, style: theme.faint)
        let project = state.network.currentProject?.title ?? ""
        let title = Phrase("Roles · %1", "Rôles · %1").with(project)
        buffer.write(
            say(title), x: layout.body.x + 2, y: layout.body.y, width: layout.body.width - 4, style: theme.accent)
        for cell in state.boardCells() {
            for (index, line) in cell.lines.enumerated() {
                draw(
                    line, in: Rect(x: cell.rect.x + 1, y: cell.rect.y + index, width: cell.rect.width - 1, height: 1),
                    into: &buffer)
            }
            guard cell.row == state.roles.scroll.selection, state.roles.selected?.slot != nil else { continue }
            let first = Rect(x: cell.rect.x, y: cell.rect.y, width: cell.rect.width, height: 1)
            buffer.write(">", x: first.x, y: first.y, style: theme.accent)
            buffer.restyle(first) {
                $0.attributes.insert(.reverse)
                $0.attributes.remove(.dim)
            }
        }
    }

    private func draw(_ line: BoardCell.Line, in rect: Rect, into buffer: inout Buffer) {
        func write(_ text: String, at indent: Int, _ style: Style = .plain) {
            buffer.write(text, x: rect.x + indent, y: rect.y, width: max(0, rect.width - indent), style: style)
        }
        switch line {
        case .heading(let text): write(text, at: 0, theme.heading)
        case .remark(let text): write(text, at: 0, theme.faint)
        case .words(let text): write(text, at: 3, theme.faint)
        case .strategy(let text, let isFirst):
            if isFirst { write(Glyph.strategy(state.charset), at: 3, theme.accent) }
            write(text, at: 5)
        case .empty(let words):
            write("________", at: 3, theme.thirst)
            write(words, at: 12)
        case .holder(let id, let words):
            let (glyph, style, _) = state.network.contact(id).map(standing) ?? ("?", theme.faint, "")
            buffer.write(glyph, x: rect.x + 1, y: rect.y, width: 1, style: style)
            let used = buffer.write(state.name(id), x: rect.x + 3, y: rect.y, width: max(0, rect.width - 3))
            if !words.isEmpty { write(" · " + words, at: 3 + used, theme.faint) }
        }
    }
}
