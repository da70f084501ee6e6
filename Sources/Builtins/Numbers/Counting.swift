import Evaluation
import Numbers
import Resolution

/// In how many ways things can be chosen and ordered, and what divides whole numbers.
enum CountingFunctions {
    static let all: [Builtin] = [
        Builtin(
            "factorial", "n! = 1 × 2 × … × n, the orders of n things", [Parameter("n", .whole)], units: .plain,
            examples: [["5"], ["0"]]
        ) { call throws(Failure) in
            let n = try count(call, 0)
            return call.plain(try call.number { () throws(NumberError) in try Counting.factorial(n) })
        },
        Builtin(
            "permutations", "in how many orders k of n things can stand", choosing, units: .plain,
            examples: [["10", "3"]]
        ) { call throws(Failure) in
            let (n, k) = (try count(call, 0), try count(call, 1))
            return call.plain(try call.number { () throws(NumberError) in try Counting.orderings(of: k, outOf: n) })
        },
        Builtin(
            "binomial", "how many choices of k things out of n there are", choosing, units: .plain,
            examples: [["10", "3"], ["3", "5"]]
        ) { call throws(Failure) in
            let (n, k) = (try count(call, 0), try count(call, 1))
            return call.plain(try call.number { () throws(NumberError) in try Counting.choices(of: k, outOf: n) })
        },
        Builtin(
            "gcd", "the greatest whole number that divides all", items, counts: 1...Int.max, units: .plain,
            examples: [["1071", "462"], ["[12, 18, 30]"]]
        ) { call throws(Failure) in
            try folded(call) { (a: Number, b: Number) throws(NumberError) in Counting.commonDivisor(a, b) }
        },
        Builtin(
            "lcm", "the least whole number that all divide", items, counts: 1...Int.max, units: .plain,
            examples: [["4", "6"], ["[2, 3, 10]"]]
        ) { call throws(Failure) in
            try folded(call) { (a: Number, b: Number) throws(NumberError) in try Counting.commonMultiple(a, b) }
        },
    ]

    private static let choosing = [Parameter("n", .whole), Parameter("k", .whole)]
    private static let items = [Parameter("xs", .items)]

    /// A whole number from 0.
    private static func count(_ call: Call, _ index: Int) throws(Failure) -> Int {
        let count = try call.whole(index)
        guard count >= 0 else { throw call.failure(BuiltinProblem.wantsCount(call.name), at: index) }
        return count
    }

    /// Items taken one after the other; the first alone is taken with itself, so that it is whole and has no sign.
    private static func folded(
        _ call: Call, _ operation: (Number, Number) throws(NumberError) -> Number
    ) throws(Failure) -> Value {
        let items = try call.nonEmptyItems()
        var result: Number?
        for (index, item) in items.enumerated() {
            try call.poll()
            guard case .quantity(let quantity) = item else { throw call.odd(item, index) }
            let number = quantity.number
            guard quantity.unit == .none, number.isExact, number.isInteger else {
                throw call.named(call.failure(BuiltinProblem.wantsExactWhole(call.name)), item: index)
            }
            result = try call.number { () throws(NumberError) in try operation(result ?? number, number) }
        }
        return call.plain(result ?? .zero)
    }
}
