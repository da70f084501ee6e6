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
            one.time != other.time
        else { return nil }
        return .wrongPeriod(given: given, wanted: asked)
    }

    func isAbout(_ x: Number, _ y: Number) -> Bool {
        guard let most = try? y.magnitude().multiplied(by: AnswerJudge.relative) else { return false }
        return Number.compare(distance(x, y), most) <= 0
    }

    /// The first thing that explains how far off a value is.
    func value(_ x: Number, _ y: Quantity) -> AnswerFault {
        guard !y.number.isZero, !x.isZero, let ratio = try? x.divided(by: y.number) else { return .elsewhere }
        if isAbout(ratio, Number(-1)) { return .wrongSign }
        for power in [3, 4, 6, 8, 9, 2, 1, 5, 7, 12] {
            for sign in [1, -1] {
                guard let factor = try? Number(mantissa: 1, exponent: sign * power) else { continue }
                guard isAbout(ratio, factor) else { continue }
                return .powerOfTen(sign * power, isShare: state.units.isDimensionless(y.unit))
            }
        }
        for (factor, name) in AnswerJudge.lengths {
            if isAbout(ratio, factor) { return .periodLength(name, isMore: true) }
            if let inverse = try? Number.one.divided(by: factor), isAbout(ratio, inverse) {
                return .periodLength(name, isMore: false)
            }
        }
        if state.units.isDimensionless(y.unit) {
            let one = number(Quantity(.one), in: y.unit) ?? .one
            if let square = try? one.multiplied(by: one), let inverse = try? square.divided(by: y.number),
                isAbout(x, inverse)
            {
                return .inverted
            }
            if let more = try? y.number.adding(one), isAbout(x, more) { return .oneMore }
            if let less = try? y.number.subtracting(one), !less.isZero, isAbout(x, less) { return .oneLess }
        }
        guard ratio.sign > 0 else { return .elsewhere }
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

    /// Lengths of periods against one another, in months.
    private static let lengths: [(Number, String)] = [
        (Number(12), "12"), (Number(4), "4"), (Number(2), "2"), (Number(3), "3"), (Number(9), "9"), (Number(6), "6"),
        (Number(12, over: 9), "12/9"), (Number(9, over: 6), "9/6"),
    ]
}
