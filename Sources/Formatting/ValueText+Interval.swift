import Numbers
import Quantities
import Resolution

/// How an end of an interval is written: never inside the interval, so that what is shown holds all of it.
struct IntervalEnd {
    let isHigh: Bool
    /// The decimals of a whole number: without one, what is typed back would be a list.
    let places: Int
}

extension ValueText {
    /// Appends an interval, in a form that is read back as one.
    func append(_ interval: Interval, to bytes: inout [UInt8]) {
        let digits = digits(of: interval)
        let ends = [interval.low, interval.high]
        let isWhole = ends.allSatisfy { $0.unit == .none && $0.number.isExact && $0.number.isInteger }
        for (index, quantity) in ends.enumerated() {
            if index > 0 { bytes.append(contentsOf: "..".utf8) }
            let end = IntervalEnd(isHigh: index > 0, places: isWhole ? 1 : 0)
            ValueText(self, at: end, digits: digits).append(quantity, to: &bytes, inList: true)
        }
    }

    /// The session's digits, or as many more as tell the width of the interval to two of them.
    private func digits(of interval: Interval) -> Int {
        let (low, high) = (interval.low.number, interval.high.number)
        guard !low.isRange, !high.isRange, let width = try? high.subtracting(low), !width.isZero else {
            return settings.digits
        }
        let largest = max(low.decimal(significant: 1).exponent, high.decimal(significant: 1).exponent)
        let needed = largest - width.decimal(significant: 1).exponent + 2
        return max(settings.digits, min(needed, NumberLayout.longestWholePart))
    }
}
