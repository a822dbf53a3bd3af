import Seeding
import Testing

@testable import Relationships
@testable import Storage

/// The short way to read a touch gives what the long way gives, or nothing.
@Suite struct TouchLineTests {
    private static let line =
        #"{"id":"01m7q5awx0d3m5cawqdrne12zm","dev":"5rpjf060b4ge66jsdfxy","by":"log","changes":[{"on":"touchpoint/dqq176bdz0","set":{"channel":"call","date":"2026-11-20","note":"Réunion: «oui».","recorded":"2026-11-20","time":"11:20"},"put":{"contacts":{"p1":true,"p2":true},"marks":{"gave":"a score","thanked":true}}}]"#

    private func sealed(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        LineFormat.seal(from: 0, in: &bytes)
        return Array(bytes.dropLast())
    }

    /// What is known of the one record after the line, each way; nil where the way does not take it.
    private func records(_ bytes: [UInt8]) -> (short: Facts.Record?, long: Facts.Record?, isSame: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            var long: Facts.Record?
            var id: RecordID?
            var longLine: Line?
            if case .sealed(let line, _) = LineFormat.read(bytes), let change = line.changes.first {
                (long, id, longLine) = (Facts.Record(change, at: line.id), change.record, line)
            }
            guard let line = TouchLine(bytes) else { return (nil, long, true) }
            let folding = Folding()
            let isTaken = folding.apply(line.touch)
            let network = folding.finish()
            let isSame =
                isTaken && longLine?.id == line.touch.line && longLine?.revision == 0 && longLine?.part == nil
                && longLine?.undoes == nil && longLine?.rewrote == nil && longLine?.changes.count == 1
                && longLine.map { $0.device.utf8.elementsEqual(line.device) } ?? false
            let other = Folding()
            other.apply([(longLine!.id, longLine!.changes)])
            let expected = other.finish()
            let people = network.touchpoints.values.flatMap(\.contacts)
            let isEqual =
                network.facts == expected.facts && network.touchpoints == expected.touchpoints
                && people.allSatisfy { network.touchpoints(of: $0) == expected.touchpoints(of: $0) }
            return (id.flatMap { network.facts[$0] }, long, isSame && isEqual)
        }
    }

    @Test func `a line as log writes it is read where it stands`() throws {
        let found = records(sealed(Self.line))
        #expect(found.short != nil)
        #expect(found.short == found.long)
        #expect(found.isSame)
        #expect(found.long?.entries.count == 9)
    }

    @Test(arguments: [
        (#""date":"2026-11-20""#, #""date":"2026-02-30""#), (#""channel":"call""#, #""channel":"pigeon""#),
        (#""channel":"call""#, #""channel":null"#), ("«oui»", #"\"yes\""#), ("«oui»", "\u{1}"),
        (#""time":"11:20""#, #""time":"11:20","time":"11:20""#), (#""time":"11:20""#, #""planned":true"#),
        (#""p2":true"#, #""p2":null"#), (#""p2":true"#, #""p1":true"#),
        ("touchpoint/dqq", "contact/dqq"), ("touchpoint/dqq", "touchpoint/é"),
        ("}]", "},{\"on\":\"tag/x\",\"set\":{}}]"),
        (#""by":"log""#, #""by":"log","undoes":"01m7q5awx0d3m5cawqdrne12zm""#), (#""dev""#, #""rev":1,"dev""#),
        ("}]", "}],\"x\":1"), (#"{"channel""#, #"{ "channel""#), (#""marks":{"#, #""time":{"#),
        (#""id":"01m"#, #""id":"7zz"#),
    ])
    func `what is not exactly so goes the long way`(_ edit: (String, String)) {
        let text = Self.line.replacing(edit.0, with: edit.1)
        #expect(text != Self.line)
        #expect(records(sealed(text)).short == nil)
    }

    @Test func `a wrong sum goes the long way`() {
        var bytes = sealed(Self.line)
        bytes[bytes.count - 4] ^= 1
        #expect(bytes.withUnsafeBufferPointer { TouchLine($0) == nil })
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `whatever is made of a line, both ways give the same`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "\"", ":", ",", "{", "}", "true", "null", "\\u0041", "é", "\u{301}", "[", "]", "a", "Z", "0", " ",
            #""note":"x","#, #""p0":true,"#, "\u{10FFFF}", "date",
        ].map { Array($0.utf8) }
        var taken = 0
        for _ in 0..<300 {
            var bytes = Array(Self.line.utf8)
            for _ in 0..<Int.random(in: 1...2, using: &generator) {
                let place = Int.random(in: 60..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 2: bytes[place] = bytes[Int.random(in: 60..<bytes.count, using: &generator)]
                default: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!, at: place)
                }
            }
            LineFormat.seal(from: 0, in: &bytes)
            let found = records(Array(bytes.dropLast()))
            guard found.short != nil else { continue }
            taken += 1
            #expect(found.short == found.long, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            #expect(found.isSame, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(taken > 20)
    }
}
