/// A language that people are spoken to in.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The language of a locale's name, such as `zh_CN.UTF-8`.
    package init(locale: String?) {
        self = locale?.utf8.starts(with: "zh".utf8) == true ? .chinese : .english
    }
}

/// What is said of a finding.
package struct Wording: Sendable {
    /// One sentence in plain words, without a final period.
    package var sentence: String
    /// What stands below each place, in the order of the places; places beyond these keep what they have.
    package var remarks: [String] = []
    /// What stands before a correction, where that is not `try`.
    package var lead: String?
    /// Facts for programs that are words, after those that the finding's diagnostic has, if it has any.
    package var facts: [(name: String, value: String)] = []

    package init(
        _ sentence: String, _ remarks: [String] = [], lead: String? = nil,
        facts: [(name: String, value: String)] = []
    ) {
        self.sentence = sentence
        self.remarks = remarks
        self.lead = lead
        self.facts = facts
    }

    /// What is said of any finding; the bare code of one that has no words yet.
    package init(of finding: any Finding, _ language: Language) {
        self =
            (finding as? any Worded)?.wording(language)
            ?? Wording((finding as? Said)?.sentence ?? finding.code.rawValue)
    }
}

/// A finding that has words. Each room's enum gets them in a file of `Presentation/Words`.
package protocol Worded: Finding {
    /// Its words; in English where there are none in the language yet.
    func wording(_ language: Language) -> Wording
}

extension Diagnostic {
    /// The same, its finding put into words.
    package func inWords(_ language: Language = .english) -> Diagnostic {
        guard let worded = finding as? any Worded else { return self }
        let wording = worded.wording(language)
        var spoken = self
        spoken.finding = Said(worded.code, wording.sentence)
        for (index, remark) in wording.remarks.enumerated() where index < labels.count && !remark.isEmpty {
            spoken.labels[index].text = remark
            spoken.labels[index].isRemark = true
        }
        if let lead = wording.lead { spoken.fixLead = lead }
        if language == .chinese, wording.lead == nil, spoken.fixLead == "try" { spoken.fixLead = "可以写成" }
        if !spoken.facts.isEmpty { spoken.facts += wording.facts }
        return spoken
    }
}
