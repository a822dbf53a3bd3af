import JSON
import Relationships

extension LineFormat {
    /// A line with its sum and its line feed.
    static func write(_ line: Line, to output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: #"{"id":""#.utf8)
        output.append(contentsOf: line.id.description.utf8)
        output.append(UInt8(ascii: "\""))
        if line.revision > 0 { write(#","rev":"#, line.revision, to: &output) }
        write(#","dev":"#, line.device, to: &output)
        write(#","by":"#, line.command, to: &output)
        if let part = line.part {
            write(#","tx":"#, part.transaction.description, to: &output)
            write(#","n":"#, part.number, to: &output)
            write(#","of":"#, part.count, to: &output)
        }
        if let undoes = line.undoes { write(#","undoes":"#, undoes.description, to: &output) }
        if let rewrote = line.rewrote { write(#","rewrote":"#, rewrote, to: &output) }
        output.append(contentsOf: #","changes":"#.utf8)
        writeList(line.changes, between: "[", and: "]", to: &output) { write($0, to: &$1) }
        seal(from: start, in: &output)
    }

    /// Ends the line that begins at `start` with the sum of its bytes, a brace and a line feed.
    static func seal(from start: Int, in output: inout [UInt8]) {
        let sum = output.withUnsafeBytes { Checksum.crc32c(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        output.append(contentsOf: #","sum":"\#(Checksum.text(of: sum))"}"#.utf8)
        output.append(UInt8(ascii: "\n"))
    }

    /// A change with fields and elements in the order of their bytes: the same change is always the same bytes.
    static func write(_ change: Change, to output: inout [UInt8]) {
        write(#"{"on":"#, change.record.description, to: &output)
        if !change.set.isEmpty {
            output.append(contentsOf: #","set":"#.utf8)
            writeMembers(change.set.map { ($0.key.name, $0.value) }, to: &output, write)
        }
        let put = change.put.filter { !$0.value.isEmpty }
        if !put.isEmpty {
            output.append(contentsOf: #","put":"#.utf8)
            writeMembers(put.map { ($0.key.name, $0.value) }, to: &output) { elements, output in
                writeMembers(elements.map { ($0.key, $0.value) }, to: &output, write)
            }
        }
        if !change.was.isEmpty {
            output.append(contentsOf: #","was":"#.utf8)
            writeMembers(change.was.map { ($0.key.name, $0.value) }, to: &output) { line, output in
                JSONValue.writeString(line.description, to: &output)
            }
        }
        output.append(UInt8(ascii: "}"))
    }

    private static func write(_ value: Value?, to output: inout [UInt8]) {
        switch value {
        case nil: output.append(contentsOf: "null".utf8)
        case .text(let text): JSONValue.writeString(text, to: &output)
        case .integer(let number): output.append(contentsOf: String(number).utf8)
        case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let digits): output.append(contentsOf: digits.utf8)
        case .list(let list): writeList(list, between: "[", and: "]", to: &output) { write($0, to: &$1) }
        case .map(let map): writeMembers(map.map { ($0.key, $0.value) }, to: &output, write)
        }
    }

    private static func write(_ key: String, _ text: String, to output: inout [UInt8]) {
        output.append(contentsOf: key.utf8)
        JSONValue.writeString(text, to: &output)
    }

    private static func write(_ key: String, _ number: Int, to output: inout [UInt8]) {
        output.append(contentsOf: key.utf8)
        output.append(contentsOf: String(number).utf8)
    }

    private static func writeMembers<Member>(
        _ members: [(key: String, value: Member)], to output: inout [UInt8],
        _ writeMember: (Member, inout [UInt8]) -> Void
    ) {
        let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        writeList(sorted, between: "{", and: "}", to: &output) { member, output in
            JSONValue.writeString(member.key, to: &output)
            output.append(UInt8(ascii: ":"))
            writeMember(member.value, &output)
        }
    }

    private static func writeList<Item>(
        _ items: [Item], between opening: Unicode.Scalar, and closing: Unicode.Scalar, to output: inout [UInt8],
        _ writeItem: (Item, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: opening))
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            writeItem(item, &output)
        }
        output.append(UInt8(ascii: closing))
    }
}
