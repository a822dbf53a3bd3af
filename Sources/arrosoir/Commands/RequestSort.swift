import App
import ArgumentParser
import Relationships

/// `arrosoir request sort nora authentic`.
struct RequestSort: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "sort", .requestSort) }

    @OptionGroup var which: RequestArgument
    @Argument(help: .of(.triage), completion: .list(Request.Triage.allCases.map(\.rawValue))) var triage: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let triage = try Request.Triage(word: triage)
        try session.sort([session.request(which.which)], as: triage, by: "request sort")
    }
}

/// `arrosoir request bin nora`: mechanical, without regret.
struct RequestBin: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "bin", .requestBin) }

    @Argument(help: .of(.whichRequest), completion: .requestNames) var which: [String]
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        try session.sort(which.map(session.request), as: .mechanical, by: "request bin")
    }
}

extension Session {
    fileprivate func sort(_ requests: [Request], as triage: Request.Triage, by command: String) throws {
        let receipt = try commit(command) { $0.sorting(requests.map(\.id), as: triage) }
        guard receipt != nil else { return console.say(.nothingChanged) }
        let names = Phrase.people(requests.map(\.name))
        confirm(.requestSorted(names, triage))
    }
}

/// `arrosoir request later nora friday`: off the list until then.
struct RequestLater: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "later", .requestLater) }

    @OptionGroup var which: RequestArgument
    @Argument(help: .of(.until)) var until: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let day = try session.dayToCome(until)
        let request = try session.request(which.which)
        let receipt = try session.commit("request later") { $0.snoozingRequests([request.id], until: day) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.requestLater(request.name, until: day, today: session.today))
    }
}
