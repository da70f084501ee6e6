import Reporting

/// `fiscal year ends 06-30`, `… ends last saturday of september`, `… ends saturday nearest 01-31`, and what may follow:
/// `named by its start`, `quarters of 12, 12, 12, 16 weeks`, `extra week in Q1`.
package struct FiscalYearTree: Sendable {
    /// Weekdays are 1 for Monday to 7 for Sunday.
    package enum End: Sendable {
        case day(month: Int, day: Int)
        case last(weekday: Int, month: Int)
        case nearest(weekday: Int, month: Int, day: Int)
    }

    package var end: End
    package var isNamedByStart = false
    /// The weeks of the four quarters, where they are given.
    package var quarterWeeks: [Int]?
    /// The quarter that has the 53rd week, where it is told.
    package var longQuarter: Int?
    /// What the year ends on.
    package var endSpan: Span
    /// From the end of the year to the last word.
    package var span: Span

    init(_ end: End, _ span: Span) {
        self.end = end
        (endSpan, self.span) = (span, span)
    }
}

/// What a period is in a company's fiscal calendar, and its days: `FY2024 (2023-10-01..2024-09-28)`,
/// `2024Q2..2025Q1 (2023-12-31..2024-12-28)`.
package struct LabelledPeriodTree: Sendable {
    package var first: PeriodLiteral
    /// The same as the first where only one part is written.
    package var last: PeriodLiteral
    /// Where the label stands.
    package var span: Span
    package var from: DateLiteral
    package var to: DateLiteral
}
