import App
import ArgumentParser

/// Which project; the current one when it is left out.
struct ProjectOption: ParsableArguments {
    @Option(name: .customLong("project"), parsing: .unconditional, help: .of(.project))
    var title: String?
}

/// Which project, named.
struct ProjectArgument: ParsableArguments {
    @Argument(help: .of(.project))
    var project: String
}
