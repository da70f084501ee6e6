import Companies
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Values as they stand in an expression, and what is said beside a line: units that cancel, factors, rates.
extension Explainer {
    /// A value as it stands in an expression: without the time it speaks of and the words it was printed with.
    func brief(_ step: Step) -> String {
        guard let value = step.value else { return step.text }
        var text: String
        switch value {
        case .quantity(let quantity) where quantity.number.isSampled:
            text = ValueText(state).inExpression(Quantity(quantity.number, unit: quantity.unit))
            if text.firstRange(of: " to ") != nil { text = "(\(text))" }
        case .quantity(let quantity): text = evaluator.text(.quantity(Quantity(quantity.number, unit: quantity.unit)))
        case .list(let list) where list.items.count > 12:
            let head = List(Array(list.items.prefix(3)))
            text = String(evaluator.text(.list(head)).dropLast()) + ", … \(list.items.count) items]"
        case .list(let list):
            let items = list.items.map { item -> Value in
                guard case .quantity(let quantity) = item else { return item }
                return .quantity(Quantity(quantity.number, unit: quantity.unit))
            }
            text = evaluator.text(.list(List(items)))
        case .function, .company: text = Explainer.oneLine(step.text)
        case .table(let table): text = table.inBrackets
        default: text = evaluator.text(value)
        }
        if text.utf8.count > 400 { text = String(text.prefix(200)) + "…" }
        return text
    }

    func describe(_ step: Step) -> String {
        guard let value = step.value else { return "" }
        switch value {
        case .quantity: return evaluator.text(value)
        default: return brief(step)
        }
    }

    /// A conversion of money with its rate written as a factor, before it is found.
    func halfway(_ face: Face) -> Derivation.Line? {
        guard face.step.node.conversion != nil, let rate = face.step.rate, let operand = face.children.first,
            case .quantity(let from)? = operand.step.value, let own = state.units.currency(of: from.unit)
        else { return nil }
        return Derivation.Line(
            indent: 0,
            lead: rate.isRounded || operand.text().unicodeScalars.contains("≈") ? "≈" : "=",
            text: "\(Explainer.lead(operand.text()).text) \(own == rate.base ? "×" : "/") \(rate.amount)",
            remark: .reason(rate.reason))
    }

    /// What a reduction shows: units that cancel, the factor of a conversion, its rate.
    func remark(_ face: Face, isLast: Bool = false) -> Derivation.Remark {
        if let conversion = face.step.node.conversion {
            if let rate = face.step.rate { return isLast ? .none : .rate(rate) }
            guard let operand = face.children.first, case .quantity(let x)? = operand.step.value,
                let unit = conversion.unit, x.unit != .none,
                let one = try? evaluator.arithmetic.converted(
                    Quantity(.one, unit: state.units.canonical(x.unit)), to: unit, face.span)
            else { return .none }
            guard Number.compare(one, .one) != 0 else { return .none }
            var (a, b) = (Quantity(.one, unit: state.units.canonical(x.unit)), Quantity(one, unit: unit))
            if Number.compare(one, .one) < 0, let inverse = try? Number.one.divided(by: one) {
                (a, b) = (Quantity(.one, unit: unit), Quantity(inverse, unit: a.unit))
            }
            return .written(Explainer.named(evaluator.text(.quantity(a)), evaluator.text(.quantity(b))))
        }
        guard face.isProduct, case .quantity(let result)? = face.step.value else { return .none }
        return units(of: face, result)
    }

    /// `USD / (USD/month) = month`, where units of several operands meet.
    func units(of face: Face, _ result: Quantity) -> Derivation.Remark {
        var text = ""
        var count = 0
        func append(_ part: Face, _ sign: String) {
            guard case .quantity(let quantity)? = part.step.value, quantity.unit != .none,
                !state.units.isPercentLike(quantity.unit)
            else { return }
            let unit = state.units.text(of: state.units.canonical(quantity.unit))
            count += 1
            let bracketed = unit.utf8.contains(UInt8(ascii: "/")) && count > 1 ? "(\(unit))" : unit
            text += text.isEmpty ? (sign == "/" ? "1 / \(bracketed)" : bracketed) : " \(sign) \(bracketed)"
        }
        func walk(_ part: Face, _ sign: String) {
            guard let left = part.children.first, part.goesOn(from: left) || part === face else {
                return append(part, sign)
            }
            if part.goesOn(from: left) { walk(left, "×") } else { append(left, "×") }
            if part.children.count > 1 { append(part.children[1], part.step.node.isDivision ? "/" : "×") }
        }
        walk(face, "×")
        guard count > 1 else { return .none }
        let unit = result.unit == .none ? "" : state.units.text(of: state.units.canonical(result.unit))
        return unit.isEmpty ? .cancels(text) : .written("\(text) = \(unit)")
    }
}
