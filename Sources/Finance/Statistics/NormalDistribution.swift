import Numbers
import RealModule

/// The normal distribution with mean 0 and standard deviation 1.
package enum NormalDistribution {
    /// The chance of a value of at most z: `erfc(−z / √2) / 2`, with what z and the quotient were rounded by taken into
    /// account, which far out would cost three digits.
    package static func chance(atMost number: Number) -> Double {
        let z = number.doubleValue
        var left = 0.0
        if number.isExact, let nearest = try? Number(exactly: z), let part = try? number.subtracting(nearest) {
            left = part.doubleValue
        }
        return chance(atMost: z, and: left)
    }

    /// - Parameter left: what z lacks.
    static func chance(atMost z: Double, and left: Double = 0) -> Double {
        let high = 0.707106781186547524400844362104849
        let low = -4.833646656726456726e-17
        let quotient = -z * high
        let rest = (-quotient).addingProduct(-z, high) - z * low - left * high
        let value = Double.erfc(quotient)
        guard quotient.isFinite, value > 0 else { return value / 2 }
        let slope = 1.128379167095512573896158903121545 * Double.exp(-quotient * quotient)
        return (value - slope * rest) / 2
    }

    /// The value that a chance lies below: the inverse of `chance`.
    ///
    /// Source: M. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), good to 16 digits.
    ///
    /// - Parameters:
    ///   - below: above 0 and below 1.
    ///   - above: 1 less that, with digits of its own.
    ///   - middle: that less a half.
    package static func value(below: Double, above: Double, middle: Double) -> Double {
        if middle.magnitude <= 0.425 {
            let r = 0.180625 - middle * middle
            return middle * centre(r)
        }
        let r = (-Double.log(middle < 0 ? below : above)).squareRoot()
        let value = r <= 5 ? flank(r - 1.6) : tail(r - 5)
        return middle < 0 ? -value : value
    }

    // Written out, since this is asked thousands of times for an uncertain quantity.

    private static func centre(_ r: Double) -> Double {
        var a = 2.5090809287301226727e+3
        a = a * r + 3.3430575583588128105e+4
        a = a * r + 6.7265770927008700853e+4
        a = a * r + 4.5921953931549871457e+4
        a = a * r + 1.3731693765509461125e+4
        a = a * r + 1.9715909503065514427e+3
        a = a * r + 1.3314166789178437745e+2
        a = a * r + 3.3871328727963666080e0
        var b = 5.2264952788528545610e+3
        b = b * r + 2.8729085735721942674e+4
        b = b * r + 3.9307895800092710610e+4
        b = b * r + 2.1213794301586595867e+4
        b = b * r + 5.3941960214247511077e+3
        b = b * r + 6.8718700749205790830e+2
        b = b * r + 4.2313330701600911252e+1
        return a / (b * r + 1)
    }

    private static func flank(_ r: Double) -> Double {
        var a = 7.74545014278341407640e-4
        a = a * r + 2.27238449892691845833e-2
        a = a * r + 2.41780725177450611770e-1
        a = a * r + 1.27045825245236838258e0
        a = a * r + 3.64784832476320460504e0
        a = a * r + 5.76949722146069140550e0
        a = a * r + 4.63033784615654529590e0
        a = a * r + 1.42343711074968357734e0
        var b = 1.05075007164441684324e-9
        b = b * r + 5.47593808499534494600e-4
        b = b * r + 1.51986665636164571966e-2
        b = b * r + 1.48103976427480074590e-1
        b = b * r + 6.89767334985100004550e-1
        b = b * r + 1.67638483018380384940e0
        b = b * r + 2.05319162663775882187e0
        return a / (b * r + 1)
    }

    private static func tail(_ r: Double) -> Double {
        var a = 2.01033439929228813265e-7
        a = a * r + 2.71155556874348757815e-5
        a = a * r + 1.24266094738807843860e-3
        a = a * r + 2.65321895265761230930e-2
        a = a * r + 2.96560571828504891230e-1
        a = a * r + 1.78482653991729133580e0
        a = a * r + 5.46378491116411436990e0
        a = a * r + 6.65790464350110377720e0
        var b = 2.04426310338993978564e-15
        b = b * r + 1.42151175831644588870e-7
        b = b * r + 1.84631831751005468180e-5
        b = b * r + 7.86869131145613259100e-4
        b = b * r + 1.48753612908506148525e-2
        b = b * r + 1.36929880922735805310e-1
        b = b * r + 5.99832206555887937690e-1
        return a / (b * r + 1)
    }
}
