import Numbers
import Quantities
import Resolution

/// How the three numbers of one uncertain quantity are written: each with as many decimals as two halves of the samples
/// agree on, and in one scale where they are of a size.
struct SampledForm {
    /// One of the numbers.
    struct Part {
        let value: Double
        fileprivate(set) var scale: DisplayScale?
        /// The power of ten that it is divided by.
        fileprivate(set) var power: Int
        /// Decimals after that; below 0, zeros before the point.
        fileprivate(set) var places: Int
    }

    private(set) var low: Part
    private(set) var median: Part
    private(set) var high: Part

    /// - Parameter power: where numbers share a scale that is written elsewhere: the power of ten they are divided by.
    init(_ text: ValueText, _ unit: UnitID, _ summary: SampleSummary, in power: Int? = nil) {
        let units = text.state.units
        let shown = power ?? (unit == .none ? 0 : units.displayScale(unit))
        let canScale =
            power == nil && unit != .none && shown == 0 && units.isScaledInDisplay(unit)
            && units.canonical(unit) == unit
        let marks = [summary.low, summary.median, summary.high]
        let sizes = marks.map { SampledForm.exponent($0.value) }
        let largest = zip(marks, sizes).filter { $0.0.value != 0 }.map(\.1).max() ?? 0
        // The size of the middle, but where that is next to nothing beside the ends.
        let isCrossing = summary.low.value < 0 && summary.high.value > 0
        let size = summary.median.value == 0 || isCrossing ? largest : sizes[1]
        let least = isCrossing ? size : sizes.min() ?? size
        let shared = canScale ? DisplayScale.of(exponent: size, text.settings) : nil
        var parts = zip(marks, sizes).map { mark, own in
            var part = Part(value: mark.value, scale: shared, power: shared?.power ?? shown, places: 0)
            // Of quite another size than the least, a number has a scale of its own, as it would have alone.
            let wide = SampledForm.exponent(mark.value, digits: 2)
            let most = wide - least > 1 ? SampledForm.mostWhole - 1 : SampledForm.mostWhole
            if canScale, mark.value != 0, wide - part.power > most || !isCrossing && own < part.power {
                part.scale = DisplayScale.of(exponent: max(own, wide), text.settings)
                part.power = part.scale?.power ?? 0
            }
            return part
        }
        let width = SampledForm.exponent(summary.high.value - summary.low.value)
        let isAlike =
            Set(parts.map(\.power)).count == 1
            && (isCrossing
                ? abs(sizes[0] - sizes[2]) <= 1
                : zip(marks, sizes).allSatisfy { $0.0.value == 0 || abs($0.1 - size) <= 1 })
        // One number of decimals for all, unless that would leave the middle a single digit.
        let coarsest = marks.map(\.doubt).max() ?? 0
        let isShared = isAlike && (isCrossing || SampledForm.exponent(coarsest) < size - 1)
        let doubts = isShared ? marks.map { _ in coarsest } : marks.map(\.doubt)
        for index in parts.indices {
            let (power, value) = (parts[index].power, marks[index].value)
            let own = isAlike || isCrossing || value == 0 ? size : sizes[index]
            // So many digits as the session shows, but the distance between the ends keeps two; and no more than the halves
            // agree on, but the first digit of that distance, or of the number.
            let first = isAlike || isCrossing ? power - width + 1 : power - own + 1
            let wanted = max(text.settings.digits - (own - power), isAlike ? first + 1 : .min)
            let agreed = doubts[index] > 0 ? power - SampledForm.exponent(doubts[index]) : wanted
            parts[index].places = min(wanted, max(agreed, first))
        }
        if doubts.allSatisfy({ $0 == 0 }) { SampledForm.trim(&parts, isAlike: isAlike) }
        (low, median, high) = (parts[0], parts[1], parts[2])
    }

    /// Digits before the point that a number in a common scale may have.
    private static let mostWhole = 4

    /// How many digits the whole part of a number has, which is rounded to so many; 0 and less for those below 1.
    static func exponent(_ value: Double, digits: Int = 15) -> Int {
        guard value.magnitude >= .leastNormalMagnitude, let number = try? Number(approximate: value.magnitude) else {
            return 0
        }
        return number.decimal(significant: digits).exponent
    }

    /// Values that all samples have to the last digit are written without zeros behind.
    private static func trim(_ parts: inout [Part], isAlike: Bool) {
        let needed = parts.map { part -> Int in
            let decimal = part.decimal
            return decimal.count - decimal.exponent
        }
        let most = needed.max() ?? 0
        for index in parts.indices {
            parts[index].places = min(parts[index].places, max(isAlike ? most : needed[index], 0))
        }
    }

    /// Gives all parts so many decimals at the most.
    mutating func limit(to places: Int) {
        for part in [\SampledForm.low, \.median, \.high] {
            self[keyPath: part].places = min(self[keyPath: part].places, places)
        }
    }

    /// Decimals of the middle that the halves agree on.
    var places: Int { median.places }
}

extension SampledForm.Part {
    fileprivate var decimal: DecimalText {
        let number = (try? Number(approximate: value.magnitude < .leastNormalMagnitude ? 0 : value)) ?? .zero
        let small = power == 0 ? number : (try? number.multiplied(by: Number(mantissa: 1, exponent: -power))) ?? number
        return small.decimal(places: places)
    }

    /// The number with its scale.
    func append(to bytes: inout [UInt8], groups: Bool, isScaled: Bool = true) {
        if value == 0 { return bytes.append(UInt8(ascii: "0")) }
        let decimal = decimal
        let layout = NumberLayout(decimal: decimal)
        if layout.needsExponent {
            layout.appendScientific(to: &bytes, places: decimal.exponent - 1 + places)
        } else {
            layout.appendPlainly(to: &bytes, places: max(places, 0), groups: groups)
        }
        if isScaled, let scale { bytes.append(contentsOf: scale.text.utf8) }
    }
}
