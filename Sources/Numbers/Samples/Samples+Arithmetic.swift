import RealModule

/// Arithmetic row by row, in one pass over the columns.
enum SampleArithmetic {
    /// The nearest number of so many significant digits, ties away from zero.
    static func rounded(_ value: Double, significant digits: Int) -> Double {
        guard value.isFinite, value != 0 else { return value }
        return Number(storage: .approximate(value)).rounded(significant: digits).doubleValue
    }

    static func sum(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        try combined(a, b, { $0 + $1 }, { _, _ in .overflow })
    }

    static func difference(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        try combined(a, b, { $0 - $1 }, { _, _ in .overflow })
    }

    static func product(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        try combined(a, b, { $0 * $1 }, { _, _ in .overflow })
    }

    static func quotient(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        if b.samples == nil, b.isZero { throw .divisionByZero }
        // Nothing over a row that is zero is as much an error as anything else over it.
        return try combined(a, b, { $0 / $1 }, { _, y in y == 0 ? .divisionByZero : .overflow })
    }

    static func modulo(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        func rest(_ x: Double, _ y: Double) -> Double {
            let rest = x.truncatingRemainder(dividingBy: y)
            return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
        }
        return try combined(a, b, rest, { _, y in y == 0 ? .divisionByZero : .overflow })
    }

    static func lesser(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        try combined(a, b, { $0.isNaN ? $0 : $1 < $0 ? $1 : $1.isNaN ? $1 : $0 }, { _, _ in .overflow })
    }

    static func greater(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        try combined(a, b, { $0.isNaN ? $0 : $1 > $0 ? $1 : $1.isNaN ? $1 : $0 }, { _, _ in .overflow })
    }

    /// The largest whole exponent that is multiplied out.
    private static let mostFactors = 64

    static func power(_ base: Number, _ exponent: Number) throws(NumberError) -> Number {
        if let whole = exponent.asInlineInt, whole.magnitude <= mostFactors, whole != 0, let samples = base.samples {
            return try samples.multipliedOut(Int(whole.magnitude), isInverse: whole < 0)
        }
        func cause(_ x: Double, _ y: Double) -> SampleFault.Cause {
            if x == 0 { return y == 0 ? .zeroToTheZero : .divisionByZero }
            return x < 0 && y != y.rounded() ? .noRealResult : .overflow
        }
        return try combined(
            base, exponent, { x, y in x == 0 && y == 0 ? .nan : Double.pow(x, y) }, cause)
    }

    /// Whole powers by squaring, a block of rows at a time, so that the squares stay at hand.
    fileprivate static func multiplyOut(
        _ values: UnsafeBufferPointer<Double>, _ factors: Int, isInverse: Bool,
        into result: UnsafeMutableBufferPointer<Double>
    ) -> FiniteWatch {
        let block = 512
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: block) { squares in
            squares.initialize(repeating: 0)
            var watch = FiniteWatch()
            for start in stride(from: 0, to: result.count, by: block) {
                let rows = start..<min(start + block, result.count)
                let (from, to) = (
                    UnsafeBufferPointer(rebasing: values[rows]), UnsafeMutableBufferPointer(rebasing: result[rows])
                )
                for row in from.indices { squares[row] = from[row] }
                var left = factors
                while left & 1 == 0 {
                    for row in from.indices { squares[row] *= squares[row] }
                    left >>= 1
                }
                for row in from.indices { to[row] = squares[row] }
                left >>= 1
                while left > 0 {
                    for row in from.indices { squares[row] *= squares[row] }
                    if left & 1 == 1 { for row in from.indices { to[row] *= squares[row] } }
                    left >>= 1
                }
                if isInverse { for row in from.indices { to[row] = 1 / to[row] } }
                for row in from.indices { watch.look(to[row]) }
            }
            return watch
        }
    }

    // MARK: Passes

    /// What an operation gives row by row. One side is a column at least.
    ///
    /// - Parameter cause: why there is no result of two numbers that have none.
    @inline(__always)
    private static func combined(
        _ a: Number, _ b: Number, _ operation: (Double, Double) -> Double,
        _ cause: (Double, Double) -> SampleFault.Cause
    ) throws(NumberError) -> Number {
        switch (a.samples, b.samples) {
        case (let x?, let y?):
            guard x.count == y.count else { throw .sampleCounts(x.count, y.count) }
            var watch = FiniteWatch()
            let made = x.sampling.shelf.column(x.count) { result in
                x.values.withRows { x in
                    y.values.withRows { y in
                        for row in 0..<result.count {
                            let value = operation(x[row], y[row])
                            result[row] = value
                            watch.look(value)
                        }
                    }
                }
            }
            return try x.settled(made, watch) {
                (x.values[$0], y.values[$0])
            } because: {
                cause($0, $1)
            }
        case (let x?, nil):
            let constant = try finite(b)
            return try x.mapped({ operation($0, constant) }, { cause($0, constant) })
        case (nil, let y?):
            let constant = try finite(a)
            return try y.mapped({ operation(constant, $0) }, { cause(constant, $0) })
        case (nil, nil): return a
        }
    }

    private static func finite(_ number: Number) throws(NumberError) -> Double {
        let value = number.doubleValue
        guard value.isFinite else { throw .overflow }
        return value
    }
}

