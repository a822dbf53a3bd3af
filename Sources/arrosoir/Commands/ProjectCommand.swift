import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir project add "Album Rives" --by "12 March"`.
struct ProjectCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "project", .project)
        configuration.subcommands = [
            ProjectAdd.self, ProjectEdit.self, ProjectList.self, ProjectUse.self, ProjectDone.self,
            ProjectPause.self, ProjectActivate.self, ProjectDrop.self, MilestoneCommand.self,
        ]
        return configuration
    }
}

struct ProjectAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .projectAdd) }

    @Argument(help: .of(.projectTitle)) var title: String
    @Option(parsing: .unconditional, help: .of(.deadline)) var by: String?
    @Option(parsing: .unconditional, help: .of(.pitch)) var pitch: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let title = try Title(title).text
        var ids = IdentifierSource.system
        var project = Project(id: ids.next(), title: title)
        project.objective.by = try by.map { try session.date($0, leaning: .future) }
        project.pitch = pitch
        project.added = session.today
        let added = project
        try session.commit("project add") { $0.addingProject(added) }
        session.confirm(.projectAdded(title))
        if json.isOn { session.console.print(added.json) }
    }
}

struct ProjectList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .projectList) }

    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let current = session.network.currentProject?.id
        let projects = session.network.projects.values.sorted {
            ($0.added?.dayNumber ?? .min, $0.id) < ($1.added?.dayNumber ?? .min, $1.id)
        }
        if json.isOn {
            session.console.print(
                .array(projects.map { $0.json.with(.members(["current": .bool($0.id == current)])) }))
        } else if projects.isEmpty {
            session.console.say(.noProjectYet)
        } else {
            session.console.print(table: projects.map { row($0, isCurrent: $0.id == current, in: session) })
        }
    }

    private func row(_ project: Project, isCurrent: Bool, in session: Session) -> [Span] {
        let language = session.console.language
        let by = project.objective.by.map { Phrase.date($0, today: session.today)[language] }
        return [
            Span(project.title), Span(Phrase.projectState(project.state)[language]), Span(by ?? ""),
            Span(isCurrent ? Phrase.currentMark[language] : ""),
        ]
    }
}

struct ProjectUse: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "use", .projectUse) }

    @OptionGroup var which: ProjectArgument
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let project = try session.project(named: which.project)
        let receipt = try session.commit("project use") { $0.choosing(project.id) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.projectChosen(project.title))
    }
}

/// A command that moves a project to another state.
protocol ProjectStateCommand: StoreCommand {
    static var state: Project.State { get }
    var which: ProjectArgument { get }
}

extension ProjectStateCommand {
    func run(in session: Session) throws {
        let id = try session.project(named: which.project).id
        let receipt = try session.commit("project " + Self._commandName) { $0.turning(id, Self.state) }
        guard receipt != nil, let project = session.network.projects[id] else {
            return session.console.say(.nothingChanged)
        }
        session.confirm(.projectIs(project.title, project.state))
    }
}

struct ProjectDone: ProjectStateCommand {
    static let state = Project.State.done
    static var configuration: CommandConfiguration { CommandConfiguration(named: "done", .projectDone) }

    @OptionGroup var which: ProjectArgument
    @OptionGroup var options: StoreOptions
}

struct ProjectPause: ProjectStateCommand {
    static let state = Project.State.paused
    static var configuration: CommandConfiguration { CommandConfiguration(named: "pause", .projectPause) }

    @OptionGroup var which: ProjectArgument
    @OptionGroup var options: StoreOptions
}

struct ProjectActivate: ProjectStateCommand {
    static let state = Project.State.active
    static var configuration: CommandConfiguration { CommandConfiguration(named: "activate", .projectActivate) }

    @OptionGroup var which: ProjectArgument
    @OptionGroup var options: StoreOptions
}

struct ProjectDrop: ProjectStateCommand {
    static let state = Project.State.dropped
    static var configuration: CommandConfiguration { CommandConfiguration(named: "drop", .projectDrop) }

    @OptionGroup var which: ProjectArgument
    @OptionGroup var options: StoreOptions
}
