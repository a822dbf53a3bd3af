import Relationships
import Storage

/// How many are due today, for a shell prompt: folded from the journals only when one of them, or the day, is another.
enum DueCount {
    static func print(of location: StoreLocation, on console: Console) throws {
        let today = try LocalDay.today()
        let build = Surroundings.system().build
        let kept = CachedAnswer("due-count", for: today.description, of: location, build: build)
        if let count = kept?.text {
            console.print(count)
        } else {
            let session = try Session(location, console: console)
            session.tellProblems()
            let count = String(
                DueList(session.network, on: today).items(in: session.network, includingLater: false).count)
            // Problems are to be told each time.
            if session.store.problems.isEmpty { kept?.keep(count) }
            console.print(count)
        }
        try console.flush()
    }
}
