extension String {
    /// With some scalars replaced, each on its own: a quotation mark with a combining accent is a quotation mark still.
    ///
    /// Example: `"a\"b".escaping(["\"": "\"\""])` doubles the mark, as CSV wants it.
    func escaping(_ replacements: [Unicode.Scalar: String]) -> String {
        guard unicodeScalars.contains(where: { replacements[$0] != nil }) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let replacement = replacements[scalar] {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
