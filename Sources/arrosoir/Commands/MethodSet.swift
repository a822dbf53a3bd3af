import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir method set dailyCapacity 7`: one entry, for a script.
struct MethodSet: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "set", .methodSet) }

    @Argument(help: .of(.methodKey)) var key: String
    @Argument(help: .of(.methodValue)) var value: String?
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let entry = MethodEntry(key: key, value: Self.value(value, of: key))
        let receipt = try session.commit("method set") { try $0.setting([entry]) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.tellLetters(of: [entry])
        session.confirm(.methodSet(key))
    }

    /// Nothing is `true`. JSON is what it says, but a question is always a text; a plain text is the text of a practice
    /// or of a template.
    private static func value(_ typed: String?, of key: String) -> Value {
        guard let typed else { return true }
        let kind = key.prefix { $0 != " " }
        if kind != "question", let value = (try? JSONValue(parsing: typed)).flatMap(Value.init(json:)) { return value }
        switch kind {
        case "practice": return .map(["text": .text(typed)])
        case "template":
            return .map(["name": .text(String(key.dropFirst(kind.count + 1))), "text": .text(typed)])
        default: return .text(typed)
        }
    }
}

/// `arrosoir method unset dailyCapacity`: as from the start again.
struct MethodUnset: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "unset", .methodUnset) }

    @Argument(help: .of(.methodKey), completion: .methodKeys) var key: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let receipt = try session.commit("method unset") { try $0.setting([], removing: [key]) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.methodUnset(key))
    }
}
