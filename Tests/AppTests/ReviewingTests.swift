import Relationships
import Testing

@testable import App

struct ReviewingTests {
    /// A project of a hundred days ago, never reviewed.
    private var album: Village {
        var village = Village.thirsty
        village.project("Album", slots: [(.ally, "sound")])
        return village
    }

    @Test func `a review that is due stands in the lane of promises, and Enter opens it`() {
        var rehearsal = Rehearsal(album.changes, width: 80, height: 24)
        #expect(rehearsal.screen.contains("» Review of your"))
        rehearsal.type("g Enter")
        #expect(rehearsal.screen.contains(Phrase.question(.objectives).english))
        #expect(rehearsal.screen.contains("ally · sound"))
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("PROMISES"))
    }

    @Test func `Enter there opens the form that keeps the record, and one undo takes it back`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("o r Enter")
        rehearsal.write("yes")
        rehearsal.type("Tab Right Tab Tab Tab")
        rehearsal.write("the date")
        rehearsal.type("Tab")
        rehearsal.write("the studio is booked")
        rehearsal.type("Enter")
        let review = rehearsal.network.reviews.first
        #expect(review?.date == Village.today && review?[.objectives] == "yes" && review?.stage == .development)
        #expect(review?.changed == "the date" && review?.why == "the studio is booked")
        #expect(rehearsal.state.due.review == nil)
        rehearsal.type("o r Enter Tab Tab")
        rehearsal.write("early")
        rehearsal.type("Enter")
        #expect(rehearsal.network.reviews.count == 1)
        rehearsal.type("u u")
        #expect(rehearsal.network.reviews.isEmpty)
        #expect(rehearsal.state.due.review != nil)
    }

    @Test func `s puts it off, by a key, a digit or a date, and u brings it back`() {
        for keys in ["s w", "s 3", "s S 3 w Enter"] {
            var rehearsal = Rehearsal(album.changes)
            rehearsal.type("g " + keys)
            #expect(rehearsal.state.due.review == nil, "\(keys)")
            rehearsal.type("u")
            #expect(rehearsal.state.due.review != nil, "\(keys)")
        }
    }

    @Test func `d lets it go for a week`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("g d")
        #expect(rehearsal.state.due.review == nil)
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 7)))
        #expect(rehearsal.state.due.review != nil)
    }

    @Test(arguments: [(80, 24), (120, 35)], Language.allCases)
    func `a week of touches is a row, a letter a touch`(size: (width: Int, height: Int), language: Language) {
        var rehearsal = Rehearsal.demo(width: size.width, height: size.height, language: language)
        rehearsal.type("o r")
        Snapshot("review \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
        rehearsal.type("G")
        Snapshot("review end \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
    }
}

struct TouchStageTests {
    @Test func `the form says the stage that follows, and takes a word of one's own`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("2 w c E")
        #expect(rehearsal.screen.contains("by itself (\(Phrase.stage(.maintenance).english))"))
        rehearsal.type("Tab Right Enter")
        #expect(rehearsal.touches(of: "Ann").first?.stage == .development)
        rehearsal.type("E")
        #expect(rehearsal.screen.contains("by itself (\(Phrase.stage(.maintenance).english))") == false)
        rehearsal.type("Tab Left Enter")
        #expect(rehearsal.touches(of: "Ann").first?.stage == nil)
    }

    @Test func `a relation in which only I reach out has a quiet mark`() {
        var village = Village()
        let ann = village.add("Ann", cadence: 30)
        for days in [10, 50, 90, 130] { village.touch(ann, daysAgo: days) }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("2")
        #expect(rehearsal.screen.contains("only you reach out, 4 touches in a year"))
    }

    @Test func `on the busiest weeks a letter is several touches`() {
        var village = Village()
        let ann = village.add("Ann", cadence: 30)
        for _ in 0..<300 { village.touch(ann, daysAgo: 8) }
        var rehearsal = Rehearsal(village.changes, width: 80, height: 24)
        rehearsal.type("o r")
        #expect(rehearsal.screen.contains(" 300"))
        #expect(rehearsal.screen.contains("a letter is up to"))
        #expect(HostileNameTests.problem(in: rehearsal) == nil)
    }
}

