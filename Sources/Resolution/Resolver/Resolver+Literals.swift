import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// What a plain number in a block of a statement is multiplied with.
package struct BlockUnit {
    package let factor: Number
    package let unit: UnitID

    package init(factor: Number, unit: UnitID) { (self.factor, self.unit) = (factor, unit) }
}

extension Resolver {
    func number(_ literal: NumberLiteral, _ span: Span) throws(Failure) -> Node {
        let quantity = try quantity(literal, span)
        if let printed, printed.hold(literal, isAmount: isAmount(quantity.unit)) {
            var value = quantity
            value.qualifiers = literal.qualifiers.rawValue
            return Node(span, .printed(PrintedNumber(value, half: try halfUnit(literal, span))))
        }
        guard literal.qualifiers.isEmpty else {
            var qualified = quantity
            qualified.qualifiers = literal.qualifiers.rawValue
            return Node(span, .qualifiedLiteral(qualified))
        }
        return .constant(span, .quantity(quantity))
    }

    package func quantity(_ literal: NumberLiteral, _ span: Span) throws(Failure) -> Quantity {
        do {
            var exponent = literal.digits.exponent + literal.scale
            if let factors = literal.unit?.factors {
                for factor in factors where factor.scale != 0 { exponent += factor.scale * factor.exponent.signum() }
            }
            var number: Number
            if let small = literal.digits.small {
                number = try Number(mantissa: small, exponent: exponent)
            } else {
                number = try Number(digits: literal.digits.long, exponent: exponent)
            }
            if literal.isApproximate { number = number.approximated() }
            var unit = UnitID.none
            if let tree = literal.unit {
                let found = try self.unit(tree, of: span)
                unit = state.units.canonical(found.unit)
                if let factor = found.factor { number = try number.multiplied(by: factor) }
            }
            if let currency = literal.currency {
                unit = try money(currency, unit, literal.unit, span)
            }
            if let blockUnit {
                return Quantity(try number.multiplied(by: blockUnit.factor), unit: blockUnit.unit)
            }
            return Quantity(number, unit: unit)
        } catch let error as NumberError {
            if case .tooLarge = error {
                throw failure(.tooLarge, "the number would have more than about 100,000 digits", at: span)
            }
            throw numberFailure(error, span)
        } catch let error as Failure {
            throw error
        } catch {
            throw failure(.badNumber, "this number could not be read", at: span)
        }
    }

    /// The unit of an amount with a currency before it: `$5`, `USD 5/month`, `$5 USD`.
    private func money(_ currency: Name, _ unit: UnitID, _ tree: UnitTree?, _ span: Span) throws(Failure) -> UnitID {
        let text = state.symbols.text(currency.symbol)
        guard let one = state.unit(currency.symbol), state.units.isMoney(one) else {
            let near = nearestNames(text, among: ["USD", "CNY", "EUR", "GBP", "HKD", "JPY"])
            throw failure(
                .unknownUnit, "there is no currency `\(text)`" + suggestion(near), at: currency.span, fix: near.first)
        }
        guard let tree else { return one }
        if let written = state.units.currency(of: unit) {
            guard let same = state.units.unit(named: written), same == one else {
                throw Failure(
                    Diagnostic(
                        .error, .symbolMismatch, "`\(text)` and \(written) are different currencies",
                        labels: [
                            Label(source, currency.span, state.units.text(of: one)), Label(source, tree.span, written),
                        ]))
            }
            return unit
        }
        // `$5/month`: what follows is a divisor of the money.
        guard tree.factors.allSatisfy({ $0.exponent < 0 }), let result = try? state.units.product(one, unit) else {
            throw failure(
                .symbolMismatch, "`\(text)` is a currency, and so the unit after the number must be too", at: span)
        }
        return result.unit
    }

    func day(_ literal: DateLiteral) throws(Failure) -> Day {
        guard let day = Day(year: literal.year, month: literal.month, day: literal.day) else {
            guard literal.year >= 1, (1...12).contains(literal.month) else {
                throw failure(.badDate, "there is no such day: years begin at 1", at: literal.span)
            }
            let months = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            let last = Day.daysInMonth(year: literal.year, month: literal.month)
            throw failure(
                .badDate, "there is no such day: \(months[literal.month - 1]) \(literal.year) has \(last) days",
                at: literal.span, fix: "\(String(source.text(literal.span).dropLast(2)))\(last)")
        }
        return day
    }

