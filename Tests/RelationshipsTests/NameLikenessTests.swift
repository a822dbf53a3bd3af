import Relationships
import Testing

@Suite struct NameLikenessTests {
    @Test(arguments: [
        ("Sophie Marchal", "MARCHAL, Sophie"), ("Sophie Marchal", "S. Marchal"), ("Sophie", "Sophie Marchal"),
        ("Jean-Pierre Lô", "Jeanpierre Lo"), ("Dr Ida Rok", "Ida Rok"), ("Ida M. Rok", "Ida Maria Rok"),
        ("Éloïse", "eloise"), ("…", "Sophie"),
    ])
    func `names that can be those of one person are alike`(one: String, other: String) {
        #expect(NameLikeness.areAlike(one, other))
        #expect(NameLikeness.areAlike(other, one))
    }

    @Test func `nicknames count as far as they contradict no name`() {
        #expect(NameLikeness.areAlike("Zo", ["Zoé"], to: "Zoé Lambert", []))
        #expect(NameLikeness.areAlike("Marie Durand", ["Marie Dupont"], to: "Marie Dupont", []))
        #expect(!NameLikeness.areAlike("Sophie", ["Sophie Marchal"], to: "Sophie Lambert", []))
        #expect(!NameLikeness.areAlike("Sophie Marchal", ["Sophie"], to: "Sophie Lambert", []))
        #expect(!NameLikeness.areAlike("Odile Bastin", ["Didi"], to: "Léa Bastin", ["Didi"]))
    }

    @Test(arguments: [
        ("Nadia Verlinden", "Tom Aerts"), ("Tom Marchal", "Sophie Marchal"), ("Jean Dupont", "Jeanne Dupont"),
        ("S. M.", "Sophie Marchal"), ("中村葵", "Aoi Nakamura"), ("Sophie Marchal", "Sophie Lambert"),
    ])
    func `names of different people are not alike`(one: String, other: String) {
        #expect(!NameLikeness.areAlike(one, other))
        #expect(!NameLikeness.areAlike(other, one))
    }
}

@Suite struct ReachKeyTests {
    @Test func `a number ends alike with and without the code of its country`() {
        #expect(ReachKey.phoneEnding("0470 00 00 13") == ReachKey.phoneEnding("+32 (0)470/00.00.13"))
        #expect(ReachKey.phoneEnding("112") == nil)
    }

    @Test func `an internal address of Exchange is none to write to`() {
        #expect(ReachKey.isExchange("/o=ExchangeLabs/ou=Exchange Administrative Group/cn=sophie"))
        #expect(!ReachKey.isExchange("sophie@rives.be"))
    }
}
