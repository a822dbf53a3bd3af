import Testing

@testable import Relationships

/// All dates are as said on Sunday, 22 November 2026.
struct DateWordsTests {
    private let today: CivilDate = "2026-11-22"

    @Test(arguments: [
        ("2026-11-22", "2026-11-22"), ("1999-12-31", "1999-12-31"),
        ("today", "2026-11-22"), ("aujourd'hui", "2026-11-22"), ("Aujourd’hui", "2026-11-22"),
        ("yesterday", "2026-11-21"), ("HIER", "2026-11-21"), ("avant-hier", "2026-11-20"), ("avant hier", "2026-11-20"),
        ("tomorrow", "2026-11-23"), ("demain", "2026-11-23"), ("après-demain", "2026-11-24"),
        ("apres demain", "2026-11-24"),
        ("-3d", "2026-11-19"), ("-3j", "2026-11-19"), ("+2w", "2026-12-06"), ("+2s", "2026-12-06"),
        ("-1m", "2026-10-22"), ("+1y", "2027-11-22"), ("+1a", "2027-11-22"), ("-0d", "2026-11-22"),
        ("3 weeks ago", "2026-11-01"), ("il y a 3 semaines", "2026-11-01"), ("a week ago", "2026-11-15"),
        ("il y a un an", "2025-11-22"), ("il y a 15 jours", "2026-11-07"), ("2 months ago", "2026-09-22"),
        ("in 3 days", "2026-11-25"), ("dans 3 jours", "2026-11-25"), ("dans une année", "2027-11-22"),
        ("  in\t2   months ", "2027-01-22"),
        ("last friday", "2026-11-20"), ("vendredi dernier", "2026-11-20"), ("next friday", "2026-11-27"),
        ("vendredi prochain", "2026-11-27"), ("last sunday", "2026-11-15"), ("dimanche prochain", "2026-11-29"),
        ("15 January 2027", "2027-01-15"), ("15 janvier 2027", "2027-01-15"), ("1er mai 2026", "2026-05-01"),
        ("Feb 29 2028", "2028-02-29"),
    ])
    func `words that mean one day mean it whichever way they lean`(words: String, day: CivilDate) {
        #expect(DateWords.date(words, today: today, leaning: .past) == day)
        #expect(DateWords.date(words, today: today, leaning: .future) == day)
    }

    @Test(arguments: [("2 weeks", "2026-12-06"), ("2 semaines", "2026-12-06"), ("un mois", "2026-12-22")])
    func `a bare span lies ahead where a day to come is meant, and is no day else`(words: String, day: CivilDate) {
        #expect(DateWords.date(words, today: today, leaning: .future) == day)
        #expect(DateWords.date(words, today: today, leaning: .past) == nil)
    }

    @Test(arguments: [
        ("friday", "2026-11-20", "2026-11-27"), ("vendredi", "2026-11-20", "2026-11-27"),
        ("ven.", "2026-11-20", "2026-11-27"), ("mon", "2026-11-16", "2026-11-23"),
        ("dimanche", "2026-11-15", "2026-11-29"), ("mar", "2026-11-17", "2026-11-24"),
        ("15 jan", "2026-01-15", "2027-01-15"), ("jan 15", "2026-01-15", "2027-01-15"),
        ("1er août", "2026-08-01", "2027-08-01"), ("22 nov", "2026-11-22", "2026-11-22"),
        ("23 nov", "2025-11-23", "2026-11-23"), ("29 fév", "2024-02-29", "2028-02-29"),
    ])
    func `a word that fits two days leans back in a log and ahead in a snooze`(
        word: String, past: CivilDate, future: CivilDate
    ) {
        #expect(DateWords.date(word, today: today, leaning: .past) == past)
        #expect(DateWords.date(word, today: today, leaning: .future) == future)
    }

    @Test func `a bare span is a day to come, never one gone by`() {
        #expect(DateWords.date("3d", today: today, leaning: .future) == "2026-11-25")
        #expect(DateWords.date("3d", today: today, leaning: .past) == nil)
    }

    @Test(arguments: [
        "", "   ", "\t", "friday 13", "32 jan", "0 jan", "30 feb", "jui", "ma", "fr", "15 jan 27", "15 jan 0",
        "+15 jan", "-999999999999999d", "-99999999999999999999999d", "-100001d", "--3d", "-+3d", "-d", "-3", "-3x", "3",
        "ago", "in weeks", "in 3 weeks ago", "-3 weeks ago", "il y a", "last", "next last", "2026-02-30",
        "15 16 jan", "jan feb", "15 jan 2027 noon", "²d", "+٣d", "\u{0}", "🗓",
    ])
    func `words that mean no day are refused`(words: String) {
        #expect(DateWords.date(words, today: today, leaning: .past) == nil)
        #expect(DateWords.date(words, today: today, leaning: .future) == nil)
    }

    @Test func `a span is counted back from today`() {
        #expect(DateWords.days("90d", today: today) == 90)
        #expect(DateWords.days("2S", today: today) == 14)
        #expect(DateWords.days("1m", today: today) == 31)
        #expect(DateWords.days("1y", today: today) == 365)
    }

    @Test(arguments: ["", "d", "90", "-90d", "+90d", "ninety d", "100001d"])
    func `a text that is no span is refused`(text: String) {
        #expect(DateWords.days(text, today: today) == nil)
    }
}
