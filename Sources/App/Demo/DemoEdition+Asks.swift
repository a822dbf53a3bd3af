import Relationships

extension DemoEdition {
    /// An ask, and the thanks and the report that it left me owing: lived through day by day in a network of its own, so
    /// that they are what the program makes of such a story.
    func changes(_ row: DemoAsk) -> [Change] {
        var network = Network()
        var lines: UInt64 = 0
        func happen(_ changes: [Change]) {
            lines += 1
            network.apply([(LineID(milliseconds: lines, random: (0, 0)), changes)])
        }
        happen(beginning(of: row))
        for (step, daysAgo) in row.steps {
            let day = date(.ago(daysAgo))
            happen(network.asks.keys.flatMap { network.taking(step, of: $0, on: day, today: day) })
        }
        for (kind, daysAgo) in row.kept {
            let owed = network.promises.values.filter { $0.kind == kind }
            happen(owed.flatMap { network.settling($0.id, today: date(.ago(daysAgo))) })
        }
        let promises = network.promises.values.sorted { $0.id < $1.id }.map { promise in
            var promise = promise
            if promise.kind == .thanks, let favour = row.thanksFor { promise.note = text(favour) }
            return promise
        }
        return network.asks.values.map { $0.changes() } + promises.map { $0.changes() }
    }

    /// A touch that carries the mark makes the ask; an introduction is planned before.
    private func beginning(of row: DemoAsk) -> [Change] {
        let day = date(.ago(row.daysAgo))
        guard let introduction = row.introduction else {
            let touches = DemoNetwork.people.filter { $0.key == row.person }.flatMap(touchpoints)
            let asking = touches.filter { $0.date == day && $0.marks.keys.contains(.asked) }
            return asking.flatMap { Network().logging($0, today: day) }
        }
        let ask = Ask(
            id: Identifier("demo-\(row.person)-\(introduction.whom)"), contact: person(row.person), kind: .introduction,
            what: text(introduction.why), whom: person(introduction.whom), project: .rives, added: day)
        // The thanks name whom I was introduced to.
        return [ask.changes()] + DemoNetwork.people.filter { $0.key == introduction.whom }.map { contact($0).changes() }
    }
}
