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
        drafts = isDemo ? nil : SavedDrafts(folder: store.stateFolder + "/drafts")
        for draft in drafts?.saved ?? [] { state.offer(draft: draft) }
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
            if !isOver { draw() }
        }
        drafts?.keep(state)
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
        for effect in effects {
            if let message = carryOut(effect) { perform(update(&state, message)) }
        }
    }

    private func carryOut(_ effect: Effect) -> Message? {
        do {
            switch effect {
            case .commit(let deed):
                let receipt = try store.commit(by: deed.by) { network in deed.decide(network) }
                return .committed(deed, receipt?.transaction, store.network)
            case .undo(let transaction, let isRedo):
                return try undo(transaction, isRedo: isRedo)
            case .copy(let text):
                return terminal.setClipboard(text) ? nil : .word(.tooLongToCopy)
            case .edit(let what, let text):
                return .edited(what, try edit(text, called: what.fileName))
            case .loadHistory:
                let today = state.today
                return .history(try store.history().map { HistoryEntryText($0, in: store.network, today: today) })
            case .importFile(let path): return try importFile(path)
            case .editMethod: return try editMethod()
            case .refresh:
                refresh()
            case .suspend:
                terminal.suspend()
            case .quit:
                isOver = true
            }
            return nil
        } catch {
            return ErrorReport(error).message.map { .failed($0) }
        }
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
        do {
            let today = try LocalDay.today()
            if try store.refresh() || today != state.today {
                perform(update(&state, .network(store.network, today: today)))
            }
        } catch {
            if let message = ErrorReport(error).message { perform(update(&state, .failed(message))) }
        }
    }

    /// An address book, all or nothing, and what became of it.
    private func importFile(_ path: String) throws -> Message {
        let today = state.today
        let books = try AddressBooks([Environment.expanded(path)])
        let contents = try books.contents()
        var plan = contents.plan(into: store.network, today: today)
        let receipt = try store.commit(by: "ui import") { network -> [Change] in
            plan = contents.plan(into: network, today: today)
            return plan.changes
        }
        return .imported(.list(plan.counts + books.remarks), receipt?.transaction, store.network)
    }

    /// The whole method as text. What is no method is kept as a draft, which the next time opens.
    private func editMethod() throws -> Message {
        drafts?.keep(state)
        let draft = MethodDraft(folder: store.stateFolder + "/drafts")
        let kept = draft.kept
        let base = kept?.base ?? store.network.methodEntries
        let text = try inTheEditor { try draft.edit(kept?.text ?? draft.begin(with: base)) }
        let document: MethodDocument
        do throws(MethodDocument.Failure) {
            let (read, lines) = try MethodDocument.read(Array(text.utf8))
            try read.check(against: store.network, lines)
            document = read
        } catch {
            throw DraftError(name: MethodDraft.name, mistake: DraftMistake(error), path: draft.path)
        }
        let edit = MethodDraft.Edit(from: base, to: document.entries)
        let receipt = try store.commit(by: "ui method edit") { network -> [Change] in
            try network.setting(edit.changed, removing: edit.removed)
        }
        draft.end()
        return .committed(.methodEdited, receipt?.transaction, store.network)
    }

    private func edit(_ text: String, called name: String) throws -> String {
        drafts?.keep(state)
        return try inTheEditor { try Editor(folder: store.stateFolder + "/drafts").edit(text, name: name) }
    }

    /// The terminal is the editor's meanwhile.
    private func inTheEditor(_ edit: () throws -> String) rethrows -> String {
        terminal.leave()
        defer { terminal.enter() }
        return try edit()
    }
}

extension EditedText {
    /// The name of the draft, without its ending.
    fileprivate var fileName: String {
        switch self {
        case .notes(let contact): contact.text
        case .field: "field"
        case .reply(let request): request.text
        }
    }
}
