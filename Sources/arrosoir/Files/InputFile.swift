import Glibc

/// A file that the user named, to be read whole.
enum InputFile {
    /// The bytes, of a pipe as well.
    static func bytes(at path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Refusal.cannotRead(path: path, errno: errno) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, path)
    }

    /// The bytes of standard input, up to its end.
    static func standardInput() throws -> [UInt8] { try bytes(of: STDIN_FILENO, "-") }

    /// A text that was typed, or, for `-`, the one on standard input without the line end behind it.
    static func text(_ typed: String) throws -> String {
        guard typed == "-" else { return typed }
        guard let text = String(validating: try standardInput(), as: UTF8.self) else { throw Refusal.notUTF8("-") }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private static func bytes(of descriptor: Int32, _ path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Refusal.cannotRead(path: path, errno: errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The `*.vcf` of a folder, in the order of the bytes of their names; hidden ones are a synchroniser's own.
    static func cards(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw Refusal.cannotRead(path: folder, errno: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.lowercased().hasSuffix(".vcf"), !name.hasPrefix(".") { names.append(name) }
        }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { base + $0 }
            .filter { !isFolder($0) }
    }
}
