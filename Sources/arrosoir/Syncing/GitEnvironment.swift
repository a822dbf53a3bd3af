/// The variables that git gets during a sync.
///
/// Example: of `GIT_LITERAL_PATHSPECS=1` and `GIT_SSH_COMMAND=…` around us only the latter reaches it.
enum GitEnvironment {
    /// What is otherwise than around us: of git's own variables stay those that say who the user is, how the network is
    /// reached, and where the user's settings are. What git says is read, and stands as it was written.
    static var ofUser: [String: String?] {
        var environment: [String: String?] = ["LC_ALL": "C.UTF-8", "LANGUAGE": nil]
        for name in Environment.all.keys where name.hasPrefix("GIT_") && !isTaken(name) {
            environment[name] = .some(nil)
        }
        // Those that are taken are known by name, so that they can go in their turn.
        for (name, value) in Environment.all where name.hasPrefix("GIT_CONFIG_") { environment[name] = value }
        return environment
    }

    private static let taken = [
        "GIT_ALLOW_PROTOCOL", "GIT_ASKPASS", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_NAME", "GIT_COMMITTER_EMAIL",
        "GIT_COMMITTER_NAME", "GIT_CURL_VERBOSE", "GIT_EXEC_PATH", "GIT_PROTOCOL_FROM_USER", "GIT_SSH",
        "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_TERMINAL_PROMPT",
    ]
    private static let takenKinds = ["GIT_CONFIG_", "GIT_HTTP_", "GIT_PROXY_", "GIT_SSL_", "GIT_TRACE"]

    private static func isTaken(_ name: String) -> Bool {
        taken.contains(name) || takenKinds.contains(where: name.hasPrefix)
    }

    /// Defaults for settings that the user has not made.
    static func usual(_ settings: GitSettings, host: String, canAsk: Bool) -> [String: String?] {
        func isSet(_ variables: [String], _ keys: [String]) -> Bool {
            variables.contains { Environment.variable($0) != nil } || keys.contains(where: settings.has)
        }
        var environment: [String: String?] = [:]
        if !isSet(["GIT_SSH_COMMAND", "GIT_SSH"], ["core.sshcommand"]) {
            // Without a network it would be tried for minutes.
            let batch = canAsk ? "" : " -o BatchMode=yes"
            environment["GIT_SSH_COMMAND"] = "ssh -o ConnectTimeout=15 -o ServerAliveInterval=10" + batch
        }
        for role in ["author", "committer"] {
            let variable = "GIT_" + role.uppercased()
            if !isSet([variable + "_NAME"], ["user.name", role + ".name"]) {
                environment[variable + "_NAME"] = "arrosoir"
            }
            if !isSet([variable + "_EMAIL", "EMAIL"], ["user.email", role + ".email"]) {
                environment[variable + "_EMAIL"] = "arrosoir@" + host
            }
        }
        return environment
    }
}
