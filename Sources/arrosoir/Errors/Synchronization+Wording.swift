import App

extension Synchronization.Failure {
    var message: Phrase {
        switch self {
        case .gitMissing: .gitMissing
        case .notUnderGit: .notUnderGit
        case .noRemote: .noRemote
        case .noAddress(let text): .noAddress(text)
        case .otherRemote(let address, let folder): .otherRemote(address, folder: folder)
        case .noAnswer(let address, let said): .noAnswer(from: address, said: said)
        case .unsafe(let remote, let path): .unsafe(remote, path: path)
        case .noStore(let remote): .noStore(at: remote)
        case .noBranch: .noBranch
        case .mergeUnderWay(let folder): .mergeUnderWay(in: folder)
        case .underWay: .syncUnderWay
        case .unreachable(let remote, let said): .unreachable(remote, said: said)
        case .notMerged(let said): .notMerged(said: said)
        case .refused(let remote, let said): .sendingRefused(by: remote, said: said)
        case .git(let said): .gitFailed(said: said)
        }
    }

    var status: ExitStatus {
        switch self {
        case .notUnderGit, .noRemote, .noAddress, .otherRemote, .noStore, .noBranch, .mergeUnderWay: .usage
        case .unsafe: .badData
        case .unreachable, .noAnswer, .underWay: .busy
        case .gitMissing, .notMerged, .refused, .git: .inputOutput
        }
    }
}
