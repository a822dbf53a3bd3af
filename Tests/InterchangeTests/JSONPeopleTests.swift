import Interchange
import Relationships
import Testing

@Suite struct JSONPeopleTests {
    @Test(arguments: ["friends_v2", "friends"])
    func `Facebook's friends are read, and their names are mended`(list: String) throws {
        let cards = try read(
            """
            {"about": {"friends": []}, "\(list)": [
              {"name": "Odile Bastin", "timestamp": 1600000000, "contact_info": "o@x.example"},
              {"name": "L\\u00c3\\u00a9a Piron", "timestamp": 1600000001},
              {"name": "\\u00d0\\u0090\\u00d0\\u00bd\\u00d0\\u00bd\\u00d0\\u00b0", "timestamp": 0},
              {"name": "Renée", "timestamp": "soon", "tag": "\\u00c3\\u00a9"},
              {"timestamp": 1},
              {"name": " ", "timestamp": 1}
            ]}
            """)
        #expect(cards.map { $0.contact?.name } == ["Odile Bastin", "Léa Piron", "Анна", "Renée", nil, nil])
        #expect(cards.map(\.line) == [2, 3, 4, 5, 6, 7])
        #expect(cards[0].contact?.emails == [Reach("o@x.example")])
        let met = Meeting(date: CivilDate("2020-09-13"), occasion: "Facebook")
        #expect(cards.map { $0.contact?.met }.prefix(3) == [met, met, Meeting(date: nil, occasion: "Facebook")])
        #expect(cards[3].contact?.kept == ["X-FACEBOOK-TAG:é"])
        #expect(
            cards.flatMap(\.notices) == [
                notice(5, .unreadableDate("\"soon\"")), notice(6, .refused(.wrongEntry)), notice(7, .nameless),
            ])
    }

    @Test func `Telegram's contacts are found in its whole export`() throws {
        let cards = try read(
            """
            {"personal_information": {"first_name": "Me"}, "contacts": {"about": "…", "list": [
              {"first_name": "Zoé", "last_name": "Roy", "phone_number": "0032470000013", "date": "2019-01-01T12:00:00"},
              {"first_name": "Anna", "last_name": "", "phone_number": "", "date": "1970-01-01T01:00:00"}
            ]}, "chats": {"list": [{"name": "Choir"}]}}
            """)
        #expect(cards.map { $0.contact?.name } == ["Zoé Roy", "Anna"])
        #expect(cards[0].contact?.phones == [Reach("0032470000013")])
        #expect(cards[0].contact?.kept == ["X-TELEGRAM-DATE:2019-01-01T12:00:00"])
        #expect(cards[1].contact?.kept == [])
    }

    @Test func `a jCard says what the vCard of the same properties says`() throws {
        let jCards = try read(
            #"""
            [["vcard", [
              ["version", {}, "text", "4.0"],
              ["fn", {}, "text", "Odile; Bastin"],
              ["n", {}, "text", ["Bastin", "Odile", ["Anne", "Marie"], "", ""]],
              ["nickname", {}, "text", "Dile", "O, B"],
              ["tel", {"type": ["home", "voice"], "group": "item1"}, "uri", "tel:+32-2-1"],
              ["x-ablabel", {"group": "item1"}, "unknown", "The \"boat\""],
              ["adr", {"type": "work"}, "text", ["", "", ["2 rue", "gauche"], "Lyon", "", "1", "FR"]],
              ["bday", {}, "date-and-or-time", "--02-29"],
              ["photo", {}, "uri", "data:image/png;base64,AA,BB"],
              ["note", {}, "text", "one\ntwo"],
              ["rev", {}, "timestamp", "2020-01-01T00:00:00Z"],
              ["x-score", {"x-by": "a\nb"}, "integer", 7]
            ]],
            ["vcard", [["fn", {}, "text", "Bob"], ["fn"], 3, ["org:x", {}, "text", "y"]]], ["vcard"], 4]
            """#)
        let card = try person(
            [
                #"FN:Odile\; Bastin"#, "N:Bastin;Odile;Anne,Marie;;", #"NICKNAME:Dile,O\, B"#,
                "item1.TEL;VALUE=\"uri\";TYPE=home;TYPE=voice:tel:+32-2-1", #"item1.X-ABLABEL:The "boat""#,
                "ADR;TYPE=work:;;2 rue,gauche;Lyon;;1;FR", "BDAY:--02-29",
                "PHOTO:data:image/png;base64,AA,BB", #"NOTE:one\ntwo"#, "X-SCORE;VALUE=\"integer\";X-BY=\"a^nb\":7",
            ])
        #expect(jCards[0].contact == card)
        #expect(jCards[0].notices == [])
        #expect(jCards.map { $0.contact?.name } == ["Odile; Bastin", "Bob", nil, nil])
        #expect(
            jCards.dropFirst().flatMap(\.notices) == [
                notice(15, .notAProperty), notice(15, .refused(.wrongEntry)), notice(15, .refused(.wrongEntry)),
            ])
        #expect(try read(#"["vcard", [["fn", {}, "text", "Bob"]]]"#).map { $0.contact?.name } == ["Bob"])
    }

    @Test func `JSON of other programs is none of these, and damaged JSON is named by its line`() {
        for text in [#"{"format":"x","friends_v2":[]}"#, #"{"friends":["Zoé"]}"#, #"{"contacts":[1]}"#, "[1]", "[]"] {
            #expect(refusal(text) == failure(1, .unknownFormat))
        }
        #expect(refusal("{\"friends_v2\":[\n{\"name\"") == failure(2, .json(.unexpectedEnd)))
    }

    @Test func `of JSON that is cut off the people before the cut are read`() throws {
        for start in ["{\"friends_v2\":[\n{\"name\":\"Zoé\"}", "[[\"vcard\",[[\"fn\",{},\"text\",\"Zoé\"]]]"] {
            let cards = try read(start + ",\n{")
            #expect(cards.map { $0.contact?.name } == ["Zoé", nil])
            #expect(cards.last?.notices.map(\.reason) == [.refused(.json(.unexpectedEnd))])
        }
    }
}
