import Money

/// A unit of filings, as the language has it.
struct SECUnit: Equatable {
    enum Measure: Equatable {
        case money
        /// Money for one of something: `share`.
        case price(String)
        /// Things counted: `share`.
        case counted(String)
        case number
    }

    let measure: Measure
    /// As it is typed after a number; empty for a plain number.
    let text: String
    /// The currency in it; nil where there is none.
    let currency: String?
    /// Whether the language has no such unit, so that numbers stand without one.
    let isUnknown: Bool

    /// `USD`, `USD/shares`, `shares`, `pure`, or any other word, which is none that is known.
    init(_ text: String, _ table: SECTagTable) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let first = parts[0]
        let isMoney = SECUnit.isCode(first) && Currency(code: first) != nil
        if isMoney, parts.count == 1 {
            self.init(.money, first, currency: first)
        } else if isMoney, parts.count == 2, let by = table.units[parts[1]], !by.isEmpty {
            self.init(.price(by), "\(first)/\(by)", currency: first)
        } else if parts.count == 1, let known = table.units[first] {
            self.init(known.isEmpty ? .number : .counted(known), known)
        } else {
            self.init(.number, "", isUnknown: true)
        }
    }

    private init(_ measure: Measure, _ text: String, currency: String? = nil, isUnknown: Bool = false) {
        (self.measure, self.text, self.currency, self.isUnknown) = (measure, text, currency, isUnknown)
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    }

    /// As a metric's dimension is typed.
    var dimension: String {
        switch measure {
        case .money: "Money"
        case .price(let by): "Money/\(by)"
        case .counted(let unit): unit
        case .number: "Number"
        }
    }

    /// Whether a figure of a metric may be in it.
    func fits(_ metric: DraftMetrics.Metric) -> Bool {
        switch measure {
        case .number: !isUnknown && ["Number", "Percent", "employee"].contains(metric.dimension)
        default: metric.dimension == dimension
        }
    }
}

extension DraftMetrics.Metric {
    /// Whether a figure of it may go over a period, or stand at a date.
    func fits(period: Bool) -> Bool {
        switch kind {
        case "flow", "average": period
        case "balance": !period
        default: true
        }
    }
}
