/// How long something took, over several goes.
struct Measure {
    /// The shortest first; at least one. Milliseconds, where nothing else is said.
    private let times: [Double]

    init(_ times: [Double]) {
        precondition(!times.isEmpty)
        self.times = times.sorted()
    }

    var median: Double { times[times.count / 2] }
    var worst: Double { times[times.count - 1] }
    /// 99 of a hundred are no longer.
    var ninetyNinth: Double { times[min(times.count - 1, times.count * 99 / 100)] }

    /// A go of each for each input, turn by turn, so that whatever else the machine does falls on both; after one that
    /// does not count. What comes out is looked at by `check`, so that no work is optimized away.
    static func inTurns<Input, Output, Reference>(
        over inputs: [Input], _ work: (Input) -> Output, check: (Output) -> Bool,
        against reference: () -> Reference, check checkReference: (Reference) -> Bool
    ) -> (ours: Measure, reference: Measure) {
        inTurns(
            inputs.count, { go in timed({ work(inputs[go]) }, check) }, against: { timed(reference, checkReference) })
    }

    /// The same of what measures itself: so many goes, each with its number.
    static func inTurns(
        _ goes: Int, _ ours: (Int) -> Double, against reference: () -> Double
    ) -> (ours: Measure, reference: Measure) {
        precondition(goes > 0)
        _ = (ours(0), reference())
        let pairs = (0..<goes).map { (ours($0), reference()) }
        return (Measure(pairs.map(\.0)), Measure(pairs.map(\.1)))
    }

    private static func timed<Output>(_ work: () -> Output, _ check: (Output) -> Bool) -> Double {
        let start = Command.now
        let output = work()
        let time = Command.now - start
        precondition(check(output), "what is measured does what it should")
        return time
    }
}
