import App
import Relationships

extension Network {
    /// `setting`, refused where two kinds of role would have one letter: the second could not be reached by its key.
    func settingMethod(_ entries: [MethodEntry], removing removed: [String] = []) throws -> [Change] {
        let changes = try setting(entries, removing: removed)
        let roles = changes.filter { $0.record.kind == .role }
        guard !roles.isEmpty else { return changes }
        var after = self
        after.apply([(LineID(milliseconds: UInt64.max >> 16, random: (0, 0)), roles)])
        let changed = Set(roles.map(\.record))
        for kind in after.roleKinds where changed.contains(kind.record) {
            if let other = after.roleKinds.first(where: { $0.id != kind.id && $0.letter == kind.letter }) {
                throw Refusal.letterTaken(String(kind.letter), by: other)
            }
        }
        return changes
    }
}
