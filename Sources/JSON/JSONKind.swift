/// The six kinds of JSON value, told apart by a value's first byte.
///
///     var reader = JSONReader(bytes)  // over [1, 2]
///     try reader.peek()               // .array
public enum JSONKind: String, Hashable, Sendable {
    case null, bool, number, string, array, object
}
