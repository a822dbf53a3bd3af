import App
import Glibc
import Relationships
import TerminalUI

/// A contact as a page of Markdown: what `show` says, the touches, and the notes, which are Markdown already.
///
/// Example: `MarkdownPage(sophie, in: session).text` begins with `# Sophie Marchal`.
struct MarkdownPage {
    private let contact: Contact
    private let session: Session

    init(_ contact: Contact, in session: Session) {
        self.contact = contact
        self.session = session
    }

    var text: String {
        let card = ContactCard(contact, in: session)
        let language = session.console.language
        var lines = ["# " + Self.escaped(contact.name), "", Self.escaped(card.headline), ""]
        lines += card.facts.map { "- **" + $0.label[language] + "**: " + Self.escaped($0.text) }
        let touches = session.network.touchpoints(of: contact.id)
        if !touches.isEmpty {
            lines += ["", "## " + Phrase("Touches", "Échanges")[language], ""]
            lines += touches.map { touch in
                let words = [card.time(of: touch), Phrase.channel(touch.channel)[language], card.words(of: touch)]
                return "- " + words.filter { !$0.isEmpty }.map(Self.escaped).joined(separator: " · ")
            }
        }
        if let notes = contact.notes {
            lines += ["", "## Notes", ""] + DisplayText.lines(of: notes)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// In one line in which nothing is Markdown, and nothing moves a cursor.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in DisplayText.sanitized(text).unicodeScalars {
            if "\\`*_[]<>#|~&".unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}

/// Pages of Markdown in a folder, each under its contact's name.
enum MarkdownFolder {
    /// Writes all of them, or, where one is there that must not be replaced, none.
    static func write(_ contacts: [Contact], into folder: String, _ result: ResultOptions, in session: Session) throws {
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        if !InputFile.isFolder(folder) { try OutputFile.makeFolder(folder) }
        let paths = names(of: contacts).map { folder + "/" + $0 }
        if !result.force, let taken = paths.first(where: OutputFile.exists) {
            throw Refusal.cannotWrite(path: taken, errno: EEXIST)
        }
        for (contact, path) in zip(contacts, paths) {
            try result.write(MarkdownPage(contact, in: session).text, to: path)
        }
    }

    /// `Sophie Marchal.md`; of namesakes each has its id behind the name. Whatever could lead elsewhere is a dash.
    static func names(of contacts: [Contact]) -> [String] {
        let names = contacts.map { name($0.name) }
        let counts = Dictionary(names.map { (SearchKey.folded($0), 1) }, uniquingKeysWith: +)
        return zip(contacts, names).map { contact, name in
            let isShared = name.isEmpty || counts[SearchKey.folded(name)] != 1
            return (isShared ? [name, contact.id.text].filter { !$0.isEmpty }.joined(separator: " ") : name) + ".md"
        }
    }

    private static func name(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let keeps =
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " '’-".unicodeScalars.contains(scalar)
            let isMark = scalar.properties.generalCategory == .nonspacingMark
            result.append(keeps || isMark ? scalar : "-")
            // A name of a file has at most 255 bytes.
            if String(result).utf8.count >= 120 { break }
        }
        let words = String(result).split { $0 == " " || $0 == "-" }
        return words.isEmpty ? "" : String(result).trimmingDashes
    }
}

extension String {
    fileprivate var trimmingDashes: String {
        let start = drop { $0 == "-" || $0 == " " }
        return start.lastIndex { $0 != "-" && $0 != " " }.map { String(start[...$0]) } ?? ""
    }
}
