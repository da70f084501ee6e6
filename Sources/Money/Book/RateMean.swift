import Calendars
import Numbers

/// The arithmetic mean of the rates of many days, rounded to 20 significant digits, ties away from zero.
///
/// The exact sum of hundreds of crosses has a denominator of thousands of digits. So each rate is cut to a whole number
/// of 10^-scale, with more than 30 digits; the cut sum, and that sum with one unit more for every rate that was cut,
/// enclose the exact one. Where both give the same 20 digits these are right; where they differ, which about one mean
/// in 10^10 does, the exact sum is taken after all.
struct RateMean {
    /// Digits that a mean has.
    static let digits = 20
    /// Digits of the first rate; the sum of 10,000 days that grow a thousandfold has room in 128 bits.
    private static let workingDigits = 31

    private var sum: UInt128 = 0
    /// How many rates were cut.
    private var cut: UInt128 = 0
    private var scale: Int?
    private(set) var count = 0
    /// The sum left 128 bits, or a rate is approximate: the exact way is needed.
    private(set) var isUnfit = false

    /// Adds a rate.
    @inline(__always)
    mutating func add(_ fraction: RateFraction) {
        count &+= 1
        let scale = scale ?? setScale(fraction)
        guard let (units, isExact) = fraction.units(scale) else {
            isUnfit = true
            return
        }
        let (total, overflow) = sum.addingReportingOverflow(units)
        if overflow { isUnfit = true }
        sum = total
        if !isExact { cut &+= 1 }
    }

    /// Notes a rate that is no fraction of printed decimals.
    mutating func addUnfit() {
        count += 1
        isUnfit = true
    }

    /// The mean, or nil where the exact way is needed.
    var rounded: Number? {
        let (most, overflow) = sum.addingReportingOverflow(cut)
        guard !isUnfit, !overflow, count > 0, let scale, let low = digits(sum, scale), let high = digits(most, scale),
            low == high
        else { return nil }
        var rest = low.mantissa
        var values = [UInt8](repeating: 0, count: Self.digits + 1)
        for index in values.indices.reversed() {
            values[index] = UInt8(rest % 10)
            rest /= 10
        }
        return try? Number(digits: values, exponent: low.exponent)
    }

    private struct Decimal: Equatable {
        let mantissa: UInt128
        let exponent: Int
    }

    /// The sum over the count in 20 digits, or 21 where it rounds up to a power of ten.
    private func digits(_ sum: UInt128, _ scale: Int) -> Decimal? {
        // The divisor count × 10^dropped leaves 20 digits.
        let lowest: UInt128 = 10_000_000_000_000_000_000
        var divisor = UInt128(count)
        var dropped = 0
        guard sum / divisor >= lowest else { return nil }
        while sum / divisor >= lowest * 10 {
            let (next, overflow) = divisor.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            divisor = next
            dropped += 1
        }
        let (quotient, rest) = sum.quotientAndRemainder(dividingBy: divisor)
        return Decimal(mantissa: rest >= divisor - rest ? quotient + 1 : quotient, exponent: dropped - scale)
    }

    private mutating func setScale(_ fraction: RateFraction) -> Int {
        // The size of the rate as a power of ten, give or take one.
        let size = digitCount(fraction.above) - digitCount(fraction.below) + fraction.exponent
        let scale = Self.workingDigits - size
        self.scale = scale
        return scale
    }

    private func digitCount(_ number: UInt64) -> Int {
        smallPowers.firstIndex { UInt64($0) > number } ?? smallPowers.count
    }

    /// The mean of exact or approximate numbers in the same 20 digits. Complexity: the exact sum's, in halves.
    static func exact(_ numbers: [Number]) -> Number? {
        guard let sum = sum(numbers[...]), let mean = try? sum.divided(by: Number(numbers.count)) else { return nil }
        let text = mean.decimal(significant: digits)
        // The digits stand behind the point.
        let rounded = try? Number(digits: text.digits, exponent: text.exponent - text.count)
        return mean.isExact ? rounded : rounded?.approximated()
    }

    /// In halves, about log2(count) deep.
    private static func sum(_ numbers: ArraySlice<Number>) -> Number? {
        if numbers.count <= 1 { return numbers.first }
        let middle = numbers.startIndex + numbers.count / 2
        guard let low = sum(numbers[..<middle]), let high = sum(numbers[middle...]) else { return nil }
        return try? low.adding(high)
    }
}

extension RateFraction {
    /// The fraction in units of 10^-scale, cut, and whether nothing was cut; nil where it does not fit 128 bits.
    @inline(__always)
    func units(_ scale: Int) -> (units: UInt128, isExact: Bool)? {
        var power = exponent &+ scale
        guard power >= 0, power <= 90 else { return nil }
        var (whole, rest) = above.quotientAndRemainder(dividingBy: below)
        var units = UInt128(whole)
        while power > 0 {
            // The remainder is below 2^59 and so is the divisor: each step gives up to 18 digits in one division.
            let step = min(power, 18)
            let factor = UInt64(truncatingIfNeeded: smallPowers[step])
            (whole, rest) = below.dividingFullWidth(rest.multipliedFullWidth(by: factor))
            let (product, overflow) = units.multipliedReportingOverflow(by: UInt128(factor))
            let (sum, over) = product.addingReportingOverflow(UInt128(whole))
            if overflow || over { return nil }
            units = sum
            power &-= step
        }
        return (units, rest == 0)
    }
}
