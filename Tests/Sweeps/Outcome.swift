import Foundation
import Synchronization

/// What a sweep has found.
struct Outcome: Sendable {
    var points = 0
    var failures: [String] = []

    mutating func fail(_ point: String, _ what: String) { failures.append(point + ": " + what) }

    mutating func add(_ other: Outcome) {
        points += other.points
        failures += other.failures
    }

    /// Tries points on every core, each worker on a machine of its own that is as it was before each attempt.
    static func of<Point: Sendable>(
        _ points: [Point], on prepared: @Sendable () -> Machine,
        attempt: @Sendable (Point, Machine, inout Outcome) -> Void
    ) -> Outcome {
        let next = Mutex(0)
        let outcome = Mutex(Outcome())
        let workers = min(points.count, ProcessInfo.processInfo.activeProcessorCount)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            let machine = prepared()
            machine.remember()
            var own = Outcome()
            while true {
                let index = next.withLock { index in
                    defer { index += 1 }
                    return index
                }
                guard index < points.count else { break }
                machine.restore()
                attempt(points[index], machine, &own)
            }
            outcome.withLock { $0.add(own) }
        }
        return outcome.withLock { $0 }
    }

    /// Every one of so many.
    static func sampled<Point>(_ points: [Point], each step: Int) -> [Point] {
        stride(from: step - 1, to: points.count, by: step).map { points[$0] }
    }
}
