import Glibc

/// Where the cards of a map go: rings around me, one kind after the other, no card upon another.
///
/// In units of one card with its margin, so that two cards are apart when they are at least 1 apart in x or in y.
/// Example: `RingLayout(counts: [3, 1, 2])` has one ring for the three, one for the one, and one for the two.
struct RingLayout {
    /// By kind, in order.
    let points: [[Point]]
    /// Of each ring: a kind with many cards has several.
    let radii: [Double]

    struct Point: Equatable {
        let x: Double
        let y: Double
    }

    init(counts: [Int]) {
        var taken = [Point(x: 0, y: 0)]
        var points: [[Point]] = []
        var radii: [Double] = []
        for count in counts {
            var placed: [Point] = []
            while placed.count < count {
                let ring = Self.ring(
                    radii.count, for: count - placed.count, outside: radii.last ?? 0, apartFrom: taken)
                placed += ring.points
                taken += ring.points
                radii.append(ring.radius)
            }
            points.append(placed)
        }
        self.points = points
        self.radii = radii
    }

    /// The smallest ring on which all of the cards, or as many as it holds, are apart from each other and from those
    /// inside. It ends: on a ring of √2 more than the last one every card is apart from those inside.
    private static func ring(
        _ index: Int, for count: Int, outside radius: Double, apartFrom taken: [Point]
    ) -> (radius: Double, points: [Point]) {
        // Each ring begins a golden angle after the one before, so that no column of cards piles up above me.
        let start = Double(index) * 0.382 - 0.25
        var radius = radius + 0.7
        while true {
            let fitting = (1...count).last { isApart(circle($0, radius, from: start)) } ?? 1
            let points = circle(fitting, radius, from: start)
            if points.allSatisfy({ point in taken.allSatisfy { isApart(point, $0) } }) { return (radius, points) }
            radius += 0.1
        }
    }

    /// Evenly spread, clockwise; `start` is a part of a turn, -0.25 the top.
    private static func circle(_ count: Int, _ radius: Double, from start: Double) -> [Point] {
        (0..<count).map { index in
            let angle = 2 * Double.pi * (start + Double(index) / Double(count))
            return Point(x: radius * cos(angle), y: radius * sin(angle))
        }
    }

    private static func isApart(_ points: [Point]) -> Bool {
        points.indices.allSatisfy { index in
            points[(index + 1)...].allSatisfy { isApart(points[index], $0) }
        }
    }

    private static func isApart(_ one: Point, _ other: Point) -> Bool {
        // A hair less than 1: neighbours that touch exactly are apart, whatever the last digit of the sine.
        max(abs(one.x - other.x), abs(one.y - other.y)) > 1 - 1e-6
    }
}
