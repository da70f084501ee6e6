extension Natural {
    /// Times 2^bits.
    ///
    /// - Precondition: `bits` is not negative.
    static func << (number: Natural, bits: Int) -> Natural {
        if bits == 0 || number.isZero { return number }
        let (whole, rest) = (bits / 64, bits % 64)
        return Natural(capacity: number.count + whole + 1) { target in
            target.update(repeating: 0, count: whole)
            number.withLimbs { source, count in
                target[whole + count] = Limbs.shiftLeft(target + whole, source, count, rest)
            }
            return number.count + whole + 1
        }
    }

    /// Divided by 2^bits, rounded down.
    ///
    /// - Precondition: `bits` is not negative.
    static func >> (number: Natural, bits: Int) -> Natural {
        let (whole, rest) = (bits / 64, bits % 64)
        if bits == 0 { return number }
        if whole >= number.count { return .zero }
        return Natural(capacity: number.count - whole) { target in
            number.withLimbs { source, count in Limbs.shiftRight(target, source + whole, count - whole, rest) }
            return number.count - whole
        }
    }

    /// Whether any of the lowest `bits` bits is set.
    func hasBits(below bits: Int) -> Bool {
        !isZero && trailingZeroBitCount < bits
    }
}
