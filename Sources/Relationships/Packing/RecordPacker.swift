/// Packs records as they come, each once: what makes years of history fit in the memory that their lines take on disk.
///
/// Example: `packer.add(record, under: id)` for each, then `packer.finish()`.
struct RecordPacker {
    /// What is known of a key.
    enum Place: Equatable {
        case packed(Int)
        /// The record is kept elsewhere.
        case elsewhere
    }

    private let arena = ByteArena(capacity: 1 << 16)
    private var offsets: [UInt32] = []
    private var keys = KeyTable()
    private var fields = KeyList()
    private var kinds = KeyList()
    /// Records that turned out to have more to them, and are kept elsewhere.
    private var buried: Set<Int> = []
    /// Records that are wanted as soon as they are read again.
    private var loose: [UInt32] = []

    /// Numbers of contacts, each with the end of its names.
    private var contacts: [UInt32] = []
    private let names = ByteArena()
    private var needy: [UInt32] = []

    private var people = KeyList()
    /// A trace for each person of a touch, in the order in which they came.
    private var traces: [(person: UInt32, trace: PackedTrace)] = []

    private let touchpointKind: Int

    init() {
        touchpointKind = kinds.number(of: RecordID.Kind.touchpoint.name)
    }

    /// Whether nothing else depends on the record before it is looked at.
    private static func staysPacked(_ record: Facts.Record, _ id: RecordID, _ touch: Touchpoint?) -> Bool {
        guard id.kind == .touchpoint else { return id.kind == .contact && record.entry(.forgotten) == nil }
        // Whoever it names, or named, must be found by their traces when they are forgotten.
        return touch != nil && record.entries.allSatisfy { $0.field != .contacts || $0.value == true }
    }

    // MARK: adding

    /// The record that a line of one touch made, so far as nothing else is known of it; false where something is.
    mutating func add(_ touch: PlainTouch) -> Bool {
        let hash = KeyTable.hash(touch.key)
        guard touchPlace(touch.key, hash: hash) == nil else { return false }
        guard let number = begin(kind: touchpointKind, key: touch.key, hash: hash) else { return false }
        arena.append(raw: touch.line.bits)
        arena.append(varint: touch.assignments.count)
        for assignment in touch.assignments {
            arena.append(varint: fields.number(of: assignment.field))
            var flags: EntryFlags = assignment.element == nil ? [] : .element
            flags.insert(assignment.text == nil ? .isTrue : .text)
            arena.append(flags.rawValue)
            for part in [assignment.element, assignment.text] {
                guard let part else { continue }
                arena.append(varint: part.count)
                arena.append(part)
            }
        }
        var trace = touch.trace
        trace.record = UInt32(number)
        for assignment in touch.assignments where assignment.field.spells("contacts") {
            if let element = assignment.element { traces.append((UInt32(people.number(of: element)), trace)) }
        }
        return true
    }

    /// Any record; false for one that has no place here.
    @discardableResult
    mutating func add(_ record: Facts.Record, under id: RecordID) -> Bool {
        var rows: [(person: UInt32, trace: PackedTrace)] = []
        // Names of fields are kept a line each.
        guard record.entries.allSatisfy({ !$0.field.name.isEmpty && !$0.field.name.utf8.contains(0x0A) }) else {
            return false
        }
        let touch = id.kind == .touchpoint ? Touchpoint(key: id.key, record: record) : nil
        let staysPacked = Self.staysPacked(record, id, touch)
        if staysPacked, let touch {
            var trace = PackedTrace(touch)
            trace.wasPlanned = record.entry(.planned) != nil
            rows = touch.contacts.map { (UInt32(people.number(of: $0.text)), trace) }
        }
        var key = id.key
        let kind = kinds.number(of: id.kind.name)
        let number = key.withUTF8 { key -> Int? in
            let key = UnsafeRawBufferPointer(key)
            return begin(kind: kind, key: key, hash: Self.hash(kind, key, touchpointKind))
        }
        guard let number else { return false }
        if !staysPacked {
            loose.append(UInt32(number))
        } else if id.kind == .contact {
            if let contact = Contact(key: id.key, record: record) {
                for name in Person.names(of: contact) { names.append(name + "\n") }
            }
            contacts += [UInt32(number), UInt32(names.count)]
            if !record.elements(.needs).isEmpty { needy.append(UInt32(number)) }
        }
        append(record)
        for row in rows {
            var row = row
            row.trace.record = UInt32(number)
            traces.append(row)
        }
        return true
    }

