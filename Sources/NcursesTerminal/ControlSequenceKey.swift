import TerminalUI

/// Which keys the usual control sequences are.
///
///     ControlSequenceKey.key(numbers: [], final: UInt8(ascii: "A"))   // .up, from ESC [ A
///     ControlSequenceKey.key(numbers: [5], final: UInt8(ascii: "~"))  // .pageUp, from ESC [ 5 ~
enum ControlSequenceKey {
    /// The key of `ESC [ numbers final`; `nil` for one with Shift, Alt or Ctrl, and for what isn't a key.
    static func key(numbers: [Int]?, final: UInt8) -> Key? {
        // A second number is 1 plus the modifiers.
        guard let numbers, numbers.count <= 2, numbers.count < 2 || numbers[1] == 1 else { return nil }
        if final == UInt8(ascii: "~") { return numbers.first.flatMap { numbered[$0] } }
        guard numbers.first ?? 1 == 1 else { return nil }
        if final == UInt8(ascii: "Z") { return .backTab }
        return lettered[final]
    }

    /// The key of `ESC O letter`.
    static func keypadKey(_ letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "M"): .enter
        // The keypad's digits and signs are 0x40 above the ones they mean.
        case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(letter - 0x40)))
        default: lettered[letter]
        }
    }

    private static let lettered: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
        UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
        18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11),
        24: .function(12),
    ]
}
