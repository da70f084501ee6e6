import Money

/// An import in words.
extension RateFile {
    /// `9 rates of 4 currencies, 2025-09-30..2025-10-03`.
    package var summary: String {
        var count = "\(currencies.count) currencies"
        if let base { count += isInverted ? ", in \(base) for one of each" : ", for 1 \(base)" }
        let period = period.map { ", \($0.name)" } ?? ""
        return "\(taken) \(taken == 1 ? "rate" : "rates") of \(count)\(period)"
            + (repeated == 0 ? "" : "; \(repeated) more said the same")
    }
}

extension RateFile.Skipped {
    /// What was left out: `3 fields without a rate (the first in line 2)`.
    package var words: String {
        let what =
            switch reason {
            case .noRate: count == 1 ? "field without a rate" : "fields without a rate"
            case .otherSeries: count == 1 ? "rate that is no daily spot rate" : "rates that are no daily spot rates"
            case .unknownCurrency(let name):
                "\(count == 1 ? "rate" : "rates") of \(excerpt(name)), which is no known currency"
            case .otherLine: count == 1 ? "line that is no price" : "lines that are no prices"
            case .earlierPrice: "\(count == 1 ? "price" : "prices") of a day that has a later one"
            }
        return "\(count) \(what) (\(count == 1 ? "" : "the first ")in line \(line))"
    }
}

extension RateFile.Format {
    package var words: String {
        switch self {
        case .europeanTable: "ECB CSV"
        case .europeanXML: "ECB XML"
        case .portal: "ECB data portal CSV"
        case .columns: "a column a currency"
        case .pairs: "date,from,to,rate"
        case .prices: "price lines"
        }
    }
}
