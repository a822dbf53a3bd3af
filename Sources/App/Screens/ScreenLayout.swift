import TerminalUI

/// Where things stand on a screen of a size.
///
/// From 110 columns the three panes stand side by side; below, one at a time, under tabs in the title line. The detail
/// stands below them where there is room for it.
struct ScreenLayout: Hashable, Sendable {
    static let wideEnough = 110

    let size: Size
    let isWide: Bool
    let footer: Rect
    let body: Rect
    /// Empty when there is no room, or when the detail is all there is.
    let panes: [Rect]
    let detail: Rect

    init(size: Size, focus: Pane, isDetailOpen: Bool) {
        self.size = size
        isWide = size.width >= Self.wideEnough && size.height >= 12
        let footerHeight = size.height >= 10 ? 2 : 1
        let rows = Rect(size).rows([.fixed(1), .fill, .fixed(footerHeight)])
        body = rows[1]
        footer = rows[2]
        if isDetailOpen {
            detail = body
            panes = Pane.allCases.map { _ in .zero }
            return
        }
        let detailHeight = isWide ? max(7, body.height * 3 / 8) : body.height * 4 / 10
        let hasDetail = body.height >= (isWide ? 14 : 16)
        let split = body.rows([.fill, .fixed(hasDetail ? detailHeight : 0)], overlap: hasDetail ? 1 : 0)
        detail = hasDetail ? split[1] : .zero
        if isWide {
            panes = split[0].columns([.fraction(0.40), .fill, .fraction(0.29)], overlap: 1)
        } else {
            panes = Pane.allCases.map { $0 == focus ? split[0] : .zero }
        }
    }

    var isTooSmall: Bool { size.width < 20 || size.height < 5 }
    var hasDetail: Bool { !detail.isEmpty && detail != body }

    func frame(of pane: Pane) -> Rect { panes[pane.rawValue] }

    /// Inside the lines.
    func content(of pane: Pane) -> Rect { frame(of: pane).inset(dx: 1, dy: 1) }

    /// How many rows of its list a pane shows; the first line of Contacts is the filter.
    func rows(of pane: Pane) -> Int {
        max(0, content(of: pane).height - (pane == .contacts ? 1 : 0))
    }

    func pane(at point: Point) -> Pane? {
        Pane.allCases.first { frame(of: $0).contains(point) }
    }
}

extension AppState {
    var layout: ScreenLayout { ScreenLayout(size: size, focus: focus, isDetailOpen: isDetailOpen) }
}
