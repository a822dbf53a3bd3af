import App
import Glibc
import Relationships
import TOMLKit

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
            let bytes = try InputFile.bytes(at: path)
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal.notUTF8(path) }
            fingerprint = Fingerprint.text(of: text)
            read(text)
        } catch {
            mistakes.append(Mistake(line: nil, what: ErrorReport(error).message ?? .systemError(EIO)))
        }
    }

    private mutating func read(_ text: String) {
        do {
            let places = SettingPlaces(in: text)
            let read = Settings.read(
                Self.entries(try TOMLTable(string: text)).sorted { places[$0.path] < places[$1.path] })
            settings = read.settings
            mistakes = read.mistakes.sorted { places[$0.path] < places[$1.path] }
                .map { Mistake(line: places.line(of: $0.path), what: .setting($0.what)) }
        } catch let error as TOMLParseError {
            let why = error.description.replacing("\n", with: " ").replacing("Error while parsing ", with: "")
            mistakes.append(Mistake(line: error.source.begin.line, what: .notTOML(why)))
        } catch {
            mistakes.append(Mistake(line: nil, what: .notTOML("\(error)")))
        }
    }

    /// Each value with the names that lead to it; of tables the values in them.
    private static func entries(_ table: TOMLTable) -> [Settings.Entry] {
        table.keys.flatMap { name -> [Settings.Entry] in
            guard let value = table[name] else { return [] }
            if let inner = value.table {
                return inner.keys.map { Settings.Entry([name, $0], Self.value(inner[$0])) }
            }
            return [Settings.Entry([name], Self.value(value))]
        }
    }

    private static func value(_ value: (any TOMLValueConvertible)?) -> Settings.Entry.Value {
        guard let value else { return .other }
        if let text = value.string { return .text(text) }
        if let flag = value.bool { return .flag(flag) }
        guard let array = value.array else { return .other }
        let texts = array.compactMap(\.string)
        return texts.count == array.count ? .texts(texts) : .other
    }
}
