import Foundation
import Testing

/// A day of life is a day, wherever one stands.
@Suite struct ZoneTests {
    private static let zones = [
        "UTC+12", "UTC+11:30", "America/Sao_Paulo", "America/New_York", "UTC", "Europe/Brussels", "Asia/Kathmandu",
        "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "UTC-14",
    ]

    private let home = Home()

    private func dayInZone() -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/date")
        process.arguments = ["+%F"]
        process.environment = home.environment
        let output = Pipe()
        process.standardOutput = output
        try? process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test(arguments: zones)
    func `today is the day of the user's zone`(zone: String) throws {
        home.environment["TZ"] = zone
        home.environment["ARROSOIR_TODAY"] = nil
        home.run("add", "Zoé")
        let before = dayInZone()
        home.run("log", "zoé")
        let days = Set([before, dayInZone()])
        let touches = try home.json("show", "zoé", "--json")["touchpoints"]?.array ?? []
        let day = try #require(touches.first?["date"]?.string)
        #expect(days.contains(day))
    }

    /// The nights on which clocks change, 29 February, and days that some zones skipped.
    @Test func `no date moves when the zone does`() throws {
        let dates = [
            "2011-12-30", "2018-11-04", "2024-02-29", "2024-12-31", "2026-03-08", "2026-03-29", "2026-10-25",
            "2026-11-01",
        ]
        home.run("add", "Zoé")
        for (date, zone) in zip(dates, Self.zones + Self.zones) {
            home.environment["TZ"] = zone
            #expect(home.run("log", "zoé", "--on", date, "--channel", "call").status == 0, "\(date)")
        }
        for zone in Self.zones {
            home.environment["TZ"] = zone
            let touches = try home.json("show", "zoé", "--json")["touchpoints"]?.array ?? []
            #expect(touches.compactMap { $0["date"]?.string } == dates.reversed(), "\(zone)")
            #expect(home.run("due", "--count").output == "0\n", "\(zone)")
        }
    }
}
