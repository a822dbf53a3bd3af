/// What one does about how a contact sees me.
extension Network {
    /// A contact's standing as edited; one that says nothing goes.
    public func settingStanding(of id: Contact.ID, _ edit: (inout Standing) -> Void) -> [Change] {
        chosen([id]).map { old in
            var standing = old.standing ?? Standing()
            edit(&standing)
            var new = old
            new.standing = standing == Standing() ? nil : standing
            return new.changes(from: old)
        }.filter { !$0.isEmpty }
    }

    /// What there was to tell some contacts is told on that day.
    ///
    /// Example: `network.telling([id], on: today)` for whoever has a `toTell` that is not told yet, else nothing.
    public func telling(_ ids: [Contact.ID], on day: CivilDate) -> [Change] {
        chosen(ids).filter { $0.standing?.isUntold ?? false }.flatMap { contact in
            settingStanding(of: contact.id) { $0.told = day }
        }
    }
}

extension Standing {
    /// There is something to tell.
    public var isUntold: Bool { toTell != nil && told == nil }
}
