import Relationships

/// What a store takes from the machine it runs on: the clock, chance, and the machine's own name.
///
/// Example: `Surroundings(now: { 1_795_000_000_000 }, random: { generator.next() }, machine: "test")` repeats exactly.
public struct Surroundings {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    public var now: () -> UInt64
    /// 64 fresh random bits at each call.
    public var random: () -> UInt64
    /// Tells this machine from one that the folders were copied from; nil where the system has no such id.
    public var machine: String?
    /// Tells this build of the program from every other one: what another build has kept is not used.
    public var build: String

    public init(
        now: @escaping () -> UInt64, random: @escaping () -> UInt64, machine: String?, build: String = ""
    ) {
        self.now = now
        self.random = random
        self.machine = machine
        self.build = build
    }

    /// 100 random bits as 20 letters: `"7d0m3kq81x5rvz20fh4n"`.
    func makeDeviceID() -> String {
        String(LineID(milliseconds: random(), random: (random(), random())).description.suffix(20))
    }
}
