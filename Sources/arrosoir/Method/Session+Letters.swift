import App
import Relationships

extension Session {
    /// Says which kinds of role have another letter than their entry wanted, since that one was taken.
    func tellLetters(of entries: [MethodEntry]) {
        let now = Dictionary(network.methodEntries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        for entry in entries where entry.key.hasPrefix("role ") {
            guard let wanted = entry.value.map?["letter"]?.text, let letter = now[entry.key]?.map?["letter"]?.text,
                wanted.lowercased() != letter
            else { continue }
            console.say(.otherLetter(of: entry.key, wanted: wanted, letter: letter))
        }
    }
}
