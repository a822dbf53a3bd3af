extension Touchpoint: StoredRecord {
    public var record: RecordID { .touchpoint(id) }

    public var registers: [Field: Value?] {
        [
            .date: .date(date), .time: .text(time?.description), .channel: .text(channel.rawValue),
            .direction: .text(direction.rawValue), .note: .text(note), .project: .key(project),
            .recorded: .date(recorded), .planned: .flag(isPlanned), .occasion: .text(occasion),
            .stage: .text(stage?.rawValue),
        ]
    }

    public var maps: [Field: [String: Value]] {
        let marks = marks.map { ($0.key.rawValue, $0.value.map(Value.text) ?? true) }
        return [.contacts: .elements(contacts), .marks: Dictionary(uniqueKeysWithValues: marks)]
    }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let date = record.date(.date) else { return nil }
        self.init(
            id: ID(key), date: date, time: record.text(.time).flatMap { CivilTime($0) },
            channel: record.text(.channel).flatMap(Channel.init) ?? .other,
            direction: record.text(.direction).flatMap(Direction.init) ?? .out,
            contacts: record.identifiers(.contacts), note: record.text(.note), project: record.identifier(.project),
            recorded: record.date(.recorded), isPlanned: record.flag(.planned), occasion: record.text(.occasion),
            stage: record.text(.stage).flatMap(Stage.init))
        for (key, value) in record.elements(.marks) {
            if let mark = Mark(rawValue: key) { marks[mark] = .some(value.text) }
        }
    }
}

extension Promise: StoredRecord {
    public var record: RecordID { .promise(id) }

    public var registers: [Field: Value?] {
        [
            .kind: .text(kind.rawValue), .note: .text(note), .occasion: .text(occasion), .due: .date(due),
            .notBefore: .date(notBefore), .outcome: outcome.map { .map(["date": .date($0)]) }, .added: .date(added),
        ]
    }

    public var maps: [Field: [String: Value]] { [.contacts: .elements(contacts)] }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let due = record.date(.due) else { return nil }
        self.init(
            id: ID(key), kind: record.text(.kind).flatMap(Kind.init) ?? .followUp,
            contacts: record.identifiers(.contacts), note: record.text(.note), occasion: record.text(.occasion),
            due: due, notBefore: record.date(.notBefore), outcome: record[.outcome]?.map?["date"]?.date,
            added: record.date(.added))
    }
}
