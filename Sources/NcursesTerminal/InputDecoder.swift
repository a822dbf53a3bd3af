import TerminalUI

/// Bytes from a terminal made into events. Pure: the bytes and the time come in.
///
/// What is split between two reads is kept until its rest comes or `timeOut()` says that it won't. Sequences that mean
/// nothing here are swallowed whole, so that none of their letters becomes a command.
///
///     var decoder = InputDecoder(keySequences: [:])
///     decoder.decode(Array("j\u{1b}[A".utf8), at: 0)  // [.key(.character("j")), .key(.up)]
struct InputDecoder {
    /// How much of a paste is kept, in bytes; the rest is dropped, not typed.
    static let pasteLimit = 1 << 20
    /// How soon a second press makes a double click, in milliseconds.
    static let doubleClickTime: Int64 = 400

    private static let pasteEnd = Array("\u{1b}[201~".utf8)
    /// No answer of a terminal to a question is longer, and we ask none.
    private static let stringLimit = 4096

    private let keySequences: [[UInt8]: Key]
    private let longestSequence: Int
    private var pending: ArraySlice<UInt8> = []
    private var paste: [UInt8]?
    private var lastPress: (x: Int, y: Int, time: Int64)?

    /// - Parameter keySequences: what this terminal's keys send beyond what nearly all terminals do.
    init(keySequences: [[UInt8]: Key]) {
        self.keySequences = keySequences
        longestSequence = keySequences.keys.map(\.count).max() ?? 0
    }

    /// True while the last bytes may be the beginning of something: an Escape key, or the start of an arrow.
    ///
    /// Not in a paste: that has no other end than its mark, or its rest would be taken for commands.
    var isWaiting: Bool { paste == nil && !pending.isEmpty }

    /// Takes bytes as they were read, at a time in milliseconds on a clock that only goes forward.
    mutating func decode(_ bytes: some Sequence<UInt8>, at time: Int64) -> [TerminalEvent] {
        pending += bytes
        var events: [TerminalEvent] = []
        while !pending.isEmpty {
            if paste != nil {
                guard let text = takePaste() else { break }
                events.append(.paste(text))
            } else {
                switch step() {
                case .incomplete: return events
                case .nothing(let length): pending.removeFirst(length)
                case .pasteStart(let length):
                    pending.removeFirst(length)
                    paste = []
                case .events(let found, let length):
                    pending.removeFirst(length)
                    events += found
                case .mouse(let mouse, let length):
                    pending.removeFirst(length)
                    events += clicks(mouse, at: time)
                }
            }
        }
        return events
    }

    /// Gives up waiting for the rest of what has begun: an Escape by itself is the key.
    mutating func timeOut() -> [TerminalEvent] {
        guard isWaiting else { return [] }
        defer { pending = [] }
        guard pending.first == 0x1b else { return [] }
        if pending.count == 1 { return [.key(.escape)] }
        // An introducer with nothing to introduce was typed: Alt-[, or Alt-O.
        guard pending.count == 2, let last = pending.last, last < 0x80 else { return [] }
        return [.key(.alt(Character(Unicode.Scalar(last))))]
    }

    /// What the next bytes are, and how many they are.
    private enum Step {
        case incomplete
        case nothing(Int)
        case events([TerminalEvent], Int)
        case mouse(Mouse, Int)
        case pasteStart(Int)
    }

    private func step() -> Step {
        if let (key, length) = knownSequence() { return .events([.key(key)], length) }
        let first = pending[pending.startIndex]
        switch first {
        case 0x1b: return escapeSequence()
        case 0x03: return .events([.interrupted], 1)
        case 0x0d: return .events([.key(.enter)], 1)
        case 0x09: return .events([.key(.tab)], 1)
        case 0x7f: return .events([.key(.backspace)], 1)
        case 0x00: return .events([.key(.control(" "))], 1)
        case 0x01..<0x20:
            // Ctrl takes the letter's upper bits: 1 is A, 0x1c is the backslash.
            let scalar = Unicode.Scalar(first <= 26 ? first + 0x60 : first + 0x40)
            return .events([.key(.control(Character(scalar)))], 1)
        default: return text()
        }
    }

