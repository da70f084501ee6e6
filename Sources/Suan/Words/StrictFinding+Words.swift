import Reporting

extension StrictFinding: Worded {
    func wording(_ language: Language) -> Wording {
        switch self {
        case .missing(let name, let isPart):
            let what = name.map { "`\($0)`" } ?? (isPart ? "a part of this" : "this")
            return Wording(
                "\(what) is missing, and with --strict nothing that is shown may be; `else` gives another value")
        }
    }
}
