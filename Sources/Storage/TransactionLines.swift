import Relationships

/// The lines of one transaction: one where that suffices, numbered ones for a large import.
///
/// Example: 5 MB of changes are some 80 lines that carry `tx`, `n` and `of`, and count only together.
struct TransactionLines {
    private(set) var lines: [Line] = []
    private(set) var bytes: [UInt8] = []

    /// `template` has everything but ids, part and changes; `nextID` is asked once a line.
    init(
        _ changes: [Change], template: Line, nextID: () throws(StoreError) -> LineID
    ) throws(StoreError) {
        for change in changes { try Self.refuseLongTexts(in: change) }
        let groups = Self.groups(of: changes, within: LineFormat.usualLength - Self.overhead(of: template))
        for (index, group) in groups.enumerated() {
            var line = template
            line.id = try nextID()
            line.changes = group
            if groups.count > 1 {
                line.part = Line.Part(
                    transaction: lines.first?.id ?? line.id, number: index + 1, count: groups.count)
            }
            lines.append(line)
        }
        let written = Array(concurrently: lines.count, by: 1) { [lines] in Self.written(lines[$0]) }
        for line in written { bytes += try line.get() }
    }

    private static func written(_ line: Line) -> Result<[UInt8], StoreError> {
        Result { () throws(StoreError) in
            var bytes: [UInt8] = []
            LineFormat.write(line, to: &bytes)
            try check(bytes.dropLast(), line)
            return bytes
        }
    }

    private static func check(_ written: ArraySlice<UInt8>, _ line: Line) throws(StoreError) {
        if written.count > LineFormat.longestLine, let change = line.changes.first {
            let field = change.set.keys.first ?? change.put.keys.first ?? .notes
            throw .tooLong(record: change.record, field: field, bytes: written.count, limit: LineFormat.longestLine)
        }
        // What would not read back as it is must not be acknowledged.
        guard case .sealed(let read, _) = written.withUnsafeBufferPointer(LineFormat.read), read == line else {
            throw .unwritable(line.changes.first?.record ?? RecordID("", ""))
        }
    }

    /// Changes that fit a line together; one assignment that does not fit stands in a line alone.
    private static func groups(of changes: [Change], within room: Int) -> [[Change]] {
        var groups: [[Change]] = [[]]
        var used = 0
        func add(_ change: Change, _ length: Int) {
            if used + length + 1 > room, groups.last?.isEmpty == false {
                groups.append([])
                used = 0
            }
            groups[groups.count - 1].append(change)
            used += length + 1
        }
        let lengths = Array(concurrently: changes.count, by: 256) { length(of: changes[$0]) }
        for (change, length) in zip(changes, lengths) {
            if length <= room {
                add(change, length)
            } else {
                for piece in pieces(of: change) { add(piece, Self.length(of: piece)) }
            }
        }
        return groups
    }

    /// One change for each assignment of a change.
    private static func pieces(of change: Change) -> [Change] {
        let registers = change.set.sorted { $0.key < $1.key }.map { field, value in
            Change(on: change.record, set: [field: value], was: change.was.filter { $0.key == field })
        }
        let elements = change.put.sorted { $0.key < $1.key }.flatMap { field, elements in
            elements.sorted { $0.key < $1.key }.map { element, value in
                Change(on: change.record, put: [field: [element: value]])
            }
        }
        return registers + elements
    }

    private static func length(of change: Change) -> Int {
        var bytes: [UInt8] = []
        LineFormat.write(change, to: &bytes)
        return bytes.count
    }

    /// Bytes of a line without changes, and with the longest part that it may get.
    private static func overhead(of template: Line) -> Int {
        var line = template
        line.part = Line.Part(transaction: line.id, number: 1 << 32, count: 1 << 32)
        var bytes: [UInt8] = []
        LineFormat.write(line, to: &bytes)
        return bytes.count
    }

    private static func refuseLongTexts(in change: Change) throws(StoreError) {
        func check(_ field: Field, _ text: String) throws(StoreError) {
            guard text.utf8.count > LineFormat.longestText else { return }
            throw .tooLong(
                record: change.record, field: field, bytes: text.utf8.count, limit: LineFormat.longestText)
        }
        func check(_ field: Field, _ value: Value?) throws(StoreError) {
            switch value {
            case .text(let text)?, .number(let text)?: try check(field, text)
            case .list(let list)?: for value in list { try check(field, value) }
            case .map(let map)?:
                for (key, value) in map {
                    try check(field, key)
                    try check(field, value)
                }
            case .integer?, .flag?, nil: break
            }
        }
        for (field, value) in change.set { try check(field, value) }
        for (field, elements) in change.put {
            for (element, value) in elements {
                try check(field, element)
                try check(field, value)
            }
        }
    }
}
