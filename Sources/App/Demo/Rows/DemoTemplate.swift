/// A reply to a request.
struct DemoTemplate: Sendable {
    let key: String
    let name: Phrase
    let text: Phrase
}
