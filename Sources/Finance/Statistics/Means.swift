import Numbers
import RealModule

extension Statistics {
    /// `Σ(w·x) / Σw`.
    ///
    /// - Throws: `lengths`, `empty`; `negativeItem(n)` at the first weight below zero, counted from 1; `weightless` where
    ///   all are zero.
    package static func weightedMean(
        _ xs: [Number], weights: [Number], isStopped: () -> Bool
    ) throws(FinanceError) -> Number {
        guard xs.count == weights.count else { throw .lengths(xs.count, weights.count) }
        guard !xs.isEmpty else { throw .empty }
        var (sum, whole) = (Number.zero, Number.zero)
        for index in xs.indices {
            if index & 255 == 0, isStopped() { throw .stopped }
            let (x, weight, before, weighed) = (xs[index], weights[index], sum, whole)
            guard weight.sign >= 0 else { throw .negativeItem(index + 1) }
            sum = try number { () throws(NumberError) in try before.adding(x.multiplied(by: weight)) }
            whole = try number { () throws(NumberError) in try weighed.adding(weight) }
        }
        guard !whole.isZero else { throw .weightless }
        let (total, weight) = (sum, whole)
        return try number { () throws(NumberError) in try total.divided(by: weight) }
    }

    /// The n-th root of the product of n amounts above zero; exact where it is for few amounts. The product is kept as a
    /// significand and a power of two, so that it neither overflows nor vanishes.
    ///
    /// - Throws: `empty`; `item(n)` at the first that is not above zero, counted from 1.
    package static func geometricMean(_ xs: [Number], isStopped: () -> Bool) throws(FinanceError) -> Number {
        guard !xs.isEmpty else { throw .empty }
        for (index, x) in xs.enumerated() {
            if index & 255 == 0, isStopped() { throw .stopped }
            guard x.sign > 0 else { throw .item(index + 1) }
        }
        if let root = try exactRoot(xs) { return root }
        var (significand, exponent) = (1.0, 0)
        for (index, x) in xs.enumerated() {
            if index & 255 == 0, isStopped() { throw .stopped }
            let value = x.doubleValue
            guard value.isNormal else { throw .number(value == 0 || value.isSubnormal ? .underflow : .overflow) }
            significand *= value.significand
            exponent += Int(value.exponent) + Int(significand.exponent)
            significand = significand.significand
        }
        let count = Double(xs.count)
        let (whole, rest) = exponent.quotientAndRemainder(dividingBy: xs.count)
        let root = Double.exp2((Double.log2(significand) + Double(rest)) / count)
        return try number { () throws(NumberError) in
            try Number(approximate: Double(sign: .plus, exponent: whole, significand: root))
        }
    }

    /// The root where the numbers are few and short, and it is a fraction.
    private static func exactRoot(_ xs: [Number]) throws(FinanceError) -> Number? {
        guard xs.count <= 40, xs.allSatisfy({ $0.inlineParts != nil }) else { return nil }
        var product = Number.one
        for x in xs {
            let before = product
            product = try number { () throws(NumberError) in try before.multiplied(by: x) }
        }
        let (whole, share) = (product, Number(1, over: xs.count))
        guard let root = try? whole.raised(to: share), root.isExact else { return nil }
        return root
    }
}
