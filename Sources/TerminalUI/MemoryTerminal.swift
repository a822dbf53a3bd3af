/// A terminal without a terminal, for tests: events come from a script, the last frame stays to be looked at.
///
///     let terminal = MemoryTerminal(size: Size(width: 80, height: 24), events: [.key(.character("j"))])
///     run(on: terminal)
///     #expect(terminal.buffer?.lines.first == " Album Rives")
public final class MemoryTerminal: TerminalBackend {
    /// What was asked of the terminal besides drawing, in order.
    public enum Call: Hashable, Sendable {
        case suspend, leave, enter, close
        case clipboard(String)
    }

    public private(set) var size: Size
    public let charset: Charset
    public let colors: Int

    /// The last frame drawn.
    public private(set) var buffer: Buffer?
    /// How many frames were drawn.
    public private(set) var frames = 0
    public private(set) var calls: [Call] = []
    private var events: [TerminalEvent]
    private var next = 0

    /// - Parameter events: the script; once it has run out, every event is `.hangup`, so that a loop ends.
    public init(size: Size, charset: Charset = .unicode, colors: Int = 16, events: [TerminalEvent] = []) {
        self.size = size
        self.charset = charset
        self.colors = colors
        self.events = events
    }

    /// Adds to the end of the script.
    public func script(_ more: [TerminalEvent]) {
        events += more
    }

    public func draw(_ buffer: borrowing Buffer) {
        self.buffer = copy buffer
        frames += 1
    }

    /// The next event of the script at once; a scripted `.resize` takes effect when it is reached.
    public func nextEvent(timeoutMilliseconds: Int?, waking descriptors: [Int32]) -> TerminalEvent {
        guard next < events.count else { return .hangup }
        defer { next += 1 }
        if case .resize(let size) = events[next] { self.size = size }
        return events[next]
    }

    public func suspend() { calls.append(.suspend) }
    public func leave() { calls.append(.leave) }
    public func enter() { calls.append(.enter) }
    public func close() { calls.append(.close) }

    @discardableResult
    public func setClipboard(_ text: String) -> Bool {
        calls.append(.clipboard(text))
        return true
    }
}
