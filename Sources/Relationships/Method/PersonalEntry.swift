/// What must not leave the house.
extension Network {
    /// Whether an entry speaks of somebody, or of what I do: it holds a contact's name, address or number, or the title
    /// of a project.
    ///
    /// A name, or a title, counts from four letters on, and as a whole: nobody called Port is meant by a portfolio. A
    /// word of a longer name counts where it is written with a capital, or stands in the key: "will" is a verb, and
    /// "Will" may be somebody.
    public func isPersonal(_ entry: MethodEntry) -> Bool {
        let plain = ([entry.key] + entry.value.texts).joined(separator: "\n")
        let text = SearchKey.folded(plain)
        let words = text.wordsApart
        func names(_ name: String) -> Bool {
            let name = SearchKey.folded(name)
            guard name.utf8.count >= 4, name.contains(where: \.isLetter) else { return false }
            // Scripts that put no blanks between words have no whole words either.
            return words.containsText(name.wordsApart)
                || !name.utf8.allSatisfy { $0 < 0x80 } && text.containsText(name)
        }
        if projects.values.contains(where: { names($0.title) }) { return true }
        let digits = text.filter(\.isNumber)
        let capitalized = plain.split { !($0.isLetter || $0.isNumber) }.filter { $0.first?.isUppercase ?? false }
        let nameLike = Set(
            capitalized.map { SearchKey.folded(String($0)) } + SearchKey.words(entry.key).map(String.init))
        return contacts.values.contains { contact in
            let parts = [contact.name, contact.givenName].compactMap { $0 }.flatMap(SearchKey.words)
            return ([contact.name, contact.familyName].compactMap { $0 } + contact.nicknames).contains(where: names)
                || parts.contains { $0.count >= 4 && nameLike.contains(String($0)) }
                || contact.emails.contains { text.contains(SearchKey.folded($0.value)) }
                || contact.phones.contains { phone in
                    // With or without the prefix of the country.
                    let number = phone.value.filter(\.isNumber).suffix(8)
                    return number.count >= 6 && digits.contains(number)
                }
        }
    }
}

extension String {
    /// The words, with a blank on either side of each: `" marc leroy "`.
    fileprivate var wordsApart: String { " " + SearchKey.words(self).joined(separator: " ") + " " }
}

extension Value {
    /// Every text in it, however deep.
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let values): values.flatMap(\.texts)
        case .map(let map): map.sorted { $0.key < $1.key }.flatMap(\.value.texts)
        case .integer, .flag, .number: []
        }
    }
}
