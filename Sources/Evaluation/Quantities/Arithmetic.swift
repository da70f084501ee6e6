import Numbers
import Quantities
import Reporting
import Resolution

/// Arithmetic on quantities: units by the table, percent by its rules, bases by theirs.
package final class Arithmetic {
    let state: State
    let site: Site
    let report: Report
    let mismatch: Mismatch
    /// How many numbers were brought to another unit so far: where there were none, no list had several.
    private(set) var conversions = 0

    init(_ state: State, _ site: Site, _ report: Report, _ mismatch: Mismatch) {
        (self.state, self.site, self.report, self.mismatch) = (state, site, report, mismatch)
    }

    /// `x + y`, or `x - y` when `negative`.
    package func sum(_ x: Quantity, _ y: Quantity, negative: Bool, _ code: Places) throws(Failure) -> Quantity {
        if x.unit == y.unit {
            if x.unit != .none, state.units.isThermometer(x.unit) {
                return try temperatures(x, y, negative: negative, code)
            }
            let number = try site.number(code.whole) { () throws(NumberError) in
                negative ? try x.number.subtracting(y.number) : try x.number.adding(y.number)
            }
            if x.basis == .none, y.basis == .none { return Quantity(number, unit: x.unit) }
            return Quantity(number, unit: x.unit, basis: try basisOfSum(x, y, negative, code))
        }
        let units = state.units
        if y.isPlain, y.number.isExact, y.number.isZero {
            return Quantity(x.number, unit: x.unit, basis: x.basis)
        }
        if x.isPlain, x.number.isExact, x.number.isZero {
            return Quantity(negative ? y.number.negated() : y.number, unit: units.canonical(y.unit), basis: y.basis)
        }
        if units.isThermometer(x.unit) || units.isThermometer(y.unit) {
            return try temperatures(x, y, negative: negative, code)
        }
        if units.isPercentLike(y.unit), !units.isDimensionless(x.unit) {
            return try percentOf(x, y, negative: negative, code)
        }
        guard units.sameDimension(x.unit, y.unit) else {
            throw mismatch.failure(x, y, code, to: negative ? .subtract : .add)
        }
        let unit = try unitOfSum(x, y, negative: negative, code)
        let left = try converted(x, to: unit, code.whole)
        let right = try converted(y, to: unit, code.whole)
        let number = try site.number(code.whole) { () throws(NumberError) in
            negative ? try left.subtracting(right) : try left.adding(right)
        }
        return Quantity(number, unit: unit, basis: try basisOfSum(x, y, negative, code))
    }

    func product(_ x: Quantity, _ y: Quantity, _ code: Places) throws(Failure) -> Quantity {
        if x.unit != .none || y.unit != .none { try refuseThermometer(x, y, code) }
        var number = try site.number(code.whole) { () throws(NumberError) in try x.number.multiplied(by: y.number) }
        let basis: BasisID
        if x.basis == .none, y.basis == .none || isPureRatio(y, of: x) {
            basis = .none
        } else if y.basis == .none, isPureRatio(x, of: y) {
            basis = .none
        } else {
            basis = try self.basis(state.bases.product(x.basis, y.basis), x, y, code)
        }
        if x.unit == .none, y.unit == .none { return Quantity(number, basis: basis) }
        if x.unit == .none || y.unit == .none {
            // A percentage of a plain number is plain.
            let other = x.unit == .none ? y.unit : x.unit
            guard state.units.isPercentLike(other) else {
                let unit = state.units.canonical(other)
                return Quantity(number, unit: unit, basis: ofUnit(unit, basis, x, y))
            }
            number = try scaled(number, from: other, code.whole)
            return Quantity(number, basis: basis)
        }
        let (unit, factor) = try unitResult(code) { () throws(NumberError) in try state.units.product(x.unit, y.unit) }
        if let factor {
            number = try site.number(code.whole) { () throws(NumberError) in try number.multiplied(by: factor) }
        }
        return Quantity(number, unit: unit, basis: ofUnit(unit, basis, x, y))
    }

    /// The basis of an amount whose time is that of a ratio alone, `10M USD * 1.5 @ FY2026`: it is of the kind that the
    /// amount has when it is typed with its period.
    private func ofUnit(_ unit: UnitID, _ basis: BasisID, _ x: Quantity, _ y: Quantity) -> BasisID {
        guard basis != .none, x.basis == .none || y.basis == .none, unit != .none,
            var made = state.bases[basis], made.kind == .ratio, case .period = made.time
        else { return basis }
        (made.kind, made.series) = (state.units.kind(of: unit), 0)
        return made.kind == .ratio ? basis : state.bases.intern(made)
    }

    /// Whether a factor is a plain number whose times have cancelled, a multiple: an amount without a time that is
    /// multiplied by it has none still.
    private func isPureRatio(_ factor: Quantity, of amount: Quantity) -> Bool {
        factor.basis.isCancelled && state.units.isDimensionless(factor.unit)
            && !state.units.isDimensionless(amount.unit)
    }

    func quotient(_ x: Quantity, _ y: Quantity, _ code: Places) throws(Failure) -> Quantity {
        if x.unit != .none || y.unit != .none { try refuseThermometer(x, y, code) }
        if !y.number.isSampled, y.number.isZero {
            throw site.failure(AmountFinding.divisionByZero, at: code.right)
        }
        var number = try quotient(code) { () throws(NumberError) in try x.number.divided(by: y.number) }
        let basis: BasisID
        if x.basis == .none, y.basis == .none || isPureRatio(y, of: x) {
            basis = .none
        } else {
            basis = try self.basis(state.bases.quotient(x.basis, y.basis), x, y, code)
        }
        if y.unit == .none { return Quantity(number, unit: state.units.canonical(x.unit), basis: basis) }
        let (unit, factor) = try unitResult(code) { () throws(NumberError) in try state.units.quotient(x.unit, y.unit) }
        if let factor {
            number = try site.number(code.whole) { () throws(NumberError) in try number.multiplied(by: factor) }
        }
        return Quantity(number, unit: unit, basis: basis)
    }

    func modulo(_ x: Quantity, _ y: Quantity, _ code: Places) throws(Failure) -> Quantity {
        guard state.units.sameDimension(x.unit, y.unit) else { throw mismatch.failure(x, y, code, to: .divide) }
        if x.unit != .none { try refuseThermometer(x, y, code) }
        if !y.number.isSampled, y.number.isZero {
            throw site.failure(AmountFinding.divisionByZero, at: code.right)
        }
        let divisor = try converted(y, to: x.unit, code.whole)
        let number = try quotient(code) { () throws(NumberError) in try x.number.modulo(divisor) }
        return Quantity(number, unit: x.unit, basis: try basisOfSum(x, y, true, code))
    }

    func power(_ x: Quantity, _ y: Quantity, _ code: Places) throws(Failure) -> Quantity {
        guard state.units.isDimensionless(y.unit) else {
            throw site.failure(AmountFinding.exponent, at: code.right, dimension(y.unit))
        }
        if x.unit != .none { try refuseThermometer(x, y, code) }
        let exponent = y.unit == .none ? y.number : try scaled(y.number, from: y.unit, code.whole)
        var base = x
        if state.units.isPercentLike(x.unit), !exponent.isInteger {
            base = Quantity(try scaled(x.number, from: x.unit, code.whole), basis: x.basis)
        }
        var number = try site.number(code.whole) { () throws(NumberError) in try base.number.raised(to: exponent) }
        let basis = base.basis == .none ? .none : state.bases.reshaped(base.basis)
        guard base.unit != .none else { return Quantity(number, basis: basis) }
        let unit: UnitID?
        if let whole = exponent.asInt {
            do {
                let raised = try state.units.raised(base.unit, to: whole)
                unit = raised?.unit
                if let factor = raised?.factor { number = try number.multiplied(by: factor) }
            } catch {
                throw site.failure(error, at: code.whole)
            }
        } else if let (numerator, denominator) = Arithmetic.smallFraction(exponent) {
            unit = state.units.root(base.unit, denominator).flatMap { state.units.power($0, numerator) }
        } else {
            unit = nil
        }
        guard let unit else {
            throw site.failure(
                AmountFinding.noPower(of: dimension(base.unit)),
                at: [(code.left, dimension(base.unit)), (code.right, "")])
        }
        return Quantity(number, unit: unit, basis: basis)
    }

    /// `200 USD + 5%` is 210 USD; percentage points don't apply so.
    private func percentOf(
        _ x: Quantity, _ y: Quantity, negative: Bool, _ code: Places
    ) throws(Failure) -> Quantity {
        if state.units.isPoint(y.unit) {
            throw site.failure(
                AmountFinding.points(dimension(x.unit), isTaken: negative),
                at: [(code.left, dimension(x.unit)), (code.right, "")])
        }
        let share = try scaled(y.number, from: y.unit, code.whole)
        let number = try site.number(code.whole) { () throws(NumberError) in
            let factor = negative ? try Number.one.subtracting(share) : try Number.one.adding(share)
            return try x.number.multiplied(by: factor)
        }
        return Quantity(number, unit: x.unit, basis: try basis(state.bases.product(x.basis, y.basis), x, y, code))
    }

    /// The unit a sum is given in: the left one's, but for the rules of percent.
    private func unitOfSum(
        _ x: Quantity, _ y: Quantity, negative: Bool, _ code: Places
    ) throws(Failure) -> UnitID {
        let units = state.units
        if x.unit == .none, units.isPercentLike(y.unit) {
            // In a list both are of one place: whoever adds its items looks at them himself.
            if code.left != code.right, !x.number.isSpread, Number.compare(x.number, .one) != 0 {
                let (share, whole) = (site.text(code.right), site.text(code.left))
                report.warn(
                    AmountFinding.percentOfPlain(share: share, whole: whole, isTaken: negative),
                    at: [(code.left, ""), (code.right, "")],
                    // Another item of the list need not be a percentage.
                    fix: code.areItems
                        ? nil
                        : site.replacing(
                            code.left.joined(code.right),
                            with: "\(share) \(negative ? "off" : "on") \(site.bracketed(code.left))", in: code.whole)
                )
            }
            return .none
        }
        if y.unit == .none, units.isPercentLike(x.unit) { return .none }
        if units.isPoint(x.unit), units.isPercentLike(y.unit) { return y.unit }
        return x.unit
    }

    /// The number a quantity has in another unit of the same dimension.
    package func converted(_ x: Quantity, to unit: UnitID, _ span: Span) throws(Failure) -> Number {
        if x.unit == unit { return x.number }
        conversions &+= 1
        return try site.number(span) { () throws(NumberError) in
            guard let factor = try state.units.factor(from: x.unit, to: unit) else { return x.number }
            return try x.number.multiplied(by: factor)
        }
    }

    /// The plain number of one with a dimensionless unit.
    func scaled(_ number: Number, from unit: UnitID, _ span: Span) throws(Failure) -> Number {
        try converted(Quantity(number, unit: unit), to: .none, span)
    }

    /// A plain number, percentages among them, as the nearest double.
    package func plainNumber(_ quantity: Quantity, _ span: Span) throws(Failure) -> Double {
        try scaled(quantity.number, from: quantity.unit, span).doubleValue
    }

    /// A quotient of numbers, or what is left of one: where only some samples of the divisor are zero, a correction leaves
    /// them out.
    private func quotient(_ code: Places, _ operation: () throws(NumberError) -> Number) throws(Failure) -> Number {
        do { return try operation() } catch {
            var failure = site.failure(error, at: code.whole)
            if case .inSamples(let fault) = error, fault.cause == .divisionByZero {
                failure.diagnostic.fix = site.giving(code.right, "!= 0", fault)
            }
            throw failure
        }
    }

    private func unitResult(
        _ code: Places, _ operation: () throws(NumberError) -> (unit: UnitID, factor: Number?)
    ) throws(Failure) -> (unit: UnitID, factor: Number?) {
        do { return try operation() } catch { throw site.failure(error, at: code.whole) }
    }

    /// What errors call a unit's dimension.
    private func dimension(_ unit: UnitID) -> String { state.units.describeDimension(unit) }

    /// The basis of a combination, once what is to be said of it was said.
    private func basis(
        _ combined: CombinedBasis, _ x: Quantity, _ y: Quantity, _ code: Places, isSum: Bool = false
    ) throws(Failure) -> BasisID {
        if let concern = combined.concern {
            try say(concern, x.basis, y.basis, at: (code.left, code.right), isSum: isSum)
        }
        if let passed = combined.passedOver {
            notePassedOver(passed, for: combined.basis, at: passed == x.basis ? code.left : code.right)
        }
        return combined.basis
    }

    /// Tells why a time that was written after `@` with one operand is not that of the result.
    private func notePassedOver(_ passed: BasisID, for kept: BasisID, at place: Span) {
        guard state.wantsNotes, report.basisSilence == 0, site.text(place).utf8.contains(UInt8(ascii: "@")) else {
            return
        }
        let names = (state.bases.fullName(passed), state.bases.fullName(kept))
        report.note(BasisFinding.passedOver(names.0, kept: names.1), at: place)
    }

    package func basisOfSum(
        _ x: Quantity, _ y: Quantity, _ negative: Bool, _ code: Places
    ) throws(Failure) -> BasisID {
        if x.basis == y.basis { return x.basis }
        return try basis(state.bases.sum(x.basis, y.basis, isDifference: negative), x, y, code, isSum: true)
    }

    /// Says what is to be said of two bases.
    func say(
        _ concern: BasisConcern, _ a: BasisID, _ b: BasisID, at places: (Span, Span), isSum: Bool = false
    ) throws(Failure) {
        guard report.basisSilence == 0 else { return }
        let warning = mismatch.warning(concern, a, b, at: places, isSum: isSum)
        try report.caution(warning.finding, at: warning.labels, fix: warning.fix)
    }

    /// Numerator and denominator of an exact fraction, where both fit.
    private static func smallFraction(_ number: Number) -> (Int, Int)? {
        guard let (numerator, denominator) = number.numeratorAndDenominator, let top = Int(numerator),
            let bottom = Int(denominator)
        else { return nil }
        return (top, bottom)
    }
}
