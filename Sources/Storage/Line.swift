import Relationships

/// One line of a journal: a transaction, or a numbered part of one.
///
/// Example: `{"id":"01kak7…","dev":"7d0m…","by":"log","changes":[…],"sum":"9ae0daaf"}`.
struct Line: Equatable {
    var id: LineID
    /// How many times the line was rewritten.
    var revision = 0
    var device: String
    /// The command that made it, such as `ui log`.
    var command: String
    var part: Part?
    /// The transaction whose inverse this one is.
    var undoes: LineID?
    /// Bytes of the file that this line's file replaced.
    var rewrote: Int?
    var changes: [Change]

    /// Line `number` of the `count` lines of a transaction, from 1.
    struct Part: Hashable {
        var transaction: LineID
        var number: Int
        var count: Int
    }

    /// The id of the transaction's first line.
    var transaction: LineID { part?.transaction ?? id }
}

/// Collects assignments to one record, of which the first to a field or element counts.
///
/// A dictionary takes "é" in one and in two scalars for one key, and the format does not; where both occur, a second
/// change carries the other. Example: `assignments.put(.tags, "café", true)`.
struct Assignments {
    private(set) var changes: [Change]

    init(to record: RecordID) { changes = [Change(on: record)] }

    /// Whether the field was new.
    @discardableResult
    mutating func set(_ field: Field, _ value: Value?) -> Bool {
        guard changes[0].set.index(forKey: field) == nil else { return false }
        changes[0].set.updateValue(value, forKey: field)
        return true
    }

    /// Whether the element was new.
    @discardableResult
    mutating func put(_ field: Field, _ element: String, _ value: Value?) -> Bool {
        var index = 0
        while let elements = changes[index].put[field], let place = elements.index(forKey: element) {
            if elements.keys[place].utf8.elementsEqual(element.utf8) { return false }
            index += 1
            if index == changes.count { changes.append(Change(on: changes[0].record)) }
        }
        changes[index].put[field, default: [:]].updateValue(value, forKey: element)
        return true
    }

    mutating func remember(_ field: Field, was line: LineID) { changes[0].was[field] = line }
}

extension [Change] {
    /// One change a record, in the order in which the records come, with each assignment once and `was` as it is now.
    func resolved(against facts: Facts) -> [Change] {
        var order: [RecordID] = []
        var collected: [RecordID: Assignments] = [:]
        for change in self where !change.isEmpty {
            let record = change.record
            if collected[record] == nil { order.append(record) }
            for (field, value) in change.set {
                let isNew = collected[record, default: Assignments(to: record)].set(field, value)
                guard isNew, let line = facts[record]?.entry(field)?.line else { continue }
                collected[record]?.remember(field, was: line)
            }
            for (field, elements) in change.put {
                for (element, value) in elements {
                    collected[record, default: Assignments(to: record)].put(field, element, value)
                }
            }
        }
        return order.flatMap { collected[$0]?.changes ?? [] }
    }
}
