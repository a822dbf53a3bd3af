import Testing

@testable import Relationships

struct CivilDateTests {
    @Test func `every day of ten thousand years is the one after the day before`() {
        var (year, month, day) = (1, 1, 1)
        var number = CivilDate("0001-01-01").dayNumber
        var weekday = Weekday.monday
        let first = number
        while year <= 9999 {
            // The walk takes each day; every month's ends, and one day in eleven, are enough to compare.
            if number % 11 == 0 || day == 1 || day >= 28 {
                let date = CivilDate(dayNumber: number)
                let isSame =
                    (date.year, date.month, date.day) == (year, month, day) && date.weekday == weekday
                    && CivilDate(year: year, month: month, day: day) == date
                guard isSame else {
                    Issue.record("\(year)-\(month)-\(day), a \(weekday), reads \(date), a \(date.weekday)")
                    return
                }
            }
            number += 1
            weekday = Weekday(rawValue: (weekday.rawValue + 1) % 7)!
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(number - first == 3_652_059)
        #expect(CivilDate(dayNumber: number - 1).description == "9999-12-31")
    }

    @Test func `known days stand where the calendars put them`() {
        #expect(CivilDate("1970-01-01").dayNumber == 0)
        #expect(CivilDate("2026-11-22").dayNumber == 20_779)
        #expect(CivilDate("2026-11-22").weekday == .sunday)
        #expect(CivilDate("2000-02-29").weekday == .tuesday)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-11-22", 12, "2027-11-22"), ("2024-02-29", 12, "2025-02-28"), ("2026-01-15", -1, "2025-12-15"),
        ("0001-02-01", -3, "0001-01-01"), ("9999-11-30", 2, "9999-12-31"),
    ])
    func `months on is the same day, or the month's last`(from: CivilDate, months: Int, to: CivilDate) {
        #expect(from.adding(months: months) == to)
    }

    @Test func `a sum beyond the calendar stays at its end`() {
        let today: CivilDate = "2026-11-22"
        #expect(today.adding(days: .max) == "9999-12-31")
        #expect(today.adding(days: .min) == "0001-01-01")
        #expect(today.adding(months: .max) == "9999-12-31")
        #expect(today.adding(months: .min) == "0001-01-01")
        #expect(CivilDate(dayNumber: .max) == "9999-12-31")
        #expect(CivilDate(dayNumber: .min) == "0001-01-01")
    }

    @Test(arguments: [
        "", "2026", "2026-1-1", "2026-11-22 ", " 2026-11-22", "2026/11/22", "2026-13-01", "2026-00-10", "2026-02-29",
        "2100-02-29", "2026-04-31", "0000-01-01", "-026-01-01", "+026-01-01", "2026-11-2x", "２026-11-22", "20261122",
    ])
    func `a text that is no day is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `a date reads back as it is written`() {
        for number in stride(
            from: CivilDate("0001-01-01").dayNumber, through: CivilDate(dayNumber: .max).dayNumber, by: 997)
        {
            let date = CivilDate(dayNumber: number)
            #expect(CivilDate(date.description) == date)
        }
    }
}

struct CivilTimeTests {
    @Test func `a time reads back as it is written`() {
        #expect(CivilTime("18:30")?.minuteOfDay == 18 * 60 + 30)
        #expect(CivilTime("00:05")?.description == "00:05")
        #expect(CivilTime("23:59")! > CivilTime("09:00")!)
    }

    @Test(arguments: ["24:00", "12:60", "9:00", "0900", "12:3x", "", "-1:00"])
    func `a text that is no time is refused`(text: String) {
        #expect(CivilTime(text) == nil)
    }
}

struct BirthdayTests {
    @Test(arguments: ["1980-02-29", "--02-29", "--12-31", "0999-01-01"])
    func `a birthday reads back as it is written`(text: String) {
        #expect(Birthday(text)?.description == text)
    }

    @Test(arguments: ["--02-30", "--2-3", "1981-02-29", "-02-28", "--", "---02-28", "--13-01", "02-28"])
    func `a text that is no birthday is refused`(text: String) {
        #expect(Birthday(text) == nil)
    }

    @Test func `a missing year stays missing`() {
        #expect(Birthday("--02-29")?.year == nil)
        #expect(Birthday("1980-02-29")?.year == 1980)
    }

    @Test func `a leap birthday is kept on 28 February in other years`() {
        let birthday = Birthday("--02-29")!
        #expect(birthday.occurrence(in: 2028) == "2028-02-29")
        #expect(birthday.occurrence(in: 2026) == "2026-02-28")
    }

    @Test func `a year beyond the calendar is held within it`() {
        #expect(Birthday("--02-29")!.occurrence(in: 10_000) == "9999-02-28")
        #expect(Birthday("--05-01")!.occurrence(in: 0) == "0001-05-01")
    }
}
