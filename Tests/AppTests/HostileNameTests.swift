import HostileTexts
import Relationships
import TerminalUI
import Testing

@testable import App

struct HostileNameTests {
    private static let today = Village.today

    static let names = [
        "Zoé\u{1b}[2J\u{1b}]52;c;ZXZpbA==\u{7}", "a\u{9b}31m\u{85}", "\u{202e}gpj.exe\u{2066}\u{200f}",
        "tab\tcr\rlf\nnul\0", String(repeating: "Wolfeschlegelstein", count: 222), "中村葵", "👩‍👩‍👧‍👦 Roy", "🇧🇪 Belgium 🇧",
        "مرحبا بالعالم", "Z" + String(repeating: "\u{301}", count: 100) + "oé", "%1 %2 # \"tag:\" -x, y", "\u{301}",
        " ",
    ]

    /// Everything that a person can be, with a hostile text in each place.
    static func village(_ name: String) -> Village {
        var village = Village()
        village.project(name, slots: [(.ally, name), (.opponent, name), (.mentor, name)])
        var project = Project(id: Project.ID("project"), title: name)
        project.milestones = [Milestone(key: "m", what: name, date: today, place: name)]
        village.add(project)
        village.add(
            Slot(
                id: Slot.ID("s1"), project: project.id, kind: .opponent, purpose: name, place: name, milestone: "m",
                order: 2, strategy: name))
        village.append(Review(id: Review.ID("r"), date: today, changed: name, why: name).changes())
        let ids = (0..<3).map { number in
            village.add(name, cadence: 30, daysAgo: 60 + number) { contact in
                contact.tags = [name]
                contact.circles = [name]
                contact.skills = [name]
                contact.nicknames = [name]
                contact.organization = name
                contact.notes = name
                contact.phones = [Reach(name, label: name)]
                contact.needs = [Need(name)]
                contact.wanted = number == 2 ? name : nil
            }
        }
        village.promise(.followUp, to: [ids[0], ids[1]], name, occasion: name)
        village.append(Offer(id: Offer.ID("o"), what: name, audience: name, added: today).changes())
        village.append(
            Ask(id: Ask.ID("k"), contact: ids[0], what: name, added: today, steps: [.asked: today]).changes())
        village.append(
            Ask(id: Ask.ID("i"), contact: ids[1], kind: .introduction, what: name, whom: ids[2], added: today).changes()
        )
        var request = Request(
            id: Request.ID("q"), name: name, title: name, organization: name, url: name, message: name, date: today,
            source: name)
        village.append(request.changes())
        request = Request(id: Request.ID("a"), name: name, date: today)
        (request.replied, request.answered, request.answer) = (today, today, name)
        village.append(request.changes())
        var method = Method()
        method.questions = ["q": name]
        method.templates = ["t": Template(name: name, text: name), "u": Template(name: name, text: name)]
        method.practices = ["p": Practice(text: name, level: .expert)]
        method.authors = ["practice p": name]
        (method.formulas, method.interests, method.work) = ([name], [name], [name])
        village.append(method.changes())
        return village
    }

    @Test(arguments: names, [(120, 35), (80, 24), (40, 10), (20, 5)])
    func `no name breaks a row, a column or the terminal`(name: String, size: (width: Int, height: Int)) {
        expectNoProblem(Rehearsal(Self.village(name).changes, width: size.width, height: size.height))
    }

    @Test(arguments: HostileText.all)
    func `none of the hostile texts reaches any screen`(_ hostile: HostileText) {
        expectNoProblem(Rehearsal(Self.village(hostile.text).changes, width: 80, height: 24))
    }

    @Test(arguments: names)
    func `nor does one in ASCII`(name: String) {
        expectNoProblem(Rehearsal(Self.village(name).changes, charset: .ascii))
    }

    private func expectNoProblem(_ rehearsal: Rehearsal) {
        for keys in Self.keys {
            var rehearsal = rehearsal
            rehearsal.type(keys)
            let problem = Self.problem(in: rehearsal)
            #expect(problem == nil, "\(keys): \(problem ?? "")")
        }
    }

    private static let keys = [
        "1", "j Enter", "2 Enter", "3", "3 Enter", "3 j j Enter", "2 w", "2 r", "2 e", "W", "2 a f", "2 t", ":", "?",
        "p",
        "2 o t", "2 *", "/ z", "2 w c", "2 s d", "2 c m", "2 r a", "3 g e", "2 D", "o b",
        "o b Enter", "o b e", "2 r o o b l Enter", "o r", "o r G", "o r Enter", "a m",
        "o q", "o q j", "o q Enter", "o q r", "o q w", "o k", "o k Enter", "o i", "o i Enter", "o f", "o f j", "o M",
        "o M G", "2 a k", "2 S", "2 j j a i", "M z", "a q", "a o", "o n", "o n Esc Esc",
        "o d", "o d j", "o d s", "o d n", "o d S", "o d Enter",
    ]

    /// What is wrong with a screen, if anything is.
    static func problem(in rehearsal: Rehearsal) -> String? {
        let buffer = rehearsal.buffer
        for (y, row) in buffer.lines.enumerated() {
            if let scalar = row.unicodeScalars.first(where: isDangerous) {
                return "U+\(String(scalar.value, radix: 16)) in row \(y)"
            }
            if DisplayText.width(row) > buffer.size.width { return "row \(y) is too wide: \(row)" }
        }
        let layout = rehearsal.state.layout
        guard !layout.isTooSmall, case .browse = rehearsal.state.mode,
            !rehearsal.state.isBoardOpen || rehearsal.state.isDetailOpen
        else { return nil }
        let vertical: Set<String> = ["│", "┃", "├", "┤", "┼", "┬", "┴", "┌", "┐", "└", "┘", "|", "#", "+"]
        for frame in layout.panes + [layout.detail] where frame.width > 4 && frame.height > 2 {
            for y in (frame.y + 1)..<(frame.maxY - 1) {
                for x in [frame.x, frame.maxX - 1] where !vertical.contains(buffer[x, y].text) {
                    return "no border at \(x), \(y) but “\(buffer[x, y].text)”"
                }
            }
        }
        return nil
    }

    private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f...0x9f, 0x61c, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xe0000...0xe007f:
            true
        default: false
        }
    }
}
