import Formatting
import Numbers
import Presentation
import Quantities
import Reporting
import Resolution
import Syntax

/// What is to be said of an answer.
enum Judgement {
    case right(remark: LocalText?)
    /// A known mistake, by its place in the lesson.
    case mistake(Int, LocalText)
    /// Anything else, with the first thing that is wrong.
    case wrong(AnswerFault)
}

/// Looks at an answer: first its dimension, then its period, then its value. Equal forms are equal answers.
struct AnswerJudge {
    let state: State
    /// The language that the answer is thought of in: which scales are tried first.
    let language: Language
    /// Whether 万 and 亿 are spoken of: in the lesson's language, or in what was typed.
    let hasChineseScales: Bool
    /// What may lie between an answer and a value it means, relative to the value.
    static let relative = Number(1, over: 1000)

    /// - Parameter typed: the answer as it was typed.
    init(state: State, language: Language, typed: String = "") {
        (self.state, self.language) = (state, language)
        hasChineseScales = language == .chinese || typed.unicodeScalars.contains { "万亿萬億".unicodeScalars.contains($0) }
    }

    func judge(_ given: Value, _ wanted: WantedAnswer) -> Judgement {
        switch (given, wanted.value) {
        case (.quantity(let x), .quantity(let y)): return judge(x, y, wanted)
        case (.text(let x), .text(let y)):
            if x == y { return .right(remark: nil) }
            for (index, mistake) in wanted.mistakes.enumerated() {
                if case .text(let text) = mistake.value, text == x { return .mistake(index, mistake.words) }
            }
            return .wrong(.otherChoice)
        case (_, .quantity(let y)):
            return .wrong(.notAnAmount(wanted: unitName(y.unit), given: given.kind))
        default:
            let isEqual = state.describe(given) == state.describe(wanted.value)
            return isEqual ? .right(remark: nil) : .wrong(.elsewhere)
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
            guard isWritten(x, wanted) else { return .wrong(.writtenUnit(wanted.unitText)) }
            if let other = period(x, y) { return .wrong(other) }
            return .right(remark: nil)
        }
        if let (_, other) = nearest(x, wanted.also) { return .right(remark: other.words) }
        if let other = period(x, y) { return .wrong(other) }
        let unit = wanted.unit ?? state.units.canonical(y.unit)
        if state.units.isPercentLike(unit), x.unit == .none, let shown = self.number(y, in: unit),
            isAbout(x.number, shown)
        {
            return .wrong(.unitMissing(wanted.unit == nil ? unitName(unit) : wanted.unitText))
        }
        return .wrong(value(number, y, wanted.months))
    }

    /// Whether the unit that has to be written was.
    private func isWritten(_ x: Quantity, _ wanted: WantedAnswer) -> Bool {
        wanted.unit.map { state.units.canonical(x.unit) == $0 } ?? true
    }

    func number(_ x: Quantity, in unit: UnitID) -> Number? {
        guard state.units.sameDimension(x.unit, unit) else { return nil }
        guard let factor = try? state.units.factor(from: state.units.canonical(x.unit), to: state.units.canonical(unit))
        else { return x.number }
        return try? x.number.multiplied(by: factor)
    }

    private func holds(_ x: Number, _ y: Number, _ tolerance: WantedAnswer.Tolerance) -> Bool {
        switch tolerance {
        case .distance(let most): return Number.compare(distance(x, y), most) <= 0
        case .range(let low, let high): return Number.compare(low, x) <= 0 && Number.compare(x, high) <= 0
        }
    }

    func distance(_ x: Number, _ y: Number) -> Number { (try? x.subtracting(y).magnitude()) ?? x.magnitude() }

    /// The known value that an answer means; the nearest where it could mean several.
    private func nearest(
        _ x: Quantity, _ cases: [WantedAnswer.Case], unit: UnitID? = nil, within limit: Quantity? = nil
    ) -> (Int, WantedAnswer.Case)? {
        var best: (index: Int, one: WantedAnswer.Case, distance: Number)?
        for (index, one) in cases.enumerated() {
            guard case .quantity(let y) = one.value, let number = number(x, in: y.unit) else { continue }
            // Where the unit counts, it is part of the mistake too.
            if unit != nil, state.units.canonical(y.unit) != state.units.canonical(x.unit) { continue }
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
}
