extension FlowSum {
    /// A force at which the value is zero.
    struct Root {
        let force: Double
        /// The value touches zero without crossing it, as far as doubles show.
        var isTouching = false
    }

    /// Every force at which the value is zero, ascending.
    ///
    /// This is Descartes' rule of signs as Laguerre proved it for sums of exponentials: the value times `e^(force × m)`
    /// has the same zeros, and with m inside a change of sign its derivative has one change of sign less. Between two
    /// neighbouring zeros of that derivative, found in the same way, the value is monotone and has at most one zero.
    /// So no zero is missed, unless the value at one of those places is too small for doubles to tell its sign: such a
    /// place is a zero itself, marked as touching.
    ///
    /// Source: E. Laguerre, Sur la théorie des équations numériques, Journal de mathématiques pures et appliquées 9
    /// (1883).
    ///
    /// Complexity: for n terms with k changes of sign at most k²/2 zeros are sought in all, each with some 10 to 60
    /// evaluations of n exponentials.
    ///
    /// - Throws: `stopped`.
    func roots(isStopped: () -> Bool = { false }) throws(FinanceError) -> [Root] {
        var levels = [self]
        while let change = levels[levels.count - 1].changes.first {
            if levels.count & 15 == 0, isStopped() { throw .stopped }
            let sum = levels[levels.count - 1]
            levels.append(sum.differentiated(about: (sum.terms[change - 1].time + sum.terms[change].time) / 2))
        }
        var roots: [Root] = []
        while let level = levels.popLast() {
            guard !level.changes.isEmpty else { continue }
            roots = try level.roots(between: roots.map(\.force), isStopped)
        }
        return roots
    }

    /// The zeros where the value is monotone between the places given.
    private func roots(between splits: [Double], _ isStopped: () -> Bool) throws(FinanceError) -> [Root] {
        var roots: [Root] = []
        var (place, sign) = (-Double.infinity, farSign(above: false))
        for next in splits + [.infinity] {
            if isStopped() { throw .stopped }
            let nextSign = next == .infinity ? farSign(above: true) : sureSign(next)
            if sign * nextSign < 0 {
                if let root = crossing(place, next, sign) { roots.append(Root(force: root)) }
            } else if nextSign == 0, roots.last?.force != next {
                roots.append(Root(force: next))
            }
            (place, sign) = (next, nextSign)
        }
        return marked(roots)
    }

    /// Touching zeros marked: the signs on both sides are the same.
    private func marked(_ roots: [Root]) -> [Root] {
        guard roots.count > 0 else { return roots }
        var result = roots
        for (index, root) in roots.enumerated() where sureSign(root.force) == 0 {
            let left = index == 0 ? farSign(above: false) : sureSign((roots[index - 1].force + root.force) / 2)
            let right =
                index + 1 == roots.count ? farSign(above: true) : sureSign((roots[index + 1].force + root.force) / 2)
            result[index].isTouching = left * right > 0
        }
        return result
    }

    /// The sign of the value, 0 where rounding hides it.
    func sureSign(_ force: Double) -> Int {
        let (value, bound) = value(force)
        return value > bound ? 1 : value < -bound ? -1 : 0
    }

    /// The zero between two places of unlike signs, either of which may be infinite; nil where it is past all doubles.
    private func crossing(_ low: Double, _ high: Double, _ lowSign: Int) -> Double? {
        guard let first = terms.first, let last = terms.last else { return nil }
        let scale = 1 / (last.time - first.time)
        var (a, b) = (low, high)
        if a == -.infinity, b == .infinity { (a, b) = outward(from: 0, scale, lowSign) ?? (a, b) }
        if a == -.infinity { a = reach(from: b, by: -scale, sign: lowSign) ?? a }
        if b == .infinity { b = reach(from: a, by: scale, sign: -lowSign) ?? b }
        guard a.isFinite, b.isFinite else { return nil }
        return Bracket.zero(a, b) { value($0).value }
    }

    private func outward(from start: Double, _ scale: Double, _ lowSign: Int) -> (Double, Double)? {
        let value = value(start).value
        if value == 0 { return (start, start) }
        if (value > 0) == (lowSign > 0) { return (start, .infinity) }
        return (-.infinity, start)
    }

    /// The first place of that sign in steps that double.
    private func reach(from start: Double, by step: Double, sign: Int) -> Double? {
        var step = step
        while (start + step).isFinite {
            let value = value(start + step).value
            if value > 0 ? sign > 0 : value < 0 && sign < 0 { return start + step }
            step *= 2
        }
        return nil
    }
}