struct MetTests {
    @Test func `everyone met is one deed and one undo`() {
        var village = Village()
        village.add("Karim Benali")
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("a m")
        rehearsal.write("Formation SMART")
        rehearsal.type("Tab Ctrl-U")
        rehearsal.write("yesterday")
        rehearsal.type("Tab")
        rehearsal.write("Alice Roy, Karim Benali")
        rehearsal.type("Enter")
        #expect(rehearsal.deeds == ["ui met"])
        #expect(rehearsal.network.contacts.count == 2)
        #expect(
            rehearsal.network.promises.values.map(\.due) == Array(repeating: Village.today.adding(days: 1), count: 2))
        #expect(rehearsal.touches(of: "Karim Benali").first?.occasion == "Formation SMART")
        rehearsal.type("u")
        #expect(rehearsal.network.contacts.count == 1)
        #expect(rehearsal.network.promises.isEmpty && rehearsal.touches(of: "Karim Benali").isEmpty)
    }

    @Test func `a name that several bear, or none at all, is an error in the form`() {
        var village = Village()
        village.add("Ann Roy")
        village.add("Ann Vidal")
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("a m Tab Tab Enter")
        #expect(rehearsal.screen.contains("Whom: type a name"))
        rehearsal.write("Ann")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("“Ann” is several people"))
        #expect(rehearsal.deeds.isEmpty)
    }
}

struct MilestonesTests {
    private let launch = Milestone(
        key: "a", what: "launch: part 1; part 2", date: CivilDate("2027-03-12"), place: "Liège")
    private let party = Milestone(key: "b", what: "Friday: \\party", date: nil, place: nil)

    private func read(_ text: String, from old: [Milestone] = []) -> [Milestone] {
        var ids = IdentifierSource.system
        return Milestones.milestones(text, from: old, today: Village.today, ids: &ids)
    }

    @Test func `what was left alone stays as it was`() {
        let old = [
            launch, party, Milestone(key: "c", what: "", date: CivilDate("2027-01-01"), place: "5: rue ; Liège"),
        ]
        #expect(read(Milestones.text(old), from: old) == old)
    }

    @Test func `a day, a place and what are read, each may be missing`() {
        let read = read("12 mar 2027 Liège: launch; Gent: rehearsal; 2027-02-01: mixing; press kit")
        #expect(read.map(\.what) == ["launch", "rehearsal", "mixing", "press kit"])
        #expect(read.map(\.place) == ["Liège", "Gent", nil, nil])
        #expect(read.map(\.date?.description) == ["2027-03-12", nil, "2027-02-01", nil])
    }

    @Test func `one that is changed keeps its key`() {
        let moved = read("2027-04-02 Liège: launch\\: part 1\\; part 2; other", from: [launch, party])
        #expect(moved.map(\.key) == ["a", "b"])
        #expect(moved[0].what == launch.what && moved[0].date == CivilDate("2027-04-02"))
        #expect(moved[1].what == "other")
    }

    @Test func `the slots of one that goes keep its date and place`() {
        var village = Village()
        var project = Project(id: Project.ID("project"), title: "Album")
        project.milestones = [launch]
        village.add(project)
        village.add(Slot(id: Slot.ID("s"), project: project.id, kind: .ally, milestone: "a"))
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("3 g e Tab Tab Tab Tab Tab Tab Ctrl-U Enter")
        #expect(rehearsal.network.currentProject?.milestones == [])
        let slot = rehearsal.network.slots[Slot.ID("s")]
        #expect(slot?.milestone == nil && slot?.by == launch.date && slot?.place == "Liège")
        rehearsal.type("u")
        #expect(rehearsal.network.currentProject?.milestones == [launch])
    }
}
