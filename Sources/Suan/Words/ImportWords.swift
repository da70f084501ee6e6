import Calendars
import Files
import Filings
import Presentation
import Records
import Reporting

extension SECProblem {
    /// What is wrong, without its place and a final period.
    var words: String {
        switch kind {
        case .json(let kind): kind.words
        case .lacks(let field): "this is no file of companyfacts: it has no \"\(field)\""
        case .factLacks(let field): "a fact has no \"\(field)\""
        case .badDate(let text): "\"\(text.visible)\" is no day such as 2025-09-30, in the years 1 to 9999"
        case .longNumber(let digits): "a number has more than \(digits) digits"
        case .badName(let text):
            "\"\(text.visible)\" is no name of a tag, unit, form or filing: letters and signs of ASCII are wanted"
        case .badTitle: "the company has no name that can be shown: \"entityName\""
        case .nothing: "there is no fact in it"
        }
    }
}

extension JSONProblem.Kind {
    var words: String {
        switch self {
        case .endsEarly: "the JSON ends in the middle of a value: it was cut short"
        case .unexpected(let byte): "\(JSONProblem.Kind.shown(byte)) cannot stand here in JSON"
        case .more: "more comes after the end of the JSON"
        case .badNumber: "this is no number of JSON"
        case .badEscape: "this is no escape of JSON after a backslash"
        case .loneSurrogate: "this is one half of a surrogate pair without the other"
        case .controlInText: "a control character stands in a text, where JSON has an escape"
        case .invalidUTF8: "the bytes are not UTF-8"
        case .tooDeep(let limit): "lists and objects are nested more than \(limit) deep"
        case .duplicateName(let name): "the object has \"\(String(name.prefix(60)).visible)\" twice"
        case .wrongKind(let found, let wanted): "\(wanted.words) is wanted, and here is \(found.words)"
        }
    }

    private static func shown(_ byte: UInt8) -> String {
        if 0x21..<0x7F ~= byte { return "`\(Unicode.Scalar(byte))`" }
        let digits = String(byte, radix: 16, uppercase: true)
        return "the byte \(digits.utf8.count == 1 ? "0" : "")\(digits)"
    }
}

extension JSONKind {
    var words: String {
        switch self {
        case .null: "null"
        case .truth: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}

// MARK: What came in

extension SECCompany {
    /// What is told of a company that was written to a path.
    func words(path: String, isShort: Bool) -> [String] {
        let years = draft.calendar == .calendar ? "" : "; fiscal year ends \(draft.calendar)"
        let span = account.last.map { ", up to \($0)" } ?? ""
        var lines = [
            "wrote \(path): \(draft.title), \(counted(account.figures, "figure")) from \(counted(account.filings, "filing"))"
                + span + years
        ]
        if isShort {
            if !account.conflicts.isEmpty {
                lines[0] += "; filed again differently: \(conflictWords(account.conflicts))"
            }
            let odd =
                account.left.count + account.unknownUnits.count + account.disagreements.count
                + (account.early > 0 ? 1 : 0) + (account.isYearDoubtful ? 1 : 0)
            if odd > 0 { lines[0] += "; \(counted(odd, "thing")) to look at (import it alone)" }
            return lines
        }
        var parts = ["\(grouped(account.facts)) facts"]
        if account.later > 0 { parts.append("\(grouped(account.later)) filed later and left out") }
        if account.again > 0 { parts.append("\(grouped(account.again)) said again unchanged by a later filing") }
        if account.repeated > 0 {
            parts.append("\(grouped(account.repeated)) the same by another tag of their metric")
        }
        lines.append("  " + parts.joined(separator: ", "))
        lines.append(
            "  \(counted(account.metrics, "metric")); \(counted(account.ownTags, "row")) without a metric stand under their tags' names"
        )
        if account.conflicts.isEmpty {
            lines.append("  no value was filed again differently")
        } else {
            let count = account.conflicts.values.reduce(0, +)
            lines.append(
                "  \(counted(count, "value")) filed again differently, each version kept: \(conflictWords(account.conflicts))"
            )
        }
        if account.isYearDoubtful {
            lines.append(
                "  the fiscal year is in doubt: of \(counted(account.years, "period")) of a year only "
                    + "\(grouped(account.years - account.otherYears)) go by it")
        } else if account.years > 0, account.otherYears > 0 {
            lines.append(
                "  \(counted(account.otherYears, "period")) of a year (of \(account.years)) not the fiscal year's")
        }
        if account.years == 0 {
            lines.append("  no period of a year tells when the fiscal year ends: the calendar's is taken")
        }
        for (tags, count) in account.disagreements {
            lines.append("  " + tags.words(count == 1 ? "once" : "\(grouped(count)) times"))
        }
        if !account.unknownUnits.isEmpty {
            lines.append(
                "  units that are not known, read as plain numbers: \(account.unknownUnits.joined(separator: ", "))")
        }
        if account.early > 0 {
            lines.append("  filed before the time spoken of had ended: \(counted(account.early, "fact"))")
        }
        for left in account.left { lines.append("  " + left.words) }
        return lines
    }
}

extension SECAccount {
    /// Whether the fiscal year fits less than half of the periods of a year.
    fileprivate var isYearDoubtful: Bool { otherYears * 2 > years }
}

extension SECDisagreement {
    fileprivate func words(_ times: String) -> String {
        if taken == other {
            return
                "\(metric): one filing gives two values of \(taken), \(times); the first of them is taken, the other "
                + "kept as \(kept)"
        }
        return "\(metric) is \(taken); \(other) says otherwise \(times), kept as \(kept)"
    }
}

extension SECFacts.Left {
    fileprivate var words: String {
        let place = "(the first at byte \(offset + 1))"
        return switch reason {
        case .reversedPeriod:
            "left out: \(counted(count, "fact")) of a period that ends before it begins \(place)"
        case .unknownField(let name): "not understood: the field \"\(name.visible)\" \(place)"
        case .controlInLabel: "left out: \(counted(count, "label")) with characters that cannot be shown \(place)"
        }
    }
}

extension ImportTotal {
    var words: String {
        var words = "\(counted(companies, "company", "companies")), \(counted(figures, "figure"))"
        if !conflicts.isEmpty { words += "; filed again differently: \(conflictWords(conflicts))" }
        if failed > 0 { words += "; \(counted(failed, "file")) not imported" }
        return words
    }
}

/// `41 rounding, 9 reclassified, 5 restated`.
private func conflictWords(_ conflicts: [SECClass: Int]) -> String {
    SECClass.allCases.compactMap { kind in conflicts[kind].map { "\(grouped($0)) \(kind.word)" } }
        .joined(separator: ", ")
}

private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
}

/// `1,240`.
private func grouped(_ count: Int) -> String {
    let digits = String(count)
    var text = ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.utf8.count - place) % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return text
}
