/// Git's words about a failure: the line that names the cause, and the other lines that help.
///
/// Example: of `"remote: closed on Sundays\n ! [remote rejected] HEAD -> main (hook declined)\n"` the reason is
/// `"[remote rejected] HEAD -> main (hook declined)"`, and the other is `"remote: closed on Sundays"`.
struct GitWords {
    let reason: String
    /// Each as git wrote it, without what it says of every failure.
    let others: [String]

    init(_ text: String, else fallback: String) {
        let all = text.split { $0 == "\n" || $0 == "\r\n" }.map(Self.shown)
        let lines = all.filter { !Self.isNoise($0) }
        let line = Self.cause(in: lines) ?? lines.last ?? all.first { !$0.isEmpty }
        reason = line.map(Self.plain) ?? fallback
        var others = lines
        if let index = line.flatMap(others.firstIndex) { others.remove(at: index) }
        self.others = others
    }

    /// The file by which another git keeps this one out.
    var lock: String? {
        let marks = ["Unable to create '", "could not lock config file "]
        for line in [reason] + others where line.hasSuffix(": File exists") || line.hasSuffix(": File exists.") {
            for mark in marks {
                guard let range = line.firstRange(of: mark) else { continue }
                return String(line[range.upperBound...].prefix { $0 != "'" && $0 != ":" })
            }
        }
        return nil
    }

    /// As a terminal shows it: what comes behind a carriage return is written over what was there.
    private static func shown(_ line: Substring) -> String {
        var line = line[...]
        while line.hasSuffix("\r") || line.hasSuffix(" ") { line.removeLast() }
        return String(line.split(separator: "\r").last ?? "").replacing("\t", with: "    ")
    }

    private static let marks = ["ssh: ", "fatal: ", " ! ", "error: "]

    /// The first line of the most telling kind.
    private static func cause(in lines: [String]) -> String? {
        marks.lazy.compactMap { mark in lines.first { $0.hasPrefix(mark) } }.first
    }

    private static func plain(_ line: String) -> String {
        let mark = marks.first { $0 != "ssh: " && line.hasPrefix($0) } ?? ""
        let text = line.dropFirst(mark.count)
        return String(text.hasSuffix(".") ? text.dropLast() : text)
    }

    /// Lines that git prints about every failure, and progress lines.
    private static func isNoise(_ line: String) -> Bool {
        let text = line.hasPrefix("remote: ") ? String(line.dropFirst("remote: ".count)) : line
        let beginnings = [
            "hint: ", "To ", "From ", "Total ", "Delta compression using ",
            "fatal: Could not read from remote repository.",
            "Please make sure you have the correct access rights", "and the repository exists.",
            "error: failed to push some refs to ",
        ]
        return text.isEmpty || beginnings.contains(where: text.hasPrefix) || text.hasSuffix(", done.")
            || text.contains("% (")
    }
}
