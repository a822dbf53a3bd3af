import Foundation
import Testing

/// What the fuzzer starts from, and what it has found, each in a file of `Corpus/TARGET`.
@Suite struct CorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Corpus")

    static func corpus(of target: FuzzTarget) throws -> [[UInt8]] {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent(target.rawValue), includingPropertiesForKeys: nil)
        return try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
    }

    @Test(arguments: FuzzTarget.allCases)
    func `every input of the corpus keeps the promises, also when it is cut short`(_ target: FuzzTarget) throws {
        let corpus = try Self.corpus(of: target)
        #expect(corpus.count >= 5)
        for input in corpus {
            target.run(input)
            for length in stride(from: 0, to: input.count, by: max(1, input.count / 32)) {
                target.run(Array(input[..<length]))
            }
        }
    }
}
