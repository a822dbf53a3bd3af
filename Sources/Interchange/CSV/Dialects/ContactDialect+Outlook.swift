extension ContactDialect {
    /// Outlook, whose columns say in their titles what they are, in the language of the system.
    static let outlook = ContactDialect(
        name: "OUTLOOK",
        signature: [
            "businessphone", "businessstreet", "email2address", "homestreet", "mobilephone", "telephonebureau",
            "ruebureau", "adressedemessagerie", "adressedecourrier", "telmobile", "strassegeschaftlich",
            "telefongeschaftlich", "email2adresse", "calledeltrabajo", "telefonodeltrabajo",
            "direcciondecorreoelectronico2", "werkadresstraat", "telefoonopwerk", "emailadres2", "viauff",
            "indirizzopostaelettronica",
        ],
        // In German the place where somebody is, beside the towns of the addresses.
        own: { $0 == "ort" ? [.init(.kept)] : nil })
}
