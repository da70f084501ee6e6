/// An exact rational number: small and inline where both parts fit an `Int`, else on words of its own.
///
/// A fraction is brought to its lowest terms only when it is shown, taken apart or grown large (`looseWords`), since a
/// greatest common divisor costs ten times what adding and multiplying do. So one value has many forms: 0.5 × 2 is
/// 10/10. Whole numbers over 1 are what most sums meet, and go first everywhere.
enum Rational: Sendable {
    /// The denominator is positive; the two may have a common divisor.
    case small(Int, Int)
    /// At least one part did not fit when it was made.
    case big(BigFraction)

    static let zero = Rational.small(0, 1)

    /// How many words a part may have without being in lowest terms.
    static let looseWords = 16
}

extension Rational {
    @inline(__always)
    init(_ value: Int) { self = .small(value, 1) }

    /// `numerator / denominator`, inline where both fit; the denominator is not 0.
    @inline(__always)
    init(_ numerator: Int128, _ denominator: UInt128) {
        if let above = Int(exactly: numerator), let below = Int(exactly: denominator) {
            self = .small(above, below)
        } else {
            self = numerator == 0 ? .zero : .big(BigFraction(wide: numerator, denominator))
        }
    }

    /// The same of parts of any size, which are in lowest terms or not.
    init(negative: Bool, _ numerator: Natural, _ denominator: Natural, isLowest: Bool) {
        if numerator.isZero {
            self = .zero
        } else if let above = Int(numerator, negative: negative), denominator.count == 1,
            let below = Int(exactly: denominator.lowWord)
        {
            self = .small(above, below)
        } else {
            self = .big(BigFraction(negative: negative, numerator, denominator, isLowest: isLowest))
        }
    }

    init(whole: Natural, negative: Bool = false) {
        self.init(negative: negative, whole, .one, isLowest: true)
    }

    var isZero: Bool {
        if case .small(0, _) = self { return true }
        return false
    }

    /// −1, 0 or 1.
    var sign: Int {
        switch self {
        case .small(let numerator, _): numerator.signum()
        case .big(let big): big.isNegative ? -1 : 1
        }
    }

    /// Whether the value is whole.
    var isInteger: Bool {
        switch self {
        case .small(let numerator, let denominator): denominator == 1 || numerator % denominator == 0
        case .big(let big): big.isLowest ? big.isWhole : big.numerator.divided(by: big.denominator).remainder.isZero
        }
    }

    /// The value of a whole number that fits, else nil.
    @inline(__always)
    var asInt: Int? {
        if case .small(let numerator, 1) = self { return numerator }
        return asIntSlowly
    }

    @inline(never)
    private var asIntSlowly: Int? {
        switch self {
        case .small(let numerator, let denominator):
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
            return rest == 0 ? quotient : nil
        case .big(let big):
            guard !big.isLowest, big.numeratorBits - big.denominatorBits < 64 else { return nil }
            let (quotient, rest) = big.numerator.divided(by: big.denominator)
            return rest.isZero ? Int(quotient, negative: big.isNegative) : nil
        }
    }

    var negated: Rational {
        switch self {
        case .small(let numerator, let denominator):
            if numerator != .min { return .small(-numerator, denominator) }
            return Rational(-Int128(numerator), UInt128(denominator))
        case .big(let big): return big.negated
        }
    }

    var magnitude: Rational { sign < 0 ? negated : self }

    /// One over it; it is not 0.
    var inverse: Rational {
        switch self {
        case .small(let numerator, let denominator):
            return Rational(numerator < 0 ? -Int128(denominator) : Int128(denominator), UInt128(numerator.magnitude))
        case .big(let big):
            return Rational(negative: big.isNegative, big.denominator, big.numerator, isLowest: big.isLowest)
        }
    }
}

extension Int {
    /// The value if an `Int` holds it.
    init?(_ magnitude: Natural, negative: Bool) {
        guard let word = magnitude.asWord else { return nil }
        if word <= UInt(Int.max) {
            self = negative ? -Int(word) : Int(word)
        } else {
            guard negative, word == 1 << 63 else { return nil }
            self = .min
        }
    }
}
