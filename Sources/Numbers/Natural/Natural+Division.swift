extension Natural {
    /// Quotient and remainder.
    ///
    /// Complexity: about twice that of a multiplication of quotient and divisor.
    /// - Precondition: `divisor` is not 0.
    func divided(by divisor: Natural) -> (quotient: Natural, remainder: Natural) {
        guard count >= divisor.count else { return (.zero, self) }
        if let word = divisor.asWord {
            let (quotient, rest) = divided(by: word)
            return (quotient, Natural(rest))
        }
        let (m, n) = (count, divisor.count)
        var remainder = Natural.zero
        let shift = divisor.words[n - 1].leadingZeroBitCount
        let quotient = Natural(capacity: m - n + 1) { quotient in
            remainder = Natural(capacity: m + 1) { rest in
                withUnsafeTemporaryAllocation(of: UInt.self, capacity: n) { buffer in
                    guard let normal = buffer.baseAddress else { return }
                    divisor.withLimbs { source, _ in _ = Limbs.shiftLeft(normal, source, n, shift) }
                    withLimbs { source, _ in rest[m] = Limbs.shiftLeft(rest, source, m, shift) }
                    Division.divideQuickly(quotient, rest, m + 1, normal, n)
                }
                Limbs.shiftRight(rest, rest, n, shift)
                return n
            }
            return m - n + 1
        }
        return (quotient, remainder)
    }

    /// - Precondition: `word` is not 0.
    func divided(by word: UInt) -> (quotient: Natural, remainder: UInt) {
        var rest: UInt = 0
        let quotient = Natural(capacity: count) { target in
            withLimbs { source, count in rest = Division.divide(target, source, count, by: word) }
            return count
        }
        return (quotient, rest)
    }

    /// The quotient where it is known that nothing remains.
    func dividedExactly(by divisor: Natural) -> Natural {
        if divisor.isOne { return self }
        // Twos go by shifting, which leaves less to divide.
        let twos = divisor.trailingZeroBitCount
        return twos < 64
            ? divided(by: divisor).quotient : (self >> twos).divided(by: divisor >> twos).quotient
    }
}
