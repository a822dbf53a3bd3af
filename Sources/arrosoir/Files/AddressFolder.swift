import App
import Glibc
import Interchange

/// The files below a folder that could be address books, each folder in the order of the bytes of its names.
///
/// Example: of `~/.contacts`, `family/anna.vcf` and `friends/bob.vcf`. Hidden entries, `*.tmp` and `*~` are the own files
/// of synchronisers and editors. A folder to which several links lead is searched once.
struct AddressFolder {
    /// As in `SourceFormat`, but for JSON, which any program writes.
    private static let extensions = [".vcf", ".vcard", ".csv", ".tsv", ".ldif", ".ldi"]

    private(set) var paths: [String] = []
    /// What looks like an address book by its name and is no file, and what may not be read.
    private(set) var remarks: [Phrase] = []
    private var searched: Set<FileIdentity> = []

    init(_ folder: String) throws {
        // What Contacts of macOS calls an archive.
        if folder.lowercased().hasSuffix(".abbu") || folder.lowercased().hasSuffix(".abbu/") {
            throw ImportFailure(file: folder, line: 1, reason: .foreign(.database))
        }
        if let identity = FileIdentity(folder) { searched.insert(identity) }
        guard let names = InputFile.names(in: folder) else { throw Refusal.cannotRead(path: folder, errno: errno) }
        take(names, of: folder)
        if paths.isEmpty { remarks.insert(.noAddressBooks(folder), at: 0) }
    }

    private mutating func take(_ names: [String], of folder: String) {
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        for name in names where !Self.isPassedOver(name) { take(name, base + name) }
    }

    private mutating func take(_ name: String, _ path: String) {
        if InputFile.isFolder(path) {
            guard let identity = FileIdentity(path), searched.insert(identity).inserted else { return }
            guard let names = InputFile.names(in: path) else {
                return remarks.append(.leftOutUnreadable(path, why: .systemError(errno)))
            }
            take(names, of: path)
        } else if Self.isNamedLikeOne(name) {
            if InputFile.isFile(path) { paths.append(path) } else { remarks.append(.notAFile(path)) }
        } else if InputFile.isFile(path), Self.beginsLikeOne(name, path) {
            paths.append(path)
        }
    }

    private static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.lowercased().hasSuffix(".tmp")
    }

    private static func isNamedLikeOne(_ name: String) -> Bool {
        let name = name.lowercased()
        return name == "addressbook" || extensions.contains { name.hasSuffix($0) }
    }

    private static func beginsLikeOne(_ name: String, _ path: String) -> Bool {
        name.lowercased().hasSuffix(".json") || SourceFormat.begun(by: InputFile.beginning(of: path)) != nil
    }
}

/// What a path leads to, whatever it is called.
private struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
