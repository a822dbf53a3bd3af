import Glibc
import JSON
import Relationships

/// What a compaction took out of this device's journal.
///
/// Example: 120 assignments, and 20,000 bytes of 50,000.
public struct CompactReport: Hashable, Sendable {
    /// Assignments that later ones of the same journal had replaced.
    public var dropped = 0
    /// Bytes of the journal before and after.
    public var before = 0
    public var after = 0
}

extension Store {
    /// What a compaction calls itself in a line.
    static let compacting = "compact"

    /// Takes out of this device's journal what later lines of it have replaced; the network stays as it is.
    ///
    /// Of each register and element the last assignment stays, and the one that its `was` names, by which it is told
    /// whether two devices clashed. Deletions, aliases and marks of forgetting stay all. Since undo brings back what was
    /// before, a line is written first behind which this device does not undo any more. Each line stays, if only with
    /// its id, so that a copy elsewhere with more in it counts no more than this one.
    public func compact() throws -> CompactReport {
        try withLock {
            try beginRewriting()
            guard let own = record, journals.byName[own.journal] != nil else { return CompactReport() }
            let superseded = try supersededPlaces(in: own.journal)
            guard !superseded.isEmpty else { return CompactReport() }
            _ = try append(Draft(changes: [], undoes: nil), by: Self.compacting)
            guard let journal = journals.byName[record?.journal ?? ""], journal.name == own.journal else {
                return CompactReport()
            }
            var report = CompactReport(dropped: superseded.values.reduce(0) { $0 + $1.count }, before: journal.length)
            do throws(FileError) {
                _ = try rewrite(journal) { line, rewrote in
                    LineFormat.without(superseded, line, rewrote: rewrote)
                }
                try startOver()
            } catch {
                throw StoreError(error)
            }
            report.after = journals.byName[own.journal]?.length ?? 0
            return report
        }
    }

    /// By line, what it assigns in vain. Only lines count that stand in the file as they count in the fold.
    private func supersededPlaces(in name: String) throws(StoreError) -> [LineID: Set<Place>] {
        let written = try revisions(in: name)
        let assignments = try reread(into: [Place: [(line: LineID, was: LineID?)]]()) { assignments, line in
            guard written[line.id] == line.revision else { return }
            for change in line.changes where change.record.kind != .alias {
                for place in change.places where place.field != .deleted && place.field != .forgotten {
                    let was = place.element == nil ? change.was[place.field] : nil
                    assignments[place, default: []].append((line.id, was))
                }
            }
        }
        var superseded: [LineID: Set<Place>] = [:]
        for (place, lines) in assignments {
            guard let last = lines.max(by: { $0.line < $1.line }) else { continue }
            for line in lines where line.line != last.line && line.line != last.was {
                superseded[line.line, default: []].insert(place)
            }
        }
        return superseded
    }

    /// The valid lines of a journal, with how often each was rewritten.
    private func revisions(in name: String) throws(StoreError) -> [LineID: Int] {
        let bytes: [UInt8]?
        do throws(FileError) {
            bytes = try fileSystem.contents(of: location.journals + "/" + name)
        } catch {
            throw StoreError(error)
        }
        var revisions: [LineID: Int] = [:]
        for line in (bytes ?? []).split(separator: UInt8(ascii: "\n")) {
            if case .sealed(let line, _) = line.withUnsafeBufferPointer(LineFormat.read) {
                revisions[line.id] = line.revision
            }
        }
        return revisions
    }
}

extension LineFormat {
    /// A line without some of its assignments, sealed anew; nil where it has none of them and is not to be made anew.
    fileprivate static func without(
        _ superseded: [LineID: Set<Place>], _ bytes: ArraySlice<UInt8>, rewrote: Int?
    ) -> [UInt8]? {
        guard case .sealed(let line, _) = bytes.withUnsafeBufferPointer(read) else { return nil }
        let places = superseded[line.id] ?? []
        guard !places.isEmpty || rewrote != nil else { return nil }
        return rewritten(bytes, rewrote: rewrote) { changes in
            .array(changes.array?.compactMap { without(places, $0) } ?? [])
        }
    }

    /// A change as it stands in a line; members that are not known are kept in what stays.
    private static func without(_ places: Set<Place>, _ change: JSONValue) -> JSONValue? {
        guard let old = change.object, let record = old["on"]?.string.flatMap({ RecordID($0) }) else { return change }
        var new = old
        for member in ["set", "was"] {
            guard let fields = old[member]?.object else { continue }
            let left = fields.members.filter { !places.contains(Place(record: record, field: Field($0.key))) }
            new[member] = left.isEmpty ? nil : .object(JSONObject(left.map { ($0.key, $0.value) }))
        }
        if let fields = old["put"]?.object {
            let left = fields.members.compactMap { field, elements -> (String, JSONValue)? in
                let kept = (elements.object?.members ?? []).filter { element in
                    !places.contains(Place(record: record, field: Field(field), element: Array(element.key.utf8)))
                }
                return kept.isEmpty ? nil : (field, .object(JSONObject(kept.map { ($0.key, $0.value) })))
            }
            new["put"] = left.isEmpty ? nil : .object(JSONObject(left))
        }
        return new.members.allSatisfy { ["on", "was"].contains($0.key) } ? nil : .object(new)
    }
}
