import Reporting
import Syntax

extension StatementFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .wantedAfter(let word, let wanted) where language == .chinese:
            Wording("`\(word)` 后面应当是\(wanted.chinese)")
        case .textWanted(let wanted, let found) where language == .chinese:
            Wording("这里应当是用引号括起来的\(wanted.chinese)，而不是\(found.chinese)")
        case .functionParameters where language == .chinese: Wording("函数的参数要写在括号里：`fn f(x) = 2 * x`")
        case .withColon where language == .chinese: Wording("`with` 改动的内容后面要写 `:` 和一个算式")
        case .withTarget where language == .chinese:
            Wording("这里要写改动什么：`with minimax.burn = 40M USD/month: …`、`with g = 10%: …`")
        case .withValue(let target) where language == .chinese: Wording("`\(target)` 要有 `=` 和新的值")
        case .otherTarget where language == .chinese: Wording("只有变量或公司的数据可以换成别的值")
        case .wantedAfter(let word, let wanted): Wording("after `\(word)` should stand \(wanted.words)")
        case .textWanted(let wanted, let found):
            Wording("here should stand \(wanted.words) in quotes, not \(found.words)")
        case .fiscalYearClause:
            Wording(
                "after the end of a fiscal year stands `named by its start`, `extra week in Q1` or "
                    + "`quarters of 12, 12, 12, 16 weeks`")
        case .functionParameters: Wording("a function has its parameters in brackets: `fn f(x) = 2 * x`")
        case .rateEquation: Wording("a rate is an equation: `rate 1 USD = 7.04 CNY`, or `rate USD/CNY = 7.04`")
        case .metricKind:
            Wording("a metric ends with its kind: `: flow`, `balance`, `average`, `ratio`, `rate` or `attribute`")
        case .explainDepth:
            Wording("after `--depth` should stand a number of levels, 0 to 99: `--depth 2`")
        case .unknownOption(let word):
            Wording("explain knows `--depth N`, `--md` and `--bounds`, not `--\(word)`")
        case .twoAmounts: Wording("two amounts are reconciled: `reconcile A with B`")
        case .checkClaim: Wording(#"a check says what is claimed: `check A ≈ B "parts of the total"`"#)
        case .noteWords: Wording("after `note` should stand words in quotes")
        case .companyBraces(let name): Wording("a company has its figures in braces: `company \(name) { … }`")
        case .blockBraces: Wording("a block has its figures in braces: `over FY2024 { … }`")
        case .figureOrBlock(let found):
            Wording("here should stand a figure such as `revenue = 5M USD`, or a block, not \(found.words)")
        case .figureWithoutValue(let name): Wording("after `\(name)` should stand `=` and a value")
        case .basisOfPart: Wording("the basis belongs to the last part alone; brackets give it to the whole")
        case .annualizedFigure: Wording("what was reported is a figure of its period, and no run-rate")
        case .basisTwice: Wording("a figure has one basis: in brackets after the metric, or after `@`")
        case .missingFigure: Wording("here should stand the figure that was reported")
        case .unclosedRemark:
            Wording("the remark's bracket is not closed on its line", ["opened here", "not closed by here"])
        case .scenarioBraces(let name):
            Wording("a scenario has its changes in braces: `scenario \(name) { g = 10% }`")
        case .withColon: Wording("after what `with` changes stands `:` and an expression")
        case .withTarget:
            Wording("here stands what is changed: `with minimax.burn = 40M USD/month: …`, `with g = 10%: …`")
        case .withValue(let target): Wording("`\(target)` needs `=` and its new value")
        case .otherTarget: Wording("only a variable or a company's figure can be given another value")
        case .compareColumns(let isScreen):
            Wording(
                isScreen
                    ? "what is shown stands after `by`: `screen all in USD where cash > 1B USD by revenue, cash`"
                    : "what is compared stands after `by`: `compare [minimax, zhipu] by revenue, cash`")
        case .missingCalled:
            Wording(
                "`missing` is a value and no function: `revenue else 0 USD` has another in its place; what a screen leaves out since it was not reported stands in its `left_out`"
            )
        case .compareDay:
            Wording("figures are taken `as of` a day: `compare [minimax, zhipu] as of 2025-06-30 by revenue`")
        case .screenTop: Wording("`top` takes how many rows are shown: `top 20`")
        case .settingDay where language == .chinese: Wording("`as of` 后面要写日期：`as of 2026-03-01`，或写 `as of off`")
        case .settingDay: Wording("after `as of` stands a day, or `off`: `as of 2026-03-01`")
        case .compareOrder: Wording("rows are put in order with `sort by` and a column: `sort by revenue descending`")
        case .sortOrder: Wording("rows are sorted with the smallest first, or `descending`")
        case .comparedTwice(let word): Wording("`\(word)` stands twice in one comparison")
        case .comparedAt(true):
            Wording(
                "a date belongs to a rate, `in USD at DATE`, or to the figures of that day and before, `as of DATE`")
        case .comparedAt:
            Wording("a period belongs to a rate, `in USD over PERIOD`, or to a figure, `revenue[FY2024]`")
        case .lessonBraces(let name):
            Wording("a lesson has what it says and asks in braces: `lesson \(name) \"…\" { … }`")
        case .questionBraces:
            Wording(#"a question has its answers in braces: `ask "…" { answer …; hint "…" }`"#)
        case .lessonItem(let found):
            Wording("in a lesson stand `say`, `show`, `given` and `ask`, not \(found.words)")
        case .questionItem(let found):
            Wording(
                "a question has `answer`, `choose`, `unit`, `within`, `also`, `mistake`, `hint` and `then`, "
                    + "not \(found.words)")
        case .twiceForAnswer(let word): Wording("`\(word)` stands twice for one answer")
        case .withoutAnswer(let word): Wording("`\(word)` belongs to an `answer` above it")
        case .unfinishedItem: Wording("this does not belong to the line before it")
        }
    }
}
