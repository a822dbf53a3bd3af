import Glibc
import Relationships

/// Takes lines that make one touch the short way: what most lines of a store are, whatever is read from them.
protocol TouchTaker {
    /// False for one that has to go the long way.
    func take(_ line: TouchLine) -> Bool
}

extension Folding: TouchTaker {
    func take(_ line: TouchLine) -> Bool { apply(line.touch) }
}

/// Passes over touches that have nothing to do with what is looked for.
struct PassedTouches: TouchTaker {
    let isPassed: (TouchLine) -> Bool

    func take(_ line: TouchLine) -> Bool { isPassed(line) }
}

/// A line as `log` writes it, read where it stands: one new touchpoint of plain texts, and a sum that fits.
///
/// Most lines of a store are such lines, and there may be hundreds of thousands. Whatever is not exactly so is no
/// `TouchLine`, and is read by `LineFormat.read`, which alone knows what is wrong with a line.
///
/// Example: `{"id":"01k…","dev":"7d0m…","by":"log","changes":[{"on":"touchpoint/5b…","set":{"date":"2026-11-22"},"put":{"contacts":{"9k…":true}}}],"sum":"9ae0daaf"}`.
struct TouchLine {
    let touch: PlainTouch
    let device: UnsafeRawBufferPointer
    let sum: UInt32

