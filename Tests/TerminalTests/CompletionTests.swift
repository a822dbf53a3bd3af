import Foundation
import Testing

/// The names of contacts behind the Tab key of each shell: one literal word, whatever the name.
@Suite struct CompletionTests {
    enum Shell: String, CaseIterable {
        case bash, zsh, fish

        var isThere: Bool {
            ["/bin/", "/usr/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + rawValue) }
        }

        var start: String {
            switch self {
            case .bash: "PS1='ready> ' bash --norc --noprofile -i"
            case .zsh: "PS1='ready> ' zsh -f -i"
            case .fish: "fish --no-config -i"
            }
        }

        /// As the README has it, for one session.
        var installation: String {
            switch self {
            case .bash: "source <(arrosoir --generate-completion-script bash)"
            case .zsh: "autoload -U compinit; compinit -D; source <(arrosoir --generate-completion-script zsh)"
            case .fish: "arrosoir --generate-completion-script fish | source"
            }
        }
    }

    private static let here = Shell.allCases.filter(\.isThere)

    @Test(arguments: here)
    func `a name is completed as one word, and never run`(shell: Shell) async throws {
        let stage = try Stage(width: 200)
        let home = try #require(stage.environment["HOME"])
        let trap = home + "/trap"
        // What bash, or zsh, can't be brought to type as it is.
        let dollar = shell == .bash ? "!" : " $HOME $(touch \(trap)) `touch \(trap)`"
        let evil = "Evil: (&) *~#%=[x]{a,b}<>|^ \"q\" \\y;touch \(trap)" + dollar
        for name in ["Sophie Marchal", "Seán O'Brien", evil, "$(touch \(trap)) `touch \(trap)`"] {
            try stage.run("add", name)
        }
        let folder = (Stage.program as NSString).deletingLastPathComponent
        stage.environment["PATH"] = folder + ":/usr/bin:/bin"
        try await stage.openShell()
        stage.enter(shell.start)
        stage.enter(shell.installation)
        stage.enter("clear; echo \"be\"gin")
        try await stage.sees("begin")
        for (start, name) in [("So", "Sophie Marchal"), ("Se", "Seán O'Brien"), ("Evi", evil)] {
            stage.write("arrosoir show \(start)")
            stage.type("Tab")
            // What is typed out goes on after the name's own beginning.
            try await stage.sees("the rest of the name") { screen in
                screen.split(separator: "show \(start)").last?.first.map { $0.isLetter } ?? false
            }
            stage.write("> \(home)/shown")
            stage.type("Enter")
            // Not as it is typed, but as it is written.
            stage.enter("clear; echo next\"\(start)\"")
            try await stage.sees("next\(start)")
            let shown = try String(contentsOfFile: home + "/shown", encoding: .utf8)
            #expect(shown.hasPrefix(name), "\(shown)")
        }
        #expect(!FileManager.default.fileExists(atPath: trap))
    }
}
