/// What kind of number one is, exact ones of all sizes together.
enum NumberKind {
    case exact(Rational)
    case approximate(Double)
    case beyond(BigFraction)
    case range(NumberRange)
    case samples(Samples)

    @inline(__always)
    var isZero: Bool {
        switch self {
        case .exact(let exact): exact.isZero
        case .approximate(let value): value == 0
        case .beyond: false
        case .range(let range): range.knownSign.map { $0 == 0 } ?? range.doubtful { _ in false }
        case .samples(let samples): samples.agreed { $0 == 0 }
        }
    }

    /// Whether the value is whole. An approximate number counts as whole when its double is.
    @inline(__always)
    var isInteger: Bool {
        switch self {
        case .exact(let exact): exact.isInteger
        case .approximate(let value): value == value.rounded(.towardZero)
        case .beyond(let big): Rational.big(big).isInteger
        case .range(let range): range.doubtful { _ in false }
        case .samples(let samples): samples.agreed { $0 == $0.rounded(.towardZero) }
        }
    }

    /// −1, 0 or 1.
    @inline(__always)
    var sign: Int {
        switch self {
        case .exact(let exact): exact.sign
        case .approximate(let value): value > 0 ? 1 : value < 0 ? -1 : 0
        case .beyond(let big): big.isNegative ? -1 : 1
        case .range(let range): range.knownSign ?? range.doubtful(\.sign)
        case .samples(let samples): samples.agreed { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
        }
    }

    /// Bytes it holds on the heap beside its own place.
    var storedBytes: Int {
        switch self {
        case .exact(.small), .approximate: 0
        case .exact(.big(let big)), .beyond(let big): big.storedBytes
        case .range(let range): 80 + (range.low?.storedBytes ?? 0) + (range.high?.storedBytes ?? 0)
        case .samples(let samples): 64 + samples.count * MemoryLayout<Double>.stride
        }
    }
}
