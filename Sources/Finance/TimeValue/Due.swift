/// When in each period its payment falls due.
package enum Due: Sendable {
    /// In arrears, the spreadsheets' type 0.
    case end
    /// In advance, the spreadsheets' type 1.
    case start
}
