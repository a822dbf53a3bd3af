/// Knuth's linear congruential generator: the sequence is the same everywhere.
struct Numbers {
    private var state: UInt64

    init(seed: UInt64 = 42) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

    /// A key as the store draws them.
    mutating func key(length: Int) -> String {
        String((0..<length).map { _ in pick(Array("0123456789abcdefghjkmnpqrstvwxyz")) })
    }
}
