/// Four lanes of a multiplying hash, eight bytes at a step: it tells chance damage, at the speed of the memory.
///
/// Example: `CacheSum.of(bytes)`, and of what comes in pieces `var sum = CacheSum(count: 96)`, `sum.add(piece)`, `sum.value`.
struct CacheSum {
    private var lanes: (UInt64, UInt64, UInt64, UInt64)
    private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// - Parameter count: of the bytes to come.
    init(count: Int) { lanes = (1, 2, 3, UInt64(count)) }

    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = CacheSum(count: bytes.count)
        sum.add(bytes)
        return sum.value
    }

    static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

    /// Of the first bytes of a file; nil where it has fewer.
    static func of(_ file: OpenFile, length: Int, on fileSystem: any FileSystem) throws(FileError) -> UInt64? {
        var sum = CacheSum(count: length)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(length, 1 << 18), alignment: 32)
        defer { buffer.deallocate() }
        var offset = 0
        while offset < length {
            // Whole pieces but for the last one, however the file is read.
            let wanted = min(buffer.count, length - offset)
            var count = 0
            while count < wanted {
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count..<wanted])
                let read = try fileSystem.read(file, into: rest, at: offset + count)
                guard read > 0 else { return nil }
                count += read
            }
            sum.add(UnsafeRawBufferPointer(rebasing: buffer[..<wanted]))
            offset += wanted
        }
        return sum.value
    }

    /// The next bytes: a multiple of 32 of them, but for the last.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        let prime = Self.prime
        var lanes = lanes
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
        self.lanes = lanes
    }

    var value: UInt64 {
        ((lanes.0 &* Self.prime ^ lanes.1) &* Self.prime ^ lanes.2) &* Self.prime ^ lanes.3
    }
}
