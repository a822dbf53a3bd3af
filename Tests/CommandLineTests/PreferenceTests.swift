import Testing

/// The order, the preference and the types of ways to reach someone, from a card to all that shows them.
@Suite struct PreferenceTests {
    private let card = """
        BEGIN:VCARD
        VERSION:3.0
        UID:urn:uuid:1
        FN:Léa Piron
        N:Piron;Léa;;Dr.;
        EMAIL;TYPE=HOME:aaa@home.example
        EMAIL;TYPE=WORK,PREF:zoe@work.example
        TEL;TYPE=WORK,MSG:1
        ADR;TYPE=INTL,WORK:BP 12;;Rue 1;Namur;;;
        PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ/9k=
        END:VCARD

        """

    @Test func `the preferred email comes first wherever it is shown`() throws {
        let home = Home()
        #expect(home.run("import", home.file("a.vcf", card)).output.hasPrefix("1 added"))
        let shown = home.run("show", "léa").output
        let places = try [#require(shown.firstRange(of: "zoe@work")), #require(shown.firstRange(of: "aaa@home"))]
        #expect(places[0].lowerBound < places[1].lowerBound)
        let lea = try home.json("show", "léa", "--json")
        #expect(lea["emails"] == ["zoe@work.example", "aaa@home.example"])
        #expect(lea["preferred"] == ["zoe@work.example"])
        #expect(lea["labels"]?["zoe@work.example"] == "work" && lea["types"]?["1"] == ["WORK", "MSG"])
    }

    @Test func `all exports are read back as they were`() throws {
        let home = Home()
        home.run("import", home.file("a.vcf", card))
        let all = home.run("export", "--format", "json").output
        for way in [["json"], ["vcard", "--vcard-version", "4.0"], ["vcard", "--vcard-version", "3.0"]] {
            let other = Home()
            let out = home.run(["export", "--format"] + way).output
            #expect(!out.contains("X-ARROSOIR-KEPT"))
            other.run("import", other.file("out", out))
            #expect(other.run("export", "--format", "json").output == all, "\(way)")
        }
    }

    @Test func `a contact without a preferred email learns it from a card, and another card changes nothing`() throws {
        let home = Home()
        home.run("add", "Léa Piron", "--email", "aaa@home.example", "--email", "zoe@work.example")
        home.run("import", home.file("a.vcf", card))
        #expect(try home.json("show", "léa", "--json")["emails"] == ["zoe@work.example", "aaa@home.example"])
        home.run("import", home.file("b.vcf", card.replacing(",PREF", with: "").replacing("=HOME", with: "=HOME,PREF")))
        #expect(try home.json("show", "léa", "--json")["preferred"] == ["zoe@work.example"])
    }
}
