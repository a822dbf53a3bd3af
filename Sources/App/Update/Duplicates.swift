import Relationships

/// Contacts that may be one person, listed pair by pair.
extension AppState {
    /// Looks for them where they are listed, once for each state of the facts.
    mutating func findDuplicates(for listing: Listing) {
        guard listing == .duplicates, duplicates == nil else { return }
        let pairs = network.likelyDuplicates(on: today)
        duplicates = (pairs, pairs.filter { network.differingFields(between: $0.one, and: $0.other).isEmpty })
    }

    /// The pair under the cursor.
    var listingPair: LikelyDuplicate? {
        if case .duplicate(let pair) = listingOnView?.list.selected { pair } else { nil }
    }

    /// They are two people; with a day, the question comes back then.
    func distinguish(_ pair: LikelyDuplicate, until day: CivilDate?) -> [Effect] {
        let (one, other) = (name(pair.one), name(pair.other))
        let name = day.map { Phrase.putOff(one, other, until: $0, today: today) } ?? .distinct(one, other)
        let deed = Deed("duplicates", name, about: .people([pair.one, pair.other])) {
            $0.distinguishing(pair.one, pair.other, until: day)
        }
        return [.commit(deed)]
    }

    /// Many at once: asks first.
    mutating func openEqualDuplicates() {
        guard let count = duplicates?.equal.count else { return }
        let words = Phrase("merge, %1 undoes all at once", "réunir ; %1 annule tout à la fois")
        open(
            Picker(
                title: .equalPairs(count),
                choices: [(.equalDuplicates, say(words.with(keymap.label(of: .undo))), Phrase("", ""))]))
    }

    func mergeEqualDuplicates() -> [Effect] {
        let (count, today) = (duplicates?.equal.count ?? 0, today)
        return [.commit(Deed("duplicates", .equalMerged(count)) { $0.mergingEqualDuplicates(on: today) })]
    }
}
