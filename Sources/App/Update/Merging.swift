import Relationships

/// Two records of one person.
extension AppState {
    mutating func merge(_ target: Target) -> [Effect] {
        let pair = target.contacts
        guard let form = Form.merge(pair[0], pair[1], in: network) else {
            return [.commit(mergeDeed(pair, keeping: [:]))]
        }
        open(form)
        return []
    }

    func mergeDeed(_ pair: [Contact.ID], keeping sides: [Field: MergeDifference.Side]) -> Deed {
        let name = Phrase("%1 and %2 are one", "%1 et %2 ne font qu’un").with(name(pair[0]), name(pair[1]))
        let deed = Deed("merge", name, about: .people(pair)) { $0.merging(pair[0], pair[1], keeping: sides) }
        // On the list of likely duplicates the next pair is under the cursor, not the contact.
        return origin == nil ? deed.making(.contact(pair[0])) : deed
    }
}
