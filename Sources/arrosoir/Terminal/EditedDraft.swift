import App
import Glibc
import Storage

/// A text in the editor, and what it was made of: both outlive a failure, so that nothing typed is lost and nothing is
/// taken away that came in between.
///
/// Example: `let draft = try EditedDraft("method", "json", in: store)`, `try draft.begin(text)`, `try draft.edit()`.
struct EditedDraft {
    /// Where the text lies.
    let path: String
    /// What it was made of.
    private let basePath: String

    init(_ name: String, _ suffix: String, in store: Store) throws {
        let folder = try store.draftsFolder()
        path = folder + "/" + name + "." + suffix
        basePath = folder + "/" + name + "-base." + suffix
    }

    /// Puts a fresh text there, unless an earlier session left one that is not saved: that stays, to be opened.
    func begin(_ fresh: String) throws -> (base: String, isKept: Bool) {
        let (kept, base) = (try Self.bytes(at: path), try Self.bytes(at: basePath))
        if let kept, kept != base, !kept.allSatisfy(Self.isBlank) {
            if let base = base.flatMap({ String(validating: $0, as: UTF8.self) }) { return (base, true) }
            try write(fresh, to: basePath)
            return (fresh, true)
        }
        // In this order, so that at no moment an old text stands beside a new base.
        unlink(path)
        try write(fresh, to: basePath)
        try write(fresh, to: path)
        return (fresh, false)
    }

    /// The text as the editor left it; nil when it came back at once without a change, since it may save later, from a
    /// window of its own.
    func edit() throws -> String? {
        let (before, start) = (try Self.bytes(at: path), ContinuousClock.now)
        // Whatever the editor put there.
        defer { fchmodat(AT_FDCWD, path, 0o600, AT_SYMLINK_NOFOLLOW) }
        try Editor.run(on: path)
        let isQuick = ContinuousClock.now - start < .seconds(1)
        let after = try InputFile.bytes(at: path)
        if isQuick, after == before { return nil }
        guard let text = String(validating: after, as: UTF8.self) else { throw Editor.Failure.notText(draft: path) }
        return text
    }

    /// Puts another text there, made of the same.
    func replace(by text: String) throws { try write(text, to: path) }

    /// What was read is saved. It goes, unless the editor has written since: then the rest is made of what was read.
    func end(_ read: String) throws {
        if let text = try Self.bytes(at: path), text != Array(read.utf8) { return try write(read, to: basePath) }
        erase()
    }

    /// Both go, whatever they hold.
    func erase() {
        unlink(path)
        unlink(basePath)
    }

    private func write(_ text: String, to path: String) throws {
        try OutputFile.write(Array(text.utf8), to: path, replacing: true)
    }

    /// nil where there is none; what cannot be read is an error, so that nothing is written over it.
    private static func bytes(at path: String) throws -> [UInt8]? {
        do {
            return try InputFile.bytes(at: path)
        } catch Refusal.cannotRead(_, ENOENT) {
            return nil
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
}

extension Store {
    /// The folder of the drafts, made where it is missing: the data may have come here by a copy.
    func draftsFolder() throws -> String {
        try makeStateFolder()
        let folder = stateFolder + "/drafts"
        try OutputFile.makeFolder(folder)
        return folder
    }
}
