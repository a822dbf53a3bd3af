/// A line that makes a touchpoint and nothing else, as most lines do: its parts where they stand in the line's bytes.
///
/// Example: made by the reader of lines, for `RecordPacker.add(_:)`.
public struct PlainTouch {
    /// A register with its text, or an element with its text or the value `true`.
    public struct Assignment {
        public var field: UnsafeRawBufferPointer
        public var element: UnsafeRawBufferPointer?
        public var text: UnsafeRawBufferPointer?

        public init(field: UnsafeRawBufferPointer, element: UnsafeRawBufferPointer?, text: UnsafeRawBufferPointer?) {
            self.field = field
            self.element = element
            self.text = text
        }
    }

    public let line: LineID
    public let key: UnsafeRawBufferPointer
    /// In the order of fields and elements.
    public let assignments: [Assignment]
    let trace: PackedTrace

    /// nil where they make no touchpoint, or one that wants a closer look: a meeting to come, an unknown channel.
    public init?(line: LineID, key: UnsafeRawBufferPointer, assignments: [Assignment]) {
        self.line = line
        self.key = key
        self.assignments = assignments
        var date: CivilDate?
        var recorded: CivilDate?
        var time: CivilTime?
        var channel = Touchpoint.Channel.other
        var direction = Touchpoint.Direction.out
        for assignment in assignments {
            guard assignment.element == nil else { continue }
            guard let text = assignment.text else { return nil }
            if assignment.field.spells("date") {
                guard let day = CivilDate(utf8: text) else { return nil }
                date = day
            } else if assignment.field.spells("recorded") {
                guard let day = CivilDate(utf8: text) else { return nil }
                recorded = day
            } else if assignment.field.spells("time") {
                guard let minute = CivilTime(utf8: text) else { return nil }
                time = minute
            } else if assignment.field.spells("channel") {
                let known = Touchpoint.Channel.allCases.first { text.elementsEqual($0.rawValue.utf8) }
                guard let known else { return nil }
                channel = known
            } else if assignment.field.spells("direction") {
                let known = Touchpoint.Direction.allCases.first { text.elementsEqual($0.rawValue.utf8) }
                guard let known else { return nil }
                direction = known
            } else if Self.special.contains(where: assignment.field.spells) {
                return nil
            }
        }
        guard let date else { return nil }
        trace = PackedTrace(
            date: date, time: time, recorded: recorded, isPlanned: false, channel: channel,
            direction: direction)
    }

    private static let special: [StaticString] = ["planned", "deleted", "forgotten"]
}
