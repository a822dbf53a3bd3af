import App
import ArgumentParser
import Glibc

/// How a result is written to a file, for every command that writes one.
struct ResultOptions: ParsableArguments {
    @Flag(help: .of(.force)) var force = false
    @Option(parsing: .unconditional, help: .of(.mode)) var mode: String?

    func write(_ text: String, to path: String) throws {
        try ResultFile(path, mode: permissions()).write(text, replacing: force)
    }

    /// The bits of `640` or `0640`: three for each of owner, group and others.
    private func permissions() throws -> mode_t? {
        guard let mode else { return nil }
        guard mode.allSatisfy(\.isWholeNumber), (3...4).contains(mode.utf8.count), let bits = mode_t(mode, radix: 8),
            bits <= 0o777
        else {
            throw Refusal.noMode(mode)
        }
        return bits
    }
}
