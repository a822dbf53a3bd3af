import App
import ArgumentParser
import Storage

/// One run of the command line, from its arguments to its exit status.
///
/// Example: `Launch(console: .standard).run(["due", "--count"])`.
struct Launch {
    let console: Console

    func run(_ arguments: [String]) -> ExitStatus {
        do {
            // What a terminal of another encoding typed has lost its letters by now, and would be kept without them.
            if let word = arguments.first(where: { $0.unicodeScalars.contains("\u{fffd}") }) {
                throw Refusal.notUTF8(word)
            }
            if arguments.first != ConfigCommand.name { tellMistakes() }
            switch arguments {
            // What is started most often goes past the parser, whose own start takes longer than the work.
            case []: try Screen.open(on: StoreLocation())
            case ["due", "--count"]: try DueCount.print(of: StoreLocation(), on: console)
            default:
                var command = try command(of: arguments)
                try command.run()
            }
            return .done
        } catch {
            return end(with: error)
        }
    }

    /// A touch that is logged goes past the tree of all commands, which takes as long as the rest of the parser; what is
    /// wrong with it, or a wish for help, is for the root to tell.
    private func command(of arguments: [String]) throws -> any ParsableCommand {
        if arguments.first == Log.name, let log = try? Log.parse(Array(arguments.dropFirst())) { return log }
        // The parser would give the help of what stands before it.
        if arguments.first == "help", let unknown = UnknownCommand(in: Array(arguments.dropFirst())) { throw unknown }
        do {
            return try Arrosoir.parseAsRoot(arguments)
        } catch {
            guard Arrosoir.exitCode(for: error) != .success, let unknown = UnknownCommand(in: arguments) else {
                throw error
            }
            throw unknown
        }
    }

    /// Of the settings: they hinder nothing, and are told each time.
    private func tellMistakes() {
        if let complaint = Environment.configuration.complaint() { console.complain(complaint) }
    }

    private func end(with error: any Error) -> ExitStatus {
        if Arrosoir.exitCode(for: error) == .success { return answer(Arrosoir.fullMessage(for: error)) }
        let report = ErrorReport(error)
        if let message = report.message { console.complain(message) }
        for line in report.details { console.say(line) }
        return report.status
    }

    /// Help, the version, a script for completion.
    private func answer(_ text: String) -> ExitStatus {
        do {
            console.write(ParserWording.translatedHelp(text, to: console.language) + "\n")
            try console.flush()
            return .done
        } catch {
            return end(with: error)
        }
    }
}
