import App
import Glibc
import Synchronization

/// The environment variables that the program looks at, and the user's settings.
///
/// Example: `Environment.variable("HOME")`; one that is empty counts as not set, as XDG has it.
enum Environment {
    /// The settings, and the language that follows from them: each word of the help asks for it.
    private struct Begun {
        let configuration: Configuration
        let language: Language

        init(_ configuration: Configuration) {
            self.configuration = configuration
            language = configuration.settings.language ?? Language(environment: variable)
        }
    }

    private static let begun = Mutex(Begun(Configuration(at: nil)))

    /// As it was when the program began; of tests, which begin otherwise, as if there were no file.
    static var configuration: Configuration {
        get { begun.withLock { $0.configuration } }
        set { begun.withLock { $0 = Begun(newValue) } }
    }

    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// Whether the user writes the day of a date before the month: outside the United States, and in French everywhere.
    static var isDayFirst: Bool {
        let name = ["LC_ALL", "LC_TIME", "LANG"].lazy.compactMap(variable).first ?? ""
        let isAmerican = ["", "C", "POSIX", "en"].contains(name.prefix { $0 != "." }) || name.hasPrefix("en_US")
        return language == .french || !isAmerican
    }

    /// Every variable, as a program that we start inherits it.
    static var all: [String: String?] {
        var variables: [String: String?] = [:]
        var place = environ
        while let variable = place.pointee {
            let parts = String(cString: variable).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            place += 1
        }
        return variables
    }

    /// What the settings say, else the locale.
    static var language: Language { begun.withLock { $0.language } }

    /// One of XDG's base folders, else one below the home; one that is relative is ignored, as XDG has it.
    static func folder(_ variable: String, else fallback: String) throws -> String {
        if let folder = Self.variable(variable), folder.hasPrefix("/") { return trimmed(folder) }
        return try home() + fallback
    }

    /// With the user's home in the place of a `~`, as a shell has it where nothing is quoted.
    static func expanded(_ path: String) throws -> String {
        guard path.hasPrefix("~") else { return path }
        guard path == "~" || path.hasPrefix("~/") else { throw Refusal.otherHome(path) }
        return try home() + path.dropFirst()
    }

    /// From the root, whatever folder the program was started in.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }

    private static func home() throws -> String {
        guard let home = variable("HOME") else { throw Refusal.noHome }
        guard home.hasPrefix("/") else { throw Refusal.relativeFolder(home, in: "$HOME") }
        return trimmed(home)
    }

    /// Without slashes at the end.
    static func trimmed(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}
