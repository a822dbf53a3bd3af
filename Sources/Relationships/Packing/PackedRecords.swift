/// Records as bytes, found by their keys, and the touches of each person in order: nothing is parsed before it is looked at.
///
/// Nothing here ever changes, so that networks share it. Example: `packed.record(.touchpoint(id))?[.note]`.
public final class PackedRecords: @unchecked Sendable {
    /// What it consists of; every number in it is as this machine has numbers.
    struct Sections {
        var kinds: [String]
        var fields: [String]
        var records: UnsafeRawBufferPointer
        /// Where in `records` each begins.
        var offsets: UnsafeBufferPointer<UInt32>
        var places: UnsafeBufferPointer<UInt32>
        /// Numbers of records that are none, in order.
        var buried: UnsafeBufferPointer<UInt32>
        /// Numbers of records that are wanted at once.
        var loose: UnsafeBufferPointer<UInt32>
        /// Numbers of the contacts' records, and after each where its names end in `names`.
        var contacts: UnsafeBufferPointer<UInt32>
        /// By which contacts are found, as folded, those of one after the other, with a line feed after each.
        var names: UnsafeRawBufferPointer
        /// Numbers of contacts who have, or had, a need.
        var needy: UnsafeBufferPointer<UInt32>
        /// Numbers of touches that are, or were, meetings to come.
        var planned: UnsafeBufferPointer<UInt32>
        var peopleKeys: UnsafeRawBufferPointer
        var peopleEnds: UnsafeBufferPointer<UInt32>
        var peoplePlaces: UnsafeBufferPointer<UInt32>
        /// Where in `traces` those of each person begin; one more at the end.
        var ranges: UnsafeBufferPointer<UInt32>
        var traces: UnsafeBufferPointer<PackedTrace>
    }

    private let sections: Sections
    /// Keeps what the sections point to.
    private let owner: Any
    let fields: [Field]
    let kinds: [RecordID.Kind]
    private let touchpointKind: Int
    /// The names of kinds and of fields, a line each, with an empty line between.
    private let names: UnsafeRawBufferPointer

    init(_ sections: Sections, owner: Any) {
        self.sections = sections
        self.owner = owner
        fields = sections.fields.map { Field($0) }
        kinds = sections.kinds.map { RecordID.Kind($0) }
        touchpointKind = kinds.firstIndex(of: .touchpoint) ?? -1
        let text = sections.kinds.joined(separator: "\n") + "\n\n" + sections.fields.joined(separator: "\n")
        let names = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
        names.copyBytes(from: text.utf8)
        self.names = UnsafeRawBufferPointer(names)
    }

    deinit { names.deallocate() }

    /// The bytes that it consists of, for `init(parts:owner:)`; they last as long as this.
    public var parts: [UnsafeRawBufferPointer] {
        [
            names, sections.records, UnsafeRawBufferPointer(sections.offsets), UnsafeRawBufferPointer(sections.places),
            UnsafeRawBufferPointer(sections.buried), UnsafeRawBufferPointer(sections.loose),
            UnsafeRawBufferPointer(sections.contacts), sections.names, UnsafeRawBufferPointer(sections.needy),
            UnsafeRawBufferPointer(sections.planned), sections.peopleKeys,
            UnsafeRawBufferPointer(sections.peopleEnds), UnsafeRawBufferPointer(sections.peoplePlaces),
            UnsafeRawBufferPointer(sections.ranges), UnsafeRawBufferPointer(sections.traces),
        ]
    }

    /// The same again from the bytes of all its parts, as they were; nil where there are not so many.
    ///
    /// - Parameter owner: keeps the bytes.
    public convenience init?(parts: [UnsafeRawBufferPointer], owner: Any) {
        guard parts.count == 15 else { return nil }
        // Byte by byte: a line feed behind a carriage return is no character of its own.
        let lines = parts[0].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let end = lines.firstIndex(of: "") else { return nil }
        func numbers(_ part: Int) -> UnsafeBufferPointer<UInt32> {
            parts[part].bindMemory(to: UInt32.self)
        }
        self.init(
            Sections(
                kinds: Array(lines[..<end]), fields: Array(lines[(end + 1)...]), records: parts[1], offsets: numbers(2),
                places: numbers(3), buried: numbers(4), loose: numbers(5), contacts: numbers(6), names: parts[7],
                needy: numbers(8), planned: numbers(9), peopleKeys: parts[10], peopleEnds: numbers(11),
                peoplePlaces: numbers(12), ranges: numbers(13), traces: parts[14].bindMemory(to: PackedTrace.self)),
            owner: owner)
    }

    var isEmpty: Bool { sections.offsets.count == sections.buried.count }

    // MARK: records

    func record(_ id: RecordID) -> Facts.Record? { number(of: id).map { record($0) } }

    private func number(of id: RecordID) -> Int? {
        guard let kind = kinds.firstIndex(of: id.kind) else { return nil }
        var key = id.key
        return key.withUTF8 { key in
            let key = UnsafeRawBufferPointer(key)
            let hash = RecordPacker.hash(kind, key, touchpointKind)
            let number = KeyTable.first(in: sections.places, hash: hash) { number in
                let header = header(number)
                return header.kind == kind && header.key.equals(key) && !isBuried(number)
            }
            return number
        }
    }