    /// What is known of a touch; nil for nothing.
    func place(ofTouch key: String) -> Place? {
        var key = key
        return key.withUTF8 { key in
            let key = UnsafeRawBufferPointer(key)
            return touchPlace(key, hash: KeyTable.hash(key))
        }
    }

    /// The touch's record is kept elsewhere from now on.
    mutating func reserve(touch key: String) {
        var key = key
        switch place(ofTouch: key) {
        case .elsewhere?: break
        case .packed(let number)?: buried.insert(number)
        case nil:
            let kind = touchpointKind
            let number = key.withUTF8 {
                begin(kind: kind, key: UnsafeRawBufferPointer($0), hash: KeyTable.hash(UnsafeRawBufferPointer($0)))
            }
            if let number {
                arena.append(raw: UInt128(0))
                arena.append(varint: 0)
                buried.insert(number)
            }
        }
    }

    private func touchPlace(_ key: UnsafeRawBufferPointer, hash: UInt64) -> Place? {
        let number = keys.first(hash: hash) { number in
            let header = RecordHeader(arena.bytes, at: Int(offsets[number]))
            return header.kind == touchpointKind && header.key.equals(key)
        }
        return number.map { buried.contains($0) ? .elsewhere : .packed($0) }
    }

    /// Kinds have their own keys; those of touches, of which there are most, are hashed as they are.
    static func hash(_ kind: Int, _ key: UnsafeRawBufferPointer, _ touchpointKind: Int) -> UInt64 {
        KeyTable.hash(key) &+ (kind == touchpointKind ? 0 : UInt64(kind + 1) &* 0x9E37_79B9_7F4A_7C15)
    }

    private mutating func begin(kind: Int, key: UnsafeRawBufferPointer, hash: UInt64) -> Int? {
        // Kinds and keys have names of a byte's length in number, and offsets 32 bits: what has not is kept elsewhere.
        guard kind < 256, key.count < 256, arena.count < Int(UInt32.max) - (8 << 20) else { return nil }
        let number = offsets.count
        offsets.append(UInt32(arena.count))
        arena.append(UInt8(kind))
        arena.append(UInt8(key.count))
        arena.append(key)
        let (arena, offsets, touchpointKind) = (arena, offsets, touchpointKind)
        keys.insert(number, hash: hash) { number in
            let header = RecordHeader(arena.bytes, at: Int(offsets[number]))
            return Self.hash(header.kind, header.key, touchpointKind)
        }
        return number
    }

    // MARK: entries

    private mutating func append(_ record: Facts.Record) {
        let line = record.entries.first?.line ?? LineID(bits: 0)
        arena.append(raw: line.bits)
        arena.append(varint: record.entries.count)
        for entry in record.entries {
            arena.append(varint: fields.number(of: entry.field.name))
            var flags: EntryFlags = []
            if entry.element != nil { flags.insert(.element) }
            switch entry.value {
            case .text?: flags.insert(.text)
            case .flag(true)?: flags.insert(.isTrue)
            case .some: flags.insert(.otherValue)
            case nil: break
            }
            if entry.line != line { flags.insert(.line) }
            if entry.was != nil { flags.insert(.was) }
            if entry.runnerUp != nil { flags.insert(.runnerUp) }
            arena.append(flags.rawValue)
            if entry.line != line { arena.append(raw: entry.line.bits) }
            for other in [entry.was, entry.runnerUp] { if let other { arena.append(raw: other.bits) } }
            if let element = entry.element { append(element) }
            switch entry.value {
            case .text(let text)?: append(text)
            case .flag(true)?, nil: break
            case .some(let value): append(value)
            }
        }
    }

    private func append(_ text: String) {
        arena.append(varint: text.utf8.count)
        arena.append(text)
    }

    private func append(_ value: Value) {
        switch value {
        case .text(let text):
            arena.append(0)
            append(text)
        case .integer(let number):
            arena.append(1)
            arena.append(raw: Int64(number))
        case .flag(let flag): arena.append(flag ? 2 : 3)
        case .list(let list):
            arena.append(4)
            arena.append(varint: list.count)
            for value in list { append(value) }
        case .map(let map):
            arena.append(5)
            arena.append(varint: map.count)
            for (key, value) in map {
                append(key)
                append(value)
            }
        case .number(let digits):
            arena.append(6)
            append(digits)
        }
    }

    // MARK: the end

    func record(_ number: Int) -> Facts.Record {
        PackedRecords.record(in: arena.bytes, at: Int(offsets[number]), fields: fields.texts.map { Field($0) })
    }

