/// A screen to draw on and the events that come from it.
///
///     var buffer = Buffer(size: terminal.size, charset: terminal.charset)
///     render(state, into: &buffer)
///     terminal.draw(buffer)
///     let event = terminal.nextEvent(timeoutMilliseconds: nil, waking: [])
public protocol TerminalBackend: AnyObject {
    var size: Size { get }
    var charset: Charset { get }

    /// How many colours can be told apart: 0, 8, 16 or more. 0 calls for attributes alone.
    var colors: Int { get }

    /// Shows the buffer, all of it; what lies beyond the screen is not shown, what it doesn't cover is blank.
    func draw(_ buffer: borrowing Buffer)

    /// Waits for the next event.
    ///
    /// - Parameters:
    ///   - timeoutMilliseconds: how long to wait before `.idle`; `nil` for ever, 0 not at all.
    ///   - descriptors: file descriptors that interrupt the wait with `.wake` when they become readable.
    func nextEvent(timeoutMilliseconds: Int?, waking descriptors: [Int32]) -> TerminalEvent

    /// Stops the program as Ctrl-Z does elsewhere: gives the terminal back, stops the process group, and on
    /// return has the terminal again. `.resumed` follows.
    func suspend()

    /// Gives the terminal back as it was, for an editor to use.
    func leave()

    /// Takes the terminal again after `leave()`; draw to show anything.
    func enter()

    /// Gives the terminal back for good.
    func close()

    /// Offers text to the system's clipboard through the terminal, which may well ignore it.
    ///
    /// Control characters other than newlines go as visible escapes, so that a paste into a shell runs nothing
    /// hidden.
    ///
    /// - Returns: false when the text is too long to be sent, and nothing was.
    @discardableResult
    func setClipboard(_ text: String) -> Bool
}
