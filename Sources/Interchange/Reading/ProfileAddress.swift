/// The address of a person's LinkedIn profile, in the one form by which two of them are compared.
///
/// Example: `https://fr.linkedin.com/in/Sophie-Marchal/?trk=x` is `linkedin.com/in/sophie-marchal`. Scheme, subdomain,
/// query, fragment, trailing slash and case make no difference to LinkedIn. A company's page is no profile.
struct ProfileAddress: Hashable {
    let text: String

    init?(_ url: String) {
        guard url.utf8.count <= 2048, url.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let address = url.lowercased().utf8
        var rest = address[...]
        for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
            rest = rest.dropFirst(scheme.utf8.count)
        }
        rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        guard host.elementsEqual(Self.site.utf8) || host.suffix(Self.site.utf8.count + 1).elementsEqual(Self.subsite)
        else { return nil }
        let parts = rest[host.endIndex...].split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard parts.count >= 2 else { return nil }
        switch parts[0] {
        // What follows the name, if anything, is a language: `/in/sophie-marchal/fr`.
        case "in": text = Self.site + "/in/" + parts[1]
        // The older form, in which the numbers after the name tell people of one name apart.
        case "pub": text = Self.site + "/" + parts.joined(separator: "/")
        default: return nil
        }
    }

    private static let site = "linkedin.com"
    private static let subsite = Array(("." + site).utf8)

    /// As it stands in a contact's `sources`.
    var source: String { "linkedin:" + text }
}
