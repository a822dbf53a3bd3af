extension Buffer {
    /// The text of each row without the blanks at its end, to compare screens in tests.
    ///
    ///     #expect(buffer.lines == ["┌────┐", "│Zoé │", "└────┘"])
    public var lines: [String] {
        (0..<size.height).map { y in
            var line = (0..<size.width).map { self[$0, y].text }.joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The styles of each row, one letter per cell and a dot for plain, then what the letters mean.
    ///
    /// Letters are given out in reading order, and the dots at the end of a row are left out.
    ///
    ///     buffer.styleLines  // ["aaa.b", "", "a: bold", "b: yellow"]
    public var styleLines: [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var legend: [Style] = []
        let rows = (0..<size.height).map { y in
            var row = ""
            for x in 0..<size.width {
                let style = self[x, y].style
                guard style != .plain else {
                    row.append(".")
                    continue
                }
                if !legend.contains(style) { legend.append(style) }
                let rank = legend.firstIndex(of: style) ?? 0
                row.append(rank < letters.count ? letters[rank] : "?")
            }
            while row.last == "." { row.removeLast() }
            return row
        }
        return rows + zip(letters, legend).map { "\($0): \($1)" }
    }
}
