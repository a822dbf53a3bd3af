extension Project: StoredRecord {
    public var record: RecordID { .project(id) }

    public var registers: [Field: Value?] {
        [
            .title: .text(title), .pitch: .text(pitch), .state: .text(state.rawValue), .added: .date(added),
            .objective: objective == Objective()
                ? nil
                : .members([
                    "specific": .text(objective.specific), "measure": .text(objective.measure),
                    "achievable": .text(objective.achievable), "relevant": .text(objective.relevant),
                    "by": .date(objective.by),
                ]),
        ]
    }

    public var maps: [Field: [String: Value]] {
        let milestones = milestones.map { milestone in
            (
                milestone.key,
                Value.members([
                    "what": .text(milestone.what), "date": .date(milestone.date), "place": .text(milestone.place),
                ])
            )
        }
        return [
            .circles: .elements(circles),
            .milestones: Dictionary(milestones, uniquingKeysWith: { first, _ in first }),
        ]
    }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let title = record.text(.title) else { return nil }
        self.init(id: ID(key), title: title)
        if let map = record[.objective]?.map {
            objective.specific = map["specific"]?.text
            objective.measure = map["measure"]?.text
            objective.achievable = map["achievable"]?.text
            objective.relevant = map["relevant"]?.text
            objective.by = map["by"]?.date
        }
        pitch = record.text(.pitch)
        state = record.text(.state).flatMap(State.init) ?? .active
        milestones = record.elements(.milestones).map { key, value in
            Milestone(
                key: key, what: value.map?["what"]?.text ?? "", date: value.map?["date"]?.date,
                place: value.map?["place"]?.text)
        }
        circles = record.keys(.circles)
        added = record.date(.added)
    }
}

extension Slot: StoredRecord {
    public var record: RecordID { .slot(id) }

    public var registers: [Field: Value?] {
        [
            .project: .key(project), .kind: .key(kind), .purpose: .text(purpose), .by: .date(by),
            .place: .text(place), .milestone: .text(milestone), .order: .integer(order),
            .strategy: .text(strategy),
        ]
    }

    public var maps: [Field: [String: Value]] { [.holders: .elements(holders)] }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let project: Project.ID = record.identifier(.project),
            let kind: RoleKind.ID = record.identifier(.kind)
        else { return nil }
        self.init(
            id: ID(key), project: project, kind: kind, purpose: record.text(.purpose), by: record.date(.by),
            place: record.text(.place), milestone: record.text(.milestone), order: record[.order]?.integer ?? 0,
            strategy: record.text(.strategy), holders: record.identifiers(.holders))
    }
}

extension RoleKind: StoredRecord {
    public var record: RecordID { .role(id) }

    public var registers: [Field: Value?] {
        [
            .name: .text(name), .letter: .text(String(letter)), .weight: .integer(weight),
            .cadence: cadence?.value(),
        ]
    }

    public var maps: [Field: [String: Value]] { [:] }

    public init?(key: String, record: Facts.Record) {
        let builtIn = RoleKind.builtIn.first { $0.id.text == key }
        guard !record.isGone, let letter = record.text(.letter)?.first ?? builtIn?.letter else { return nil }
        self.init(
            id: ID(key), name: record.text(.name), letter: letter,
            weight: min(max(record[.weight]?.integer ?? builtIn?.weight ?? 100, 0), 1000),
            cadence: Cadence(record[.cadence]) ?? (record.entry(.cadence) == nil ? builtIn?.cadence : nil))
    }
}

extension AwayPeriod: StoredRecord {
    public var record: RecordID { RecordID(.away, id.text) }
    public var registers: [Field: Value?] { [.from: .date(from), .to: .date(to)] }
    public var maps: [Field: [String: Value]] { [:] }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let from = record.date(.from), let to = record.date(.to) else { return nil }
        self.init(id: Identifier(key), from: min(from, to), to: max(from, to))
    }
}
