import Reporting

/// An expression as it was read: what it is and where it stands. Nothing in it is looked up yet.
package struct Tree: Sendable {
    package let span: Span
    package let form: Form

    package init(_ span: Span, _ form: Form) {
        self.span = span
        self.form = form
    }

    /// What is small stands in it, the rest apart.
    package enum Form: Sendable {
        indirect case number(NumberLiteral)
        indirect case date(DateLiteral)
        indirect case period(PeriodLiteral)
        /// `2025-01-01..2025-09-30`, both ends included.
        indirect case datePeriod(DateLiteral, DateLiteral)
        /// `FY2024 (2023-10-01..2024-09-28)`.
        indirect case labelledPeriod(LabelledPeriodTree)
        indirect case text([TextPart])
        case truth(Bool)
        case missing
        case name(Symbol)
        indirect case list([Tree])
        indirect case member(Tree, Name)
        indirect case index(Tree, Tree)
        /// `apple.revenue[FY2025, as of 2026-03-01]`, `apple.revenue[as of 2026-03-01]`: the figure, or what is indexed
        /// of it, as it was known on a day.
        indirect case asOf(Tree, day: Tree)
        /// `x |> f(a)` is read as `f(x, a)`.
        indirect case call(Tree, [Argument])
        indirect case negate(Tree)
        indirect case not(Tree)
        indirect case binary(BinaryOperator, Tree, Tree)
        /// `a < b <= c`: the first tree, then each operator with the tree after it.
        indirect case comparison(Tree, [ComparisonStep])
        /// `A ≈ B within T`; without `within`, T is nil.
        indirect case close(Tree, Tree, within: Tree?)
        indirect case convert(Tree, UnitTree, ConversionRate?)
        /// `x @ BASIS`; `annualized` may follow the basis.
        indirect case basis(Tree, Tree, annualized: Bool)
        indirect case conditional(Tree, then: Tree, otherwise: Tree?)
        indirect case lambda([Name], Tree)
        indirect case bindings(Tree, [Binding])
        /// `A..B`, `A..B step S`.
        indirect case range(Tree, Tree, step: Tree?)
        /// `25M to 32M USD/month`: a quantity that is not known, with its ends.
        indirect case spread(Tree, Tree)
        /// `normal(10%, 5%) within 0%..20%`: a distribution with what it is cut off by.
        indirect case cutOff(Tree, Tree)
        /// `x else y`.
        indirect case otherwise(Tree, Tree)
        /// `with P = V, …: E`.
        indirect case with([Override], Tree)
        /// `compare [a, b] in USD by revenue, cash with median`.
        indirect case compare(CompareTree)
        /// `about (x + y)`: qualifiers before something that is no literal, in a company only.
        indirect case qualified(Qualifiers, Tree)
    }
}

/// A name and where it stands.
package struct Name: Sendable {
    package let span: Span
    package let symbol: Symbol

    package init(_ span: Span, _ symbol: Symbol) {
        self.span = span
        self.symbol = symbol
    }
}

package enum BinaryOperator: Sendable {
    case add, subtract, multiply, divide, per, modulo, power, and, or
    /// `xs ++ ys`.
    case concatenate
    /// `P of X`, `P on X`, `P off X`.
    case of, on, off
}

package enum ComparisonOperator: Sendable {
    case equal, unequal, less, atMost, greater, atLeast
}

/// An operator of a comparison and what stands right of it.
package struct ComparisonStep: Sendable {
    package let comparison: ComparisonOperator
    package let tree: Tree

    package init(_ comparison: ComparisonOperator, _ tree: Tree) {
        self.comparison = comparison
        self.tree = tree
    }
}

/// `name = value` in an argument list; plain arguments have no name.
package struct Argument: Sendable {
    package let name: Name?
    /// The figure in `minimax.burn = 20M..40M USD/month`, where one is varied; then there is no name.
    package let figure: Tree?
    package let value: Tree

    package init(name: Name?, figure: Tree? = nil, value: Tree) {
        self.name = name
        self.figure = figure
        self.value = value
    }
}

/// What a `with` or a scenario puts in the place of a variable or a figure; without a value, the name of a scenario.
package struct Override: Sendable {
    package let target: Tree
    package let value: Tree?

    package init(target: Tree, value: Tree?) {
        self.target = target
        self.value = value
    }
}

/// `compare [a, b] in USD as of 2025-09-30 by revenue, ps = valuation / annualize(revenue) where ps < 50 with median
/// sort by ps descending`.
package struct CompareTree: Sendable {
    package struct Column: Sendable {
        package var name: Name?
        package var value: Tree
    }

    package var rows: Tree
    /// Whether the rows are scenarios and not companies.
    package var isScenarios: Bool
    package var unit: UnitTree?
    /// The rate of every conversion, where one is written.
    package var rate: ConversionRate?
    /// The day by which figures have ended.
    package var day: Tree?
    /// What holds of the companies that are shown.
    package var condition: Tree?
    package var columns: [Column] = []
    /// Names of functions that make rows of their own: `median`.
    package var statistics: [Name] = []
    package var order: Order?
    /// Whether it is a `screen`, which goes through many companies one by one.
    package var isScreen = false
    /// How many rows are shown at the most.
    package var top: Tree?
    /// Whether pictures are shown below it.
    package var hasChart = false

    /// What the rows are sorted by.
    package struct Order: Sendable {
        package let key: Tree
        package let isDescending: Bool
    }
}

extension Tree {
    /// The `screen` that it is.
    package var screen: CompareTree? {
        if case .compare(let compare) = form, compare.isScreen { compare } else { nil }
    }

    /// Whether it is one: asked of every line.
    package var isScreen: Bool { if case .compare(let compare) = form { compare.isScreen } else { false } }
}

/// One `n = V` of a `where`.
package struct Binding: Sendable {
    package let name: Name
    package let value: Tree

    package init(name: Name, value: Tree) {
        self.name = name
        self.value = value
    }
}

/// A run of characters (escapes already read) or a `{expression}`.
package enum TextPart: Sendable {
    case characters(String)
    /// What stands after its colon says how a number is written.
    case expression(Tree, TextFormat?)
}

/// `.2` in `{x:.2}`, and where it stands.
package struct TextFormat: Sendable {
    package let text: String
    package let span: Span
}

/// What a conversion was told about its rate: `at DATE`, `at 7.04 CNY/USD` or `over PERIOD`.
package enum ConversionRate: Sendable {
    case at(Tree)
    case over(Tree)
}
