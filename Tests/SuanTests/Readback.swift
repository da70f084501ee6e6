import Numbers
import Quantities
import Resolution
import Syntax

/// Compares a value with what its printed text means in another session.
struct Readback {
    let original: State
    let copy: State
    /// Significant digits that the text was printed with.
    let digits: Int

    /// Tables, charts, companies and functions are not typed back, nor is what holds them.
    static func isExpected(_ value: Value) -> Bool {
        switch value {
        case .company, .function, .table, .chart: false
        // Samples are drawn anew.
        case .quantity, .event, .interval: !value.holdsSamples
        case .list(let list): list.items.allSatisfy(isExpected)
        default: true
        }
    }

    func isSame(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.quantity(let x), .quantity(let y)): isSame(x, y)
        case (.truth(let x), .truth(let y)): x == y
        case (.text(let x), .text(let y)): x == y
        case (.date(let x), .date(let y)): x == y
        case (.period(let x), .period(let y)): x == y
        case (.missing, .missing): true
        case (.interval(let x), .interval(let y)): isSame(x.low, y.low) && isSame(x.high, y.high)
        case (.list(let x), .list(let y)):
            x.items.count == y.items.count && zip(x.items, y.items).allSatisfy { isSame($0, $1) }
        default: false
        }
    }

    private func isSame(_ x: Quantity, _ y: Quantity) -> Bool {
        // `500 cm/m` is 5.
        if y.unit == .none, x.unit != .none, original.units.factors(of: x.unit).count > 1,
            let factor = try? original.units.factor(from: x.unit, to: .none),
            let plain = try? x.number.multiplied(by: factor)
        {
            return isSame(Quantity(plain, basis: x.basis, qualifiers: x.qualifiers), y)
        }
        let units = (
            original.units.text(of: original.units.canonical(x.unit)), copy.units.text(of: copy.units.canonical(y.unit))
        )
        guard units.0 == units.1, x.qualifiers == y.qualifiers else { return false }
        if let basis = original.bases[x.basis], !basis.isMixed {
            guard let other = copy.bases[y.basis], basis.time == other.time, basis.isAnnualized == other.isAnnualized
            else {
                return false
            }
        }
        if y.number.isExact { return x.number.isExact && Number.exactlyOrdered(x.number, y.number) == 0 }
        // `≈` rounds to the session's digits, whole amounts to the unit.
        var (a, b) = (x.number.doubleValue, y.number.doubleValue)
        if !a.isNormal, !x.number.isZero, let ratio = try? y.number.divided(by: x.number) {
            // Beyond a double's range the two are told by their ratio.
            (a, b) = (1, ratio.doubleValue)
        }
        // What is at least so much, or at most, is rounded down, or up.
        let isOneSided = !Qualifiers(rawValue: x.qualifiers).isDisjoint(with: [.atLeast, .atMost])
        var allowed = (isOneSided ? 1 : 0.5) * abs(a)
        for _ in 1..<digits { allowed /= 10 }
        return abs(a - b) <= allowed * 1.000001
    }
}
