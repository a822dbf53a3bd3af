import Relationships
import TerminalUI

@testable import App

/// A few people for one test: added long ago, touched when it says.
///
///     var village = Village()
///     let sophie = village.add("Sophie Marchal", cadence: 30, daysAgo: 60)
struct Village {
    static let today = CivilDate("2026-11-22")!
    private(set) var changes: [Change] = []
    private var people = 0
    private var count = 0

    @discardableResult
    mutating func add(
        _ name: String, cadence: Int? = nil, daysAgo: Int? = nil, _ more: (inout Contact) -> Void = { _ in }
    ) -> Contact.ID {
        var contact = Contact(id: Contact.ID("c\(people)"), name: name)
        people += 1
        contact.added = Self.today.adding(days: -400)
        contact.cadence = cadence.flatMap(Cadence.every)
        more(&contact)
        changes.append(contact.changes())
        if let daysAgo { touch(contact.id, daysAgo: daysAgo) }
        return contact.id
    }

    @discardableResult
    mutating func touch(_ id: Contact.ID, daysAgo: Int, _ channel: Touchpoint.Channel = .email) -> Touchpoint.ID {
        count += 1
        let touch = Touchpoint(
            id: Touchpoint.ID("t\(count)"), date: Self.today.adding(days: -daysAgo), channel: channel, contacts: [id])
        changes.append(touch.changes())
        return touch.id
    }

    mutating func promise(_ kind: Promise.Kind, to ids: [Contact.ID], _ note: String? = nil, occasion: String? = nil) {
        for id in ids {
            count += 1
            let promise = Promise(
                id: Promise.ID("p\(count)"), kind: kind, contacts: [id], note: note, occasion: occasion,
                due: Self.today.adding(days: -1))
            changes.append(promise.changes())
        }
    }

    mutating func project(_ title: String, slots: [(RoleKind.ID, String)]) {
        var project = Project(id: Project.ID("project"), title: title)
        project.added = Self.today.adding(days: -100)
        changes.append(project.changes())
        for (order, (kind, purpose)) in slots.enumerated() {
            let slot = Slot(
                id: Slot.ID("s\(order)"), project: project.id, kind: kind, purpose: purpose, order: order + 1)
            changes.append(slot.changes())
        }
    }

    mutating func append(_ change: Change) { changes.append(change) }

    /// Five who are due, in this order: A B C D E.
    static var thirsty: Village {
        var village = Village()
        for (index, name) in ["Ann", "Bob", "Cid", "Dan", "Eve"].enumerated() {
            village.add(name, cadence: 30, daysAgo: 80 - index * 5)
        }
        return village
    }
}

extension Rehearsal {
    static let today = "2026-11-22"

    static func demo(
        width: Int = 120, height: Int = 35, language: Language = .english, charset: Charset = .unicode
    ) -> Rehearsal {
        let changes = DemoNetwork.changes(language: language, today: CivilDate(today)!)
        return Rehearsal(changes, today: today, width: width, height: height, language: language, charset: charset)
    }

    /// The names of the waterings on view, from top to bottom.
    var waterings: [String] {
        state.water.rows.compactMap { if case .watering(let row) = $0 { state.name(row.contact) } else { nil } }
    }

    /// Whom the cursor of the focused pane is on.
    var selected: String? { state.targetUnderCursor.contacts.first.map(state.name) }

    var notice: String? { state.notice?.text.english }

    func touches(of name: String) -> [Touchpoint] {
        let contact = network.contacts.values.first { $0.name == name }
        return contact.map { network.touchpoints(of: $0.id) } ?? []
    }

    func contact(_ name: String) -> Contact? { network.contacts.values.first { $0.name == name } }
}
