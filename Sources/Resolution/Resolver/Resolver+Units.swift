import Numbers
import Quantities
import Reporting
import Syntax

/// Units by their names, after numbers and as targets, and what is wrong where there is none.
extension Resolver {
    /// The unit that a tree of factors names, with the factor its scales and merged units leave.
    package func unit(_ tree: UnitTree, of number: Span?) throws(Failure) -> (unit: UnitID, factor: Number?) {
        var unit = UnitID.none
        var factor: Number?
        for (index, part) in tree.factors.enumerated() {
            guard let name = part.name else { continue }
            let one = try self.unit(name, in: tree, number: part.isQuoted ? nil : number)
            if part.exponent.magnitude != 1, state.units.isPercentLike(one) { throw powerOfPercent(name, tree, number) }
            guard let power = state.units.power(one, part.exponent) else {
                throw failure(.tooLarge, "the exponent of this unit is too large", at: tree.span)
            }
            if index == 0 {
                unit = power
            } else {
                do {
                    let product = try state.units.product(unit, power)
                    unit = product.unit
                    if let more = product.factor { factor = try (factor ?? .one).multiplied(by: more) }
                } catch {
                    throw numberFailure(error, tree.span)
                }
            }
        }
        return (unit, factor)
    }

    /// One unit by its name; a name that a variable has too is an error where it follows a number.
    func unit(_ name: Name, in tree: UnitTree, number: Span?) throws(Failure) -> UnitID {
        let known = state.unit(name.symbol)
        let number = number.map { bare($0, tree) }
        if let number, local(name.symbol) != nil || visibleVariable(name.symbol) {
            let text = state.symbols.text(name.symbol)
            let spaced = spacedForm(number, tree)
            if known != nil {
                throw failure(
                    .unitOrVariable,
                    "`\(text)` is a variable here and also a unit; for the unit write unit(\"\(text)\")",
                    at: name.span, fix: spaced, replacing: number)
            }
            throw failure(
                .unknownUnit, "`\(text)` is a variable, and only a unit follows a number", at: name.span, fix: spaced,
                replacing: number)
        }
        if name.symbol == state.words.times, let number { try refuseSpace(before: name, number) }
        if let known { return known }
        let text = state.symbols.text(name.symbol)
        if let failure = ambiguous(text, name.span) ?? scaleJoined(text, name.span) { throw failure }
        if let number, let period = NearPeriod.meant(by: source.text(number)) {
            throw failure(.badPeriod, "a period is written `\(period)`", at: number, fix: period)
        }
        let near = nearestNames(text, among: state.units.allNames())
        if let number, tree.factors.count > 1, near.isEmpty {
            throw failure(
                .unknownUnit, "there is no unit `\(text)`; operators with spaces are arithmetic", at: name.span,
                fix: spacedForm(number, tree), replacing: number)
        }
        throw failure(.unknownUnit, "there is no unit `\(text)`" + suggestion(near), at: name.span, fix: near.first)
    }

    /// The error for a name that several units share, with all of them.
    func ambiguous(_ text: String, _ span: Span) -> Failure? {
        let readings = state.units.readings(of: text)
        guard let first = readings.first else { return nil }
        let words = readings.map { name in
            state.units.information(named: name).map { "\(name) (\($0.meaning))" } ?? name
        }
        return failure(
            .ambiguousUnit, "`\(text)` can mean \(words.dropLast().joined(separator: ", ")) or \(words.last ?? first)",
            at: span,
            fix: first)
    }

    /// The error for `5MUSD`: a scale and a unit without a space between.
    private func scaleJoined(_ text: String, _ span: Span) -> Failure? {
        for scale in ["MM", "mn", "bn", "tn", "K", "k", "M", "B", "T", "m"] where text.hasPrefix(scale) {
            let unit = String(text.dropFirst(scale.utf8.count))
            guard let known = state.units.unit(named: unit), scale != "m" || state.units.isMoney(known) else {
                continue
            }
            let word = scale == "m" ? "M" : scale
            return failure(
                .unknownUnit, "there is no unit `\(text)`; a space stands between the scale \(scale) and the unit",
                at: span,
                fix: "\(word) \(unit)")
        }
        return nil
    }

    /// `2 x`: a multiple is written without a space, so this may have been a product.
    private func refuseSpace(before name: Name, _ number: Span) throws(Failure) {
        let text = source.text(Span(Int(number.start), Int(name.span.start)))
        guard text.hasSuffix(" "), source.text(name.span) == "x" else { return }
        throw failure(
            .unitOrVariable, "a multiple is written \(text.trimmed)x, without a space; a product with '*'",
            at: name.span,
            fix: "\(text.trimmed) * x", replacing: number)
    }

    /// `5%^2` could be 5% squared or five times a squared percent.
    private func powerOfPercent(_ name: Name, _ tree: UnitTree, _ literal: Span?) -> Failure {
        guard let literal, tree.factors.count == 1 else {
            return failure(.dimensionMismatch, "a percentage as a unit has no powers", at: tree.span)
        }
        let number = bare(literal, tree)
        let base = source.text(Span(Int(number.start), Int(name.span.end)))
        let power = source.text(Span(Int(name.span.end), Int(number.end)))
        return failure(
            .ambiguousNumber, "\(base)\(power) could be the power of \(base) or of one \(source.text(name.span))",
            at: number,
            fix: "(\(base))\(power)")
    }

    private func visibleVariable(_ symbol: Symbol) -> Bool {
        guard let name = visible(symbol), state.names[name].kind != .function else { return false }
        return true
    }

    /// `3 m` as `3 * m`, `6 USD/x` as `6 USD / x`.
    private func spacedForm(_ number: Span, _ tree: UnitTree) -> String {
        guard tree.factors.count > 1 else {
            let digits = source.text(Span(Int(number.start), Int(tree.span.start)))
            return "\(digits.trimmed) * \(source.text(tree.span))"
        }
        return source.text(number).map { $0 == "/" ? " / " : $0 == "*" || $0 == "·" ? " * " : String($0) }.joined()
    }

    /// A literal up to the end of its unit, without brackets round it.
    private func bare(_ number: Span, _ tree: UnitTree) -> Span {
        let opening = source.text(number).utf8.prefix { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: " ") }.count
        return Span(Int(number.start) + opening, Int(tree.span.end))
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
