import Testing

@testable import Relationships

struct KeepingTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        village.add("Ann") { $0.tags = ["Musique"] }
        village.add("Bob")
    }

    @Test mutating func `tags are added and, with a dash, taken away, in whatever letters`() {
        let people = [village.id("Ann"), village.id("Bob")]
        village.write(village.network.tagging(people, with: ["musique", "choir", "", "-"]))
        #expect(village.contact("Ann").tags == ["Musique", "choir"])
        #expect(village.contact("Bob").tags == ["choir", "musique"])
        #expect(village.network.tagging(people, with: ["CHOIR"]).isEmpty)
        village.write(village.network.tagging(people, with: ["-MUSIQUE"]))
        #expect(village.contact("Ann").tags == ["choir"] && village.contact("Bob").tags == ["choir"])
    }

    @Test mutating func `archived twice is archived once`() {
        let ann = [village.id("Ann")]
        village.write(village.network.archiving(ann))
        #expect(village.contact("Ann").isArchived)
        #expect(village.network.archiving(ann).isEmpty)
        village.write(village.network.archiving(ann, false))
        #expect(!village.contact("Ann").isArchived)
    }

    @Test mutating func `a cadence is set for one, many or nobody`() {
        let people = [village.id("Ann"), village.id("Bob"), village.id("Ann"), village.id("Nobody")]
        village.write(village.network.settingCadence(.never, of: people, today: village.today))
        #expect(village.contact("Ann").cadence == .never && village.contact("Bob").cadence == .never)
        #expect(village.network.settingCadence(.never, of: people, today: village.today).isEmpty)
        village.write(village.network.settingCadence(nil, of: people, today: village.today))
        #expect(village.contact("Ann").cadence == nil)
        #expect(village.network.settingCadence(.every(7), of: [], today: village.today).isEmpty)
    }
}

struct SortingTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        village.add("Bare", imported: true)
        village.add("Reachable", imported: true) { $0.emails = [Reach("r@example.org")] }
        village.add("Close", imported: true) {
            $0.phones = [Reach("+32 470 12 34 56")]
            $0.sources = ["uid:1", "linkedin:x"]
            $0.circles = ["choir"]
        }
        village.add("Friend") { $0.circles = ["choir"] }
    }

    private func offered(_ limit: Int = 10) -> [String] {
        village.network.toSort(limit: limit, on: village.today).map(\.name)
    }

    @Test func `imported people are offered, the most promising first, up to the limit`() {
        #expect(offered() == ["Close", "Reachable", "Bare"])
        #expect(offered(2) == ["Close", "Reachable"])
        #expect(offered(0).isEmpty && offered(-1).isEmpty)
    }

    @Test func `of equals the smaller id comes first`() {
        var village = village
        for name in ["Bare 2", "Bare 1"] { village.add(name, imported: true) }
        let names = village.network.toSort(on: village.today).map(\.name)
        #expect(names.suffix(3) == ["Bare", "Bare 1", "Bare 2"])
    }

    @Test mutating func `whoever has a cadence, a touch, a role or an answer is not asked about again`() {
        let album = village.project("Album")
        village.write(village.network.settingCadence(.never, of: [village.id("Bare")], today: village.today))
        village.cast("Reachable", as: .ally, in: album)
        #expect(offered() == ["Close"])
        village.log("Close")
        #expect(offered().isEmpty)
        village.add("Answered", imported: true) { $0.isSorted = true }
        village.add("Gone", imported: true) { $0.isArchived = true }
        village.add("Star", imported: true) { $0.wanted = "why" }
        #expect(offered().isEmpty)
    }
}
