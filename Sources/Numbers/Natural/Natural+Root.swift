import RealModule

extension Natural {
    /// The root of that degree where it is whole, else nil; the value is not 0.
    func exactRoot(_ degree: Int) -> Natural? {
        if isOne || degree == 1 { return self }
        // A root of 2 or more needs more bits than its degree; the twos in a power come in whole groups.
        guard degree > 0, degree < bitWidth, trailingZeroBitCount % degree == 0 else { return nil }
        let root = bitWidth / degree < 40 ? Natural(rootEstimate(degree)) : flooredRoot(degree)
        // Most candidates that are wrong are already so in the lowest word.
        guard root.lowWord.wrappedPower(degree) == lowWord else { return nil }
        return root.raised(to: degree) == self ? root : nil
    }

    /// The logarithm to base 2 of a number other than 0, to about 15 digits.
    var logarithm2: Double {
        let width = bitWidth
        let top = width <= 64 ? lowWord : (self >> (width - 64)).lowWord
        return Double.log2(Double(top)) + Double(Swift.max(0, width - 64))
    }

    /// The nearest whole number to the root, of fewer than 41 bits, to a relative error of about 2^-47.
    private func rootEstimate(_ degree: Int) -> UInt {
        UInt(Double.exp2(logarithm2 / Double(degree)).rounded())
    }

    /// The greatest whole number whose power is not above the value, by Newton's iteration from above.
    ///
    /// The upper half of the root's digits, found first, is a start so near that one or two steps at each length
    /// suffice.
    private func flooredRoot(_ degree: Int) -> Natural {
        let digits = bitWidth / degree
        if digits < 40 { return newton(degree, from: Natural(rootEstimate(degree)).successor) }
        let dropped = digits / 2
        return newton(degree, from: (self >> (dropped * degree)).flooredRoot(degree).successor << dropped)
    }

    private func newton(_ degree: Int, from start: Natural) -> Natural {
        var root = start
        while true {
            let quotient = divided(by: root.raised(to: degree - 1)).quotient
            let next = (root * UInt(degree - 1) + quotient).divided(by: UInt(degree)).quotient
            if next >= root { return root }
            root = next
        }
    }
}

extension UInt {
    /// The lowest word of the power.
    fileprivate func wrappedPower(_ exponent: Int) -> UInt {
        var (result, base, rest) = (1 as UInt, self, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result &* base }
            base = base &* base
            rest >>= 1
        }
        return result
    }
}
