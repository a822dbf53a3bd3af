import JSON
import Relationships

extension Evidence {
    /// Every figure by its name; people as `{"id":…,"name":…}`, percents as whole numbers.
    func json(in network: Network) -> JSONValue {
        .members([
            "today": .date(today), "comparedWith": .date(comparedWith),
            "weeks": .array(weeks.map { JSONValue.members(["monday": .date($0.monday)]).with($0.touches.json) }),
            "touches": touches.json, "targets": targets.json,
            "percent": .members([
                "development": .integer(percent(of: .development)),
                "consolidation": .integer(percent(of: .consolidation)),
                "maintenance": .integer(percent(of: .maintenance)),
            ]),
            "emptySlots": .array(emptySlots.map { $0.json(people: network.person) }),
            "milestones": .array(milestones.map(\.json)),
            "drifted": .array(drifted.map(network.person)), "revived": .array(revived.map(network.person)),
            "neverMetInPerson": .array(neverMetInPerson.map(network.person)),
            "oneSided": .array(
                oneSided.map { network.person($0.contact).with(.members(["touches": .integer($0.touches)])) }),
            "gauge": gauge.json(in: network), "warnings": .array(warnings.map(\.json)),
            "praises": .array(praises.map(\.json)),
        ])
    }
}

extension PerStage {
    var json: JSONValue {
        .members([
            "development": .integer(development), "consolidation": .integer(consolidation),
            "maintenance": .integer(maintenance),
        ])
    }
}

extension Evidence.MilestoneAhead {
    fileprivate var json: JSONValue {
        milestone.json.with(.members(["project": .id(project), "emptySlots": .integer(emptySlots)]))
    }
}

extension Gauge {
    /// `asked` to two decimals.
    fileprivate func json(in network: Network) -> JSONValue {
        .members([
            "asked": JSONNumber((asked * 100).rounded() / 100).map { .number($0) }, "capacity": .integer(capacity),
            "over": .bool(isOver), "rest": .array(rest.map(network.person)),
        ])
    }
}

extension Evidence.Warning {
    fileprivate var json: JSONValue {
        switch self {
        case .buildingWithoutConsolidating(let development, let consolidation):
            .members([
                "kind": "buildingWithoutConsolidating", "development": .integer(development),
                "consolidation": .integer(consolidation),
            ])
        case .neglect(let dry, let all):
            .members(["kind": "neglect", "dry": .integer(dry), "of": .integer(all)])
        }
    }
}

extension Evidence.Praise {
    fileprivate var json: JSONValue {
        switch self {
        case .promisesKept(let count): .members(["kind": "promisesKept", "count": .integer(count)])
        case .slotsFilled(let slots): .members(["kind": "slotsFilled", "slots": .texts(slots.map(\.text))])
        case .balanced(let touches): .members(["kind": "balanced", "touches": .integer(touches)])
        case .nobodyDry(let all): .members(["kind": "nobodyDry", "of": .integer(all)])
        }
    }
}
