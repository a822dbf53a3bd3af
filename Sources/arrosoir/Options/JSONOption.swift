import App
import ArgumentParser

/// `--json`, wherever something is listed.
struct JSONOption: ParsableArguments {
    @Flag(name: .customLong("json"), help: .of(.json))
    var isOn = false
}