    func period(_ literal: PeriodLiteral, _ span: Span) throws(Failure) -> Period {
        let yearEnd = context.map { state.companies.companies[$0.company].yearEnd } ?? .calendar
        let part: Period.Part
        switch literal.part {
        case .year: part = .year
        case .half(let number): part = .half(number)
        case .quarter(let number): part = .quarter(number)
        case .months(let number): part = .months(number)
        case .month(let number): part = .month(number)
        }
        guard let period = Period(year: literal.year, part: part, yearEnd: yearEnd) else {
            throw failure(.badPeriod, "there is no such period", at: span)
        }
        return period
    }

    func period(_ first: DateLiteral, _ last: DateLiteral, _ span: Span) throws(Failure) -> Period {
        let (from, to) = (try day(first), try day(last))
        guard let period = Period(first: from, last: to) else {
            throw failure(.reversedPeriod, "the period ends before it begins", at: span, fix: "\(to)..\(from)")
        }
        return period
    }

    // MARK: Ranges

    /// `20M..40M USD/month`: one end's unit serves both only where the other is plain 0 or has a scale of its own.
    func range(_ low: Tree, _ high: Tree, _ step: Tree?, _ span: Span) throws(Failure) -> Node {
        var (low, high) = (low, high)
        if case .number(var a) = low.form, case .number(var b) = high.form {
            if a.unit == nil, a.currency == nil, b.unit != nil || b.currency != nil || b.scale != 0 {
                if a.scale == 0, b.unit == nil, b.currency == nil, a.digits.isZero {
                    // `0..10B`: zero is zero at any scale.
                } else if a.scale != 0 || a.digits.isZero {
                    (a.unit, a.currency) = (b.unit, b.currency)
                } else {
                    throw ambiguous(low, high, span)
                }
                low = Tree(low.span, .number(a))
            } else if b.unit == nil, b.currency == nil, a.unit != nil || a.currency != nil || a.scale != 0 {
                guard b.scale != 0 || b.digits.isZero else { throw ambiguous(low, high, span) }
                (b.unit, b.currency) = (a.unit, a.currency)
                high = Tree(high.span, .number(b))
            }
        }
        let stepNode: Node?
        if let step { stepNode = try node(step) } else { stepNode = nil }
        return Node(span, .range(try node(low), try node(high), step: stepNode))
    }

    private func ambiguous(_ low: Tree, _ high: Tree, _ span: Span) -> Failure {
        let (a, b) = (source.text(low.span), source.text(high.span))
        func suffix(_ text: String) -> String {
            String(text.drop { $0.isNumber || $0 == "." || $0 == "," || $0 == "_" || $0 == " " })
        }
        let (tailA, tailB) = (suffix(a), suffix(b))
        let shared = tailA.isEmpty ? "\(a)\(separator(tailB))\(tailB)..\(b)" : "\(a)..\(b)\(separator(tailA))\(tailA)"
        return failure(
            .ambiguousRange, "this range can be read in two ways: \(shared), or one end as a plain number", at: span,
            fix: shared)
    }

    private func separator(_ tail: String) -> String {
        tail.first.map { $0.isUppercase && tail.count > 1 && !tail.utf8.contains(UInt8(ascii: " ")) ? " " : "" } ?? ""
    }

    // MARK: Types of parameters

    func parameterType(_ tree: UnitTree) throws(Failure) -> ParameterType {
        let text = source.text(tree.span)
        let kinds = ["Text", "Truth", "Date", "Period", "List", "Company", "Function"]
        if tree.factors.count == 1, let name = tree.factors[0].name, kinds.contains(state.symbols.text(name.symbol)) {
            return ParameterType(text: text, money: 0, rest: .none, kind: state.symbols.text(name.symbol))
        }
        var money = 0
        var rest = UnitID.none
        for factor in tree.factors {
            guard let name = factor.name else { continue }
            let word = state.symbols.text(name.symbol)
            if word == "Money" {
                money += factor.exponent
                continue
            }
            if word == "Number" { continue }
            let unit: UnitID
            if let known = Resolver.dimensions[word].flatMap({ state.units.unit(named: $0) }) {
                unit = known
            } else {
                unit = try self.unit(name, in: tree, number: nil)
            }
            guard let power = state.units.power(unit, factor.exponent),
                let product = try? state.units.product(rest, power)
            else {
                throw failure(.tooLarge, "the exponent of this unit is too large", at: tree.span)
            }
            rest = product.unit
        }
        return ParameterType(text: text, money: money, rest: rest, kind: nil)
    }

    /// A unit of each dimension that a type may name.
    private static let dimensions = [
        "Time": "second", "Mass": "kilogram", "Length": "metre", "Area": "hectare", "Volume": "litre",
        "Energy": "joule",
        "Power": "watt", "Data": "byte",
    ]
}

extension DecimalDigits {
    var isZero: Bool { small == 0 || small == nil && long.allSatisfy { $0 == 0 } }
}
