import App
import ArgumentParser
import Relationships

/// `arrosoir project edit album --measure "300 sold"`: only what is named changes, an empty text clears.
struct ProjectEdit: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "edit", .projectEdit) }

    @OptionGroup var which: ProjectArgument
    @Option(parsing: .unconditional, help: .of(.newTitle)) var title: String?
    @Option(parsing: .unconditional, help: .of(.deadline)) var by: String?
    @Option(parsing: .unconditional, help: .of(.pitch)) var pitch: String?
    @Option(parsing: .unconditional, help: .of(.specific)) var specific: String?
    @Option(parsing: .unconditional, help: .of(.measure)) var measure: String?
    @Option(parsing: .unconditional, help: .of(.achievable)) var achievable: String?
    @Option(parsing: .unconditional, help: .of(.relevant)) var relevant: String?
    @Option(parsing: .unconditionalSingleValue, help: .of(.projectCircle)) var circle: [String] = []
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let isEmpty = [title, by, pitch, specific, measure, achievable, relevant].allSatisfy { $0 == nil }
        guard !isEmpty || !circle.isEmpty else { throw Refusal.nothingToEdit }
        let id = try session.project(named: which.project).id
        let receipt = try session.commit("project edit") { network in
            guard var project = network.projects[id] else { return [] }
            try apply(to: &project, in: session)
            return network.editing(project)
        }
        guard let project = session.network.projects[id] else { return }
        if receipt == nil {
            session.console.say(.nothingChanged)
        } else {
            session.confirm(.projectAmended(project.title))
        }
        if json.isOn { session.console.print(project.json) }
    }

    private func apply(to project: inout Project, in session: Session) throws {
        if let title { project.title = try Title(title).text }
        if let by { project.objective.by = by.isEmpty ? nil : try session.date(by, leaning: .future) }
        if let pitch { project.pitch = ClearableText(pitch).text }
        if let specific { project.objective.specific = ClearableText(specific).text }
        if let measure { project.objective.measure = ClearableText(measure).text }
        if let achievable { project.objective.achievable = ClearableText(achievable).text }
        if let relevant { project.objective.relevant = ClearableText(relevant).text }
        if !circle.isEmpty { project.circles = circle.compactMap { ClearableText($0).text } }
    }
}
