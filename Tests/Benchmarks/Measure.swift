/// How long something took, over several goes.
struct Measure {
    /// Milliseconds, the shortest first; at least one.
    private let times: [Double]

    var median: Double { times[times.count / 2] }
    var worst: Double { times[times.count - 1] }

    /// A go of each for each input, turn by turn, so that whatever else the machine does falls on both; after one that
    /// does not count. What comes out is looked at by `check`, so that no work is optimized away.
    static func inTurns<Input, Output, Reference>(
        over inputs: [Input], _ work: (Input) -> Output, check: (Output) -> Bool,
        against reference: () -> Reference, check checkReference: (Reference) -> Bool
    ) -> (ours: Measure, reference: Measure) {
        precondition(!inputs.isEmpty)
        var (ours, theirs): ([Double], [Double]) = ([], [])
        for (go, input) in ([inputs[0]] + inputs).enumerated() {
            let one = timed({ work(input) }, check)
            let other = timed(reference, checkReference)
            if go > 0 {
                ours.append(one)
                theirs.append(other)
            }
        }
        return (Measure(times: ours.sorted()), Measure(times: theirs.sorted()))
    }

    private static func timed<Output>(_ work: () -> Output, _ check: (Output) -> Bool) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let output = work()
        let time = start.duration(to: clock.now).components
        precondition(check(output), "what is measured does what it should")
        return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
    }
}
