import Relationships

/// A property without a field, in the one form in which it is kept, whatever version wrote it.
///
/// Example: `LABEL;WORK;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab` is kept as `LABEL;TYPE=WORK:a\nb`.
enum KeptLine {
    static func canonical(_ line: ContentLine) -> String {
        // What cannot be read stays as it stands.
        if !line.values(of: "CHARSET").isEmpty, line.charset == nil || line.isBase64 { return text(line) }
        if let media = MediaProperty(line) { return media.text(.three) }
        let isEncoded = line.parameters.contains { parameter in
            parameter.isBare || parameter.name == "CHARSET" || parameter.name == "ENCODING" && parameter.values != ["b"]
        }
        return isEncoded ? start(of: line) + parameters(line) + ":" + line.plainValue : text(line)
    }

    /// What is kept of a name or an organization: the components after those that have fields, and the parameters.
    ///
    /// Example: of `N:Marchal;Sophie;;Dr.;` it is `N:;;;Dr.;`.
    static func rest(of line: ContentLine, after count: Int) -> String? {
        guard !line.isBase64 else { return nil }
        var components = components(line.plainValue)
        for index in components.indices.prefix(count) { components[index] = "" }
        let length = line.name == "N" ? 5 : count
        while components.count > length, components.last == "" { components.removeLast() }
        let parameters = parameters(line)
        guard components.contains(where: { $0 != "" }) || !parameters.isEmpty else { return nil }
        components += Array(repeating: "", count: max(0, length - components.count))
        return line.name + parameters + ":" + components.joined(separator: ";")
    }

    /// The components of a value that is written as version 3 has it, still escaped.
    static func components(_ value: String) -> [String] {
        var components = [""]
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if scalar == ";", !isEscaped {
                components.append("")
            } else {
                components[components.count - 1].unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return components.map { $0.trimmedOrNil ?? "" }
    }

    /// A kept line, as a version writes it.
    static func written(_ text: String, _ version: VCardVersion) -> String {
        guard version == .four, let line = contentLine(text), let media = MediaProperty(line),
            media.text(.three) == text
        else { return text }
        return media.text(.four)
    }

    static func contentLine(_ text: String) -> ContentLine? { ContentLine(Array(text.utf8)[...], number: 1) }

    private static func text(_ line: ContentLine) -> String { String(decoding: line.text, as: UTF8.self) }

    /// The group and the name in the letters in which they came.
    static func start(of line: ContentLine) -> String {
        String(decoding: ASCII.trimmed(line.text.prefix { $0 != ASCII.colon && $0 != ASCII.semicolon }), as: UTF8.self)
    }

    /// All parameters but those of how a text was sent.
    private static func parameters(_ line: ContentLine) -> String {
        let encoding = line.isBase64 ? [ContentLine.Parameter(name: "ENCODING", values: ["b"])] : []
        return PropertyLine.written(encoding + line.parameters.filter { !["CHARSET", "ENCODING"].contains($0.name) })
    }
}

extension Contact {
    /// With what older versions kept of a card in the form of today: the rests of name and organization come first.
    var withCanonicalKept: Contact {
        guard !kept.isEmpty else { return self }
        var contact = self
        contact.kept = []
        var (name, organization): (String?, String?)
        for text in kept {
            guard let line = KeptLine.contentLine(text) else {
                contact.kept.append(text)
                continue
            }
            if line.name == "N", name == nil, let rest = KeptLine.rest(of: line, after: 2) {
                name = rest
            } else if line.name == "ORG", organization == nil, isOwnOrganization(line),
                let rest = KeptLine.rest(of: line, after: 1)
            {
                organization = rest
            } else if line.name != "ADR" || !contact.complete(line) {
                contact.kept.append(KeptLine.canonical(line))
            }
        }
        contact.kept.insert(contentsOf: [name, organization].compactMap { $0 }, at: 0)
        return contact
    }

    private func isOwnOrganization(_ line: ContentLine) -> Bool {
        line.components[0] == nil || line.components[0] == organization
    }

    /// Puts the box of a kept address into the field of the same address.
    private mutating func complete(_ line: ContentLine) -> Bool {
        let parts = line.components + Array(repeating: nil, count: 7)
        let index = addresses.firstIndex { address in
            [address.street, address.city, address.region, address.postalCode, address.country] == Array(parts[2...6])
        }
        guard let index, addresses[index].box == nil, addresses[index].extended == nil else { return false }
        (addresses[index].box, addresses[index].extended) = (parts[0], parts[1])
        return true
    }
}