    func record(_ number: Int) -> Facts.Record {
        Self.record(in: sections.records, at: Int(sections.offsets[number]), fields: fields)
    }

    func id(_ number: Int) -> RecordID {
        let header = header(number)
        return RecordID(kinds[header.kind], String(decoding: header.key, as: UTF8.self))
    }

    /// The key of a touchpoint's record.
    func key(_ number: Int) -> String { String(decoding: header(number).key, as: UTF8.self) }

    /// The numbers of records that are wanted at once, since others depend on them.
    var loose: some Sequence<Int> { sections.loose.lazy.map { Int($0) } }

    /// The numbers of all records of a kind, or of any.
    func numbers(of kind: RecordID.Kind? = nil) -> some Sequence<Int> {
        let wanted = kind.map { kinds.firstIndex(of: $0) ?? -1 }
        return sections.offsets.indices.lazy.filter { [self] number in
            !isBuried(number) && (wanted == nil || header(number).kind == wanted)
        }
    }

    private func header(_ number: Int) -> RecordHeader {
        RecordHeader(sections.records, at: Int(sections.offsets[number]))
    }

    private func isBuried(_ number: Int) -> Bool {
        let buried = sections.buried
        guard !buried.isEmpty else { return false }
        var (low, high) = (0, buried.count)
        while low < high {
            let middle = (low + high) / 2
            if buried[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < buried.count && buried[low] == number
    }

    // MARK: contacts

    /// The numbers of the contacts that stay packed.
    var contacts: LazyMapCollection<Range<Int>, Int> {
        (0..<sections.contacts.count / 2).lazy.map { [sections] in Int(sections.contacts[2 * $0]) }
    }

    var everNeedy: [Int] { sections.needy.map { Int($0) } }

    /// The numbers of those contacts in whose names each of the texts occurs, or whose keys begin so.
    func contacts(named texts: [String], orBeginning prefix: String) -> [Int] {
        var found: [Int] = []
        let texts = texts.map { Array($0.utf8) }
        let prefix = Array(prefix.utf8)
        var start = 0
        for place in stride(from: 0, to: sections.contacts.count, by: 2) {
            let (number, end) = (Int(sections.contacts[place]), Int(sections.contacts[place + 1]))
            let names = UnsafeRawBufferPointer(rebasing: sections.names[start..<end])
            start = end
            if texts.allSatisfy(names.contains) || header(number).key.starts(with: prefix) { found.append(number) }
        }
        return found
    }

    // MARK: traces

    /// Where the touches of a person stand, the newest first; of none an empty range.
    func traces(of person: String) -> Range<Int> {
        var person = person
        return person.withUTF8 { key in
            let key = UnsafeRawBufferPointer(key)
            let number = KeyTable.first(in: sections.peoplePlaces, hash: KeyTable.hash(key)) {
                self.person($0).equals(key)
            }
            return number.map { Int(sections.ranges[$0])..<Int(sections.ranges[$0 + 1]) } ?? 0..<0
        }
    }

    func trace(_ place: Int) -> PackedTrace { sections.traces[place] }

    var everPlanned: [Int] { sections.planned.map { Int($0) } }

    private func person(_ number: Int) -> UnsafeRawBufferPointer {
        let start = number == 0 ? 0 : Int(sections.peopleEnds[number - 1])
        return UnsafeRawBufferPointer(rebasing: sections.peopleKeys[start..<Int(sections.peopleEnds[number])])
    }

    // MARK: entries

    static func record(in bytes: UnsafeRawBufferPointer, at offset: Int, fields: [Field]) -> Facts.Record {
        var reader = ByteReader(bytes, at: RecordHeader(bytes, at: offset).end)
        let line = LineID(bits: reader.read(UInt128.self))
        let count = reader.readVarint()
        return Facts.Record(
            entries: (0..<count).map { _ in
                let field = fields[reader.readVarint()]
                let flags = EntryFlags(rawValue: reader.readByte())
                let own = flags.contains(.line) ? LineID(bits: reader.read()) : line
                let was = flags.contains(.was) ? LineID(bits: reader.read()) : nil
                let runnerUp = flags.contains(.runnerUp) ? LineID(bits: reader.read()) : nil
                let element = flags.contains(.element) ? reader.readText() : nil
                var value: Value?
                if flags.contains(.text) {
                    value = .text(reader.readText())
                } else if flags.contains(.isTrue) {
                    value = .some(true)
                } else if flags.contains(.otherValue) {
                    value = readValue(&reader)
                }
                return Facts.Record.Entry(
                    field: field, element: element, value: value, line: own, was: was, runnerUp: runnerUp)
            })
    }

    private static func readValue(_ reader: inout ByteReader) -> Value {
        switch reader.readByte() {
        case 0: .text(reader.readText())
        case 1: .integer(Int(reader.read(Int64.self)))
        case 2: .flag(true)
        case 3: .flag(false)
        case 4: .list((0..<reader.readVarint()).map { _ in readValue(&reader) })
        case 5:
            .map(
                Dictionary(
                    (0..<reader.readVarint()).map { _ in (reader.readText(), readValue(&reader)) },
                    uniquingKeysWith: { first, _ in first }))
        case 6: .number(reader.readText())
        case let tag: preconditionFailure("no packed value begins with \(tag)")
        }
    }
}
