import Relationships

/// A short answer that follows from the journals alone, kept until one of them is another: for a shell prompt, which
/// cannot wait until years of lines are folded.
///
/// The journals are looked at when this is made, so before they are read: an answer that is kept may be taken for
/// outdated, never for fresh. Without a place for it, or with one that cannot be written, there is just no answer.
///
/// Example: `CachedAnswer("due-count", for: "2026-11-22", of: location, build: "…")?.text` is `"3"`, or nil.
public struct CachedAnswer {
    private let path: String
    private let fileSystem: any FileSystem
    /// The question, and a line for each journal: what the answer holds for.
    private let premises: String

    /// - Parameters:
    ///   - question: besides the journals all that the answer depends on, in one line.
    ///   - name: of the file.
    ///   - build: see `Surroundings`.
    public init?(
        _ name: String, for question: String, of location: StoreLocation, build: String,
        fileSystem: any FileSystem = PosixFileSystem()
    ) {
        guard let cache = location.cache else { return nil }
        let fileSystem = RetryingFileSystem(fileSystem)
        do throws(FileError) {
            var premises = build + "\n" + question + "\n"
            let folder = location.journals
            for file in try fileSystem.names(in: folder).filter(Journals.isJournal).sorted() {
                premises += try fileSystem.status(at: folder + "/" + file).line(named: file) + "\n"
            }
            self.premises = premises
            path = cache + "/" + (try location.key(on: fileSystem)) + "/" + name
            self.fileSystem = fileSystem
        } catch {
            return nil
        }
    }

    /// The answer, where one was kept and holds.
    public var text: String? {
        guard let bytes = try? fileSystem.contents(of: path), let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        return bytes == contents(text) ? text : nil
    }

    /// The whole file: the answer, a sum over it, and what it holds for.
    private func contents(_ text: String) -> [UInt8] {
        Array((text + "\n" + String(CacheSum.of(Array(text.utf8)), radix: 16) + "\n" + premises).utf8)
    }

    /// Keeps an answer of one line.
    public func keep(_ text: String) {
        do throws(FileError) {
            try fileSystem.makeFolders(PosixFileSystem.folder(of: path))
            try fileSystem.replace(path, with: contents(text), isSynchronized: false)
        } catch {}
    }
}
