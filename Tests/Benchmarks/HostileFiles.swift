import Glibc
import Interchange

/// Files that were made to hurt whoever reads them, each against a plain pass over the same bytes.
enum HostileFiles {
    struct File {
        let name: String
        let bytes: [UInt8]
        /// Whether it must be refused.
        let isDamaged: Bool
    }

    static func all() -> [File] {
        let start = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\n"
        let end = "END:VCARD\r\n"
        let base64 = String(repeating: "A", count: 74)
        let header = (1...3_000).map { "E-mail \($0) - Value" }.joined(separator: ",")
        let cells = (1...3_000).map { "p\($0)@x.example" }.joined(separator: ",")
        return [
            file("a photo of 50 MB", start + "PHOTO;ENCODING=b:" + repeated(base64 + "\r\n ", 660_000) + "\r\n" + end),
            file("a million folds", start + "NOTE:" + repeated("\r\n x", 1_000_000) + "\r\n" + end),
            file(
                "a million soft breaks",
                start + "NOTE;QUOTED-PRINTABLE:" + repeated("x=\r\n", 1_000_000) + "x\r\n" + end),
            file("a million parameters", start + "TEL" + repeated(";TYPE=home", 1_000_000) + ":1\r\n" + end),
            file("half a million names of a list", start + "CATEGORIES:" + repeated("a,", 500_000) + "b\r\n" + end),
            file("a million properties", start + repeated("X-A:b\r\n", 1_000_000) + end, isDamaged: true),
            file("four million nested cards", repeated("BEGIN:VCARD\r\n", 4_000_000), isDamaged: true),
            file("a card of 50 MB without an end", start + repeated("NOTE:x\r\n", 6_000_000), isDamaged: true),
            file("three thousand columns", "First Name,Last Name,\(header)\n" + repeated("A,B,\(cells)\n", 60)),
            file(
                "50 MB behind an open quote", "First Name,Last Name\nA,\"" + repeated("x\n", 25_000_000),
                isDamaged: true),
            file("a million quotes", "First Name,Last Name\nA,\"" + repeated("\"\"", 500_000) + "\"\n"),
            file("50 MB of no known format", repeated("hello, world\n", 4_000_000), isDamaged: true),
        ]
    }

    private static func file(_ name: String, _ text: String, isDamaged: Bool = false) -> File {
        File(name: name, bytes: Array(text.utf8), isDamaged: isDamaged)
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static func rows() -> [Row] {
        all().map { file in
            let source = SourceFile(name: "x", bytes: file.bytes)
            let measures = Measure.inTurns(over: [0, 1, 2]) { _ in
                try? CardReader.read(source)
            } check: { cards in
                (cards == nil) == file.isDamaged
            } against: {
                file.bytes.reduce(UInt8(0), ^)
            } check: { _ in
                true
            }
            let size = "\(file.bytes.count / 1_000_000) MB"
            return Row(file.name, against: "a pass over its \(size)", measures)
        }
    }

    /// The most memory that the process has had, in bytes.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss * 1024
    }
}
