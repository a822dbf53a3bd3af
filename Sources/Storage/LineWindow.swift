import Glibc

/// Cuts a file into lines through a window that is as wide as the longest line so far.
///
/// Example: `while try window.fill(from: file, on: fileSystem) { let lines = window.lines() … }`.
struct LineWindow: ~Copyable {
    /// A line without its line feed, which lasts until the window is filled again.
    enum RawLine {
        case whole(UnsafeBufferPointer<UInt8>)
        /// Longer than a reader takes; only the end of it is there.
        case tooLong(Int, ending: UnsafeBufferPointer<UInt8>)
    }

    /// Where in the file the next line begins.
    private(set) var position: Int

    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 19, alignment: 8)
    /// The part of the buffer that holds bytes of the next lines, and how far no line feed is in it.
    private var unread = 0..<0
    private var searched = 0
    /// Bytes of a line that is too long, no longer in the buffer.
    private var discarded = 0

    init(start: Int) { position = start }

    deinit { buffer.deallocate() }

    /// Reads on; false at the end of the file.
    mutating func fill(from file: OpenFile, on fileSystem: any FileSystem) throws(FileError) -> Bool {
        makeRoom()
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[unread.upperBound...])
        let place = position + discarded + unread.count
        let count = try fileSystem.read(file, into: room, at: place)
        unread = unread.lowerBound..<(unread.upperBound + count)
        return count > 0
    }

    /// The next lines that are whole by now, some thousands at most, each with where in the file it ends; none once all
    /// are taken.
    mutating func lines() -> [(line: RawLine, end: Int)] {
        var lines: [(line: RawLine, end: Int)] = []
        while lines.count < 8_192, let line = nextLine() { lines.append((line, position)) }
        return lines
    }

    private mutating func nextLine() -> RawLine? {
        guard searched < unread.upperBound, let base = buffer.baseAddress,
            let feed = memchr(base + searched, Int32(UInt8(ascii: "\n")), unread.upperBound - searched)
        else {
            searched = unread.upperBound
            return nil
        }
        let end = feed - UnsafeMutableRawPointer(base)
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[unread.lowerBound..<end]).assumingMemoryBound(
            to: UInt8.self)
        let count = discarded + bytes.count
        position += count + 1
        unread = (end + 1)..<unread.upperBound
        searched = end + 1
        discarded = 0
        return count > LineFormat.longestLine ? .tooLong(count, ending: bytes) : .whole(bytes)
    }

    private mutating func makeRoom() {
        if unread.lowerBound > 0 {
            let rest = UnsafeRawBufferPointer(rebasing: buffer[unread])
            buffer.copyMemory(from: rest)
            searched -= unread.lowerBound
            unread = 0..<rest.count
        }
        guard unread.count == buffer.count else { return }
        if buffer.count > LineFormat.longestLine {
            discarded += unread.count
            unread = 0..<0
            searched = 0
        } else {
            let wider = UnsafeMutableRawBufferPointer.allocate(
                byteCount: min(4 * buffer.count, LineFormat.longestLine + 1), alignment: 8)
            wider.copyMemory(from: UnsafeRawBufferPointer(buffer))
            buffer.deallocate()
            buffer = wider
        }
    }
}
