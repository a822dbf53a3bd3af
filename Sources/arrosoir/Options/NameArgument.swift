import App
import ArgumentParser

/// Whom a command is about: one name.
struct NameArgument: ParsableArguments {
    @Argument(help: .of(.name), completion: .contactNames)
    var name: String
}

/// Whom a command is about: one name or more.
struct NamesArgument: ParsableArguments {
    @Argument(help: .of(.names), completion: .contactNames)
    var names: [String]
}
