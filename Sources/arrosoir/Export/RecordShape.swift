import Relationships

/// What the records of one kind look like in an export: the fields of `Storage/FORMAT.md`, in the order in which they are
/// written.
///
/// Example: `RecordShape.all.first { $0.kind == .offer }?.name` is "offers".
struct RecordShape: Sendable {
    let kind: RecordID.Kind
    /// What the list of them is called.
    let name: String
    let fields: KeyValuePairs<Field, FieldShape>

    subscript(field: Field) -> FieldShape? { fields.first { $0.key == field }?.value }

    static let all = [
        contacts, touchpoints, promises, projects, slots, offers, asks, requests, reviews, roles, tags, away, aliases,
        distinct, method,
    ]

    private static let days = FieldShape.integer(1...3650)

    private static let contacts = RecordShape(
        kind: .contact, name: "contacts",
        fields: [
            .name: .text, .givenName: .text, .familyName: .text, .nicknames: .set(.text), .organization: .text,
            .title: .text, .emails: .labelled, .phones: .labelled, .urls: .labelled,
            .addresses: .map(
                .members([
                    "street": .text, "city": .text, "region": .text, "postalCode": .text, "country": .text,
                    "label": .text, "box": .text, "extended": .text, "preferred": .yes, "types": .set(.text),
                ])),
            .birthday: .birthday, .timeZone: .text, .tags: .set(.text), .circles: .set(.text), .skills: .set(.text),
            .needs: .map(.members(["since": .date, "met": .date])),
            .met: .members(["date": .date, "occasion": .text]), .introducedBy: .key, .knows: .set(.key),
            .standing: .members([
                "knowsMe": .words(Standing.KnowsMe.self), "seesMeAs": .text, "toTell": .text, "told": .date,
            ]),
            .cadence: .cadence, .wanted: .text, .notes: .text, .archived: .yes,
            .snooze: .members(["until": .date, "on": .date]), .skipped: .date, .added: .date, .imported: .yes,
            .sources: .set(.text), .sorted: .yes, .birthdays: .map(.yes),
            .news: .map(.members(["before": .text, "after": .text])), .given: .map(.map(.text)), .kept: .map(.text),
        ])

    private static let touchpoints = RecordShape(
        kind: .touchpoint, name: "touchpoints",
        fields: [
            .date: .date, .time: .time, .channel: .words(Touchpoint.Channel.self),
            .direction: .words(Touchpoint.Direction.self), .contacts: .set(.key), .note: .text,
            .marks: .map(.textOrYes), .project: .key, .planned: .yes, .occasion: .text, .stage: .words(Stage.self),
            .recorded: .date,
        ])

    private static let promises = RecordShape(
        kind: .promise, name: "promises",
        fields: [
            .kind: .words(Promise.Kind.self), .contacts: .set(.key), .note: .text, .occasion: .text, .due: .date,
            .notBefore: .date, .outcome: .members(["date": .date, "touchpoint": .key]), .added: .date,
        ])

    private static let projects = RecordShape(
        kind: .project, name: "projects",
        fields: [
            .title: .text, .pitch: .text,
            .objective: .members([
                "specific": .text, "measure": .text, "achievable": .text, "relevant": .text, "by": .date,
            ]),
            .state: .words(Project.State.self),
            .milestones: .map(.members(["date": .date, "place": .text, "what": .text])), .circles: .set(.text),
            .added: .date,
        ])

    private static let slots = RecordShape(
        kind: .slot, name: "slots",
        fields: [
            .project: .key, .kind: .key, .purpose: .text, .place: .text, .by: .date, .milestone: .text,
            .order: .integer(Int.min...Int.max), .strategy: .text, .holders: .set(.key),
        ])

    private static let offers = RecordShape(
        kind: .offer, name: "offers",
        fields: [
            .title: .text, .purpose: .text, .added: .date, .outcome: .members(["date": .date]), .passed: .map(.date),
        ])

    private static let asks = RecordShape(
        kind: .ask, name: "asks",
        fields: [
            .contact: .key, .kind: .words(Ask.Kind.self), .title: .text, .whom: .key, .project: .key, .added: .date,
            .steps: .map(.date),
        ])

    private static let requests = RecordShape(
        kind: .request, name: "requests",
        fields: [
            .name: .text, .title: .text, .organization: .text, .url: .text, .email: .text, .source: .text, .note: .text,
            .date: .date, .triage: .words(Request.Triage.self), .replied: .date, .answered: .date, .notBefore: .date,
            .answer: .text, .contact: .key,
        ])

    private static let reviews = RecordShape(
        kind: .review, name: "reviews",
        fields: [.date: .date, .stage: .words(Stage.self), .answers: .map(.text), .changed: .text, .why: .text])

    private static let roles = RecordShape(
        kind: .role, name: "roles",
        fields: [.name: .text, .letter: .text, .weight: .integer(Int.min...Int.max), .cadence: .cadence])

    private static let tags = RecordShape(kind: .tag, name: "tags", fields: [.name: .text, .cadence: .cadence])

    private static let away = RecordShape(kind: .away, name: "away", fields: [.from: .date, .to: .date])

    private static let aliases = RecordShape(kind: .alias, name: "aliases", fields: [.contacts: .set(.key)])

    private static let distinct = RecordShape(
        kind: .distinct, name: "distinct", fields: [.contacts: .set(.key), .until: .date])

    private static let method = RecordShape(
        kind: .method, name: "method",
        fields: [
            .current: .key, .dailyCapacity: .integer(1...50), .cadence: .cadence,
            .extra: .members(["on": .date, "count": .integer(0...1_000_000)]), .stageTargets: .map(.integer(0...100)),
            .reviewEvery: .integer(7...3650), .reviewNotBefore: .date, .requestPatience: days, .askPatience: days,
            .reportAfter: days, .questions: .map(.text), .templates: .map(.members(["name": .text, "text": .text])),
            .practices: .map(.members(["text": .text, "level": .words(Practice.Level.self)])), .snoozes: .map(days),
            .formulas: .set(.text), .interests: .set(.text), .work: .set(.text), .authors: .map(.text),
        ])
}
