/// What a terminal reports, one at a time.
///
///     switch terminal.nextEvent(timeoutMilliseconds: 1_000, waking: [inotify]) {
///     case .key(let key): dispatch(key)
///     case .wake: readChanges()
///     case .hangup, .terminate: return
///     default: break
///     }
public enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// Text pasted in one piece, as it came: not safe to draw raw, and its lines end in `\n`.
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
    /// The terminal is gone; every later event is this one too.
    case hangup
    /// Asked to end, by SIGTERM.
    case terminate
    /// Ctrl-C, or SIGINT from elsewhere.
    case interrupted
    /// Running again after a stop; the screen needs drawing.
    case resumed
    /// A watched descriptor became readable.
    case wake
    /// Nothing happened for as long as the caller was willing to wait.
    case idle
}
