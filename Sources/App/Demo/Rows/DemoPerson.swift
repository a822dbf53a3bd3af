import Relationships

/// One person of the demo: a row of a table, with all that passed between us. Days are counted back from today.
///
/// Example: `DemoPerson(key: "wim", given: "Wim", family: "Hoste", touches: [DemoTouch(5, .email, .out, note)])`.
struct DemoPerson: Sendable {
    /// Becomes the id, `demo-wim`.
    let key: String
    let given: String
    let family: String
    /// Where it is not the given name and the family name.
    var name: String?
    var organization: String?
    var title: Phrase?
    var email: String?
    var phone: String?
    var url: String?
    var place: DemoPlace?
    var birthday: DemoBirthday?
    var tags: [DemoTag] = []
    var circles: [String] = []
    var skills: [Phrase] = []
    var needs: [DemoNeed] = []
    var met: DemoMeeting?
    /// Keys of other people, here and in `knows`.
    var introducedBy: String?
    var knows: [String] = []
    var standing: DemoStanding?
    var cadence: Cadence?
    var snooze: DemoSnooze?
    var wanted: Phrase?
    var isArchived = false
    /// Where an import found this person; whoever is in no address book was added by hand.
    var sources: [String] = []
    var notes: Phrase?
    /// Newest first, what is planned before them.
    var touches: [DemoTouch] = []
}

/// When and on what occasion we met.
struct DemoMeeting: Sendable {
    let daysAgo: Int
    let occasion: Phrase

    init(_ daysAgo: Int, _ occasion: Phrase) {
        self.daysAgo = daysAgo
        self.occasion = occasion
    }
}

/// A problem that somebody has, since when, and when it was met.
struct DemoNeed: Sendable {
    let daysAgo: Int
    let text: Phrase
    let metDaysAgo: Int?

    init(_ daysAgo: Int, _ text: Phrase, metDaysAgo: Int? = nil) {
        self.daysAgo = daysAgo
        self.text = text
        self.metDaysAgo = metDaysAgo
    }
}

/// Do they know me, how do they see me, what have I to tell them?
struct DemoStanding: Sendable {
    let knowsMe: Standing.KnowsMe
    let seesMeAs: Phrase?
    let toTell: Phrase?

    init(_ knowsMe: Standing.KnowsMe, seesMeAs: Phrase? = nil, toTell: Phrase? = nil) {
        self.knowsMe = knowsMe
        self.seesMeAs = seesMeAs
        self.toTell = toTell
    }
}

/// A birthday so many days from today, and the age it brings where the year is known.
struct DemoBirthday: Sendable {
    /// Due from 0 to -3, which is three days ago; else 4 to 360.
    let daysAhead: Int
    let age: Int?

    init(in daysAhead: Int, turning age: Int? = nil) {
        self.daysAhead = daysAhead
        self.age = age
    }
}

/// Not before a day ahead, as was said some days ago.
struct DemoSnooze: Sendable {
    let saidDaysAgo: Int
    let daysAhead: Int
}
