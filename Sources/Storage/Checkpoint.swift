import Glibc
import JSON
import Relationships

/// What follows from the journals as far as they went at a moment, in one file of the cache: the next start reads that,
/// and then only what has come since.
///
/// It holds for journals that begin with exactly the bytes that were read. A journal with the same size, time and inode
/// is unchanged; any other one is checked by a sum over those bytes. Lines that were appended since, and new journals,
/// are read then, as long as they are few. A damaged byte in the file itself, or a file that another build of the
/// program wrote, makes it no checkpoint: then everything is read from the start. None is made while a journal has
/// problems, so that each start reports them.
///
/// The file is read into memory, not mapped: nobody can change it while it is in use.
///
/// Layout, in this machine's byte order: 8 letters, a sum over the name of the build, the count of parts, a sum over the
/// table that follows, in it for each part where it begins, how long it is and a sum over it, then the parts, each at a
/// multiple of 16: the journals as JSON, the seen lines, and the parts of `PackedRecords`.
struct Checkpoint {
    let journals: Journals
    let network: Network

    private static let name = "fold"
    private static let letters = "arrosoir"
    /// Bytes by which journals may have grown: those that have come line by line cost, start by start, about as much as
    /// reading all of them anew does once. 100 KB behind 100 MB, some weeks of use, take some milliseconds.
    private static func longestTail(behind length: Int) -> Int { max(8_192, 10 * Int(Double(length).squareRoot())) }

    // MARK: reading

    /// The checkpoint of a store, where there is one that holds.
    ///
    /// - Parameters:
    ///   - build: see `Surroundings`.
    ///   - horizon: see `Journals`.
    static func read(
        in cache: String?, journals folder: String, build: String, horizon: UInt64, on fileSystem: any FileSystem
    ) -> Checkpoint? {
        guard let cache else { return nil }
        do throws(FileError) {
            let names = try fileSystem.names(in: folder).filter(Journals.isJournal)
            let bytes = try fileSystem.withFile(cache + "/" + name, for: .reading) { file throws(FileError) in
                try fileSystem.allBytes(of: file)
            }
            guard let parts = parts(of: bytes.bytes, build: build), parts.count > 2,
                let state = try? JSONValue(parsing: parts[0]),
                var journals = Journals(
                    checkpoint: state, seen: parts[1], owner: bytes, folder: folder, horizon: horizon, fileSystem),
                Set(names).isSuperset(of: journals.byName.keys),
                let packed = PackedRecords(parts: Array(parts[2...]), owner: bytes)
            else { return nil }
            var (length, rest) = (0, 0)
            for name in names {
                let status = try fileSystem.status(at: folder + "/" + name)
                guard journals.verifyPrefix(of: name, status) else { return nil }
                let read = journals.byName[name]?.length ?? 0
                length += read
                rest += status.size - read
            }
            guard rest <= longestTail(behind: length) else { return nil }
            return Checkpoint(journals: journals, network: Network(packed))
        } catch {
            return nil
        }
    }

    private struct Part: BitwiseCopyable {
        var start: UInt64
        var length: UInt64
        var sum: UInt64
    }

    private static let headerLength = 32

    private static func parts(of bytes: UnsafeRawBufferPointer, build: String) -> [UnsafeRawBufferPointer]? {
        guard bytes.count > headerLength, bytes.starts(with: letters.utf8),
            bytes.load(fromByteOffset: 8, as: UInt64.self) == CacheSum.of(Array(build.utf8))
        else { return nil }
        let count = bytes.load(fromByteOffset: 16, as: UInt64.self)
        guard count < 100 else { return nil }
        let end = headerLength + Int(count) * MemoryLayout<Part>.stride
        guard bytes.count >= end else { return nil }
        let table = UnsafeRawBufferPointer(rebasing: bytes[headerLength..<end])
        guard bytes.load(fromByteOffset: 24, as: UInt64.self) == CacheSum.of(table) else { return nil }
        var parts: [UnsafeRawBufferPointer] = []
        for part in table.bindMemory(to: Part.self) {
            guard part.start <= bytes.count, part.length <= UInt64(bytes.count) - part.start else { return nil }
            let found = UnsafeRawBufferPointer(rebasing: bytes[Int(part.start)..<Int(part.start + part.length)])
            guard CacheSum.of(found) == part.sum else { return nil }
            parts.append(found)
        }
        return parts
    }

    /// The file without its parts, and the parts with what stands between them.
    private static func laidOut(
        _ parts: [UnsafeRawBufferPointer], build: String
    ) -> (header: [UInt8], padded: [(bytes: UnsafeRawBufferPointer, padding: Int)]) {
        func padding(_ count: Int) -> Int { (16 - count % 16) % 16 }
        let length = headerLength + parts.count * MemoryLayout<Part>.stride
        var table: [Part] = []
        var start = length + padding(length)
        for part in parts {
            table.append(Part(start: UInt64(start), length: UInt64(part.count), sum: CacheSum.of(part)))
            start += part.count + padding(part.count)
        }
        var header = Array(letters.utf8)
        for number in [CacheSum.of(Array(build.utf8)), UInt64(parts.count)] {
            withUnsafeBytes(of: number) { header += $0 }
        }
        table.withUnsafeBytes { table in
            withUnsafeBytes(of: CacheSum.of(table)) { header += $0 }
            header += table
        }
        header += [UInt8](repeating: 0, count: padding(length))
        return (header, parts.map { ($0, padding($0.count)) })
    }

    // MARK: writing

    /// Keeps what was read from the first line to the last, for the next start; without a place for it nothing happens.
    /// What was kept before goes in any case.
    static func write(
        _ journals: Journals, _ packed: PackedRecords?, in cache: String?, build: String, on fileSystem: any FileSystem
    ) {
        guard let cache else { return }
        let path = cache + "/" + name
        do throws(FileError) {
            // What holds no longer goes first: it must not be taken for true once the journals have grown.
            try fileSystem.removeIfThere(path)
            guard let packed, let sums = journals.sums(), let state = journals.checkpoint(sums: sums) else { return }
            try fileSystem.makeFolders(cache)
            let json = HeldBytes(copying: Array(state.serialized().utf8))
            let seen = HeldBytes(copying: journals.selection.seen.rows)
            try write([json.bytes, seen.bytes] + packed.parts, to: path, build: build, on: fileSystem)
        } catch {}
    }

    private static func write(
        _ parts: [UnsafeRawBufferPointer], to path: String, build: String, on fileSystem: any FileSystem
    ) throws(FileError) {
        let (header, padded) = laidOut(parts, build: build)
        try fileSystem.replace(path, isSynchronized: false) { file throws(FileError) in
            try fileSystem.writeAll(header, to: file)
            for part in padded {
                try fileSystem.writeAll(part.bytes, to: file)
                try fileSystem.writeAll([UInt8](repeating: 0, count: part.padding), to: file)
            }
        }
    }
}
