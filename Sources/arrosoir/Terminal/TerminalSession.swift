import App
import ArgumentParser
import Glibc
import Interchange
import NcursesTerminal
import Relationships
import Storage
import TerminalUI

/// The terminal UI at work: events in, effects out, until it ends.
///
/// Everything is done in turn on one thread: what is acknowledged on the screen is on the disk.
final class TerminalSession {
    private let store: Store
    private let terminal: any TerminalBackend
    private let watch: StoreWatch?
    private var state: AppState
    /// nil in the demo, which leaves nothing behind.
    private let drafts: SavedDrafts?
    private var isOver = false
    /// How the run ends: other than well when a signal ends it.
    private var status = ExitStatus.done

    /// Opens the screen on a store and returns when the user leaves.
    static func run(on location: StoreLocation, today: CivilDate, language: Language) throws {
        let terminal = try openTerminal()
        defer { terminal.close() }
        let kept = KeptScreen(of: location, on: terminal, today: today, language: language)
        let placeholder = kept?.buffer
        let reading = placeholder == nil ? ReadingScreen(on: terminal, language) : nil
        if let placeholder { terminal.draw(placeholder) }
        let store = try Store(at: location, surroundings: .system(), progress: reading?.show)
        let session = TerminalSession(
            store: store, terminal: terminal, today: today, language: language, isDemo: false)
        let first = session.draw()
        if store.problems.isEmpty { kept?.keep(first) }
        try session.run()
    }

    /// The same on a store that is gone afterwards.
    static func runDemo(on store: Store, today: CivilDate, language: Language) throws {
        let terminal = try openTerminal()
        defer { terminal.close() }
        let session = TerminalSession(
            store: store, terminal: terminal, today: today, language: language, isDemo: true)
        session.draw()
        try session.run()
    }

    private static func openTerminal() throws -> NcursesTerminal {
        let output = Stream(descriptor: STDOUT_FILENO)
        return try NcursesTerminal(
            colors: output.hasColor, mouse: Environment.configuration.settings.usesMouse, charset: output.charset)
    }

    init(store: Store, terminal: any TerminalBackend, today: CivilDate, language: Language, isDemo: Bool) {
        self.store = store
        self.terminal = terminal
        watch = store.makeWatch()
        let configuration = Environment.configuration
        state = AppState(
            network: store.network, today: today, language: language, size: terminal.size, charset: terminal.charset,
            colors: terminal.colors, isDemo: isDemo, settings: configuration.settings, ids: .system)
        drafts = isDemo ? nil : SavedDrafts(in: store)
        drafts?.offer(to: &state)
        if !isDemo, store.network.facts.isEmpty { state.openBlankPage() }
        if let complaint = configuration.complaint(isShort: true) { _ = update(&state, .failed(complaint)) }
        if let problem = store.problems.first {
            _ = update(&state, .failed(.problemsFound(first: .problem(problem), count: store.problems.count)))
        }
    }

    private func run() throws {
        loop()
        guard status == .done else { throw ExitCode(status.rawValue) }
    }

    /// Handles events until the user leaves; the first screen is drawn.
    func loop() {
        while !isOver {
            handle(terminal.nextEvent(timeoutMilliseconds: pause, waking: watch.map { [$0.descriptor] } ?? []))
            keepDrafts()
            if !isOver { draw() }
        }
        // Who was forgotten in the very last moment must not come back with a draft.
        refresh()
        keepDrafts(withOpen: true)
    }

    /// Writes what was typed to the disk. A session must be able to end even if this fails.
    private func keepDrafts(withOpen: Bool = false) {
        telling { try drafts?.keep(state, withOpen: withOpen) }
    }

    /// Without a watch the folder is looked at every second; with one, once a minute for a new day.
    private var pause: Int { watch == nil ? 1_000 : 60_000 }

    private func handle(_ event: TerminalEvent) {
        switch event {
        case .wake:
            watch?.drain()
            refresh()
        case .idle: refresh()
        case .hangup: end(.hungUp, event)
        case .terminate: end(.terminated, event)
        default: perform(update(&state, .event(event)))
        }
    }

    private func end(_ status: ExitStatus, _ event: TerminalEvent) {
        self.status = status
        perform(update(&state, .event(event)))
    }

    @discardableResult
    func draw() -> Buffer {
        var buffer = Buffer(size: terminal.size, charset: terminal.charset)
        render(state, into: &buffer)
        terminal.draw(buffer)
        return buffer
    }

    // MARK: effects

    private func perform(_ effects: [Effect]) {
        telling {
            for effect in effects {
                if let message = try carryOut(effect) { perform(update(&state, message)) }
            }
        }
    }

    /// Shows the error and skips the remaining steps.
    private func telling(_ work: () throws -> Void) {
        do {
            try work()
        } catch {
            if let message = ErrorReport(error).message { _ = update(&state, .failed(message)) }
        }
    }

