import Numbers
import Quantities
import Reporting

/// Errors about unlike dimensions and currencies, and warnings about unlike bases, with their words.
extension Machine {
    /// What errors call a unit's dimension.
    func dimension(_ unit: UnitID) -> String { world.units.describeDimension(unit) }

    /// The error for two quantities that do not go together.
    func mismatch(_ x: Quantity, _ y: Quantity, _ code: Places, verb: String) -> Failure {
        mismatch(x, y, at: (code.left, code.right), whole: code.whole, verb: verb)
    }

    func mismatch(
        _ x: Quantity, _ y: Quantity, at places: (Span, Span), whole: Span, verb: String
    ) -> Failure {
        let units = world.units
        let names = (units.text(of: units.canonical(x.unit)), units.text(of: units.canonical(y.unit)))
        if let (first, second) = currencies(x.unit, y.unit) {
            var diagnostic = Diagnostic(
                .error, .currencyMismatch, "\(first) and \(second) are different currencies",
                labels: [Label(source, places.0, names.0), Label(source, places.1, names.1)],
                fix: replacing(places.0, with: "(\(source.text(places.0)) in \(names.1))", in: whole))
            diagnostic.fixLead = "convert one of them"
            return Failure(diagnostic)
        }
        if units.isPercentLike(x.unit), !units.isDimensionless(y.unit), verb == "add" || verb == "subtract" {
            let (share, other) = (source.text(places.0), source.text(places.1))
            return failure(
                .percentOrder, "a percentage comes after what it is a percentage of",
                at: [(places.0, "a share"), (places.1, dimension(y.unit))],
                fix: verb == "add" ? replacing(places.0.joined(places.1), with: "\(other) + \(share)", in: whole) : nil)
        }
        let words = (dimension(x.unit), dimension(y.unit))
        var fix: String?
        if verb == "add" || verb == "subtract" || verb == "compare", x.unit != .none, y.unit != .none {
            if let factor = units.missingFactor(from: x.unit, to: y.unit), units.factors(of: factor).count == 1 {
                fix = factorFix(places.0, factor, whole)
            } else if let factor = units.missingFactor(from: y.unit, to: x.unit), units.factors(of: factor).count == 1 {
                fix = factorFix(places.1, factor, whole)
            }
        } else if x.unit == .none, isNumeral(places.0) {
            fix = replacing(places.0, with: "\(source.text(places.0)) \(names.1)", in: whole)
        } else if y.unit == .none, isNumeral(places.1) {
            fix = replacing(places.1, with: "\(source.text(places.1)) \(names.0)", in: whole)
        }
        return failure(
            .dimensionMismatch, "cannot \(verb) \(words.0) and \(words.1)",
            at: [(places.0, words.0), (places.1, words.1)], fix: fix)
    }

    /// The two currencies, where the units are alike but for them.
    func currencies(_ a: UnitID, _ b: UnitID) -> (String, String)? {
        let units = world.units
        guard let first = units.currency(of: a), let second = units.currency(of: b), first != second,
            let one = units.unit(named: first), let other = units.unit(named: second)
        else { return nil }
        let exponent = units.factors(of: a).first { $0.name == first }?.exponent ?? 0
        guard let rate = try? units.quotient(other, one).unit, let power = units.power(rate, exponent),
            let changed = try? units.product(a, power).unit, units.sameDimension(changed, b)
        else { return nil }
        return (first, second)
    }

    /// The text of the whole statement's part with one place changed, short enough to be typed; nil when it isn't.
    func replacing(_ place: Span, with text: String, in whole: Span) -> String {
        source.replacing(place, with: text, in: statementSpan ?? whole)
    }

