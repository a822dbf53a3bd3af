import App
import Glibc
import Relationships
import Storage

/// A text in the editor, and what it was made of: both outlive a failure, so that nothing typed is lost and nothing is
/// taken away that came in between.
///
/// Example: `let draft = try EditedDraft("method", "json", in: store)`, `try draft.begin(text)`, `try draft.edit()`.
struct EditedDraft {
    /// Where the text lies.
    let path: String
    /// The text that it was made from.
    private let basePath: String
    private let lock: EditLock

    init(_ name: String, _ suffix: String, in store: Store) throws {
        let folder = try store.draftsFolder()
        lock = EditLock(at: store.stateFolder + "/" + name + ".editing")
        path = folder + "/" + name + "." + suffix
        basePath = folder + "/" + name + "-base." + suffix
    }

    /// Puts a fresh text there, unless an earlier session left one that is not saved: that stays, to be opened.
    ///
    /// - Throws: `Refusal.openElsewhere` while another editor has it open.
    func begin(_ fresh: String) throws -> (base: String, isKept: Bool) {
        try lock.take()
        let (kept, base) = (try Self.bytes(at: path), try Self.bytes(at: basePath))
        if let kept, kept != base, !kept.allSatisfy(Self.isBlank) {
            if let base = base.flatMap({ String(validating: $0, as: UTF8.self) }) { return (base, true) }
            // Nobody knows what it was made of: what is in it alone, and what it lacks, both count as new.
            let common = LineMerge.common(String(decoding: kept, as: UTF8.self), fresh)
            try write(common, to: basePath)
            return (common, true)
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
        defer {
            fchmodat(AT_FDCWD, path, 0o600, AT_SYMLINK_NOFOLLOW)
            PosixFileSystem.giveToFolderOwner(path)
        }
        try Editor.run(on: path)
        let isQuick = ContinuousClock.now - start < .seconds(1)
        let after = try InputFile.bytes(at: path)
        if isQuick, after == before { return nil }
        guard let text = String(validating: after, as: UTF8.self) else { throw Editor.Failure.notText(draft: path) }
        return text
    }

    /// Puts another text there, made of the same.
    func replace(by text: String) throws { try write(text, to: path) }

    /// Removes the draft after its text was saved. If the editor has written since, the draft stays, made from that text.
    /// If the disk fails here, the draft stays too, and the next opening offers it.
    func end(_ read: String) {
        do {
            guard let text = try Self.bytes(at: path), text != Array(read.utf8) else { return erase() }
            try write(read, to: basePath)
        } catch {}
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

/// Held while an editor has a draft open, so that two do not write over each other. It ends with the process.
private final class EditLock {
    private let path: String
    private var descriptor: Int32 = -1

    init(at path: String) { self.path = path }

    func take() throws {
        while descriptor < 0 {
            let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
            PosixFileSystem.giveToFolderOwner(path)
            if flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
                close(file)
                throw Refusal.openElsewhere
            }
            // The one before may have removed it between the two calls.
            var (own, named) = (stat(), stat())
            if fstat(file, &own) == 0, stat(path, &named) == 0, own.st_ino == named.st_ino {
                descriptor = file
            } else {
                close(file)
            }
        }
    }

    deinit {
        guard descriptor >= 0 else { return }
        unlink(path)
        close(descriptor)
    }
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