    /// All that was added and not taken elsewhere.
    mutating func finish() -> PackedRecords {
        if !buried.isEmpty { traces.removeAll { buried.contains(Int($0.trace.record)) } }
        let (ranges, sorted) = sortedTraces()
        let hold = Hold(
            numbers: [
                offsets, keys.places, buried.map { UInt32($0) }.sorted(),
                loose.filter { !buried.contains(Int($0)) }, contacts, needy, sorted.filter(\.wasPlanned).map(\.record),
                people.ends, people.table.places, ranges,
            ], traces: sorted, arenas: [arena, names, people.bytes])
        let sections = PackedRecords.Sections(
            kinds: kinds.texts, fields: fields.texts, records: arena.bytes, offsets: hold.numbers[0],
            places: hold.numbers[1], buried: hold.numbers[2], loose: hold.numbers[3], contacts: hold.numbers[4],
            names: names.bytes, needy: hold.numbers[5], planned: hold.numbers[6], peopleKeys: people.bytes.bytes,
            peopleEnds: hold.numbers[7], peoplePlaces: hold.numbers[8], ranges: hold.numbers[9], traces: hold.traces)
        return PackedRecords(sections, owner: hold)
    }

    /// Each person's touches, the newest first, and where those of each begin.
    private func sortedTraces() -> (ranges: [UInt32], traces: [PackedTrace]) {
        var ranges = [UInt32](repeating: 0, count: people.ends.count + 1)
        for row in traces { ranges[Int(row.person) + 1] += 1 }
        for person in 1..<max(1, ranges.count) { ranges[person] += ranges[person - 1] }
        var next = ranges
        // Lines come in the order of time: laid out backwards, most are in place already.
        let sorted = [PackedTrace](unsafeUninitializedCapacity: traces.count) { buffer, count in
            for row in traces.reversed() {
                buffer[Int(next[Int(row.person)])] = row.trace
                next[Int(row.person)] += 1
            }
            count = traces.count
            let (bytes, offsets) = (arena.bytes, offsets)
            func comesBefore(_ left: PackedTrace, _ right: PackedTrace) -> Bool {
                if let isNewer = left.isNewer(than: right) { return isNewer }
                let one = RecordHeader(bytes, at: Int(offsets[Int(left.record)])).key
                let other = RecordHeader(bytes, at: Int(offsets[Int(right.record)])).key
                return other.lexicographicallyPrecedes(one)
            }
            for person in 0..<(ranges.count - 1) {
                let range = Int(ranges[person])..<Int(ranges[person + 1])
                let isSorted = zip(range, range.dropFirst()).allSatisfy { !comesBefore(buffer[$1], buffer[$0]) }
                if !isSorted { buffer[range].sort(by: comesBefore) }
            }
        }
        return (ranges, sorted)
    }
}

/// Keeps packed records in memory for as long as somebody looks at them.
private final class Hold {
    let numbers: [UnsafeBufferPointer<UInt32>]
    let traces: UnsafeBufferPointer<PackedTrace>
    private let arenas: [ByteArena]

    init(numbers: [[UInt32]], traces: [PackedTrace], arenas: [ByteArena]) {
        self.numbers = numbers.map(Self.copy)
        self.traces = Self.copy(traces)
        self.arenas = arenas
    }

    deinit {
        for numbers in numbers { numbers.deallocate() }
        traces.deallocate()
    }

    private static func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(from: elements)
        return UnsafeBufferPointer(copy)
    }
}

/// What an entry consists of, besides its field.
struct EntryFlags: OptionSet {
    let rawValue: UInt8
    /// An element of a set or map, not a register.
    static let element = EntryFlags(rawValue: 1)
    static let text = EntryFlags(rawValue: 2)
    static let isTrue = EntryFlags(rawValue: 4)
    static let otherValue = EntryFlags(rawValue: 8)
    /// Another line than that of the record's first entry.
    static let line = EntryFlags(rawValue: 16)
    static let was = EntryFlags(rawValue: 32)
    static let runnerUp = EntryFlags(rawValue: 64)
}

/// How a packed record begins: its kind and its key.
struct RecordHeader {
    let kind: Int
    let key: UnsafeRawBufferPointer
    /// Where the entries begin.
    let end: Int

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        kind = Int(bytes[offset])
        end = offset + 2 + Int(bytes[offset + 1])
        key = UnsafeRawBufferPointer(rebasing: bytes[(offset + 2)..<end])
    }
}
