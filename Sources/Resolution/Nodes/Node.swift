import Companies
import Quantities
import Reporting
import Syntax

/// A resolved expression: every name is a slot, every unit an identifier. The resolver alone makes nodes, and they never
/// change. What they can be is a closed set, and whoever treats them says of each what becomes of it: the evaluator, the
/// explainer, and what asks which parts a node has.
package final class Node {
    package let span: Span
    package let form: Form
    /// What an operator may look at where it stands.
    package let glance: Glance

    init(_ span: Span, _ form: Form) {
        self.span = span
        self.form = form
        switch form {
        case .local(let slot): glance = .local(slot)
        case .constant(let value): glance = value.whole.map { .whole($0) } ?? .other
        default: glance = .other
        }
    }

    /// What is seen of a node without evaluating it: counting and comparing whole numbers, as functions that call
    /// themselves do, is mostly this.
    package enum Glance {
        case local(Slot)
        /// A whole number without unit, basis and qualifiers.
        case whole(Int)
        /// Anything else.
        case other
    }

    package enum Form {
        // MARK: Leaves

        /// A value known when the line was read.
        case constant(Value)
        /// A literal that was written with qualifiers: what rests on it says so.
        case qualifiedLiteral(Quantity)
        /// A number as a reported figure printed it.
        case printed(PrintedNumber)
        /// A parameter, a captured value or a `where` name.
        case local(Slot)
        /// A variable, an assumption or a function of the session.
        case global(NameID)

        /// A period literal in the index of a path, or in a company whose year is not the calendar's: that of a
        /// company, nil for the one whose path is indexed.
        case fiscalPeriod(PeriodLiteral, company: Int?)

        // MARK: Parts made one

        /// `[a, b, c]`.
        case list([Node])
        /// A text with expressions in it.
        case text([TextPiece])
        /// `A..B`, `A..B step S`. Of numbers that are written with decimals an interval is meant, also where they are
        /// whole: `1.0..5.0`.
        case range(Node, Node, step: Node?, isInterval: Bool)
        /// `E where n = V, …`: each value goes to its slot before E is found.
        case bindings([LocalBinding], in: Node)

        // MARK: Operations

        case arithmetic(ArithmeticOperator, Node, Node)
        case negation(Node)
        case not(Node)
        /// `and`, `or`: the right side is found only where it matters.
        case junction(Node, Node, isAnd: Bool)
        case comparison(ComparisonOperator, Node, Node)
        /// `a < b <= c`.
        case chain(Node, [ComparisonLink])
        /// `A ≈ B within T`.
        case closeness(Node, Node, within: Node)
        /// `if C then A else B`.
        case conditional(Node, then: Node, otherwise: Node)
        /// `x else y`: y where x is missing.
        case orElse(Node, Node)
        /// `x in UNIT`.
        case conversion(Node, Conversion)
        /// `x @ 9M2025`: gives a value without a basis its basis.
        case based(Node, on: Node, isAnnualized: Bool)
        /// `about (x + y)`: qualifiers before what is no literal.
        case qualified(Node, UInt8)

        // MARK: Figures

        /// `company.metric`, the company being any expression.
        case member(Member)
        /// A metric's name inside its company: the figure at the block's basis, or the latest outside any block.
        case ownFigure(Path, Figure.Time)
        /// `list[i]`, `company.metric[FY2024]`, `company.metric[2025Q1..2025Q3]`.
        case index(Node, Node)
        /// `company.metric[FY2024, as of 2026-03-01]`: a figure, or what is indexed of it, as it was known on a day.
        case asOf(Node, day: Node)

        // MARK: Functions

        /// A call of whatever the callee turns out to be.
        case call(Invocation)
        /// A call of a built-in function known by its name.
        case builtin(BuiltinCall)
        /// `(x, y) -> E`: a function that keeps the enclosing values it uses.
        case lambda(FunctionCode, captured: [Scope.Origin])

        // MARK: What is evaluated again and again

        /// `with P = V, …: E`.
        case with([Replacement], Node)
        case table(TableNode)
        case solve(SolveNode)
        /// `sensitivity(E, by = 10%)`; 10% where it is not given.
        case sensitivity(Node, by: Node?)
        case compare(CompareNode)
    }
}

package enum ArithmeticOperator: Sendable {
    case add, subtract, multiply, divide, modulo, power
    /// `P of X`, `P on X`, `P off X`.
    case of, on, off
}

/// Where a local name has its value: a place in the frame of its function or statement.
package struct Slot: Hashable, Sendable {
    package let index: Int

    /// That of the first parameter.
    package static let first = Slot(index: 0)

    /// That of a parameter by its place.
    package static func parameter(_ place: Int) -> Slot { Slot(index: place) }
}

/// A name of the session: a variable, an assumption or a function.
package struct NameID: Hashable, Sendable {
    package let index: Int
}

/// A company's metric.
package struct Path: Hashable, Sendable {
    package let company: Int
    package let metric: Int

    package init(company: Int, metric: Int) {
        self.company = company
        self.metric = metric
    }
}
