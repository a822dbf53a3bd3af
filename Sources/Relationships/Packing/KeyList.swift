/// Keys by number, each once, in the order in which they came.
///
/// Example: `table.number(of: "channel")` is 0, and stays so.
struct KeyList {
    private(set) var table = KeyTable()
    let bytes = ByteArena(capacity: 256)
    /// Where in `bytes` each ends.
    private(set) var ends: [UInt32] = []

    /// The key's number, a new one where it has none.
    mutating func number(of key: UnsafeRawBufferPointer) -> Int {
        let hash = KeyTable.hash(key)
        if let known = table.first(hash: hash, where: { self.key($0).equals(key) }) { return known }
        let number = ends.count
        bytes.append(key)
        ends.append(UInt32(bytes.count))
        let (bytes, ends) = (bytes, ends)
        table.insert(number, hash: hash) { KeyTable.hash(Self.key($0, bytes.bytes, ends)) }
        return number
    }

    mutating func number(of key: String) -> Int {
        var key = key
        return key.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }

    /// All of them as texts.
    var texts: [String] { ends.indices.map { String(decoding: key($0), as: UTF8.self) } }

    private func key(_ number: Int) -> UnsafeRawBufferPointer { Self.key(number, bytes.bytes, ends) }

    private static func key(
        _ number: Int, _ bytes: UnsafeRawBufferPointer, _ ends: [UInt32]
    ) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])])
    }
}
