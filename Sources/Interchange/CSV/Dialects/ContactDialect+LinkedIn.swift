extension ContactDialect {
    /// `Connections.csv`: `First Name,Last Name,URL,Email Address,Company,Position,Connected On`.
    static let linkedIn = ContactDialect(
        name: "LINKEDIN",
        signature: [
            "connectedon", "connectele", "datedeconnexion", "verbundenam", "conectadoel", "verbondenop", "collegatoil",
            "profileurl", "urlduprofil",
        ],
        linkLabel: "LinkedIn", occasion: "LinkedIn", isOfNamesOnly: true)

    /// `Contacts.csv`: the address books that LinkedIn was given.
    static let linkedInContacts = ContactDialect(
        name: "LINKEDIN", signature: ["instantmessagehandles", "bookmarkedat"], own: { contactsColumns[$0] })

    private static let contactsColumns: [String: [ContactColumn]] = [
        "companies": [.init(.organization)], "addresses": [.init(.wholeAddress)], "sites": [.init(.urls)],
        "profiles": [.init(.urls, 2)], "source": [.init(.kept)], "createdat": [.init(.kept)],
        "instantmessagehandles": [.init(.kept)], "bookmarkedat": [.init(.kept)],
    ]
}
