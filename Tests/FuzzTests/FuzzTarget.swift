import JSON
import Relationships
import TerminalUI

@testable import Interchange
@testable import NcursesTerminal
@testable import Storage

/// What reads bytes from outside. Each takes any bytes at all, and stops the program where a promise is broken.
///
/// Example: `FuzzTarget.vcard.run(Array("BEGIN:VCARD".utf8))`.
enum FuzzTarget: String, CaseIterable {
    case json, line, vcard, csv, ldif, people, dates, filter, keys, display

    func run(_ bytes: [UInt8]) {
        switch self {
        case .json: Self.json(bytes)
        case .line: Self.line(bytes)
        case .vcard: Self.cards(bytes, "book.vcf")
        case .csv: Self.cards(bytes, "book.csv")
        case .ldif: Self.cards(bytes, "book.ldif")
        case .people: Self.cards(bytes, "people.json")
        case .dates: Self.dates(String(decoding: bytes, as: UTF8.self))
        case .filter: Self.filter(String(decoding: bytes, as: UTF8.self))
        case .keys: Self.keys(bytes)
        case .display: Self.display(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// What is read is read again as it was written, what is refused is refused at a place in the text, and skipping
    /// refuses what reading refuses, but for a key that stands twice.
    private static func json(_ bytes: [UInt8]) {
        var skipError: JSONError?
        do throws(JSONError) { try skip(bytes) } catch { skipError = error }
        do throws(JSONError) {
            let value = try JSONValue(parsing: bytes)
            precondition(skipError == nil)
            for text in [value.serialized(), value.serialized(style: .pretty)] {
                precondition((try? JSONValue(parsing: text)) == value)
            }
        } catch {
            precondition((0...bytes.count).contains(error.offset))
            if case .duplicateKey = error.reason { return }
            precondition(skipError != nil)
        }
    }

    private static func skip(_ bytes: [UInt8]) throws(JSONError) {
        let error = bytes.withUnsafeBufferPointer { bytes -> JSONError? in
            do throws(JSONError) {
                var reader = JSONReader(bytes)
                try reader.skipValue()
                try reader.expectEnd()
                return nil
            } catch {
                return error
            }
        }
        if let error { throw error }
    }

    /// A line as it came, and with its last brace exchanged for a sum that fits: it counts as the same however often it
    /// is applied, and what was written of it reads as it was.
    private static func line(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBufferPointer(LineFormat.read)
        guard bytes.last == UInt8(ascii: "}"), !bytes.contains(UInt8(ascii: "\n")) else { return }
        var sealed = Array(bytes.dropLast())
        LineFormat.seal(from: 0, in: &sealed)
        guard case .sealed(let line, _) = sealed.dropLast().withUnsafeBufferPointer(LineFormat.read) else { return }
        var written: [UInt8] = []
        LineFormat.write(line, to: &written)
        guard case .sealed(let again, _) = written.dropLast().withUnsafeBufferPointer(LineFormat.read) else {
            preconditionFailure("a line that was read does not read when it is written")
        }
        precondition(again.id == line.id && again.changes == line.changes)
        var network = Network()
        network.apply([(line.id, line.changes)])
        let records = network.facts.records
        network.apply([(line.id, line.changes)])
        precondition(network.facts.records == records)
        _ = DueList(network, on: today)
        // Folded at once, the long way or the short way, it says the same.
        let folding = Folding()
        folding.apply([(line.id, line.changes)])
        precondition(folding.finish().facts == network.facts)
        sealed.dropLast().withUnsafeBufferPointer { bytes in
            guard let short = TouchLine(bytes) else { return }
            let folding = Folding()
            precondition(folding.apply(short.touch))
            precondition(folding.finish().facts == network.facts)
        }
    }

    /// An address book is refused in one place, or read; what is read is imported once.
    private static func cards(_ bytes: [UInt8], _ name: String) {
        let cards: [ImportedCard]
        do throws(ImportFailure) {
            cards = try CardReader.read(SourceFile(name: name, bytes: bytes))
        } catch {
            precondition(error.line >= 1)
            return
        }
        var network = Network()
        let plan = ImportPlan(cards: cards, into: network, today: today)
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), plan.changes)])
        let again = ImportPlan(cards: cards, into: network, today: today.adding(days: 1))
        precondition(again.changes.isEmpty)
    }

    /// What reads as a date reads as the same when it is written.
    private static func dates(_ text: String) {
        if let date = CivilDate(text) { precondition(CivilDate(date.description) == date) }
        if let time = CivilTime(text) { precondition(CivilTime(time.description) == time) }
        if let birthday = Birthday(text) {
            precondition(Birthday(birthday.description) == birthday)
            _ = birthday.occurrence(in: 2023)
        }
        for leaning in [DateWords.Leaning.past, .future] {
            if let date = DateWords.date(text, today: today, leaning: leaning) {
                precondition(CivilDate(date.description) == date)
            }
        }
        if let days = DateWords.days(text, today: today) { precondition(days >= 0) }
        _ = Birthday(vCard: Array(text.utf8)[...], omittedYear: nil)
        _ = TableDates(of: [text], hasDayFirstTitles: true, isDayFirst: nil).birthday(text)
    }

    /// A filter and the same one with each word taken back let nobody through together.
    private static func filter(_ text: String) {
        guard let filter = try? ContactFilter(text, today: today) else { return }
        let found = Set(town.list(matching: filter, on: today).ids)
        precondition(found.isSubset(of: town.contacts.keys))
        precondition(found == Set(town.contacts(matching: filter, on: today).map(\.id)))
    }

    /// Keys come out the same however the bytes arrive, and nothing waits once there was time enough.
    private static func keys(_ bytes: [UInt8]) {
        var whole = InputDecoder(keySequences: [:])
        let events = whole.decode(bytes, at: 0)
        var split = InputDecoder(keySequences: [:])
        precondition(flat(bytes.flatMap { split.decode([$0], at: 0) }) == flat(events))
        precondition(whole.timeOut() == split.timeOut())
        // A paste is waited for: it has an end.
        _ = whole.decode(Array("\u{1b}[201~".utf8), at: 0) + whole.timeOut()
        precondition(!whole.isWaiting)
    }

    /// Events with a letter and the accents that came with it apart: typed slowly, they are so many keys.
    private static func flat(_ events: [TerminalEvent]) -> [TerminalEvent] {
        events.flatMap { event -> [TerminalEvent] in
            guard case .key(.character(let character)) = event else { return [event] }
            return character.unicodeScalars.map { .key(.character(Character($0))) }
        }
    }

    /// What is shown is harmless, as wide as it is said to be, and the same when it is shown again.
    private static func display(_ text: String) {
        let shown = DisplayText.sanitized(text)
        for scalar in shown.unicodeScalars {
            // Some signs of Arabic are of the category "format" and are seen all the same.
            let category = scalar.properties.generalCategory
            precondition(![.control, .lineSeparator, .paragraphSeparator].contains(category))
            precondition(!scalar.properties.isDefaultIgnorableCodePoint)
        }
        precondition(DisplayText.sanitized(shown).unicodeScalars.elementsEqual(shown.unicodeScalars))
        precondition(DisplayText.width(shown) == DisplayText.width(text))
        let ascii = DisplayText.sanitized(text, charset: .ascii)
        precondition(ascii.utf8.allSatisfy { (0x20..<0x7f).contains($0) })
        precondition(ascii.utf8.count == DisplayText.width(text))
        for width in [0, 1, 2, 7] {
            precondition(DisplayText.width(DisplayText.fit(text, width: width)) == width)
            precondition(DisplayText.wrap(text, width: width + 2).allSatisfy { DisplayText.width($0) <= width + 2 })
        }
    }

    private static let today = CivilDate(dayNumber: 20_779)

    private static let town: Network = {
        var network = Network()
        let changes = (0..<20).map { number in
            var contact = Contact(id: Contact.ID("c\(number)"), name: "Zoé \(number)")
            contact.tags = number % 2 == 0 ? ["music"] : []
            contact.organization = number % 3 == 0 ? "Maison du Quai" : nil
            contact.cadence = number % 4 == 0 ? .every(30) : nil
            contact.isArchived = number % 5 == 0
            return contact.changes()
        }
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), changes)])
        return network
    }()
}
