import Testing

@testable import Relationships

/// How many wait today, and what uses a place up.
struct CapacityTests {
    private var village = Village(today: "2026-11-22")

    /// Thirsty people named A, B, C …, the thirstiest first.
    private mutating func addThirsty(_ count: Int) {
        for index in 0..<count {
            let name = String(UnicodeScalar(UInt8(65 + index)))
            village.add(name, cadence: 30)
            village.touch(name, daysAgo: 70 - index)
        }
    }

    @Test mutating func `five wait today, the others later`() {
        addThirsty(8)
        #expect(village.watered == ["A", "B", "C", "D", "E"])
        #expect(village.later == ["F", "G", "H"])
        #expect(village.list.capacity == 5)
    }

    @Test mutating func `in the first week it is three`() {
        for name in ["A", "B", "C", "D", "E"] { village.add(name, cadence: 1, addedDaysAgo: 6) }
        #expect(village.watered.count == 3)
        village.today = village.today.adding(days: 1)
        #expect(village.watered.count == 5)
    }

    @Test mutating func `the method's capacity holds in the first week too, within 1 and 50`() {
        for name in ["A", "B", "C", "D", "E"] { village.add(name, cadence: 1, addedDaysAgo: 3) }
        village.setCapacity(4)
        #expect(village.watered.count == 4)
        village.setCapacity(0)
        #expect(village.list.capacity == 1)
        village.setCapacity(.max)
        #expect(village.list.capacity == 50)
    }

    @Test mutating func `a touch, a snooze and a skip each use one place up`() {
        addThirsty(8)
        village.log("A")
        #expect(village.watered == ["B", "C", "D", "E"])
        village.snooze("C", days: 7)
        #expect(village.watered == ["B", "D", "E"])
        village.skip("E")
        #expect(village.watered == ["B", "D"])
        #expect(village.list.used == 3)
        #expect(village.list.watered == 1 && village.list.putOff == 2)
        #expect(village.later == ["F", "G", "H"])
    }

    @Test mutating func `who is put away after a deed of today does not give the place back`() {
        addThirsty(8)
        village.log("A")
        village.skip("B")
        village.snooze("C", days: 7)
        village.write(village.network.archiving(["A", "B", "C"].map(village.id)))
        #expect(village.watered == ["D", "E"])
        #expect(village.list.used == 3 && village.list.watered == 1)
    }

    @Test mutating func `who was put away before a touch of today uses no place`() {
        addThirsty(8)
        village.write(village.network.archiving([village.id("A")]))
        village.log("A")
        #expect(village.watered == ["B", "C", "D", "E", "F"])
        #expect(village.list.used == 0)
    }

    @Test(arguments: [Cadence.never, .every(365)!])
    mutating func `a first cadence after a touch of today does not give the place back`(cadence: Cadence) {
        addThirsty(4)
        for name in ["Ann", "Bob"] { village.add(name, addedDaysAgo: 300) }
        village.log("Ann")
        #expect(village.watered.count == 4)
        village.write(village.network.settingCadence(cadence, of: [village.id("Ann")], today: village.today))
        #expect(village.watered.count == 4)
        #expect(village.list.watered == 1)
    }

    @Test mutating func `who is wanted since a touch of today does not give the place back`() {
        addThirsty(8)
        village.log("A")
        village.edit("A") { $0.wanted = "runs the fair" }
        #expect(village.watered == ["B", "C", "D", "E"])
    }

    @Test mutating func `a promise made today to somebody on the list is no watering`() {
        addThirsty(3)
        let promise = Promise(
            id: "p", kind: .followUp, contacts: [village.id("A")], due: village.today, added: village.today)
        village.write([promise.changes()])
        #expect(village.promised == ["A"])
        #expect(village.list.watered == 0 && village.list.putOff == 0)
    }