    private func knownSequence() -> (Key, Int)? {
        for length in stride(from: min(longestSequence, pending.count), to: 0, by: -1) {
            if let key = keySequences[Array(pending.prefix(length))] { return (key, length) }
        }
        return nil
    }

    /// A stretch of text, a key for each character: an emoji of several scalars, or a letter with its accent, is one.
    private func text() -> Step {
        let run = pending.prefix { $0 >= 0x20 && $0 != 0x7f }
        let missing = Self.missingBytes(atEndOf: run)
        let isCut = missing > 0 && run.endIndex == pending.endIndex
        let whole = isCut ? run.dropLast(Self.tailLength(of: run)) : run
        guard !whole.isEmpty else { return .incomplete }
        let scalars = String(decoding: whole, as: UTF8.self).unicodeScalars.filter(Self.isText)
        return .events(String(String.UnicodeScalarView(scalars)).map { .key(.character($0)) }, whole.count)
    }

    /// What isn't UTF-8 was not typed, and C1 controls are no text.
    private static func isText(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\u{fffd}" && !(0x80..<0xa0 ~= scalar.value)
    }

    /// How many bytes the last character still lacks.
    private static func missingBytes(atEndOf bytes: ArraySlice<UInt8>) -> Int {
        let tail = bytes.suffix(tailLength(of: bytes))
        return tail.first.map { max(0, length(ofCharacterFrom: $0) - tail.count) } ?? 0
    }

    /// How many bytes a character has that begins with this one; 1 where none does.
    private static func length(ofCharacterFrom lead: UInt8) -> Int {
        switch lead {
        case 0xc2..<0xe0: 2
        case 0xe0..<0xf0: 3
        case 0xf0..<0xf5: 4
        default: 1
        }
    }

    /// How many bytes the last character has so far: back to its first byte, at most four.
    private static func tailLength(of bytes: ArraySlice<UInt8>) -> Int {
        let continuations = bytes.suffix(3).reversed().prefix { $0 & 0xc0 == 0x80 }.count
        return min(bytes.count, continuations + 1)
    }

    private func escapeSequence() -> Step {
        guard pending.count > 1 else { return .incomplete }
        let second = pending[pending.startIndex + 1]
        switch second {
        case UInt8(ascii: "["): return controlSequence()
        case UInt8(ascii: "O"): return keypadSequence()
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            return controlString()
        // Two in a row: the first was the key.
        case 0x1b: return .events([.key(.escape)], 1)
        // Alt-Backspace deletes a word in every shell, as Ctrl-W does.
        case 0x7f, 0x08: return .events([.key(.control("w"))], 2)
        case ..<0x20: return .nothing(2)
        default: return altered(by: second)
        }
    }

    /// Alt and one character: what joins it comes after it, as it does when it is typed.
    private func altered(by first: UInt8) -> Step {
        let bytes = pending.dropFirst().prefix(Self.length(ofCharacterFrom: first))
        guard bytes.count == Self.length(ofCharacterFrom: first) else { return .incomplete }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let scalar = scalars.first, scalars.count == 1, Self.isText(scalar) else { return .nothing(2) }
        return .events([.key(.alt(Character(scalar)))], 1 + bytes.count)
    }

    /// `ESC [`, parameters, and a final byte that says what it is.
    private func controlSequence() -> Step {
        let start = pending.startIndex + 2
        guard let end = pending[start...].firstIndex(where: { !(0x20..<0x40 ~= $0) }) else {
            return pending.count > Self.stringLimit ? .nothing(pending.count) : .incomplete
        }
        let final = pending[end]
        let parameters = pending[start..<end]
        let length = end + 1 - pending.startIndex
        switch final {
        // Cut off by something else, which is for the next step.
        case ..<0x40, 0x7f...: return .nothing(length - 1)
        // The Linux console's F1 to F5 have a letter more.
        case UInt8(ascii: "[") where parameters.isEmpty:
            guard let letter = pending[(end + 1)...].first else { return .incomplete }
            guard UInt8(ascii: "A")...UInt8(ascii: "E") ~= letter else { return .nothing(length) }
            return .events([.key(.function(Int(letter - UInt8(ascii: "A")) + 1))], length + 1)
        // The mouse in its old encoding, which isn't asked for: three bytes of anything.
        case UInt8(ascii: "M") where parameters.isEmpty:
            return pending.count < length + 3 ? .incomplete : .nothing(length + 3)
        case UInt8(ascii: "M") where parameters.first == UInt8(ascii: "<"),
            UInt8(ascii: "m") where parameters.first == UInt8(ascii: "<"):
            guard final == UInt8(ascii: "M"), let mouse = Self.mouse(parameters.dropFirst()) else {
                return .nothing(length)
            }
            return .mouse(mouse, length)
        default:
            let numbers = Self.numbers(parameters)
            if final == UInt8(ascii: "~"), numbers == [200] { return .pasteStart(length) }
            guard let key = ControlSequenceKey.key(numbers: numbers, final: final) else { return .nothing(length) }
            return .events([.key(key)], length)
        }
    }

