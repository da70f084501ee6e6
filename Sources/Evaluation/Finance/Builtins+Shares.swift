import Finance
import Numbers
import Quantities
import Reporting

/// Shares of listed and of private companies.
extension Builtins {
    static let shares: [Builtin] = [
        Builtin("market_cap(shares, price)", "shares times price; of a range of prices, a range", 2...2) {
            (machine, arguments) throws(Failure) in
            try priced(machine, arguments, 0, 1)
        },
        Builtin(
            "offer_size(shares, price)", "the money that an offer of shares raises; of a range of prices, a range",
            2...2
        ) {
            (machine, arguments) throws(Failure) in
            try priced(machine, arguments, 0, 1)
        },
        Builtin("over_allotment(shares, percent = 15%)", "the shares that may be sold beyond an offer", 1...2) {
            (machine, arguments) throws(Failure) in
            let shares = try arguments.quantity(0, machine)
            let share = arguments.isGiven(1) ? try arguments.rate(1, machine) : Number(15, over: 100)
            let number = try machine.number(arguments.span) { () throws(NumberError) in
                try shares.number.multiplied(by: share)
            }
            return .quantity(Quantity(number, unit: machine.world.units.canonical(shares.unit)))
        },
        Builtin(
            "treasury_stock(options, strike, price)", "the shares that options add, less those their price buys back",
            3...3
        ) {
            (machine, arguments) throws(Failure) in
            try treasury(machine, arguments, 0)
        },
        Builtin(
            "diluted_shares(shares, options, strike, price)",
            "shares and what options add by the treasury stock method", 4...4
        ) {
            (machine, arguments) throws(Failure) in
            let shares = try arguments.quantity(0, machine)
            guard case .quantity(let more) = try treasury(machine, arguments, 1) else { return .quantity(shares) }
            return .quantity(try machine.sum(shares, more, negative: false, arguments.places(0, 1)))
        },
        Builtin("pre_money(post, investment)", "the value before a round's money", 2...2) {
            (machine, arguments) throws(Failure) in
            try aroundRound(machine, arguments, negative: true)
        },
        Builtin("post_money(pre, investment)", "the value after a round's money", 2...2) {
            (machine, arguments) throws(Failure) in
            try aroundRound(machine, arguments, negative: false)
        },
        Builtin("ownership(part, whole)", "a holder's share: money over post-money value, or shares over all", 2...2) {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [0, 1], machine).numbers
            guard amounts[1].sign > 0 else {
                throw machine.failure(.notMeaningful, "a share of nothing is not meaningful", at: arguments.spans[1])
            }
            let share = try machine.number(arguments.span) { () throws(NumberError) in
                try amounts[0].divided(by: amounts[1])
            }
            if Number.compare(share, .one) > 0 {
                throw machine.failure(.undefinedResult, "a part is no more than the whole", at: arguments.spans[0])
            }
            return .quantity(try machine.percent(share, arguments.span))
        },
        Builtin(
            "dilute(share, by)", "a share after an issue, or a list of issues, that each take a share of what is then",
            2...2
        ) {
            (machine, arguments) throws(Failure) in
            let share = try arguments.rate(0, machine)
            var issues: [Number] = []
            if case .list(let list) = arguments.values[1] {
                for item in list.items {
                    issues.append(
                        try Builtin.Arguments(
                            values: [item], spans: [arguments.spans[1]], span: arguments.span, name: arguments.name
                        ).rate(0, machine))
                }
            } else {
                issues = [try arguments.rate(1, machine)]
            }
            for issue in issues where issue.sign < 0 || Number.compare(issue, .one) >= 0 {
                throw machine.failure(
                    .wrongArguments, "an issue takes a share from 0% to below 100%", at: arguments.spans[1])
            }
            let left = try machine.number(arguments.span) { () throws(NumberError) in
                try Dilution.diluted(share, by: issues)
            }
            return .quantity(try machine.percent(left, arguments.span))
        },
        Builtin(
            "option_pool(share, pre, investment, shares, pool = 0, after = false)",
            "a round whose option pool is a share of the fully diluted count after it", 4...6
        ) { (machine, arguments) throws(Failure) in
            try pool(machine, arguments)
        },
        Builtin("cap_table(founders, rounds, pool = 0)", "who holds how many shares, round after round", 2...3) {
            (machine, arguments) throws(Failure) in
            try CapTableReading(machine, arguments).table()
        },
    ]

    /// The value before or after a round's money: both are above zero, and the money too.
    private static func aroundRound(
        _ machine: Machine, _ arguments: Builtin.Arguments, negative: Bool
    ) throws(Failure) -> Value {
        let amounts = try arguments.amounts(at: [0, 1], machine).numbers
        for place in 0...1 where amounts[place].sign <= 0 {
            throw machine.failure(
                .notMeaningful, "a round has a value and money above zero", at: arguments.spans[place])
        }
        if negative, Number.compare(amounts[0], amounts[1]) <= 0 {
            throw machine.failure(
                .notMeaningful, "the value after a round's money is more than the money", at: arguments.spans[0])
        }
        let (value, money) = (try arguments.quantity(0, machine), try arguments.quantity(1, machine))
        return .quantity(try machine.sum(value, money, negative: negative, arguments.places(0, 1)))
    }

    /// Shares times a price, or times both ends of a range of prices.
    private static func priced(
        _ machine: Machine, _ arguments: Builtin.Arguments, _ shares: Int, _ price: Int
    ) throws(Failure) -> Value {
        let count = try arguments.quantity(shares, machine)
        let places = arguments.places(shares, price)
        let units = machine.world.units
        func value(_ price: Quantity) throws(Failure) -> Quantity {
            let value = try machine.product(count, price, places)
            // Money, or a plain number of two plain ones: nothing is left of the shares.
            guard value.unit == .none || units.minorDigits(of: units.canonical(value.unit)) != nil else {
                let (shares, money) = (units.text(of: count.unit), units.text(of: price.unit))
                let wanted = units.isMoney(price.unit) && !shares.isEmpty ? ": \(money)/\(shares)" : ""
                throw machine.failure(
                    .dimensionMismatch, "\(arguments.name) wants shares, and the price of one\(wanted)",
                    at: [(places.left, machine.dimension(count.unit)), (places.right, machine.dimension(price.unit))])
            }
            return value
        }
        guard case .interval(let prices) = arguments.values[price] else {
            return .quantity(try value(try arguments.quantity(price, machine)))
        }
        return .interval(Interval(low: try value(prices.low), high: try value(prices.high)))
    }

    private static func treasury(
        _ machine: Machine, _ arguments: Builtin.Arguments, _ first: Int
    ) throws(Failure) -> Value {
        let options = try arguments.quantity(first, machine)
        let prices = try arguments.amounts(at: [first + 1, first + 2], machine).numbers
        return try machine.money(arguments, options.unit) { () throws(FinanceError) in
            try Dilution.treasuryStock(options: options.number, strike: prices[0], price: prices[1])
        }
    }

    private static func pool(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> Value {
        let share = try arguments.rate(0, machine)
        let money = try arguments.amounts(at: [1, 2], machine)
        let counts = try arguments.amounts(at: [3, 4], machine)
        let after = try arguments.flag(5, machine)
        let round = try machine.finance(arguments) { () throws(FinanceError) in
            try PricedRound(
                value: money.numbers[0], investment: money.numbers[1], shares: counts.numbers[0],
                pool: counts.numbers[1], wantedPool: share, poolAfter: after)
        }
        let price = try machine.quotient(
            Quantity(money.numbers[0], unit: money.unit), Quantity(round.priced, unit: counts.unit),
            arguments.places(1, 3))
        func count(_ number: Number) -> Value { .quantity(Quantity(number, unit: counts.unit)) }
        func percent(_ number: Number) throws(Failure) -> Value {
            let share = try machine.number(arguments.span) { () throws(NumberError) in
                try number.divided(by: round.after)
            }
            return .quantity(try machine.percent(share, arguments.span))
        }
        let wholePool = try machine.number(arguments.span) { () throws(NumberError) in
            try counts.numbers[1].adding(round.newPool)
        }
        if machine.world.wantsNotes {
            machine.note(
                .derived,
                "the price is the value before the money over \(machine.world.describe(count(round.priced))), \(after ? "before the pool" : "the new pool among them")",
                at: arguments.span)
        }
        return .table(
            .record([
                ("price", .quantity(price)), ("priced_on", count(round.priced)), ("new_pool", count(round.newPool)),
                ("issued", count(round.issued)), ("total", count(round.after)), ("investor", try percent(round.issued)),
                ("pool", try percent(wholePool)),
            ]))
    }
}
