import Glibc
import JSON
import Relationships

/// What this machine remembers about a store, in `device.json`: who it is there, and how long the journals were.
///
/// All lengths are lower bounds: they tell that something is missing, never that something is new. So the file is
/// replaced after each write without being synchronised, which would cost as much as the line itself. Each of its
/// versions speaks of lines that were on the disk before it was written; whichever version a power cut leaves is true.
/// One that does not read counts as none, and then this machine goes on under a new name, in a new journal.
///
/// Example: `{"device":"7d0m…","machine":"1f9c…","length":600,"last":"01kak7…","journals":{"7d0m….jsonl":600}}`.
struct DeviceRecord: Equatable {
    var device: String
    var machine: String?
    /// Bytes that this device's journal has at least.
    var length = 0
    /// The id of the line that ends there; nil when nothing was written yet.
    var last: LineID?
    /// Bytes that each journal has at least.
    var journals: [String: Int] = [:]

    static let fileName = "/device.json"
    var journal: String { device + ".jsonl" }

    init(device: String, machine: String?) {
        self.device = device
        self.machine = machine
    }

    init?(bytes: [UInt8]) {
        guard let record = try? JSONValue(parsing: bytes),
            let device = record["device"]?.string, device.utf8.count == 20,
            // It becomes the name of a file.
            device.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }),
            let length = record["length"]?.int, length >= 0
        else { return nil }
        self.init(device: device, machine: record["machine"]?.string)
        self.length = length
        last = record["last"]?.string.flatMap { LineID($0) }
        guard (last == nil) == (length == 0) else { return nil }
        for (name, value) in record["journals"]?.object?.members ?? [] { journals[name] = value.int }
    }

    /// The record in a state folder; one that must not be read counts as none, and is reported.
    static func read(
        in folder: String, on fileSystem: any FileSystem
    ) throws(FileError) -> (record: DeviceRecord?, problem: StoreProblem?) {
        do throws(FileError) {
            return (try fileSystem.contents(of: folder + fileName).flatMap { DeviceRecord(bytes: $0) }, nil)
        } catch  where error.errno == EACCES {
            let cause = StoreProblem.Cause.unreadableRecord(folder + fileName)
            return (nil, StoreProblem(file: "device.json", cause: cause, treatment: .renamedAtNextWrite))
        }
    }

    var bytes: [UInt8] {
        var lengths = JSONObject()
        for (name, length) in journals.sorted(by: { $0.key < $1.key }) { lengths[name] = .number(JSONNumber(length)) }
        let record: JSONObject = [
            "device": .string(device),
            "machine": machine.map { .string($0) } ?? .null,
            "length": .number(JSONNumber(length)),
            "last": last.map { .string($0.description) } ?? .null,
            "journals": .object(lengths),
        ]
        var bytes: [UInt8] = []
        JSONValue.object(record).write(to: &bytes)
        return bytes + CollectionOfOne(UInt8(ascii: "\n"))
    }

    /// A new device with the same memory of journals, and one of its own to begin.
    func renamed(_ device: String, machine: String?) -> DeviceRecord {
        var record = DeviceRecord(device: device, machine: machine)
        record.journals = journals
        return record
    }
}
