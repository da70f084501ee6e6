import Reporting

/// One statement as it was read.
package struct Statement: Sendable {
    package let span: Span
    package let form: Form

    package init(_ span: Span, _ form: Form) {
        self.span = span
        self.form = form
    }

    /// The rarer forms are kept apart, so that an expression is passed on without their size.
    package enum Form: Sendable {
        case expression(Tree)
        /// Decimals, `+ - * /` and brackets, as they stand in the text; only where the parser was asked for it.
        case plain
        indirect case assign(Name, Tree)
        /// `runway := minimax.cash / minimax.burn`: found anew whenever it is used.
        indirect case formula(Name, Tree)
        /// `assume wacc = 12% "why"`.
        indirect case assume(Name, Tree, why: String?)
        indirect case function(FunctionTree)
        /// `param burn = 27.9M USD/month "monthly cash use"`.
        indirect case param(Name, Tree, about: String?)
        /// `scenario bear { minimax.burn = 40M USD/month; g = 10% }`.
        indirect case scenario(Name, title: String?, [Override])
        /// `write "file.csv"`, `write "file.csv" from t`.
        indirect case write(String, span: Span, Tree?)
        /// `unit wafer`, `unit rack = 72 GPU`, `unit wafer also 晶圆`.
        indirect case unit(Name, also: [Name], definition: Tree?)
        indirect case rate(RateTree)
        indirect case metric(MetricTree)
        indirect case company(CompanyTree)
        /// `acme.revenue = 391.035B USD @ FY2024 from "10-K"`.
        indirect case figure(CompanyFigureTree)
        indirect case importFile(String, span: Span)
        case assert(Tree)
        /// `correlate [g, m] by 0.6`.
        indirect case correlate(Tree, by: Tree)
        case print([Tree])
        indirect case setting(Setting)
        /// `explain --depth 2 E`.
        indirect case explain(Tree, ExplainOptions)
        /// `bounds E`.
        indirect case bounds(Tree)
        /// `reconcile A with B`.
        indirect case reconcile(Tree, Tree)
        /// `sources E`.
        indirect case sources(Tree)
        /// `audit minimax`.
        indirect case audit(Tree)
        indirect case lesson(LessonTree)
    }
}

/// How far an explanation goes, and how it is written.
package struct ExplainOptions: Sendable {
    /// Levels of formulas that are opened; nil leaves it to what fits a screen.
    package var depth: Int?
    package var isMarkdown = false
    /// Whether it ends with what the printed digits allow.
    package var hasBounds = false

    package init() {}
}

/// `fn runway(cash: Money, burn: Money/month = 3) = cash / burn`.
package struct FunctionTree: Sendable {
    package var name: Name
    package var parameters: [Parameter]
    package var body: Tree

    package struct Parameter: Sendable {
        package var name: Name
        /// Dimensions, as a unit tree whose names may also be `Money`, `Time`, `Number` and the like.
        package var type: UnitTree?
        package var initial: Tree?

        package init(name: Name, type: UnitTree? = nil, initial: Tree? = nil) {
            self.name = name
            self.type = type
            self.initial = initial
        }
    }

    package init(name: Name, parameters: [Parameter], body: Tree) {
        self.name = name
        self.parameters = parameters
        self.body = body
    }
}

/// `rate 1 USD = 7.04 CNY on 2025-12-19 from "the article"`, or `rate USD/CNY = 7.04` (market notation: one of the
/// first is so many of the second), or `rate off` (forget all undated rates).
package struct RateTree: Sendable {
    package enum Form: Sendable {
        case equation(Tree, Tree)
        case market(base: Name, quoted: Name, Tree)
        case off
    }
    package var form: Form
    package var on: Tree?
    package var from: String?

    package init(form: Form, on: Tree? = nil, from: String? = nil) {
        self.form = form
        self.on = on
        self.from = from
    }
}

/// `metric eps "EPS" also 每股收益 : flow of Money/share`.
package struct MetricTree: Sendable {
    package var name: Name
    package var title: String?
    package var also: [Name]
    /// One of `flow balance average ratio rate attribute`; checked by the resolver.
    package var kind: Name
    /// What its figures measure, as a unit tree whose names may also be `Money`, `Time`, `Number` and the like.
    package var dimension: UnitTree?

    package init(name: Name, title: String?, also: [Name], kind: Name, dimension: UnitTree? = nil) {
        self.name = name
        self.title = title
        self.also = also
        self.kind = kind
        self.dimension = dimension
    }
}

