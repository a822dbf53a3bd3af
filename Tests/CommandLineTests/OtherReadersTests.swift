import Foundation
import JSON
import Testing

/// Programs of others read what was written: vobject and icalendar, from PyPI, in an environment of this test's own.
@Suite struct OtherReadersTests {
    private static let missing: Comment =
        "it needs python3, and vobject and icalendar from PyPI, which could not be had"

    @Test(.enabled(if: PythonEnvironment.shared != nil, missing))
    func `vobject and icalendar read the values that were written`() throws {
        let python = try #require(PythonEnvironment.shared)
        defer { python.remove() }
        let home = Home()
        let note = "One, two; three\\n\nÉlan " + String(repeating: "é王🎸", count: 40)
        home.run(
            "add", "Zoé, \"la Voix\"", "--given", "Zoé", "--family", "Lambert; Roy", "--email", "z@x.be", "--email",
            "a@y.be", "--phone", "+32 4", "--org", "Phare; Zinc", "--title", "Chef, son", "--tag", "a,b", "--tag", "c",
            "--city", "Liège", "--country", "Belgique", "--birthday", "1980-02-29", "--note", note, "--cadence", "30",
            "--url", "https://x.be/a,b;c")
        home.run("log", "zoé", "--next", "2026-12-01", "--promise", "the plan, twice")
        home.run("log", "zoé", "--on", "2026-12-03")
        let cards = home.file("cards.vcf", home.run("export", "--format", "vcard", "--vcard-version", "3.0").output)
        let calendar = home.file("water.ics", home.run("export", "--format", "ics").output)
        let read = try JSONValue(parsing: try #require(python.run(Self.script, cards, calendar)))
        #expect(
            read["cards"] == [
                [
                    "fn": "Zoé, \"la Voix\"", "family": "Lambert; Roy", "given": "Zoé", "emails": ["a@y.be", "z@x.be"],
                    "phones": ["+32 4"], "urls": ["https://x.be/a,b;c"], "org": ["Phare; Zinc"], "title": "Chef, son",
                    "tags": ["a,b", "c"], "city": "Liège", "country": "Belgique", "birthday": "1980-02-29",
                    "note": .string(note),
                ]
            ])
        #expect(
            read["events"] == [
                [
                    "summary": "follow up: Zoé, \"la Voix\"", "start": "2026-12-01", "end": "2026-12-02",
                    "description": "the plan, twice",
                ],
                [
                    "summary": "meeting with Zoé, \"la Voix\"", "start": "2026-12-03", "end": "2026-12-04",
                    "description": "",
                ],
                ["summary": "Water Zoé, \"la Voix\"", "start": "2026-12-22", "end": "2026-12-23", "description": ""],
            ])
    }

    private static let script = """
        import json, sys, vobject, icalendar

        def text(path):
            with open(path, encoding="utf-8", newline="") as file:
                return file.read()

        def values(card, name):
            return [line.value for line in card.contents.get(name, [])]

        cards = [
            {
                "fn": card.fn.value, "family": card.n.value.family, "given": card.n.value.given,
                "emails": values(card, "email"), "phones": values(card, "tel"), "urls": values(card, "url"),
                "org": card.org.value, "title": card.title.value, "tags": card.categories.value,
                "city": card.adr.value.city, "country": card.adr.value.country, "birthday": card.bday.value,
                "note": card.note.value,
            }
            for card in vobject.readComponents(text(sys.argv[1]))
        ]
        events = [
            {
                "summary": str(event["SUMMARY"]), "start": event.decoded("DTSTART").isoformat(),
                "end": event.decoded("DTEND").isoformat(), "description": str(event.get("DESCRIPTION", "")),
            }
            for event in icalendar.Calendar.from_ical(text(sys.argv[2])).walk("VEVENT")
        ]
        print(json.dumps({"cards": cards, "events": events}))
        """
}

/// A virtual environment of Python with the packages of the test, in a temporary folder; nil where it can't be made.
final class PythonEnvironment: Sendable {
    static let shared = PythonEnvironment()

    private let folder = NSTemporaryDirectory() + "/arrosoir-python-" + UUID().uuidString

    private init?() {
        guard Self.output(of: ["/usr/bin/env", "python3", "-m", "venv", folder]) != nil,
            Self.output(of: [
                folder + "/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "vobject",
                "icalendar",
            ]) != nil
        else {
            remove()
            return nil
        }
    }

    /// What a script writes; nil when it fails.
    func run(_ script: String, _ arguments: String...) -> String? {
        Self.output(of: [folder + "/bin/python", "-c", script] + arguments)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private static func output(of command: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
