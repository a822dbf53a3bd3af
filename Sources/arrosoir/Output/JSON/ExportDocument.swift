import JSON
import Relationships

/// The whole network as one JSON object, with every field: the same facts are the same bytes.
///
/// Example: `ExportDocument(network).json["contacts"]`, in the order of ids. People are named by their ids.
struct ExportDocument {
    let network: Network

    init(_ network: Network) { self.network = network }

    var json: JSONValue {
        .members([
            "format": "arrosoir-export", "version": 1,
            "contacts": array(network.contacts.values) { contact($0) },
            "touchpoints": array(network.touchpoints.values) { $0.json { .string($0.text) } },
            "promises": array(network.promises.values) { $0.json },
            "projects": array(network.projects.values) { $0.json },
            "slots": array(network.slots.values) {
                $0.json { .string($0.text) }.with(.members(["order": .integer($0.order)]))
            },
            "offers": array(network.offers.values) { $0.json },
            "asks": array(network.asks.values) { $0.json { .string($0.text) } },
            "requests": array(network.requests.values) { $0.json },
            "reviews": array(network.reviews) { $0.json }, "roles": array(network.roleKinds) { role($0) },
            "tags": records(.tag), "away": array(network.awayPeriods) { $0.json }, "aliases": records(.alias),
            "method": method,
        ])
    }

    private func array<Record: Identifiable, Owner>(
        _ records: some Sequence<Record>, _ json: (Record) -> JSONValue
    ) -> JSONValue where Record.ID == Identifier<Owner> {
        .array(records.sorted { $0.id < $1.id }.map(json))
    }

    private func contact(_ contact: Contact) -> JSONValue {
        contact.facts.with(
            .members([
                "introducedBy": .id(contact.introducedBy), "knows": .texts(contact.knows.map(\.text)),
                "cadence": .cadence(contact.cadence), "cadenceFrom": .date(contact.cadenceFrom),
                "snooze": contact.snooze.map { .members(["until": .date($0.until), "on": .date($0.on)]) },
                "skipped": .date(contact.skipped), "imported": .flag(contact.isImported),
                "sources": .texts(contact.sources), "sorted": .flag(contact.isSorted),
                "birthdays": .texts(contact.birthdaysKept), "kept": .texts(contact.kept),
            ]))
    }

    private func role(_ kind: RoleKind) -> JSONValue {
        .members([
            "id": .id(kind.id), "name": .text(kind.name), "letter": .string(String(kind.letter)),
            "weight": .integer(kind.weight), "cadence": .cadence(kind.cadence),
        ])
    }

    private var method: JSONValue {
        let method = network.method
        return .members([
            "current": .id(method.currentProject), "dailyCapacity": .integer(method.dailyCapacity),
            "cadence": .cadence(method.defaultCadence),
            "stageTargets": method.stageTargets.json, "reviewEvery": .integer(method.reviewEvery),
            "reviewNotBefore": .date(method.reviewNotBefore),
            "extra": method.extra.map { .members(["on": .date($0.on), "count": .integer($0.count)]) },
            "entries": .array(network.methodEntries.map(\.json)),
        ])
    }

    /// Records that no type stands for, as the store has them: a set as the list of its elements.
    private func records(_ kind: RecordID.Kind) -> JSONValue {
        let records = network.facts.records.filter { id, record in
            id.kind == kind && record[.deleted]?.flag != true && record[.forgotten]?.flag != true
        }
        return .array(
            records.sorted { $0.key < $1.key }.map { id, record in
                var object = JSONObject([("id", .string(id.key))])
                for entry in record.entries {
                    guard let value = entry.value else { continue }
                    if let element = entry.element {
                        object[entry.field.name] = .array(
                            (object[entry.field.name]?.array ?? []) + [.string(element)])
                    } else {
                        object[entry.field.name] = JSONValue(value)
                    }
                }
                return .object(object)
            })
    }
}

extension AwayPeriod {
    var json: JSONValue { .members(["id": .id(id), "from": .date(from), "to": .date(to)]) }
}
