import Foundation
import FoundationXML
import Interchange
import Relationships
import Testing

/// A project's cast, as a picture and as a graph.
struct MapTests {
    @Test func `the map has the holders with how they stand, the empty places, and who knows whom`() {
        var cast = Cast()
        cast.add("Sophie", touchedDaysAgo: 3)
        cast.add("Marc", touchedDaysAgo: 500) { $0.introducedBy = Cast.id("Sophie") }
        cast.add("Aoi", touchedDaysAgo: 3) { $0.knows = [Cast.id("Marc"), Cast.id("Sophie"), Cast.id("Outside")] }
        cast.add("Outside", touchedDaysAgo: 3)
        cast.give("Sophie", .mentor)
        cast.give("Marc", .ally, purpose: "sound")
        cast.give("Aoi", .ally)
        cast.leaveEmpty(.ally, purpose: "venue", place: "Liège", by: "2027-01-15")
        let map = cast.map
        #expect(map.rings.map(\.kind) == [.ally, .mentor], "as on the board, and no ring without a place")
        #expect(map.rings[0].places.map(\.holder?.name) == ["Marc", "Aoi", nil])
        #expect(map.rings[0].places.map(\.holder?.state) == [.dry, .fresh, nil])
        #expect(map.rings[0].places[2].by?.description == "2027-01-15")
        let pairs = map.links.map { "\($0.from) \($0.kind) \($0.to)" }
        #expect(pairs == ["Aoi knows Marc", "Aoi knows Sophie", "Sophie introduced Marc"])
    }

    @Test func `a place whose holder is no more is empty, and a clash is two places`() {
        var cast = Cast()
        cast.add("Sophie", touchedDaysAgo: 3)
        cast.add("Marc", touchedDaysAgo: 3)
        cast.leaveEmpty(.ally, holders: ["Gone"])
        cast.leaveEmpty(.ally, holders: ["Marc", "Sophie"])
        cast.leaveEmpty(RoleKind.ID("muse"))
        #expect(cast.map.rings.map(\.name) == ["ally", "muse"], "also of a kind that was taken away")
        #expect(cast.map.rings[0].places.map(\.holder?.name) == [nil, "Marc", "Sophie"])
    }

    @Test(arguments: [0, 1, 5, 40, 150])
    func `the picture is well-formed XML, with a card for each place`(count: Int) throws {
        let map = Cast.of(count).map
        let picture = try Picture(SVGMap.text(of: map))
        #expect(picture.cards.count == map.rings.flatMap(\.places).count)
        #expect(picture.texts.contains("Album Rives"))
    }

