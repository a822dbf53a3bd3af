/// Keys and what they do, flowing over as many lines as they need.
///
///     let menu = Menu([.init(key: "i", label: "in person"), .init(key: "c", label: "call")])
///     menu.draw(into: &buffer, in: footer, keyStyle: Style(attributes: .bold))  // "i in person  c call"
public struct Menu: Sendable {
    public struct Item: Hashable, Sendable {
        public var key: String
        public var label: String
        /// Drawn in `disabledStyle`.
        public var isEnabled: Bool

        public init(key: String, label: String, isEnabled: Bool = true) {
            self.key = key
            self.label = label
            self.isEnabled = isEnabled
        }

        fileprivate var width: Int { DisplayText.width(key) + 1 + DisplayText.width(label) }
    }

    public var items: [Item]

    public init(_ items: [Item]) {
        self.items = items
    }

    /// How many lines of `width` cells the menu takes.
    public func height(width: Int) -> Int {
        places(width: width).last.map { $0.y + 1 } ?? 0
    }

    /// Draws what fits, items in order.
    ///
    /// - Returns: how many items are wholly left out.
    @discardableResult
    public func draw(
        into buffer: inout Buffer, in rect: Rect, keyStyle: Style = Style(attributes: .bold),
        labelStyle: Style = .plain, disabledStyle: Style = Style(attributes: .dim)
    ) -> Int {
        let places = places(width: rect.width)
        for (item, place) in zip(items, places) where place.y < rect.height {
            let x = rect.x + place.x
            let y = rect.y + place.y
            let key = buffer.write(
                item.key, x: x, y: y, width: rect.maxX - x, style: item.isEnabled ? keyStyle : disabledStyle)
            buffer.write(
                item.label, x: x + key + 1, y: y, width: rect.maxX - x - key - 1,
                style: item.isEnabled ? labelStyle : disabledStyle)
        }
        return places.count { $0.y >= rect.height }
    }

    /// Where each item begins, two blanks apart.
    private func places(width: Int) -> [Point] {
        var place = Point(x: 0, y: 0)
        return items.map { item in
            if place.x > 0 && place.x + item.width > width { place = Point(x: 0, y: place.y + 1) }
            defer { place.x += item.width + 2 }
            return place
        }
    }
}
