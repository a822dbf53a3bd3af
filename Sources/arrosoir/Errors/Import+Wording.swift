import App
import Interchange

extension Phrase {
    /// Why an import stopped, in words.
    static func importFailure(_ failure: ImportFailure) -> Phrase {
        .importStopped(failure.file, line: failure.line, why: reason(failure.reason))
    }

    /// Something odd that an import met, in words.
    static func importNotice(_ notice: ImportNotice) -> Phrase {
        .importNotice(notice.file, line: notice.line, what: what(notice.reason))
    }

    private static func reason(_ reason: ImportFailure.Reason) -> Phrase {
        switch reason {
        case .unknownFormat: .unknownSource
        case .foreign(let format): foreign(format)
        case .notInCharset(let name): .notInCharset(name)
        case .json(let reason): .json(reason)
        case .missingColumns(let titles): .missingColumns(titles)
        case .invalidUTF16: .invalidUTF16
        case .zeroByte: .zeroByte
        case .truncatedCard: .truncatedCard
        case .cardInsideCard(let line): .cardInsideCard(begunOn: line)
        case .tooManyProperties(let line): .tooManyProperties(begunOn: line)
        case .endWithoutBeginning: .endWithoutBeginning
        case .unclosedQuote: .unclosedQuote
        case .textAfterQuote: .textAfterQuote
        case .columnCount(let expected, let found): .columnCount(expected: expected, found: found)
        case .cellTooLong: .cellTooLong
        case .unreadableDate(let text): .unreadableDay(text)
        case .unknownDirection(let text): .unknownDirection(text)
        case .wrongEntry: .wrongEntry
        case .directoryChange(let kind): .directoryChange(kind)
        }
    }

    /// What the file is, and how its people can be had.
    private static func foreign(_ format: ForeignFormat) -> Phrase {
        switch format {
        case .zip: .zipArchive
        case .gzip: .gzipArchive
        case .archive: .otherArchive
        case .spreadsheet: .spreadsheet
        case .outlookData: .outlookData
        case .database: .programData
        case .pdf: .pdfFile
        case .html: .webPage
        case .xml: .xmlFile
        }
    }

    private static func what(_ reason: ImportNotice.Reason) -> Phrase {
        switch reason {
        case .joined(let card, let contact, .email): .joinedByEmail(card, contact)
        case .joined(let card, let contact, .phone): .joinedByPhone(card, contact)
        case .joined(let card, let contact, .nameAndOrganization): .joinedByOrganization(card, contact)
        case .joined(let card, let contact, .name): .joinedByName(card, contact)
        case .belongsToAnother(let text, let name): .belongsToAnother(text, name)
        case .refused(let failure): .leftOut(Self.reason(failure))
        case .group: .groupSkipped
        case .nameless: .namelessSkipped
        case .emptyRow: .emptyRowSkipped
        case .deletedEarlier: .deletedEarlier
        case .contactAlready(let name): .contactAlready(name)
        case .notAProperty: .notAProperty
        case .textOutsideCards: .textOutsideCards
        case .readAsWindows1252: .readAsWindows1252
        case .unknownCharset(let name): .unknownCharset(name)
        case .unknownMember(let name): .unknownMember(name)
        case .notBase64(let property): .notBase64(property)
        case .unknownVersion(let version): .unknownVersion(version)
        case .unreadableBirthday(let text), .unreadableDate(let text): .unreadableDate(text)
        case .unknownColumns(let titles): .unknownColumns(titles)
        case .raggedRows(let short, let long): .raggedRows(short: short, long: long)
        case .hiddenMembers(let count): .hiddenMembers(count)
        case .assumedDates(let text, let isDayFirst): .assumedDates(text, isDayFirst: isDayFirst)
        case .contradictingDates(let day, let month): .contradictingDates(day, month)
        case .tooLong(let property): .propertyTooLong(property)
        case .parameterDropped(let parameter, let property): .parameterDropped(parameter, of: property)
        case .differs(let field, let existing, let imported):
            .differs(field.name, existing: existing, imported: imported)
        }
    }
}
