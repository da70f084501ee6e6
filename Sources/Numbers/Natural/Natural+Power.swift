extension Natural {
    /// `10^exponent`; `exponent` is not negative and within the size limit.
    static func powerOfTen(_ exponent: Int) -> Natural {
        exponent < powersOfTen.count ? Natural(powersOfTen[exponent]) : Natural(5).raised(to: exponent) << exponent
    }

    /// The power by repeated squaring from the top bit down (Knuth, TAOCP 2, 4.6.3); twos are shifted in at the end.
    ///
    /// - Precondition: `exponent >= 0` and the result's size has been checked.
    func raised(to exponent: Int) -> Natural {
        if exponent == 0 || isOne { return .one }
        if exponent == 1 || isZero { return self }
        let twos = trailingZeroBitCount
        let odd = twos == 0 ? self : self >> twos
        if odd.isOne { return .one << (twos * exponent) }
        var result = odd
        var mask = 1 << (Int.bitWidth - exponent.leadingZeroBitCount - 2)
        while mask > 0 {
            result = result.squared
            if exponent & mask != 0 {
                if let word = odd.asWord { result = result * word } else { result = result * odd }
            }
            mask >>= 1
        }
        return twos == 0 ? result : result << (twos * exponent)
    }

    /// k where the value is 10^k: then there are k twos in it, and it must be a power of the right size.
    var exponentOfTen: Int? {
        let twos = trailingZeroBitCount
        let expected = Int((Double(twos) * 3.3219280948873623).rounded(.down)) + 1
        guard (bitWidth - expected).magnitude <= 1 else { return nil }
        return self == .powerOfTen(twos) ? twos : nil
    }
}
