/// A string compared by its bytes, where Swift's `==` compares by canonical equivalence.
///
///     "é" == "e\u{301}"                              // true
///     ExactString("é") == ExactString("e\u{301}")    // false
struct ExactString: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: Self, right: Self) -> Bool {
        // Equal bytes imply equivalence, which Swift mostly decides at a glance.
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // Keeps ["ab", "c"] and ["a", "bc"] apart: no UTF-8 holds this byte.
        hasher.combine(0xFF as UInt8)
    }
}
