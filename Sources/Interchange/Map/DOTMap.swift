import Relationships

/// A cast as a graph for Graphviz, to be laid out anew and edited.
///
/// Example: `arrosoir map --format dot | dot -Tpdf > cast.pdf`. The same map gives the same bytes.
public enum DOTMap {
    public static func text(of map: CastMap) -> String {
        var lines = [
            "digraph " + quoted(map.title) + " {",
            "  graph [charset=\"UTF-8\", label=" + quoted(map.title) + ", labelloc=t, overlap=false, splines=true];",
            "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];",
            "  edge [fontname=\"sans-serif\", fontsize=10];",
            "  me [label=" + quoted(map.words.me) + ", shape=doublecircle];",
        ]
        var nodeOf: [Contact.ID: String] = [:]
        var spokes: [String] = []
        for (ringIndex, ring) in map.rings.enumerated() {
            lines.append("  subgraph cluster_\(ringIndex) {")
            lines.append("    label=" + quoted(ring.name) + "; style=dotted;")
            for (index, place) in ring.places.enumerated() {
                let node = "p\(ringIndex)_\(index)"
                lines.append("    " + node + " [" + attributes(of: place, in: ring, map.words) + "];")
                guard let holder = place.holder else { continue }
                if nodeOf[holder.contact] == nil { nodeOf[holder.contact] = node }
                spokes.append("  me -> " + node + " [arrowhead=none, color=gray80];")
            }
            lines.append("  }")
        }
        lines += spokes
        for link in map.links {
            guard let from = nodeOf[link.from], let to = nodeOf[link.to] else { continue }
            switch link.kind {
            case .introduced: lines.append("  \(from) -> \(to) [label=" + quoted(map.words.introduced) + "];")
            case .knows: lines.append("  \(from) -> \(to) [arrowhead=none, style=dashed];")
            }
        }
        return (lines + ["}", ""]).joined(separator: "\n")
    }

    private static func attributes(of place: CastMap.Place, in ring: CastMap.Ring, _ words: CastMap.Words) -> String {
        guard let holder = place.holder else {
            let name = place.purpose ?? words.empty
            let details = place.details(role: ring.name, withPurpose: false)
            return "label=" + quoted(name, details) + ", style=\"rounded,dashed\""
        }
        let details = place.details(role: ring.name) + " · " + words.state(holder.state)
        return "label=" + quoted(holder.name, details) + ", fillcolor=\"" + fill(holder.state) + "\""
    }

    private static func fill(_ state: Water.State) -> String {
        switch state {
        case .fresh: "#d3efd7"
        case .soon: "#d6e9f8"
        case .thirsty: "#fdf0c3"
        case .dry: "#f0d9bd"
        case .ambient: "#ececec"
        }
    }

    /// Lines of a label, in quotes: a backslash or a quote in a text is one in the picture, and never a command.
    private static func quoted(_ lines: String...) -> String {
        let escaped = lines.map { DrawnText.visible($0).escaping(["\\": "\\\\", "\"": "\\\""]) }
        return "\"" + escaped.joined(separator: "\\n") + "\""
    }
}
