import Testing

@testable import Storage

@Suite struct CachedAnswerTests {
    let bench = Bench()
    static let location = StoreLocation(
        data: Bench.location.data, state: Bench.location.state, cache: "/home/.cache/arrosoir")

    private func answer(_ question: String = "today") -> CachedAnswer? {
        CachedAnswer("count", for: question, of: Self.location, build: bench.build, fileSystem: bench.disk)
    }

    @Test func `an answer holds for its question until a journal is another`() throws {
        let store = try bench.open()
        try store.name("a", "Ann")
        answer()?.keep("3")
        #expect(answer()?.text == "3")
        #expect(answer("tomorrow")?.text == nil)

        try store.name("a", "Anne")
        #expect(answer()?.text == nil)
        answer()?.keep("4")
        #expect(answer()?.text == "4")

        bench.disk.put([], at: Bench.folder("another.jsonl"))
        #expect(answer()?.text == nil)
        answer()?.keep("5")
        bench.disk.put([], at: Bench.folder(".hidden.jsonl"))
        #expect(answer()?.text == "5")
        try bench.disk.remove(Bench.folder("another.jsonl"))
        #expect(answer()?.text == nil)
    }

    @Test func `an answer to what was read before a line came does not hold after it`() throws {
        let store = try bench.open()
        try store.name("a", "Ann")
        let before = answer()
        try store.name("b", "Bea")
        before?.keep("1")
        #expect(answer()?.text == nil)
    }

    @Test func `a cut or foreign file is no answer`() throws {
        try bench.open().name("a", "Ann")
        answer()?.keep("3")
        let folder = try #require(bench.disk.list("/home/.cache/arrosoir").first)
        let path = "/home/.cache/arrosoir/\(folder)/count"
        let whole = try #require(bench.disk.text(at: path))
        for length in 0..<whole.count {
            bench.disk.put(Array(whole[..<length]), at: path)
            #expect(answer()?.text == nil, "\(length) bytes")
        }
        bench.disk.put(whole, at: path)
        #expect(answer()?.text == "3")
    }

    @Test func `no flipped bit changes an answer, and another build has none`() throws {
        try bench.open().name("a", "Ann")
        answer()?.keep("3")
        let folder = try #require(bench.disk.list("/home/.cache/arrosoir").first)
        let path = "/home/.cache/arrosoir/\(folder)/count"
        let whole = try #require(bench.disk.text(at: path))
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 1
            bench.disk.put(damaged, at: path)
            #expect(answer()?.text == nil, "byte \(place)")
        }
        bench.disk.put(whole, at: path)
        #expect(answer()?.text == "3")
        bench.build = "another"
        #expect(answer()?.text == nil)
    }

    @Test func `without a place for it there is no answer, and no error`() throws {
        #expect(CachedAnswer("count", for: "today", of: Self.location, build: "", fileSystem: bench.disk) == nil)
        try bench.open().name("a", "Ann")
        #expect(CachedAnswer("count", for: "today", of: Bench.location, build: "", fileSystem: bench.disk) == nil)
    }
}
