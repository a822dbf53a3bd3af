import Glibc
import JSON
import Relationships

/// What follows from the journals as far as they went at a moment, in one file of the cache: the next start reads that,
/// and then only what has come since.
///
/// It holds for journals that are exactly those that were read, by size, time of change and inode; that of this device,
/// to which only this program appends, may have begun or grown. Anything else, a damaged byte in it included, is no
/// checkpoint, and everything is read from the start. Of journals with problems none is made, so that each start tells of them.
///
/// Layout, in the order of this machine's bytes: 8 letters, a number for the layout, the count of parts, a sum over the
/// table that follows, in it for each part where it begins, how long it is and a sum over it, then the parts, each at a
/// multiple of 16: the journals as JSON, the seen lines, and the parts of `PackedRecords`.
struct Checkpoint {
    let journals: Journals
    let network: Network

    private static let name = "/fold"
    private static let letters = "arrosoir"
    /// Changes whenever what stands in the file does, or what is made of it.
    private static let layout: UInt32 = 1
    /// Bytes by which this device's journal may have grown: some weeks of use, read in some milliseconds.
    private static let longestTail = 262_144

    // MARK: reading

    /// The checkpoint of a store, where there is one that holds.
    ///
    /// - Parameters:
    ///   - own: the name of this device's journal.
    static func read(
        in cache: String?, journals folder: String, own: String?, on fileSystem: any FileSystem
    ) -> Checkpoint? {
        guard let cache else { return nil }
        do throws(FileError) {
            let names = Set(try fileSystem.names(in: folder).filter(Journals.isJournal))
            let file = try fileSystem.open(cache + name, for: .reading)
            defer { fileSystem.close(file) }
            let bytes = try fileSystem.map(file, length: try fileSystem.status(of: file).size)
            guard let parts = parts(of: bytes.bytes), parts.count > 2,
                let state = try? JSONValue(parsing: parts[0]),
                let journals = Journals(
                    checkpoint: state, seen: parts[1], owner: bytes, folder: folder, fileSystem),
                names.isSuperset(of: journals.byName.keys),
                let packed = PackedRecords(parts: Array(parts[2...]), owner: bytes)
            else { return nil }
            for name in names {
                let journal = journals.byName[name]
                let status = try fileSystem.status(at: folder + "/" + name)
                switch journal?.continuation(as: status) {
                case .unchanged?: break
                case .grown?, nil:
                    guard name == own, status.size - (journal?.length ?? 0) <= longestTail else { return nil }
                case .replaced?: return nil
                }
            }
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

    private static func parts(of bytes: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer]? {
        guard bytes.count > headerLength, bytes.starts(with: letters.utf8),
            bytes.load(fromByteOffset: 8, as: UInt32.self) == layout
        else { return nil }
        let count = Int(bytes.load(fromByteOffset: 12, as: UInt32.self))
        let end = headerLength + count * MemoryLayout<Part>.stride
        guard count < 100, bytes.count >= end else { return nil }
        let table = UnsafeRawBufferPointer(rebasing: bytes[headerLength..<end])
        guard bytes.load(fromByteOffset: 16, as: UInt64.self) == sum(of: table) else { return nil }
        var parts: [UnsafeRawBufferPointer] = []
        for part in table.bindMemory(to: Part.self) {
            guard part.start <= bytes.count, part.length <= UInt64(bytes.count) - part.start else { return nil }
            let found = UnsafeRawBufferPointer(rebasing: bytes[Int(part.start)..<Int(part.start + part.length)])
            guard sum(of: found) == part.sum else { return nil }
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
            table.append(Part(start: UInt64(start), length: UInt64(part.count), sum: sum(of: part)))
            start += part.count + padding(part.count)
        }
        var header = Array(letters.utf8)
        withUnsafeBytes(of: layout) { header += $0 }
        withUnsafeBytes(of: UInt32(parts.count)) { header += $0 }
        table.withUnsafeBytes { table in
            withUnsafeBytes(of: sum(of: table)) { header += $0 }
            header += table
        }
        header += [UInt8](repeating: 0, count: padding(length))
        return (header, parts.map { ($0, padding($0.count)) })
    }

    /// Four lanes of a multiplying hash, eight bytes at a step: it tells chance damage, at the speed of the memory.
    static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, UInt64(bytes.count))
        var offset = 0
        func word(_ index: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset + 8 * index, as: UInt64.self) }
        while bytes.count - offset >= 32 {
            lanes.0 = (lanes.0 ^ word(0)) &* prime
            lanes.1 = (lanes.1 ^ word(1)) &* prime
            lanes.2 = (lanes.2 ^ word(2)) &* prime
            lanes.3 = (lanes.3 ^ word(3)) &* prime
            lanes.0 ^= lanes.0 >> 32
            lanes.1 ^= lanes.1 >> 32
            lanes.2 ^= lanes.2 >> 32
            lanes.3 ^= lanes.3 >> 32
            offset += 32
        }
        for byte in bytes[offset...] { lanes.0 = (lanes.0 ^ UInt64(byte)) &* prime }
        return ((lanes.0 &* prime ^ lanes.1) &* prime ^ lanes.2) &* prime ^ lanes.3
    }

    // MARK: writing

    /// Keeps what was read from the first line to the last, for the next start; without a place for it nothing happens.
    /// What was kept before goes in any case.
    static func write(
        _ journals: Journals, _ packed: PackedRecords?, in cache: String?, on fileSystem: any FileSystem
    ) {
        guard let cache else { return }
        let path = cache + name
        do throws(FileError) {
            // What holds no longer goes first: it must not be taken for true once the journals have grown.
            try fileSystem.removeIfThere(path)
            guard let packed, let state = journals.checkpoint else { return }
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
