import Glibc
import Relationships
import Testing

@testable import Storage

/// FORMAT.md itself is read, so that the page and the code cannot part.
@Suite struct FormatPageTests {
    private static let page: String = {
        var path = #filePath.split(separator: "/").dropLast(3)
        path += ["Sources", "Storage", "FORMAT.md"]
        let bytes = try? PosixFileSystem().contents(of: "/" + path.joined(separator: "/"))
        return String(decoding: bytes.flatMap { $0 } ?? [], as: UTF8.self)
    }()

    /// The words in backquotes in the second column of the table of records.
    private static let fields: Set<String> = {
        let lines = page.split(separator: "\n").drop { !$0.hasPrefix("| kind | field") }.dropFirst(2)
        var fields: Set<String> = ["deleted", "forgotten"]
        for line in lines.prefix(while: { $0.hasPrefix("|") }) {
            let column = line.split(separator: "|", omittingEmptySubsequences: false)[2]
            for (index, word) in column.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            where index % 2 == 1 { fields.insert(String(word)) }
        }
        return fields
    }()

    private static let kinds: Set<String> = {
        let lines = page.split(separator: "\n").drop { !$0.hasPrefix("| kind | field") }.dropFirst(2)
        return Set(
            lines.prefix { $0.hasPrefix("|") }.compactMap {
                $0.split(separator: "|", omittingEmptySubsequences: false)[1].split(separator: "`").dropFirst().first
            }.map(String.init))
    }()

    @Test func `the page's fields are those that the code names`() {
        let named: [Field] = [
            .deleted, .forgotten, .added, .date, .note, .project, .contacts, .title, .kind, .cadence, .name,
            .givenName, .familyName, .nicknames, .organization, .emails, .phones, .urls, .addresses, .birthday,
            .timeZone, .tags, .circles, .skills, .needs, .met, .introducedBy, .knows, .standing, .notes, .archived,
            .wanted, .snooze, .skipped, .imported, .sources, .birthdays, .sorted, .news, .given, .kept, .time, .channel,
            .direction,
            .marks, .recorded, .planned, .occasion, .due, .outcome, .notBefore, .objective, .pitch, .state,
            .milestones, .purpose, .by, .place, .milestone, .order, .holders, .letter, .weight, .current,
            .dailyCapacity, .extra, .from, .to, .stage, .strategy, .answers, .changed, .why, .stageTargets,
            .reviewEvery, .reviewNotBefore, .contact, .passed, .whom, .steps, .url, .email, .source, .triage, .replied,
            .answered, .answer, .questions, .templates, .practices, .snoozes, .formulas, .interests, .work,
            .requestPatience, .askPatience, .reportAfter, .authors, .until,
        ]
        #expect(Set(named.map(\.name)).symmetricDifference(Self.fields) == [])
    }

    @Test func `the page's kinds are those that the code names`() {
        let named: [RecordID.Kind] = [
            .contact, .touchpoint, .promise, .project, .slot, .review, .role, .tag, .away, .alias, .method, .offer,
            .ask, .request, .distinct,
        ]
        #expect(Set(named.map(\.name)) == Self.kinds)
    }

    @Test func `the page's limits are those of the code`() {
        for limit in ["65,536", "1,048,576", "4,194,304"] { #expect(Self.page.contains(limit)) }
        #expect(LineFormat.usualLength == 65_536)
        #expect(LineFormat.longestText == 1_048_576)
        #expect(LineFormat.longestLine == 4_194_304)
    }

    @Test func `a new store has the files of the page, with these bytes`() throws {
        let bench = Bench()
        let store = try bench.open()
        #expect(bench.disk.list("/home/data") == [".gitattributes", "format.json", "journals"])
        let format = bench.disk.text(at: "/home/data/format.json")!
        #expect(String(decoding: format, as: UTF8.self) == "{\"format\":\"arrosoir\",\"version\":1}\n")
        let attributes = bench.disk.text(at: "/home/data/.gitattributes")!
        #expect(String(decoding: attributes, as: UTF8.self) == "* -text\njournals/*.jsonl merge=union\n")
        #expect(Self.page.contains(#"{"format":"arrosoir","version":1}\n"#))
        try store.name("a", "Ada")
        #expect(bench.journalNames.count == 1)
        #expect(bench.journalNames[0].utf8.count == 20 + 6)
        #expect(bench.disk.list(store.stateFolder) == ["device.json", "lock", "store.json"])
    }

    @Test func `a different version in format json makes the store read-only`() throws {
        let bench = Bench()
        try bench.open().name("a", "Ada")
        bench.disk.put(Array(#"{"format":"arrosoir","version":2}"#.utf8), at: "/home/data/format.json")
        let store = try bench.open()
        #expect(store.readOnlyReason == .laterFormat(version: 2))
        #expect(store.nameOf("a") == "Ada")
        #expect(throws: StoreError.readOnly(.laterFormat(version: 2))) { try store.name("a", "Bea") }
        bench.disk.put(Array("nonsense".utf8), at: "/home/data/format.json")
        #expect(try bench.open().problems.map(\.cause) == [.unknownFormat])
    }
}
