import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir project milestone add "first concert" --on "15 Jan"`.
struct MilestoneCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "milestone", .milestone)
        configuration.subcommands = [MilestoneAdd.self, MilestoneList.self, MilestoneRemove.self]
        return configuration
    }
}

struct MilestoneAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .milestoneAdd) }

    @Argument(help: .of(.milestone)) var what: String
    @Option(parsing: .unconditional, help: .of(.milestoneDate)) var on: String?
    @Option(parsing: .unconditional, help: .of(.place)) var place: String?
    @OptionGroup var project: ProjectOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let what = try Title(what).text
        let project = try session.project(named: project.title)
        var ids = IdentifierSource.system
        let key: Identifier<Milestone> = ids.next()
        let milestone = Milestone(
            key: key.text, what: what, date: try on.map { try session.date($0, leaning: .future) }, place: place)
        try session.commit("project milestone add") { $0.setting(milestone, of: project.id) }
        session.confirm(.milestoneAdded(what, in: project.title))
    }
}

struct MilestoneList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .milestoneList) }

    @OptionGroup var project: ProjectOption
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let milestones = try session.project(named: project.title).milestones
        if json.isOn {
            session.console.print(.array(milestones.map(\.json)))
        } else if milestones.isEmpty {
            session.console.say(.noMilestone)
        } else {
            session.console.print(
                table: milestones.map {
                    [Span($0.date?.description ?? ""), Span($0.what), Span($0.place ?? ""), Span($0.key, .quiet)]
                })
        }
    }
}

struct MilestoneRemove: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "remove", .milestoneRemove) }

    @Argument(help: .of(.id)) var id: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let (project, key) = try milestone(in: session)
        try session.commit("project milestone remove") { $0.removingMilestone(key, of: project) }
        session.confirm(.milestoneRemoved)
    }

    /// The one milestone of all projects whose id is, or begins with, what was typed.
    private func milestone(in session: Session) throws -> (Project.ID, String) {
        let all = session.network.projects.values.flatMap { project in
            project.milestones.map { (project: project.id, key: $0.key) }
        }
        if let whole = all.first(where: { $0.key == id }) { return whole }
        let found = all.filter { !id.isEmpty && $0.key.hasPrefix(id.lowercased()) }
        guard let first = found.first else { throw Refusal.noRecord(id, .milestoneWord) }
        guard found.count == 1 else { throw Refusal.severalRecords(id, count: found.count) }
        return first
    }
}
