import Relationships
import TerminalUI

/// The method, to be read: what it says beyond what is there from the start, and whose each thing is.
extension AppState {
    func methodLines(width: Int) -> [DetailLine] {
        let method = network.method
        let days = Phrase("%1 days", "%1 jours")
        let capacity = method.dailyCapacity ?? Network.usualCapacity
        var lines = heading(Phrase("Pace", "Rythme"), width)
        lines += item(Phrase("Waterings a day", "Arrosages par jour"), String(capacity), "dailyCapacity", width)
        lines += item(Phrase("Cadence", "Cadence"), say(.cadence(method.defaultCadence)), "cadence", width)
        lines += item(Phrase("Review", "Revue"), say(days.with(method.reviewEvery)), "reviewEvery", width)
        lines += item(
            Phrase("A reply waits", "Une réponse attend"), say(days.with(method.requestPatience)), "requestPatience",
            width)
        lines += item(
            Phrase("An ask waits", "Une demande attend"), say(days.with(method.askPatience)), "askPatience", width)
        lines += item(
            Phrase("Report back after", "Compte rendu après"), say(days.with(method.reportAfter)), "reportAfter", width)
        for stage in Stage.allCases {
            lines += item(.stage(stage), "\(method.stageTargets[stage]) %", "target " + stage.rawValue, width)
        }
        for (letter, days) in method.snoozes.sorted(by: { $0.key < $1.key }) {
            let key = Phrase("s %1", "s %1").with(letter)
            lines += item(key, say(Phrase("%1 days", "%1 jours").with(days)), "snooze " + letter, width)
        }
        lines += heading(Phrase("Roles", "Rôles"), width)
        for kind in network.roleKinds {
            let words = [
                "r \(kind.letter)", kind.cadence.map { say(.cadence($0)) },
                kind.weight == 100 ? nil : say(Phrase("weight %1 %", "poids %1 %").with(kind.weight)),
            ]
            lines += item(.role(kind), words.compactMap { $0 }.joined(separator: " · "), "role " + kind.id.text, width)
        }
        lines += texts(Phrase("Questions of the review", "Questions de la revue"), method.questions, "question ", width)
        lines += texts(
            Phrase("Replies", "Réponses"), method.templates.mapValues { $0.name + " : " + $0.text }, "template ", width)
        let practices = Practice.Level.allCases.flatMap { level in
            texts(
                .level(level), method.practices.filter { $0.value.level == level }.mapValues(\.text), "practice ", width
            )
        }
        return lines + practices + list(Phrase("Formulas of requests", "Formules des demandes"), method.formulas, width)
            + list(Phrase("My interests (stay here)", "Mes intérêts (restent ici)"), method.interests, width)
            + list(Phrase("My work (stays here)", "Mon travail (reste ici)"), method.work, width)
    }

    private func heading(_ phrase: Phrase, _ width: Int) -> [DetailLine] {
        [DetailLine(text: "")] + wrapped(say(phrase).uppercased(), width, .strong)
    }

    private func item(_ label: Phrase, _ text: String, _ key: String, _ width: Int) -> [DetailLine] {
        indented(say(Phrase("%1: %2", "%1 : %2").with(label, text)) + signature(key), width)
    }

    private func signature(_ key: String) -> String {
        network.method.authors[key].map { " (\($0))" } ?? ""
    }

    private func indented(_ text: String, _ width: Int) -> [DetailLine] {
        wrapped(text, max(1, width - 2)).map { DetailLine(text: "  " + $0.text) }
    }

    private func texts(_ title: Phrase, _ texts: [String: String], _ prefix: String, _ width: Int) -> [DetailLine] {
        guard !texts.isEmpty else { return [] }
        return heading(title, width)
            + texts.sorted { $0.key < $1.key }.flatMap { indented($0.value + signature(prefix + $0.key), width) }
    }

    private func list(_ title: Phrase, _ texts: [String], _ width: Int) -> [DetailLine] {
        texts.isEmpty ? [] : heading(title, width) + texts.flatMap { indented($0, width) }
    }

    mutating func reading(_ view: MethodView, _ key: Key) -> [Effect] {
        guard case .command(let binding) = keymap.lookUp([key]) else { return [] }
        switch binding.command {
        case .back, .quit: mode = .browse
        case .open, .edit: return [.editMethod]
        case .undo, .redo, .palette: return perform(binding.command)
        case let command:
            let count = methodLines(width: reviewWidth).count
            mode = .method(
                MethodView(offset: scrolled(view.offset, command, count: count, page: layout.body.height - 2)))
        }
        return []
    }
}

extension Phrase {
    public static func level(_ level: Practice.Level) -> Phrase {
        switch level {
        case .beginner: Phrase("Tips to begin with", "Conseils pour débuter")
        case .practised: Phrase("Tips for the practised", "Conseils pour qui pratique")
        case .expert: Phrase("Tips for experts", "Conseils d’expert")
        }
    }
}

extension Screen {
    func drawMethod(_ view: MethodView, into buffer: inout Buffer) {
        let title = say(Phrase("Your method", "Votre méthode"))
        drawReading(state.methodLines(width: state.reviewWidth), from: view.offset, title: title, into: &buffer)
    }

    /// Lines in a frame, as far as there is room, and a sign where more follow.
    func drawReading(_ lines: [DetailLine], from offset: Int, title: String, into buffer: inout Buffer) {
        let inner = frame(title, into: &buffer)
        let offset = max(0, min(offset, lines.count - inner.height))
        for (index, line) in lines.dropFirst(offset).prefix(inner.height).enumerated() {
            let style = line.kind == .strong ? theme.heading : theme.style(of: line.kind)
            buffer.write(line.text, x: inner.x, y: inner.y + index, width: inner.width, style: style)
        }
        if offset + inner.height < lines.count, layout.body.width > 24 {
            let more = say(Phrase(" j more ", " j suite "))
            buffer.write(
                more, x: layout.body.maxX - DisplayText.width(more) - 2, y: layout.body.maxY - 1, style: theme.faint)
        }
    }
}
