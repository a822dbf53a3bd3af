import Interchange
import Relationships
import Testing

@Suite struct AbookTests {
    private let start = "# abook addressbook file\n\n[format]\nprogram=abook\nversion=0.6.1\n\n\n"

    @Test func `a section of abook becomes a contact`() throws {
        let cards = try read(
            start + """
                [0]
                name=Sophie Marchal
                email=s@x.example,t@x.example
                address=2 rue du Port
                address2=porte gauche
                city=Lyon
                state=Rhône
                zip=69001
                country=France
                phone=1
                workphone=2
                mobile=3
                fax=4
                nick=So, Phie
                url=https://x.example/?a=b
                notes=Likes = blue
                anniversary=1980-02-29
                groups=choir,lyon
                custom1=left-handed

                [1]
                name=Bob
                anniversary=soon
                """)
        #expect(cards.map(\.line) == [8, 28])
        let contact = try #require(cards[0].contact)
        #expect(contact.name == "Sophie Marchal")
        #expect(contact.emails.map(\.value) == ["s@x.example", "t@x.example"])
        #expect(
            contact.phones == [
                Reach("1", label: "home"), Reach("2", label: "work"), Reach("3", label: "cell"),
                Reach("4", label: "fax"),
            ])
        let address = try #require(contact.addresses.first)
        #expect(address.street == "2 rue du Port\nporte gauche")
        #expect(
            [address.city, address.region, address.postalCode, address.country] == ["Lyon", "Rhône", "69001", "France"])
        #expect(contact.nicknames == ["Phie", "So"])
        #expect(contact.urls == [Reach("https://x.example/?a=b")])
        #expect(contact.notes == "Likes = blue")
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(contact.tags == ["choir", "lyon"])
        #expect(contact.kept == ["X-ABOOK-CUSTOM1:left-handed"])
        #expect(cards[1].contact?.kept == ["X-ABOOK-ANNIVERSARY:soon"])
        #expect(cards[1].notices == [notice(28, .unreadableBirthday("soon"))])
    }

    @Test func `a section without a name and a line that is none are told`() throws {
        let cards = try read(start + "[0]\nnotes=1\nnonsense\n[1]\nemail=a@x.example\n")
        #expect(cards.map { $0.contact?.name } == [nil, "a@x.example"])
        #expect(cards.flatMap(\.notices) == [notice(10, .notAProperty), notice(8, .nameless)])
    }

    @Test func `an address book in Latin-1 is read, and one of nobody is empty`() throws {
        let cards = try read(Array(start.utf8) + Array("[0]\nname=".utf8) + [0xC9, 0x0A])
        #expect(cards.map { $0.contact?.name } == ["É"])
        #expect(cards[0].notices == [notice(1, .readAsWindows1252)])
        #expect(try read(start).isEmpty)
    }
}
