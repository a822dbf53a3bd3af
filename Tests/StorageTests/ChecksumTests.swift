import Testing

@testable import Storage

@Suite struct ChecksumTests {
    @Test func `the check value of CRC-32C is the published one`() {
        let sum = Array("123456789".utf8).withUnsafeBytes(Checksum.crc32c)
        #expect(sum == 0xE306_9283)
    }
}
