import App
import ArgumentParser
import Interchange
import Relationships

/// `arrosoir export --format vcard --filter tag:music --output music.vcf`: the whole network, or people for elsewhere.
struct Export: StoreCommand {
    enum Format: String, CaseIterable {
        case json, vcard, csv, ics, markdown

        init(word: String) throws {
            guard let format = Format(rawValue: word.lowercased()) else {
                throw Refusal.noExportFormat(word, known: Format.allCases.map(\.rawValue))
            }
            self = format
        }
    }

    static var configuration: CommandConfiguration { CommandConfiguration(named: "export", .export) }

    @Option(
        parsing: .unconditional, help: .of(.exportFormat), completion: .list(Format.allCases.map(\.rawValue)))
    var format: String?
    @Flag(help: .of(.schema)) var schema = false
    @Option(
        parsing: .unconditional, help: .of(.vcardVersion), completion: .list(VCardVersion.allCases.map(\.rawValue)))
    var vcardVersion: String?
    @Option(parsing: .unconditional, help: .of(.filter)) var filter: String?
    @Option(parsing: .unconditional, help: .of(.output), completion: .file()) var output: String?
    @OptionGroup var result: ResultOptions
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        if schema { return session.console.write(SafeJSON.text(ExportSchema.json) + "\n") }
        guard let word = format else { throw Refusal.formatMissing(Format.allCases.map(\.rawValue)) }
        let format = try Format(word: word)
        if vcardVersion != nil, format != .vcard { throw Refusal.optionNeeds("--vcard-version", "--format vcard") }
        if filter != nil, format == .json || format == .ics {
            throw Refusal.optionNeeds("--filter", "--format vcard, csv, markdown")
        }
        if result.mode != nil, output == nil { throw Refusal.optionNeeds("--mode", "--output") }
        if format == .markdown, let output, output.hasSuffix("/") || InputFile.isFolder(output) {
            try MarkdownFolder.write(contacts(in: session), into: output, result, in: session)
            return session.console.say(.exported(to: output))
        }
        let text = try text(format, in: session)
        guard let output, output != "-" else { return write(text, format, to: session.console) }
        try result.write(text, to: output)
        session.console.say(.exported(to: output))
    }

    private func text(_ format: Format, in session: Session) throws -> String {
        let network = session.network
        switch format {
        case .json: return SafeJSON.text(ExportDocument(network).json) + "\n"
        case .vcard:
            let version = try vcardVersion.map(Self.version) ?? .four
            return try VCardExport.text(of: contacts(in: session), version: version)
        case .csv: return try CSVExport.text(of: contacts(in: session)) { network.contact($0)?.name }
        case .markdown:
            return try contacts(in: session).map { MarkdownPage($0, in: session).text }.joined(separator: "\n")
        case .ics:
            let language = session.console.language
            return CalendarExport.text(of: network, on: session.today) {
                CalendarExport.Words($0, in: network, language: language)
            }
        }
    }

    /// Everybody, the archived too, by id: the same facts are the same bytes. With a filter, as `list` has them.
    private func contacts(in session: Session) throws -> [Contact] {
        guard let filter else { return session.network.contacts.values.sorted { $0.id < $1.id } }
        return session.network.contacts(
            matching: try ContactFilter(filter, today: session.today), on: session.today)
    }

    /// JSON is safe as it is; the data of other formats must reach a file or a pipe as it is, and no terminal so.
    private func write(_ text: String, _ format: Format, to console: Console) {
        if format == .json { console.write(text) } else { console.write(data: text) }
    }

    private static func version(_ word: String) throws -> VCardVersion {
        guard let version = VCardVersion(rawValue: word) else { throw Refusal.noVCardVersion(word) }
        return version
    }
}

extension CalendarExport.Words {
    /// What an event says, in that language.
    init(_ event: CalendarEvent, in network: Network, language: Language) {
        switch event {
        case .watering(let contact):
            self.init(summary: Phrase.eventWatering(contact.name)[language])
        case .promise(let promise, let contacts):
            self.init(
                summary: Phrase.eventPromise(promise.kind, contacts.map(\.name))[language],
                description: Phrase.matter(of: promise, in: network)?[language])
        case .meeting(let touchpoint, let contacts):
            let words = [touchpoint.note, touchpoint.occasion].compactMap { $0 }.joined(separator: " · ")
            self.init(
                summary: Phrase.eventMeeting(contacts.map(\.name), at: touchpoint.time)[language],
                description: words.isEmpty ? nil : words)
        }
    }
}
