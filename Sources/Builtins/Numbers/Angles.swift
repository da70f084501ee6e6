import Evaluation
import Numbers
import Quantities
import Resolution

/// Sines and their like. An angle has a unit, or is a plain number of radians; the inverse functions give `rad`.
enum AngleFunctions {
    static let all: [Builtin] = [
        Builtin(
            "sin", "the sine of an angle, or of a plain number of radians", angle, units: .plain,
            examples: [["30 deg"], ["1"]]
        ) { call throws(Failure) in
            try ofAngle(
                call, { (x: Number) throws(NumberError) in try Trigonometry(x).sineOfDegrees() },
                { (x: Number) throws(NumberError) in try Trigonometry(x).sine() })
        },
        Builtin(
            "cos", "the cosine of an angle, or of a plain number of radians", angle, units: .plain,
            examples: [["60 deg"], ["1"]]
        ) { call throws(Failure) in
            try ofAngle(
                call, { (x: Number) throws(NumberError) in try Trigonometry(x).cosineOfDegrees() },
                { (x: Number) throws(NumberError) in try Trigonometry(x).cosine() })
        },
        Builtin(
            "tan", "the tangent of an angle, or of a plain number of radians", angle, units: .plain,
            examples: [["45 deg"], ["1"]]
        ) { call throws(Failure) in
            try ofAngle(
                call, { (x: Number) throws(NumberError) in try Trigonometry(x).tangentOfDegrees() },
                { (x: Number) throws(NumberError) in try Trigonometry(x).tangent() })
        },
        Builtin(
            "asin", "the angle that has this sine, from -90 deg to 90 deg", number, units: .named("rad"),
            examples: [["0.5"]]
        ) { call throws(Failure) in
            try inverse(call) { (x: Number) throws(NumberError) in try Trigonometry(x).arcSine() }
        },
        Builtin(
            "acos", "the angle that has this cosine, from 0 deg to 180 deg", number, units: .named("rad"),
            examples: [["0.5"]]
        ) { call throws(Failure) in
            try inverse(call) { (x: Number) throws(NumberError) in try Trigonometry(x).arcCosine() }
        },
        Builtin(
            "atan", "the angle that has this tangent, from -90 deg to 90 deg", number, units: .named("rad"),
            examples: [["1"]]
        ) { call throws(Failure) in
            try inverse(call) { (x: Number) throws(NumberError) in try Trigonometry(x).arcTangent() }
        },
        Builtin(
            "atan2", "the direction of a point so far up and so far to the right, from -180 deg to 180 deg",
            [Parameter("y", .amount), Parameter("x", .amount)], units: .named("rad"), examples: [["1 m", "-1 m"]]
        ) { call throws(Failure) in
            let point = try call.amounts(at: 0...1).numbers
            if point.allSatisfy(\.isZero) { throw call.failure(BuiltinProblem.noDirection) }
            return try radians(call) { () throws(NumberError) in
                try Trigonometry.arcTangent(up: point[0], right: point[1])
            }
        },
    ]

    private static let angle = [Parameter("x", .amount)]
    private static let number = [Parameter("x", .number)]

    private static func unit(_ name: String, _ call: Call) throws(Failure) -> UnitID {
        guard let unit = call.units.unit(named: name) else { throw call.failure(BuiltinProblem.noUnit(name)) }
        return unit
    }

    /// A function of an angle, found in degrees where it is a fraction of a turn, else in radians.
    private static func ofAngle(
        _ call: Call, _ ofDegrees: (Number) throws(NumberError) -> Number,
        _ ofRadians: (Number) throws(NumberError) -> Number
    ) throws(Failure) -> Value {
        let quantity = try call.quantity(0)
        if call.units.isDimensionless(quantity.unit) {
            let x = try call.number(0)
            return call.plain(try call.number { () throws(NumberError) in try ofRadians(x) })
        }
        let degree = try unit("deg", call)
        guard call.units.sameDimension(quantity.unit, degree) else {
            throw call.failure(
                BuiltinProblem.wantsAngle(call.name), at: 0, call.units.describeDimension(quantity.unit))
        }
        let angle = try call.converted(quantity, to: degree, at: 0)
        if angle.isExact {
            do throws(NumberError) { return call.plain(try ofDegrees(angle)) } catch {
                if error == .divisionByZero { throw call.failure(BuiltinProblem.noTangent, at: 0) }
                return call.plain(try call.number { () throws(NumberError) in throw error })
            }
        }
        let x = try call.converted(quantity, to: try unit("rad", call), at: 0)
        return call.plain(try call.number { () throws(NumberError) in try ofRadians(x) })
    }

    private static func inverse(
        _ call: Call, _ function: (Number) throws(NumberError) -> Number
    ) throws(Failure) -> Value {
        let x = try call.number(0)
        return try radians(call) { () throws(NumberError) in try function(x) }
    }

    private static func radians(
        _ call: Call, _ function: () throws(NumberError) -> Number
    ) throws(Failure) -> Value {
        .quantity(Quantity(try call.number(function), unit: try unit("rad", call)))
    }
}
