import Relationships
import TerminalUI
import Testing

@testable import App

struct FrenchTests {
    private static let english: Set<String> = [
        "water", "watered", "roles", "promises", "allies", "opponents", "later", "done", "today", "yesterday",
        "tomorrow",
        "ago", "days", "call", "letter", "quit", "undo", "help", "commands", "filter", "snooze", "log", "add", "open",
        "back", "save", "next", "field", "draft", "choose", "search", "enter", "esc", "space", "down", "up", "left",
        "right",
        "home", "end", "shift", "never", "thirsty", "dry", "fresh", "soon", "thanks", "meeting", "birthday", "turns",
        "with",
        "more", "marked", "hidden", "needs", "skills", "knows", "met", "nobody", "week", "month", "year", "the", "and",
        "of",
        "everyone", "match", "edit", "archive",
    ]

    @Test(arguments: Scene.all)
    func `no English word is left on any screen`(scene: Scene) {
        // What was typed there, and the words of the filter's own language, are the same in both.
        guard !["filter", "bad filter", "palette"].contains(scene.name) else { return }
        for size in [(80, 24), (120, 35), (200, 60)] {
            var rehearsal = Rehearsal.demo(width: size.0, height: size.1, language: .french)
            rehearsal.type(scene.keys)
            let words = rehearsal.screen.lowercased().split { !$0.isLetter }.map { String($0) }
            let left = Self.english.intersection(words)
            #expect(left.isEmpty, "\(left.sorted()) at \(size.0)x\(size.1)")
        }
    }

    @Test(arguments: Scene.all, Language.allCases)
    func `no title, hint or label is cut off at 80 columns`(scene: Scene, language: Language) throws {
        var rehearsal = Rehearsal.demo(width: 80, height: 24, language: language)
        rehearsal.type(scene.keys)
        let rows = rehearsal.rows
        #expect(!rows[0].contains("…"))
        if !scene.name.contains("bad filter") { #expect(!rows.suffix(2).joined().contains("…")) }
        if case .form(let form) = rehearsal.state.mode {
            let labels = form.fields.prefix(10).map { $0.label[language] }
            #expect(labels.allSatisfy { label in rows.contains { $0.contains("│ \(label) ") } })
        }
    }

    @Test func `every label of every form fits beside its field at 80 columns`() {
        let network = Rehearsal.demo(language: .french).network
        let touch = Touchpoint(id: Touchpoint.ID("t"), date: Village.today, contacts: [])
        let nobody = Phrase("", "")
        let forms: [Form] =
            [
                .contact(nil, in: network), .project(nil), .slot(nil, kind: .ally, kinds: network.roleKinds),
                .touchpoint(touch, isNew: true, names: nobody, contactNames: [], today: Village.today),
                .promise(to: [], names: nobody, today: Village.today), .need(of: [], names: nobody),
                .met(today: Village.today), .review(nil), .snoozingReview(), .tags(of: [], names: nobody),
                .snooze([], names: nobody), .offer(nil), .match(), .request(nil, today: Village.today),
                .ask(of: [], names: nobody, channel: .call, today: Village.today),
                .standing(Contact(id: Contact.ID("c"), name: "Zoé")),
                .answered(Request(id: Request.ID("r"), name: "Zoé", date: Village.today), today: Village.today),
            ] + BlankPage.allCases.map { .blankPage($0) }
        for label in forms.flatMap(\.fields).map(\.label) {
            #expect(DisplayText.width(label.french) <= 36 && DisplayText.width(label.english) <= 36)
        }
    }
}
