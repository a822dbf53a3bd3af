/// The address of a person's LinkedIn profile, in the one form by which two of them are compared.
///
/// Example: `https://fr.linkedin.com/in/Sophie-Marchal/?trk=x` is `linkedin.com/in/sophie-marchal`. Scheme, subdomain,
/// query, fragment, trailing slash and case make no difference to LinkedIn. A company's page is no profile.
struct ProfileAddress: Hashable {
    let text: String

    init?(_ url: String) {
        guard url.utf8.count <= 2048 else { return nil }
        var rest = Array(url.lowercased().utf8)[...]
        for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
            rest.removeFirst(scheme.utf8.count)
        }
        rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let parts = rest.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count >= 3, parts[0] == "linkedin.com" || parts[0].hasSuffix(".linkedin.com") else { return nil }
        switch parts[1] {
        // What follows the name, if anything, is a language: `/in/sophie-marchal/fr`.
        case "in": text = "linkedin.com/in/" + parts[2]
        // The older form, in which the numbers after the name tell people of one name apart.
        case "pub": text = "linkedin.com/" + parts[1...].joined(separator: "/")
        default: return nil
        }
    }

    /// As it stands in a contact's `sources`.
    var source: String { "linkedin:" + text }
}
