/// The key of one record of a kind: `Contact.ID`, `Project.ID`.
///
/// Example: `Identifier<Contact>("01k9z6m3yv4w2x8q7r5t1n0pfh")`. A key is 1 to 64 of `a-z 0-9 - .`, so that it can
/// stand in a line, a URL or a shell argument without quoting.
public struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Where fresh record keys come from: the caller's clock and the caller's randomness, so that tests repeat.
///
/// Example: `var source = IdentifierSource(random: .system)`; `source.next() as Contact.ID`.
public struct IdentifierSource: Sendable {
    private let draw: @Sendable () -> UInt64

    public init(random: @escaping @Sendable () -> UInt64) { draw = random }

    /// Random keys from the system's generator.
    public static var system: IdentifierSource {
        IdentifierSource { UInt64.random(in: .min ... .max) }
    }

    /// 100 random bits as 20 letters: two devices never draw the same.
    public mutating func next<Owner>() -> Identifier<Owner> {
        Identifier(Base32.text(of: UInt128(draw()) << 64 | UInt128(draw()), digits: 20))
    }
}

/// Crockford's base 32, in lower case: digits and letters without i, l, o and u, whose order is that of the numbers.
enum Base32 {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// The lowest `digits` × 5 bits, most significant first: `text(of: 33, digits: 3)` is `"011"`.
    static func text(of number: UInt128, digits: Int) -> String {
        String(unsafeUninitializedCapacity: digits) { buffer in
            for index in 0..<digits {
                buffer[index] = alphabet[Int(truncatingIfNeeded: (number >> UInt128(5 * (digits - 1 - index))) & 31)]
            }
            return digits
        }
    }

    /// The number that `bytes` spell, or nil for any other character or more than 128 bits.
    static func number(of bytes: some Collection<UInt8>) -> UInt128? {
        var number: UInt128 = 0
        for byte in bytes {
            guard let digit = digit(byte), number >> 123 == 0 else { return nil }
            number = number << 5 | UInt128(digit)
        }
        return number
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "h"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "j"), UInt8(ascii: "k"): byte - UInt8(ascii: "j") + 18
        case UInt8(ascii: "m"), UInt8(ascii: "n"): byte - UInt8(ascii: "m") + 20
        case UInt8(ascii: "p")...UInt8(ascii: "t"): byte - UInt8(ascii: "p") + 22
        case UInt8(ascii: "v")...UInt8(ascii: "z"): byte - UInt8(ascii: "v") + 27
        default: nil
        }
    }
}
