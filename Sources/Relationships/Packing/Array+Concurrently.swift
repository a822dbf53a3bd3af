import Dispatch

extension Array {
    /// What the same work makes of each of so many things, in order, on all processors at once.
    ///
    /// The work must touch nothing that it changes elsewhere. Example: `Array(concurrently: 3, by: 1_000) { $0 * 2 }` is
    /// `[0, 2, 4]`.
    ///
    /// - Parameter step: how many are done in one go: as many as take a tenth of a millisecond, or more. No more than
    ///   that stay on this processor.
    public init(concurrently count: Int, by step: Int, _ work: @Sendable (Int) -> Element) {
        self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: (count + step - 1) / step) { part in
                for place in part * step..<Swift.min(count, (part + 1) * step) {
                    places.initializeElement(at: place, to: work(place))
                }
            }
            initialized = count
        }
    }
}
