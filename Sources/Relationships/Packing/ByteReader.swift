import Glibc

/// Takes apart what a `ByteArena` was filled with.
///
/// Example: `var reader = ByteReader(arena.bytes, at: 16)`, then `reader.readVarint()`.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    mutating func readByte() -> UInt8 {
        defer { offset += 1 }
        return bytes[offset]
    }

    mutating func readVarint() -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = readByte()
            number |= UInt(byte & 0x7F) << shift
            guard byte & 0x80 != 0 else { return Int(bitPattern: number) }
            shift += 7
        }
    }

    mutating func readBytes(_ count: Int) -> UnsafeRawBufferPointer {
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
    }

    /// A length, and so many bytes of UTF-8.
    mutating func readText() -> String { String(decoding: readBytes(readVarint()), as: UTF8.self) }

    mutating func read<Value: BitwiseCopyable>(_: Value.Type = Value.self) -> Value {
        defer { offset += MemoryLayout<Value>.size }
        return bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether these are the bytes of the text.
    public func spells(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount, let baseAddress else { return count == text.utf8CodeUnitCount }
        return memcmp(baseAddress, text.utf8Start, count) == 0
    }

    /// Whether the bytes occur in these.
    func contains(_ part: [UInt8]) -> Bool {
        guard let first = part.first, let baseAddress else { return part.isEmpty }
        var start = 0
        while count - start >= part.count,
            let found = memchr(baseAddress + start, Int32(first), count - start - part.count + 1)
        {
            if memcmp(found, part, part.count) == 0 { return true }
            start = found - UnsafeMutableRawPointer(mutating: baseAddress) + 1
        }
        return false
    }

    /// The same bytes.
    func equals(_ other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count, let baseAddress, let start = other.baseAddress else { return count == other.count }
        return memcmp(baseAddress, start, count) == 0
    }
}
