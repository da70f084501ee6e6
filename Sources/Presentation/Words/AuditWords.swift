import Explanation
import Reporting
import Resolution

extension AuditRemark: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .text(let text): Wording(text)
        case .sides(let sides): Wording(sides.joined(separator: " against "))
        case .unchecked: Wording("can't be checked")
        case .cause(let cause): Wording(Wording(of: cause.finding, .english).sentence)
        case .withinRounding: Wording("within rounding")
        case .verdict(let verdict): verdict.wording(.english)
        case .noSource: Wording("no source")
        case .noTime: Wording("no date or period")
        }
    }
}

extension AuditReport: Worded {
    /// A part for each level that has something.
    package func wording(_ language: Language) -> Wording {
        let counts = AuditLevel.allCases.compactMap { level -> String? in
            let count = findings.filter { $0.level == level }.count
            return count > 0 || level == .contradiction && hasChecks ? level.counted(count, language) : nil
        }
        let isChinese = language == .chinese
        let none = isChinese ? ("文件中没有核对", "没有缺口") : ("no checks in its file", "no gaps")
        let parts = (hasChecks ? [] : [none.0]) + counts + (findings.isEmpty && !hasChecks ? [none.1] : [])
        var lines = [company + (isChinese ? "：" : ": ") + parts.joined(separator: isChinese ? "，" : ", ")]
        for level in AuditLevel.allCases {
            let part = findings.filter { $0.level == level }
            if !part.isEmpty {
                lines += ["", language == .chinese ? level.chinese : level.title] + part.flatMap { $0.lines(language) }
            }
        }
        return Wording(lines.joined(separator: "\n"))
    }
}

extension AuditFinding {
    fileprivate func lines(_ language: Language) -> [String] {
        let (found, remark) = (Wording(of: found, language).sentence, remark(language))
        if isOfFigure { return ["  \(claim) = \(found): \(remark)"] }
        let words = [found, remark].filter { !$0.isEmpty }.joined(separator: ": ")
        return ["  " + claim] + (words.isEmpty ? [] : ["    " + words])
    }
}

extension AuditLevel {
    /// As the head of its part of a report.
    fileprivate var title: String {
        switch self {
        case .contradiction: "contradictions"
        case .suspect: "suspect"
        case .convention: "conventions"
        case .gap: "gaps"
        case .holds: "holds"
        }
    }

    fileprivate func counted(_ count: Int, _ language: Language) -> String {
        if language == .chinese { return "\(chinese) \(count) 处" }
        return switch self {
        case .contradiction: count == 1 ? "1 contradiction" : "\(count == 0 ? "no" : "\(count)") contradictions"
        case .suspect: "\(count) suspect"
        case .convention: count == 1 ? "1 convention" : "\(count) conventions"
        case .gap: count == 1 ? "1 gap" : "\(count) gaps"
        case .holds: count == 1 ? "1 check holds" : "\(count) checks hold"
        }
    }
}
