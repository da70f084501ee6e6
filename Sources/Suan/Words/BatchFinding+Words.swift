import Reporting

extension BatchFinding: Worded {
    func wording(_ language: Language) -> Wording {
        switch self {
        case .unreadable(let reason): Wording("it cannot be read: \(reason)")
        case .tookLonger(let seconds): Wording("it took longer than \(seconds) s and was stopped")
        }
    }
}
