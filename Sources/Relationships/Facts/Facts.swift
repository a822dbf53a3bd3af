/// The fold of all lines: for each field of each record the value whose line id is the greatest.
///
/// Commutative and idempotent: the same changes with the same ids, in any order, any number of times, are the same
/// facts. That is why journals of several devices merge without a conflict.
///
/// Example: `facts.apply(change, at: line)`; `facts[.contact(id)]?[.name]`.
public struct Facts: Sendable {
    /// What was folded at once, from the journals' first lines on; nil for none. What `loose` has, counts instead.
    let packed: PackedRecords?
    /// The records that are not packed, and those that have changed since.
    private(set) var loose: [RecordID: Record] = [:]
    /// Records with a mark that nothing takes back: only the mark is kept of them, whatever else comes.
    public private(set) var forgotten: Set<RecordID> = []

    public init() { packed = nil }

    /// Everything that is packed; contacts and touchpoints stay so until they change.
    init(_ packed: PackedRecords, and others: [RecordID: Record] = [:]) {
        self.packed = packed
        loose = others
        for number in packed.loose {
            let id = packed.id(number)
            let record = packed.record(number)
            loose[id] = record
            if record.entry(.forgotten) != nil { forgotten.insert(id) }
        }
    }

    public subscript(id: RecordID) -> Record? { loose[id] ?? packed?.record(id) }

    public var isEmpty: Bool { loose.isEmpty && packed?.isEmpty ?? true }

    public mutating func apply(_ change: Change, at line: LineID) {
        loosen(change.record)
        let isForgotten = loose[change.record, default: Record()].apply(change, at: line)
        if isForgotten { forgotten.insert(change.record) }
    }

    /// Takes a record out of what is packed, as it is.
    mutating func loosen(_ id: RecordID) {
        guard let packed, loose[id] == nil, let record = packed.record(id) else { return }
        loosen(id, record)
    }

    /// What is known of a record elsewhere.
    mutating func loosen(_ id: RecordID, _ record: Record) { loose[id] = record }

    /// The kinds of which there are records.
    var kinds: Set<RecordID.Kind> {
        let ofLoose = Set(loose.keys.lazy.map(\.kind))
        return packed.map { packed in
            ofLoose.union(packed.kinds.lazy.filter { packed.numbers(of: $0).contains { _ in true } })
        } ?? ofLoose
    }

    /// The ids of all records of a kind, in any order.
    func ids(of kind: RecordID.Kind) -> [RecordID] {
        let ids = loose.keys.filter { $0.kind == kind }
        guard let packed else { return ids }
        return ids + packed.numbers(of: kind).lazy.map(packed.id).filter { loose[$0] == nil }
    }

    /// The records of a kind that never stays packed, in any order.
    func records(of kind: RecordID.Kind) -> [(id: RecordID, record: Record)] {
        loose.compactMap { $0.kind == kind ? ($0, $1) : nil }
    }

    /// The records that may be about one of these people: all that are not packed, and the packed touches with them.
    func mentioning(_ people: Set<String>) -> [RecordID] { Array(loose.keys) + packedTouches(with: people) }

    func packedTouches(with people: Set<String>) -> [RecordID] {
        guard let packed else { return [] }
        let numbers = Set(people.flatMap { packed.traces(of: $0).map { Int(packed.trace($0).record) } })
        return numbers.map(packed.id).filter { loose[$0] == nil }
    }

    /// Every record, each taken out of what is packed: some microseconds each.
    public var records: [RecordID: Record] {
        guard let packed else { return loose }
        return Dictionary(packed.numbers().map { (packed.id($0), packed.record($0)) }, uniquingKeysWith: { $1 })
            .merging(loose) { $1 }
    }

    /// One record's fields, each with the line that it comes from.
    public struct Record: Equatable, Sendable {
        /// In the order of field and element.
        public private(set) var entries: [Entry] = []

        init() {}

        /// Entries that are in order.
        init(entries: [Entry]) { self.entries = entries }

        /// What one line makes of nothing.
        init(_ change: Change, at line: LineID) { _ = apply(change, at: line) }