    /// The text of an operand of `+` or `-`, in brackets where it is itself a sum or a conversion.
    func bracketed(_ operand: Span) -> String {
        let text = source.text(operand)
        var depth = 0
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                if depth == 0, before != 0, before | 0x20 != UInt8(ascii: "e") { return "(\(text))" }
            default: break
            }
            before = byte
        }
        return text.utf8.contains(" in ".utf8) || text.utf8.contains(" to ".utf8) ? "(\(text))" : text
    }

    private func factorFix(_ place: Span, _ factor: UnitID, _ whole: Span) -> String? {
        let units = world.units
        let text = units.text(of: factor)
        // `… * 1 month`, or `… / 1 month` where the factor has only what stands below.
        let below = units.power(factor, -1).map { units.text(of: $0) }
        let operand = source.text(place)
        let isBelow = units.factors(of: factor).allSatisfy { $0.exponent < 0 }
        return replacing(
            place, with: isBelow ? "\(operand) / (1 \(below ?? text))" : "\(operand) * 1 \(text)", in: whole)
    }

    private func isNumeral(_ span: Span) -> Bool {
        source.text(span).utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    }

    /// A warning about two bases, or an error where the session is strict. Where flows are set against each other and not
    /// added up, annualizing them is offered.
    func say(
        _ concern: BasisConcern, _ a: BasisID, _ b: BasisID, at places: (Span, Span), isSum: Bool = false
    ) throws(Failure) {
        guard basisSilence == 0 else { return }
        let (first, second) = (basisName(a), basisName(b))
        let (code, message): (DiagnosticCode, String)
        switch concern {
        case .unequalPeriods:
            (code, message) = (.unequalPeriods, "\(first) and \(second) are flows over unequal lengths of time")
        case .differentPeriods:
            (code, message) = (.differentPeriods, "\(first) and \(second) are flows over different times")
        case .differentDates:
            (code, message) = (.differentDates, "\(first) and \(second) are balances of different dates")
        case .flowAndBalance:
            (code, message) = (.flowAndBalance, "a flow and a balance are added: \(first) and \(second)")
        case .notAnnual:
            (code, message) = (
                .notAnnual, "a balance stands against a flow that is not over one year: \(first) and \(second)"
            )
        case .overlappingPeriods:
            (code, message) = (.overlappingPeriods, "\(first) and \(second) overlap, so part of the time counts twice")
        }
        let isMended = (concern == .notAnnual || concern == .unequalPeriods) && !isSum
        let fix = isMended ? annualizing((places.0, a), (places.1, b)) : nil
        let labels = [(places.0, first), (places.1, second)]
        if world.settings.isStrict { throw failure(code, message, at: labels, fix: fix) }
        try warn(code, message, at: labels, fix: fix)
    }

    /// The statement with both sides annualized where they are flows over other than a year.
    private func annualizing(_ left: (place: Span, basis: BasisID), _ right: (place: Span, basis: BasisID)) -> String? {
        guard left.place.end <= right.place.start else { return nil }
        func side(_ side: (place: Span, basis: BasisID)) -> String {
            let text = source.text(side.place)
            guard let basis = world.bases[side.basis], basis.kind == .flow, !basis.isAnnualFlow else { return text }
            return "annualize(\(text.withoutBrackets))"
        }
        let (first, second) = (side(left), side(right))
        guard first != second else { return nil }
        let between = source.text(Span(Int(left.place.end), Int(right.place.start)))
        let whole = left.place.joined(right.place)
        return replacing(whole, with: first + between + second, in: whole)
    }

    /// What warnings call a basis.
    package func basisName(_ identifier: BasisID) -> String {
        guard let basis = world.bases[identifier] else { return "no basis" }
        if let name = basis.name { return name }
        if case .mixed(let parts) = basis.time { return parts.map(basisName).joined(separator: " with ") }
        return ""
    }
}

extension String {
    /// Without one pair of round brackets that stands round the whole of it.
    var withoutBrackets: String {
        guard first == "(", last == ")" else { return self }
        var open = 0
        for (offset, character) in enumerated() {
            if character == "(" { open += 1 }
            if character == ")" { open -= 1 }
            if open == 0, offset != count - 1 { return self }
        }
        return String(dropFirst().dropLast())
    }

    /// In round brackets where an operator stands in it, so that a suffix speaks of the whole.
    var bracketed: String {
        let operators = [" + ", " - ", " * ", " / ", "^", " in ", " per ", " where ", " mod ", "|>"]
        return operators.contains { utf8.contains($0.utf8) } ? "(\(self))" : self
    }
}