    /// `ESC O` and a letter: arrows and the keypad in application mode, F1 to F4.
    private func keypadSequence() -> Step {
        guard pending.count > 2 else { return .incomplete }
        let letter = pending[pending.startIndex + 2]
        guard 0x20..<0x7f ~= letter else { return .nothing(2) }
        return ControlSequenceKey.keypadKey(letter).map { .events([.key($0)], 3) } ?? .nothing(3)
    }

    /// A string meant for programs, up to BEL or `ESC \`.
    private func controlString() -> Step {
        let body = pending.dropFirst(2)
        for index in body.indices {
            if body[index] == 0x07 { return .nothing(index + 1 - pending.startIndex) }
            if body[index] == 0x1b {
                guard index + 1 < body.endIndex else { return .incomplete }
                let isTerminator = body[index + 1] == UInt8(ascii: "\\")
                return .nothing(index + (isTerminator ? 2 : 0) - pending.startIndex)
            }
        }
        return pending.count > Self.stringLimit ? .nothing(pending.count) : .incomplete
    }

    /// The numbers between semicolons; `nil` for anything but numbers.
    private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
        if parameters.isEmpty { return [] }
        let parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return numbers.count == parts.count ? numbers : nil
    }

    /// Button, column and row, from 1.
    private static func mouse(_ parameters: ArraySlice<UInt8>) -> Mouse? {
        guard let numbers = numbers(parameters), numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
        // 4, 8 and 16 are Shift, Alt and Ctrl, which mean nothing more here.
        let kind: Mouse.Kind
        switch numbers[0] & ~(4 | 8 | 16) {
        case 0: kind = .press
        case 64: kind = .wheelUp
        case 65: kind = .wheelDown
        default: return nil
        }
        return Mouse(kind: kind, x: numbers[1] - 1, y: numbers[2] - 1)
    }

    /// The event, a second press on the same cell soon after the first being a double click.
    private mutating func clicks(_ mouse: Mouse, at time: Int64) -> [TerminalEvent] {
        guard mouse.kind == .press else {
            lastPress = nil
            return [.mouse(mouse)]
        }
        if let last = lastPress, last.x == mouse.x, last.y == mouse.y, time - last.time <= Self.doubleClickTime {
            lastPress = nil
            return [.mouse(Mouse(kind: .double, x: mouse.x, y: mouse.y))]
        }
        lastPress = (mouse.x, mouse.y, time)
        return [.mouse(mouse)]
    }

    /// Moves what is pending into the paste; its text, once the end has come.
    private mutating func takePaste() -> String? {
        let mark = Self.pasteEnd
        let end = pending.indices.first { pending[$0] == mark[0] && pending[$0...].starts(with: mark) }
        // Without an end, its first bytes may be the last ones here.
        let taken = end.map { $0 - pending.startIndex } ?? max(0, pending.count - mark.count + 1)
        let room = Self.pasteLimit - (paste?.count ?? 0)
        paste? += pending.prefix(min(taken, room))
        pending.removeFirst(taken)
        guard end != nil, let bytes = paste else { return nil }
        pending.removeFirst(mark.count)
        paste = nil
        return Self.pastedText(bytes)
    }

    /// Terminals send line ends as carriage returns.
    private static func pastedText(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0d {
                text.append(0x0a)
            } else if byte != 0x0a || previous != 0x0d {
                text.append(byte)
            }
            previous = byte
        }
        return String(decoding: text, as: UTF8.self)
    }
}
