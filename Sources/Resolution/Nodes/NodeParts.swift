import Quantities
import Reporting
import Syntax

/// What stands between the quotes of a text.
package enum TextPiece {
    case characters(String)
    case node(Node)
}

/// One `n = V` of a `where`.
package struct LocalBinding {
    package let slot: Slot
    /// Where the name stands.
    package let place: Span
    package let value: Node
    /// Whether something asks for the name: another value of the `where`, or what stands before it.
    package var isUsed = false
}

/// An operator of a comparison and what stands right of it.
package struct ComparisonLink {
    package let comparison: ComparisonOperator
    package let node: Node
}

/// `company.metric`, the company being any expression.
package struct Member {
    package let company: Node
    package let metric: Symbol
    package let metricSpan: Span
}

/// What a conversion is to give: `in UNIT`, perhaps `at DATE`, `at 7.04 CNY/USD` or `over PERIOD`.
package final class Conversion {
    package enum Rate {
        case at(Node)
        case over(Node)

        package var node: Node {
            switch self {
            case .at(let node), .over(let node): node
            }
        }
    }

    /// The target as it is shown.
    package enum Shown {
        case unit(UnitID)
        /// A scale alone was named (`in 亿`): the unit stays what it is.
        case scale(UnitScale)
        /// `in fraction`, `in sci`: the unit stays likewise.
        case notation(UnitNotation)
    }

    /// The whole conversion, and what is converted.
    package let span: Span
    package let operand: Span
    /// The target without display scales; nil where only a scale was named.
    package let unit: UnitID?
    package let shown: Shown
    package let target: Span
    package let rate: Rate?
    /// Whether it is that of a whole table, whose target stands before all that is converted.
    package let isOfTable: Bool

    package init(
        _ span: Span, operand: Span, unit: UnitID?, shown: Shown, target: Span, rate: Rate?, isOfTable: Bool = false
    ) {
        self.span = span
        self.operand = operand
        self.unit = unit
        self.shown = shown
        self.target = target
        self.rate = rate
        self.isOfTable = isOfTable
    }
}

/// An argument of a call; a name where one was written before `=`.
package struct ArgumentNode {
    package let name: Symbol?
    package let node: Node
}

/// A call of whatever the callee turns out to be.
package final class Invocation {
    package let callee: Node
    package let arguments: [ArgumentNode]
    package let hasNames: Bool
    /// The function, where it is called by its name with one argument or two; these stand beside it.
    package let direct: NameID?
    package let count: Int
    package let first: Node
    package let second: Node?

    init(_ callee: Node, _ arguments: [ArgumentNode]) {
        self.callee = callee
        self.arguments = arguments
        hasNames = arguments.contains { $0.name != nil }
        count = arguments.count
        direct = !hasNames && 1...2 ~= arguments.count ? callee.name : nil
        first = arguments.first?.node ?? callee
        second = arguments.count == 2 ? arguments[1].node : nil
    }
}

/// A call of a built-in function known by its name.
package final class BuiltinCall {
    package let builtin: Builtin
    package let arguments: [ArgumentNode]
    package let matching: Matching
    /// Where each was written, in the order of the parameters.
    package let spans: [Span]

    /// - Parameter name: the text of a name.
    package init(_ span: Span, _ builtin: Builtin, _ arguments: [ArgumentNode], name: (Symbol) -> String) {
        self.builtin = builtin
        self.arguments = arguments
        matching = Matching(builtin, arguments, span, name: name)
        if case .codes(let codes) = matching { spans = codes.map(\.span) } else { spans = [] }
    }
}

/// `P = V` of a `with` or a scenario, or a scenario's name.
package struct Replacement {
    package enum Place {
        case variable(NameID)
        /// `company.metric`, perhaps with the basis in brackets, and the day on which it was known so.
        case figure(Member, index: Node?, day: Node? = nil)
        case scenario(Symbol)
    }

    package let span: Span
    package let place: Place
    /// Nil for the name of a scenario.
    package let value: Node?
    /// Whether it stands in a part of what is evaluated with it that is evaluated only perhaps.
    package var isPerhapsMet = false

    package init(span: Span, place: Place, value: Node?) { (self.span, self.place, self.value) = (span, place, value) }
}

/// A name, or a figure, and the values it takes one after the other.
package struct Axis {
    package let name: String
    package let span: Span
    /// The local that has the value; nil for a figure.
    package var slot: Slot?
    /// What is varied beside the local.
    package let place: Replacement.Place?
    package let values: Node
    /// Whether the expression has the name in it.
    package var isMentioned = false
}

/// `table(E, a = …)`, `table(E, a = …, b = …)`: E for every value of one name, or for every pair of two.
package final class TableNode {
    package let body: Node
    package let axes: [Axis]

    init(_ body: Node, _ axes: [Axis]) { (self.body, self.axes) = (body, axes) }
}

/// `solve(A == B, n = LOW..HIGH)`.
package final class SolveNode {
    package let left: Node
    package let right: Node
    package let equation: Span
    package let axis: Axis

    init(_ left: Node, _ right: Node, _ equation: Span, _ axis: Axis) {
        (self.left, self.right, self.equation, self.axis) = (left, right, equation, axis)
    }
}
