import Glibc
import Relationships

extension Store {
    /// What an undo or a redo has done.
    public struct UndoReport: Hashable, Sendable {
        /// The transaction that was written: what a redo takes.
        public var transaction: LineID
        public var undone: HistoryEntry
        public var restored: [Change]
        /// Fields that were set again later, and stay as they are.
        public var keptBecauseChangedSince: [(RecordID, Field)] { kept.map { ($0.record, $0.field) } }

        struct Place: Hashable {
            var record: RecordID
            var field: Field
        }
        var kept: [Place]
    }

    /// Writes the inverse of a transaction of this device: of the given one, or of the latest that is not undone.
    ///
    /// A field goes back to what it was before, unless something else was written to it since. A record that came into
    /// being loses all its fields.
    public func undo(_ transaction: LineID? = nil, by command: String) throws -> UndoReport {
        try invert(transaction, by: command) { stacks throws(StoreError) in
            guard let id = transaction ?? stacks.undo.last else { throw .nothingToUndo }
            if let undoer = stacks.undoer(of: id) { throw .alreadyUndone(id, by: undoer) }
            return id
        }
    }

    /// Undoes an undo: the given one, or that of the given transaction, or the latest.
    public func redo(_ transaction: LineID? = nil, by command: String) throws -> UndoReport {
        try invert(transaction, by: command) { stacks throws(StoreError) in
            guard let named = transaction ?? stacks.redo.last else { throw .nothingToRedo }
            let id = stacks.isUndo(named) ? named : stacks.undoer(of: named) ?? named
            guard stacks.isUndo(id) else { throw .notAnUndo(id) }
            if let undoer = stacks.undoer(of: id) { throw .alreadyUndone(id, by: undoer) }
            return id
        }
    }

    /// - Parameter named: the transaction that will be chosen, most often; nil for the last one.
    private func invert(
        _ named: LineID?, by command: String, _ choose: (UndoStacks) throws(StoreError) -> LineID
    ) throws -> UndoReport {
        var report: UndoReport?
        let receipt = try write(by: command) { () throws(StoreError) in
            // What this device has done can't be told.
            if case .unreadableRecord(let path)? = recordProblem?.cause {
                throw .io(operation: .open, path: path, errno: EACCES, outcome: .nothingChanged)
            }
            let (past, entry) = try readPast(and: named ?? record?.last)
            let id = try choose(past.stacks)
            guard !past.erased.contains(id) else { throw .erased(id) }
            guard !past.compacted.contains(id) else { throw .compacted(id) }
            guard let device = past.devices[id] else { throw .unknownTransaction(id) }
            guard device == record?.device else { throw .madeElsewhere(id, device: device) }
            let target = if let entry, entry.id == id { entry } else { try readEntry(id) }
            let (inverse, kept) = try inverse(of: target)
            report = UndoReport(transaction: id, undone: target, restored: inverse, kept: kept)
            return Draft(changes: inverse, undoes: id)
        }
        guard var report, let receipt else { throw StoreError.nothingToUndo }
        report.transaction = receipt.transaction
        report.restored = receipt.changes
        report.undone.undoneBy = receipt.transaction
        return report
    }

    private final class PastReader: TouchTaker {
        private(set) var past = Past()
        /// The transaction that is wanted whole, as far as its lines have come.
        private(set) var entry: HistoryEntry?
        private let wanted: LineID?
        /// Whose line came last, as most of a journal are of one device.
        private var device: [UInt8] = []
        private var deviceID = ""

        init(wanted: LineID?) { self.wanted = wanted }

        func take(_ line: TouchLine) -> Bool {
            guard line.touch.line != wanted else { return false }
            if !line.device.elementsEqual(device) {
                device = Array(line.device)
                deviceID = String(decoding: device, as: UTF8.self)
            }
            past.devices[line.touch.line] = deviceID
            past.steps.updateValue(nil, forKey: line.touch.line)
            past.full.insert(line.touch.line)
            return true
        }

        func add(_ line: Line) {
            let transaction = line.transaction
            if transaction == wanted { entry = (entry ?? HistoryEntry(id: transaction)).with(line) }
            past.devices[transaction] = line.device
            past.steps.updateValue(line.undoes, forKey: transaction)
            if !line.changes.isEmpty || line.revision == 0 { past.full.insert(transaction) }
            if line.changes.contains(where: { $0.set.keys.contains(.forgotten) }) { past.erased.insert(transaction) }
            if line.command == Store.compacting, line.changes.isEmpty { past.compacted.insert(transaction) }
        }
    }