        /// One register, or one element of a set or map.
        public struct Entry: Equatable, Sendable {
            public let field: Field
            /// nil for a register.
            public let element: String?
            /// nil: emptied, or taken away; kept so that an older line that comes late does not win.
            public let value: Value?
            public let line: LineID
            /// The line that the writer saw, and the greatest line that lost: where they differ, two devices changed
            /// the same register without knowing of each other.
            let was: LineID?
            fileprivate(set) var runnerUp: LineID?

            /// No other line has ever said anything here.
            public var isFirst: Bool { runnerUp == nil }

            /// Two devices changed this register without knowing of each other, and the other one's value lost.
            public var isContested: Bool { element == nil && runnerUp != nil && was != runnerUp }
        }

        public subscript(field: Field) -> Value? { entry(field)?.value }

        public func entry(_ field: Field, element: String? = nil) -> Entry? {
            let (index, found) = position(field, element)
            return found ? entries[index] : nil
        }

        /// The elements that are there, in the order of their bytes.
        public func elements(_ field: Field) -> [(key: String, value: Value)] {
            entries[position(field, nil).index...].lazy.prefix { $0.field == field }.compactMap { entry in
                guard let key = entry.element, let value = entry.value else { return nil }
                return (key, value)
            }
        }

        /// Whether the record is forgotten. A mark takes all else away, what comes later as well as what came before.
        fileprivate mutating func apply(_ change: Change, at line: LineID) -> Bool {
            if change.set[.forgotten] == .some(.some(true)) {
                entries.removeAll { $0.field != .forgotten }
                assign(.forgotten, nil, true, line, was: nil)
            }
            guard entry(.forgotten) == nil else { return true }
            for (field, value) in change.set where field != .forgotten {
                assign(field, nil, value, line, was: change.was[field])
            }
            for (field, elements) in change.put {
                for (element, value) in elements { assign(field, element, value, line, was: nil) }
            }
            return false
        }

        func filtered(_ keeps: (Entry) -> Bool) -> Record {
            var record = self
            record.entries.removeAll { !keeps($0) }
            return record
        }

        private mutating func assign(
            _ field: Field, _ element: String?, _ value: Value?, _ line: LineID, was: LineID?
        ) {
            let (index, found) = position(field, element)
            guard found else {
                let entry = Entry(field: field, element: element, value: value, line: line, was: was, runnerUp: nil)
                entries.insert(entry, at: index)
                return
            }
            let holder = entries[index]
            guard line != holder.line else { return }
            if line > holder.line {
                entries[index] = Entry(
                    field: field, element: element, value: value, line: line, was: was, runnerUp: holder.line)
            } else if holder.runnerUp.map({ line > $0 }) ?? true {
                entries[index].runnerUp = line
            }
        }

        /// Other records' entries too, as if their lines had been about this one: how merged contacts are one.
        mutating func absorb(_ other: Record) {
            for entry in other.entries {
                assign(entry.field, entry.element, entry.value, entry.line, was: entry.was)
            }
        }

        /// Where the entry is, or where it belongs. Elements compare by their bytes, not as Swift texts do: "é" in one
        /// and in two scalars must not take each other's place in an order of arrival.
        private func position(_ field: Field, _ element: String?) -> (index: Int, found: Bool) {
            var low = 0
            var high = entries.count
            while low < high {
                let middle = (low + high) / 2
                if Self.precedes(entries[middle], field, element) { low = middle + 1 } else { high = middle }
            }
            guard low < entries.count else { return (low, false) }
            let entry = entries[low]
            return (low, entry.field == field && Self.same(entry.element, element))
        }

        private static func precedes(_ entry: Entry, _ field: Field, _ element: String?) -> Bool {
            if entry.field != field { return entry.field < field }
            switch (entry.element, element) {
            case (nil, nil): return false
            case (nil, _?): return true
            case (_?, nil): return false
            case (let left?, let right?): return left.utf8.lexicographicallyPrecedes(right.utf8)
            }
        }

        private static func same(_ left: String?, _ right: String?) -> Bool {
            switch (left, right) {
            case (nil, nil): true
            case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
            default: false
            }
        }
    }
}

extension Facts: Equatable {
    /// Whether the same is known, however it is kept.
    public static func == (left: Facts, right: Facts) -> Bool {
        left.forgotten == right.forgotten && left.records == right.records
    }
}
