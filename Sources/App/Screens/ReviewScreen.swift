import Relationships
import TerminalUI

/// The three questions, each with what the facts say to it.
extension AppState {
    func reviewLines(_ evidence: Evidence, width: Int) -> [DetailLine] {
        objectiveLines(evidence, width) + stageLines(evidence, width) + lookedAgainLines(evidence, width)
    }

    private func question(_ question: Review.Question, _ width: Int) -> [DetailLine] {
        wrapped(say(.question(question)), width, .strong)
    }

    private func heading(_ phrase: Phrase, _ width: Int) -> [DetailLine] {
        [DetailLine(text: "")] + wrapped(say(phrase), width, .strong)
    }

    private func item(_ text: String, _ width: Int, _ kind: DetailLine.Kind = .plain) -> [DetailLine] {
        wrapped(text, max(1, width - 2), kind).map { DetailLine(text: "  " + $0.text, kind: kind) }
    }

    private func item(_ phrase: Phrase, _ width: Int, _ kind: DetailLine.Kind = .plain) -> [DetailLine] {
        item(say(phrase), width, kind)
    }

    // MARK: what are my objectives

    private func objectiveLines(_ evidence: Evidence, _ width: Int) -> [DetailLine] {
        var lines = question(.objectives, width)
        let active = network.projects.values.filter { $0.state == .active }.sorted {
            ($0.title, $0.id) < ($1.title, $1.id)
        }
        if active.isEmpty {
            lines += item(Phrase("No project is active", "Aucun projet n’est actif"), width, .faint)
        }
        for project in active {
            let by = project.objective.by.map { say(.date($0, today: today)) }
            let words = [project.title, project.objective.specific, project.objective.measure, by]
            lines += item(words.compactMap { $0 }.joined(separator: " · "), width)
        }
        if !evidence.milestones.isEmpty {
            lines += heading(Phrase("Milestones ahead", "Jalons à venir"), width)
            for ahead in evidence.milestones {
                let day = ahead.milestone.date.map { say(.date($0, today: today)) }
                let empty =
                    ahead.emptySlots == 0
                    ? nil
                    : say(
                        .counted(
                            ahead.emptySlots, Phrase("# empty slot", "# place vide"),
                            Phrase("# empty slots", "# places vides")))
                let words = [day, ahead.milestone.place, ahead.milestone.what, empty]
                lines += item(words.compactMap { $0 }.joined(separator: " · "), width)
            }
        }
        if !evidence.emptySlots.isEmpty {
            lines += heading(Phrase("Empty slots", "Places vides"), width)
            for slot in evidence.emptySlots {
                let day = network.dateNeeded(slot).map { say(.date($0, today: today)) }
                let words = [day, say(slotWords(slot)), network.projects[slot.project]?.title]
                lines += item(words.compactMap { $0 }.joined(separator: " · "), width)
            }
        }
        return lines + [DetailLine(text: "")]
    }

    // MARK: which stage

    private func stageLines(_ evidence: Evidence, _ width: Int) -> [DetailLine] {
        let stages = Stage.allCases.map { (letter: letter(of: $0), name: say(.stage($0))) }
        let legend = stages.map { "\($0.letter) \($0.name)" }.joined(separator: "  ")
        var lines = question(.stage, width)
        lines += item(Phrase("Touches a week: %1", "Échanges par semaine : %1").with(legend), width, .faint)
        let dates = evidence.weeks.map { say(.date($0.monday, today: today)) }
        let dateWidth = dates.map(DisplayText.width).max() ?? 0
        let room = max(1, width - dateWidth - 8)
        // A letter is so many touches, as many as it takes for the busiest week to fit.
        let busiest = evidence.weeks.map(\.touches.total).max() ?? 0
        let scale = max(1, (busiest + room - 4) / max(1, room - 3))
        for (week, date) in zip(evidence.weeks, dates) {
            let bar = Stage.allCases.map { stage in
                String(repeating: letter(of: stage), count: (week.touches[stage] + scale - 1) / scale)
            }.joined()
            let label = String(repeating: " ", count: dateWidth - DisplayText.width(date)) + date
            let total = week.touches.total == 0 ? "·" : "\(bar) \(week.touches.total)"
            lines.append(DetailLine(text: "  \(label)  \(total)"))
        }
        if scale > 1 {
            lines += item(
                Phrase("a letter is up to %1 touches", "une lettre : jusqu’à %1 contacts").with(scale), width, .faint)
        }
        return lines + balanceLines(evidence, stages.map(\.name), width) + [DetailLine(text: "")]
    }

