import JSON
import Seeding
import Testing

/// What holds of every value and of every input, tried on many.
struct PropertyTests {
    private static let sample = #"""
        {"id":"01J9", "né":[1,-2.50e+3,0,true,false,null],"s":"a\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00 é👩‍🚀","o":{"":{},"a":[[]]}}
        """#

    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func `every value is read back as it was written`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for round in 0..<25 {
            let value = randomValue(depth: 4, using: &generator)
            for style in [JSONStyle.compact, .pretty] {
                let text = value.serialized(style: style)
                let copy = try JSONValue(parsing: text)
                #expect(copy == value, "seed \(seed), round \(round)")
                #expect(copy.hashValue == value.hashValue, "seed \(seed), round \(round)")
                #expect(Array(copy.serialized(style: style).utf8) == Array(text.utf8), "seed \(seed), round \(round)")
                try skip(Array(text.utf8))
            }
        }
    }

    @Test func `every prefix of an object is refused at a place within it`() throws {
        let bytes = Array(Self.sample.utf8)
        _ = try JSONValue(parsing: bytes)
        for end in bytes.indices {
            let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes[..<end]) }
            #expect(error.map { $0.reason == .unexpectedEnd || $0.reason == .invalidUTF8 } == true, "prefix of \(end)")
            #expect(error.map { $0.offset <= end } == true, "prefix of \(end)")
        }
    }

    @Test func `every flipped bit gives a refusal within the text or a value that survives writing`() throws {
        var bytes = Array(Self.sample.utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                bytes[index] ^= 1 << bit
                defer { bytes[index] ^= 1 << bit }
                do throws(JSONError) {
                    let value = try JSONValue(parsing: bytes)
                    #expect(try JSONValue(parsing: value.serialized()) == value, "byte \(index), bit \(bit)")
                    #expect(throws: Never.self) { try skip(bytes) }
                } catch {
                    #expect((0...bytes.count).contains(error.offset), "byte \(index), bit \(bit)")
                    if case .duplicateKey = error.reason { continue }
                    #expect(throws: error, "byte \(index), bit \(bit)") { try skip(bytes) }
                }
            }
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `noise made of JSON's own bytes never crashes and is judged alike by reading and skipping`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let alphabet = Array("[]{},:\"\\u0123456789abDd8 .-+eEtrufalsn\n\u{1}é😀".utf8)
        for round in 0..<500 {
            let noise = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            let refusal = self.refusal { _ = try JSONValue(parsing: noise) }
            if case .duplicateKey? = refusal?.reason { continue }
            #expect(refusal == self.refusal { try skip(noise) }, "seed \(seed), round \(round)")
        }
    }

    private func refusal(_ body: () throws -> Void) -> JSONError? {
        do { try body() } catch { return error as? JSONError }
        return nil
    }

    private func randomValue(depth: Int, using generator: inout SplitMix64) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .number(JSONNumber(Int.random(in: .min ... .max, using: &generator)))
        case 3: return .number(JSONNumber(Double(bitPattern: generator.next())) ?? JSONNumber(0))
        case 4: return .string(randomString(using: &generator))
        case 5: return .array((0..<generator.next() % 6).map { _ in randomValue(depth: depth - 1, using: &generator) })
        default:
            var object = JSONObject()
            for _ in 0..<generator.next() % 24 {
                object[randomString(using: &generator)] = randomValue(depth: depth - 2, using: &generator)
            }
            return .object(object)
        }
    }

    private func randomString(using generator: inout SplitMix64) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0x20...0x7E, 0x22...0x5C, 0x80...0x7FF, 0x300...0x36F, 0x800...0x10FFFF,
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<generator.next() % 12 {
            let range = ranges[Int(generator.next() % 6)]
            // The surrogates, which are no scalars, fall out here.
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }
}
