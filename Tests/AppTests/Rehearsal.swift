import Relationships
import TerminalUI

@testable import App

/// The terminal UI without a terminal or a store: keys in, screens out, deeds applied to a network in memory.
///
///     var rehearsal = Rehearsal(demo, today: "2026-11-22")
///     rehearsal.type("w c")
///     rehearsal.screen  // the rows as text
struct Rehearsal {
    private(set) var state: AppState
    /// What the runtime was asked for besides commits and undos.
    private(set) var asked: [String] = []
    /// The commands of the deeds done, as the history would name them.
    private(set) var deeds: [String] = []
    /// The purpose of a copied text.
    var clipboard = CopyOutcome.taken
    /// The changes of the latest deed, undo or other process.
    var lastChanges: [Change] { lines.last?.changes ?? [] }
    /// What is durable.
    private(set) var network: Network
    private var failure: String?
    private var lines: [(id: LineID, changes: [Change])] = []
    private var clock: UInt64 = 1_700_000_000_000

    init(
        _ changes: [Change] = [], today: String = "2026-11-22", width: Int = 120, height: Int = 35,
        language: Language = .english, charset: Charset = .unicode, colors: Int = 16,
        settings: Settings = Settings()
    ) {
        var network = Network()
        let first = LineID(milliseconds: 1, random: (0, 0))
        network.apply([(first, changes)])
        let numbers = Counter()
        state = AppState(
            network: network, today: CivilDate(today)!, language: language, size: Size(width: width, height: height),
            charset: charset, colors: colors, settings: settings, ids: IdentifierSource { numbers.next() })
        lines = [(first, changes)]
        self.network = network
    }

    /// Another process commits changes, and the screen reads them.
    mutating func elsewhere(_ changes: [Change], today: CivilDate? = nil) {
        _ = append(changes)
        send(.network(network, today: today ?? state.today))
    }

    /// Types keys by their labels, with blanks between: `"w c Down Enter"`.
    mutating func type(_ labels: String) {
        for label in labels.split(separator: " ") { press(Key(label: String(label))!) }
    }

    /// Types a text, letter by letter.
    mutating func write(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func press(_ key: Key) { send(.event(.key(key))) }

    mutating func send(_ message: Message) {
        for effect in update(&state, message) { carryOut(effect) }
    }

    /// The next commit fails, and says why.
    mutating func failNext(_ why: String) { failure = why }

    mutating func offer(_ draft: (key: String, fields: [String: String])) { state.offer(draft: draft) }

    mutating func resize(_ width: Int, _ height: Int) { send(.event(.resize(Size(width: width, height: height)))) }

    var buffer: Buffer {
        var buffer = Buffer(size: state.size, charset: state.charset)
        render(state, into: &buffer)
        return buffer
    }

    var rows: [String] { buffer.lines }
    var screen: String { rows.joined(separator: "\n") }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .commit where failure != nil:
            let text = failure.take() ?? ""
            send(.failed(Phrase(text, text)))
        case .commit(let deed):
            let changes = deed.decide(state.network)
            deeds.append(deed.by)
            guard !changes.isEmpty else { return send(.committed(deed, nil, state.network)) }
            let id = append(changes)
            send(.committed(deed, id, network))
        case .undo(let transaction, let isRedo):
            guard let index = lines.firstIndex(where: { $0.id == transaction }) else { return }
            let inverse = Self.inverse(of: lines[index].changes, before: lines[..<index])
            let id = append(inverse)
            let outcome = UndoOutcome(isRedo: isRedo, undone: transaction, transaction: id, leftAlone: 0)
            send(.undone(outcome, network))
        case .copy(let copied):
            asked.append("copy " + copied.text)
            send(.copied(copied, clipboard))
        case .edit(_, let text): asked.append("edit " + text)
        case .endDraft: asked.append("end draft")
        case .loadHistory: asked.append("history")
        case .importFile(let path): asked.append("import " + path)
        case .editMethod: asked.append("method")
        case .refresh: asked.append("refresh")
        case .suspend: asked.append("suspend")
        case .quit: asked.append("quit")
        }
    }

    private mutating func append(_ changes: [Change]) -> LineID {
        clock += 1
        let id = LineID(milliseconds: clock, random: (0, 0))
        lines.append((id, changes))
        network.apply([(id, changes)])
        return id
    }

    private static func inverse(
        of changes: [Change], before: ArraySlice<(id: LineID, changes: [Change])>
    ) -> [Change] {
        var facts = Facts()
        for line in before { for change in line.changes { facts.apply(change, at: line.id) } }
        return changes.map { change in
            var inverse = Change(on: change.record)
            for field in change.set.keys { inverse.set[field] = .some(facts[change.record]?[field]) }
            for (field, elements) in change.put {
                for element in elements.keys {
                    inverse.put[field, default: [:]][element] =
                        .some(facts[change.record]?.entry(field, element: element)?.value)
                }
            }
            return inverse
        }
    }

    private final class Counter: @unchecked Sendable {
        private var value: UInt64 = 0
        func next() -> UInt64 {
            value += 1
            return value
        }
    }
}
