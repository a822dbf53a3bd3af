extension Method: StoredRecord {
    public var record: RecordID { .method }

    public var registers: [Field: Value?] {
        [
            .current: .key(currentProject), .dailyCapacity: dailyCapacity.map { .integer($0) },
            .cadence: defaultCadence == Method().defaultCadence ? nil : defaultCadence.value(),
            .extra: extra.map { .map(["on": .date($0.on), "count": .integer($0.count)]) },
            .reviewEvery: reviewEvery == Method().reviewEvery ? nil : .integer(reviewEvery),
            .reviewNotBefore: .date(reviewNotBefore),
        ]
    }

    public var maps: [Field: [String: Value]] {
        let wanted = Stage.allCases.filter { stageTargets[$0] != Method().stageTargets[$0] }
        let targets = wanted.map { ($0.rawValue, Value.integer(stageTargets[$0])) }
        return [.stageTargets: Dictionary(uniqueKeysWithValues: targets)]
    }

    public init?(key: String, record: Facts.Record) {
        self.init()
        currentProject = record.identifier(.current)
        dailyCapacity = record[.dailyCapacity]?.integer.map { min(max($0, 1), 50) }
        defaultCadence = Cadence(record[.cadence]) ?? defaultCadence
        if let map = record[.extra]?.map, let on = map["on"]?.date, let count = map["count"]?.integer {
            extra = Extra(on: on, count: min(max(count, 0), 1000))
        }
        for (key, value) in record.elements(.stageTargets) {
            if let stage = Stage(rawValue: key), let percent = value.integer {
                stageTargets[stage] = min(max(percent, 0), 100)
            }
        }
        reviewEvery = record[.reviewEvery]?.integer.map { min(max($0, 7), 3650) } ?? reviewEvery
        reviewNotBefore = record.date(.reviewNotBefore)
    }
}
