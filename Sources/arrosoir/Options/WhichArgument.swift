import App
import ArgumentParser

/// Which ask: an id, or a name.
struct AskArgument: ParsableArguments {
    @Argument(help: .of(.whichAsk), completion: .contactNames)
    var which: String
}

/// Which request: an id, or a name.
struct RequestArgument: ParsableArguments {
    @Argument(help: .of(.whichRequest), completion: .requestNames)
    var which: String
}
