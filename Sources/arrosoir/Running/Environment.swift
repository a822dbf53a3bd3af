import App
import Glibc

/// The environment variables that the program looks at.
///
/// Example: `Environment.variable("HOME")`; one that is empty counts as not set, as XDG has it.
enum Environment {
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    static let language = Language(environment: variable)
}
