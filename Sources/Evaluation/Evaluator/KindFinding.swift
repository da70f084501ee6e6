import Reporting
import Resolution

/// A value is of another kind than its place wants.
package struct KindFinding: Reporting.Finding, Hashable {
    package enum Wanted: Sendable, Hashable {
        case quantity, number, truth, text, name, list, function, company, date, period, dateOrPeriod, dateOrRate
        /// An example of what is meant.
        case dateSuchAs(String)
        case periodSuchAs(String)
        /// How days are counted, such as `"act/365"`.
        case dayCount
        /// A function that makes one amount of a list.
        case statistic
        case table
        /// The name of a column of a table.
        case columnName
        case listOrFunction
        /// An expression that rests on figures.
        case figures
    }

    package let wanted: Wanted
    package let given: ValueKind

    package var code: DiagnosticCode { .wrongKind }
}
