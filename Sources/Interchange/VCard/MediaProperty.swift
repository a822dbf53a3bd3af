/// A picture, a sound or a key: bytes in base64, or the address of a file.
///
/// Example: `PHOTO;ENCODING=b;TYPE=JPEG:/9j/4A==` of version 3 is `PHOTO:data:image/jpeg;base64,/9j/4A==` in version 4
/// (RFC 6350, section 6.2.4).
struct MediaProperty {
    /// The group and the name.
    private let start: String
    private let name: String
    /// As version 3 has it, `JPEG`.
    private let type: String?
    private let others: [ContentLine.Parameter]
    private let content: Content

    private enum Content {
        case base64(String)
        case address(String)
    }

    /// nil for any other property, and for one whose value is neither.
    init?(_ line: ContentLine) {
        guard Self.mainTypes[line.name] != nil else { return nil }
        start = KeptLine.start(of: line)
        name = line.name
        let types = line.values(of: "TYPE").flatMap { $0.split(separator: ",").map(String.init) }
        let places: Set = ["home", "work", "pref"]
        let medias = line.values(of: "MEDIATYPE") + types.filter { !places.contains($0.lowercased()) }
        guard medias.count < 2 else { return nil }
        var media = medias.first
        let uses = types.filter { places.contains($0.lowercased()) }
        if line.isBase64 {
            guard let digits = Base64.padded(line.value) else { return nil }
            content = .base64(digits)
            media = media ?? Self.mediaType(of: digits)
        } else if let (type, digits) = Self.data(line.value), Self.type(type, of: line.name) != nil {
            content = .base64(digits)
            media = type
        } else if let address = Self.address(line) {
            content = .address(address)
        } else {
            return nil
        }
        guard let type = Self.type(media ?? "", of: line.name) else { return nil }
        self.type = type.isEmpty ? nil : type
        let others = line.parameters.filter { !Self.ownParameters.contains($0.name) }
        self.others = (uses.isEmpty ? [] : [ContentLine.Parameter(name: "TYPE", values: uses)]) + others
    }

    func text(_ version: VCardVersion) -> String {
        let others = PropertyLine.written(others)
        switch (content, version) {
        case (.base64(let digits), .three):
            return start + ";ENCODING=b" + (type.map { ";TYPE=" + $0 } ?? "") + others + ":" + digits
        case (.base64(let digits), .four):
            return start + others + ":data:" + mediaType + ";base64," + digits
        case (.address(let address), .three):
            return start + ";VALUE=uri" + (type.map { ";TYPE=" + $0 } ?? "") + others + ":" + address
        case (.address(let address), .four):
            return start + (type == nil ? "" : ";MEDIATYPE=" + mediaType) + others + ":" + address
        }
    }

    private var mediaType: String {
        guard let type else { return Self.unknown }
        return Self.keyTypes.first { $0.type == type }?.media ?? Self.mainTypes[name]! + "/" + type.lowercased()
    }

    private static let mainTypes = ["PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"]
    private static let keyTypes = [("PGP", "application/pgp-keys"), ("X509", "application/pkix-cert")].map {
        (type: $0.0, media: $0.1)
    }
    private static let unknown = "application/octet-stream"
    private static let ownParameters: Set = ["ENCODING", "CHARSET", "VALUE", "TYPE", "MEDIATYPE"]

    /// `JPEG` for `image/jpeg` and `jpg`, an empty text for no type; nil for one that a version could not write.
    private static func type(_ media: String, of name: String) -> String? {
        let media = media.lowercased()
        if media.isEmpty || media == unknown { return "" }
        if name == "KEY", let known = keyTypes.first(where: { $0.media == media }) { return known.type }
        let parts = media.split(separator: "/", omittingEmptySubsequences: false)
        let isToken = parts.last!.utf8.allSatisfy {
            ASCII.isLetter($0) || ASCII.isDigit($0) || [ASCII.hyphen, ASCII.dot, UInt8(ascii: "+")].contains($0)
        }
        guard isToken, parts.last != "", parts.count == 1 || parts.count == 2 && parts[0] == mainTypes[name]! else {
            return nil
        }
        return parts.last == "jpg" ? "JPEG" : parts.last!.uppercased()
    }

    /// What the first letters of a picture tell.
    private static func mediaType(of digits: String) -> String? {
        let signatures = ["/9j/": "JPEG", "iVBORw0KGgo": "PNG", "R0lGOD": "GIF"]
        return signatures.first { digits.utf8.starts(with: $0.key.utf8) }?.value
    }

    /// `data:image/jpeg;base64,…`, in which some escape the semicolon and the comma.
    private static func data(_ value: ArraySlice<UInt8>) -> (type: String, digits: String)? {
        guard ASCII.matches(value.prefix(5), "DATA:"), let comma = value.firstIndex(of: ASCII.comma) else { return nil }
        let head = value[..<comma].dropFirst(5).filter { $0 != ASCII.backslash }
        let end = head.count - 7
        guard end >= 0, ASCII.matches(head[end...], ";BASE64"), let digits = Base64.padded(value[(comma + 1)...]) else {
            return nil
        }
        return (String(decoding: head[..<end], as: UTF8.self), digits)
    }

    private static func address(_ line: ContentLine) -> String? {
        let scheme = line.value.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) }
        let isURI = scheme.count > 1 && line.value[scheme.endIndex...].first == ASCII.colon
        guard isURI, !line.isQuotedPrintable, !line.value.contains(ASCII.space),
            !line.values(of: "VALUE").contains(where: { $0.lowercased() == "text" })
        else { return nil }
        return String(decoding: line.value, as: UTF8.self)
    }
}
