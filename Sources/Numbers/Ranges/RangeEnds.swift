/// An end of a range, which may lie at infinity.
enum RangeEnd {
    case below
    case at(Number)
    case above

    /// The way from a range outwards at one of its ends.
    enum Direction: Int {
        case down = -1
        case up = 1
    }

    var sign: Int {
        switch self {
        case .below: -1
        case .at(let number): number.sign
        case .above: 1
        }
    }

    /// An infinity where the sign is one's, else zero.
    private init(infinite sign: Int) { self = sign == 0 ? .at(.zero) : sign < 0 ? .below : .above }

    /// The product, or where that is too small for an approximate number the two ends that it lies between.
    func times(_ other: RangeEnd) throws(NumberError) -> [RangeEnd] {
        guard case .at(let a) = self, case .at(let b) = other else { return [RangeEnd(infinite: sign * other.sign)] }
        return try RangeEnd.between(sign: a.sign * b.sign) { () throws(NumberError) in try a.multiplied(by: b) }
    }

    /// The same of the quotient by a number that is not zero.
    func over(_ divisor: Number) throws(NumberError) -> [RangeEnd] {
        guard case .at(let a) = self else { return [RangeEnd(infinite: sign * divisor.sign)] }
        return try RangeEnd.between(sign: a.sign * divisor.sign) { () throws(NumberError) in try a.divided(by: divisor)
        }
    }

    static func isLess(_ a: RangeEnd, _ b: RangeEnd) -> Bool {
        switch (a, b) {
        case (.at(let x), .at(let y)): Number.exactlyOrdered(x, y) < 0
        case (.below, .below), (.above, _), (_, .below): false
        default: true
        }
    }
}

extension RangeEnd {
    /// The smallest approximate number above or below zero that has all its digits.
    private static func least(_ direction: Direction) -> Number {
        Number(storage: .approximate(Double(direction.rawValue) * .leastNormalMagnitude))
    }

    /// An approximate number moved outwards by more than the error of one operation.
    static func nudged(_ number: Number, _ direction: Direction) -> Number {
        guard case .approximate(let value) = number.storage else { return number }
        let moved = value + Double(direction.rawValue) * (value.magnitude * 2e-15 + .leastNormalMagnitude)
        return moved.isFinite ? Number(storage: .approximate(moved == 0 ? 0 : moved)) : number
    }

    /// What an operation gives; where that is too small for an approximate number, zero or the smallest number past it,
    /// whichever lies outwards.
    ///
    /// - Parameter sign: of what the operation gives; 0 where it is not known.
    static func outward(
        _ direction: Direction, sign: Int, _ operation: () throws(NumberError) -> Number
    ) throws(NumberError) -> Number {
        do throws(NumberError) {
            return try operation()
        } catch {
            guard case .underflow = error else { throw error }
            return sign == -direction.rawValue ? .zero : least(direction)
        }
    }

    /// What an operation gives; where that is too small for an approximate number, zero and the smallest number of its
    /// sign.
    static func between(
        sign: Int, _ operation: () throws(NumberError) -> Number
    ) throws(NumberError) -> [RangeEnd] {
        do throws(NumberError) {
            return [.at(try operation())]
        } catch {
            guard case .underflow = error else { throw error }
            return [.at(.zero), .at(least(sign < 0 ? .down : .up))]
        }
    }
}

/// The two ends of a number, known by a range or not.
struct RangeEnds {
    let low: RangeEnd
    let high: RangeEnd

    init(_ low: RangeEnd, _ high: RangeEnd) { (self.low, self.high) = (low, high) }

    init(_ number: Number) {
        guard let range = number.range else {
            self.init(.at(number), .at(number))
            return
        }
        self.init(range.low.map { .at($0) } ?? .below, range.high.map { .at($0) } ?? .above)
    }

    /// The range that holds all of several ends.
    init(around ends: [RangeEnd]) {
        var (low, high) = (ends[0], ends[0])
        for end in ends.dropFirst() {
            if RangeEnd.isLess(end, low) { low = end }
            if RangeEnd.isLess(high, end) { high = end }
        }
        self.init(low, high)
    }

    func number(_ doubt: Doubt) -> Number {
        let below: Number? = if case .at(let number) = low { RangeEnd.nudged(number, .down) } else { nil }
        let above: Number? = if case .at(let number) = high { RangeEnd.nudged(number, .up) } else { nil }
        return Number(range: below, above, doubt)
    }
}
