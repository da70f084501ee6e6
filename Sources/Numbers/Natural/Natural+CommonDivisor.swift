extension Natural {
    /// The greatest common divisor; of 0 and n it is n.
    ///
    /// Complexity: O(n²), in passes of 62 bits over the words (`Limbs+CommonDivisor`).
    func commonDivisor(with other: Natural) -> Natural {
        if isZero || self == other { return other }
        if other.isZero { return self }
        if let word = other.asWord { return Natural(commonDivisor(with: word)) }
        if let word = asWord { return Natural(other.commonDivisor(with: word)) }
        return Natural(words: CommonDivisor.of(words, other.words))
    }

    /// The two without their common divisor; the second is not 0.
    static func cancelled(_ a: Natural, _ b: Natural) -> (Natural, Natural) {
        if a.isOne || b.isOne { return (a, b) }
        let divisor = a.commonDivisor(with: b)
        return divisor.isOne ? (a, b) : (a.dividedExactly(by: divisor), b.dividedExactly(by: divisor))
    }

    /// - Precondition: neither is 0.
    private func commonDivisor(with word: UInt) -> UInt {
        if word == 1 { return 1 }
        return greatestCommonDivisor(word, withLimbs { Division.remainder($0, $1, by: word) })
    }
}
