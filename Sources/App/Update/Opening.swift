import Relationships
import TerminalUI

extension AppState {
    mutating func open() -> [Effect] {
        switch focus {
        case .water:
            switch water.selected {
            case .fold(let fold, _, _):
                openFolds.formSymmetricDifference([fold])
                rebuild()
                return []
            case .promise(let row) where row.contacts.count > 1:
                if let key = water.selected?.key { openRows.formSymmetricDifference([key]) }
                rebuild()
                return []
            case .review: return perform(.review)
            case .inbox: return perform(.openListing(.requests))
            default: break
            }
        case .contacts:
            if case .offer(let name) = contacts.selected {
                open(.contact(nil, name: name, in: network))
                return []
            }
        case .roles:
            if case .project = roles.selected {
                openProjectPicker()
                return []
            }
            if case .empty(let slot) = roles.selected {
                openCandidates(slot)
                return []
            }
        }
        guard shownContact != nil else { return [] }
        isDetailOpen.toggle()
        detailOffset = 0
        return []
    }

    /// Back from the detail, else the filter goes, else the marks.
    mutating func back() {
        if isDetailOpen {
            closeDetail()
        } else if isBoardOpen {
            isBoardOpen = false
        } else if !filter.isEmpty {
            filter.text = ""
            filterChanged()
        } else {
            marks = Marks()
            countHiddenMarks()
        }
    }

    mutating func quit() -> [Effect] {
        guard isDetailOpen || isBoardOpen else { return [.quit] }
        if isDetailOpen { closeDetail() } else { isBoardOpen = false }
        return []
    }

    private mutating func closeDetail() {
        isDetailOpen = false
        detailOffset = 0
        detailSearch = nil
    }
}
