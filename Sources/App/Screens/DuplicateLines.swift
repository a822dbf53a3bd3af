import Relationships
import TerminalUI

/// Two who may be one person: side by side, or one below the other where it is narrow. A sign stands before what differs.
extension AppState {
    func duplicateLines(_ pair: LikelyDuplicate, _ width: Int) -> [DetailLine] {
        let comparison = DuplicateComparison(pair, in: network, today: today)
        let shared = wrapped(say(.shared(pair.evidence).capitalized), width, .promise)
        let names = (name(pair.one), name(pair.other))
        let rows = width >= 48 ? sideBySide(comparison, names, width) : stacked(comparison, names, width)
        guard !comparison.otherFields.isEmpty else { return shared + rows }
        let others = say(.alsoDiffering(comparison.otherFields))
        return shared + rows + wrapped(Glyph.differs(charset) + " " + others, width, .strong)
    }

    private func sideBySide(
        _ comparison: DuplicateComparison, _ names: (String, String), _ width: Int
    ) -> [DetailLine] {
        let labels = comparison.rows.map { self.label(of: $0) }
        let labelWidth = (labels.map(DisplayText.width).max() ?? 0) + 2
        let column = max(1, (width - labelWidth - 2) / 2)
        func lines(_ label: String, _ one: String, _ other: String, _ kind: DetailLine.Kind) -> [DetailLine] {
            let (left, right) = (wrapped(one, column), wrapped(other, column))
            return (0..<max(1, left.count, right.count)).map { index in
                let cells = [left, right].map { index < $0.count ? $0[index].text : "" }
                let start = fitted(index == 0 ? label : "", labelWidth) + fitted(cells[0], column + 2)
                return DetailLine(text: start + cells[1], kind: kind)
            }
        }
        return lines("", names.0, names.1, .strong)
            + zip(labels, comparison.rows).flatMap { label, row in
                lines(label, words(row.one), words(row.other), row.differs ? .strong : .plain)
            }
    }

    private func stacked(
        _ comparison: DuplicateComparison, _ names: (String, String), _ width: Int
    ) -> [DetailLine] {
        func person(_ name: String, _ side: KeyPath<DuplicateComparison.Row, Phrase?>) -> [DetailLine] {
            wrapped(name, width, .strong)
                + comparison.rows.flatMap { row in
                    let text = label(of: row) + " " + words(row[keyPath: side])
                    return wrapped(text, width, row.differs ? .strong : .plain)
                }
        }
        return person(names.0, \.one) + person(names.1, \.other)
    }

    private func label(of row: DuplicateComparison.Row) -> String {
        (row.differs ? Glyph.differs(charset) : " ") + " " + say(row.matter.label)
    }

    private func fitted(_ text: String, _ width: Int) -> String {
        DisplayText.fit(text, width: width, charset: charset)
    }

    private func words(_ side: Phrase?) -> String { side.map(say) ?? "-" }
}
