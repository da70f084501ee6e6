import RealModule

/// Arithmetic row by row, in one pass over the columns.
enum SampleArithmetic {
    /// The nearest number of so many significant digits, ties away from zero.
    static func rounded(_ value: Double, significant digits: Int) -> Double {
        guard value.isFinite, value != 0 else { return value }
        return Number(storage: .approximate(value)).rounded(significant: digits).doubleValue
    }

    static func sum(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        func step(_ term: Double) -> LinearStep { LinearStep(factor: 1, term: term) }
        if let sum = stepped(a, b, step, or: step) { return sum }
        return try combined(a, b, { $0 + $1 }, { _, _ in .overflow })
    }

    static func difference(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        if let difference = stepped(
            a, b, { LinearStep(factor: 1, term: -$0) }, or: { LinearStep(factor: -1, term: $0) })
        {
            return difference
        }
        return try combined(a, b, { $0 - $1 }, { _, _ in .overflow })
    }

    static func product(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        func step(_ factor: Double) -> LinearStep { LinearStep(factor: factor, term: -0.0) }
        if let product = stepped(a, b, step, or: step) { return product }
        return try combined(a, b, { $0 * $1 }, { _, _ in .overflow })
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
            if whole == 1 { return base }
            return try samples.multipliedOut(Int(whole.magnitude), isInverse: whole < 0)
        }
        func cause(_ x: Double, _ y: Double) -> SampleFault.Cause {
            if x == 0 { return y == 0 ? .zeroToTheZero : .divisionByZero }
            return x < 0 && y != y.rounded() ? .noRealResult : .overflow
        }
        return try combined(
            base, exponent, { x, y in x == 0 && y == 0 ? .nan : Double.pow(x, y) }, cause)
    }

    /// Whole powers of what a step makes of the values, by squaring, a block of rows at a time, so that the squares stay at hand.
    fileprivate static func multiplyOut(
        _ values: UnsafeBufferPointer<Double>, _ step: LinearStep?, _ factors: Int, isInverse: Bool,
        into result: UnsafeMutableBufferPointer<Double>
    ) -> ModerateWatch {
        let block = 512
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: block) { squares in
            squares.initialize(repeating: 0)
            var watch = ModerateWatch()
            for start in stride(from: 0, to: result.count, by: block) {
                let rows = start..<min(start + block, result.count)
                let (from, to) = (
                    UnsafeBufferPointer(rebasing: values[rows]), UnsafeMutableBufferPointer(rebasing: result[rows])
                )
                if let step {
                    for row in from.indices { squares[row] = step.of(from[row]) }
                } else {
                    for row in from.indices { squares[row] = from[row] }
                }
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

    /// An operation of a column and one number as a step to be taken later; nil where it has to be taken now.
    ///
    /// - Parameters:
    ///   - step: the step where the number is the second one.
    ///   - other: the step where it is the first.
    @inline(__always)
    private static func stepped(
        _ a: Number, _ b: Number, _ step: (Double) -> LinearStep, or other: (Double) -> LinearStep
    ) -> Number? {
        switch (a.samples, b.samples) {
        case (let x?, nil): x.after(step(b.doubleValue))
        case (nil, let y?): y.after(other(a.doubleValue))
        default: nil
        }
    }

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
            var watch = ModerateWatch()
            let made = x.sampling.shelf.column(x.count) { result in
                let (first, second) = (x.source, y.source)
                first.column.withRows { x in
                    second.column.withRows { y in
                        /// One pass, with the steps that are still to be taken.
                        func pass(_ x: (Int) -> Double, _ y: (Int) -> Double) {
                            for row in 0..<result.count {
                                let value = operation(x(row), y(row))
                                result[row] = value
                                watch.look(value)
                            }
                        }
                        switch (first.step, second.step) {
                        case (nil, nil): pass({ x[$0] }, { y[$0] })
                        case (let p?, nil): pass({ p.of(x[$0]) }, { y[$0] })
                        case (nil, let q?): pass({ x[$0] }, { q.of(y[$0]) })
                        case (let p?, let q?): pass({ p.of(x[$0]) }, { q.of(y[$0]) })
                        }
                    }
                }
            }
            return try x.settled(made, watch, with: y, because: cause)
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

extension Samples {
    /// What a function gives of each row.
    ///
    /// - Parameter cause: why there is no result of a number that has none.
    @inline(__always)
    func mapped(
        _ function: (Double) -> Double, _ cause: (Double) -> SampleFault.Cause = { _ in .overflow }
    ) throws(NumberError) -> Number {
        var watch = ModerateWatch()
        let made = sampling.shelf.column(count) { result in
            let (column, step) = source
            column.withRows { rows in
                func pass(_ own: (Int) -> Double) {
                    for row in 0..<result.count {
                        let value = function(own(row))
                        result[row] = value
                        watch.look(value)
                    }
                }
                if let step { pass { step.of(rows[$0]) } } else { pass { rows[$0] } }
            }
        }
        return try settled(made, watch) { x, _ in cause(x) }
    }

    /// A whole power of each row, by squaring; a block of rows at a time, so that the squares stay at hand.
    ///
    /// - Parameter factors: 1 at least.
    fileprivate func multipliedOut(_ factors: Int, isInverse: Bool) throws(NumberError) -> Number {
        var watch = ModerateWatch()
        let made = sampling.shelf.column(count) { result in
            let (column, step) = source
            column.withRows { values in
                watch = SampleArithmetic.multiplyOut(values, step, factors, isInverse: isInverse, into: result)
            }
        }
        return try settled(made, watch) { x, _ in x == 0 ? .divisionByZero : .overflow }
    }

    /// What a function that has a result of every number gives of each row.
    @inline(__always)
    func simplyMapped(_ function: (Double) -> Double) -> Number {
        let made = sampling.shelf.column(count) { result in
            values.withRows { values in
                for row in 0..<result.count { result[row] = function(values[row]) }
            }
        }
        return Number(with(made, min(extent, .whole)))
    }

    /// A column that was just made of this one, and of another one perhaps, once no row has failed, or those that have
    /// are marked.
    @inline(__always)
    fileprivate func settled(
        _ made: SampleColumn, _ watch: ModerateWatch, with other: Samples? = nil,
        because cause: (Double, Double) -> SampleFault.Cause
    ) throws(NumberError) -> Number {
        watch.isModerate ? Number(with(made, .moderate)) : try looked(made, values, other?.values, cause)
    }

    @inline(never)
    private func looked(
        _ made: consuming SampleColumn, _ own: SampleColumn, _ other: SampleColumn?,
        _ cause: (Double, Double) -> SampleFault.Cause
    ) throws(NumberError) -> Number {
        var made = made
        var (failing, present): (Int, Int) = (0, 0)
        var first: SampleFault.Cause?
        made.refill { made in
            for row in made.indices {
                let (x, y) = (own[row], other?[row] ?? 0)
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