    @Test(arguments: [1, 2, 5, 8, 13, 40, 41, 97, 150])
    func `no card lies upon another or upon me, and none is outside`(count: Int) throws {
        let picture = try Picture(SVGMap.text(of: Cast.of(count).map))
        for (index, card) in picture.cards.enumerated() {
            #expect(card.x >= 0 && card.maxX <= picture.width && card.y >= 0 && card.maxY <= picture.height)
            #expect(!card.meets(picture.me), "\(count) cards: \(index) hides me")
            for other in picture.cards[(index + 1)...] { #expect(!card.meets(other), "\(count) cards") }
        }
    }

    @Test(arguments: Cast.hostileNames)
    func `a hostile name stays text`(name: String) throws {
        var cast = Cast()
        cast.title = name
        cast.add(name, touchedDaysAgo: 3)
        cast.give(name, .ally, purpose: name)
        cast.leaveEmpty(.mentor, purpose: name, place: name)
        let text = SVGMap.text(of: cast.map)
        let picture = try Picture(text)
        #expect(picture.cards.count == 2)
        #expect(picture.elements.isDisjoint(with: ["script", "image", "a", "foreignObject"]))
        let isHarmless = text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
        let overrides = "\u{202A}\u{202E}\u{2066}".unicodeScalars.contains { text.unicodeScalars.contains($0) }
        #expect(isHarmless && !overrides)
        let graph = DOTMap.text(of: cast.map)
        #expect(graph.split(separator: "\n").allSatisfy { Self.quotesAreClosed($0) })
    }

    @Test(arguments: [("Sophie", 28, false), ("أحمد", 178, true), ("1 שרה", 178, true), ("中村葵", 28, false)])
    func `a name written from right to left begins at the right of its card`(name: String, x: Int, isRightToLeft: Bool)
    {
        var cast = Cast()
        cast.add(name, touchedDaysAgo: 3)
        cast.give(name, .ally)
        let direction = isRightToLeft ? " direction=\"rtl\"" : ""
        #expect(SVGMap.text(of: cast.map).contains("<text class=\"name\" x=\"\(x)\" y=\"20\"\(direction)>\(name)<"))
    }

    @Test func `a long name is cut on the card and whole in its title, and a letter keeps four marks`() throws {
        var cast = Cast()
        let long = "Marie-Antoinette van den Broucke-Desmedt"
        cast.add(long, touchedDaysAgo: 3)
        cast.add("e" + String(repeating: "\u{301}", count: 300), touchedDaysAgo: 3)
        cast.give(long, .ally)
        cast.give("e" + String(repeating: "\u{301}", count: 300), .ally)
        let text = SVGMap.text(of: cast.map)
        #expect(text.contains("<title>\(long) · ally · fresh</title>"))
        #expect(try Picture(text).texts.contains { $0.hasPrefix("Marie-Ant") && $0.hasSuffix("…") })
        #expect(text.unicodeScalars.count { $0 == "\u{301}" } == 2 * 4, "on the card and in its title")
    }

    @Test func `colour is not the only sign of a state`() {
        var cast = Cast()
        for (name, days) in [("A", 1), ("B", 50), ("C", 70), ("D", 300)] { cast.add(name, touchedDaysAgo: days) }
        cast.add("E", touchedDaysAgo: 1) { $0.cadence = .never }
        for name in ["A", "B", "C", "D", "E"] { cast.give(name, RoleKind.ID("guest")) }
        #expect(cast.map.rings[0].places.compactMap(\.holder?.state) == Water.State.allCases)
        let signs = SVGMap.text(of: cast.map).split(separator: "\n").filter { $0.contains("class=\"sign") }
        let shapes = Water.State.allCases.map { state in
            let sign = signs.first { $0.contains(" " + state.rawValue) }!
            return (sign.hasPrefix("<circle") ? "circle" : sign.contains("l-6") ? "triangle" : "dash")
                + (sign.contains("open") ? " open" : "")
        }
        #expect(Set(shapes).count == 5)
    }

    @Test func `the words are the reader's`() {
        var words = CastMap.Words()
        words.me = "moi"
        words.empty = "place libre"
        words.roles = [.ally: "allié"]
        words.states[.fresh] = "frais"
        var cast = Cast.of(3)
        cast.words = words
        for text in [SVGMap.text(of: cast.map), DOTMap.text(of: cast.map)] {
            #expect(text.contains("moi") && text.contains("allié") && text.contains("frais"))
            #expect(!text.contains("empty place"))
        }
    }

    @Test func `the same map gives the same bytes, in whatever order the facts came`() {
        let cast = Cast.of(40)
        var shuffled = cast
        shuffled.lines.reverse()
        #expect(SVGMap.text(of: cast.map) == SVGMap.text(of: shuffled.map))
        #expect(DOTMap.text(of: cast.map) == DOTMap.text(of: shuffled.map))
    }

    @Test func `the graph has me, a cluster for each kind, a node for each place and the links`() {
        var cast = Cast()
        cast.title = #"Say "Rives" \N"#
        cast.add("Sophie", touchedDaysAgo: 3)
        cast.add("Marc", touchedDaysAgo: 500) { $0.introducedBy = Cast.id("Sophie") }
        cast.give("Sophie", .mentor)
        cast.give("Marc", .ally, purpose: "sound")
        cast.leaveEmpty(.ally, purpose: "venue", place: "Liège")
        #expect(
            DOTMap.text(of: cast.map) == #"""
                digraph "Say \"Rives\" \\N" {
                  graph [charset="UTF-8", label="Say \"Rives\" \\N", labelloc=t, overlap=false, splines=true];
                  node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];
                  edge [fontname="sans-serif", fontsize=10];
                  me [label="me", shape=doublecircle];
                  subgraph cluster_0 {
                    label="ally"; style=dotted;
                    p0_0 [label="Marc\nally · sound · dry", fillcolor="#f0d9bd"];
                    p0_1 [label="venue\nally · Liège", style="rounded,dashed"];
                  }
                  subgraph cluster_1 {
                    label="mentor"; style=dotted;
                    p1_0 [label="Sophie\nmentor · fresh", fillcolor="#d3efd7"];
                  }
                  me -> p0_0 [arrowhead=none, color=gray80];
                  me -> p1_0 [arrowhead=none, color=gray80];
                  p1_0 -> p0_0 [label="introduced"];
                }

                """#)
    }

    private static func quotesAreClosed(_ line: Substring) -> Bool {
        var isWithin = false
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" && isWithin {
                isEscaped = true
            } else if scalar == "\"" {
                isWithin.toggle()
            }
        }
        return !isWithin
    }
}
