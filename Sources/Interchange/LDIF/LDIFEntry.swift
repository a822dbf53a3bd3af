import Relationships

/// A person as gathered from the attributes of one entry.
struct LDIFEntry {
    private var row = ContactRow(.ldif, TableDates(of: [], hasDayFirstTitles: false, isDayFirst: nil))
    private let charset: Charset?
    private var units: [String] = []
    private var kept: [String] = []
    private var classes: Set<String> = []
    /// What was taken already: many programs write one value under two names.
    private var taken: Set<Cell> = []

    private struct Cell: Hashable {
        let column: ContactColumn
        let text: String
    }

    init(charset: Charset?) { self.charset = charset }

    /// Puts an attribute in its place, or keeps it; gives what is odd about it.
    mutating func take(_ attribute: LDIFRecords.Attribute) -> ImportNotice.Reason? {
        let name = attribute.name
        if Self.aboutTheEntry.contains(name) || attribute.value.isEmpty { return nil }
        if attribute.isDamaged || attribute.value.count > CardReader.longestText {
            _ = row.take(String(decoding: attribute.value, as: UTF8.self), nil, name)
            return attribute.isDamaged ? .notBase64(property: name) : .tooLong(property: name)
        }
        if let base64 = attribute.base64, Self.photos.contains(name) {
            keep("PHOTO;ENCODING=b;TYPE=JPEG", base64)
        } else if let base64 = attribute.base64, !TextDecoding.isUTF8(attribute.value), !Self.isKnown(name) {
            keep(ContentLine.ownName(ContactDialect.ldif.name + "-" + name) + ";ENCODING=b", base64)
        } else if let text = text(attribute) {
            return take(text, name)
        }
        return nil
    }

    private static func isKnown(_ name: String) -> Bool {
        unitNames.contains(name) || columns[name] != nil
    }

    /// Without blanks around it; a value that should be UTF-8 and is not is read all the same.
    private func text(_ attribute: LDIFRecords.Attribute) -> String? {
        let isUTF8 = TextDecoding.isUTF8(attribute.value)
        let bytes = (isUTF8 ? nil : charset?.utf8(from: attribute.value)?[...]) ?? TextDecoding.utf8(attribute.value)
        return PropertyLine.harmless(String(decoding: bytes, as: UTF8.self)).trimmedOrNil
    }

    private mutating func take(_ text: String, _ name: String) -> ImportNotice.Reason? {
        if name == "objectclass" {
            classes.insert(text.lowercased())
            return nil
        }
        if Self.unitNames.contains(name) {
            if !units.contains(text) { units.append(text) }
            return nil
        }
        guard let column = Self.columns[name] else { return row.take(text, nil, name) }
        guard taken.insert(Cell(column: column, text: text)).inserted else { return nil }
        // The lines of a postal address are parted by a dollar sign (RFC 4517, section 3.3.28).
        let isPostal = name.hasSuffix("postaladdress")
        return row.take(isPostal ? text.replacing("$", with: "\n") : text, column, name)
    }

    private mutating func keep(_ property: String, _ value: ArraySlice<UInt8>) {
        kept.append(property + ":" + String(decoding: value, as: UTF8.self))
    }

    var isGroup: Bool { !classes.isDisjoint(with: Self.groups) }

    /// The person; nil when the entry has nothing to call one by.
    mutating func contact() -> Contact? {
        guard var contact = row.contact() else { return nil }
        if !units.isEmpty { kept.append(PropertyLine("ORG", components: [nil] + units).text) }
        contact.kept += kept
        return contact
    }

    private static let unitNames: Set = ["ou", "department", "departmentnumber", "orgunit", "organizationalunitname"]

    private static let photos: Set = ["jpegphoto", "thumbnailphoto"]

    /// Where the entry is in its directory and who wrote it; a password is nobody's business.
    private static let aboutTheEntry: Set = [
        "dn", "modifytimestamp", "createtimestamp", "creatorsname", "modifiersname", "entrycsn", "entrydn",
        "structuralobjectclass", "subschemasubentry", "hassubordinates", "userpassword",
    ]

    private static let groups: Set = [
        "groupofnames", "groupofuniquenames", "mailgroup", "posixgroup", "mozillaablist", "organization",
        "organizationalunit", "dcobject", "domain",
    ]
}

extension ContactDialect {
    fileprivate static let ldif = ContactDialect(name: "LDIF", separators: [])
}

extension LDIFEntry {
    /// Thunderbird's schema of an address book, those of Netscape, KDE and Evolution, and what directories have
    /// (RFC 4519, RFC 2798).
    private static let columns: [String: ContactColumn] = {
        var columns: [String: ContactColumn] = [:]
        func add(_ column: ContactColumn, _ names: String...) { for name in names { columns[name] = column } }
        add(.init(.name), "cn", "commonname", "displayname")
        add(.init(.givenName), "givenname", "gn")
        add(.init(.familyName), "sn", "surname")
        add(.init(.nicknames), "mozillanickname", "xmozillanickname", "nickname")
        add(.init(.organization), "o", "company", "organizationname")
        add(.init(.title), "title")
        add(.init(.emails, 1), "mail", "rfc822mailbox", "email")
        add(.init(.emails, 2), "mozillasecondemail", "xmozillasecondemail")
        add(.init(.phones, 1, "work"), "telephonenumber")
        add(.init(.phones, 2, "home"), "homephone", "hometelephonenumber")
        add(.init(.phones, 3, "cell"), "mobile", "cellphone", "carphone", "mobiletelephonenumber")
        add(.init(.phones, 4, "fax"), "fax", "facsimiletelephonenumber")
        add(.init(.phones, 5, "pager"), "pager", "pagerphone", "pagertelephonenumber")
        add(.init(.urls, 1, "work"), "mozillaworkurl", "workurl")
        add(.init(.urls, 2, "home"), "mozillahomeurl", "homeurl")
        add(.init(.urls, 3), "labeleduri", "url")
        add(.init(.birthYear), "birthyear")
        add(.init(.birthMonth), "birthmonth")
        add(.init(.birthDay), "birthday")
        add(.init(.notes), "description", "note")
        add(.init(.street, 1, "work"), "street", "streetaddress")
        add(.init(.street2, 1, "work"), "mozillaworkstreet2", "mozillapostaladdress2")
        add(.init(.city, 1, "work"), "l", "locality", "localityname")
        add(.init(.region, 1, "work"), "st", "region", "stateorprovincename")
        add(.init(.postalCode, 1, "work"), "postalcode", "zip")
        add(.init(.country, 1, "work"), "c", "co", "countryname", "friendlycountryname")
        add(.init(.wholeAddress, 1, "work"), "postaladdress")
        add(.init(.street, 2, "home"), "mozillahomestreet", "homestreet")
        add(.init(.street2, 2, "home"), "mozillahomestreet2", "mozillahomepostaladdress2")
        add(.init(.city, 2, "home"), "mozillahomelocalityname")
        add(.init(.region, 2, "home"), "mozillahomestate")
        add(.init(.postalCode, 2, "home"), "mozillahomepostalcode")
        add(.init(.country, 2, "home"), "mozillahomecountryname")
        add(.init(.wholeAddress, 2, "home"), "homepostaladdress")
        return columns
    }()
}
