import Relationships

/// A cast as a picture: me in the middle, a ring of cards around me for each kind of role, empty places dashed.
///
/// How a holder stands shows by colour and by shape, so that it survives a black-and-white printer. The background is
/// part of the picture, light, or dark where the reader prefers that. The same map gives the same bytes.
///
/// Example: `arrosoir map --format svg > cast.svg`.
public struct SVGMap {
    private let map: CastMap
    private let layout: RingLayout
    private let width: Int
    private let height: Int
    private var lines: [String] = []

    public static func text(of map: CastMap) -> String {
        var drawing = SVGMap(map)
        drawing.draw()
        return drawing.lines.joined(separator: "\n") + "\n"
    }

    private static let card = (width: 188, height: 46)
    /// From one card to the next.
    private static let pitch = (x: 204.0, y: 76.0)
    private static let titleHeight = 56
    private static let legendHeight = 92
    private static let margin = 16

    private init(_ map: CastMap) {
        self.map = map
        layout = RingLayout(counts: map.rings.map(\.places.count))
        let reach = layout.radii.last ?? 0
        width = max(760, 2 * Int(reach * Self.pitch.x) + Self.card.width + 2 * Self.margin)
        height =
            Self.titleHeight + max(120, 2 * Int(reach * Self.pitch.y) + Self.card.height + 2 * Self.margin)
            + Self.legendHeight
    }

    /// In the picture's own pixels, from the top left.
    private struct Spot {
        let x: Int
        let y: Int
    }

    private var center: Spot {
        Spot(x: width / 2, y: Self.titleHeight + (height - Self.titleHeight - Self.legendHeight) / 2)
    }

    private func place(_ point: RingLayout.Point) -> Spot {
        Spot(
            x: center.x + Int((point.x * Self.pitch.x).rounded()),
            y: center.y + Int((point.y * Self.pitch.y).rounded()))
    }

    // MARK: the picture

