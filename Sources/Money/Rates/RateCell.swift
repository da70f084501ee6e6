import Numbers

/// One rate as it was printed: `mantissa × 10^-places`. A mantissa of 0 stands for none.
///
/// It is kept in four bytes (29 bits of mantissa, 3 of places) or in eight (59 and 5).
struct RateCell: Equatable, Sendable {
    var mantissa: UInt64
    var places: Int

    static let missing = RateCell(mantissa: 0, places: 0)
    /// The largest that eight bytes hold.
    static let largestMantissa: UInt64 = 1 << 59 - 1
    static let largestPlaces = 18

    @inline(__always)
    init(mantissa: UInt64, places: Int) {
        self.mantissa = mantissa
        self.places = places
    }

    @inline(__always)
    init(narrow word: UInt32) {
        mantissa = UInt64(word >> 3)
        places = Int(word & 7)
    }

    @inline(__always)
    init(wide word: UInt64) {
        mantissa = word >> 5
        places = Int(word & 31)
    }

    var isMissing: Bool { mantissa == 0 }

    /// The four bytes, or nil where they do not hold it.
    var narrow: UInt32? {
        mantissa < 1 << 29 && places < 8 ? UInt32(mantissa) << 3 | UInt32(places) : nil
    }

    var wide: UInt64 { mantissa << 5 | UInt64(places) }

    /// The same value without zeros at the end of its decimals; so two ways of printing one rate are equal.
    var reduced: RateCell {
        var cell = self
        while cell.places > 0, cell.mantissa % 10 == 0 {
            cell.mantissa /= 10
            cell.places -= 1
        }
        return cell
    }

    /// The exact number.
    var number: Number {
        RateFraction(self, over: RateCell(mantissa: 1, places: 0)).number
    }

    /// As printed: `7.4326`, `136`.
    var text: String {
        var digits = Array(String(mantissa).utf8)
        if places > 0 {
            if digits.count <= places {
                digits.insert(contentsOf: repeatElement(48, count: places + 1 - digits.count), at: 0)
            }
            digits.insert(46, at: digits.count - places)
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

/// One rate over another, both as printed: the exact cross `above / below × 10^(belowPlaces − abovePlaces)`.
struct RateFraction: Sendable {
    var above: UInt64
    var below: UInt64
    /// The power of ten to multiply by.
    var exponent: Int

    /// Neither is missing.
    @inline(__always)
    init(_ above: RateCell, over below: RateCell) {
        self.above = above.mantissa
        self.below = below.mantissa
        exponent = below.places &- above.places
    }

    /// The exact number. Complexity: some 100 ns where its parts fit a word.
    var number: Number {
        if let small = RateFraction.small(above, exponent), let under = RateFraction.small(below, -exponent) {
            return Number(small, over: under)
        }
        // Only mantissas and places beyond a desk's usual ones come here; neither step can grow past a few words.
        if let above = try? Number(mantissa: Int(above), exponent: exponent),
            let quotient = try? above.divided(by: Number(Int(below)))
        {
            return quotient
        }
        return .zero
    }

    var doubleValue: Double {
        Double(above) / Double(below) * (exponent < 0 ? 1 / Self.power(-exponent) : Self.power(exponent))
    }

    private static func power(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    /// `mantissa × 10^exponent` where it fits; the exponent counts only where it is positive.
    @inline(__always)
    private static func small(_ mantissa: UInt64, _ exponent: Int) -> Int? {
        if exponent <= 0 { return Int(mantissa) }
        guard exponent < smallPowers.count else { return nil }
        let (product, overflow) = Int(mantissa).multipliedReportingOverflow(by: smallPowers[exponent])
        return overflow ? nil : product
    }
}

/// 10^0 to 10^18.
let smallPowers: [Int] = {
    var powers = [1]
    for _ in 1...18 { powers.append(powers[powers.count - 1] * 10) }
    return powers
}()
