import Glibc
import JSON

/// What `format.json` says about the folder, and how a new folder is made.
///
/// Example: `{"format":"arrosoir","version":1}`; a version of 2 makes the store read-only.
struct StoreFormat {
    var readOnlyReason: ReadOnlyReason?
    var problems: [StoreProblem] = []

    static let formatFile = #"{"format":"arrosoir","version":1}"# + "\n"
    /// Keeps line feeds as they are, and lets git merge journals line by line: their order does not matter.
    static let attributesFile = "* -text\njournals/*.jsonl merge=union\n"

    /// Makes what is missing, where that is permitted, and reads what is there.
    static func prepare(_ location: StoreLocation, on fileSystem: any FileSystem) throws(FileError) -> StoreFormat {
        do throws(FileError) {
            try fileSystem.makeFolders(location.journals)
            try make(location.data + "/.gitattributes", attributesFile, on: fileSystem)
            try make(location.data + "/format.json", formatFile, on: fileSystem)
        } catch {
            // A folder that is only read needs none of these, only the journals.
            guard error.operation != .synchronize, [EROFS, EACCES, EPERM, ENOSPC, EDQUOT].contains(error.errno),
                (try? fileSystem.statusFollowingLinks(at: location.journals)) != nil
            else { throw error }
        }
        return StoreFormat(try fileSystem.contents(of: location.data + "/format.json"))
    }

    private static func make(
        _ path: String, _ contents: String, on fileSystem: any FileSystem
    ) throws(FileError) {
        do {
            _ = try fileSystem.status(at: path)
            return
        } catch  where error.errno == ENOENT {}
        try fileSystem.replace(path, with: Array(contents.utf8), isSynchronized: true)
    }

    /// A missing file is no problem: the lines say their version themselves.
    private init(_ contents: [UInt8]?) {
        guard let contents else { return }
        let format = try? JSONValue(parsing: contents)
        switch (format?["format"]?.string, format?["version"]?.int) {
        case ("arrosoir", 1): break
        case ("arrosoir", let version?) where version > 1: readOnlyReason = .laterFormat(version: version)
        default: problems = [StoreProblem(file: "format.json", cause: .unknownFormat, treatment: .leftOut)]
        }
    }
}
