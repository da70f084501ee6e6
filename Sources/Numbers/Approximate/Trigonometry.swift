import RealModule

/// Sines and their like of angles in radians, and of angles in degrees, where some are fractions (I. Niven, "Irrational
/// Numbers", 1956, corollary 3.12): those are exact, as what is 0 or 1 is. All else is approximate.
///
/// A range leaves open which angle is meant: the answer is that of its middle, and raises its doubt.
package struct Trigonometry {
    private let x: Number

    package init(_ x: Number) { self.x = x }

    /// - Throws: `overflow` past a double, `underflow` of an angle next to nothing.
    package func sine() throws(NumberError) -> Number {
        if x.isExact, x.isZero { return .zero }
        return try ofDouble { (value: Double) in Double.sin(value) }
    }

    package func cosine() throws(NumberError) -> Number {
        if x.isExact, x.isZero { return .one }
        return try ofDouble { (value: Double) in Double.cos(value) }
    }

    package func tangent() throws(NumberError) -> Number {
        if x.isExact, x.isZero { return .zero }
        return try ofDouble { (value: Double) in Double.tan(value) }
    }

    /// The sine of an angle in degrees.
    package func sineOfDegrees() throws(NumberError) -> Number {
        guard let angle = try withinTurn() else { return try ofDouble { Double.sin($0 * .pi / 180) } }
        if let known = angle.asInt, let twice = Trigonometry.twiceTheSine(known) { return Number(twice, over: 2) }
        return try Trigonometry(angle).ofDouble { (value: Double) in
            // Near a half turn the distance from it is what counts.
            value > 90 && value < 270 ? Double.sin((180 - value) * .pi / 180) : Double.sin(signed(value) * .pi / 180)
        }
    }

    package func cosineOfDegrees() throws(NumberError) -> Number {
        try Trigonometry(Number(90).subtracting(x)).sineOfDegrees()
    }

    /// - Throws: `divisionByZero` at a quarter turn.
    package func tangentOfDegrees() throws(NumberError) -> Number {
        guard let angle = try withinTurn() else { return try ofDouble { Double.tan($0 * .pi / 180) } }
        let half = try angle.modulo(Number(180))
        switch half.asInt {
        case 0: return .zero
        case 45: return .one
        case 90: throw .divisionByZero
        case 135: return Number(-1)
        default: return try Trigonometry(half).ofDouble { Double.tan(($0 > 90 ? $0 - 180 : $0) * .pi / 180) }
        }
    }

    /// The angle in radians, from -π/2 to π/2, that has this sine.
    ///
    /// - Throws: `noRealResult` beyond -1 and 1.
    package func arcSine() throws(NumberError) -> Number {
        if x.isExact, x.isZero { return .zero }
        return try ofDouble { (value: Double) in Double.asin(value) }
    }

    /// The angle in radians, from 0 to π, that has this cosine.
    package func arcCosine() throws(NumberError) -> Number {
        if x.asInlineInt == 1 { return .zero }
        return try ofDouble { (value: Double) in Double.acos(value) }
    }

    /// The angle in radians, from -π/2 to π/2, that has this tangent.
    package func arcTangent() throws(NumberError) -> Number {
        if x.isExact, x.isZero { return .zero }
        if let samples = x.samples { return samples.simplyMapped(Double.atan) }
        let value = x.range == nil ? x.doubleValue : x.range?.doubtful(\.doubleValue) ?? 0
        return try Number(approximate: value.isFinite ? Double.atan(value) : value > 0 ? .pi / 2 : -.pi / 2)
    }

    /// The angle in radians, from -π to π, of a point so far up and so far to the right.
    ///
    /// - Throws: `noRealResult` of the origin.
    package static func arcTangent(up y: Number, right x: Number) throws(NumberError) -> Number {
        if y.isZero, x.isZero { throw .noRealResult }
        if y.isExact, y.isZero, x.sign > 0 { return .zero }
        // Both over the larger, so that a double holds them.
        let size = Number.compare(x.magnitude(), y.magnitude()) > 0 ? x.magnitude() : y.magnitude()
        let (up, right) = (try? y.divided(by: size), try? x.divided(by: size))
        return try Number(approximate: Double.atan2(y: up?.doubleValue ?? 0, x: right?.doubleValue ?? 0))
    }

    // MARK: Parts

    /// An exact angle in degrees less its whole turns; nil of any other.
    private func withinTurn() throws(NumberError) -> Number? {
        x.isExact ? try x.modulo(Number(360)) : nil
    }

    private static func twiceTheSine(_ degrees: Int) -> Int? {
        switch degrees {
        case 0, 180: 0
        case 30, 150: 1
        case 90: 2
        case 210, 330: -1
        case 270: -2
        default: nil
        }
    }

    private func ofDouble(_ function: (Double) -> Double) throws(NumberError) -> Number {
        if let samples = x.samples { return try samples.mapped(function, { _ in .noRealResult }) }
        if let range = x.range { return try Number(approximate: range.doubtful { function($0.doubleValue) }) }
        let value = x.doubleValue
        guard value.isFinite else { throw .overflow }
        return try Number(approximate: function(value))
    }
}

/// From -180 to 180, an angle of a whole turn.
private func signed(_ degrees: Double) -> Double { degrees > 180 ? degrees - 360 : degrees }
