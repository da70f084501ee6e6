import Companies
import Evaluation
import Formatting
import Quantities
import Reporting
import Resolution
import Syntax

/// Opens what a watched statement shows: how a value, a piece of a text, or a cell of a table came about.
package struct OpenedResult {
    private let watch: StatementWatch
    private let evaluator: Evaluator
    private let source: Source

    package init(_ watch: StatementWatch, _ evaluator: Evaluator, _ source: Source) {
        (self.watch, self.evaluator, self.source) = (watch, evaluator, source)
    }

    var state: State { evaluator.state }

    /// One piece of a text that was made with expressions in it.
    package enum Piece {
        case characters(String)
        case value(Value, Derivation?, Rests)
    }

    /// What a value rests on: figures that were looked up and rates that were taken, each as often as that was done.
    package struct Rests {
        package internal(set) var figures: [Figure] = []
        package internal(set) var rates: [RateUse] = []
    }

    /// What the value of an expression rests on.
    package func rests(of span: Span) -> Rests { watch.root(span, source)?.rests ?? Rests() }

    /// How the value of an expression came about, without the value itself; nil where it was not evaluated.
    ///
    /// - Parameter depth: levels of formulas that are opened.
    package func derivation(of span: Span, depth: Int = 1) -> Derivation? {
        watch.root(span, source).map { derivation(of: $0, depth: depth) }
    }

    /// The value of an expression; nil where it was not evaluated.
    package func value(of span: Span) -> Value? { watch.root(span, source)?.value }

    /// What stands in a text, in order; nil where the expression is no text with others in it.
    package func pieces(of span: Span) -> [Piece]? {
        guard let step = watch.root(span, source), case .text(let pieces) = step.node.form else { return nil }
        var found: [Piece] = []
        for piece in pieces {
            switch piece {
            case .characters(let characters): found.append(.characters(characters))
            case .node(let node):
                guard let inner = step.child(node), let value = inner.value else { return nil }
                found.append(.value(value, derivation(of: inner, depth: 1), inner.rests))
            }
        }
        return found
    }

    /// How a figure came to its value: its formula and what that is of; one that was printed as it is has one line.
    package func derivation(of figure: Figure, _ path: Path, _ value: Value) -> Derivation {
        let explainer = Explainer(evaluator, depth: 1, isShort: false)
        explainer.add(0, "", state.name(of: path), explainer.origin(figure, path))
        if let formula = figure.formula as? FigureFormula, !formula.resolved.node.isLiteral {
            let (aside, recorder) = (explainer.aside(), StepRecorder())
            let found = try? aside.watched(by: recorder) { () throws(Failure) in
                try aside.figures.value(of: figure, path, formula.resolved.span)
            }
            if found != nil, let root = recorder.root { explainer.openExpression(root, 0, 1, state.describe(value)) }
        }
        return Derivation(lines: explainer.lines)
    }

    /// That of a figure that the statement looked up; nil where no such name was met.
    func derivation(ofFigure name: String) -> Derivation? {
        watch.figures.last { state.name(of: $0.path) == name }.map { derivation(of: $0.figure, $0.path, $0.value) }
    }

    func derivation(of step: Step, depth: Int) -> Derivation {
        let explainer = Explainer(evaluator, depth: depth, isShort: false)
        explainer.explain(step)
        return Derivation(lines: explainer.lines)
    }

    /// How a part of a record came about, without its value.
    func derivation(of part: String, in record: Step) -> Derivation {
        let explainer = Explainer(evaluator, depth: 1, isShort: false)
        let text = Explainer.oneLine(record.text)
        let isName = record.node.name != nil || record.node.builtinCall != nil
        explainer.add(0, "", (isName ? text : "(\(text))") + ".\(part)")
        explainer.openPart(part, of: record, 0, 1)
        return Derivation(lines: explainer.lines)
    }

    // MARK: Tables

    /// Opens the cells of a table that an expression gave; nil where the expression does not make its cells one by one.
    package func cells(of span: Span, _ table: TableValue) -> OpenedCells? {
        var step = watch.root(span, source)
        if table.isRecord { return step.map { OpenedCells(self, record: $0, table) } }
        // A name, a `with` and their like give what another expression gave.
        while let one = step {
            switch one.node.form {
            case .table(let node): return OpenedCells(self, one, node, table)
            case .compare(let node): return OpenedCells(self, one, node, table, watch)
            case .sensitivity(let body, _): return OpenedCells(self, one, body, table, watch)
            default:
                step = one.children.last {
                    if case .table(let inner)? = $0.value { inner.cells.count == table.cells.count } else { false }
                }
            }
        }
        return nil
    }
}
