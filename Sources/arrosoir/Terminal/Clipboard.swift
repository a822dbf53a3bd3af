import App
import TerminalUI

/// The clipboard: a program of the desktop or tmux, which confirm the copy; else the terminal, which never does.
///
/// Example: `Clipboard.copy("+32 470", through: terminal)` is `.taken` where `wl-copy` ended well.
enum Clipboard {
    static func copy(_ text: String, through terminal: any TerminalBackend) -> CopyOutcome {
        let bytes = Array(DisplayText.lines(of: text).joined(separator: "\n").utf8)
        if programs.contains(where: { ChildProcess($0).takes(bytes) }) { return .taken }
        let isInTmux = Environment.variable("TMUX") != nil
        if isInTmux, ChildProcess(["tmux", "load-buffer", "-w", "-"]).takes(bytes) { return .inTmux }
        return terminal.setClipboard(text) ? .sent : .tooLong
    }

    private static var programs: [[String]] {
        let wayland = Environment.variable("WAYLAND_DISPLAY").map { _ in [["wl-copy"]] }
        let x11 = Environment.variable("DISPLAY").map { _ in
            [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
        }
        return (wayland ?? []) + (x11 ?? [])
    }
}
