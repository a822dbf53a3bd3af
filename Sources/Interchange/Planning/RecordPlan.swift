import Relationships

/// What an import does with the records of an export that are no contacts: touches, projects, roles and so on.
///
/// What is known of a record here stays as it is, even that something was taken away; what nothing is known of is taken
/// over. The same export a second time so changes nothing. A record that was deleted or forgotten stays so.
public struct RecordPlan: Sendable {
    /// One for each record that learns something.
    public private(set) var changes: [Change] = []
    public private(set) var added = 0
    public private(set) var updated = 0
    /// Those of which the export tells nothing new, and those that were deleted here.
    public private(set) var unchanged = 0

    init() {}

    /// - Parameter person: whom a key in the export means here.
    init(_ records: [Change], into network: Network, person: (Contact.ID) -> Contact.ID) {
        for record in records {
            let record = record.naming(person)
            guard let known = network.facts[record.record] else {
                changes.append(record)
                added += 1
                continue
            }
            let isGone = known[.deleted]?.flag == true || known[.forgotten]?.flag == true
            let new = known.unsaid(record.withoutPeople(in: known, of: network))
            if isGone || new.isEmpty {
                unchanged += 1
            } else {
                changes.append(new)
                updated += 1
            }
        }
    }

    public var isEmpty: Bool { added + updated + unchanged == 0 }
}

extension Change {
    /// With other keys for the people in it.
    fileprivate func naming(_ person: (Contact.ID) -> Contact.ID) -> Change {
        func key(_ text: String) -> String { person(Contact.ID(text)).text }
        var change = self
        for (field, value) in set where field.isContact {
            if let text = value?.text { change.set[field] = .some(.text(key(text))) }
        }
        for (field, elements) in put where field.hasContacts {
            change.put[field] = Dictionary(elements.map { (key($0.key), $0.value) }) { first, _ in first }
        }
        return change
    }

    /// Without the people who are named already, under whichever of their keys.
    fileprivate func withoutPeople(in known: Facts.Record, of network: Network) -> Change {
        func people(_ field: Field) -> Set<Contact.ID> {
            Set(
                known.entries.filter { $0.field == field }.compactMap {
                    $0.element.map { network.canonical(Contact.ID($0)) }
                })
        }
        var change = self
        for (field, elements) in put where field.hasContacts {
            let people = people(field)
            let new = elements.filter { !people.contains(network.canonical(Contact.ID($0.key))) }
            change.put[field] = new.isEmpty ? nil : new
        }
        return change
    }
}
