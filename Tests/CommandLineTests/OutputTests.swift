import Testing

/// What becomes of results when standard output takes none.
@Suite struct OutputTests {
    let home = Home()

    init() { home.run("add", "Zoé") }

    @Test func `a full device is an error`() {
        let outcome = home.run(["list"], output: .file("/dev/full"))
        #expect(outcome.status == 74)
        #expect(outcome.errors == "arrosoir: cannot write to standard output: no space left on the disk\n")
        #expect(home.run(["--help"], output: .file("/dev/full")).status == 74)
    }

    @Test func `a reader that has had enough is no news`() {
        let outcome = home.run(["list"], output: .brokenPipe)
        #expect(outcome.status == 74)
        #expect(outcome.errors == "")
    }

    @Test func `a closed output never leads into a journal`() {
        let before = home.store
        #expect(home.run(["list"], output: .closed).status == 74)
        #expect(home.store == before)
        #expect(home.run(["log", "zoé", "--json"], output: .closed).status == 74)
        #expect(home.run("doctor").errors == "The store is healthy.\n")
    }

    @Test func `nothing is coloured in a file`() {
        #expect(!home.run("list").output.contains("\u{1b}"))
        #expect(!home.run("show", "zoé").output.contains("\u{1b}"))
    }
}
