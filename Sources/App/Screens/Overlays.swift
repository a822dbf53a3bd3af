import Relationships
import TerminalUI

/// What takes the whole body: forms, lists to choose from, help, history.
extension Screen {
    func frame(_ title: String, of rect: Rect? = nil, into buffer: inout Buffer) -> Rect {
        let rect = rect ?? layout.body
        buffer.fill(rect)
        buffer.box(rect, style: theme.accent)
        buffer.write(title, x: rect.x + 2, y: rect.y, width: rect.width - 4, style: theme.strong)
        return rect.inset(dx: 2, dy: 1)
    }

    // MARK: form

    func drawForm(_ form: Form, into buffer: inout Buffer) {
        let whole = frame(say(form.title), of: form.isBesidePanes(layout) ? layout.detail : layout.body, into: &buffer)
        guard !whole.isEmpty else { return }
        let inner = drawRemarks(on: form, in: whole, into: &buffer)
        // What is wrong stands below the fields, in as many lines as it needs and the screen can spare.
        let error = form.error.map { DisplayText.wrap(say($0), width: inner.width, charset: state.charset) } ?? []
        let errorHeight = min(error.count, max(1, inner.height - 1), 3)
        // On the smallest screens the footer says it.
        let isRoom = inner.height > 1
        let height = error.isEmpty || !isRoom ? inner.height : inner.height - errorHeight
        var list = ScrollState(count: form.fields.count, height: height, margin: 1)
        list.select(form.focus)
        let labelWidth = min(
            (form.fields.map { DisplayText.width(say($0.label)) }.max() ?? 0) + 2, max(8, inner.width / 2))
        for (line, index) in list.visible.enumerated() {
            let field = form.fields[index]
            let isFocused = index == form.focus
            let y = inner.y + line
            buffer.write(
                say(field.label), x: inner.x, y: y, width: labelWidth - 1, style: isFocused ? theme.accent : theme.faint
            )
            let room = Rect(x: inner.x + labelWidth, y: y, width: max(1, inner.width - labelWidth), height: 1)
            if field.choices.isEmpty {
                let style = isFocused ? Style(attributes: .underline) : .plain
                field.input.draw(
                    into: &buffer, in: room, style: style, isFocused: isFocused,
                    placeholder: isFocused ? field.hint.map(say) ?? "" : "", placeholderStyle: theme.faint)
            } else {
                drawChoices(field, isFocused, showsOthers: isFocused || form.isMerge, in: room, into: &buffer)
            }
            if isFocused, let name = form.completion(in: state.network) {
                let hint = say(Phrase("  %1 %2", "  %1 %2").with(Binding.label(of: [.tab]), name))
                let width = min(room.width / 2, DisplayText.width(hint))
                buffer.write(hint, x: room.maxX - width, y: y, width: width, style: theme.faint)
            }
        }
        guard isRoom else { return }
        for (line, text) in error.prefix(errorHeight).enumerated() {
            buffer.write(
                text, x: inner.x, y: inner.maxY - errorHeight + line, width: inner.width, style: theme.error)
        }
    }

    /// What there is to see first, as far as the fields leave room for it; what is left for them.
    private func drawRemarks(on form: Form, in rect: Rect, into buffer: inout Buffer) -> Rect {
        let lines = state.remarks(on: form, width: rect.width).prefix(max(0, rect.height - form.fields.count - 2))
        guard !lines.isEmpty else { return rect }
        for (index, line) in lines.enumerated() {
            buffer.write(line.text, x: rect.x, y: rect.y + index, width: rect.width, style: theme.style(of: line.kind))
        }
        return rect.rows([.fixed(lines.count + 1), .fill])[1]
    }

    private func drawChoices(
        _ field: Form.Field, _ isFocused: Bool, showsOthers: Bool, in rect: Rect, into buffer: inout Buffer
    ) {
        let chosen = field.choices.first { $0.value == field.text }.map { say($0.label) } ?? field.text
        let arrows = state.charset == .unicode ? ("‹ ", " ›") : ("< ", " >")
        let text = showsOthers ? arrows.0 + chosen + arrows.1 : chosen
        let used = buffer.write(text, x: rect.x, y: rect.y, width: rect.width, style: isFocused ? theme.strong : .plain)
        guard showsOthers else { return }
        let others = field.choices.filter { $0.value != field.text }.map { say($0.label) }.joined(separator: " ")
        buffer.write(others, x: rect.x + used + 2, y: rect.y, width: max(0, rect.width - used - 2), style: theme.faint)
    }

    // MARK: lists to choose from

