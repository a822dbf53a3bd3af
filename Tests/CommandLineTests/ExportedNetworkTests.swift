import JSON
import Relationships
import Testing

@testable import arrosoir

/// A network that goes out as JSON and comes in again.
@Suite struct ExportedNetworkTests {
    let home = Home()

    private func export(_ home: Home) -> String { home.run("export", "--format", "json").output }

    /// Something of everything.
    private func live(in home: Home) {
        for command in [
            [
                "add", "Zoé", "--tag", "music", "--org", "Phare", "--need", "a van", "--circle", "choir", "--email",
                "z@x.be",
            ],
            ["add", "Marc", "--introduced-by", "zoé", "--phone", "+32 4", "--birthday", "02-29", "--knows", "zoé"],
            ["log", "zoé", "marc", "--channel", "call", "--gave", "an address", "--next", "2026-12-01"],
            ["project", "add", "Album", "--by", "2027-05-01"], ["role", "zoé", "ally", "--for", "the studio"],
            ["slot", "add", "mentor"], ["offer", "add", "a desk", "--for", "writers"],
            ["ask", "marc", "which lawyer", "--kind", "advice"], ["request", "add", "Ann", "--message", "Hello"],
            ["away", "2026-08-01..2026-08-21"], ["cadence", "tag:music", "9", "--tag"], ["cadence", "zoé", "40"],
            ["snooze", "marc", "2026-12-24"], ["add", "Zo"], ["merge", "zo", "zoé"],
            ["method", "set", "dailyCapacity", "7"], ["add", "Gone"], ["archive", "gone"],
        ] { #expect(home.run(command).status == 0, "\(command)") }
    }

    @Test func `an export that is imported into an empty store gives the same bytes`() {
        live(in: home)
        let all = export(home)
        let other = Home()
        let outcome = other.run("import", other.file("all.json", all))
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("3 added, 0 updated, 0 unchanged\nother records: "))
        #expect(export(other) == all)
        let again = other.run("import", other.path + "/all.json")
        #expect(
            again.output.hasPrefix("nothing new: 0 added, 0 updated, 3 unchanged\nother records: 0 added, 0 updated,"))
        #expect(home.run("import", home.file("all.json", all)).output.hasPrefix("nothing new: "))
        #expect(export(home) == all && export(other) == all)
        other.run("undo")
        #expect(try! other.json("list", "--json") == [])
    }

    @Test func `a whole network is the same after the way there and back`() throws {
        try home.fillWithDemo()
        let other = Home()
        #expect(other.run("import", other.file("all.json", export(home))).status == 0)
        #expect(export(other) == export(home))
        #expect(other.run("due").output == home.run("due").output)
        #expect(other.run("stats").output == home.run("stats").output)
    }

    @Test func `what is known here stays, what is taken away stays away, the rest is taken over`() throws {
        live(in: home)
        let file = home.file("all.json", export(home))
        home.run("method", "set", "dailyCapacity", "9")
        home.run("project", "edit", "album", "--title", "Record")
        home.run("add", "Lou")
        #expect(home.run("import", file).output.hasPrefix("nothing new: "))
        let document = try JSONValue(parsing: export(home))
        #expect(document["method"]?.array?.first?["dailyCapacity"] == 9)
        #expect(document["projects"]?.array?.first?["title"] == "Record")
        #expect(document["contacts"]?.array?.count == 4)
    }

    @Test func `whom an export names is who bears the same address here`() throws {
        live(in: home)
        let other = Home()
        other.run("add", "Zoé Lambert", "--email", "Z@x.be")
        #expect(
            other.run("import", other.file("all.json", export(home))).output.hasPrefix(
                "2 added, 1 updated, 0 unchanged\n"))
        let touches = try other.json("show", "zoé lambert", "--json")["touchpoints"]?.array
        #expect(touches?.count == 1)
        #expect(
            other.run("import", other.path + "/all.json").output.hasPrefix(
                "nothing new: 0 added, 0 updated, 3 unchanged\n"))
    }

    @Test(arguments: [
        (
            #"{"format":"arrosoir-export","version":1,"contacts":[\#n{"id":"a","name":"A"},\#n{"id":"a","name":"B"}]}"#,
            3, "“a” is there twice"
        ),
        (
            #"{"format":"arrosoir-export","version":1,"contacts":[\#n\#n{"id":"a"}]}"#, 3,
            "“name” is not as it should be"
        ),
        (#"{"format":"arrosoir-export","version":1,"contacts":[{"name":"A"}]}"#, 1, "a record of “contacts” has no id"),
        (#"{"format":"arrosoir-export","version":1,\#n"contacts":{}}"#, 2, "“contacts” is not as it should be"),
        (
            #"{"format":"arrosoir-export","version":1,"contacts":[{"id":"a","name":"A","birthday":"1980-02-30"}]}"#, 1,
            "“birthday” is not as it should be"
        ),
        (
            #"{"format":"arrosoir-export","version":1,"slots":[{"id":"a","order":"1"}]}"#, 1,
            "“order” is not as it should be"
        ),
        (
            #"{"format":"arrosoir-export","version":1,"contacts":[{"id":"a/b","name":"A"}]}"#, 1,
            "a record of “contacts” has no id"
        ),
        (#"{"format":"arrosoir-export","version":2}"#, 1, "it is of version 2, made by a later version of arrosoir"),
        (
            #"{"format":"arrosoir-method","version":1}"#, 1,
            "it is no export of arrosoir, and of no other format that is known"
        ),
        (#"{"version":1}"#, 1, "it is no export of arrosoir, and of no other format that is known"),
        (#"{"format":"arrosoir-export","version":1"#, 1, "the text ends too early"),
        (
            #"{"format":"arrosoir-export",\#n"version":1,"contacts":[{"id":"a","name":"\ud800"}]}"#, 2,
            "the escape after \\ is unknown"
        ),
    ])
    func `a damaged export is refused with its line, and nothing is imported`(text: String, line: Int, why: String) {
        home.run("add", "Someone")
        let file = home.file("all.json", text)
        expectRefusal(
            home, ["import", file], says: "arrosoir: \(file), line \(line): \(why); nothing was changed", status: 65)
    }

    @Test func `what a later version has added is left out and told`() throws {
        let text = #"""
            {"format":"arrosoir-export","version":1,"dreams":[{"id":"x"}],
            "contacts":[{"id":"a","name":"A","aura":"blue"}]}
            """#
        let file = home.file("all.json", text)
        let outcome = home.run("import", file)
        #expect(outcome.output == "1 added, 0 updated, 0 unchanged\n")
        #expect(outcome.errors.contains("\(file), line 1: “dreams” is not known, left out\n"))
        #expect(outcome.errors.contains("\(file), line 2: “aura” is not known, left out\n"))
    }

    @Test func `the shapes are those of the fields that the store has`() throws {
        let page = try FormatPage()
        for shape in RecordShape.all {
            #expect(Set(shape.fields.map(\.key.name)) == page.fields[shape.kind.name], "\(shape.kind.name)")
        }
        #expect(Set(RecordShape.all.map(\.kind.name)) == Set(page.fields.keys))
    }

    @Test func `the schema is that of the shapes, and of one version`() throws {
        let schema = try home.json("export", "--schema")
        #expect(schema["properties"]?["version"]?["const"] == 1)
        let contact = schema["properties"]?["contacts"]?["items"]?["properties"]
        #expect(contact?["birthday"]?["pattern"] == "^([0-9]{4}|-)-[0-9]{2}-[0-9]{2}$")
        #expect(contact?["knows"]?["uniqueItems"] == true)
        #expect(
            schema["properties"]?["promises"]?["items"]?["properties"]?["kind"]?["enum"] == [
                "thanks", "report", "reply", "followUp",
            ])
    }
}
