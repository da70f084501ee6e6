import Calendars
import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Bills of the Treasury, and other paper that is sold at a discount.
enum BillFunctions {
    private static let settlement = Parameter("settlement", .date)
    private static let maturity = Parameter("maturity", .date)
    private static let discount = Parameter("discount", .rate)
    private static let price = Parameter("price", .amount)
    private static let redemption = Parameter("redemption", .amount, or: .whole(100))

    static let all: [Builtin] = bills + papers

    private static let bills: [Builtin] = [
        Builtin(
            "bill_price", "what a Treasury bill costs for 100 of its face", [settlement, maturity, discount],
            units: .plain, ends: .monotone, examples: [["2008-03-31", "2008-06-01", "9%"]], givesWay: true
        ) { call throws(Failure) in
            let (bill, discount) = (try bill(call), try call.rate(2))
            return call.plain(try call.finance(at: 2) { () throws(FinanceError) in try bill.price(discount: discount) })
        },
        Builtin(
            "bill_yield", "the simple yield of a Treasury bill at a price, over 360 days",
            [settlement, maturity, Parameter("price", .number)], units: .percent, ends: .monotone,
            examples: [["2008-03-31", "2008-06-01", "98.45"]], givesWay: true
        ) { call throws(Failure) in
            let (bill, price) = (try bill(call), try FacePrice.read(call, 2))
            return try call.percentage(
                try call.finance(at: 2) { () throws(FinanceError) in try bill.yield(price: price) })
        },
        Builtin(
            "bond_equivalent_yield", "the yield of a Treasury bill as that of a bond with coupons twice a year",
            [settlement, maturity, discount], units: .percent, ends: .monotone,
            examples: [["2008-03-31", "2008-06-01", "9.14%"]], givesWay: true
        ) { call throws(Failure) in
            let (bill, discount) = (try bill(call), try call.rate(2))
            return try call.percentage(
                try call.finance(at: 2) { () throws(FinanceError) in try bill.bondEquivalent(discount: discount) })
        },
    ]

    private static let papers: [Builtin] = [
        Builtin(
            "bank_discount", "the discount a year at which paper is sold, of what it pays back",
            [settlement, maturity, price, redemption, BondFunctions.basis], units: .percent, ends: .monotone,
            examples: [["2010-04-01", "2015-03-31", "95", "100"]], givesWay: true
        ) { call throws(Failure) in
            let (paper, amounts) = (try paper(call, basis: 4), try priceAndRedemption(call))
            return try call.percentage(
                try call.finance { () throws(FinanceError) in
                    try paper.discount(price: amounts.price, redemption: amounts.redemption)
                })
        },
        Builtin(
            "discount_price", "what paper costs at a discount a year of what it pays back",
            [settlement, maturity, discount, redemption, BondFunctions.basis], units: .same(3), ends: .monotone,
            examples: [["2008-02-16", "2008-03-01", "5.25%", "100 USD", "2"]], givesWay: true
        ) { call throws(Failure) in
            let (paper, discount) = (try paper(call, basis: 4), try call.rate(2))
            let redemption = call.isGiven(3) ? try call.quantity(3) : Quantity(Number(100))
            return try call.money(redemption.unit) { () throws(FinanceError) in
                try paper.price(discount: discount, redemption: redemption.number)
            }
        },
        Builtin(
            "discount_yield", "the simple yield a year of paper at a price",
            [settlement, maturity, price, redemption, BondFunctions.basis], units: .percent, ends: .monotone,
            examples: [["2008-02-16", "2008-03-01", "99.795 USD", "100 USD", "2"]], givesWay: true
        ) { call throws(Failure) in
            let (paper, amounts) = (try paper(call, basis: 4), try priceAndRedemption(call))
            return try call.percentage(
                try call.finance { () throws(FinanceError) in
                    try paper.yield(price: amounts.price, redemption: amounts.redemption)
                })
        },
        Builtin(
            "maturity_value", "what paper pays back for what is put in, at a discount a year",
            [settlement, maturity, Parameter("investment", .money), discount, BondFunctions.basis], units: .same(2),
            ends: .monotone, examples: [["2008-02-15", "2008-05-15", "1000000 USD", "5.75%", "2"]], givesWay: true
        ) { call throws(Failure) in
            let (paper, discount) = (try paper(call, basis: 4), try call.rate(3))
            let investment = try call.quantity(2)
            return try call.money(investment.unit) { () throws(FinanceError) in
                try paper.redemption(investment: investment.number, discount: discount)
            }
        },
    ]

    private static func bill(_ call: Call) throws(Failure) -> TreasuryBill {
        let (settlement, maturity) = (try call.day(0), try call.day(1))
        return try call.finance(at: 1) { () throws(FinanceError) in
            try TreasuryBill(settlement: settlement, maturity: maturity)
        }
    }

    private static func paper(_ call: Call, basis: Int) throws(Failure) -> DiscountPaper {
        let (settlement, maturity) = (try call.day(0), try call.day(1))
        let dayCount = try DayCountReading(call, basis).ofPaper()
        return try call.finance(at: 1) { () throws(FinanceError) in
            try DiscountPaper(settlement: settlement, maturity: maturity, dayCount: dayCount)
        }
    }

    /// Two amounts of money, or two prices for 100 of face.
    private static func priceAndRedemption(_ call: Call) throws(Failure) -> (price: Number, redemption: Number) {
        let isPlain = try call.units.isDimensionless(call.quantity(2).unit)
        guard isPlain || call.isGiven(3) else { return (try FacePrice.read(call, 2), Number(100)) }
        if isPlain { return (try FacePrice.read(call, 2), call.isGiven(3) ? try FacePrice.read(call, 3) : Number(100)) }
        let amounts = try call.amounts(at: 2...3).numbers
        return (amounts[0], amounts[1])
    }
}
