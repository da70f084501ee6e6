import Companies
import Quantities
import Reporting
import Resolution
import Syntax

/// The value of one figure, found through its formula.
extension Figures {
    /// Looks a figure up through its formula. What it gives takes the figure's basis and the metric's kind.
    package func value(of figure: Figure, _ path: Path, _ span: Span) throws(Failure) -> Value {
        if evaluator.lens.isVarying, let variation = evaluator.lens.variation {
            return try varied(figure, path, variation, span)
        }
        return try evaluated(figure, path, span)
    }

    /// A figure's value while a variation is in force.
    private func varied(
        _ figure: Figure, _ path: Path, _ variation: Variation, _ span: Span
    ) throws(Failure) -> Value {
        let lens = evaluator.lens
        let identifier = ObjectIdentifier(figure)
        if let value = variation.figures[identifier] {
            lens.touch()
            variation.reach(.figure(identifier))
            return value
        }
        if let known = lens.memo.figures[identifier] {
            if lens.memo.touched.contains(identifier) { lens.touch() }
            variation.inputs?.meet(.figure(identifier), name: "", known, before: -1)
            return known
        }
        let before = variation.inputs?.met ?? 0
        let (value, isTouched) = try lens.touching { () throws(Failure) in
            try lens.remember(nil) { () throws(Failure) in try evaluated(figure, path, span) }
        }
        variation.inputs?.meet(
            .figure(identifier), name: state.name(of: path) + inBrackets(figure, path), value, before: before)
        if isTouched { lens.memo.touched.insert(identifier) }
        return value
    }

    /// The basis of a figure that the path alone does not mean.
    private func inBrackets(_ figure: Figure, _ path: Path) -> String {
        let isChosen = company(path).chosenFigure(path.metric, asOf: asOf) === figure
        return isChosen || figure.time == .none ? "" : "[\(figure.time.name)]"
    }

    private func evaluated(_ figure: Figure, _ path: Path, _ span: Span) throws(Failure) -> Value {
        let identifier = ObjectIdentifier(figure)
        if let found = evaluator.lens.memo.figures[identifier] {
            evaluator.observer?.didLookUp(figure, path, found)
            return found
        }
        guard let formula = figure.formula as? FigureFormula else {
            throw site.failure(FigureFinding.noFormula(state.name(of: path)), at: span)
        }
        let fullName = state.name(of: path) + (figure.time == .none ? "" : "[\(figure.time.name)]")
        if let start = evaluator.open.firstIndex(where: { $0.identifier == identifier }) {
            throw site.failure(FigureFinding.circular(evaluator.open[start...].map(\.name) + [fullName]), at: span)
        }
        try evaluator.limits.checkStack(span)
        try evaluator.limits.poll(span)
        noteReplaced(figure, path, fullName, span)
        look(at: span)
        tellUnfiled(figure, fullName, span)
        evaluator.open.append(OpenFigure(identifier: identifier, name: fullName, isOfCompany: true))
        let found = try report.silentOnBases { () throws(Failure) in
            try evaluator.lens.drawing(as: Draws(of: fullName)) { () throws(Failure) in
                try evaluator.run(formula.resolved)
            }
        }
        evaluator.open.removeLast()
        let value = try reported(found, figure, formula, path, fullName)
        report.rest(on: state.name(state.companies.metrics[path.metric].name), figure.qualifiers)
        evaluator.lens.memo.figures[identifier] = value
        evaluator.observer?.didLookUp(figure, path, value)
        return value
    }

    /// What a formula gave, as the figure's: with its basis and its qualifiers.
    private func reported(
        _ found: Value, _ figure: Figure, _ formula: FigureFormula, _ path: Path, _ name: String
    ) throws(Failure) -> Value {
        switch found {
        case .quantity(var quantity):
            try checkDimension(quantity, of: path.metric, name: name, formula.resolved)
            quantity.basis = basis(of: figure, path, unit: quantity.unit)
            quantity.qualifiers = figure.qualifiers
            switch evaluator.lens.reading {
            case .plain: break
            case .printedDigits(let doubt):
                if opensAnEnd(figure.qualifiers) { evaluator.lens.touch() }
                quantity = quantity.opened(
                    figure.qualifiers, doubt, printed: formula.resolved.node.printedAmount)
            }
            return .quantity(quantity)
        case .missing:
            return .missing(Missing(name: name, available: bases(of: path).filter { $0 != figure.time.name }))
        default:
            try checkKind(found, of: path.metric, name: name, formula.resolved.source, formula.resolved.span)
            return found
        }
    }

    /// An amount is wanted of every metric; an attribute may also be a date or a text.
    package func checkKind(_ value: Value, of metric: Int, name: String, _ source: Source, _ span: Span) throws(Failure)
    {
        switch value {
        case .quantity, .missing: return
        case .date, .text: if state.companies.metrics[metric].kind == .attribute { return }
        default: break
        }
        let finding = FigureFinding.otherKind(name, given: value.kind)
        throw Failure(Diagnostic(.error, finding, labels: [Label(source, span)]))
    }

    /// What a formula gave measures what its metric does. A plain zero is nothing of anything.
    private func checkDimension(
        _ quantity: Quantity, of metric: Int, name: String, _ formula: Resolved
    ) throws(Failure) {
        guard let dimension = state.companies.metrics[metric].dimension,
            !dimension.measures(quantity.unit, state.units), quantity.unit != .none || !quantity.number.isZero
        else { return }
        let given = state.units.describeDimension(quantity.unit)
        let finding = FigureFinding.otherDimension(name, wants: dimension.text, given: given)
        throw Failure(Diagnostic(.error, finding, labels: [Label(formula.source, formula.span, given)]))
    }

    /// Where there are several figures for one time, the last is taken, and this names the one it stands before; versions
    /// that were filed on other days are its history.
    private func noteReplaced(_ figure: Figure, _ path: Path, _ name: String, _ span: Span) {
        guard evaluator.isWatchingOthers, var others = history(path)?.besides(figure),
            !others.isEmpty
        else { return }
        let asOf = asOf
        others = others.filter { other in !other.isVersion(of: figure) && asOf.map { other.isKnown($0) } ?? true }
        guard let other = others.last else { return }
        let aside = Evaluator(state, source: site.source, isWatchingOthers: false)
        var value: String?
        if case .quantity(let quantity)? = try? aside.figures.value(of: other, path, span) {
            value = evaluator.text(.quantity(Quantity(quantity.number, unit: quantity.unit)))
        }
        let before: FigureFinding.Before =
            other.origin == figure.origin ? .here : other.origin.originFile.map { .file($0) } ?? .prompt
        let replacing = FigureFinding.Replacing(
            name: name, file: figure.origin.originFile, before: before, value: value, more: others.count - 1)
        report.note(FigureFinding.replaced(replacing), at: span)
    }
}

extension String {
    /// Of where a figure was read: the file's name without its folders; nil for the prompt.
    package var originFile: String? { self == "-" ? nil : split(separator: "/").last.map(String.init) ?? self }
}
