import Numbers
import Quantities
import Reporting
import Resolution

/// A call of a function that is written in the language itself.
struct FormulaCall {
    private let call: Call
    private let formula: ShippedCode
    private var evaluator: Evaluator { call.evaluator }

    init(_ call: Call, _ formula: ShippedCode) { (self.call, self.formula) = (call, formula) }

    /// What the function gives of the arguments, each taken for what it is.
    ///
    /// What fails inside is told of the call: of the argument that is named in the failing place, or of the whole.
    func value() throws(Failure) -> Value {
        let (values, unit) = try taken()
        let said = evaluator.report.count
        do throws(Failure) {
            let value = try evaluator.run(formula.code, values, call.span)
            if evaluator.report.count != said { moveRemarks(since: said) }
            guard !formula.shipped.facts.keepsTimes, case .same = formula.shipped.facts.units,
                case .quantity(let result) = value
            else { return value }
            return .quantity(Quantity(result.number, unit: call.units.canonical(unit)))
        } catch {
            var failure = error
            failure.diagnostic = places.moved(failure.diagnostic)
            throw failure
        }
    }

    /// The arguments as the formula takes them, and the unit of the one that its result is like: rates as plain numbers,
    /// amounts as their number in the unit they share, or as they are where they keep their times.
    private func taken() throws(Failure) -> ([Value], UnitID) {
        var (taken, unit): ([Value], UnitID) = ([], .none)
        let parameters = call.builtin.parameters
        taken.reserveCapacity(parameters.count)
        for index in parameters.indices {
            guard call.isGiven(index) else {
                taken.append(Call.plain(parameters[index].initial.number))
                continue
            }
            switch parameters[index].kind {
            case .rate, .growth, .share: taken.append(Call.plain(try call.rate(index)))
            case .periods: taken.append(Call.plain(try call.periods(index)))
            case .years: taken.append(Call.plain(try call.years(index)))
            case .number, .multiple: taken.append(Call.plain(try call.number(index)))
            case .whole, .period: taken.append(Call.plain(try call.whole(index)))
            default:
                let group = formula.shipped.facts.together.first { $0.contains(index) } ?? index...index
                guard index == group.lowerBound else { continue }
                if group.count > 1 || !formula.shipped.facts.keepsTimes {
                    let amounts = group.count > 1 ? try call.amounts(at: group) : try alone(index)
                    if case .same(let place) = formula.shipped.facts.units, group.contains(place) {
                        unit = amounts.unit
                    }
                    if !formula.shipped.facts.keepsTimes { taken += amounts.numbers.map { Call.plain($0) } }
                }
                if formula.shipped.facts.keepsTimes {
                    for place in group { taken.append(.quantity(try unmarked(place))) }
                }
            }
        }
        return (taken, unit)
    }

    @inline(never)
    private func moveRemarks(since said: (warnings: Int, notes: Int)) {
        evaluator.report.move(since: said) { places.moved($0) }
    }

    private var places: ShippedPlaces {
        ShippedPlaces(formula.code.frame.source, evaluator.site.source, call.span) { name in
            call.builtin.place(of: name).flatMap { call.isGiven($0) ? call.spans[$0] : nil }
        }
    }

    private func alone(_ index: Int) throws(Failure) -> Amounts {
        let amount = try call.quantity(index)
        return Amounts(numbers: [amount.number], unit: amount.unit)
    }

    /// An amount without its qualifiers.
    private func unmarked(_ index: Int) throws(Failure) -> Quantity {
        var amount = try call.quantity(index)
        amount.qualifiers = 0
        return amount
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
