import Evaluation
import Numbers
import Quantities
import Syntax

/// One answer of a question, its values found: what is right, what else is, and which mistakes are known.
struct WantedAnswer {
    struct Case {
        let value: Value
        let words: LocalText
    }

    let value: Value
    /// What counts as right.
    let range: Tolerance
    /// The unit that has to be written; nil where any of the dimension will do.
    let unit: UnitID?
    let unitText: String
    let also: [Case]
    let mistakes: [Case]

    /// How near an answer has to come.
    enum Tolerance {
        /// So much to each side, in the answer's unit.
        case distance(Number)
        /// Everything from one amount to another, in the answer's unit.
        case range(Number, Number)
    }
}

/// What is to be said of an answer.
enum Judgement {
    case right(remark: LocalText?)
    /// A known mistake, by its place in the lesson.
    case mistake(Int, LocalText)
    /// Anything else, with the first thing that is wrong.
    case wrong(String)
}

/// Looks at an answer: first its dimension, then its period, then its value. Equal forms are equal answers.
struct AnswerJudge {
    let world: World
    let words: LessonWords
    /// What may lie between an answer and a value it means, relative to the value.
    static let relative = Number(1, over: 1000)

    func judge(_ given: Value, _ wanted: WantedAnswer) -> Judgement {
        switch (given, wanted.value) {
        case (.quantity(let x), .quantity(let y)): return judge(x, y, wanted)
        case (.text(let x), .text(let y)):
            if x == y { return .right(remark: nil) }
            for (index, mistake) in wanted.mistakes.enumerated() {
                if case .text(let text) = mistake.value, text == x { return .mistake(index, mistake.words) }
            }
            return .wrong(words.otherChoice)
        case (_, .quantity(let y)):
            return .wrong(words.wantsKind(words.plainUnit(unitName(y.unit)), given: given.kindName))
        default:
            let isEqual = world.describe(given) == world.describe(wanted.value)
            return isEqual ? .right(remark: nil) : .wrong(words.elsewhere)
        }
    }

    /// Whether one value may be taken for another: for the answer within its tolerance, for a known case within its own.
    func mayBe(_ value: Value, _ other: Value, within tolerance: WantedAnswer.Tolerance? = nil) -> Bool {
        guard case .quantity(let x) = value, case .quantity(let y) = other, let number = number(x, in: y.unit) else {
            return false
        }
        return tolerance.map { holds(number, y.number, $0) } ?? isAbout(number, y.number)
    }

    // MARK: Quantities

    private func judge(_ x: Quantity, _ y: Quantity, _ wanted: WantedAnswer) -> Judgement {
        guard let number = number(x, in: y.unit) else {
            if let (index, mistake) = nearest(x, wanted.mistakes) { return .mistake(index, mistake.words) }
            return .wrong(dimension(x, y))
        }
        let isRight = holds(number, y.number, wanted.range)
        // Of all that it may mean, the nearest is meant; where an answer has to come nearer than usual, a mistake too.
        let distance = distance(number, y.number)
        var most: Quantity?
        if case .distance(let written) = wanted.range { most = Quantity(written, unit: y.unit) }
        if let (index, mistake) = nearest(x, wanted.mistakes, unit: wanted.unit, within: most) {
            let isOther = !isRight || isNearer(x, mistake, than: distance, y)
            let isUnit = isRight && wanted.unit != nil && !isWritten(x, wanted)
            if isOther || isUnit { return .mistake(index, mistake.words) }
        }
        if isRight {
            guard isWritten(x, wanted) else { return .wrong(words.writtenUnit(wanted.unitText)) }
            if let other = period(x, y) { return .wrong(other) }
            return .right(remark: nil)
        }
        if let (_, other) = nearest(x, wanted.also) { return .right(remark: other.words) }
        if let other = period(x, y) { return .wrong(other) }
        let unit = wanted.unit ?? world.units.canonical(y.unit)
        if world.units.isPercentLike(unit), x.unit == .none, let shown = self.number(y, in: unit),
            isAbout(x.number, shown)
        {
            return .wrong(words.unitMissing(wanted.unit == nil ? unitName(unit) : wanted.unitText))
        }
        return .wrong(value(number, y))
    }