/// Whether a row is infinite or NaN, told without a branch.
struct FiniteWatch {
    private var bits: UInt64 = 0

    /// One added to the exponent reaches the sign of those numbers only.
    @inline(__always)
    mutating func look(_ value: Double) {
        bits |= (value.bitPattern & 0x7FF0_0000_0000_0000) &+ 0x0010_0000_0000_0000
    }

    var isFinite: Bool { bits >> 63 == 0 }
}

extension Samples {
    /// What a function gives of each row.
    ///
    /// - Parameter cause: why there is no result of a number that has none.
    @inline(__always)
    func mapped(
        _ function: (Double) -> Double, _ cause: (Double) -> SampleFault.Cause = { _ in .overflow }
    ) throws(NumberError) -> Number {
        var watch = FiniteWatch()
        let made = sampling.shelf.column(count) { result in
            values.withRows { values in
                for row in 0..<result.count {
                    let value = function(values[row])
                    result[row] = value
                    watch.look(value)
                }
            }
        }
        return try settled(made, watch) {
            (values[$0], 0)
        } because: { x, _ in
            cause(x)
        }
    }

    /// A whole power of each row, by squaring; a block of rows at a time, so that the squares stay at hand.
    ///
    /// - Parameter factors: 1 at least.
    fileprivate func multipliedOut(_ factors: Int, isInverse: Bool) throws(NumberError) -> Number {
        var watch = FiniteWatch()
        let made = sampling.shelf.column(count) { result in
            values.withRows { values in
                watch = SampleArithmetic.multiplyOut(values, factors, isInverse: isInverse, into: result)
            }
        }
        return try settled(made, watch) {
            (values[$0], 0)
        } because: { x, _ in
            x == 0 ? .divisionByZero : .overflow
        }
    }

    /// What a function that has a result of every number gives of each row.
    @inline(__always)
    func simplyMapped(_ function: (Double) -> Double) -> Number {
        let made = sampling.shelf.column(count) { result in
            values.withRows { values in
                for row in 0..<result.count { result[row] = function(values[row]) }
            }
        }
        return Number(with(made, isWhole: isWhole))
    }

    /// A column that was just made, once no row has failed, or those that have are marked.
    @inline(__always)
    fileprivate func settled(
        _ made: SampleColumn, _ watch: FiniteWatch, _ operands: (Int) -> (Double, Double),
        because cause: (Double, Double) -> SampleFault.Cause
    ) throws(NumberError) -> Number {
        watch.isFinite ? Number(with(made, isWhole: true)) : try looked(made, operands, cause)
    }

    @inline(never)
    private func looked(
        _ made: consuming SampleColumn, _ operands: (Int) -> (Double, Double),
        _ cause: (Double, Double) -> SampleFault.Cause
    ) throws(NumberError) -> Number {
        var made = made
        var (failing, present): (Int, Int) = (0, 0)
        var first: SampleFault.Cause?
        made.refill { made in
            for row in made.indices {
                let (x, y) = operands(row)
                if x.isNaN || y.isNaN {
                    made[row] = x.isNaN ? x : y
                    continue
                }
                present += 1
                guard !made[row].isFinite else { continue }
                let why = cause(x, y)
                made[row] = why.mark
                failing += 1
                if first == nil { first = why }
            }
        }
        if let first, !sampling.isLenient { throw .inSamples(SampleFault(first, failing: failing, of: present)) }
        return Number(with(made))
    }
}

extension SampleFault.Cause {
    /// What stands in a row that failed.
    var mark: Double { Double(nan: Double.RawSignificand(rawValue), signaling: false) }

    /// The cause that a row bears.
    init?(of value: Double) {
        guard value.isNaN else { return nil }
        self.init(rawValue: UInt8(truncatingIfNeeded: value.significandBitPattern & 0xFF))
    }
}
