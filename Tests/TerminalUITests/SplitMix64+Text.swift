import Seeding

extension SplitMix64 {
    /// Text of scalars from all over, with those that cause trouble far more often than chance has it.
    mutating func text(upTo length: Int) -> String {
        let trouble: [ClosedRange<UInt32>] = [
            0x00...0x7f, 0x80...0x9f, 0xc0...0x24f, 0x300...0x36f, 0x591...0x6ff, 0x900...0x97f, 0xe00...0xe7f,
            0x1100...0x11ff, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0x3040...0x30ff, 0x4e00...0x4eff,
            0xac00...0xac80, 0xe000...0xe010, 0xfe00...0xfe0f, 0xff00...0xffff, 0x1f1e6...0x1f1ff,
            0x1f3fb...0x1f3ff, 0x1f440...0x1f4ff, 0xe0000...0xe007f, 0x200d...0x200d, 0xfe0f...0xfe0f,
            0x0...0x10ffff,
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let block = trouble.randomElement(using: &self) ?? 0x20...0x7e
            guard let scalar = Unicode.Scalar(UInt32.random(in: block, using: &self)) else { continue }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
