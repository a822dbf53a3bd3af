import Relationships

/// What an exported calendar says.
extension Phrase {
    public static func eventWatering(_ name: String) -> Phrase { Phrase("Water %1", "Arroser %1").with(name) }

    /// "thanks: Sophie and Marc".
    public static func eventPromise(_ kind: Promise.Kind, _ names: [String]) -> Phrase {
        Phrase("%1: %2", "%1 : %2").with(promise(kind), people(names))
    }

    /// "meeting with Sophie", "14:30 meeting with Sophie".
    public static func eventMeeting(_ names: [String], at time: CivilTime?) -> Phrase {
        let meeting = Phrase("meeting with %1", "rendez-vous avec %1").with(people(names))
        return time.map { Phrase("%1 %2", "%1 %2").with($0.description, meeting) } ?? meeting
    }
}