    @Test mutating func `a touch of yesterday that is entered today uses its place up`() {
        addThirsty(8)
        village.log("A", daysAgo: 1)
        #expect(village.watered == ["B", "C", "D", "E"])
    }

    @Test mutating func `a dinner for six does not empty the list`() {
        addThirsty(8)
        for name in ["U", "V", "W", "X", "Y"] { village.add(name, addedDaysAgo: 10) }
        village.log("U", "V", "W", "X", "Y", "B")
        #expect(village.watered == ["A", "C", "D", "E"])
        #expect(village.list.used == 1)
    }

    @Test mutating func `a touch with somebody from later leaves today as it is`() {
        addThirsty(8)
        village.log("G")
        #expect(village.watered == ["A", "B", "C", "D", "E"])
        #expect(village.later == ["F", "H"])
        #expect(village.list.used == 0)
    }

    @Test mutating func `tomorrow has all its places again`() {
        addThirsty(8)
        for name in ["A", "B", "C", "D", "E"] { village.log(name) }
        #expect(village.watered.isEmpty)
        village.today = village.today.adding(days: 1)
        #expect(village.watered == ["F", "G", "H"])
        #expect(village.list.used == 0)
    }

    @Test mutating func `a plus fetches one more, for the day`() {
        addThirsty(8)
        village.write(village.network.fetchingOneMore(today: village.today))
        #expect(village.watered == ["A", "B", "C", "D", "E", "F"])
        village.write(village.network.fetchingOneMore(today: village.today))
        #expect(village.watered.count == 7)
        village.today = village.today.adding(days: 1)
        #expect(village.watered.count == 5)
    }

    @Test mutating func `the last place goes to whoever of the others has waited longest`() {
        addThirsty(8)
        village.add("Mentor", cadence: 365)
        village.touch("Mentor", daysAgo: 365 + 60)
        #expect(village.watered == ["A", "B", "C", "D", "Mentor"])
        #expect(village.later == ["E", "F", "G", "H"])
    }

    @Test mutating func `what is done shows, and who comes next`() {
        village.add("Sophie", cadence: 30)
        village.add("Marc", cadence: 30)
        village.add("Paul", cadence: 30)
        let touch = village.log("Sophie")
        village.snooze("Marc", days: 5)
        village.skip("Paul")
        let deeds = village.list.done.map(\.deed)
        #expect(deeds == [.touched(touch), .snoozed(until: village.day(-5)), .skipped])
        #expect(village.list.next == Upcoming(contact: village.id("Paul"), date: village.day(-1)))
    }

    @Test mutating func `who comes next is told by the day on which the clock is full`() {
        village.add("Spread", cadence: 30) { $0.cadenceFrom = "2026-12-02" }
        #expect(village.list.next?.date == "2027-01-01")
        village.goAway(daysAgo: -20 ... -11)
        #expect(village.list.next?.date == "2027-01-11")
    }

    @Test mutating func `one who is skipped comes next tomorrow, also after a snooze of old`() {
        village.add("Sophie", cadence: 30)
        village.today = "2026-11-10"
        village.snooze("Sophie", days: 5)
        village.today = "2026-11-22"
        village.skip("Sophie")
        #expect(village.list.next?.date == "2026-11-23")
    }

    @Test mutating func `entering old touches on the first day is no watering, and what is done afterwards counts`() {
        for name in ["Ann", "Ben", "Cid", "Dee", "Eve", "Fay", "Gil"] {
            village.add(name, cadence: 10) { $0.added = "2026-11-20" }
            village.log(name, daysAgo: 60)
        }
        let morning = village.list
        #expect(morning.used == 0 && morning.done.isEmpty)
        #expect(morning.waterings.count == morning.capacity)
        let first = village.network.contacts[morning.waterings[0].contact]!.name
        village.log(first)
        #expect(village.list.used == 1)
        #expect(village.list.waterings == Array(morning.waterings.dropFirst()))
        #expect(village.list.done.map(\.contact) == [village.id(first)])
    }
}