    private func carryOut(_ effect: Effect) throws -> Message? {
        switch effect {
        case .commit(let deed):
            let receipt = try store.commit(by: deed.by) { network in deed.decide(network) }
            return .committed(deed, receipt?.transaction, store.network)
        case .undo(let transaction, let isRedo): return try undo(transaction, isRedo: isRedo)
        case .copy(let copied): return .copied(copied, Clipboard.copy(copied.text, through: terminal))
        case .edit(let what, let text): return try edit(what, text)
        case .endDraft(let what, let returned):
            // What it was for is saved, and a field's text is in its form: if this fails, the draft stays.
            do {
                try drafts?.keep(state, withOpen: true)
                try draft(of: what).end(returned.text)
            } catch {}
        case .loadHistory:
            let today = state.today
            return .history(try store.history().map { HistoryEntryText($0, in: store.network, today: today) })
        case .importFile(let path): return try importFile(path)
        case .editMethod: return try editMethod()
        case .refresh: refresh()
        case .suspend: terminal.suspend()
        case .quit: isOver = true
        }
        return nil
    }

    private func undo(_ transaction: LineID, isRedo: Bool) throws -> Message {
        let report = isRedo ? try store.redo(transaction, by: "ui redo") : try store.undo(transaction, by: "ui undo")
        let outcome = UndoOutcome(
            isRedo: isRedo, undone: transaction, transaction: report.transaction,
            leftAlone: report.keptBecauseChangedSince.count)
        return .undone(outcome, store.network)
    }

    /// Reads what other processes wrote, and notices a new day.
    private func refresh() {
        telling {
            let today = try LocalDay.today()
            if try store.refresh() || today != state.today {
                perform(update(&state, .network(store.network, today: today)))
            }
        }
    }

    /// An address book, in one change, and what became of it.
    private func importFile(_ path: String) throws -> Message {
        let today = state.today
        var options = ReadingOptions()
        options.day = LocalDay.date
        let contents = try AddressBooks([Environment.expanded(path)], options: options).contents()
        var plan = contents.plan(into: store.network, today: today)
        let receipt = try store.commit(by: "ui import") { network -> [Change] in
            plan = contents.plan(into: network, today: today)
            return plan.changes
        }
        let pairs = plan.likelyDuplicates(in: store.network, on: today).count
        var report = contents.counts(plan)
        if !plan.joins.isEmpty { report.append(.joined(plan.joins)) }
        if pairs > 0 { report.append(.likelyDuplicates(pairs, how: "o d")) }
        return .imported(.list(report + contents.remarks), receipt?.transaction, store.network)
    }

    /// The whole method as text. What is no method is kept as a draft, which the next time opens.
    private func editMethod() throws -> Message {
        let draft = try MethodEdition.draft(in: store)
        let entries = store.network.methodEntries
        let returned: ReturnedText
        switch try inTheEditor(MethodDocument(entries: entries).text, draft) {
        case .returned(let text): returned = text
        case .cameBackAtOnce(let hint): return .failed(hint)
        }
        let edit: MethodEdition
        do throws(DraftMistake) {
            edit = try MethodEdition(returned.text, since: returned.base, else: entries, in: store.network)
        } catch {
            throw DraftError(name: MethodEdition.name, mistake: error, path: draft.path)
        }
        let receipt = try store.commit(by: "ui method edit") { network -> [Change] in
            try network.setting(edit.changed, removing: edit.removed)
        }
        draft.end(returned.text)
        return .committed(.methodEdited(isKept: returned.isKept), receipt?.transaction, store.network)
    }

    private func edit(_ what: EditedText, _ text: String) throws -> Message {
        switch try inTheEditor(text, draft(of: what), about: what) {
        case .returned(let text): .edited(what, text)
        case .cameBackAtOnce(let hint): .failed(hint)
        }
    }

    private func draft(of what: EditedText) throws -> EditedDraft { try EditedDraft(what.fileName, "md", in: store) }

    private enum Outcome {
        case returned(ReturnedText)
        /// The editor returned at once without a change; the text says what to do.
        case cameBackAtOnce(Phrase)
    }

    /// The terminal is the editor's meanwhile. What others wrote in that time is read before anything is decided.
    private func inTheEditor(_ fresh: String, _ draft: EditedDraft, about what: EditedText? = nil) throws -> Outcome {
        keepDrafts(withOpen: true)
        let (base, isKept) = try draft.begin(fresh)
        terminal.leave()
        let text = Result { try draft.edit() }
        terminal.enter()
        refresh()
        if let what, state.isForgotten(what) {
            draft.erase()
            throw Refusal.forgottenMeanwhile
        }
        guard let text = try text.get() else {
            return .cameBackAtOnce(.editorReturnedAtOnce(Editor.name, keptIn: isKept ? draft.path : nil))
        }
        return .returned(ReturnedText(text, base: base, isKept: isKept))
    }
}
