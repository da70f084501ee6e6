import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// How days are counted, by a name or by a spreadsheet's number.
struct DayCountReading {
    private let call: Call
    /// The argument that says it.
    private let index: Int

    init(_ call: Call, _ index: Int) { (self.call, self.index) = (call, index) }

    /// Of a bond's coupon period. A note says how where nothing is given.
    func ofCoupons() throws(Failure) -> CouponDayCount {
        try count(
            or: .thirty360US, name: \.name, CouponDayCount.allCases, named: { CouponDayCount(name: $0) },
            numbered: { CouponDayCount(spreadsheetBasis: $0) })
    }

    /// Of paper without coupons. A note says how where nothing is given.
    func ofPaper() throws(Failure) -> DayCount {
        try count(
            or: .thirty360US, name: \.name, DayCount.allCases, named: { DayCount(name: $0) },
            numbered: { DayCount(spreadsheetBasis: $0) })
    }

    /// Of the years between two dates: act/act where nothing is given.
    func ofYears() throws(Failure) -> DayCount { call.isGiven(index) ? try ofPaper() : .actualActual }

    private func count<Count>(
        or initial: Count, name: (Count) -> String, _ all: [Count], named: (String) -> Count?,
        numbered: (Int) -> Count?
    ) throws(Failure) -> Count {
        guard call.isGiven(index) else {
            if call.wantsNotes { call.note(BuiltinRemark.daysCounted(name(initial))) }
            return initial
        }
        var fix: String?
        switch call.values[index] {
        case .text(let text):
            if let count = named(text) { return count }
            fix = nearestNames(text, among: all.map(name)).first.map { call.replacing(index, with: "\"\($0)\"") }
        case .quantity(let number):
            if number.unit == .none, let whole = number.number.asWhole, let count = numbered(whole) { return count }
        default: throw call.wrongKind(index, .dayCount)
        }
        throw call.failure(BuiltinProblem.noBasis(all.map(name)), at: index, fix: fix)
    }
}

/// A price for 100 of face, which a percentage is too: 98 of `98` and of `98%`.
enum FacePrice {
    static func read(_ call: Call, _ index: Int) throws(Failure) -> Number {
        let price = try call.quantity(index)
        guard price.unit != .none, call.units.isPercentLike(price.unit) else { return try call.number(index) }
        return try call.converted(price, to: try call.percent(.zero).unit, at: index)
    }
}
