import BigInt

/// A number without a unit: an exact rational, or an approximate number (an IEEE double).
///
/// Arithmetic between exact numbers is exact; one approximate operand makes the result approximate. Every exact number
/// has one representation only: lowest terms, a positive denominator, and inline wherever both parts fit an `Int`.
package struct Number: Sendable {
    enum Storage: Sendable {
        /// Lowest terms, `denominator > 0`.
        case small(numerator: Int, denominator: Int)
        /// Lowest terms; at least one part does not fit an `Int`.
        case big(BigRational)
        /// Always finite, never −0.
        case approximate(Double)
        /// Known by its ends only, where what was printed is taken for what it may stand for.
        case range(NumberRange)
    }

    let storage: Storage

    @inline(__always)
    init(storage: Storage) {
        self.storage = storage
    }

    /// A fraction already in lowest terms with a positive denominator.
    @inline(__always)
    init(lowest numerator: Int, _ denominator: Int) {
        storage = .small(numerator: numerator, denominator: denominator)
    }

    package static let zero = Number(0)
    package static let one = Number(1)
}

/// The two parts of an exact number too large to stand inline.
final class BigRational: Sendable {
    let numerator: BigInt
    /// Positive.
    let denominator: BigUInt

    init(_ numerator: BigInt, _ denominator: BigUInt) {
        self.numerator = numerator
        self.denominator = denominator
    }
}

extension Number {
    package var isExact: Bool {
        switch storage {
        case .small, .big: true
        case .approximate, .range: false
        }
    }

    package var isZero: Bool {
        switch storage {
        case .small(let numerator, _): numerator == 0
        case .big: false
        case .approximate(let value): value == 0
        case .range(let range): range.knownSign.map { $0 == 0 } ?? range.doubtful { _ in false }
        }
    }

    /// Whether the value is whole. An approximate number counts as whole when its double is.
    package var isInteger: Bool {
        switch storage {
        case .small(_, let denominator): denominator == 1
        case .big(let big): big.denominator == 1
        case .approximate(let value): value == value.rounded(.towardZero)
        case .range(let range): range.doubtful { _ in false }
        }
    }

    /// −1, 0 or 1.
    package var sign: Int {
        switch storage {
        case .small(let numerator, _): numerator.signum()
        case .big(let big): big.numerator.sign == .minus ? -1 : 1
        case .approximate(let value): value > 0 ? 1 : value < 0 ? -1 : 0
        case .range(let range): range.knownSign ?? range.doubtful(\.sign)
        }
    }

    /// The value of an exact integer that fits, else nil.
    package var asInt: Int? {
        if case .small(let numerator, 1) = storage { return numerator }
        return nil
    }

    package func negated() -> Number {
        switch storage {
        case .small(let numerator, let denominator):
            if numerator != .min { return Number(lowest: -numerator, denominator) }
            return Number(storage: .big(BigRational(-BigInt(numerator), BigUInt(UInt(denominator)))))
        case .big(let big): return Number(canonical: -big.numerator, big.denominator)
        case .approximate(let value): return Number(storage: .approximate(value == 0 ? 0 : -value))
        case .range(let range): return Number(storage: .range(range.negated))
        }
    }

    /// The absolute value.
    package func magnitude() -> Number {
        if case .range(let range) = storage { return Number(storage: .range(range.magnitude)) }
        return sign < 0 ? negated() : self
    }
}
