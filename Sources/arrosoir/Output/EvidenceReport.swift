import App
import Relationships

/// The evidence as it is read: a chart of the weeks, then what stands empty and who is missing.
///
/// Example: `EvidenceReport(in: session).print()`.
struct EvidenceReport {
    /// As many names as one takes in at a glance; the rest is a number.
    static let namesShown = 8

    private let evidence: Evidence
    private let session: Session
    private var console: Console { session.console }

    init(in session: Session) {
        self.session = session
        evidence = Evidence(session.network, on: session.today)
    }

    func print() {
        for warning in evidence.warnings { line("! ", .warning(warning, in: session.network)) }
        for praise in evidence.praises { line("+ ", .praise(praise)) }
        section(.touchesHeading, evidence.weeks.map(row))
        console.print([Span(" " + say(.chartLegend), .quiet)])
        section(.balanceHeading, Stage.allCases.map(row))
        section(.milestonesHeading, evidence.milestones.map(row))
        list(.emptyPlacesHeading, evidence.emptySlots.map(row))
        list(.driftedHeading, evidence.drifted.map(row))
        list(.neverMetHeading, evidence.neverMetInPerson.map(row))
        list(.oneSidedHeading, evidence.oneSided.map { row($0.contact) + [Span(say(.touchesFromMe($0.touches)))] })
        let gauge = evidence.gauge
        let asked = Phrase.gauge(tenths: Int((gauge.asked * 10).rounded()), capacity: gauge.capacity)
        section(.gaugeHeading, [[Span(say(asked), gauge.isOver ? .thirst : .plain)]])
        list(.restHeading, gauge.rest.map(row))
    }

    private func say(_ phrase: Phrase) -> String { phrase[console.language] }

    private func line(_ sign: String, _ phrase: Phrase) { console.print([Span(sign + say(phrase))]) }

    private func section(_ heading: Phrase, _ rows: [[Span]]) {
        guard !rows.isEmpty else { return }
        console.print([Span(say(heading), .heading)])
        console.print(table: rows, indent: 1)
    }

    /// A section that is cut where it would no longer be read.
    private func list(_ heading: Phrase, _ rows: [[Span]]) {
        section(heading, Array(rows.prefix(Self.namesShown)))
        let more = rows.count - Self.namesShown
        if more > 0 { console.print([Span(" " + say(.andMore(more)), .quiet)]) }
    }

    private func row(_ id: Contact.ID) -> [Span] { [Span(session.network.contact(id)?.name ?? id.text)] }

    /// "16 Nov  5  DDCCM": a letter for each touch, or for several where a week would be wider than a screen.
    private func row(_ week: Evidence.Week) -> [Span] {
        let busiest = evidence.weeks.map(\.touches.total).max() ?? 0
        let perLetter = max(1, (busiest + 49) / 50)
        let bar = zip(["D", "C", "M"], Stage.allCases).map { letter, stage in
            String(repeating: letter, count: (week.touches[stage] + perLetter - 1) / perLetter)
        }
        return [
            Span(say(.date(week.monday, today: session.today))), Span(String(week.touches.total)), Span(bar.joined()),
        ]
    }

    private func row(_ stage: Stage) -> [Span] {
        [
            Span(say(.stage(stage))), Span(String(evidence.touches[stage])),
            Span(say(.share(evidence.percent(of: stage), target: evidence.targets[stage]))),
        ]
    }

    private func row(_ ahead: Evidence.MilestoneAhead) -> [Span] {
        let milestone = ahead.milestone
        return [
            Span(milestone.date.map { say(.upcoming($0, today: session.today)) } ?? ""),
            Span([milestone.what, milestone.place].compactMap { $0 }.joined(separator: " · ")),
            Span(ahead.emptySlots == 0 ? "" : say(.emptyPlaces(ahead.emptySlots)), .thirst),
        ]
    }

    private func row(_ slot: Slot) -> [Span] {
        let network = session.network
        let by = network.dateNeeded(slot).map { say(.upcoming($0, today: session.today)) }
        return [
            Span(network.roleKind(slot.kind).map { say(.role($0)) } ?? slot.kind.text),
            Span([slot.purpose, slot.place, by].compactMap { $0 }.joined(separator: " · ")),
            Span(network.projects[slot.project]?.title ?? "", .quiet),
        ]
    }
}
