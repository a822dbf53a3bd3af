import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct InputDecoderTests {
    private func events(_ text: String) -> [TerminalEvent] {
        var decoder = InputDecoder(keySequences: [:])
        return decoder.decode(Array(text.utf8), at: 0) + decoder.timeOut()
    }

    private func keys(_ keys: Key...) -> [TerminalEvent] {
        keys.map { .key($0) }
    }

    @Test func `letters and control characters are keys`() {
        #expect(events("jG é") == keys(.character("j"), .character("G"), .character(" "), .character("é")))
        #expect(
            events("\r\t\u{7f}\u{12}\0\u{1c}\n")
                == keys(
                    .enter, .tab, .backspace, .control("r"), .control(" "), .control("\\"), .control("j")))
        #expect(events("\u{3}") == [.interrupted])
    }

    @Test func `arrows and their like come in both their forms`() {
        #expect(events("\u{1b}[A\u{1b}OA\u{1b}[H\u{1b}[1~\u{1b}[5~") == keys(.up, .up, .home, .home, .pageUp))
        #expect(
            events("\u{1b}[Z\u{1b}OP\u{1b}[[A\u{1b}[15~") == keys(.backTab, .function(1), .function(1), .function(5)))
        #expect(events("\u{1b}OM\u{1b}Oq") == keys(.enter, .character("1")))
    }

    @Test func `what the terminal's description says comes first`() {
        var decoder = InputDecoder(keySequences: [Array("\u{1b}[[A".utf8): .function(1), [0x08]: .backspace])
        #expect(decoder.decode(Array("\u{1b}[[A\u{8}".utf8), at: 0) == keys(.function(1), .backspace))
    }

    @Test func `an escape by itself is a key once nothing follows`() {
        var decoder = InputDecoder(keySequences: [:])
        let early = decoder.decode([0x1b], at: 0)
        #expect(early.isEmpty && decoder.isWaiting)
        let late = decoder.timeOut()
        #expect(late == keys(.escape) && !decoder.isWaiting)
        #expect(events("\u{1b}\u{1b}[A") == keys(.escape, .up))
    }

    @Test func `alt is an escape before the character`() {
        #expect(events("\u{1b}f\u{1b}é\u{1b}[") == keys(.alt("f"), .alt("é"), .alt("[")))
        #expect(events("\u{1b}fj") == keys(.alt("f"), .character("j")))
        #expect(events("\u{1b}\u{7f}") == keys(.control("w")))
    }

    @Test func `alt before what is no character takes none of what follows`() {
        var decoder = InputDecoder(keySequences: [:])
        let found = decoder.decode([0x1b, 0xff, 0xff] + Array("OB".utf8), at: 0)
        #expect(found == keys(.character("O"), .character("B")))
    }

    @Test func `alt and half a character is nothing`() {
        var decoder = InputDecoder(keySequences: [:])
        let found = decoder.decode([0x1b, 0xc3], at: 0) + decoder.timeOut()
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "\u{1b}[1;5C", "\u{1b}[?1;2c", "\u{1b}[97;5u", "\u{1b}[200", "\u{1b}[I", "\u{1b}[>0;276;0c", "\u{1b}[M !!",
        "\u{1b}]11;rgb:0000/0000/0000\u{7}", "\u{1b}]52;c;cXE=\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}Oz",
        "\u{1b}[99999999999999999999~", "\u{1b}[<0;0;0M", "\u{1b}[<0;1M", "\u{1b}[<0;5;5m", "\u{1b}[3$",
    ])
    func `a sequence that means nothing here is swallowed whole`(sequence: String) {
        #expect(events(sequence) == [])
    }

    @Test func `a sequence cut off by another is swallowed and the other is not`() {
        #expect(events("\u{1b}[12\u{1b}[A") == keys(.up))
        #expect(events("\u{1b}]0;title\u{1b}[A") == keys(.up))
        #expect(events("\u{1b}[1\rj") == keys(.enter, .character("j")))
    }

    @Test func `input split anywhere comes out the same`() {
        let input = Array("aé中\u{1b}[A\u{1b}[200~x\ny\u{1b}[201~\u{1b}[<0;3;4M\u{1b}OB🇧🇪\u{1b}é".utf8)
        for cut in 0...input.count {
            var decoder = InputDecoder(keySequences: [:])
            let found = decoder.decode(input[..<cut], at: 0) + decoder.decode(input[cut...], at: 0)
            // A flag is one character only when its halves come together.
            let text = found.map { event -> String in
                if case .key(.character(let character)) = event { return String(character) }
                return "<\(event)>"
            }
            let mouse = Mouse(kind: .press, x: 2, y: 3)
            #expect(
                text.joined() == "aé中<\(TerminalEvent.key(.up))><\(TerminalEvent.paste("x\ny"))>"
                    + "<\(TerminalEvent.mouse(mouse))><\(TerminalEvent.key(.down))>🇧🇪<\(TerminalEvent.key(.alt("é")))>",
                "cut at \(cut)")
        }
    }

    @Test func `a paste is text whatever it contains`() {
        let paste = "q\u{3}\r\ndd\u{1b}[A\rx\u{1b}[20"
        #expect(
            events("\u{1b}[200~\(paste)\u{1b}[201~j") == [
                .paste("q\u{3}\ndd\u{1b}[A\nx\u{1b}[20"), .key(.character("j")),
            ])
        #expect(events("\u{1b}[200~\u{1b}[201~") == [.paste("")])
    }

    @Test func `a paste in many pieces waits for its end and never times out into keys`() {
        var decoder = InputDecoder(keySequences: [:])
        var found: [TerminalEvent] = []
        for byte in Array("\u{1b}[200~hello\u{1b}[201~".utf8) {
            #expect(found.isEmpty)
            found += decoder.decode([byte], at: 0)
            if decoder.isWaiting { continue }
            found += decoder.timeOut()
        }
        #expect(found == [.paste("hello")])
    }

    @Test func `a paste too large is cut, and its end is still found`() {
        var decoder = InputDecoder(keySequences: [:])
        var found = decoder.decode(Array("\u{1b}[200~".utf8), at: 0)
        let piece = [UInt8](repeating: UInt8(ascii: "d"), count: 64 * 1024)
        for _ in 0..<20 { found += decoder.decode(piece, at: 0) }
        found += decoder.decode(Array("\u{1b}[201~j".utf8), at: 0)
        #expect(
            found == [
                .paste(String(repeating: "d", count: InputDecoder.pasteLimit)), .key(.character("j")),
            ])
    }

    @Test func `two presses on a cell soon after each other are a double click`() {
        var decoder = InputDecoder(keySequences: [:])
        let press = Array("\u{1b}[<0;3;4M\u{1b}[<0;3;4m".utf8)
        let times: [(Int64, Mouse.Kind)] = [(0, .press), (300, .double), (500, .press), (1_000, .press)]
        for (time, kind) in times {
            #expect(decoder.decode(press, at: time) == [.mouse(Mouse(kind: kind, x: 2, y: 3))])
        }
        #expect(
            decoder.decode(Array("\u{1b}[<64;1;1M\u{1b}[<65;300;1M".utf8), at: 1_001) == [
                .mouse(Mouse(kind: .wheelUp, x: 0, y: 0)), .mouse(Mouse(kind: .wheelDown, x: 299, y: 0)),
            ])
    }

    @Test func `bytes that aren't UTF-8 are dropped`() {
        var decoder = InputDecoder(keySequences: [:])
        let bytes: [UInt8] = [0xff, 0x61, 0xc3, 0x62, 0x80, 0x80, 0x80, 0x80, 0xc2, 0x9b, 0x63, 0xe4]
        let found = decoder.decode(bytes, at: 0) + decoder.timeOut()
        #expect(found == keys(.character("a"), .character("b"), .character("c")))
    }

    @Test func `no input of any kind stops the decoder or is left behind`() {
        let seed = UInt64.random(in: .min ... .max)
        var state = seed
        let likely = Array("\u{1b}\u{1b}\u{1b}[[O]P<>;?0123456789~MmABZ\u{7}\\éx\u{c}\u{3}".utf8) + [0xff, 0x80, 0xf0]
        for _ in 0..<2_000 {
            var decoder = InputDecoder(keySequences: [:])
            for _ in 0..<3 {
                let bytes = (0..<8).map { _ -> UInt8 in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return likely[Int(state >> 33) % likely.count]
                }
                _ = decoder.decode(bytes, at: 0)
            }
            _ = decoder.timeOut()
            #expect(!decoder.isWaiting, "seed \(seed)")
        }
    }
}