/// `digits 10`, `scale M`, `scale 万`, `group on`, `notes off`, `strict on`, `as of 2026-03-01`.
package enum Setting: Sendable {
    case digits(Int, Span)
    /// The word as written: `M`, `万`, `off`.
    case scale(Name)
    case group(Bool)
    case notes(Bool)
    case strict(Bool)
    /// How many samples are drawn, and which.
    case samples(Tree)
    case seed(Tree)
    /// The day, nil for `off`, and where the two words stand.
    case asOf(Tree?, Span)
}

/// `company minimax "MiniMax" also 稀宇 { … }`.
package struct CompanyTree: Sendable {
    package var name: Name
    package var title: String?
    package var also: [Name]
    package var items: [CompanyItem]

    package init(name: Name, title: String?, also: [Name], items: [CompanyItem]) {
        self.name = name
        self.title = title
        self.also = also
        self.items = items
    }
}

package indirect enum CompanyItem: Sendable {
    /// `source article "MiniMax and Zhipu head for Hong Kong" (published 2025-12)`; the remark is the text in brackets.
    case source(Name, title: String, remark: String?)
    case fiscalYear(FiscalYearTree)
    /// `over FY2024 { … }`, `at 2025-09-30, 2024-12-31 { … }`, `in thousand USD { … }`,
    /// `in thousand USD over FY2023, FY2024 { … }`; any part may be absent.
    case block(StatementBlock)
    case figure(FigureTree)
    /// `assume wacc = 12% "why"`.
    case assumption(Name, Tree, why: String?)
    case metric(MetricTree)
    case check(CheckTree)
}

/// `check cash ≈ cash_equivalents + financial_assets "parts of the cash balance" else suspect "why" note "more"`.
package struct CheckTree: Sendable {
    package var span: Span
    /// What should hold; an `≈` without `within` holds as far as the printed digits allow.
    package var condition: Tree
    /// What is claimed, as a text.
    package var claim: Tree
    /// What it is where it does not hold; a contradiction if nothing is written.
    package var level: Name?
    package var why: Tree?
    /// Said whether it holds or not.
    package var note: Tree?
}

package struct StatementBlock: Sendable {
    /// Dates or periods, one a column; empty where the block states none.
    package var bases: [Tree] = []
    /// Whether `over` (periods) or `at` (dates) was written; nil without bases.
    package var isOver: Bool?
    /// `in thousand USD, share`: what plain numbers in the block are multiplied with, each those of its dimension.
    package var units: [UnitTree] = []
    /// Where its figures were printed, unless they say so themselves: `from filing "page 45"`.
    package var source: Name?
    package var words: String?
    package var items: [CompanyItem]
    package var span: Span

    package init(items: [CompanyItem], span: Span) {
        self.items = items
        self.span = span
    }
}

/// `acme.revenue = 391.035B USD @ FY2024 from "10-K"`: one figure, outside its company's block.
package struct CompanyFigureTree: Sendable {
    package var company: Name
    package var figure: FigureTree
    /// A date or a period; nil where none was written.
    package var basis: Tree?

    package init(company: Name, figure: FigureTree, basis: Tree?) {
        (self.company, self.figure, self.basis) = (company, figure, basis)
    }
}

/// `revenue = about 53.437M USD from article "5343.7 万美元"`; with several bases a value for each, split by commas.
package struct FigureTree: Sendable {
    package var name: Name
    package var values: [Value]
    /// The name of the source after `from`, if given.
    package var source: Name?
    /// The words the figure rests on, verbatim.
    package var words: String?
    package var span: Span

    package struct Value: Sendable {
        /// Written before the whole value: `about 3.37 * revenue`.
        package var qualifiers: Qualifiers
        package var tree: Tree

        package init(qualifiers: Qualifiers, tree: Tree) {
            self.qualifiers = qualifiers
            self.tree = tree
        }
    }

    package init(name: Name, values: [Value], source: Name?, words: String?, span: Span) {
        self.name = name
        self.values = values
        self.source = source
        self.words = words
        self.span = span
    }
}