    private struct Past {
        var stacks = UndoStacks()
        var devices: [LineID: String] = [:]
        var steps: [LineID: LineID?] = [:]
        /// Transactions of which something is left.
        var full: Set<LineID> = []
        /// Transactions that forgot somebody, and then those of which nothing is left since.
        var erased: Set<LineID> = []
        /// Those that compacted a journal, and then those of the same device before.
        var compacted: Set<LineID> = []
    }

    /// Who made each transaction, and this device's stacks: behind a forgetting or a compaction nobody gets by undoing.
    /// And one transaction, so that the journals are not read again for it.
    private func readPast(and wanted: LineID?) throws(StoreError) -> (Past, HistoryEntry?) {
        let reader = try reread(into: PastReader(wanted: wanted), touches: { $0 }, { reader, line in reader.add(line) })
        var past = reader.past
        var own: [LineID] = []
        for (id, undoes) in past.steps.sorted(by: { $0.key < $1.key }) {
            let isOwn = past.devices[id] == record?.device
            if isOwn { own.append(id) }
            if past.compacted.contains(id) {
                if isOwn {
                    past.compacted.formUnion(own)
                    past.stacks = UndoStacks()
                }
                continue
            }
            if past.erased.contains(id) {
                if isOwn { past.stacks = UndoStacks() }
                continue
            }
            let isErased: Bool
            if let undoes { isErased = past.erased.contains(undoes) } else { isErased = !past.full.contains(id) }
            if isErased { past.erased.insert(id) } else if isOwn { past.stacks.add(id, undoes: undoes) }
        }
        return (past, reader.entry)
    }

    private func readEntry(_ id: LineID) throws(StoreError) -> HistoryEntry {
        let others = PassedTouches { $0.touch.line != id }
        return try reread(into: HistoryEntry(id: id), besides: others) { entry, line in
            if line.transaction == id { entry = entry.with(line) }
        }
    }

    /// What brings the touched places back to what they were before the target, where it is still in force.
    private func inverse(of target: HistoryEntry) throws(StoreError) -> (changes: [Change], kept: [UndoReport.Place]) {
        let touched = Set(target.changes.flatMap(\.places))
        let pasts = try pasts(of: touched.filter { !isFirst(at: $0) })
        var kept: [UndoReport.Place] = []
        var inverse: [Change] = []
        for change in target.changes {
            var assignments = Assignments(to: change.record)
            for place in change.places {
                // Where nobody else has ever said anything, there was nothing before.
                if let before = isFirst(at: place) ? .some(nil) : pasts[place]?.valueBefore(target.id) {
                    assignments.assign(before, to: place)
                } else {
                    let field = UndoReport.Place(record: place.record, field: place.field)
                    if !kept.contains(field) { kept.append(field) }
                }
            }
            inverse += assignments.changes
        }
        return (inverse.resolved(against: network.facts), kept)
    }

    private func isFirst(at place: Place) -> Bool {
        let element = place.element.map { String(decoding: $0, as: UTF8.self) }
        return network.facts[place.record]?.entry(place.field, element: element)?.isFirst ?? false
    }

    /// All that was ever assigned to some places.
    private func pasts(of touched: Set<Place>) throws(StoreError) -> [Place: PlaceHistory] {
        guard !touched.isEmpty else { return [:] }
        let keys = Set(touched.lazy.filter { $0.record.kind == .touchpoint }.map(\.record.key))
        let others = PassedTouches { !keys.contains(String(decoding: $0.touch.key, as: UTF8.self)) }
        return try reread(into: [Place: PlaceHistory](), besides: others) { pasts, line in
            for change in line.changes {
                for place in change.places where touched.contains(place) {
                    pasts[place, default: PlaceHistory()].add(line, change.value(at: place))
                }
            }
        }
    }
}

extension HistoryEntry {
    fileprivate init(id: LineID) { self.init(id: id, device: "", isThisDevice: true, by: "", changes: []) }

    /// With one more of its lines.
    fileprivate func with(_ line: Line) -> HistoryEntry {
        var entry = self
        entry.device = line.device
        entry.by = line.command
        entry.undoes = line.undoes
        entry.changes += line.changes
        return entry
    }
}