    /// Whether the unit that has to be written was.
    private func isWritten(_ x: Quantity, _ wanted: WantedAnswer) -> Bool {
        wanted.unit.map { world.units.canonical(x.unit) == $0 } ?? true
    }

    private func number(_ x: Quantity, in unit: UnitID) -> Number? {
        guard world.units.sameDimension(x.unit, unit) else { return nil }
        guard let factor = try? world.units.factor(from: world.units.canonical(x.unit), to: world.units.canonical(unit))
        else { return x.number }
        return try? x.number.multiplied(by: factor)
    }

    private func holds(_ x: Number, _ y: Number, _ tolerance: WantedAnswer.Tolerance) -> Bool {
        switch tolerance {
        case .distance(let most): return Number.compare(distance(x, y), most) <= 0
        case .range(let low, let high): return Number.compare(low, x) <= 0 && Number.compare(x, high) <= 0
        }
    }

    private func distance(_ x: Number, _ y: Number) -> Number { (try? x.subtracting(y).magnitude()) ?? x.magnitude() }

    /// The known value that an answer means; the nearest where it could mean several.
    private func nearest(
        _ x: Quantity, _ cases: [WantedAnswer.Case], unit: UnitID? = nil, within limit: Quantity? = nil
    ) -> (Int, WantedAnswer.Case)? {
        var best: (index: Int, one: WantedAnswer.Case, distance: Number)?
        for (index, one) in cases.enumerated() {
            guard case .quantity(let y) = one.value, let number = number(x, in: y.unit) else { continue }
            // Where the unit counts, it is part of the mistake too.
            if unit != nil, world.units.canonical(y.unit) != world.units.canonical(x.unit) { continue }
            let distance = distance(number, y.number)
            guard let most = try? y.number.magnitude().multiplied(by: AnswerJudge.relative),
                Number.compare(distance, most) <= 0
            else { continue }
            if let limit, let narrow = self.number(limit, in: y.unit), Number.compare(distance, narrow) > 0 { continue }
            if best.map({ Number.compare(distance, $0.distance) < 0 }) ?? true { best = (index, one, distance) }
        }
        return best.map { ($0.index, $0.one) }
    }

    private func isNearer(_ x: Quantity, _ mistake: WantedAnswer.Case, than distance: Number, _ y: Quantity) -> Bool {
        guard case .quantity(let wrong) = mistake.value, let number = number(x, in: wrong.unit),
            let own = try? number.subtracting(wrong.number).magnitude(),
            let inUnit = self.number(Quantity(own, unit: wrong.unit), in: y.unit)
        else { return false }
        return Number.compare(inUnit, distance) < 0
    }

    // MARK: What is wrong

    private func unitName(_ unit: UnitID) -> String {
        unit == .none ? "" : world.units.text(of: world.units.canonical(unit))
    }

    private func dimension(_ x: Quantity, _ y: Quantity) -> String {
        let (given, asked) = (words.plainUnit(unitName(x.unit)), words.plainUnit(unitName(y.unit)))
        if world.units.isDimensionless(x.unit) {
            for power in words.language == .english ? [0, 6, 9, 3] : [0, 4, 8, 6, 9, 3] {
                guard let scale = try? Number(mantissa: 1, exponent: power),
                    let scaled = try? x.number.multiplied(by: scale),
                    isAbout(scaled, y.number)
                else { continue }
                return words.unitMissing(AnswerJudge.scales[power, default: ""] + asked)
            }
            return words.plainNumber(asked)
        }
        if let one = world.units.currency(of: x.unit), let other = world.units.currency(of: y.unit), one != other,
            let from = world.units.unit(named: one), let to = world.units.unit(named: other),
            let change = try? world.units.quotient(to, from).unit,
            let changed = try? world.units.product(x.unit, change).unit, world.units.sameDimension(changed, y.unit)
        {
            return words.wrongCurrency(one, other)
        }
        if let inverse = world.units.power(world.units.canonical(x.unit), -1),
            world.units.sameDimension(inverse, y.unit)
        {
            return words.upsideDown(given, asked)
        }
        return words.wrongDimension(given, asked)
    }

