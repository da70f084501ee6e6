/// A number without a unit: an exact rational, or an approximate number (an IEEE double).
///
/// Arithmetic between exact numbers is exact; one approximate operand makes the result approximate.
///
/// An approximate number is 0, or its magnitude is from 2^-1022 (about 2.2e-308), the least that a double holds with all
/// its digits, to about 1.8e308. A result below that is an error, `underflow`, as one above it is `overflow`: it is
/// never 0, and never a number that has lost digits unseen. Only what was written as an approximate number may lie
/// beyond (`≈ 1e400`), since numbers that were rounded when they were printed are written so.
package struct Number: Sendable {
    @usableFromInline
    enum Storage: Sendable {
        /// A `Rational` that stands inline; its cases are repeated here, which makes the tag one look away.
        case small(Int, Int)
        case big(BigFraction)
        /// Finite and normal, or 0; never −0.
        case approximate(Double)
        /// An approximate number beyond a double's range, as the decimal it was written as.
        case beyond(BigFraction)
        /// Known by its ends only, where what was printed is taken for what it may stand for.
        case range(NumberRange)
        /// Not known, but for a column of what it may be.
        case samples(Samples)
    }

    @usableFromInline let storage: Storage

    @inlinable @inline(__always)
    init(storage: Storage) {
        self.storage = storage
    }

    @inline(__always)
    init(_ exact: Rational) {
        switch exact {
        case .small(let numerator, let denominator): storage = .small(numerator, denominator)
        case .big(let big): storage = .big(big)
        }
    }

    @inlinable package static var zero: Number { Number(0) }
    @inlinable package static var one: Number { Number(1) }
}

extension Number {
    @inline(__always)
    var kind: NumberKind {
        switch storage {
        case .small(let numerator, let denominator): .exact(.small(numerator, denominator))
        case .big(let big): .exact(.big(big))
        case .approximate(let value): .approximate(value)
        case .beyond(let big): .beyond(big)
        case .range(let range): .range(range)
        case .samples(let samples): .samples(samples)
        }
    }

    /// The exact number, nil of any other.
    @inline(__always)
    var exact: Rational? {
        switch storage {
        case .small(let numerator, let denominator): .small(numerator, denominator)
        case .big(let big): .big(big)
        case .approximate, .beyond, .range, .samples: nil
        }
    }

    package var isExact: Bool {
        switch storage {
        case .small, .big: true
        case .approximate, .beyond, .range, .samples: false
        }
    }

    package var isZero: Bool { kind.isZero }

    /// Whether the value is whole. An approximate number counts as whole when its double is.
    package var isInteger: Bool { kind.isInteger }

    /// −1, 0 or 1.
    package var sign: Int { kind.sign }

    /// The value of an exact integer that fits, else nil.
    @inline(__always)
    package var asInt: Int? {
        if case .small(let numerator, 1) = storage { return numerator }
        if case .samples(let samples) = storage { samples.sampling.open() }
        return exact?.asInt
    }

    /// The value of an exact integer that stands inline over 1. Quicker than `asInt` for fractions, of which it sees none
    /// that came out whole.
    @inlinable @inline(__always)
    package var asInlineInt: Int? {
        if case .small(let numerator, 1) = storage { return numerator }
        return nil
    }

    /// The whole number that this is where one is wanted, such as a count, a place or an index: an exact one, or one that
    /// an approximate number misses by no more than 1e-12 of its size, which is how near approximate numbers count as
    /// equal; nil for any other and past what an `Int` holds.
    package var asWhole: Int? {
        guard case .approximate(let value) = storage else { return asInt }
        return Tolerance.whole(value)
    }

    package func negated() -> Number {
        switch kind {
        case .exact(let exact): Number(exact.negated)
        case .approximate(let value): Number(storage: .approximate(value == 0 ? 0 : -value))
        case .beyond(let big): Number(beyond: big.negated)
        case .range(let range): Number(storage: .range(range.negated))
        case .samples(let samples): samples.simplyMapped { -$0 + 0 }
        }
    }

    /// The absolute value.
    package func magnitude() -> Number {
        if case .range(let range) = storage { return Number(storage: .range(range.magnitude)) }
        if case .samples(let samples) = storage { return samples.simplyMapped(\.magnitude) }
        return sign < 0 ? negated() : self
    }

    /// Bytes it holds on the heap beside its own place, as the allocator counts them; 0 for all but large numbers and
    /// ranges. What several numbers share is counted with each.
    ///
    /// Complexity: O(1).
    package var storedBytes: Int { kind.storedBytes }

    /// The exact number that it stands for, where it is exact or beyond a double's range.
    var rational: Rational? {
        if case .beyond(let big) = storage { return .big(big) }
        return exact
    }

    /// An approximate number beyond a double's range; exact where it is not, which does not happen.
    private init(beyond value: Rational) {
        if case .big(let big) = value { self.init(storage: .beyond(big)) } else { self.init(value) }
    }
}
