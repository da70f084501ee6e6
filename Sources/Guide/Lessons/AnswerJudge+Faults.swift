import Calendars
import Evaluation
import Formatting
import Numbers
import Quantities

/// What is told of a wrong answer: the first thing that explains it.
extension AnswerJudge {
    func unitName(_ unit: UnitID) -> String {
        unit == .none ? "" : state.units.text(of: state.units.canonical(unit))
    }

    func dimension(_ x: Quantity, _ y: Quantity) -> AnswerFault {
        let (given, asked) = (unitName(x.unit), unitName(y.unit))
        if state.units.isDimensionless(x.unit) {
            for power in language == .english ? [0, 6, 9, 3] : [0, 4, 8, 6, 9, 3] {
                guard let scale = try? Number(mantissa: 1, exponent: power),
                    let scaled = try? x.number.multiplied(by: scale),
                    isAbout(scaled, y.number)
                else { continue }
                return .unitMissing(AnswerJudge.scales[power, default: ""] + asked)
            }
            return .plainNumber(wanted: asked)
        }
        if let one = state.units.currency(of: x.unit), let other = state.units.currency(of: y.unit), one != other,
            let from = state.units.unit(named: one), let to = state.units.unit(named: other),
            let change = try? state.units.quotient(to, from).unit,
            let changed = try? state.units.product(x.unit, change).unit, state.units.sameDimension(changed, y.unit)
        {
            return .wrongCurrency(given: one, wanted: other)
        }
        if let inverse = state.units.power(state.units.canonical(x.unit), -1),
            state.units.sameDimension(inverse, y.unit)
        {
            return .upsideDown(given: given, wanted: asked)
        }
        return .wrongDimension(given: given, wanted: asked)
    }

    /// What is to be said of a time that the answer speaks of and the question does not; nil where there is none.
    func period(_ x: Quantity, _ y: Quantity) -> AnswerFault? {
        guard x.basis != y.basis, let one = state.bases[x.basis], let other = state.bases[y.basis],
            // A rate of a year and a balance at its end may make one answer.
            one.kind == other.kind, !one.isMixed, !other.isMixed, let given = one.name, let asked = other.name,
            one.time != other.time, !isYearOf(other, one)
        else { return nil }
        return .wrongPeriod(given: given, wanted: asked)
    }

    /// Whether a time is the year that a run-rate speaks of.
    private func isYearOf(_ rate: Basis, _ basis: Basis) -> Bool {
        guard rate.isAnnualized, case .period(let year) = basis.time, case .period(let part) = rate.time else {
            return false
        }
        return year.isYear && year.overlaps(part)
    }

    func isAbout(_ x: Number, _ y: Number) -> Bool {
        guard let most = try? y.magnitude().multiplied(by: AnswerJudge.relative) else { return false }
        return Number.compare(distance(x, y), most) <= 0
    }

    /// The first thing that explains how far off a value is.
    ///
    /// - Parameter months: the lengths of the periods at hand.
    func value(_ x: Number, _ y: Quantity, _ months: [Int]) -> AnswerFault {
        guard !y.number.isZero, !x.isZero, let ratio = try? x.divided(by: y.number) else { return .elsewhere }
        if isAbout(ratio, Number(-1)) { return .wrongSign }
        for power in [3, 4, 6, 8, 9, 2, 1, 5, 7, 12] {
            for sign in [1, -1] {
                guard let factor = try? Number(mantissa: 1, exponent: sign * power) else { continue }
                guard isAbout(ratio, factor) else { continue }
                return .powerOfTen(sign * power, slip(power, y))
            }
        }
        for long in months {
            for short in months where short < long {
                let factor = Number(long, over: short)
                if isAbout(ratio, factor) { return .periodLength(long, over: short, isMore: true) }
                if let inverse = try? Number.one.divided(by: factor), isAbout(ratio, inverse) {
                    return .periodLength(long, over: short, isMore: false)
                }
            }
        }
        if state.units.isDimensionless(y.unit) {
            let one = number(Quantity(.one), in: y.unit) ?? .one
            if let square = try? one.multiplied(by: one), let inverse = try? square.divided(by: y.number),
                isAbout(x, inverse)
            {
                return .inverted
            }
            // A count of things is no multiple.
            guard (try? y.number.divided(by: one).isInteger) != true else { return distant(ratio) }
            if let more = try? y.number.adding(one), isAbout(x, more) { return .oneMore }
            if let less = try? y.number.subtracting(one), !less.isZero, isAbout(x, less) { return .oneLess }
        }
        return distant(ratio)
    }

    /// What a power of ten too many or too few may come from: scales only where the answer has a unit, and Chinese ones
    /// only where they are spoken of.
    private func slip(_ power: Int, _ y: Quantity) -> AnswerFault.Slip {
        if state.units.isDimensionless(y.unit) {
            return power == 2 && state.units.isPercentLike(y.unit) ? .share : .point
        }
        switch power {
        case 2, 4, 8, 12: return hasChineseScales ? .chineseScale : .point
        case 3, 6, 9: return .scale
        default: return .point
        }
    }

    /// How far off a value is that nothing explains.
    private func distant(_ ratio: Number) -> AnswerFault {
        guard ratio.sign > 0 else { return .elsewhere }
        if isAbout(ratio, Number(2)) { return .double(isMore: true) }
        if isAbout(ratio, Number(1, over: 2)) { return .double(isMore: false) }
        if let off = try? ratio.subtracting(.one).magnitude(), Number.compare(off, Number(1, over: 100)) < 0 {
            return .almost
        }
        if Number.compare(ratio, Number(1, over: 20)) < 0 { return .farOff(isMore: false) }
        if Number.compare(ratio, Number(20)) > 0 { return .farOff(isMore: true) }
        guard let off = try? ratio.subtracting(.one).multiplied(by: Number(100)),
            let percent = state.units.unit(named: "%"),
            let short = off.magnitude().nearestDecimal(significant: 2)
        else { return .elsewhere }
        return .apart(state.describe(.quantity(Quantity(short, unit: percent))), isMore: off.sign > 0)
    }

    /// Scales that stand before a unit.
    private static let scales = [3: "K ", 6: "M ", 9: "B ", 4: "万 ", 8: "亿 "]
}