    /// "D" for development: the first letter of the word.
    private func letter(of stage: Stage) -> String { say(.stage(stage)).prefix(1).uppercased() }

    /// "development 45 % · wanted 30 %  #####|####".
    private func balanceLines(_ evidence: Evidence, _ names: [String], _ width: Int) -> [DetailLine] {
        var lines = heading(Phrase("Balance, and what you want", "Équilibre, et ce que vous voulez"), width)
        let nameWidth = names.map(DisplayText.width).max() ?? 0
        for (stage, name) in zip(Stage.allCases, names) {
            let (now, wanted) = (evidence.percent(of: stage), evidence.targets[stage])
            let label = DisplayText.fit(name, width: nameWidth, charset: charset)
            let numbers = "\(padded(now)) %  (\(padded(wanted)) %)"
            let room = min(40, max(0, width - nameWidth - 22))
            var bar = (0..<room).map { $0 * 100 < now * room ? "#" : " " }
            let mark = min(max(0, room - 1), wanted * room / 100)
            if bar.indices.contains(mark) { bar[mark] = "|" }
            lines.append(DetailLine(text: "  \(label) \(numbers)  \(bar.joined())"))
        }
        return lines
    }

    private func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, 3 - text.count)) + text
    }

    // MARK: have I looked at them again

    private func lookedAgainLines(_ evidence: Evidence, _ width: Int) -> [DetailLine] {
        var lines = question(.lookedAgain, width)
        if let last = network.latestReview(by: today) {
            let said = [last.changed, last.why].compactMap { $0 }.joined(separator: " · ")
            let when = Phrase("Last review %1", "Dernière revue %1").with(Phrase.ago(last.date, today: today))
            lines += item(said.isEmpty ? when : Phrase("%1: %2", "%1 : %2").with(when, said), width)
        } else {
            lines += item(Phrase("No review yet", "Aucune revue encore"), width, .faint)
        }
        lines += evidence.warnings.flatMap { item("! " + say(.warning($0, in: network)), width, .promise) }
        lines += evidence.praises.flatMap { item(Glyph.done(charset) + " " + say(.praise($0)), width) }
        let since = Phrase.date(evidence.comparedWith, today: today)
        lines += people(Phrase("Dry since %1", "À sec depuis le %1").with(since), evidence.drifted, width)
        lines += people(Phrase("Fresh again since %1", "Ravivés depuis le %1").with(since), evidence.revived, width)
        lines += people(
            Phrase("Never met in person, known half a year", "Jamais vus de visu, connus depuis six mois"),
            evidence.neverMetInPerson, width)
        lines += people(
            Phrase("Only you reach out", "L’initiative vient toujours de vous"), evidence.oneSided.map(\.contact), width
        )
        return lines + gaugeLines(evidence.gauge, width)
    }

    private func gaugeLines(_ gauge: Gauge, _ width: Int) -> [DetailLine] {
        let tenths = Int((gauge.asked * 10).rounded())
        let asked = Phrase("\(tenths / 10).\(tenths % 10)", "\(tenths / 10),\(tenths % 10)")
        let words = Phrase(
            "The cadences ask for %1 touches a day; a day has room for %2",
            "Les cadences demandent %1 contacts par jour ; une journée en a la place de %2")
        return heading(Phrase("Can it be kept up?", "Est-ce tenable ?"), width)
            + item(words.with(asked, gauge.capacity), width)
            + people(Phrase("Whom to let rest", "Qui laisser reposer"), gauge.rest, width)
    }

    /// Names under a heading, ten at most; nothing for nobody.
    private func people(_ title: Phrase, _ ids: [Contact.ID], _ width: Int) -> [DetailLine] {
        guard !ids.isEmpty else { return [] }
        var names = ids.prefix(10).map(name).joined(separator: ", ")
        if ids.count > 10 { names += say(Phrase(", %1 more", ", %1 de plus").with(ids.count - 10)) }
        return heading(Phrase("%1: %2", "%1 : %2").with(title, ids.count), width) + item(names, width)
    }
}

extension Screen {
    func drawReview(_ view: ReviewView, into buffer: inout Buffer) {
        let title = say(Phrase("Review of your objectives", "Revue de vos objectifs"))
        drawReading(
            state.reviewLines(view.evidence, width: state.reviewWidth), from: view.offset, title: title, into: &buffer)
    }
}
