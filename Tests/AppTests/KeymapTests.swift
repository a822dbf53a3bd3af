import Foundation
import Relationships
import TerminalUI
import Testing

@testable import App

struct KeymapTests {
    private let keymap = Keymap(roleKinds: RoleKind.builtIn)

    @Test func `every label is read back as the keys it stands for`() {
        for keys in keymap.bindings.flatMap(\.keys) {
            let label = Binding.label(of: keys).english
            #expect(label.split(separator: " ").compactMap { Key(label: String($0)) } == keys)
            #expect(!Binding.label(of: keys).french.isEmpty)
        }
        #expect(keymap.bindings.allSatisfy { !$0.keys.isEmpty })
    }

    @Test func `no sequence means two things, and none begins another`() {
        let all = keymap.bindings.flatMap(\.keys)
        #expect(Set(all).count == all.count)
        let prefixes = Set(all.filter { $0.count > 1 }.map { $0[0] })
        #expect(all.filter { $0.count == 1 }.allSatisfy { !prefixes.contains($0[0]) })
    }

    @Test func `every command has a name and help in both languages`() {
        for binding in keymap.bindings {
            for text in [binding.name, binding.help] {
                #expect(!text.english.isEmpty && !text.french.isEmpty, "\(binding.command)")
            }
        }
    }

    @Test func `every prefix has a name and a menu`() {
        for letter in "wrscao" {
            #expect(!keymap.continuations(of: .character(letter)).isEmpty)
            guard case .prefix = keymap.lookUp([.character(letter)]) else {
                Issue.record("\(letter) is no prefix")
                continue
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every command is in the help and in the palette`(language: Language) {
        let state = Rehearsal.demo(language: language).state
        let help = state.helpLines(width: 400).map(\.text)
        for binding in state.keymap.bindings {
            #expect(help.contains { $0.contains(binding.help[language]) && $0.contains(binding.label[language]) })
        }
        #expect(state.paletteRows(Palette()).count == state.keymap.bindings.count)
    }

    @Test(arguments: Language.allCases)
    func `the table for the README is well-formed`(language: Language) {
        let table = keymap.markdown(language)
        for label in keymap.bindings.flatMap(\.keys).map({ Binding.label(of: $0)[language] }) {
            #expect(table.components(separatedBy: "`\(label)`").count == 2, "\(label)")
        }
        let lines = table.split(separator: "\n")
        for line in lines {
            let bars = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(line.hasPrefix("| ") && line.hasSuffix(" |") && bars == 3)
        }
    }
}
