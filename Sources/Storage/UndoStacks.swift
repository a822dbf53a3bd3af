import Relationships

/// What one device can undo and redo: its transactions, played like those of an editor.
///
/// A change goes onto the undo stack and clears the redo stack; an undo moves to the redo stack; the undo of an undo is
/// a redo, and goes onto the undo stack as what there is to undo now.
///
/// Example: after `log`, `log`, `undo`, the first `log` is on the undo stack and the `undo` on the redo stack.
struct UndoStacks {
    private(set) var undo: [LineID] = []
    private(set) var redo: [LineID] = []
    private var undone: [LineID: LineID] = [:]
    private var undos: Set<LineID> = []

    /// One step of the device, in the order of ids.
    mutating func add(_ transaction: LineID, undoes target: LineID?) {
        guard let target else {
            undo.append(transaction)
            redo.removeAll()
            return
        }
        undone[target] = transaction
        if undos.contains(target) {
            redo.removeAll { $0 == target }
            undo.append(transaction)
        } else {
            undo.removeAll { $0 == target }
            redo.append(transaction)
            undos.insert(transaction)
        }
    }

    /// The transaction that undid this one, if any.
    func undoer(of transaction: LineID) -> LineID? { undone[transaction] }

    /// Whether the transaction is an undo, and no redo.
    func isUndo(_ transaction: LineID) -> Bool { undos.contains(transaction) }
}
