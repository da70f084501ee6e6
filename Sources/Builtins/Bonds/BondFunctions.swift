import Calendars
import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Bonds with coupons. Their names are words of everyday: they give way to every other name.
enum BondFunctions {
    private static let settlement = Parameter("settlement", .date)
    private static let maturity = Parameter("maturity", .date)
    private static let coupon = Parameter("coupon", .rate)
    private static let yield = Parameter("yield", .rate)
    private static let redemption = Parameter("redemption", .number)
    private static let frequency = Parameter("frequency", .whole)
    static let basis = Parameter("basis", .word, or: .word("30/360 us"))

    static let all: [Builtin] = [
        Builtin(
            "price", "the clean price of a bond for 100 of its face",
            [settlement, maturity, coupon, yield, redemption, frequency, basis], units: .plain, ends: .monotone,
            examples: [
                ["2008-02-15", "2017-11-15", "5.75%", "6.5%", "100", "2"],
                ["2008-02-15", "2017-11-15", "5.75%", "6.5%", "100", "2", "\"act/act icma\""],
            ], givesWay: true
        ) { call throws(Failure) in
            let (coupon, yield) = (try call.rate(2), try call.rate(3))
            let bond = try bond(call, coupon: coupon, redemption: FacePrice.read(call, 4), frequency: 5)
            return call.plain(try call.finance(at: 3) { () throws(FinanceError) in try bond.price(yield: yield) })
        },
        Builtin(
            "yield", "the yield a year of a bond at a clean price for 100 of its face",
            [settlement, maturity, coupon, Parameter("price", .number), redemption, frequency, basis], units: .percent,
            ends: .monotone, examples: [["2008-02-15", "2016-11-15", "5.75%", "95.04287", "100", "2", "0"]],
            givesWay: true
        ) { call throws(Failure) in
            let (coupon, price) = (try call.rate(2), try FacePrice.read(call, 3))
            let bond = try bond(call, coupon: coupon, redemption: FacePrice.read(call, 4), frequency: 5)
            return try call.percentage(
                try call.finance(at: 3) { () throws(FinanceError) in try bond.yield(price: price) })
        },
        Builtin(
            "duration", "the mean time in years until a bond pays (Macaulay), redeemed at its face",
            [settlement, maturity, coupon, yield, frequency, basis], units: .plain, ends: .monotone,
            examples: [["2018-07-01", "2048-01-01", "8%", "9%", "2", "1"]], givesWay: true
        ) { call throws(Failure) in
            let (bond, yield) = (try bondAtFace(call), try call.rate(3))
            return call.plain(
                try call.finance(at: 3) { () throws(FinanceError) in
                    try bond.duration(yield: yield) { call.isInterrupted }
                })
        },
        Builtin(
            "modified_duration", "how much of its price a bond loses for each 1 that its yield rises",
            [settlement, maturity, coupon, yield, frequency, basis], units: .plain, ends: .monotone,
            examples: [["2008-01-01", "2016-01-01", "8%", "9%", "2", "1"]], givesWay: true
        ) { call throws(Failure) in
            let (bond, yield) = (try bondAtFace(call), try call.rate(3))
            return call.plain(
                try call.finance(at: 3) { () throws(FinanceError) in
                    try bond.modifiedDuration(yield: yield) { call.isInterrupted }
                })
        },
        Builtin(
            "accrued", "the interest that has accrued since the last coupon, or since the bond was issued",
            [
                settlement, maturity, coupon, frequency, basis, Parameter("face", .amount, or: .whole(100)),
                Parameter("issue", .date, or: .nothing("none")),
            ], units: .same(5), ends: .monotone,
            examples: [["2008-05-01", "2008-08-31", "10%", "2", "\"30/360 us\"", "1000 USD", "2008-03-01"]],
            givesWay: true
        ) { call throws(Failure) in
            let bond = try bondAtFace(call, frequency: 3)
            let face = call.isGiven(5) ? try call.quantity(5) : Quantity(Number(100))
            let issue = call.isGiven(6) ? try call.day(6) : nil
            return try call.money(at: issue == nil ? nil : 6, face.unit) { () throws(FinanceError) in
                try bond.accrued(on: face.number, since: issue)
            }
        },
        Builtin(
            "coupon_dates", "the days on which a bond pays coupons from a day on, the last that of maturity",
            [settlement, maturity, frequency], units: .none, examples: [["2024-02-01", "2025-11-15", "2"]],
            givesWay: true
        ) { call throws(Failure) in
            try call.list(try schedule(call, frequency: 2).dates.map { .date($0) })
        },
        Builtin(
            "coupon_count", "how many coupons a bond pays after a day", [settlement, maturity, frequency],
            units: .plain,
            examples: [["2011-01-01", "2012-10-25", "4"]], givesWay: true
        ) { call throws(Failure) in
            call.plain(try schedule(call, frequency: 2).count)
        },
    ]

    private static func schedule(_ call: Call, frequency place: Int) throws(Failure) -> CouponSchedule {
        let (settlement, maturity) = (try call.day(0), try call.day(1))
        let frequency = try call.whole(place)
        do {
            return try CouponSchedule(settlement: settlement, maturity: maturity, frequency: frequency)
        } catch .noFrequency {
            throw call.failure(BuiltinProblem.finance(call.name, .noFrequency(frequency)), at: place)
        } catch {
            throw call.failure(BuiltinProblem.finance(call.name, error), at: 1)
        }
    }

    private static func bond(
        _ call: Call, coupon: Number, redemption: Number, frequency: Int
    ) throws(Failure) -> Bond {
        let schedule = try schedule(call, frequency: frequency)
        let dayCount = try DayCountReading(call, frequency + 1).ofCoupons()
        return try call.finance(at: 2) { () throws(FinanceError) in
            try Bond(schedule, coupon: coupon, redemption: redemption, dayCount: dayCount)
        }
    }

    private static func bondAtFace(_ call: Call, frequency: Int = 4) throws(Failure) -> Bond {
        try bond(call, coupon: call.rate(2), redemption: Number(100), frequency: frequency)
    }
}
