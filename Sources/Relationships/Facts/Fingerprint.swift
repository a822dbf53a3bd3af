/// The same key for the same text on every device: FNV-1a of 128 bits (draft-eastlake-fnv), as 26 letters.
///
/// Example: `Fingerprint.text(of: "uid:42")`. Not for secrets: whoever wants a collision can make one.
public enum Fingerprint {
    public static func text(of text: String) -> String { Base32.text(of: number(of: text), digits: 26) }

    static func number(of text: String) -> UInt128 {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in text.utf8 {
            hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
        return hash
    }
}
