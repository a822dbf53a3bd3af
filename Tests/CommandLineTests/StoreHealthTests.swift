import App
import Foundation
import Relationships
import Storage
import Testing

@testable import arrosoir

/// Wrong clocks, several first starts, other users, and disks that refuse.
@Suite struct StoreHealthTests {
    let home = Home()

    @Test func `a line of a clock that was years ahead waits for a decision, and stops nobody`() throws {
        home.run("add", "Zoé")
        let location = StoreLocation(
            data: home.path + "/.local/share/arrosoir", state: home.path + "/.local/state/other")
        let clock = Surroundings(
            now: { 7_000_000_000_000 }, random: { UInt64.random(in: 0...UInt64.max) }, machine: "m")
        let other = try Store(at: location, surroundings: clock)
        try other.commit(by: "add") { _ in [Change(on: RecordID(.contact, "b"), set: [.name: "Bea"])] }
        #expect(!home.run("list").output.contains("Bea"))
        #expect(home.run("add", "Anna").status == 0)
        let doctor = home.run("doctor")
        #expect(doctor.status == 65)
        #expect(doctor.output.contains("line 1: the line is dated 2191-10-27, and this machine’s clock says 20"))
        #expect(doctor.output.contains("arrosoir doctor --accept-future"))
        #expect(home.run("doctor", "--accept-future", "--drop-future").status == 64)
        let accepted = home.run("doctor", "--accept-future")
        #expect(accepted.status == 0)
        #expect(accepted.output.contains("dated today, original in quarantine/"))
        #expect(home.run("list").output.contains("Bea"))
        #expect(home.run("doctor").errors == "The store is healthy.\n")
    }

    @Test func `several first starts at once all succeed`() {
        for _ in 0..<6 {
            let home = Home()
            let runs = ["Ada", "Bea", "Cleo", "Dora"].map {
                Program.start(["add", $0], environment: home.environment)
            }
            for outcome in runs.map({ $0.wait() }) { #expect(outcome.status == 0, "\(outcome.errors)") }
            #expect(home.run("list").output.split(separator: "\n").count == 4)
            let states = try? FileManager.default.contentsOfDirectory(atPath: home.path + "/.local/state/arrosoir")
            #expect(states?.count == 1)
            #expect(home.run("doctor").errors == "The store is healthy.\n")
        }
    }

    @Test func `a refusal says what the file system lacks, and what to do`() {
        let path = "/mnt/state/lock"
        for errno in [ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL] {
            let error = StoreError.io(operation: .lock, path: path, errno: errno, outcome: .nothingChanged)
            #expect(
                Phrase.store(error)[.english]
                    == "the file system of /mnt/state/lock cannot lock files; nothing was changed; set XDG_STATE_HOME to a local folder"
            )
        }
        let denied = StoreError.io(operation: .open, path: path, errno: EACCES, outcome: .nothingChanged)
        #expect(
            Phrase.store(denied)[.english]
                == "cannot open /mnt/state/lock: permission denied; nothing was changed; if sudo made it: sudo chown -R \"$USER\" /mnt/state/lock"
        )
        for operation in [FileOperation.open, .makeFolder, .write] {
            let error = StoreError.io(operation: operation, path: path, errno: EROFS, outcome: .nothingChanged)
            #expect(
                Phrase.store(error)[.english]
                    == "cannot write /mnt/state/lock: the file system is read-only; nothing was changed")
        }
    }

    @Test(.enabled(if: geteuid() == 0))
    func `sudo leaves everything to the owner of the home`() throws {
        chown(home.path, 1234, 1234)
        #expect(home.run("add", "Zoé").status == 0)
        #expect(home.run("due", "--count").status == 0)
        home.environment["EDITOR"] =
            "/bin/sh -c 'cp \"$1\" \"$1.new\"; echo Likes tea. >> \"$1.new\"; mv \"$1.new\" \"$1\"; exit 1' sh"
        #expect(home.run("edit", "zoé").status != 0)
        let sync = home.run("sync", "--setup", "/nowhere")
        #expect(sync.status == 64)
        #expect(
            sync.errors
                == "arrosoir: your data belongs to another user than root: run arrosoir sync without sudo; nothing was changed\n"
        )
        for name in FileManager.default.enumerator(atPath: home.path)?.compactMap({ $0 as? String }) ?? [] {
            var status = stat()
            #expect(lstat(home.path + "/" + name, &status) == 0 && status.st_uid == 1234, "\(name)")
        }
    }
}
