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
        try invert(by: command) { stacks throws(StoreError) in
            guard let id = transaction ?? stacks.undo.last else { throw .nothingToUndo }
            if let undoer = stacks.undoer(of: id) { throw .alreadyUndone(id, by: undoer) }
            return id
        }
    }

    /// Undoes an undo: the given one, or that of the given transaction, or the latest.
    public func redo(_ transaction: LineID? = nil, by command: String) throws -> UndoReport {
        try invert(by: command) { stacks throws(StoreError) in
            guard let named = transaction ?? stacks.redo.last else { throw .nothingToRedo }
            let id = stacks.isUndo(named) ? named : stacks.undoer(of: named) ?? named
            guard stacks.isUndo(id) else { throw .notAnUndo(id) }
            if let undoer = stacks.undoer(of: id) { throw .alreadyUndone(id, by: undoer) }
            return id
        }
    }

    private func invert(
        by command: String, _ choose: (UndoStacks) throws(StoreError) -> LineID
    ) throws -> UndoReport {
        var report: UndoReport?
        let receipt = try write(by: command) { () throws(StoreError) in
            let past = try readPast()
            let id = try choose(past.stacks)
            guard let device = past.devices[id] else { throw .unknownTransaction(id) }
            guard device == record?.device else { throw .madeElsewhere(id, device: device) }
            let target = try readTarget(id)
            let (inverse, kept) = try inverse(of: target)
            report = UndoReport(transaction: id, undone: target.entry, restored: inverse, kept: kept)
            return Draft(changes: inverse, undoes: id)
        }
        guard var report, let receipt else { throw StoreError.nothingToUndo }
        report.transaction = receipt.transaction
        report.restored = receipt.changes
        report.undone.undoneBy = receipt.transaction
        return report
    }

    private struct Past {
        var stacks = UndoStacks()
        var devices: [LineID: String] = [:]
        var steps: [LineID: LineID?] = [:]
    }

    /// Who made each transaction, and this device's stacks.
    private func readPast() throws(StoreError) -> Past {
        let own = record?.device
        var past = try reread(into: Past()) { past, line in
            past.devices[line.transaction] = line.device
            if line.device == own { past.steps.updateValue(line.undoes, forKey: line.transaction) }
        }
        for (id, undoes) in past.steps.sorted(by: { $0.key < $1.key }) { past.stacks.add(id, undoes: undoes) }
        return past
    }

    private struct Target {
        var entry: HistoryEntry
        var lines: Set<LineID> = []
    }

    private func readTarget(_ id: LineID) throws(StoreError) -> Target {
        let empty = HistoryEntry(id: id, device: "", isThisDevice: true, by: "", changes: [])
        return try reread(into: Target(entry: empty)) { target, line in
            guard line.transaction == id else { return }
            target.lines.insert(line.id)
            target.entry.device = line.device
            target.entry.by = line.command
            target.entry.undoes = line.undoes
            target.entry.changes += line.changes
        }
    }

    /// What the touched fields would be had the target's lines never been written.
    private func inverse(of target: Target) throws(StoreError) -> (changes: [Change], kept: [UndoReport.Place]) {
        let records = Set(target.entry.changes.map(\.record))
        let before = try reread(into: Facts()) { facts, line in
            guard !target.lines.contains(line.id) else { return }
            for change in line.changes where records.contains(change.record) { facts.apply(change, at: line.id) }
        }
        var kept: [UndoReport.Place] = []
        var inverse: [Change] = []
        for change in target.entry.changes {
            let record = change.record
            var assignments = Assignments(to: record)
            let isStillThere = { (field: Field, element: String?) in
                let entry = self.network.facts[record]?.entry(field, element: element)
                if let entry, target.lines.contains(entry.line) { return true }
                let place = UndoReport.Place(record: record, field: field)
                if !kept.contains(place) { kept.append(place) }
                return false
            }
            for field in change.set.keys.sorted() where isStillThere(field, nil) {
                assignments.set(field, before[record]?[field])
            }
            for (field, elements) in change.put.sorted(by: { $0.key < $1.key }) {
                for element in elements.keys.sorted() where isStillThere(field, element) {
                    assignments.put(field, element, before[record]?.entry(field, element: element)?.value)
                }
            }
            inverse += assignments.changes
        }
        return (inverse.resolved(against: network.facts), kept)
    }
}
