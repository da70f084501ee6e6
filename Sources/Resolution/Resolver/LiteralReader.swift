import Numbers
import Quantities
import Reporting
import Syntax

/// Reads numbers as they are written, with their scales, units and currencies, and how many digits were printed.
struct LiteralReader {
    let environment: Environment

    private var state: State { environment.state }
    private var passage: Passage { environment.passage }

    func node(_ literal: NumberLiteral, _ span: Span) throws(Failure) -> Node {
        let quantity = try quantity(literal, span)
        if let printed = environment.printed, printed.hold(literal, isAmount: isAmount(quantity.unit)) {
            var value = quantity
            value.qualifiers = literal.qualifiers.rawValue
            return Node(span, .printed(PrintedNumber(value, half: try halfUnit(literal, span))))
        }
        guard literal.qualifiers.rawValue == 0 else {
            var qualified = quantity
            qualified.qualifiers = literal.qualifiers.rawValue
            return Node(span, .qualifiedLiteral(qualified))
        }
        return .constant(span, .quantity(quantity))
    }

    private func quantity(_ literal: NumberLiteral, _ span: Span) throws(Failure) -> Quantity {
        var number: Number
        do throws(NumberError) { number = try literal.number } catch { throw failure(error, span) }
        var unit = UnitID.none
        if let tree = literal.unit {
            let found = try UnitReader(environment: environment).unit(tree, of: span)
            unit = state.units.canonical(found.unit)
            if let factor = found.factor { number = try product(number, factor, span) }
        }
        if let word = literal.scaleWord, literal.unit == nil, literal.currency == nil {
            try refuse(word, literal.scale, span)
        }
        if let currency = literal.currency { unit = try money(currency, unit, literal.unit, span) }
        if let block = environment.blockUnit {
            return Quantity(try product(number, block.factor, span), unit: block.unit)
        }
        return Quantity(number, unit: unit)
    }

    private static let words = [3: "thousand", 6: "million", 9: "billion", 12: "trillion"]

    /// `3 k` where `k` is a variable: three thousand, or three times that.
    private func refuse(_ word: Symbol, _ scale: Int, _ span: Span) throws(Failure) {
        guard environment.local(word) != nil || environment.variable(word) != nil else { return }
        let (name, end) = (environment.text(word), Int(span.end))
        let letters = name.utf8.count
        let written = passage.text(span)
        guard scale != 0, name.utf8.allSatisfy({ $0 < 0x80 }), written.hasSuffix(name) else { return }
        let number = String(written.dropLast(name.count)).trimmed
        throw passage.failure(
            UnitFinding.variableAndScale(
                name, scaled: LiteralReader.words[scale].map { "\(number) \($0)" } ?? "\(number)e\(scale)"),
            at: Span(end - letters, end), fix: "\(number) * \(name)",
            replacing: span)
    }

    private func product(_ number: Number, _ factor: Number, _ span: Span) throws(Failure) -> Number {
        do throws(NumberError) { return try number.multiplied(by: factor) } catch { throw failure(error, span) }
    }

    private func failure(_ error: NumberError, _ span: Span) -> Failure {
        if case .tooLarge = error { return passage.failure(ExpressionFinding.longNumber, at: span) }
        return passage.failure(error, at: span)
    }

    /// The unit of an amount with a currency before it: `$5`, `USD 5/month`, `$5 USD`.
    private func money(_ currency: Name, _ unit: UnitID, _ tree: UnitTree?, _ span: Span) throws(Failure) -> UnitID {
        let text = environment.text(currency.symbol)
        guard let one = state.writtenUnit(currency.symbol), state.units.isMoney(one) else {
            throw UnknownUnit(text, currency.span, environment).currencyFailure
        }
        guard let tree else { return one }
        if let written = state.units.currency(of: unit) {
            guard let same = state.units.unit(named: written), same == one else {
                throw Failure(
                    Diagnostic(
                        .error, UnitFinding.currencies(text, written),
                        labels: [
                            Label(passage.source, currency.span, state.units.text(of: one)),
                            Label(passage.source, tree.span, written),
                        ]))
            }
            return unit
        }
        // `$5/month`: what follows is a divisor of the money.
        guard tree.factors.allSatisfy({ $0.exponent < 0 }), let result = try? state.units.product(one, unit) else {
            throw passage.failure(UnitFinding.noMoney(text), at: span)
        }
        return result.unit
    }

    // MARK: Printed digits

    /// Half a unit of the last significant digit of a literal, in the unit of its value. A zero has no significant digit,
    /// and is known to half a unit of its last.
    private func halfUnit(_ literal: NumberLiteral, _ span: Span) throws(Failure) -> Number {
        var one = literal
        one.digits = DecimalDigits(small: 1, exponent: literal.digits.exponent)
        let idle = literal.digits.isZero ? 0 : literal.digits.idleZeros
        let unit = try quantity(one, span).number
        do throws(NumberError) {
            return try unit.multiplied(by: Number(mantissa: 1, exponent: idle)).divided(by: Number(2))
        } catch { throw passage.failure(error, at: span) }
    }

    /// Whether a unit is one of an amount, and no length of time.
    private func isAmount(_ unit: UnitID) -> Bool {
        guard unit != .none, let month = state.units.unit(named: "month") else { return false }
        return !state.units.sameDimension(unit, month)
    }
}

extension NumberLiteral {
    /// Its number, with the scales of the number and of its unit.
    fileprivate var number: Number {
        get throws(NumberError) {
            var exponent = digits.exponent + scale
            if let factors = unit?.factors {
                for factor in factors where factor.scale != 0 { exponent += factor.scale * factor.exponent.signum() }
            }
            let number =
                if let small = digits.small {
                    try Number(mantissa: small, exponent: exponent)
                } else {
                    try Number(digits: digits.long, exponent: exponent)
                }
            let whole = multiple == 1 ? number : try number.multiplied(by: Number(multiple))
            return isApproximate ? whole.approximated() : whole
        }
    }
}
