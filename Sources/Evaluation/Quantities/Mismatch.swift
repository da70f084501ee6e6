import Numbers
import Quantities
import Reporting
import Resolution

/// Errors about unlike dimensions and currencies, and warnings about unlike bases.
struct Mismatch {
    private let state: State
    private let site: Site

    init(_ state: State, _ site: Site) { (self.state, self.site) = (state, site) }

    /// What errors call a unit's dimension.
    private func dimension(_ unit: UnitID) -> String { state.units.describeDimension(unit) }

    /// The error for two quantities that do not go together.
    func failure(_ x: Quantity, _ y: Quantity, _ code: Places, to combining: AmountFinding.Combining) -> Failure {
        failure(x, y, at: (code.left, code.right), whole: code.whole, to: combining)
    }

    func failure(
        _ x: Quantity, _ y: Quantity, at places: (Span, Span), whole: Span, to combining: AmountFinding.Combining
    ) -> Failure {
        let units = state.units
        let names = (units.text(of: units.canonical(x.unit)), units.text(of: units.canonical(y.unit)))
        if let (first, second) = units.currencies(x.unit, y.unit) {
            return site.failure(
                AmountFinding.currencies(first, second), at: [(places.0, names.0), (places.1, names.1)],
                fix: site.replacing(places.0, with: "(\(site.text(places.0)) in \(names.1))", in: whole))
        }
        let isSum = combining == .add || combining == .subtract
        if units.isPercentLike(x.unit), !units.isDimensionless(y.unit), isSum {
            let (share, other) = (site.text(places.0), site.text(places.1))
            return site.failure(
                AmountFinding.percentFirst, at: [(places.0, ""), (places.1, dimension(y.unit))],
                fix: combining == .add
                    ? site.replacing(places.0.joined(places.1), with: "\(other) + \(share)", in: whole) : nil)
        }
        let words = (dimension(x.unit), dimension(y.unit))
        var fix: String?
        if units.isThermometer(x.unit) || units.isThermometer(y.unit) {
            if TemperatureScale(in: units, of: x.unit) != nil, TemperatureScale(in: units, of: y.unit) != nil {
                fix = site.replacing(places.1, with: "(\(site.text(places.1)) in \(names.0))", in: whole)
            }
        } else if isSum || combining == .compare, x.unit != .none, y.unit != .none {
            if let factor = isLikelyLeftOut(units.missingFactor(from: x.unit, to: y.unit)) {
                fix = factorFix(places.0, factor, whole)
            } else if let factor = isLikelyLeftOut(units.missingFactor(from: y.unit, to: x.unit)) {
                fix = factorFix(places.1, factor, whole)
            }
        } else if x.unit == .none, site.isNumeral(places.0), !isScaled(y), !isBareUnit(places.1) {
            fix = site.replacing(places.0, with: "\(site.text(places.0)) \(names.1)", in: whole)
        } else if y.unit == .none, site.isNumeral(places.1), !isScaled(x), !isBareUnit(places.0) {
            fix = site.replacing(places.1, with: "\(site.text(places.1)) \(names.0)", in: whole)
        }
        return site.failure(
            AmountFinding.dimensions(combining, words.0, words.1), at: [(places.0, words.0), (places.1, words.1)],
            fix: fix)
    }

    /// Whether an amount is written with a scale: a bare number beside it may have been meant to have that too.
    private func isScaled(_ amount: Quantity) -> Bool {
        state.units.isScaledInDisplay(amount.unit)
            && Number.compare(amount.number.magnitude(), Number(1_000_000)) >= 0
    }

    /// Whether it is the name of a unit alone: `USD -5` was no subtraction.
    private func isBareUnit(_ place: Span) -> Bool { state.units.unit(named: site.text(place)) != nil }

    /// A factor of one plain unit: one of money, or a power, is nothing that was left out.
    private func isLikelyLeftOut(_ factor: UnitID?) -> UnitID? {
        guard let factor, case let factors = state.units.factors(of: factor), factors.count == 1,
            factors[0].exponent.magnitude == 1,
            state.units.unit(named: factors[0].name).map({ !state.units.isMoney($0) }) ?? true
        else { return nil }
        return factor
    }

    private func factorFix(_ place: Span, _ factor: UnitID, _ whole: Span) -> String? {
        let units = state.units
        let text = units.text(of: factor)
        // `… * 1 month`, or `… / 1 month` where the factor has only what stands below.
        let below = units.power(factor, -1).map { units.text(of: $0) }
        let operand = site.text(place)
        let isBelow = units.factors(of: factor).allSatisfy { $0.exponent < 0 }
        return site.replacing(
            place, with: isBelow ? "\(operand) / (1 \(below ?? text))" : "\(operand) * 1 \(text)", in: whole)
    }

    /// A warning about two bases. Where flows are set against each other and not added up, annualizing them is offered.
    func warning(
        _ concern: BasisConcern, _ a: BasisID, _ b: BasisID, at places: (Span, Span), isSum: Bool
    ) -> (finding: BasisFinding, labels: [(Span, String)], fix: String?) {
        let (first, second) = (state.bases.fullName(a), state.bases.fullName(b))
        let isMended = (concern == .notAnnual || concern == .unequalPeriods) && !isSum
        let fix = isMended ? annualizing((places.0, a), (places.1, b)) : nil
        return (.concern(concern, first, second), [(places.0, first), (places.1, second)], fix)
    }

    /// The statement with both sides annualized where they are flows over other than a year.
    private func annualizing(_ left: (place: Span, basis: BasisID), _ right: (place: Span, basis: BasisID)) -> String? {
        guard left.place.end <= right.place.start else { return nil }
        func side(_ side: (place: Span, basis: BasisID)) -> String {
            let text = site.text(side.place)
            guard let length = state.bases.length(of: side.basis), !length.isYear else { return text }
            return "annualize(\(text.withoutBrackets))"
        }
        let (first, second) = (side(left), side(right))
        // Where both are one already there is nothing to offer.
        guard first != second, first != site.text(left.place) || second != site.text(right.place) else { return nil }
        let between = site.text(Span(Int(left.place.end), Int(right.place.start)))
        let whole = left.place.joined(right.place)
        return site.replacing(whole, with: first + between + second, in: whole)
    }
}

extension BasisTable {
    /// What warnings call a basis.
    package func fullName(_ identifier: BasisID) -> String {
        guard let basis = self[identifier] else {
            return identifier == .undatedBalance ? "a balance without a date" : "no basis"
        }
        if let name = basis.name { return name }
        guard case .mixed(let parts) = basis.time else { return "" }
        var names: [String] = []
        for name in parts.map(fullName) where !names.contains(name) { names.append(name) }
        if names.count == 1, parts.count > 1 { return "a balance and a flow of \(names[0])" }
        return names.joined(separator: " with ") + (basis.hasOthers ? " and others" : "")
    }
}

extension UnitTable {
    /// The two currencies, where the units are alike but for them.
    package func currencies(_ a: UnitID, _ b: UnitID) -> (String, String)? {
        guard let first = currency(of: a), let second = currency(of: b), first != second,
            let one = unit(named: first), let other = unit(named: second)
        else { return nil }
        let exponent = factors(of: a).first { $0.name == first }?.exponent ?? 0
        guard let rate = try? quotient(other, one).unit, let power = power(rate, exponent),
            let changed = try? product(a, power).unit, sameDimension(changed, b)
        else { return nil }
        return (first, second)
    }
}
