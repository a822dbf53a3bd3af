extension Method: StoredRecord {
    public var record: RecordID { .method }

    public var registers: [Field: Value?] {
        [
            .current: .key(currentProject), .dailyCapacity: dailyCapacity.map { .integer($0) },
            .cadence: defaultCadence == Method().defaultCadence ? nil : defaultCadence.value(),
            .extra: extra.map { .map(["on": .date($0.on), "count": .integer($0.count)]) },
            .reviewEvery: reviewEvery == Method().reviewEvery ? nil : .integer(reviewEvery),
            .reviewNotBefore: .date(reviewNotBefore),
            .requestPatience: requestPatience == Method().requestPatience ? nil : .integer(requestPatience),
            .askPatience: askPatience == Method().askPatience ? nil : .integer(askPatience),
            .reportAfter: reportAfter == Method().reportAfter ? nil : .integer(reportAfter),
        ]
    }

    public var maps: [Field: [String: Value]] {
        let wanted = Stage.allCases.filter { stageTargets[$0] != Method().stageTargets[$0] }
        let targets = wanted.map { ($0.rawValue, Value.integer(stageTargets[$0])) }
        return [
            .stageTargets: Dictionary(uniqueKeysWithValues: targets),
            .questions: questions.mapValues { .text($0) },
            .templates: templates.mapValues { .map(["name": .text($0.name), "text": .text($0.text)]) },
            .practices: practices.mapValues { .map(["text": .text($0.text), "level": .text($0.level.rawValue)]) },
            .snoozes: snoozes.mapValues { .integer($0) }, .formulas: .elements(formulas),
            .interests: .elements(interests), .work: .elements(work), .authors: authors.mapValues { .text($0) },
        ]
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
        func days(_ field: Field, _ usual: Int) -> Int {
            record[field]?.integer.map { min(max($0, 1), Cadence.longest) } ?? usual
        }
        requestPatience = days(.requestPatience, requestPatience)
        askPatience = days(.askPatience, askPatience)
        reportAfter = days(.reportAfter, reportAfter)
        questions = record.map(.questions) { $0.text }
        templates = record.map(.templates) { value in
            value.map?["text"]?.text.map { Template(name: value.map?["name"]?.text ?? "", text: $0) }
        }
        practices = record.map(.practices) { value in
            value.map?["text"]?.text.map { text in
                Practice(text: text, level: value.map?["level"]?.text.flatMap(Practice.Level.init) ?? .beginner)
            }
        }
        snoozes = record.map(.snoozes) { value in value.integer.map { min(max($0, 1), Cadence.longest) } }
        formulas = record.keys(.formulas)
        interests = record.keys(.interests)
        work = record.keys(.work)
        authors = record.map(.authors) { $0.text }
    }
}

extension Facts.Record {
    /// A keyed map, without what cannot be read. Of two keys that a dictionary takes for one, the first by bytes counts.
    fileprivate func map<Element>(_ field: Field, _ read: (Value) -> Element?) -> [String: Element] {
        let pairs = elements(field).compactMap { key, value in read(value).map { (key, $0) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
