/// Numbers found by their keys, which stand elsewhere: open addressing, at most half full.
///
/// Example: `table.insert(7, hash: KeyTable.hash(key))`, then `table.first(hash: …) { names[$0] == key }` is 7.
struct KeyTable {
    /// A number and one, or 0 for a free place. The count is a power of two.
    private(set) var places: [UInt32]
    private(set) var count = 0

    init(capacity: Int = 16) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        places = Array(repeating: 0, count: size)
    }

    /// As FNV-1a goes, but eight bytes at a step, and what comes out well mixed. It is kept in files: see `Checkpoint`.
    static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(key.count)
        var offset = 0
        while key.count - offset >= 8 {
            hash = (hash ^ key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            offset += 8
        }
        for byte in key[offset...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash ^= hash >> 32
        return hash
    }

    /// The number that was inserted under the hash and fits.
    func first(hash: UInt64, where fits: (Int) -> Bool) -> Int? {
        places.withUnsafeBufferPointer { Self.first(in: $0, hash: hash, where: fits) }
    }

    static func first(in places: UnsafeBufferPointer<UInt32>, hash: UInt64, where fits: (Int) -> Bool) -> Int? {
        guard !places.isEmpty else { return nil }
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] != 0 {
            let number = Int(places[place] - 1)
            if fits(number) { return number }
            place = (place + 1) & mask
        }
        return nil
    }

    /// - Parameter rehash: the hash of a number's key, asked when the table grows.
    mutating func insert(_ number: Int, hash: UInt64, rehash: (Int) -> UInt64) {
        if 2 * (count + 1) > places.count {
            var wider = KeyTable(capacity: places.count)
            for place in places where place != 0 { wider.put(Int(place - 1), hash: rehash(Int(place - 1))) }
            self = wider
        }
        put(number, hash: hash)
    }

    private mutating func put(_ number: Int, hash: UInt64) {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] != 0 { place = (place + 1) & mask }
        places[place] = UInt32(number + 1)
        count += 1
    }
}
