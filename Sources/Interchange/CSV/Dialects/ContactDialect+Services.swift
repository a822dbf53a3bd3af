extension ContactDialect {
    /// Yahoo's address book.
    static let yahoo = ContactDialect(
        name: "YAHOO", signature: ["distributionlists", "yahoophone", "yahooid"],
        own: { word in
            if word == "title" { return [.init(.title)] }
            return yahooKept.contains(word) || word.hasPrefix("messengerid") ? [.init(.kept)] : nil
        })

    private static let yahooKept: Set = [
        "distributionlists", "yahooid", "yahoophone", "primary", "skypeid", "ircid", "icqid", "googleid", "msnid",
        "aimid", "qqid",
    ]

    /// The people of HubSpot, as far as they are no business of HubSpot's alone.
    static let hubSpot = ContactDialect(
        name: "HUBSPOT", signature: ["contactowner", "lifecyclestage", "marketingcontactstatus", "leadstatus"],
        own: { word in
            if word == "associatedcompany" { return [.init(.organization)] }
            return hubSpotKept.contains(word) ? [.init(.kept)] : nil
        })

    private static let hubSpotKept: Set = [
        "recordid", "contactid", "contactowner", "lifecyclestage", "leadstatus", "marketingcontactstatus", "createdate",
        "lastmodifieddate", "lastactivitydate", "lastcontacted", "industry", "associatedcompanyids",
        "primaryassociatedcompanyid", "associatedcompanyidsprimary", "originalsource", "originaltrafficsource",
        "integrationstatus",
    ]

    /// An audience of Mailchimp.
    static let mailchimp = ContactDialect(
        name: "MAILCHIMP", signature: ["memberrating", "optintime", "euid", "leid"],
        own: { word in
            if word == "address" { return [.init(.wholeAddress)] }
            return mailchimpKept.contains(word) ? [.init(.kept)] : nil
        })

    private static let mailchimpKept: Set = [
        "memberrating", "optintime", "optinip", "confirmtime", "confirmip", "latitude", "longitude", "gmtoff", "dstoff",
        "timezone", "cc", "region", "lastchanged", "leid", "euid", "unsubtime", "unsubcampaigntitle",
        "unsubcampaignid", "unsubreason", "unsubreasonother", "cleantime", "cleancampaigntitle", "cleancampaignid",
    ]
}
