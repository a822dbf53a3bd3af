import Foundation
import Glibc
import Relationships
import Storage

/// A town on the disk, once made and then kept for later runs: as a store, and as the files that other programs read.
///
/// Example: `TownFolder(people: 12_000, touches: 250_000)` is made in two minutes.
struct TownFolder {
    let people: Int
    let touches: Int
    private let path: String

    init(people: Int, touches: Int) throws {
        self.people = people
        self.touches = touches
        path = NSTemporaryDirectory() + "/arrosoir-town-\(people)-\(touches)"
        let files = FileManager.default
        guard !files.fileExists(atPath: path + "/names") else { return }
        try? files.removeItem(atPath: path)
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        print("Making a town of \(people) people and \(touches) touches in \(path)")
        try TownStore(people: people, touches: touches).write(to: path + "/data", state: path + "/state")
        let contacts = Town(people: people).contacts
        try write(contacts.enumerated().map(Self.abook), to: addressBook, "[format]\nprogram=abook\nversion=0.6.1\n\n")
        try write(contacts.map(Self.card), to: cards)
        try write(
            contacts.map(Self.connection), to: connections,
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
        let day = "20261122T000000Z"
        try write(
            contacts.map { #"{"description":"\#($0.name)","due":"\#(day)","status":"pending"}"# + "\n" },
            to: path + "/tasks.json")
        _ = tasks(["import", path + "/tasks.json"]).run()
        // The last one tells that all are there.
        try write(contacts.map { $0.name + "\n" }, to: names)
    }

    var addressBook: String { path + "/addressbook" }
    var cards: String { path + "/contacts.vcf" }
    var connections: String { path + "/Connections.csv" }
    var names: String { path + "/names" }

    /// The one that the town was made with: what `log` writes goes to this machine's own, which is short.
    var journal: String {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/data/journals")) ?? []
        return names.filter { $0.hasSuffix(".jsonl") }.map { path + "/data/journals/" + $0 }
            .max { Self.bytes(of: $0) < Self.bytes(of: $1) } ?? ""
    }

    var journalBytes: Int { Self.bytes(of: journal) }

    private static func bytes(of file: String) -> Int {
        var status = stat()
        return stat(file, &status) == 0 ? Int(status.st_size) : 0
    }

    var storeFolder: String { path + "/data" }

    /// The program on this store.
    func arrosoir(_ words: [String] = []) -> Command {
        Command(
            [Self.program] + words,
            [
                "ARROSOIR_HOME": storeFolder, "XDG_STATE_HOME": path + "/state", "XDG_CACHE_HOME": path + "/cache",
                "HOME": path,
            ])
    }

    /// Taskwarrior on as many tasks as there are people.
    func tasks(_ words: [String]) -> Command {
        Command(
            ["/usr/bin/task", "rc.confirmation=off", "rc.gc=off"] + words,
            ["TASKDATA": path + "/tasks", "TASKRC": "/dev/null", "HOME": path])
    }

    /// Whether there are such tasks: it was installed when the town was made, and still is.
    var hasTasks: Bool { tasks(["count"]).run().status == 0 && access(path + "/tasks/pending.data", R_OK) == 0 }

    /// All lines of the journal, from the first one, and what follows from them; in milliseconds.
    func fold() -> Double {
        let start = Command.now
        let store = try? Store(
            at: StoreLocation(data: storeFolder, state: NSTemporaryDirectory() + "/arrosoir-fold"),
            surroundings: Surroundings(now: { 0 }, random: { 0 }, machine: nil))
        precondition(store?.network.contacts.count == people)
        return Command.now - start
    }

    /// Forgets what the program has kept to be quicker.
    func clearCache() { try? FileManager.default.removeItem(atPath: path + "/cache") }

    /// Puts a journal in place of the one that is there, as a synchroniser does.
    func putJournal(_ bytes: Data) {
        let draft = journal + ".new"
        guard (try? bytes.write(to: URL(fileURLWithPath: draft))) != nil else { return }
        rename(draft, journal)
    }

    /// The same program on a store that is empty.
    func arrosoirOnNothing(_ words: [String]) -> Command {
        try? FileManager.default.removeItem(atPath: path + "/empty")
        return arrosoirOnWhatWasMade(words)
    }

    /// The same program on what it last made of an empty one.
    func arrosoirOnWhatWasMade(_ words: [String]) -> Command {
        let empty = path + "/empty"
        return Command(
            [Self.program] + words,
            [
                "ARROSOIR_HOME": empty + "/data", "XDG_STATE_HOME": empty + "/state",
                "XDG_CACHE_HOME": empty + "/cache", "HOME": empty,
            ])
    }

    private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("arrosoir").path

    // MARK: formats

    private func write(_ lines: [String], to file: String, _ header: String = "") throws {
        try (header + lines.joined()).write(toFile: file, atomically: true, encoding: .utf8)
    }

    private static func abook(_ index: Int, _ contact: Contact) -> String {
        """
        [\(index)]
        name=\(contact.name)
        email=\(contact.emails.map(\.value).joined(separator: ","))
        phone=\(contact.phones.first?.value ?? "")
        notes=\(contact.notes ?? "")


        """
    }

    private static func card(_ contact: Contact) -> String {
        let names = contact.name.split(separator: " ", maxSplits: 1)
        return [
            "BEGIN:VCARD", "VERSION:3.0", "UID:\(contact.id.text)", "FN:\(contact.name)",
            "N:\(names.last ?? "");\(names.first ?? "");;;", "ORG:\(contact.organization ?? "none")",
            "EMAIL;TYPE=INTERNET:\(contact.emails[0].value)", "TEL;TYPE=CELL:\(contact.phones[0].value)",
            "NOTE:Likes tea\\, sings in the second row\\, knows the hall by the river.", "END:VCARD", "",
        ].joined(separator: "\r\n")
    }

    private static func connection(_ contact: Contact) -> String {
        let names = contact.name.split(separator: " ", maxSplits: 1)
        return "\(names[0]),\(names[1]),https://www.linkedin.com/in/\(contact.id.text),\(contact.emails[0].value),"
            + "\(contact.organization ?? ""),Engineer,12 Oct 2024\n"
    }
}
