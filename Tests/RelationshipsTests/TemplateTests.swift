import Relationships
import Testing

@Suite struct TemplateTests {
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
