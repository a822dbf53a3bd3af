import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir away 2026-08-01..2026-08-21`: days that don't count as elapsed.
struct Away: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "away", .away)
        configuration.subcommands = [AwayAdd.self, AwayList.self, AwayRemove.self]
        configuration.defaultSubcommand = AwayAdd.self
        return configuration
    }
}

struct AwayAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .awayAdd) }

    @Argument(help: .of(.range)) var range: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        var ids = IdentifierSource.system
        let (from, to) = try dates(in: session)
        let period = AwayPeriod(id: ids.next(), from: from, to: to)
        try session.commit("away") { $0.goingAway(period) }
        session.confirm(.awayNoted(period, today: session.today))
    }

    /// `2026-08-01..2026-08-21`, words such as `tomorrow..friday`, or one single day.
    private func dates(in session: Session) throws -> (CivilDate, CivilDate) {
        guard let dots = range.firstRange(of: "..") else {
            guard let day = DateWords.date(range, today: session.today, leaning: .future) else {
                throw Refusal.noRange(range)
            }
            return (day, day)
        }
        let from = try session.date(String(range[..<dots.lowerBound]), leaning: .future)
        let to = try session.date(String(range[dots.upperBound...]), leaning: .future)
        guard from <= to else { throw Refusal.noRange(range) }
        return (from, to)
    }
}

struct AwayList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .awayList) }

    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let periods = session.network.awayPeriods
        if json.isOn {
            session.console.print(.array(periods.map(\.json)))
        } else if periods.isEmpty {
            session.console.say(.noAbsence)
        } else {
            session.console.print(
                table: periods.map { [Span($0.from.description), Span($0.to.description), Span($0.id.text, .quiet)] })
        }
    }
}

struct AwayRemove: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "remove", .awayRemove) }

    @Argument(help: .of(.id)) var id: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let period = try session.away(id)
        try session.commit("away remove") { _ in [.deletion(of: period.record)] }
        session.confirm(.awayRemoved)
    }
}
