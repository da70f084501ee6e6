import RealModule

/// `significand × 2^exponent`: a double whose exponent has no bounds, for numbers that a double does not hold.
struct ScaledDouble {
    /// From 1 to 2, or −1 to −2, where it is made of a number.
    let significand: Double
    let exponent: Int

    init(_ significand: Double, exponent: Int) {
        (self.significand, self.exponent) = (significand, exponent)
    }

    /// The nearest to the magnitude of a number other than 0.
    init(magnitudeOf number: Number) {
        if let rational = number.rational {
            self = LeadingBits(of: rational).scaled
        } else {
            let value = number.doubleValue.magnitude
            self.init(value.significand, exponent: Int(value.exponent))
        }
    }

    /// The nearest to a number other than 0.
    init(_ number: Number) {
        let magnitude = ScaledDouble(magnitudeOf: number)
        self = number.sign < 0 ? magnitude.negated : magnitude
    }

    /// The approximate number.
    ///
    /// - Throws: `overflow`, `underflow`.
    var number: Number {
        get throws(NumberError) {
            guard exponent.magnitude < 4_096 else { throw exponent > 0 ? .overflow : .underflow }
            return try Number(
                approximateNotZero: Double(sign: .plus, exponent: exponent, significand: significand))
        }
    }

    var negated: ScaledDouble { ScaledDouble(-significand, exponent: exponent) }

    static func * (a: ScaledDouble, b: ScaledDouble) -> ScaledDouble {
        ScaledDouble(a.significand * b.significand, exponent: a.exponent + b.exponent)
    }

    static func / (a: ScaledDouble, b: ScaledDouble) -> ScaledDouble {
        ScaledDouble(a.significand / b.significand, exponent: a.exponent - b.exponent)
    }

    /// The root of a positive number.
    var squareRoot: ScaledDouble {
        // An odd exponent leaves a factor of two under the root.
        let root = (exponent & 1 == 0 ? significand : significand * 2).squareRoot()
        return ScaledDouble(root, exponent: exponent >> 1)
    }

    /// A positive number to a power: `(m × 2^e)^t` is `m^t × 2^(et)`, the whole part of `et` apart.
    ///
    /// - Throws: `overflow`, `underflow` where that is plain from the exponent.
    func raised(to times: Double) throws(NumberError) -> ScaledDouble {
        let product = Double(exponent) * times
        guard product.magnitude < 4_096 else { throw product > 0 ? .overflow : .underflow }
        let whole = product.rounded(.down)
        return ScaledDouble(Double.pow(significand, times) * Double.exp2(product - whole), exponent: Int(whole))
    }
}
