import App
import Glibc
import Relationships

/// What `config.toml` says, and what is wrong in it; nothing of that stops the program.
///
/// Example: `Configuration(at: path).settings.language`; without a file, or with a mistake in it, what is left is as usual.
struct Configuration: Sendable {
    struct Mistake: Equatable, Sendable {
        /// From 1; nil where the file as a whole can't be read.
        var line: Int?
        var what: Phrase
    }

    /// nil where there is no home to look for it in.
    let path: String?
    private(set) var exists = false
    private(set) var settings = Settings()
    /// In the order of the file.
    private(set) var mistakes: [Mistake] = []
    /// Tells one content of the file from another.
    private(set) var fingerprint = ""

    /// What is wrong in a line, where anything is.
    ///
    /// - Parameter isShort: without the folders of the file.
    func complaint(isShort: Bool = false) -> Phrase? {
        guard let path, let first = mistakes.first else { return nil }
        let file = isShort ? "config.toml" : path
        return .moreMistakes(.mistake(in: file, line: first.line, first.what), more: mistakes.count - 1)
    }

    /// That of the user: `$XDG_CONFIG_HOME/arrosoir/config.toml`, else below `~/.config`.
    static var ofUser: Configuration {
        Configuration(at: try? Environment.folder("XDG_CONFIG_HOME", else: "/.config") + "/arrosoir/config.toml")
    }

    init(at path: String?) {
        self.path = path
        guard let path, OutputFile.exists(path) else { return }
        exists = true
        do {
            // A pipe there would be waited for at each start.
            guard InputFile.isFile(path) || InputFile.isFolder(path) else {
                throw Refusal.cannotRead(path: path, errno: EINVAL)
            }
            let bytes = try InputFile.bytes(at: path)
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal.notUTF8(path) }
            fingerprint = Fingerprint.text(of: text)
            read(text)
        } catch {
            mistakes.append(Mistake(line: nil, what: ErrorReport(error).message ?? .systemError(EIO)))
        }
    }

    private mutating func read(_ text: String) {
        let file = SettingsFile(text)
        let read = Settings.read(file.entries.map(\.entry))
        settings = read.settings
        let places = Dictionary(file.entries.map { ($0.entry.path, $0.line) }) { first, _ in first }
        let mistaken = read.mistakes.map { Mistake(line: places[$0.path], what: .setting($0.what)) }
        let unread = file.mistakes.map { Mistake(line: $0.line, what: .setting($0.what)) }
        mistakes = (mistaken + unread).enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(\.element)
    }
}
