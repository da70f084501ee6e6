extension Answer {
    /// A value, by kind.
    public enum Value: Sendable, Hashable {
        /// A number with its unit, and perhaps the time it speaks of.
        case amount(Amount)
        /// True or false.
        case truth(Bool)
        /// A condition that is true for some samples of uncertain quantities and false for others.
        case event(Event)
        /// A text, without quotation marks.
        case text(String)
        /// A day.
        case date(Date)
        /// All days of a period.
        case period(Period)
        /// A list, in order.
        case list([Value])
        /// Everything from one amount to another, both included: what `bounds` gives.
        indirect case interval(low: Amount, high: Amount)
        /// A table; the parts of a result, such as those of `dcf`, are one of a single row.
        case table(Table)
        /// A company, by its first name.
        case company(String)
        /// A function, by its name where it has one.
        case function(String?)
        /// A figure that was not reported, by the path that was asked for where there is one.
        case missing(String?)
        /// A picture of a value, as data.
        case chart(Chart)
    }

    /// A number with its unit and what is known of it.
    public struct Amount: Sendable, Hashable {
        /// The number in `unit`, without a scale: 53437000 for `53.437M USD`, 12 for `12%`. Its sign is that of the value.
        public let number: Number
        /// What it may be, where it is not known for sure: then `number` is the median.
        public let samples: Samples?
        /// The unit as it is printed, `USD/month`, `%`; empty for a plain number.
        public let unit: String
        /// The time it speaks of; nil for none.
        public let basis: Basis?
        /// How sure it is, in words such as `about` or `reportedly`; empty for a plain figure.
        public let qualifiers: [String]
    }
}

extension Answer.Value {
    /// The amount; nil for any other kind.
    public var amount: Answer.Amount? { if case .amount(let amount) = self { amount } else { nil } }

    /// The number of an amount, in its unit and without a scale; nil for any other kind.
    public var number: Answer.Number? { amount?.number }

    /// The unit of an amount, empty for a plain number; nil for any other kind.
    public var unit: String? { amount?.unit }

    /// The time that an amount speaks of; nil where there is none, and for any other kind.
    public var basis: Answer.Basis? { amount?.basis }

    /// How sure an amount is, in words; empty for a plain figure and for any other kind.
    public var qualifiers: [String] { amount?.qualifiers ?? [] }

    /// True or false; nil for any other kind.
    public var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }

    /// A condition that is true for some samples only; nil for any other kind.
    public var event: Answer.Event? { if case .event(let event) = self { event } else { nil } }

    /// A text, without quotation marks; nil for any other kind.
    public var text: String? { if case .text(let text) = self { text } else { nil } }

    /// A day; nil for any other kind.
    public var date: Answer.Date? { if case .date(let date) = self { date } else { nil } }

    /// A period; nil for any other kind.
    public var period: Answer.Period? { if case .period(let period) = self { period } else { nil } }

    /// The items of a list; nil for any other kind.
    public var items: [Answer.Value]? { if case .list(let items) = self { items } else { nil } }

    /// The ends of an interval; nil for any other kind.
    public var interval: (low: Answer.Amount, high: Answer.Amount)? {
        if case .interval(let low, let high) = self { (low, high) } else { nil }
    }

    /// A table; nil for any other kind.
    public var table: Answer.Table? { if case .table(let table) = self { table } else { nil } }

    /// The name of a company; nil for any other kind.
    public var company: String? { if case .company(let name) = self { name } else { nil } }

    /// The picture; nil for any other kind.
    public var chart: Answer.Chart? { if case .chart(let chart) = self { chart } else { nil } }

    /// Whether it is a figure that was not reported.
    public var isMissing: Bool { if case .missing = self { true } else { false } }
}

/// What is asked of an answer is asked of its value.
extension Answer {
    /// The number of an amount, in its unit and without a scale; nil for any other kind, and without a value.
    public var number: Number? { value?.number }

    /// The unit of an amount, `USD/month`, empty for a plain number; nil for any other kind, and without a value.
    public var unit: String? { value?.unit }

    /// The time that an amount speaks of; nil where there is none.
    public var basis: Basis? { value?.basis }

    /// How sure an amount is, in words such as `about`; empty for a plain figure.
    public var qualifiers: [String] { value?.qualifiers ?? [] }

    /// True or false; nil for any other kind, and without a value.
    public var truth: Bool? { value?.truth }

    /// A text, without quotation marks; nil for any other kind, and without a value.
    public var text: String? { value?.text }

    /// A day; nil for any other kind, and without a value.
    public var date: Date? { value?.date }

    /// A period; nil for any other kind, and without a value.
    public var period: Period? { value?.period }

    /// The items of a list; nil for any other kind, and without a value.
    public var items: [Value]? { value?.items }

    /// The ends of an interval, both included; nil for any other kind, and without a value.
    public var interval: (low: Amount, high: Amount)? { value?.interval }

    /// A table; nil for any other kind, and without a value.
    public var table: Table? { value?.table }

    /// The name of a company; nil for any other kind, and without a value.
    public var company: String? { value?.company }

    /// The picture; nil for any other kind, and without a value.
    public var chart: Chart? { value?.chart }

    /// Whether the value is a figure that was not reported. A statement without a value is not missing.
    public var isMissing: Bool { value?.isMissing ?? false }
}
