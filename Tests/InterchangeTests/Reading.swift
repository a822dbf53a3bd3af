import Interchange
import Relationships

/// Reads a text as one file named `x.vcf`, with `\n` for line ends as written.
func read(_ text: String) throws(ImportFailure) -> [ImportedCard] { try read(Array(text.utf8)) }

func read(_ bytes: [UInt8]) throws(ImportFailure) -> [ImportedCard] {
    try CardReader.read(SourceFile(name: "x.vcf", bytes: bytes))
}

/// The one contact of a vCard with these lines and the name Ann.
func contact(_ lines: String...) throws -> Contact {
    try person(["FN:Ann"] + lines)
}

/// The one contact of a vCard with these lines.
func person(_ lines: [String], version: String = "4.0") throws -> Contact {
    let card = ["BEGIN:VCARD", "VERSION:" + version] + lines + ["END:VCARD", ""]
    let cards = try read(card.joined(separator: "\r\n"))
    guard cards.count == 1, let contact = cards[0].contact else { throw NoContact() }
    return contact
}

struct NoContact: Error {}

/// Why the text is refused, and on which line; nil when it is read.
func refusal(_ text: String) -> ImportFailure? { refusal(Array(text.utf8)) }

func refusal(_ bytes: [UInt8]) -> ImportFailure? {
    do throws(ImportFailure) {
        _ = try read(bytes)
        return nil
    } catch {
        return error
    }
}

func failure(_ line: Int, _ reason: ImportFailure.Reason) -> ImportFailure {
    ImportFailure(file: "x.vcf", line: line, reason: reason)
}

func notice(_ line: Int, _ reason: ImportNotice.Reason) -> ImportNotice {
    ImportNotice(file: "x.vcf", line: line, reason: reason)
}
