import Foundation
import FoundationXML
import Testing

@Suite struct MapTests {
    let home = Home()

    private func cast(_ title: String, _ name: String) {
        home.run("project", "add", title)
        home.run("add", name)
        home.run("role", name, "mentor")
        home.run("slot", "add", "ally", "--for", "venue", "--place", "Liège", "--by", "2027-01-15")
    }

    @Test func `a map is a tree of kinds, holders and empty places`() {
        cast("Tour", "Zoé")
        home.run("add", "Marc", "--introduced-by", "zoé")
        home.run("role", "marc", "opponent")
        #expect(
            home.run("map").output == """
                Tour
                me
                ├─ ally
                │  └─ ________ · venue · Liège · 15 Jan
                ├─ opponent
                │  └─ Marc · fresh
                ├─ mentor
                │  └─ Zoé · fresh
                └─ Zoé introduced Marc

                """)
        home.environment["LC_ALL"] = "fr_FR.UTF-8"
        let french = home.run("map").output
        #expect(french.hasPrefix("Tour\nmoi\n├─ allié\n") && french.hasSuffix("└─ Zoé a présenté Marc\n"))
    }

    @Test func `a hostile name harms neither picture nor terminal`() {
        let evil = "</text><script>\"\\\"];}&amp;\u{1b}[2J\u{202e}"
        cast(evil, evil)
        #expect(HostileTextTests.isHarmless(home.run("map").output))
        let svg = home.run("map", "--format", "svg").output
        #expect(HostileTextTests.isHarmless(svg))
        #expect(!svg.contains("<script"))
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        let dot = home.run("map", "--format", "dot").output
        #expect(HostileTextTests.isHarmless(dot))
        // Outside of its quoted strings the graph has no letter of the name.
        let unescaped = dot.replacing("\\\\", with: "").replacing("\\\"", with: "")
        let pieces = unescaped.split(separator: "\"", omittingEmptySubsequences: false)
        let outside = stride(from: 0, to: pieces.count, by: 2).map { pieces[$0] }.joined()
        #expect(pieces.count % 2 == 1 && outside.hasSuffix("}\n") && !outside.contains("script"))
    }

    @Test func `a picture goes into a new file, or with force over an old one`() {
        cast("Tour", "Zoé")
        let path = home.file("cast.svg", "old")
        #expect(home.run("map", "--format", "svg", "--output", path).status == 74)
        #expect(home.contents("cast.svg") == "old")
        #expect(home.run("map", "--format", "svg", "--output", path, "--force").errors == "Written: \(path)\n")
        #expect(home.contents("cast.svg")?.hasPrefix("<?xml") == true)
        expectRefusal(
            home, ["map", "--format", "png"],
            says: "arrosoir: no map is drawn as “png”; there are: text, svg, dot", status: 64)
    }
}
