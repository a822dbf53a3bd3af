/// A day of the story.
enum DemoDay: Hashable, Sendable {
    /// Days before today.
    case ago(Int)
    /// Days after today; 0 is today.
    case ahead(Int)
    /// A day of the year of the launch, the one whose 15 January is still to come.
    case ofLaunchYear(month: Int, day: Int)
}
