import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// How days are counted, by a name or by a spreadsheet's number; and prices for 100 of face.
extension Call {
    /// How a bond's days are counted. A note says how where nothing is given.
    func couponDays(_ index: Int) throws(Failure) -> CouponDayCount {
        try dayCount(
            index, or: CouponDayCount.thirty360US, name: \.name, CouponDayCount.allCases,
            named: { CouponDayCount(name: $0) }, numbered: { CouponDayCount(spreadsheetBasis: $0) })
    }

    /// How the days of a security without coupons are counted.
    func paperDays(_ index: Int) throws(Failure) -> DayCount {
        try dayCount(
            index, or: DayCount.thirty360US, name: \.name, DayCount.allCases,
            named: { DayCount(name: $0) }, numbered: { DayCount(spreadsheetBasis: $0) })
    }

    /// How the years between two dates are counted: act/act where nothing is given.
    func yearDays(_ index: Int) throws(Failure) -> DayCount {
        isGiven(index) ? try paperDays(index) : .actualActual
    }

    private func dayCount<Count>(
        _ index: Int, or initial: Count, name: (Count) -> String, _ all: [Count], named: (String) -> Count?,
        numbered: (Int) -> Count?
    ) throws(Failure) -> Count {
        guard isGiven(index) else {
            if wantsNotes { note(BuiltinRemark.daysCounted(name(initial))) }
            return initial
        }
        var fix: String?
        switch values[index] {
        case .text(let text):
            if let count = named(text) { return count }
            fix = nearestNames(text, among: all.map(name)).first.map { replacing(index, with: "\"\($0)\"") }
        case .quantity(let number):
            if number.unit == .none, let whole = number.number.asWhole, let count = numbered(whole) { return count }
        default: throw wrongKind(index, .dayCount)
        }
        throw failure(BuiltinProblem.noBasis(all.map(name)), at: index, fix: fix)
    }

    /// A price for 100 of face, which a percentage is too: 98 of `98` and of `98%`.
    func per100(_ index: Int) throws(Failure) -> Number {
        let price = try quantity(index)
        guard price.unit != .none, units.isPercentLike(price.unit) else { return try number(index) }
        return try converted(price, to: try percent(.zero).unit, at: index)
    }
}
