import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Shares of listed companies: what they come to at a price, and what options add to them.
enum ListedShareFunctions {
    private static let priced = [Parameter("shares", .count), Parameter("price", .price)]
    private static let exercised = [
        Parameter("options", .count), Parameter("strike", .price), Parameter("price", .price),
    ]

    static let all: [Builtin] = [
        Builtin(
            "market_cap", "shares times price; of a range of prices, a range", priced, units: .product(0, 1),
            times: .combined, opening: .formula("shares * price"), examples: [["10M share", "12 USD/share"]]
        ) { call throws(Failure) in
            try priced(call)
        },
        Builtin(
            "offer_size", "the money that an offer of shares raises; of a range of prices, a range", priced,
            units: .product(0, 1), times: .combined, opening: .formula("shares * price"),
            examples: [["10M share", "12 USD/share"]]
        ) { call throws(Failure) in
            try priced(call)
        },
        Builtin(
            "treasury_stock", "the shares that options add, less those their price buys back", exercised,
            units: .same(0), opening: .formula("options - options * strike / price"),
            examples: [["100 share", "5 USD/share", "8 USD/share"]]
        ) { call throws(Failure) in
            try treasury(call, 0)
        },
        Builtin(
            "diluted_shares", "shares and what options add by the treasury stock method",
            [Parameter("shares", .count)] + exercised, units: .same(0), times: .same(0),
            examples: [["1000 share", "100 share", "5 USD/share", "8 USD/share"]]
        ) { call throws(Failure) in
            let shares = try call.quantity(0)
            guard case .quantity(let more) = try treasury(call, 1) else { return .quantity(shares) }
            return .quantity(try call.sum(shares, more, call.places(0, 1)))
        },
    ]

    /// Shares times a price, or times both ends of a range of prices.
    private static func priced(_ call: Call) throws(Failure) -> Value {
        let count = try call.quantity(0)
        let units = call.units
        func value(_ price: Quantity) throws(Failure) -> Quantity {
            let value = try call.product(count, price, call.places(0, 1))
            // Money, or a plain number of two plain ones: nothing is left of the shares.
            guard value.unit == .none || units.minorDigits(of: units.canonical(value.unit)) != nil else {
                let (shares, money) = (units.text(of: count.unit), units.text(of: price.unit))
                let wanted = units.isMoney(price.unit) && !shares.isEmpty ? "\(money)/\(shares)" : nil
                throw call.failure(
                    BuiltinProblem.sharesAndPrice(call.name, wanted: wanted),
                    at: [(0, units.describeDimension(count.unit)), (1, units.describeDimension(price.unit))])
            }
            return value
        }
        guard case .interval(let prices) = call.values[1] else {
            return .quantity(try value(try call.quantity(1)))
        }
        return .interval(Interval(low: try value(prices.low), high: try value(prices.high)))
    }

    private static func treasury(_ call: Call, _ first: Int) throws(Failure) -> Value {
        let options = try call.quantity(first)
        let prices = try call.amounts(at: (first + 1)...(first + 2)).numbers
        return try call.money(options.unit) { () throws(FinanceError) in
            try Dilution.treasuryStock(options: options.number, strike: prices[0], price: prices[1])
        }
    }
}
