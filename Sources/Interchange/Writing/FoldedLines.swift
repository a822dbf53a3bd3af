/// Lines of vCard and iCalendar as they are written: CRLF after each, none of more than 75 bytes.
///
/// Example: a line of 100 bytes becomes one of 75 and one that begins with a space (RFC 6350, section 3.2; RFC 5545,
/// section 3.1). No fold stands inside a character.
struct FoldedLines {
    private(set) var text = ""

    mutating func append(_ line: String) {
        var width = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if width + size > 75 {
                text += "\r\n "
                width = 1
            }
            text.unicodeScalars.append(scalar)
            width += size
        }
        text += "\r\n"
    }
}
