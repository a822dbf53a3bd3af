/// Every command, with a text in each place that takes one: what it says must be harmless, whether it works or refuses.
public enum HostileCommands {
    /// - Parameters:
    ///   - table: a CSV file with the text as the title of a column.
    ///   - document: an export with the text as the name of a field.
    public static func all(with evil: String, table: String, document: String) -> [[String]] {
        [
            [
                "add", evil, "--tag", evil, "--org", evil, "--note", evil, "--nickname", evil, "--need", evil,
                "--cadence", "1",
            ],
            ["add", evil], ["project", "add", evil, "--pitch", evil],
            ["slot", "add", "ally", "--for", evil, "--place", evil],
            ["list"], ["list", "--json"], ["log", evil], ["log", evil, "--channel", evil], ["log", "x" + evil],
            ["show", evil], ["role", evil, evil], ["role", "--define", evil, "--letter", "p"], ["list", evil + ":x"],
            ["list", "state:" + evil], ["cadence", evil, evil], ["snooze", evil, evil], ["touch", "delete", evil],
            ["touch", "edit", evil, "--note", evil], ["project", "list"], ["project", "use", evil],
            ["project", "done", "x" + evil],
            ["slot", "list"], ["slot", "list", "--json"], ["slot", "remove", evil], ["away", evil], ["import", evil],
            ["import", "/tmp/" + evil + "/x"], ["export", "--format", evil], ["export", "--format", "json"], ["due"],
            ["due", "--json"], ["history"], ["history", "--json"], ["archive", evil], ["merge", evil, evil],
            ["merge", evil, "y"], ["duplicates"], ["duplicates", "--json"], ["duplicates", "--not-same", evil, "y"],
            ["duplicates", "--later", evil, evil], ["duplicates", "--merge-equal", "--dry-run"],
            ["--" + evil], ["due", evil], [evil], ["log", "a", "--" + evil], ["list", "--store", "/proc/" + evil],
            ["review", "--changed", evil, "--objectives", evil], ["review"], ["review", "list"],
            ["review", "list", "--json"], ["review", "--stage", evil], ["stats"], ["stats", "--json"], ["map"],
            ["map", "--format", evil], ["map", "--format", "svg"], ["map", "--format", "dot"], ["met", evil, evil],
            ["met", evil, "--who"], ["project", "milestone", "add", evil, "--place", evil],
            ["project", "milestone", "list"], ["project", "milestone", "remove", evil],
            ["project", "edit", evil, "--measure", evil], ["slot", "edit", evil, "--for", evil],
            ["slot", "move", evil, evil], ["doctor"], ["undo"], ["redo"], ["help", evil], ["due", "--all=" + evil],
            ["role", "--weight", evil], ["offer", evil, "--for", evil], ["offer", "list"], ["offer", "list", "--json"],
            ["offer", "edit", evil, "--what", evil], ["offer", "withdraw", evil], ["need", evil, evil],
            ["need", "list"], ["need", "list", "--json"], ["need", "met", evil, evil], ["match", evil],
            ["match", evil, "--json"], ["ask", evil, evil], ["ask", evil, evil, "--kind", evil], ["ask", "list"],
            ["ask", "list", "--json"], ["ask", "list", "--state", evil], ["ask", "granted", evil],
            ["ask", "made", evil], ["path", evil], ["path", evil, "--json"], ["path", evil, "--through", evil],
            ["standing", evil, "--to-tell", evil, "--sees-me-as", evil], ["standing", evil],
            ["standing", evil, "--json"], ["standing", evil, "--knows-me", evil], ["log", evil, "--meets", evil],
            ["request", "add", evil, "--message", evil, "--title", evil, "--source", evil], ["request", "list"],
            ["request", "list", "--json"], ["request", "show", evil], ["request", "sort", evil, evil],
            ["request", "reply", evil, "--personal", evil], ["request", "reply", evil, "--template", evil],
            ["request", "answered", evil, evil], ["request", "accept", evil, "--circle", evil],
            ["request", "bin", "x" + evil], ["method", "set", evil, evil], ["method", "set", "question " + evil, evil],
            ["method", "show"], ["method", "show", "--json"], ["method", "export", "-", "--as", evil],
            ["method", "merge", evil], ["method", "unset", evil], ["review", "--answer", evil + "=" + evil],
            ["review"], ["edit", evil], ["forget", evil], ["man"], ["import", "x", "--map", evil],
            ["import", "x", "--map", evil + "=name"], ["import", "x", "--map", "a=" + evil],
            ["import", table, "--map", evil + "=name"],
            ["import", table, "--map", evil + "=name", "--map", "no" + evil + "=email"],
            ["import", document], ["export", "--format", "markdown"], ["export", "--schema"], ["compact"],
            ["due", "--markdown"], ["sync"], ["sync", "--setup", evil], ["config", evil],
        ]
    }

    /// A CSV table of which the first column is called so.
    public static func table(_ evil: String) -> String {
        "\"" + evil.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\",x\na,b\n"
    }
}
