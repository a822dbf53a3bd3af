import TerminalUI
import Testing

@Suite struct TextFieldTests {
    @Test func `readline keys edit the text`() {
        var field = TextField("Zoé Anne Lambert")
        let steps: [(Key, String, Int)] = [
            (.control("a"), "Zoé Anne Lambert", 0), (.alt("f"), "Zoé Anne Lambert", 3),
            (.control("f"), "Zoé Anne Lambert", 4), (.alt("d"), "Zoé  Lambert", 4),
            (.control("d"), "Zoé Lambert", 4), (.alt("b"), "Zoé Lambert", 0), (.delete, "oé Lambert", 0),
            (.end, "oé Lambert", 10), (.control("w"), "oé ", 3), (.backspace, "oé", 2), (.left, "oé", 1),
            (.character("x"), "oxé", 2), (.control("u"), "é", 0), (.right, "é", 1), (.home, "é", 0),
            (.control("k"), "", 0), (.backspace, "", 0), (.control("d"), "", 0), (.control("w"), "", 0),
            (.alt("f"), "", 0),
        ]
        for (key, text, cursor) in steps {
            field.type(key)
            #expect(field.text == text, "after \(key)")
            #expect(field.cursor == cursor, "after \(key)")
        }
    }

    @Test func `keys that aren't about editing are left to others`() {
        var field = TextField("a")
        for key in [Key.enter, .escape, .tab, .up, .control("z"), .function(1), .alt("x")] {
            let isTaken = field.handle(key)
            #expect(!isTaken, "\(key)")
        }
        #expect(field.text == "a")
    }

    @Test func `pasted lines become one`() {
        var field = TextField()
        field.insert("Rue\r\nde\tla\nLoi\n")
        #expect(field.text == "Rue de la Loi")
    }

    @Test func `an accent typed after its letter joins it`() {
        var field = TextField("Zoe")
        field.insert("\u{301}")
        #expect(field.text == "Zoé")
        #expect(field.cursor == 3)
        field.type(.backspace)
        #expect(field.text == "Zo")
    }

    @Test func `the view follows the cursor`() {
        var field = TextField("abcdefghijklmnopqrst")
        var buffer = Buffer(size: Size(width: 10, height: 1))
        field.draw(into: &buffer, in: buffer.bounds)
        #expect(buffer.lines == ["…qrst"])
        #expect(buffer.cursor == Point(x: 5, y: 0))
        for _ in 0..<8 { field.type(.left) }
        field.draw(into: &buffer, in: buffer.bounds)
        #expect(buffer.lines == ["…ghijklmn…"])
        #expect(buffer.cursor == Point(x: 7, y: 0))
        field.type(.home)
        field.draw(into: &buffer, in: buffer.bounds)
        #expect(buffer.lines == ["abcdefghi…"])
        #expect(buffer.cursor == Point(x: 0, y: 0))
    }

    @Test func `the cursor stays within the field at any width and place`() {
        for width in 1...12 {
            var field = TextField("a中🇧🇪\u{1b}é葵xyz中中中")
            for _ in 0...20 {
                var buffer = Buffer(size: Size(width: 14, height: 3))
                let line = Rect(x: 1, y: 1, width: width, height: 1)
                field.draw(into: &buffer, in: line)
                let cursor = buffer.cursor
                #expect(cursor.map { line.contains($0) } == true, "width \(width) cursor \(field.cursor)")
                #expect(buffer.lines[0] == "" && buffer.lines[2] == "")
                #expect(buffer[0, 1] == .blank && buffer[line.maxX, 1] == .blank)
                field.type(.left)
            }
        }
    }

    @Test func `an empty field shows its placeholder`() {
        var buffer = Buffer(size: Size(width: 8, height: 1))
        TextField().draw(into: &buffer, in: buffer.bounds, placeholder: "name")
        #expect(buffer.lines == ["name"])
        #expect(buffer.cursor == Point(x: 0, y: 0))
    }
}

extension TextField {
    /// Presses a key that the field must take.
    fileprivate mutating func type(_ key: Key) {
        let isTaken = handle(key)
        #expect(isTaken, "\(key)")
    }
}
