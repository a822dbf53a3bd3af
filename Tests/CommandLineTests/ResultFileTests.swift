import Foundation
import Testing

/// Where a result may be written, and what stays of the file that was there.
@Suite struct ResultFileTests {
    let home = Home()

    init() { home.run("add", "Zoé") }

    private var path: String { home.path + "/out" }

    private func status(_ path: String) -> stat {
        var status = stat()
        lstat(path, &status)
        return status
    }

    private func mode(_ path: String) -> mode_t { status(path).st_mode & 0o7777 }

    private func kind(_ path: String) -> mode_t { status(path).st_mode & S_IFMT }

    @discardableResult
    private func export(to path: String, _ more: String...) -> Program.Outcome {
        home.run(["export", "--format", "csv", "--output", path] + more)
    }

    private static let canTrace =
        Program.run(other: ["strace", "-o", "/dev/null", "true"], environment: [:]).status == 0

    @Test(.enabled(if: canTrace, "needs strace"))
    func `a disk that has no second names for a file takes one all the same, and keeps what is there`() {
        let refusing = [
            "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "trace=link,linkat", "-e",
            "inject=link,linkat:error=EPERM",
        ]
        let arguments = ["export", "--format", "csv", "--output", path]
        #expect(home.run(arguments, behind: refusing).status == 0)
        #expect(home.contents("out") == table)
        #expect(mode(path) == 0o600)
        let again = home.run(arguments, behind: refusing)
        #expect(again.status == 74 && again.errors.contains("it exists already"))
        let names = try? FileManager.default.contentsOfDirectory(atPath: home.path)
        #expect(names?.filter { $0.hasPrefix("out") } == ["out"])
    }

    private var table: String { home.run("export", "--format", "csv").output }

    @Test func `a new file is for its owner alone, unless a mode says otherwise`() {
        let script = ["/bin/sh", "-c", #"umask 000; exec "$0" "$@""#]
        #expect(home.run(["export", "--format", "csv", "--output", path], behind: script).status == 0)
        #expect(mode(path) == 0o600)
        export(to: path + "2", "--mode", "644")
        #expect(mode(path + "2") == 0o644)
        home.run("project", "add", "Tour")
        home.run("map", "--output", path + "3", "--mode", "0640")
        #expect(mode(path + "3") == 0o640)
        home.run("method", "export", path + "4", "--mode", "604")
        #expect(mode(path + "4") == 0o604)
    }

    @Test func `a file that is replaced keeps its mode, and a mode that is given is another one`() {
        _ = home.file("out", "old")
        chmod(path, 0o644)
        #expect(export(to: path, "--force").status == 0)
        #expect(home.contents("out") == table)
        #expect(mode(path) == 0o644)
        #expect(export(to: path, "--force", "--mode", "640").status == 0)
        #expect(mode(path) == 0o640)
    }

    @Test func `a symbolic link stays and leads to what was written`() throws {
        _ = home.file("public/water.csv", "old")
        chmod(home.path + "/public/water.csv", 0o644)
        symlink("public/water.csv", home.path + "/one")
        symlink(home.path + "/one", path)
        #expect(export(to: path).errors.hasSuffix("/public/water.csv: it exists already; nothing was changed\n"))
        #expect(export(to: path, "--force").status == 0)
        #expect(kind(path) == S_IFLNK && kind(home.path + "/one") == S_IFLNK)
        #expect(home.contents("public/water.csv") == table)
        #expect(mode(home.path + "/public/water.csv") == 0o644)
    }

    @Test func `a symbolic link to nothing yet leads to the new file`() {
        symlink("new", path)
        #expect(export(to: path).status == 0)
        #expect(kind(path) == S_IFLNK)
        #expect(home.contents("new") == table)
        symlink("loop", home.path + "/loop")
        #expect(export(to: home.path + "/loop", "--force").status == 74)
    }

    @Test func `the other names of a file are its names still`() {
        _ = home.file("out", String(repeating: "old ", count: 1_000))
        chmod(path, 0o644)
        link(path, home.path + "/other")
        #expect(export(to: path, "--force").status == 0)
        #expect(home.contents("other") == table)
        #expect(status(path).st_ino == status(home.path + "/other").st_ino)
        #expect(mode(path) == 0o644)
        #expect(
            (try? FileManager.default.contentsOfDirectory(atPath: home.path))?.contains { $0.contains(".new-") }
                == false)
    }

    @Test func `a device takes the bytes and is not replaced`() {
        // Behind links, so that no device of the machine is at stake.
        symlink("/dev/full", path)
        #expect(
            export(to: path, "--force").errors
                == "arrosoir: cannot write \(path): no space left on the disk; nothing was changed\n")
        symlink("/dev/null", home.path + "/null")
        for force in [[], ["--force"]] {
            #expect(home.run(["method", "export", home.path + "/null"] + force).status == 0)
        }
        #expect(kind(path) == S_IFLNK && kind(home.path + "/null") == S_IFLNK)
    }

    @Test func `a named pipe gives the bytes to its reader`() throws {
        mkfifo(path, 0o600)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        #expect(export(to: path, "--force").status == 0)
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(reader, &bytes, bytes.count)
        #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == table)
        #expect(kind(path) == S_IFIFO)
    }

    @Test func `a named pipe without a reader is not waited for for ever`() {
        mkfifo(path, 0o600)
        #expect(
            export(to: path).errors
                == "arrosoir: cannot write \(path): its other end is closed; nothing was changed\n")
        #expect(kind(path) == S_IFIFO)
    }

    @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"])
    func `standard output has a name too`(name: String) {
        #expect(export(to: name).output == table)
    }

    @Test func `a descriptor that the program was not given is none to write to`() {
        let outcome = export(to: "/dev/fd/77")
        #expect(outcome.errors == "arrosoir: cannot write /dev/fd/77: it is closed; nothing was changed\n")
        #expect(outcome.status == 74)
    }

    @Test(arguments: ["rw", "8", "64", "4755", "0o644", "-644"])
    func `a mode is three digits of eight`(word: String) {
        expectRefusal(
            home, ["export", "--format", "csv", "--output", path, "--mode", word],
            says: "arrosoir: “\(word)” is not a file mode; write it like 644", status: 64)
        #expect(home.contents("out") == nil)
        expectRefusal(
            home, ["export", "--format", "csv", "--mode", "644"], says: "arrosoir: --mode needs --output", status: 64)
    }
}
