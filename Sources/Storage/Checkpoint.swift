import Glibc
import JSON
import Relationships

/// What follows from the journals as far as they went at a moment, in one file of the cache: the next start reads that,
/// and then only what has come since.
///
/// It holds for journals that begin with exactly what was read of them. Of one that has the same size, time of change and
/// inode nothing else is possible; of this device's own, to which only this program appends, none but its end is looked
/// at; of any other one, which a synchroniser has put in its place, a sum is taken over all that had been read. What stands
/// behind that, and journals that are new, are read then, as long as it is little. Anything else, a damaged byte in the
/// file itself included, is no checkpoint, and everything is read from the start. Of journals with problems none is made,
/// so that each start tells of them.
///
/// Layout, in the order of this machine's bytes: 8 letters, a number for the layout, the count of parts, a sum over the
/// table that follows, in it for each part where it begins, how long it is and a sum over it, then the parts, each at a
/// multiple of 16: the journals as JSON, the seen lines, and the parts of `PackedRecords`.
struct Checkpoint {
    let journals: Journals
    let network: Network

    private static let name = "fold"
    private static let letters = "arrosoir"
    /// Changes whenever what stands in the file does, or what is made of it.
    private static let layout: UInt32 = 2
    /// Bytes by which journals may have grown: those that have come line by line cost, start by start, about as much as
    /// reading all of them anew does once. 100 KB behind 100 MB, some weeks of use, take some milliseconds.
    private static func longestTail(behind length: Int) -> Int { max(8_192, 10 * Int(Double(length).squareRoot())) }

    // MARK: reading

    /// The checkpoint of a store, where there is one that holds.
    ///
    /// - Parameters:
    ///   - own: the name of this device's journal.
    ///   - boot: see `Surroundings`.
    static func read(
        in cache: String?, journals folder: String, own: String?, boot: String?, on fileSystem: any FileSystem
    ) -> Checkpoint? {
        guard let cache else { return nil }
        do throws(FileError) {
            let names = try fileSystem.names(in: folder).filter(Journals.isJournal)
            let file = try fileSystem.open(cache + "/" + name, for: .reading)
            defer { fileSystem.close(file) }
            let status = try fileSystem.status(of: file)
            let bytes = try fileSystem.map(file, length: status.size)
            let before = LookedThrough(in: cache, boot: boot, on: fileSystem)
            let isKnown = before.holds(name, status)
            guard let parts = parts(of: bytes.bytes, isKnown: isKnown), parts.count > 2,
                let state = try? JSONValue(parsing: parts[0]),
                var journals = Journals(
                    checkpoint: state, seen: parts[1], owner: bytes, folder: folder, fileSystem),
                Set(names).isSuperset(of: journals.byName.keys),
                let packed = PackedRecords(parts: Array(parts[2...]), owner: bytes)
            else { return nil }
            var after = before
            after.add(name, status)
            var (length, rest) = (0, 0)
            for name in names {
                let status = try fileSystem.status(at: folder + "/" + name)
                guard
                    journals.begins(
                        name, status, isOwn: name == own, isKnown: isKnown && before.holds(name, status), &after)
                else { return nil }
                let read = journals.byName[name]?.length ?? 0
                length += read
                rest += status.size - read
            }
            guard rest <= longestTail(behind: length) else { return nil }
            after.keep(on: fileSystem)
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

    private static let headerLength = 24

    /// - Parameter isKnown: they need no look.
    private static func parts(of bytes: UnsafeRawBufferPointer, isKnown: Bool) -> [UnsafeRawBufferPointer]? {
        guard bytes.count > headerLength, bytes.starts(with: letters.utf8),
            bytes.load(fromByteOffset: 8, as: UInt32.self) == layout
        else { return nil }
        let count = Int(bytes.load(fromByteOffset: 12, as: UInt32.self))
        let end = headerLength + count * MemoryLayout<Part>.stride
        guard count < 100, bytes.count >= end else { return nil }
        let table = UnsafeRawBufferPointer(rebasing: bytes[headerLength..<end])
        guard bytes.load(fromByteOffset: 16, as: UInt64.self) == CacheSum.of(table) else { return nil }
        var parts: [UnsafeRawBufferPointer] = []
        for part in table.bindMemory(to: Part.self) {
            guard part.start <= bytes.count, part.length <= UInt64(bytes.count) - part.start else { return nil }
            let found = UnsafeRawBufferPointer(rebasing: bytes[Int(part.start)..<Int(part.start + part.length)])
            guard isKnown || CacheSum.of(found) == part.sum else { return nil }
            parts.append(found)
        }
        return parts
    }

    /// The file without its parts, and the parts with what stands between them.
    private static func laidOut(
        _ parts: [UnsafeRawBufferPointer]
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
        withUnsafeBytes(of: layout) { header += $0 }
        withUnsafeBytes(of: UInt32(parts.count)) { header += $0 }
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
        _ journals: Journals, _ packed: PackedRecords?, in cache: String?, on fileSystem: any FileSystem
    ) {
        guard let cache else { return }
        let path = cache + "/" + name
        do throws(FileError) {
            // What holds no longer goes first: it must not be taken for true once the journals have grown.
            try fileSystem.removeIfThere(path)
            guard let packed, let sums = journals.sums(), let state = journals.checkpoint(sums: sums) else { return }
            try fileSystem.makeFolders(cache)
            let json = MappedBytes(copying: Array(state.serialized().utf8))
            let seen = MappedBytes(copying: journals.selection.seen.rows)
            try write([json.bytes, seen.bytes] + packed.parts, to: path, on: fileSystem)
        } catch {}
    }

    private static func write(
        _ parts: [UnsafeRawBufferPointer], to path: String, on fileSystem: any FileSystem
    ) throws(FileError) {
        let (header, padded) = laidOut(parts)
        try fileSystem.replace(path, isSynchronized: false) { file throws(FileError) in
            try fileSystem.writeAll(header, to: file)
            for part in padded {
                try fileSystem.writeAll(part.bytes, to: file)
                try fileSystem.writeAll([UInt8](repeating: 0, count: part.padding), to: file)
            }
        }
    }
}