    private mutating func draw() {
        let title = Self.escaped(map.title)
        lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(width) \#(height)" width="\#(width)" "#
                + #"height="\#(height)" role="img">"#,
            "<title>\(title)</title>",
            "<style>\(Self.style)</style>",
            #"<marker id="arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" markerHeight="9" "#
                + #"markerUnits="userSpaceOnUse" orient="auto"><path class="arrow" d="M0 0L10 5L0 10z"/></marker>"#,
            #"<rect class="page" width="\#(width)" height="\#(height)"/>"#,
            #"<text class="title" x="\#(width / 2)" y="36">\#(Self.escaped(DrawnText.cut(map.title, toEms: 32)))</text>"#,
        ]
        drawRings()
        drawLinks()
        drawMe()
        for (ring, points) in zip(map.rings, layout.points) {
            for (spot, point) in zip(ring.places, points) { draw(spot, in: ring, at: place(point)) }
        }
        drawLegend()
        lines.append("</svg>")
    }

    private mutating func drawRings() {
        for radius in layout.radii {
            let (x, y) = (Int((radius * Self.pitch.x).rounded()), Int((radius * Self.pitch.y).rounded()))
            lines.append(#"<ellipse class="ring" cx="\#(center.x)" cy="\#(center.y)" rx="\#(x)" ry="\#(y)"/>"#)
        }
    }

    /// Bent towards me, so that a line between neighbours of a ring does not pass under the cards between them.
    private mutating func drawLinks() {
        var spots: [Contact.ID: Spot] = [:]
        for (ring, points) in zip(map.rings, layout.points) {
            for (one, point) in zip(ring.places, points) {
                guard let contact = one.holder?.contact, spots[contact] == nil else { continue }
                spots[contact] = place(point)
            }
        }
        for link in map.links {
            guard let from = spots[link.from], let to = spots[link.to] else { continue }
            let bend = Spot(x: (from.x + to.x + 2 * center.x) / 4, y: (from.y + to.y + 2 * center.y) / 4)
            let (start, end) = (Self.edge(of: from, towards: bend), Self.edge(of: to, towards: bend))
            lines.append(
                #"<path class="\#(Self.name(link.kind))" d="M\#(start.x) \#(start.y)Q\#(bend.x) \#(bend.y) "#
                    + #"\#(end.x) \#(end.y)"\#(Self.marker(link.kind))/>"#)
        }
    }

    /// Where a line from the middle of a card leaves it.
    private static func edge(of card: Spot, towards other: Spot) -> Spot {
        let (x, y) = (Double(other.x - card.x), Double(other.y - card.y))
        let part = min(
            x == 0 ? 1 : Double(Self.card.width) / 2 / abs(x), y == 0 ? 1 : Double(Self.card.height) / 2 / abs(y), 1)
        return Spot(x: card.x + Int((x * part).rounded()), y: card.y + Int((y * part).rounded()))
    }

    private mutating func drawMe() {
        lines += [
            #"<circle class="me" cx="\#(center.x)" cy="\#(center.y)" r="26"/>"#,
            #"<text class="my-name" x="\#(center.x)" y="\#(center.y + 5)">"#
                + Self.escaped(DrawnText.cut(map.words.me, toEms: 3)) + "</text>",
        ]
    }

    /// A picture of its own, so that a text which is wider than foreseen ends at the edge of its card.
    private mutating func draw(_ place: CastMap.Place, in ring: CastMap.Ring, at spot: Spot) {
        let (width, height) = Self.card
        let state = place.holder?.state
        let name = place.holder?.name ?? place.purpose ?? map.words.empty
        let details = place.details(role: ring.name, withPurpose: place.holder != nil)
        let stateWord = state.map(map.words.state) ?? map.words.empty
        lines += [
            #"<svg x="\#(spot.x - width / 2)" y="\#(spot.y - height / 2)" width="\#(width)" height="\#(height)">"#,
            "<title>\(Self.escaped([name, details, stateWord].joined(separator: " · ")))</title>",
            #"<rect class="card \#(state?.rawValue ?? "empty")" x="1" y="1" width="\#(width - 2)" "#
                + #"height="\#(height - 2)" rx="8"/>"#,
        ]
        if let state { lines.append(Self.shape(of: state, at: Spot(x: 14, y: height / 2))) }
        let x = state == nil ? 12 : 28
        lines += [
            Self.line("name", DrawnText.cut(name, toEms: state == nil ? 12 : 11), from: x, to: width - 10, y: 20),
            Self.line("details", DrawnText.cut(details, toEms: state == nil ? 15 : 14), from: x, to: width - 10, y: 37),
            "</svg>",
        ]
    }

    /// A name written from right to left begins at the right.
    private static func line(_ style: String, _ text: String, from start: Int, to end: Int, y: Int) -> String {
        let isRightToLeft = DrawnText.isRightToLeft(text)
        let direction = isRightToLeft ? #" direction="rtl""# : ""
        return #"<text class="\#(style)" x="\#(isRightToLeft ? end : start)" y="\#(y)"\#(direction)>"#
            + escaped(text) + "</text>"
    }

    private mutating func drawLegend() {
        let top = height - Self.legendHeight
        for (index, state) in Water.State.allCases.enumerated() {
            let x = Self.margin + 10 + 124 * index
            lines.append(Self.shape(of: state, at: Spot(x: x, y: top + 24)))
            lines.append(Self.caption(map.words.state(state), x: x + 14, y: top + 28))
        }
        let signs = [
            (#"<rect class="card empty" x="0" y="-8" width="30" height="16" rx="4"/>"#, map.words.empty),
            (#"<path class="introduced" d="M0 0h34"\#(Self.marker(.introduced))/>"#, map.words.introduced),
            (#"<path class="knows" d="M0 0h34"/>"#, map.words.knows),
        ]
        for (index, (sign, words)) in signs.enumerated() {
            let x = Self.margin + 248 * index
            lines.append(#"<g transform="translate(\#(x) \#(top + 58))">\#(sign)</g>"#)
            lines.append(Self.caption(words, x: x + 42, y: top + 62))
        }
    }

    private static func caption(_ text: String, x: Int, y: Int) -> String {
        #"<text class="details" x="\#(x)" y="\#(y)">"# + escaped(DrawnText.cut(text, toEms: 18)) + "</text>"
    }
}

// MARK: signs

extension SVGMap {
    /// Each state has a shape of its own: a full and an open circle, an open and a full triangle, a dash.
    private static func shape(of state: Water.State, at spot: Spot) -> String {
        let (x, y) = (spot.x, spot.y)
        switch state {
        case .fresh: return #"<circle class="sign fresh" cx="\#(x)" cy="\#(y)" r="6"/>"#
        case .soon: return #"<circle class="sign soon open" cx="\#(x)" cy="\#(y)" r="5"/>"#
        case .thirsty: return #"<path class="sign thirsty open" d="M\#(x - 6) \#(y - 5)h12l-6 11z"/>"#
        case .dry: return #"<path class="sign dry" d="M\#(x - 6) \#(y - 5)h12l-6 11z"/>"#
        case .ambient: return #"<path class="sign ambient open" d="M\#(x - 6) \#(y)h12"/>"#
        }
    }

    private static func marker(_ kind: CastMap.Link.Kind) -> String {
        kind == .introduced ? #" marker-end="url(#arrow)""# : ""
    }

    private static func name(_ kind: CastMap.Link.Kind) -> String { kind == .introduced ? "introduced" : "knows" }

    private static func escaped(_ text: String) -> String {
        DrawnText.visible(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }

    private static let style = """
        text{font-family:sans-serif;fill:#1d2327}
        .title{font-size:22px;font-weight:600;text-anchor:middle}
        .name{font-size:14px;font-weight:600}
        .details{font-size:11px;fill:#4d5a63}
        .page{fill:#fbfaf7}
        .ring{fill:none;stroke:#dfdcd3}
        .card{stroke-width:1.5}
        .card.fresh{fill:#e2f3e4;stroke:#2f7d3f}
        .card.soon{fill:#e3eff8;stroke:#2c6c9c}
        .card.thirsty{fill:#fcf3d3;stroke:#8a6a00}
        .card.dry{fill:#f6e3cd;stroke:#8c4a12}
        .card.ambient{fill:#efefec;stroke:#8a8a84}
        .card.empty{fill:#fbfaf7;stroke:#6b757c;stroke-dasharray:5 4}
        .sign{stroke-width:2}
        .sign.fresh{fill:#2f7d3f;stroke:#2f7d3f}
        .sign.soon{fill:#2c6c9c;stroke:#2c6c9c}
        .sign.thirsty{fill:#8a6a00;stroke:#8a6a00}
        .sign.dry{fill:#8c4a12;stroke:#8c4a12}
        .sign.ambient{fill:#6f6f69;stroke:#6f6f69}
        .sign.open{fill:none}
        .introduced{fill:none;stroke:#7a5aa6;stroke-width:1.5}
        .arrow{fill:#7a5aa6}
        .knows{fill:none;stroke:#8f99a0;stroke-width:1.2;stroke-dasharray:2 4}
        .me{fill:#2c6c9c}
        .my-name{fill:#fff;font-size:14px;font-weight:600;text-anchor:middle}
        @media (prefers-color-scheme:dark){
        text{fill:#e8e6e1}
        .details{fill:#b4bcc2}
        .page{fill:#16191c}
        .ring{stroke:#2c3237}
        .card.fresh{fill:#15301b;stroke:#6cc17c}
        .card.soon{fill:#14293a;stroke:#6fb2e0}
        .card.thirsty{fill:#332a08;stroke:#d9b43c}
        .card.dry{fill:#38230f;stroke:#e0965a}
        .card.ambient{fill:#25282a;stroke:#868d92}
        .card.empty{fill:#16191c;stroke:#9aa4ab}
        .sign.fresh{fill:#6cc17c;stroke:#6cc17c}
        .sign.soon{fill:#6fb2e0;stroke:#6fb2e0}
        .sign.thirsty{fill:#d9b43c;stroke:#d9b43c}
        .sign.dry{fill:#e0965a;stroke:#e0965a}
        .sign.ambient{fill:#9aa4ab;stroke:#9aa4ab}
        .sign.open{fill:none}
        .introduced{stroke:#b79be0}
        .arrow{fill:#b79be0}
        .knows{stroke:#77828a}
        .me{fill:#3f86ba}
        .my-name{fill:#fff}
        }
        """
}
