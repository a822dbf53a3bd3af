import App

extension Synchronization.Failure {
    var message: Phrase {
        if let lock = said?.lock { return .gitIsLocked(by: lock) }
        return switch self {
        case .gitMissing: .gitMissing
        case .notUnderGit: .notUnderGit
        case .notByOwner: .notByOwner
        case .gitIsFile(let folder): .gitIsFile(in: folder)
        case .emptyBranch(let path): .emptyBranch(path)
        case .noRemote: .noRemote
        case .noAddress(let text): .noAddress(text)
        case .otherRemote(let address, let folder): .otherRemote(address, folder: folder)
        case .noAnswer(let address, let said): .noAnswer(from: address, said: said.reason)
        case .unsafe(let remote, let path): .unsafe(remote, path: path)
        case .noStore(let remote): .noStore(at: remote)
        case .noMainBranch(let remote, let branches): .noMainBranch(of: remote, branches)
        case .noBranch: .noBranch
        case .mergeUnderWay(let folder): .mergeUnderWay(in: folder)
        case .underWay: .syncUnderWay
        case .unreachable(let remote, let said): .unreachable(remote, said: said.reason)
        case .silent(let remote): .silent(remote)
        case .notMerged(let said): .notMerged(said: said.reason)
        case .refused(let remote, let said): .sendingRefused(by: remote, said: said.reason)
        case .git(let said): .gitFailed(said: said.reason)
        }
    }

    /// The other lines of git's answer.
    var details: [Phrase] {
        guard let said, said.lock == nil else { return [] }
        return said.others.map { .indented(Phrase($0, $0)) }
    }

    private var said: GitWords? {
        switch self {
        case .noAnswer(_, let said), .unreachable(_, let said), .notMerged(let said), .refused(_, let said),
            .git(let said):
            said
        default: nil
        }
    }

    var status: ExitStatus {
        if said?.lock != nil { return .busy }
        return switch self {
        case .notUnderGit, .notByOwner, .gitIsFile, .noRemote, .noAddress, .otherRemote, .noStore, .noMainBranch,
            .noBranch,
            .mergeUnderWay:
            .usage
        case .unsafe, .emptyBranch: .badData
        case .unreachable, .silent, .noAnswer, .underWay: .busy
        case .gitMissing, .notMerged, .refused, .git: .inputOutput
        }
    }
}
