import Evaluation
import Reporting
import Resolution

extension ScreenFinding: Worded {
    /// Companies that are named one by one.
    static let mostNames = 3
    /// Companies that a warning names.
    static let mostWarned = 5

    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .fit(let count, let all, let shown, let condition):
            let fit =
                condition.map { "\(count) of \(all) companies fit `\($0)`" }
                ?? "\(all) \(all == 1 ? "company" : "companies")"
            return Wording(shown == count ? fit : fit + "; shown are the first \(shown)")
        case .unknown(let counts):
            let all = counts.reduce(0) { $0 + $1.names.count }
            return Wording("not known of \(all): \(Self.words(counts, .english)); `ans.left_out` has all of them")
        case .noCells(let column, let counts): return Wording("\(column): \(Self.words(counts, .english))")
        case .fiscalYears(let counts):
            let parts = counts.map { "\($0.what): \($0.names.count)" + Self.names($0.names) }
            return Wording("fiscal years end at unlike times: " + parts.joined(separator: "; "))
        case .notes(let code, let count): return Wording("\(count) notes of the kind `\(code.rawValue)` in these rows")
        case .warnings(let cause, let columns, let names):
            let most = Self.mostWarned
            let more = names.count > most ? " and \(names.count - most) more" : ""
            return Wording(
                "\(columns.joined(separator: ", ")) of \(names.prefix(most).joined(separator: ", "))\(more): "
                    + Wording(of: cause.finding, .english).sentence)
        case .top: return Wording("`top` takes how many rows are shown: a whole number above 0, such as `top 20`")
        }
    }

    private static func words(_ counts: [ScreenReason.Count], _ language: Language) -> String {
        counts.map { count in
            let reason =
                switch count.reason {
                case nil: count.what
                // Why it cannot is told with the places.
                case .notRead?: "their files cannot be read"
                case let reason?: reason.wording(language).sentence
                }
            return "\(reason): \(count.names.count)" + names(count.names)
        }.joined(separator: "; ")
    }

    /// The first few of them, in brackets.
    private static func names(_ names: [String]) -> String {
        " (" + names.prefix(mostNames).joined(separator: ", ") + (names.count > mostNames ? ", …" : "") + ")"
    }
}

extension ScreenReason: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .notReported(let metric), .notReportedAt(let metric): Wording("\(metric) not reported")
        case .noYearBefore(let metric): Wording("no \(metric) a year earlier")
        case .noTwelveMonths(let metric): Wording("no twelve months of \(metric)")
        case .noRate(let currency): Wording("no \(currency) rate")
        case .noRateThen(let currency): Wording("no \(currency) rate at the time")
        case .notRead(let cause), .other(let cause): Wording(of: cause.finding, .english)
        }
    }
}

extension CompanyListFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noFile(let pattern, let folders):
            Wording(
                "no file fits `\(pattern)`"
                    + (folders.isEmpty
                        ? "; `import \"FOLDER/\"` makes a folder of companies known"
                        : " in " + folders.map { "`\($0)`" }.joined(separator: ", ")))
        case .noCompany(let pattern, let count):
            Wording("there is no company in the \(count) \(count == 1 ? "file" : "files") that `\(pattern)` fits")
        case .broken(let files):
            Wording(
                "left out, since \(files.count == 1 ? "a file" : "\(files.count) files") cannot be read: "
                    + Self.list(
                        files.map { file in
                            (file.company.map { "\($0) in " } ?? "") + file.place
                                + " (\(Wording(of: file.cause.finding, language).sentence))"
                        }))
        case .scripts(let files):
            Wording(
                "left out, since more than companies stands in it, or it cannot be read: \(Self.list(files)); "
                    + "`import \"\(files[0])\"` reads it")
        }
    }

    /// The first of them, and how many more there are.
    private static func list(_ items: [String]) -> String {
        let most = 3
        return items.prefix(most).joined(separator: "; ")
            + (items.count > most ? "; and \(items.count - most) more" : "")
    }
}

extension UnreadCompany: Worded {
    package func wording(_ language: Language) -> Wording { Wording("the file of \(name) was not read yet") }
}

extension UnreadFolder: Worded {
    package func wording(_ language: Language) -> Wording { Wording("`\(written)` cannot be looked at") }
}
