import Numbers
import Quantities
import Resolution
import Syntax

/// Which end of an interval is written: never inside the interval, so that what is shown holds all of it.
enum IntervalEnd {
    case low, high
    /// Of an interval between plain whole numbers, which are written with a decimal: without one, what is typed back
    /// would be a list.
    case wholeLow, wholeHigh

    var isHigh: Bool { self == .high || self == .wholeHigh }

    /// How many decimals there are at least.
    var places: Int { self == .wholeLow || self == .wholeHigh ? 1 : 0 }

    /// What is said to be at least, or at most, so much is the end of an interval that is open on the other side.
    init?(of qualifiers: UInt8) {
        switch Qualifiers(rawValue: qualifiers).intersection([.atLeast, .atMost]) {
        case .atLeast: self = .low
        case .atMost: self = .high
        default: return nil
        }
    }
}

/// An interval as text, in a form that is read back as one.
struct IntervalText {
    let text: ValueText
    let interval: Interval

    func append(to bytes: inout [UInt8]) {
        let digits = digits
        let ends = [interval.low, interval.high]
        let isWhole = ends.allSatisfy { $0.unit == .none && $0.number.isExact && $0.number.isInteger }
        for (index, quantity) in ends.enumerated() {
            if index > 0 { bytes.append(contentsOf: "..".utf8) }
            let end: IntervalEnd = index > 0 ? isWhole ? .wholeHigh : .high : isWhole ? .wholeLow : .low
            ValueText(text, at: end, digits: digits).append(quantity, to: &bytes, inList: true)
        }
    }

    /// The session's digits, or as many more as tell the width of the interval to two of them.
    private var digits: Int {
        let (low, high) = (interval.low.number, interval.high.number)
        guard !low.isRange, !high.isRange, let width = try? high.subtracting(low), !width.isZero else {
            return text.settings.digits
        }
        let largest = max(low.decimal(significant: 1).exponent, high.decimal(significant: 1).exponent)
        let needed = largest - width.decimal(significant: 1).exponent + 2
        return max(text.settings.digits, min(needed, NumberLayout.longestWholePart))
    }
}