    init?(_ line: UnsafeBufferPointer<UInt8>) {
        var scanner = Scanner(line)
        guard scanner.skip(#"{"id":""#), let letters = scanner.take(26), let id = LineID(utf8: letters),
            id.milliseconds < LineID.latestMilliseconds,
            scanner.skip(#"","dev":""#), let device = scanner.text(),
            scanner.skip(#","by":""#), scanner.text() != nil,
            scanner.skip(#","changes":[{"on":"touchpoint/"#), let key = scanner.text(), Self.isKey(key),
            scanner.skip(#","set":{"#)
        else { return nil }
        var assignments: [PlainTouch.Assignment] = []
        assignments.reserveCapacity(12)
        repeat {
            guard scanner.skip("\""), let field = scanner.text(), Self.isField(field), scanner.skip(":\""),
                let text = scanner.text(), Self.isAfter(assignments.last?.field, field)
            else { return nil }
            assignments.append(.init(field: field, element: nil, text: text))
        } while scanner.skip(",")
        guard scanner.skip("}") else { return nil }
        if scanner.skip(#","put":{"#) {
            let registers = assignments.count
            repeat {
                let last = assignments.count > registers ? assignments.last?.field : nil
                guard scanner.skip("\""), let field = scanner.text(), Self.isField(field), scanner.skip(":{"),
                    Self.isAfter(last, field), Self.add(field, from: &scanner, to: &assignments)
                else { return nil }
            } while scanner.skip(",")
            guard scanner.skip("}") else { return nil }
            guard Self.merge(&assignments, registers) else { return nil }
        }
        guard scanner.skip("}]") else { return nil }
        let end = scanner.offset
        let computed = Checksum.crc32c(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(line)[..<end]))
        guard scanner.skip(#","sum":""#), let digits = scanner.take(8), Self.spells(digits, computed),
            scanner.skip("\"}"), scanner.isAtEnd,
            scanner.isASCII || String(validating: line, as: UTF8.self) != nil,
            let touch = PlainTouch(line: id, key: key, assignments: assignments)
        else { return nil }
        self.touch = touch
        self.device = device
        sum = computed
    }

    /// The elements of a set or map: `"key":true` or `"key":"text"`, in order.
    private static func add(
        _ field: UnsafeRawBufferPointer, from scanner: inout Scanner, to assignments: inout [PlainTouch.Assignment]
    ) -> Bool {
        var last: UnsafeRawBufferPointer?
        repeat {
            guard scanner.skip("\""), let element = scanner.text(), isAfter(last, element), scanner.skip(":") else {
                return false
            }
            last = element
            var text: UnsafeRawBufferPointer?
            if !scanner.skip("true") {
                guard scanner.skip("\""), let words = scanner.text() else { return false }
                text = words
            }
            assignments.append(.init(field: field, element: element, text: text))
        } while scanner.skip(",")
        return scanner.skip("}")
    }

    /// Puts the elements where they belong between the registers; false where a field is both.
    private static func merge(_ assignments: inout [PlainTouch.Assignment], _ registers: Int) -> Bool {
        for index in registers..<assignments.count {
            var place = index
            let assignment = assignments[index]
            while place > 0, assignments[place - 1].element == nil {
                let other = assignments[place - 1].field
                if order(other, assignment.field) == 0 { return false }
                if order(other, assignment.field) < 0 { break }
                assignments[place] = assignments[place - 1]
                place -= 1
            }
            assignments[place] = assignment
        }
        return true
    }

    private static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        guard let one = left.baseAddress, let other = right.baseAddress else { return left.count - right.count }
        let order = memcmp(one, other, min(left.count, right.count))
        return order != 0 ? Int(order) : left.count - right.count
    }

    private static func isAfter(_ last: UnsafeRawBufferPointer?, _ next: UnsafeRawBufferPointer) -> Bool {
        last.map { order($0, next) < 0 } ?? true
    }

    /// Letters: of others the order of the bytes may not be that of the names.
    private static func isField(_ name: UnsafeRawBufferPointer) -> Bool {
        !name.isEmpty && name.allSatisfy { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    }

    private static func isKey(_ key: UnsafeRawBufferPointer) -> Bool {
        !key.isEmpty && key.allSatisfy(RecordID.isKeyByte)
    }

    /// Eight digits, lower case.
    private static func spells(_ digits: UnsafeRawBufferPointer, _ sum: UInt32) -> Bool {
        var rest = sum
        for index in (0..<8).reversed() {
            let digit = UInt8(truncatingIfNeeded: rest & 0xF)
            guard digits[index] == digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) else {
                return false
            }
            rest >>= 4
        }
        return true
    }

    /// Walks over a line.
    private struct Scanner {
        private let bytes: UnsafeRawBufferPointer
        private(set) var offset = 0
        /// Whether all texts so far are ASCII.
        private(set) var isASCII = true

        init(_ line: UnsafeBufferPointer<UInt8>) { bytes = UnsafeRawBufferPointer(line) }

        var isAtEnd: Bool { offset == bytes.count }

        mutating func skip(_ text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard bytes.count - offset >= count, let base = bytes.baseAddress,
                memcmp(base + offset, text.utf8Start, count) == 0
            else { return false }
            offset += count
            return true
        }

        mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
            guard bytes.count - offset >= count else { return nil }
            defer { offset += count }
            return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
        }

        /// What stands before the next quotation mark, which is passed over; nil where anything is escaped.
        mutating func text() -> UnsafeRawBufferPointer? {
            let start = offset
            while bytes.count - offset >= 8 {
                let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                let special =
                    Self.less(word, than: 0x20) | Self.equal(word, UInt8(ascii: "\""))
                    | Self.equal(word, UInt8(ascii: "\\"))
                if word & Self.high != 0 { isASCII = false }
                guard special == 0 else { break }
                offset += 8
            }
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == UInt8(ascii: "\"") {
                    defer { offset += 1 }
                    return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
                }
                guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
                if byte >= 0x80 { isASCII = false }
                offset += 1
            }
            return nil
        }

        private static let low: UInt64 = 0x0101_0101_0101_0101
        private static let high: UInt64 = 0x8080_8080_8080_8080

        /// High bits where a byte is less; bytes beyond ASCII are not.
        private static func less(_ word: UInt64, than limit: UInt8) -> UInt64 {
            (word &- low &* UInt64(limit)) & ~word & high
        }

        private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
            let difference = word ^ (low &* UInt64(byte))
            return (difference &- low) & ~difference & high
        }
    }
}
