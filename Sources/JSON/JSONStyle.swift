/// How a value is laid out when written.
///
///     value.serialized(style: .compact)  // {"name":"Ada","tags":[]}
///     value.serialized(style: .pretty)   // the same on several lines, indented by two spaces
public enum JSONStyle: Hashable, Sendable {
    case compact, pretty
}
