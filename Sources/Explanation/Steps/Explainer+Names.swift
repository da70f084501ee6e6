import Companies
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Names and what they were made of: figures with their words, variables with their definitions.
extension Explainer {
    func key(of step: Step) -> String {
        if let (figure, _) = step.figure { return "\(ObjectIdentifier(figure))" }
        if step.node.isLocal { return "" }
        return Explainer.oneLine(step.text)
    }

    /// A line for a name, or a call, and below it what it was made of.
    func tell(_ face: Face, _ indent: Int, _ depth: Int) {
        let step = face.step
        if face.isCall {
            guard depth > 0 else { return }
            openCall(face, indent, depth)
            return
        }
        if step.node.isLocal { return }
        if let base = step.node.indexed, base.isLocal { return }
        guard told.insert(key(of: step)).inserted else { return }
        add(indent, "", Explainer.named(label(step), describe(step)), origin(of: step))
        guard depth > 0 else { return }
        open(step, indent + 1, depth)
    }

    /// Whose name is asked for in full: a figure's, with the basis where another is meant by the name alone.
    func label(_ step: Step) -> String {
        guard let (figure, path) = step.figure else { return Explainer.oneLine(step.text) }
        let company = state.companies.companies[path.company]
        let time = figure.time == .none ? "" : figure.time.name
        if company.figure(path.metric, at: figure.time, asOf: state.asOf) !== figure, let filed = figure.filed {
            let words = [Word.as, .of].map { Keyword.keyword($0).text } + [filed.description]
            let index = [time, words.joined(separator: " ")].filter { !$0.isEmpty }
            return state.name(of: path) + "[\(index.joined(separator: ", "))]"
        }
        let isChosen = company.chosenFigure(path.metric, asOf: state.asOf) === figure
        return state.name(of: path) + (isChosen || time.isEmpty ? "" : "[\(time)]")
    }

    /// The words and the source of a figure, or why something was assumed.
    func origin(of step: Step) -> Derivation.Remark {
        if let (figure, path) = step.figure { return origin(figure, path) }
        if let name = step.node.name, let why = state.names[name].why {
            return .figure(words: nil, .assumed(why))
        }
        return .none
    }

    func origin(_ figure: Figure, _ path: Path) -> Derivation.Remark {
        // A filing, whose day is told, is told in full; of any other source its name is enough.
        let source = state.companies.companies[path.company].sources.first { $0.name == figure.source }
        let isFiling = figure.filed != nil && FilingDay.isWhole(remark: source?.remark)
        let isNameEnough = figure.assumption == nil && !isFiling
        let origin =
            isNameEnough ? figure.source.map { FigureOrigin.source($0) } : FigureOrigin(of: figure, path, state)
        return figure.words == nil && origin == nil ? .none : .figure(words: figure.words, origin)
    }

    /// What a name was made of: a figure's formula, a variable's definition.
    func open(_ step: Step, _ indent: Int, _ depth: Int) {
        if let (figure, path) = step.figure {
            guard let formula = figure.formula as? FigureFormula else { return }
            let inner = step.children.last { $0.node === formula.resolved.node }
            guard let inner = inner ?? recorded(figure, path, step.node.span) else { return }
            openExpression(inner, indent, depth, describe(step))
        } else if step.node.name != nil {
            guard let inner = made(step) else { return }
            openExpression(inner, indent, depth, describe(step))
        } else if case .member(let member) = step.node.form, let record = step.child(member.company) {
            openPart(state.symbols.text(member.metric), of: record, indent, depth)
        } else if step.node.indexed != nil, !step.figures.isEmpty {
            tellFigures(step, max(0, indent - 1))
        } else if step.node.indexed != nil, let inner = step.children.first(where: { $0.node.name != nil }) {
            // An item of a list: what the list was made of.
            guard told.insert(key(of: inner)).inserted else { return }
            add(indent, "", Explainer.named(label(inner), describe(inner)))
            open(inner, indent + 1, depth)
        }
    }

    /// What a variable was made of; nil where that does not lead to its value any more.
    private func made(_ step: Step) -> Step? {
        guard let name = step.node.name else { return nil }
        if let inner = step.children.last { return inner }
        guard let definition = state.names[name].definition, let value = state.names[name].value else { return nil }
        return recorded(definition, is: value)
    }

    /// A part of a record: how the record was made, as far as that part.
    func openPart(_ part: String, of record: Step, _ indent: Int, _ depth: Int) {
        var record = record
        if record.node.name != nil, let inner = made(record) {
            add(indent, "", "\(Explainer.oneLine(record.text)) = \(Explainer.clipped(inner.text))")
            record = inner
        }
        let face = Face(record, .operation)
        guard face.isCall, opens(face) else { return }
        for name in self.face(record, indent, depth).names where name.step !== record {
            tell(name, indent + 1, depth - 1)
        }
        openCall(face, indent, depth, isWhole: true, part: part)
    }

    func openExpression(_ inner: Step, _ indent: Int, _ depth: Int, _ result: String) {
        guard !inner.node.isLiteral, inner.node.lambda == nil else { return }
        let text = Explainer.clipped(Face(inner, .operation, signs(inner)).text())
        // Of a long conditional its own lines tell more than its text.
        let isBranched = inner.node.isBranched
        if !isBranched || !text.hasSuffix("…") { add(indent, "=", text) }
        // What is drawn comes of nothing else.
        if inner.node.draws { return }
        derive(inner, indent, depth - 1, result: indent == 0 ? nil : result)
    }

    /// The parts of an expression, to write its signs as a board has them.
    func signs(_ step: Step) -> [Face] {
        step.children.filter { inner in
            inner.source === step.source && inner.node.span.start >= step.node.span.start
                && inner.node.span.end <= step.node.span.end && inner.node.span != step.node.span
        }.map { Face($0, .operation, signs($0)) }
    }

    func aside() -> Evaluator { Evaluator(state, source: evaluator.site.source, isWatchingOthers: false) }

    /// The steps of a formula that was looked up before they were recorded.
    func recorded(_ figure: Figure, _ path: Path, _ span: Span) -> Step? {
        let evaluator = aside()
        return StepRecorder.steps(evaluator) { () throws(Failure) in
            try evaluator.figures.value(of: figure, path, span)
        }?.root
    }

    /// The steps of a variable's definition, where they still lead to the value it has.
    func recorded(_ definition: Definition, is value: Value) -> Step? {
        let evaluator = aside()
        let found = StepRecorder.steps(evaluator) { () throws(Failure) in
            try VariedNames(evaluator).value(of: definition)
        }
        return found.flatMap { evaluator.text($0.value) == evaluator.text(value) ? $0.root : nil }
    }
}

extension Node {
    fileprivate var isLocal: Bool {
        switch form {
        case .local: true
        default: false
        }
    }

    /// Whether it draws samples.
    fileprivate var draws: Bool {
        if case .builtin(let call) = form, case .draws = call.builtin.samples { true } else { false }
    }

    /// Whether its own lines tell more than its text.
    fileprivate var isBranched: Bool {
        switch form {
        case .conditional, .bindings: true
        default: false
        }
    }
}
