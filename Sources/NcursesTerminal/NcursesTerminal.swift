import CNcurses
import TerminalUI

/// The terminal the program was started in, drawn by ncurses.
///
/// One at a time per process. Until `close()` the terminal is in raw mode on its alternate screen; a crash, too, gives
/// it back as it was.
///
///     let terminal = try NcursesTerminal(colors: true, mouse: true, charset: .unicode)
///     defer { terminal.close() }
public final class NcursesTerminal: TerminalBackend {
    /// How long the rest of a key's sequence may take, in milliseconds, before an Escape is one.
    private static let escapeDelay = 25

    public private(set) var size: Size
    public let charset: Charset
    public let colors: Int

    /// Made when the first key comes: the first screen does not wait for it.
    private lazy var decoder = InputDecoder(keySequences: Self.keySequences())
    private var events: ArraySlice<TerminalEvent> = []
    private var hasHungUp = false
    private var bytes = [UInt8](repeating: 0, count: 4096)
    /// Kept between runs, so that drawing allocates nothing.
    private var scalars: [UInt32] = []
    /// What curses was last given to draw; nil where its window may have lost some of it.
    private var drawn: Buffer?

    /// Takes the terminal on standard input and output.
    ///
    /// - Parameters:
    ///   - colors: false for attributes alone, as `NO_COLOR` asks for.
    ///   - mouse: true for clicks and the wheel, which the terminal's own selection then needs Shift for.
    ///   - charset: what the locale allows.
    public init(colors: Bool, mouse: Bool, charset: Charset) throws(TerminalError) {
        switch cn_open(colors, mouse) {
        case CN_OK: break
        case CN_NO_TERMINAL: throw .noTerminal
        case CN_UNKNOWN_TERMINAL: throw .unknownTerminal(Self.terminalName)
        case CN_TOO_DUMB: throw .tooDumb(Self.terminalName)
        case CN_ALREADY_OPEN: preconditionFailure("The terminal is in use already")
        default: throw .noResources
        }
        self.charset = charset
        self.colors = Int(cn_colors())
        size = Self.currentSize
    }

    deinit {
        cn_close()
    }

    public func draw(_ buffer: borrowing Buffer) {
        if drawn?.size != buffer.size {
            drawn = nil
            cn_erase()
        }
        for y in 0..<buffer.size.height {
            if let drawn {
                guard !buffer.hasRow(y, as: drawn) else { continue }
                cn_erase_row(Int32(y))
            }
            buffer.forEachRun(inRow: y, draw)
        }
        drawn = copy buffer
        let cursor = buffer.cursor ?? Point(x: -1, y: -1)
        cn_refresh(Int32(clamping: cursor.x), Int32(clamping: cursor.y))
    }

    private func draw(_ run: Buffer.Run) {
        scalars.removeAll(keepingCapacity: true)
        scalars.append(contentsOf: run.text.unicodeScalars.lazy.map(\.value))
        cn_draw_run(
            Int32(run.x), Int32(run.y), scalars, Int32(scalars.count), UInt32(run.style.attributes.rawValue),
            run.style.foreground.map { Int32($0.rawValue) } ?? -1,
            run.style.background.map { Int32($0.rawValue) } ?? -1)
    }

    public func nextEvent(timeoutMilliseconds: Int?, waking descriptors: [Int32]) -> TerminalEvent {
        let start = cn_milliseconds()
        while true {
            if let event = urgentEvent() ?? events.popFirst() { return event }
            let elapsed = Int(cn_milliseconds() - start)
            let remaining = timeoutMilliseconds.map { max(0, $0 - elapsed) }
            let isWaiting = decoder.isWaiting
            // The delay holds even for a caller in a hurry, or the start of an arrow would be an Escape.
            let wait = isWaiting ? Self.escapeDelay : remaining
            let ready = cn_wait(descriptors, Int32(descriptors.count), wait.map { Int32(clamping: $0) } ?? -1)
            let has = { (condition: cn_ready) in UInt32(ready) & condition.rawValue != 0 }

            if has(CN_READY_INPUT) {
                read()
            } else if has(CN_READY_HANGUP) {
                hasHungUp = true
            } else if has(CN_READY_DESCRIPTOR) {
                return .wake
            } else if ready == 0 {
                if isWaiting {
                    events += decoder.timeOut()
                } else {
                    return .idle
                }
            }
        }
    }

    public func suspend() {
        drawn = nil
        cn_suspend()
        events.append(.resumed)
    }

    public func leave() { cn_leave() }

    public func enter() {
        drawn = nil
        cn_enter()
    }

    public func close() { cn_close() }

    @discardableResult
    public func setClipboard(_ text: String) -> Bool {
        guard let sequence = ClipboardSequence(text) else { return false }
        cn_write(sequence.bytes, sequence.bytes.count)
        return true
    }

    /// What comes before any key: signals, and a size other than the one last told.
    private func urgentEvent() -> TerminalEvent? {
        while !hasHungUp {
            switch cn_next_signal() {
            case CN_SIGNAL_HANGUP: hasHungUp = true
            case CN_SIGNAL_TERMINATE: return .terminate
            case CN_SIGNAL_INTERRUPT: return .interrupted
            case CN_SIGNAL_STOP: suspend()
            case CN_SIGNAL_CONTINUE:
                drawn = nil
                cn_retake()
                return .resumed
            case CN_SIGNAL_RESIZE:
                drawn = nil
                cn_update_size()
            default:
                guard size != Self.currentSize else { return nil }
                size = Self.currentSize
                return .resize(size)
            }
        }
        return .hangup
    }

    private func read() {
        let count = bytes.withUnsafeMutableBufferPointer { cn_read($0.baseAddress, $0.count) }
        if count < 0 { hasHungUp = true }
        events += decoder.decode(bytes.prefix(max(0, count)), at: cn_milliseconds())
    }

    private static var currentSize: Size {
        var width: Int32 = 0
        var height: Int32 = 0
        cn_size(&width, &height)
        return Size(width: Int(width), height: Int(height))
    }

    private static var terminalName: String {
        String(cString: cn_terminal_name())
    }

    /// What this terminal's keys send, as its description has it.
    private static func keySequences() -> [[UInt8]: Key] {
        var capabilities: [(name: String, key: Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kbs", .backspace),
            ("kcbt", .backTab), ("kent", .enter),
        ]
        for number in 1...12 { capabilities.append(("kf\(number)", .function(number))) }
        var sequences: [[UInt8]: Key] = [:]
        for (capability, key) in capabilities {
            guard let sequence = cn_key_sequence(capability) else { continue }
            let bytes = Array(String(cString: sequence).utf8)
            // Of single bytes only Backspace's differs between terminals; a letter can't be a key of another name.
            guard bytes.count > 1 || key == .backspace else { continue }
            sequences[bytes] = key
        }
        return sequences
    }
}