    func drawPalette(_ palette: Palette, into buffer: inout Buffer) {
        let inner = frame(say(Phrase("Commands", "Commandes")), into: &buffer)
        let rows = state.paletteRows(palette)
        drawChooser(":", palette.field, palette.scroll, count: rows.count, in: inner, into: &buffer) {
            row, line, buffer in
            let binding = rows[row]
            let isEnabled = state.disabledReason(binding.command, state.target) == nil
            let style = isEnabled ? Style.plain : theme.faint
            // Every way to type it, or where there is little room the first.
            let isWide = line.width >= 60
            let keys = say(isWide ? binding.label : binding.keys.first.map(Binding.label) ?? Phrase("", ""))
            let keysWidth = isWide ? 24 : 9
            let words = say(isWide ? binding.help : binding.name)
            buffer.write(words, x: line.x, y: line.y, width: max(0, line.width - keysWidth - 2), style: style)
            buffer.write(keys, x: max(line.x, line.maxX - keysWidth), y: line.y, width: keysWidth, style: theme.accent)
        }
    }

    func drawPicker(_ picker: Picker, into buffer: inout Buffer) {
        let inner = frame(say(picker.title), into: &buffer)
        let rows = picker.shown
        // All the reasons of the one chosen, where its row has no room for them.
        let reasonRoom = inner.width - 4 - max(8, (inner.width - 2) * 2 / 5)
        let isLong = rows.contains { DisplayText.width(say($0.reason)) > reasonRoom }
        let height = isLong && inner.height > 5 ? 2 : 0
        let list = Rect(x: inner.x, y: inner.y, width: inner.width, height: inner.height - height)
        if height > 0, let row = picker.scroll.selectedRow, rows.indices.contains(row) {
            let lines = DisplayText.wrap(say(rows[row].reason), width: inner.width, charset: state.charset)
            for (index, line) in lines.prefix(height).enumerated() {
                buffer.write(line, x: inner.x, y: list.maxY + index, width: inner.width, style: theme.accent)
            }
        }
        drawChooser("/", picker.filter, picker.scroll, count: rows.count, in: list, into: &buffer) {
            row, line, buffer in
            let hasReasons = !say(rows[row].reason).isEmpty
            let width = hasReasons ? max(8, line.width * 2 / 5) : line.width
            buffer.write(rows[row].text, x: line.x, y: line.y, width: min(width, line.width))
            buffer.write(
                say(rows[row].reason), x: line.x + width + 2, y: line.y, width: max(0, line.width - width - 2),
                style: theme.faint)
        }
    }

    private func drawChooser(
        _ sign: String, _ field: TextField, _ scroll: ScrollState, count: Int, in rect: Rect, into buffer: inout Buffer,
        _ draw: (Int, Rect, inout Buffer) -> Void
    ) {
        guard rect.height > 1 else { return }
        buffer.write(sign, x: rect.x, y: rect.y, style: theme.accent)
        field.draw(into: &buffer, in: Rect(x: rect.x + 2, y: rect.y, width: max(1, rect.width - 2), height: 1))
        var list = scroll
        list.resize(count: count, height: rect.height - 1)
        for (index, row) in list.visible.enumerated() {
            let line = Rect(x: rect.x, y: rect.y + 1 + index, width: rect.width, height: 1)
            draw(row, Rect(x: line.x + 2, y: line.y, width: line.width - 2, height: 1), &buffer)
            if row == list.selectedRow {
                buffer.write(">", x: line.x, y: line.y, style: theme.accent)
                buffer.restyle(line) { $0.attributes.insert(.reverse) }
            }
        }
    }

    // MARK: reading

    func drawHelp(_ view: HelpView, into buffer: inout Buffer) {
        let inner = frame(say(Phrase("Help", "Aide")), into: &buffer)
        let lines = state.helpLines(width: layout.body.width)
        for (index, line) in lines.dropFirst(view.offset).prefix(inner.height).enumerated() {
            let isMatch = view.search.map { SearchKey.folded(line.text).contains(SearchKey.folded($0)) } ?? false
            let style = isMatch ? theme.accent : line.kind == .strong ? theme.heading : .plain
            buffer.write(line.text, x: inner.x, y: inner.y + index, width: inner.width, style: style)
        }
        if let field = view.field, inner.height > 0 {
            let line = Rect(x: inner.x, y: inner.maxY - 1, width: inner.width, height: 1)
            buffer.fill(line)
            buffer.write("/", x: line.x, y: line.y, style: theme.accent)
            field.draw(into: &buffer, in: Rect(x: line.x + 2, y: line.y, width: max(1, line.width - 2), height: 1))
        }
    }

    func drawHistory(_ view: HistoryView, into buffer: inout Buffer) {
        let inner = frame(say(Phrase("History", "Historique")), into: &buffer)
        for (index, line) in view.lines.dropFirst(view.offset).prefix(inner.height).enumerated() {
            let used = buffer.write(line.when, x: inner.x, y: inner.y + index, width: inner.width, style: theme.faint)
            buffer.write(line.what, x: inner.x + used + 2, y: inner.y + index, width: max(0, inner.width - used - 2))
        }
    }
}
