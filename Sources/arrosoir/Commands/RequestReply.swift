import App
import ArgumentParser
import Relationships
import TerminalUI

/// `arrosoir request reply nora --personal "Rives was fun to record."`: from a template, then it waits.
struct RequestReply: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "reply", .requestReply) }

    @OptionGroup var which: RequestArgument
    @Option(parsing: .unconditional, help: .of(.template)) var template: String?
    @Option(parsing: .unconditional, help: .of(.personal)) var personal: String?
    @Flag(name: .customLong("print"), help: .of(.print)) var isOnlyPrinted = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let request = try session.request(which.which)
        let template = try template(in: session)
        let text = template.filled(
            first: request.firstName, personal: personal.flatMap { ClearableText($0).text })
        guard session.canEdit, !isOnlyPrinted else { return try hand(text, to: request, in: session) }
        let name = EditedText.reply(request.id).fileName
        try session.edit(
            text, in: EditedDraft(name, "md", in: session.store), named: request.name, about: .request(request.id)
        ) { text, _ in
            if let place = Template.placeholder(in: text) { throw DraftMistake(of: place, in: text) }
            try hand(text, to: request, in: session)
        }
    }

    private func hand(_ text: String, to request: Request, in session: Session) throws {
        guard ClearableText(text).text != nil else { throw Refusal.emptyReply }
        if let place = Template.placeholder(in: text) { throw Refusal.unfilledReply(place) }
        for line in DisplayText.lines(of: text) { session.console.print(line) }
        // What is to be sent must be there before it counts as sent.
        try session.console.flush()
        try session.commit("request reply") { $0.replying(to: [request.id], on: session.today) }
        session.confirm(.requestReplied(request.name, days: session.network.method.requestPatience))
    }

    /// The one whose name is, or else begins, as said; the first where nothing is.
    private func template(in session: Session) throws -> Template {
        let known = session.network.templates(in: session.console.language)
        guard let word = template.map(SearchKey.folded) else { return known[0] }
        let names = known.map { SearchKey.folded($0.name) }
        let found = names.firstIndex(of: word) ?? names.firstIndex { !word.isEmpty && $0.hasPrefix(word) }
        guard let found else { throw Refusal.noTemplate(template ?? "", known: known.map(\.name)) }
        return known[found]
    }
}

extension DraftMistake {
    /// A place that is left in a reply.
    fileprivate init(of place: String, in text: String) {
        let line = text.prefix(upTo: text.firstRange(of: place)?.lowerBound ?? text.startIndex).count { $0.isNewline }
        self.init(line: line + 1, why: .leftInReply(place))
    }
}
