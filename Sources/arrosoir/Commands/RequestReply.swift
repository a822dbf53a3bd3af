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
        var text = template.filled(
            first: request.firstName, personal: personal.flatMap { ClearableText($0).text })
        if session.canEdit, !isOnlyPrinted {
            let editor = Editor(folder: session.store.stateFolder + "/drafts")
            text = try editor.edit(text, name: "reply-" + request.id.text)
        }
        guard ClearableText(text).text != nil else { throw Refusal.emptyReply }
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
