import Testing

@testable import Relationships

/// A reply from a template, the first name filled in.
struct TemplateTests {
    private let text = "Hello {first},\n{personal}\nYours, {first}'s fan"

    @Test func `the first name stands wherever it is asked for, the personal line in its place`() {
        let template = Template(name: "Thanks", text: text)
        let filled = template.filled(first: "Nora", personal: "Rives is out.")
        #expect(filled == "Hello Nora,\nRives is out.\nYours, Nora's fan")
    }

    @Test(arguments: [
        ("Hello {first},\n{personal}\nYours", "Hello Nora,\nYours"), ("a\n  {personal}  \n\nb", "a\n\nb"),
        ("So: {personal} Yours", "So:  Yours"), ("{personal}", ""), ("", ""), ("Hello\n", "Hello\n"),
    ])
    func `without a personal line its place goes, and with it a line that held nothing else`(
        text: String, filled: String
    ) {
        #expect(Template(name: "T", text: text).filled(first: "Nora") == filled)
    }

    @Test func `what is filled in is not filled again`() {
        let template = Template(name: "T", text: "{first}: {personal}")
        #expect(template.filled(first: "Nora", personal: "{first}") == "Nora: {first}")
    }

    @Test(arguments: [
        ("Hello {first},\n{company}", "{first}"), ("{ {x} {y}", "{x}"), ("a {my_name2}", "{my_name2}"),
        ("{prénom}", "{prénom}"), ("{{a}}", "{a}"), ("{a} é", "{a}"),
    ])
    func `the first place that is left in a text is found`(text: String, place: String) {
        #expect(Template.placeholder(in: text) == place)
    }

    @Test(arguments: ["", "{}", "{two words}", "{", "a }{ b", "{a", "{ a }"])
    func `other braces are no places`(text: String) {
        #expect(Template.placeholder(in: text) == nil)
    }
}
