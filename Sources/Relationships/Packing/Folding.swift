/// Folds all lines of a store at once, and derives what follows from them only at the end.
///
/// Example: `folding.apply(lines)` for all of them in any order, then `folding.finish()`.
public final class Folding {
    private var loose = Facts()
    private var packer = RecordPacker()

    /// All of it as bytes, once it is finished; nil where some of it could not be packed.
    public private(set) var packed: PackedRecords?

    public init() {}

    /// A line that makes a touch; false where more is known of that touch, so that `apply` must have the line.
    public func apply(_ touch: PlainTouch) -> Bool { packer.add(touch) }

    public func apply(_ lines: [(id: LineID, changes: [Change])]) {
        for line in lines {
            for change in line.changes { apply(change, at: line.id) }
        }
    }

    private func apply(_ change: Change, at line: LineID) {
        let id = change.record
        if id.kind == .touchpoint {
            switch packer.place(ofTouch: id.key) {
            case .elsewhere?: break
            case .packed(let number)?:
                loose.loosen(id, packer.record(number))
                packer.reserve(touch: id.key)
            case nil:
                let record = Facts.Record(change, at: line)
                if record.entry(.forgotten) == nil, packer.add(record, under: id) { return }
                packer.reserve(touch: id.key)
            }
        }
        loose.apply(change, at: line)
    }

    /// What follows from all of it.
    public func finish() -> Network {
        var left: [RecordID: Facts.Record] = [:]
        for (id, record) in loose.loose where !packer.add(record, under: id) { left[id] = record }
        let packed = packer.finish()
        if left.isEmpty { self.packed = packed }
        return Network(Facts(packed, and: left))
    }
}
