import Foundation
import Testing

/// Whatever the umask, whoever the owner.
@Suite struct ModesTests {
    let home = Home()

    private func permissions(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }

    @Test(arguments: ["0", "077", "777"])
    func `files and folders are for their owner alone, whatever the umask`(umask: String) throws {
        let launcher = ["/bin/sh", "-c", #"umask "$UMASK"; exec "$0" "$@""#]
        home.environment["UMASK"] = umask
        for arguments in [["add", "Zoé"], ["log", "zoé"], ["due", "--count"], ["undo"], ["compact"]] {
            #expect(home.run(arguments, behind: launcher).status == 0, "\(arguments)")
        }
        for folder in [".local/share/arrosoir", ".local/state/arrosoir", ".cache/arrosoir"] {
            let base = home.path + "/" + folder
            let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
            #expect(!names.isEmpty, "\(folder)")
            for path in [base] + names.map({ base + "/" + $0 }) {
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                #expect(try permissions(of: path) == (isFolder.boolValue ? 0o700 : 0o600), "\(path)")
            }
        }
    }

    /// Somebody else on this machine, with a home of their own, who looks at this store.
    private func asAnother(_ arguments: String...) throws -> Program.Outcome {
        let other = home.path + "/other"
        try? FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
        _ = chown(other, 65_534, 65_534)
        // The build may lie where only its owner looks.
        let program = home.path + "/arrosoir"
        if !FileManager.default.fileExists(atPath: program) {
            // By another process: a file that this one has open to write, a child started meanwhile holds open too.
            let copy = try Process.run(
                URL(fileURLWithPath: "/bin/cp"), arguments: ["--preserve=mode", Program.path, program])
            copy.waitUntilExit()
            chmod(program, 0o755)
        }
        let user = ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
        let settings = ["/usr/bin/env", "HOME=" + other]
        let script = ["/bin/sh", "-c", #"shift; exec "\#(program)" "$@""#, "sh"]
        return home.run(
            arguments + ["--store", home.path + "/.local/share/arrosoir"], behind: user + settings + script)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can be another user"))
    func `another one's store is refused in one line, or read where it may be, and never written`() throws {
        home.run("add", "Zoé")
        let data = home.path + "/.local/share/arrosoir"
        let before = home.store
        let closed = try asAnother("list")
        #expect(closed.status == 74)
        #expect(closed.output == "")
        #expect(closed.errors.hasPrefix("arrosoir: cannot ") && closed.errors.contains("ermission"))
        #expect(closed.errors.split(separator: "\n").count == 1)

        for folder in ["/.local", "/.local/share"] { chmod(home.path + folder, 0o755) }
        for name in [""] + before.keys.map({ "/" + $0 }) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: data + name, isDirectory: &isFolder)
            chmod(data + name, isFolder.boolValue ? 0o755 : 0o644)
        }
        chmod(data + "/journals", 0o755)
        let read = try asAnother("list")
        #expect(read.status == 0)
        #expect(read.output == "Zoé  fresh  never\n")
        #expect(try asAnother("due", "--count").output == "0\n")
        let written = try asAnother("log", "zoé")
        #expect(written.status == 74)
        #expect(written.errors.contains("nothing was changed"))
        #expect(home.store == before)
    }

    @Test func `a store behind a symbolic link is the same store`() throws {
        home.run("add", "Zoé")
        let link = home.path + "/link"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: home.path + "/.local/share/arrosoir")
        #expect(home.run("log", "zoé", "--store", link).status == 0)
        #expect(home.run("undo").status == 0)
        #expect(home.run("list", "--store", link).output == "Zoé  fresh  never\n")
        #expect(home.run("doctor", "--store", link).status == 0)
        let journals = home.store.keys.filter { $0.hasSuffix(".jsonl") }
        #expect(journals.count == 1)
    }
}
