import Charts
import Quantities
import Reporting
import Resolution

/// Lines through amounts, which `rule = …` asks for.
extension Charting {
    /// An amount, or a list of them, each called as it was written.
    func rules(_ code: Node) throws(Failure) -> [(amount: Quantity, label: String, span: Span)] {
        let value = try evaluator.value(code)
        func rule(_ value: Value, _ code: Node) throws(Failure) -> (amount: Quantity, label: String, span: Span) {
            guard case .quantity(let amount) = value else { throw site.wrongKind(value, .quantity, at: code.span) }
            if amount.number.isSampled { throw site.failure(SamplingFinding.certainWanted, at: code.span) }
            let text = code.isLiteral ? "" : site.text(code.span).title
            return (amount, text, code.span)
        }
        guard case .list(let list) = value else { return [try rule(value, code)] }
        guard case .list(let items) = code.form, items.count == list.items.count else {
            return try list.items.map { (item) throws(Failure) in
                var one = try rule(item, code)
                one.label = ""
                return one
            }
        }
        return try zip(list.items, items).map { (item, node) throws(Failure) in try rule(item, node) }
    }

    /// Draws lines through amounts.
    func add(
        _ rules: [(amount: Quantity, label: String, span: Span)], to scene: inout Scene, _ drawing: ChartDrawing
    ) throws(Failure) {
        guard scene.kind != .heat else {
            throw site.failure(ChartFinding.noRule(.heat), at: rules[0].span)
        }
        let (scale, units) = (drawing.scale, evaluator.state.units)
        var lines: [(value: Double, label: String)] = []
        for (amount, label, place) in rules {
            guard amount.unit == .none && amount.number.isZero || units.sameDimension(amount.unit, scale.unit) else {
                throw site.failure(
                    ChartFinding.unlikeRule(
                        units.text(of: units.canonical(amount.unit)), units.text(of: units.canonical(scale.unit))),
                    at: place)
            }
            let value = try scale.value(of: amount)
            guard value.isFinite else { throw site.failure(ChartFinding.tooLarge, at: place) }
            lines.append((value, label))
        }
        // As many digits as tell the lines apart, those that are there among them.
        let values = Set(lines.map(\.value) + scene.rules.map(\.value))
        let digits =
            (scale.digits...ChartScale.mostDigits).first { digits in
                Set(values.map { scale.label($0, digits: digits) }).count == values.count
            } ?? ChartScale.mostDigits
        for (place, rule) in scene.rules.enumerated() {
            let usual = scale.label(rule.value)
            guard rule.label.hasSuffix(usual) else { continue }
            scene.rules[place].label =
                "\(rule.label.dropLast(usual.count))\(scale.label(rule.value, digits: digits))"
        }
        for (value, label) in lines {
            let text = scale.label(value, digits: digits)
            let own = label.isEmpty ? text : "\(label) \(text)"
            guard let known = scene.rules.firstIndex(where: { $0.value == value }) else {
                scene.rules.append(Rule(value, label: own))
                continue
            }
            // Where a line is already, it bears both names.
            let before = scene.rules[known].label
            if before == text { scene.rules[known].label = own }
            if before == text || label.isEmpty || before == own { continue }
            scene.rules[known].label =
                before.hasSuffix(" \(text)") ? "\(before.dropLast(text.count + 1)), \(own)" : "\(before), \(own)"
        }
    }
}
