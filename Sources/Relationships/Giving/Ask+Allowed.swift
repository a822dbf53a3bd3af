extension Ask {
    /// Whether a step makes sense as it stands, be it that others were left out: who was introduced at once was asked
    /// and never heard a yes.
    ///
    /// Example: `.made` is allowed of an introduction that waits, and never of a favour.
    public func allows(_ step: Step) -> Bool {
        guard state.isOpen else { return false }
        return switch step {
        case .asked: state == .toAsk
        case .followedUp: state == .waiting || state == .agreed
        case .agreed: state == .toAsk || state == .waiting
        case .declined: state != .made
        case .made: isIntroduction && state != .made
        case .met: isIntroduction
        case .letGo: true
        }
    }
}