    /// What is to be said of a time that the answer speaks of and the question does not; nil where there is none.
    private func period(_ x: Quantity, _ y: Quantity) -> String? {
        guard x.basis != y.basis, let one = world.bases[x.basis], let other = world.bases[y.basis],
            // A rate of a year and a balance at its end may make one answer.
            one.kind == other.kind, !one.isMixed, !other.isMixed, let given = one.name, let asked = other.name,
            one.time != other.time
        else { return nil }
        return words.wrongPeriod(given, asked)
    }

    private func isAbout(_ x: Number, _ y: Number) -> Bool {
        guard let most = try? y.magnitude().multiplied(by: AnswerJudge.relative) else { return false }
        return Number.compare(distance(x, y), most) <= 0
    }

    /// The first thing that explains how far off a value is.
    private func value(_ x: Number, _ y: Quantity) -> String {
        guard !y.number.isZero, !x.isZero, let ratio = try? x.divided(by: y.number) else { return words.elsewhere }
        if isAbout(ratio, Number(-1)) { return words.wrongSign }
        for power in [3, 4, 6, 8, 9, 2, 1, 5, 7, 12] {
            for sign in [1, -1] {
                guard let factor = try? Number(mantissa: 1, exponent: sign * power) else { continue }
                guard isAbout(ratio, factor) else { continue }
                return words.powerOfTen(sign * power, isShare: world.units.isDimensionless(y.unit))
            }
        }
        for (factor, name) in AnswerJudge.lengths {
            if isAbout(ratio, factor) { return words.periodLength(name, isMore: true) }
            if let inverse = try? Number.one.divided(by: factor), isAbout(ratio, inverse) {
                return words.periodLength(name, isMore: false)
            }
        }
        if world.units.isDimensionless(y.unit) {
            let one = number(Quantity(.one), in: y.unit) ?? .one
            if let square = try? one.multiplied(by: one), let inverse = try? square.divided(by: y.number),
                isAbout(x, inverse)
            {
                return words.inverted
            }
            if let more = try? y.number.adding(one), isAbout(x, more) { return words.oneMore }
            if let less = try? y.number.subtracting(one), !less.isZero, isAbout(x, less) { return words.oneLess }
        }
        guard ratio.sign > 0 else { return words.elsewhere }
        if let off = try? ratio.subtracting(.one).magnitude(), Number.compare(off, Number(1, over: 100)) < 0 {
            return words.almost
        }
        if Number.compare(ratio, Number(1, over: 20)) < 0 { return words.farOff(isMore: false) }
        if Number.compare(ratio, Number(20)) > 0 { return words.farOff(isMore: true) }
        guard let off = try? ratio.subtracting(.one).multiplied(by: Number(100)),
            let percent = world.units.unit(named: "%"),
            let short = off.magnitude().nearestDecimal(significant: 2)
        else { return words.elsewhere }
        return words.apart(world.describe(.quantity(Quantity(short, unit: percent))), isMore: off.sign > 0)
    }

    /// Scales that stand before a unit.
    private static let scales = [3: "K ", 6: "M ", 9: "B ", 4: "万 ", 8: "亿 "]

    /// Lengths of periods against one another, in months.
    private static let lengths: [(Number, String)] = [
        (Number(12), "12"), (Number(4), "4"), (Number(2), "2"), (Number(3), "3"), (Number(9), "9"), (Number(6), "6"),
        (Number(12, over: 9), "12/9"), (Number(9, over: 6), "9/6"),
    ]
}
