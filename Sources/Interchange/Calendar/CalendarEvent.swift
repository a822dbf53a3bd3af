import Relationships

/// What a calendar shows on a day: somebody wants water, something is promised, a meeting is planned.
public enum CalendarEvent: Hashable, Sendable {
    case watering(Contact)
    case promise(Promise, with: [Contact])
    case meeting(Touchpoint, with: [Contact])

    /// The same for the same record at every export, so that a calendar moves its event and shows no second one.
    var uid: String {
        switch self {
        case .watering(let contact): "watering-" + contact.id.text + "@arrosoir"
        case .promise(let promise, _): "promise-" + promise.id.text + "@arrosoir"
        case .meeting(let touchpoint, _): "meeting-" + touchpoint.id.text + "@arrosoir"
        }
    }
}
