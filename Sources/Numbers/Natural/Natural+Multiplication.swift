extension Natural {
    /// Complexity: O(n^1.465) for factors of one length.
    static func * (a: Natural, b: Natural) -> Natural {
        let (long, short) = a.count < b.count ? (b, a) : (a, b)
        if short.isZero { return .zero }
        return Natural(capacity: long.count + short.count) { target in
            long.withLimbs { x, m in short.withLimbs { y, n in Multiplication.multiply(target, x, m, y, n) } }
            return long.count + short.count
        }
    }

    static func * (a: Natural, word: UInt) -> Natural {
        if word == 0 { return .zero }
        return Natural(capacity: a.count + 1) { target in
            a.withLimbs { source, count in target[count] = Limbs.product(target, source, count, word) }
            return a.count + 1
        }
    }

    var squared: Natural {
        if isZero { return .zero }
        return Natural(capacity: 2 * count) { target in
            withLimbs { source, count in Multiplication.multiply(target, source, count, source, count) }
            return 2 * count
        }
    }
}
