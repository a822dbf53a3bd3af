import App
import ArgumentParser
import Relationships

/// How and when something was asked: its touch.
struct AskTouchOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: .of(.channel),
        completion: .list(Touchpoint.Channel.allCases.map(\.rawValue)))
    var channel: String?
    @Option(parsing: .unconditional, help: .of(.on)) var on: String?
    @Option(parsing: .unconditional, help: .of(.note)) var note: String?

    /// The touch with one contact; it has happened, since what is only planned is not asked yet.
    func touchpoint(with contact: Contact.ID, in session: Session, _ ids: inout IdentifierSource) throws -> Touchpoint {
        var touchpoint = Touchpoint(id: ids.next(), date: session.today, contacts: [contact])
        if let channel { touchpoint.channel = try Touchpoint.Channel(word: channel) }
        if let on { touchpoint.date = try session.pastDate(on) }
        touchpoint.note = note.flatMap { ClearableText($0).text }
        return touchpoint
    }
}
