import Numbers
import Quantities
import Reporting
import Syntax

/// A shipped function, read and resolved for a session.
final class ShippedCode {
    let shipped: ShippedFunction
    let code: FunctionCode
    /// What it comes to where nothing is refused, as `explain` writes it: without the guards before it, and without the
    /// unit that it is given in.
    let result: String

    /// - Parameter state: its names mean nothing here: a shipped function rests on the language alone.
    init(_ shipped: ShippedFunction, _ state: State) throws(Failure) {
        self.shipped = shipped
        let source = Source(name: shipped.file.name, bytes: Array(shipped.file.bytes()))
        var parser = Parser(source, symbols: state.symbols, at: shipped.start)
        let parsed = parser.next()
        guard case .statement(let statement, _)? = parsed, case .function(let tree) = statement.form else {
            if case .failure(let diagnostic, _)? = parsed { throw Failure(diagnostic) }
            throw Failure(Diagnostic(.error, .badStatement, "\(shipped.name) is no function", labels: []))
        }
        let resolver = Resolver(state, source: source, statement: statement.span, isChecking: false)
        code = try state.apart { () throws(Failure) in
            try resolver.function(tree.parameters, tree.body, statement.span)
        }
        result = ShippedCode.result(tree.body, source, fail: state.symbols.intern("fail"))
    }

    private static func result(_ body: Tree, _ source: Source, fail: Symbol) -> String {
        var tree = body
        while true {
            switch tree.form {
            case .conditional(_, let then, let otherwise):
                guard case .call(let callee, _) = then.form, case .name(fail) = callee.form, let otherwise else {
                    return source.text(tree.span)
                }
                tree = otherwise
            case .convert(let operand, _, _): tree = operand
            default: return source.text(tree.span)
            }
        }
    }
}

extension Call {
    /// What a function that is written in the language gives of the arguments, each taken for what it is.
    ///
    /// What fails inside is told of the call: of the argument that is named in the failing place, or of the whole.
    func evaluated(_ formula: ShippedCode) throws(Failure) -> Value {
        let facts = formula.shipped.facts
        let (values, unit) = try taken(facts)
        let said = evaluator.report.count
        do throws(Failure) {
            let value = try evaluator.run(formula.code, values, span)
            if evaluator.report.count != said { evaluator.report.move(since: said) { moved($0, formula) } }
            guard !facts.keepsTimes, case .same = facts.units, case .quantity(let result) = value else { return value }
            return .quantity(Quantity(result.number, unit: units.canonical(unit)))
        } catch {
            var failure = error
            failure.diagnostic = moved(failure.diagnostic, formula)
            throw failure
        }
    }

    /// The arguments as the formula takes them, and the unit of the one that its result is like: rates as plain numbers,
    /// amounts as their number in the unit they share, or as they are where they keep their times.
    private func taken(_ facts: ShippedFunction.Facts) throws(Failure) -> ([Value], UnitID) {
        var (taken, unit): ([Value], UnitID) = ([], .none)
        taken.reserveCapacity(builtin.parameters.count)
        for (index, parameter) in builtin.parameters.enumerated() {
            guard isGiven(index) else {
                taken.append(plain(parameter.initial.number))
                continue
            }
            switch parameter.kind {
            case .rate, .growth, .share: taken.append(plain(try rate(index)))
            case .number, .multiple, .periods: taken.append(plain(try number(index)))
            case .whole, .period: taken.append(plain(try whole(index)))
            default:
                let group = facts.together.first { $0.contains(index) } ?? index...index
                guard index == group.lowerBound else { continue }
                if group.count > 1 || !facts.keepsTimes {
                    let amounts = group.count > 1 ? try amounts(at: group) : try alone(index)
                    if case .same(let place) = facts.units, group.contains(place) { unit = amounts.unit }
                    if !facts.keepsTimes { taken += amounts.numbers.map { plain($0) } }
                }
                if facts.keepsTimes {
                    for place in group { taken.append(.quantity(try unmarked(place))) }
                }
            }
        }
        return (taken, unit)
    }

    private func alone(_ index: Int) throws(Failure) -> Amounts {
        let amount = try quantity(index)
        return Amounts(numbers: [amount.number], unit: amount.unit)
    }

    /// An amount without its qualifiers.
    private func unmarked(_ index: Int) throws(Failure) -> Quantity {
        var amount = try quantity(index)
        amount.qualifiers = 0
        return amount
    }

    /// Places in the shipped text are places of the call.
    private func moved(_ diagnostic: Diagnostic, _ formula: ShippedCode) -> Diagnostic {
        let (inside, outside) = (formula.code.source, evaluator.site.source)
        guard diagnostic.labels.contains(where: { $0.source === inside }) else { return diagnostic }
        var moved = diagnostic
        moved.labels = []
        for label in diagnostic.labels {
            guard label.source === inside else {
                moved.labels.append(label)
                continue
            }
            let name = inside.text(label.span)
            let place = builtin.place(of: name).flatMap { isGiven($0) ? spans[$0] : nil }
            let label = Label(outside, place ?? span, place == nil ? "" : label.text)
            if !moved.labels.contains(where: { $0.span == label.span }) { moved.labels.append(label) }
        }
        moved.fix = nil
        return moved
    }
}

extension Parameter.Initial {
    /// As a plain number; zero where there is none.
    var number: Number {
        switch self {
        case .whole(let whole): Number(whole)
        case .percent(let percent): Number(percent, over: 100)
        default: .zero
        }
    }
}
