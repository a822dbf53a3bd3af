import App
import Foundation
import HostileTexts
import Relationships
import Storage
import TerminalUI
import Testing

@testable import arrosoir

/// The screen that is on view while the store is read is the one that is drawn after that, or none.
@Suite struct KeptScreenTests {
    /// A terminal of a size, that remembers the first line of each screen.
    private final class BlankTerminal: TerminalBackend {
        let size: Size
        let charset = Charset.unicode
        let colors: Int
        private(set) var firstLines: [String] = []

        init(width: Int = 80, height: Int = 24, colors: Int = 16) {
            size = Size(width: width, height: height)
            self.colors = colors
        }

        func draw(_ buffer: borrowing Buffer) { firstLines.append(buffer.lines[0]) }
        func nextEvent(timeoutMilliseconds: Int?, waking descriptors: [Int32]) -> TerminalEvent { .idle }
        func suspend() {}
        func leave() {}
        func enter() {}
        func close() {}
        func setClipboard(_ text: String) -> Bool { false }
    }

    private let home = Home()
    private static let today = CivilDate("2026-11-22")!

    private var location: StoreLocation {
        StoreLocation(
            data: home.path + "/.local/share/arrosoir", state: home.path + "/.local/state/arrosoir",
            cache: home.path + "/.cache/arrosoir")
    }

    private func kept(
        on terminal: BlankTerminal = BlankTerminal(), _ today: CivilDate = today, _ language: Language = .english
    ) -> KeptScreen? {
        KeptScreen(of: location, on: terminal, today: today, language: language)
    }

    private func cells(_ buffer: Buffer) -> [Cell] {
        (0..<buffer.size.height).flatMap { y in (0..<buffer.size.width).map { buffer[$0, y] } }
    }

    /// The first screen of the store, as it is drawn.
    private func drawn(on terminal: BlankTerminal = BlankTerminal()) throws -> Buffer {
        let store = try Store(at: location, surroundings: .system())
        return TerminalSession(
            store: store, terminal: terminal, today: Self.today, language: .english, isDemo: false
        ).draw()
    }

    @Test func `while it is read for the first time the screen says how far that is`() {
        for (language, lines) in [
            (Language.english, ["Reading your network…", "Reading your network… 4%", "Reading your network… 100%"]),
            (.french, ["Lecture de votre réseau…", "Lecture de votre réseau… 4 %", "Lecture de votre réseau… 100 %"]),
        ] {
            let terminal = BlankTerminal()
            let reading = ReadingScreen(on: terminal, language)
            for share in [0, 0.001, 0.04, 0.049, 1] { reading.show(share) }
            #expect(terminal.firstLines == lines.map { " " + $0 })
        }
    }

    @Test func `what was kept comes back cell by cell, until a line is written`() throws {
        try home.fillWithDemo()
        #expect(kept()?.buffer == nil)
        kept()?.keep(try drawn())
        let buffer = try #require(kept()?.buffer)
        #expect(cells(buffer) == cells(try drawn()))
        #expect(buffer.lines.contains { $0.contains("WATER") })
        home.run("add", "Zoé")
        #expect(kept()?.buffer == nil)
    }

    @Test func `it holds for one day, language, size and number of colours`() throws {
        try home.fillWithDemo()
        kept()?.keep(try drawn())
        #expect(kept()?.buffer != nil)
        #expect(kept(Self.today.adding(days: 1))?.buffer == nil)
        #expect(kept(Self.today, .french)?.buffer == nil)
        #expect(kept(on: BlankTerminal(width: 81))?.buffer == nil)
        #expect(kept(on: BlankTerminal(height: 25))?.buffer == nil)
        #expect(kept(on: BlankTerminal(colors: 0))?.buffer == nil)
    }

    @Test func `hostile texts come back as they show, or are not kept`() throws {
        try home.fillWithDemo()
        var count = 0
        for hostile in HostileText.all {
            var buffer = Buffer(size: BlankTerminal().size)
            let text = String(decoding: hostile.bytes, as: UTF8.self)
            for y in 0..<buffer.size.height {
                buffer.write(text, x: y, y: y, width: 40, style: Style(foreground: .red, attributes: .bold))
            }
            home.run("add", "Person \(count)")  // so that the one before holds no longer
            kept()?.keep(buffer)
            if let again = kept()?.buffer {
                count += 1
                #expect(cells(again) == cells(buffer), "\(hostile)")
            }
        }
        #expect(count > 60)
    }

    @Test func `a file cut or overwritten shows nothing, and hurts nobody`() throws {
        try home.fillWithDemo()
        kept()?.keep(try drawn())
        let folder = try #require(
            try FileManager.default.contentsOfDirectory(atPath: home.path + "/.cache/arrosoir").first)
        let path = home.path + "/.cache/arrosoir/" + folder + "/screen"
        let bytes = try #require(FileManager.default.contents(atPath: path))
        for length in stride(from: 0, to: bytes.count - 1, by: 97) {
            _ = FileManager.default.createFile(atPath: path, contents: bytes.prefix(length))
            #expect(kept()?.buffer == nil)
        }
        _ = FileManager.default.createFile(atPath: path, contents: Data(count: bytes.count))
        #expect(kept()?.buffer == nil)
    }
}
