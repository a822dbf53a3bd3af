import Interchange
import Relationships
import Testing

@Suite struct LDIFTests {
    @Test func `an entry of Thunderbird's becomes a contact`() throws {
        let cards = try read(
            """
            dn: cn=Odile Bastin,mail=odile@phare.example
            objectclass: top
            objectclass: mozillaAbPersonAlpha
            givenName: Odile
            sn: Bastin
            cn: Odile Bastin
            mozillaNickname: Dile
            mail: odile@phare.example
            mozillaSecondEmail: o@home.example
            telephoneNumber: 1
            homePhone: 2
            mobile: 3
            fax: 4
            pager: 5
            street: 2 rue du Port
            mozillaWorkStreet2: porte gauche
            l: Lyon
            st: Rhône
            postalCode: 69001
            c: France
            mozillaHomeStreet: Kade 1
            mozillaHomeLocalityName: Gent
            o: Phare
            ou: Radio
            title: Directrice
            mozillaWorkUrl: https://phare.example
            birthyear: 1980
            birthmonth: 2
            birthday: 29
            description: Likes blue
            mozillaCustom1: left-handed
            modifytimestamp: 1600000000Z

            """)
        let contact = try #require(cards[0].contact)
        #expect(cards.map(\.line) == [1])
        #expect(cards[0].notices == [])
        #expect([contact.name, contact.givenName, contact.familyName] == ["Odile Bastin", "Odile", "Bastin"])
        #expect(contact.nicknames == ["Dile"])
        #expect(Set(contact.emails.map(\.value)) == ["odile@phare.example", "o@home.example"])
        let phones = contact.phones.map { $0.value + ($0.label ?? "") }
        #expect(Set(phones) == ["1work", "2home", "3cell", "4fax", "5pager"])
        #expect(Set(contact.addresses.compactMap(\.city)) == ["Lyon", "Gent"])
        let work = try #require(contact.addresses.first { $0.label == "work" })
        #expect(work.street == "2 rue du Port\nporte gauche")
        #expect([work.region, work.postalCode, work.country] == ["Rhône", "69001", "France"])
        #expect([contact.organization, contact.title] == ["Phare", "Directrice"])
        #expect(contact.urls.map(\.value) == ["https://phare.example"])
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(contact.notes == "Likes blue")
        #expect(contact.kept == ["X-LDIF-MOZILLACUSTOM1:left-handed", "ORG:;Radio"])
    }

    @Test func `folds, comments, base64, options and a version are read`() throws {
        let cards = try read(
            """
            # a comment
              that goes on
            version: 1
            dn:: Y249TMOpYQ==
            cn:: TMOpYSBQaX
             Jvbg==
            # between
            description: one
              two
            mail;x-private: l@x.example
            jpegPhoto:: /9j/
            userCertificate;binary:: /9j/
            labeledURI:< file:///etc/passwd

            search: 2
            result: 0 Success
            """)
        #expect(cards.map(\.line) == [4])
        let contact = try #require(cards[0].contact)
        #expect(contact.name == "Léa Piron")
        #expect(contact.notes == "one two")
        #expect(contact.emails.map(\.value) == ["l@x.example"])
        #expect(contact.urls.map(\.value) == ["file:///etc/passwd"])
        #expect(contact.kept == ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/", "X-LDIF-USERCERTIFICATE;ENCODING=b:/9j/"])
    }

    @Test func `a value under two names is taken once, a second one is kept`() throws {
        let cards = try read("dn: cn=A\ncn: Ann\ndisplayName: Ann\ncommonName: Annie\nmail: a@x\nemail: a@x\n")
        #expect(cards[0].contact?.name == "Ann")
        #expect(cards[0].contact?.emails == [Reach("a@x")])
        #expect(cards[0].contact?.kept == ["X-LDIF-COMMONNAME:Annie"])
    }

    @Test func `the lines of a postal address are parted by dollar signs`() throws {
        let cards = try read("dn: cn=A\ncn: Ann\nhomePostalAddress: Kade 1$9000 Gent\n")
        #expect(cards[0].contact?.addresses.map(\.street) == ["Kade 1\n9000 Gent"])
    }

    @Test func `groups are skipped, changes are refused, and stray lines and bad base64 are told`() throws {
        let cards = try read(
            """
            dn: cn=Choir
            objectclass: groupOfNames
            cn: Choir
            member: cn=Ann

            dn: cn=Ann
            changetype: modify
            replace: mail
            mail: a@x
            -

            dn: cn=Bob
            cn: Bob
            no colon
            mail:: !

            dn: cn=Nobody
            sn:

            lost
            """)
        #expect(cards.map { $0.contact?.name } == [nil, nil, "Bob", nil, nil])
        #expect(
            cards.flatMap(\.notices) == [
                notice(1, .group), notice(10, .notAProperty), notice(6, .refused(.directoryChange("modify"))),
                notice(14, .notAProperty), notice(12, .notBase64(property: "mail")), notice(17, .nameless),
                notice(20, .notAProperty), notice(20, .nameless),
            ])
        #expect(cards[2].contact?.kept == ["X-LDIF-MAIL:!"])
    }

    @Test func `a text in Latin-1 is read, also in base64, and told once`() throws {
        let cards = try read(
            Array("dn: cn=A\ncn: ".utf8) + [0xC9, 0x0A] + Array("o:: yQ==\n\ndn: cn=B\ncn: ".utf8) + [0xC9])
        #expect(cards.map { $0.contact?.name } == ["É", "É"])
        #expect(cards[0].contact?.organization == "É")
        #expect(cards.flatMap(\.notices) == [notice(1, .readAsWindows1252)])
    }

    @Test func `an LDIF file is told by its first line`() {
        #expect(SourceFormat.recognised(in: Array("\n# x\nversion: 1\n\ndn: cn=A\n".utf8)) == .ldif)
        #expect(SourceFormat.recognised(in: Array("DN:: Y249QQ==\n".utf8)) == .ldif)
        #expect(SourceFormat.recognised(in: Array("version: one\n".utf8)) == nil)
        #expect(SourceFormat.recognised(in: Array("dnx: cn=A\n".utf8)) == nil)
    }
}
