import Relationships

/// One register of a record, or one element of a set or map.
///
/// Elements are told apart by their bytes, where Swift takes two spellings of "é" for the same text.
struct Place: Hashable {
    var record: RecordID
    var field: Field
    var element: [UInt8]?
}

extension Change {
    /// All that the change assigns, in the order of fields and elements.
    var places: [Place] {
        let registers = set.keys.sorted().map { Place(record: record, field: $0) }
        let elements = put.sorted { $0.key < $1.key }.flatMap { field, elements in
            elements.keys.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
                .map { Place(record: record, field: field, element: $0) }
        }
        return registers + elements
    }

    /// What the change assigns there; nil empties it.
    func value(at place: Place) -> Value? {
        guard let element = place.element else { return set[place.field] ?? nil }
        return put[place.field]?[String(decoding: element, as: UTF8.self)] ?? nil
    }
}

extension Assignments {
    mutating func assign(_ value: Value?, to place: Place) {
        if let element = place.element {
            put(place.field, String(decoding: element, as: UTF8.self), value)
        } else {
            set(place.field, value)
        }
    }
}

/// All assignments to one place, to tell which transaction is in force there.
///
/// An undo writes a line of its own, and yet what it brings back belongs to the transaction that wrote it first: after
/// "Ada", "Bea" and an undo, the first one is in force again, and can be undone in its turn.
struct PlaceHistory {
    private struct Assignment {
        var line: LineID
        var transaction: LineID
        var undoes: LineID?
        var value: Value?
    }

    private var assignments: [Assignment] = []

    mutating func add(_ line: Line, _ value: Value?) {
        assignments.append(
            Assignment(line: line.id, transaction: line.transaction, undoes: line.undoes, value: value))
    }

    /// What was there before the transaction: `.some(nil)` for nothing, nil when the transaction is not in force.
    func valueBefore(_ transaction: LineID) -> Value?? {
        let sorted = assignments.sorted { $0.line < $1.line }
        let owners = Self.owners(of: sorted)
        guard let position = sorted.firstIndex(where: { $0.transaction == transaction }),
            owners[position] == owners[owners.count - 1]
        else { return nil }
        return .some(position > 0 ? sorted[position - 1].value : nil)
    }

    /// For each assignment the transaction that is in force after it; nil when none is.
    private static func owners(of sorted: [Assignment]) -> [LineID?] {
        var owners: [LineID?] = []
        for assignment in sorted {
            guard let undone = assignment.undoes,
                let position = sorted[..<owners.count].firstIndex(where: { $0.transaction == undone })
            else {
                owners.append(assignment.transaction)
                continue
            }
            owners.append(position > 0 ? owners[position - 1] : nil)
        }
        return owners
    }
}
