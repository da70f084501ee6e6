/// How the days of a bond's coupon period are counted. A part of a coupon is days over the days of the whole period.
///
/// Sources: International Capital Market Association, Rule 251; the bases 0 to 4 of the spreadsheets' functions of bonds.
package enum CouponDayCount: Hashable, Sendable, CaseIterable {
    /// 30/360 of the Securities Industry Association, with a rule for the end of February: basis 0.
    case thirty360US
    /// Actual/Actual of ICMA: the days of the calendar over those of the period: basis 1.
    case actualActual
    /// Days of the calendar over the coupon's share of 360 and of 365: bases 2 and 3.
    case actual360
    case actual365
    /// 30E/360, the Eurobond basis: basis 4.
    case thirtyE360
    /// 30/360 of ISDA, without a rule for the end of February: no spreadsheet's.
    case thirty360

    /// As it is written: `act/act icma`.
    package var name: String {
        switch self {
        case .thirty360US: "30/360 us"
        case .actualActual: "act/act icma"
        case .actual360: "act/360"
        case .actual365: "act/365"
        case .thirtyE360: "30e/360"
        case .thirty360: "30/360"
        }
    }

    /// By its name, in whichever case; nil where there is none. Within a coupon's period `act/act` is ICMA's.
    package init?(name: String) {
        let lower = name.lowercased()
        if lower == "act/act" {
            self = .actualActual
            return
        }
        guard let found = CouponDayCount.allCases.first(where: { $0.name == lower }) else { return nil }
        self = found
    }

    /// By the number that spreadsheets have for it, 0 to 4; nil for another.
    package init?(spreadsheetBasis number: Int) {
        guard 0...4 ~= number else { return nil }
        self = CouponDayCount.allCases[number]
    }

    /// The days from one day to a later one.
    package func days(from first: Day, to second: Day) -> Int {
        switch self {
        case .actualActual, .actual360, .actual365: second - first
        case .thirty360US: DayCount.thirty360US.thirties(from: first, to: second)
        case .thirtyE360: DayCount.thirtyE360.thirties(from: first, to: second)
        case .thirty360: DayCount.thirty360.thirties(from: first, to: second)
        }
    }

    /// The days of a year; nil where a coupon's period has its own.
    package var daysOfYear: Int? {
        switch self {
        case .actualActual: nil
        case .actual365: 365
        case .thirty360US, .actual360, .thirtyE360, .thirty360: 360
        }
    }

    /// Whether the days that are left of a period are what those passed leave of it. Days of the calendar over a period
    /// of 360 or 365 are counted to its end instead.
    package var restIsWhatIsLeft: Bool { self != .actual360 && self != .actual365 }
}
