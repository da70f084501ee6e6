import Reporting

@testable import Syntax

/// Writes trees as short s-expressions: `(+ 1 (* 2 x))`, literals as `53.437M:USD`, units as `USD·month^-1`.
struct Dump {
    let symbols: Symbols

    func name(_ name: Name) -> String { symbols.text(name.symbol) }

    func names(_ names: [Name]) -> String { names.map { name($0) }.joined(separator: " ") }

    func tree(_ tree: Tree) -> String {
        switch tree.form {
        case .number(let literal): number(literal)
        case .date(let date): self.date(date)
        case .period(let period): self.period(period)
        case .datePeriod(let first, let last): "\(date(first))..\(date(last))"
        case .labelledPeriod(let tree):
            "(label \(period(tree.first)) \(period(tree.last)) \(date(tree.from))..\(date(tree.to)))"
        case .text(let parts): "\"" + parts.map { part($0) }.joined() + "\""
        case .truth(let truth): "\(truth)"
        case .missing: "missing"
        case .name(let symbol): symbols.text(symbol)
        case .list(let items): "[" + items.map { self.tree($0) }.joined(separator: " ") + "]"
        case .member(let of, let member): "\(self.tree(of)).\(name(member))"
        case .index(let of, let index): "(index \(self.tree(of)) \(self.tree(index)))"
        case .call(let function, let arguments): call(function, arguments)
        case .negate(let inner): "(neg \(self.tree(inner)))"
        case .not(let inner): "(not \(self.tree(inner)))"
        case .binary(let sign, let left, let right): "(\(operation(sign)) \(self.tree(left)) \(self.tree(right)))"
        case .comparison(let first, let steps):
            "("
                + ([self.tree(first)] + steps.map { "\(comparison($0.comparison)) \(self.tree($0.tree))" })
                .joined(separator: " ") + ")"
        case .close(let left, let right, let within):
            "(≈ \(self.tree(left)) \(self.tree(right))" + (within.map { " within \(self.tree($0))" } ?? "") + ")"
        case .convert(let value, let target, let rate): "(in \(self.tree(value)) \(unit(target))\(self.rate(rate)))"
        case .basis(let value, let basis, let annualized):
            "(@ \(self.tree(value)) \(self.tree(basis))\(annualized ? " annualized" : ""))"
        case .conditional(let condition, let then, let otherwise):
            "(if \(self.tree(condition)) \(self.tree(then))" + (otherwise.map { " \(self.tree($0))" } ?? "") + ")"
        case .lambda(let parameters, let body): "(\\ [\(names(parameters))] \(self.tree(body)))"
        case .bindings(let body, let bindings):
            "(where \(self.tree(body))" + bindings.map { " (\(name($0.name)) \(self.tree($0.value)))" }.joined() + ")"
        case .range(let from, let to, let step):
            "(.. \(self.tree(from)) \(self.tree(to))" + (step.map { " step \(self.tree($0))" } ?? "") + ")"
        case .cutOff(let value, let range): "(within \(self.tree(value)) \(self.tree(range)))"
        case .spread(let low, let high): "(to \(self.tree(low)) \(self.tree(high)))"
        case .asOf(let figure, let day): "(as of \(self.tree(figure)) \(self.tree(day)))"
        case .otherwise(let value, let other): "(else \(self.tree(value)) \(self.tree(other)))"
        case .qualified(let words, let inner): "(\(qualifiers(words))\(self.tree(inner)))"
        case .with(let overrides, let body): "(with\(self.overrides(overrides)) \(self.tree(body)))"
        case .compare(let compare): self.compare(compare)
        }
    }

    func overrides(_ overrides: [Override]) -> String {
        overrides.map { " (\(tree($0.target))" + ($0.value.map { " \(tree($0))" } ?? "") + ")" }.joined()
    }

    private func compare(_ compare: CompareTree) -> String {
        let columns = compare.columns.map { " " + ($0.name.map { "\(name($0))=" } ?? "") + tree($0.value) }
        return
            "(\(compare.isScreen ? "screen" : "compare") \(compare.isScenarios ? "scenarios " : "")\(tree(compare.rows))"
            + (compare.unit.map { " in \(unit($0))" } ?? "") + (compare.rate.map { " \(rate($0))" } ?? "")
            + (compare.day.map { " as of \(tree($0))" } ?? "")
            + (compare.condition.map { " where \(tree($0))" } ?? "") + " by" + columns.joined()
            + (compare.statistics.isEmpty ? "" : " with \(names(compare.statistics))")
            + (compare.order.map { " sort \(tree($0.key))" + ($0.isDescending ? " descending" : "") } ?? "")
            + (compare.top.map { " top \(tree($0))" } ?? "") + (compare.hasChart ? " chart" : "") + ")"
    }

    private func rate(_ rate: ConversionRate) -> String {
        switch rate {
        case .at(let tree): "at \(self.tree(tree))"
        case .over(let tree): "over \(self.tree(tree))"
        }
    }

    private func call(_ function: Tree, _ arguments: [Argument]) -> String {
        let given = arguments.map { argument in
            (argument.name.map { "\(name($0))=" } ?? argument.figure.map { "\(tree($0))=" } ?? "")
                + tree(argument.value)
        }
        return "(" + ([tree(function)] + given).joined(separator: " ") + ")"
    }

    func number(_ literal: NumberLiteral) -> String {
        var text = qualifiers(literal.qualifiers)
        if literal.isApproximate { text += "≈" }
        if let currency = literal.currency { text += name(currency) + ":" }
        text += literal.digits.small.map { "\($0)" } ?? literal.digits.long.map { "\($0)" }.joined()
        if literal.digits.exponent != 0 { text += "e\(literal.digits.exponent)" }
        if literal.scale != 0 { text += "*\(literal.scale)" }
        if let unit = literal.unit { text += ":" + self.unit(unit) }
        return text
    }

    func unit(_ tree: UnitTree) -> String {
        tree.factors.map { factor in
            let scale = factor.scaleWord.map { symbols.text($0) + "<\(factor.scale)>" } ?? ""
            let power = factor.exponent == 1 ? "" : "^\(factor.exponent)"
            return scale + (factor.name.map { name($0) } ?? "") + power
        }.joined(separator: "·")
    }

    private func qualifiers(_ words: Qualifiers) -> String {
        let all: [(Qualifiers, String)] = [
            (.about, "about"), (.atLeast, "least"), (.atMost, "most"), (.expected, "expected"),
            (.reportedly, "reportedly"),
        ]
        return all.filter { words.contains($0.0) }.map { $0.1 + " " }.joined()
    }

    private func part(_ part: TextPart) -> String {
        switch part {
        case .characters(let characters): characters
        case .expression(let inner, let format): "{\(tree(inner))\(format.map { ":" + $0.text } ?? "")}"
        }
    }

    private func date(_ date: DateLiteral) -> String { "\(date.year)-\(date.month)-\(date.day)" }

    private func period(_ period: PeriodLiteral) -> String {
        switch period.part {
        case .year: "FY\(period.year)"
        case .half(let half): "\(period.year)H\(half)"
        case .quarter(let quarter): "\(period.year)Q\(quarter)"
        case .months(let months): "\(months)M\(period.year)"
        case .month(let month): "\(period.year)M\(month)"
        }
    }

    private func rate(_ rate: ConversionRate?) -> String {
        switch rate {
        case .at(let basis): " at \(tree(basis))"
        case .over(let basis): " over \(tree(basis))"
        case nil: ""
        }
    }

    private func operation(_ sign: BinaryOperator) -> String {
        switch sign {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .power: "^"
        case .modulo: "mod"
        case .per: "per"
        case .and: "and"
        case .or: "or"
        case .of: "of"
        case .on: "on"
        case .off: "off"
        case .concatenate: "++"
        }
    }

    private func comparison(_ comparison: ComparisonOperator) -> String {
        switch comparison {
        case .equal: "=="
        case .unequal: "!="
        case .less: "<"
        case .atMost: "<="
        case .greater: ">"
        case .atLeast: ">="
        }
    }
}

extension Dump {
    func statement(_ statement: Statement) -> String {
        switch statement.form {
        case .plain: "plain"
        case .expression(let tree): self.tree(tree)
        case .formula(let name, let tree): "(formula \(self.name(name)) \(self.tree(tree)))"
        case .assign(let name, let tree): "(let \(self.name(name)) \(self.tree(tree)))"
        case .assume(let name, let tree, let why): assume(name, tree, why)
        case .function(let function):
            "(fn \(name(function.name)) [" + function.parameters.map { parameter($0) }.joined(separator: " ")
                + "] \(tree(function.body)))"
        case .unit(let name, let also, let definition):
            "(unit \(self.name(name))" + other(also) + (definition.map { " \(tree($0))" } ?? "") + ")"
        case .rate(let rate): self.rate(rate)
        case .metric(let metric): self.metric(metric)
        case .company(let company):
            "(company \(name(company.name))" + title(company.title) + other(company.also)
                + company.items.map { " " + item($0) }.joined() + ")"
        case .figure(let figure):
            "(figure \(name(figure.company)) \(row(figure.figure))" + (figure.basis.map { " @ \(tree($0))" } ?? "")
                + ")"
        case .param(let name, let tree, let about): "(param \(self.name(name)) \(self.tree(tree))" + title(about) + ")"
        case .scenario(let name, let title, let overrides):
            "(scenario \(self.name(name))" + self.title(title) + self.overrides(overrides) + ")"
        case .write(let file, _, let tree): "(write \"\(file)\"" + (tree.map { " \(self.tree($0))" } ?? "") + ")"
        case .importFile(let file, _): "(import \"\(file)\")"
        case .assert(let tree): "(assert \(self.tree(tree)))"
        case .print(let trees): "(print " + trees.map { tree($0) }.joined(separator: " ") + ")"
        case .setting(let setting): self.setting(setting)
        case .explain(let tree, let options):
            "(explain" + (options.depth.map { " --depth \($0)" } ?? "") + (options.isMarkdown ? " --md" : "")
                + (options.hasBounds ? " --bounds" : "") + " \(self.tree(tree)))"
        case .bounds(let tree): "(bounds \(self.tree(tree)))"
        case .correlate(let names, let by): "(correlate \(tree(names)) \(tree(by)))"
        case .reconcile(let first, let second): "(reconcile \(tree(first)) \(tree(second)))"
        case .sources(let tree): "(sources \(self.tree(tree)))"
        case .audit(let tree): "(audit \(self.tree(tree)))"
        case .lesson(let lesson):
            "(lesson \(name(lesson.name)) \(local(lesson.title))" + lesson.items.map { " " + item($0) }.joined() + ")"
        }
    }

    private func local(_ text: LocalText) -> String {
        tree(text.text) + text.others.map { " \($0.language):\(tree($0.text))" }.joined()
    }

    private func item(_ item: LessonItem) -> String {
        switch item {
        case .say(let text): return "(say \(local(text)))"
        case .show(let tree): return "(show \(self.tree(tree)))"
        case .given(let name, let values, _):
            return "(given \(self.name(name))" + values.map { " " + tree($0) }.joined() + ")"
        case .ask(let exercise):
            let parts = exercise.parts.map { part in
                "(" + part.choices.map { "choice \(local($0)) " }.joined() + "answer "
                    + (part.answer.map { tree($0) } ?? "none") + (part.label.map { " \(local($0))" } ?? "")
                    + (part.unit.map { " in \(unit($0))" } ?? "") + (part.within.map { " within \(tree($0))" } ?? "")
                    + part.also.map { " also \(tree($0.value))" }.joined()
                    + part.mistakes.map { " mistake \(tree($0.value))" }.joined() + ")"
            }
            return "(ask \(local(exercise.question)) " + parts.joined(separator: " ")
                + exercise.hints.map { " hint \(local($0))" }.joined()
                + (exercise.then.map { " then \(local($0))" } ?? "") + ")"
        }
    }

    private func title(_ title: String?) -> String { title.map { " \"\($0)\"" } ?? "" }

    private func other(_ also: [Name]) -> String { also.isEmpty ? "" : " also[\(names(also))]" }

    private func assume(_ name: Name, _ tree: Tree, _ why: String?) -> String {
        "(assume \(self.name(name)) \(self.tree(tree))" + title(why) + ")"
    }

    private func parameter(_ parameter: FunctionTree.Parameter) -> String {
        name(parameter.name) + (parameter.type.map { ":\(unit($0))" } ?? "")
            + (parameter.initial.map { "=\(tree($0))" } ?? "")
    }

    private func rate(_ rate: RateTree) -> String {
        let form =
            switch rate.form {
            case .equation(let left, let right): "\(tree(left)) = \(tree(right))"
            case .market(let base, let quoted, let value): "\(name(base))/\(name(quoted)) = \(tree(value))"
            case .off: "off"
            }
        return "(rate \(form)" + (rate.on.map { " on \(tree($0))" } ?? "") + title(rate.from) + ")"
    }

    private func metric(_ metric: MetricTree) -> String {
        "(metric \(name(metric.name))" + title(metric.title) + other(metric.also) + " \(name(metric.kind))"
            + (metric.dimension.map { " of \(unit($0))" } ?? "") + ")"
    }

    private func row(_ figure: FigureTree) -> String {
        let values = figure.values.map { " " + qualifiers($0.qualifiers) + tree($0.tree) }.joined()
        return "(\(name(figure.name))\(values)" + (figure.source.map { " from \(name($0))" } ?? "")
            + title(figure.words) + ")"
    }

    private func setting(_ setting: Setting) -> String {
        switch setting {
        case .digits(let count, _): "(digits \(count))"
        case .scale(let word): "(scale \(name(word)))"
        case .group(let isOn): "(group \(isOn))"
        case .notes(let isOn): "(notes \(isOn))"
        case .strict(let isOn): "(strict \(isOn))"
        case .samples(let count): "(samples \(tree(count)))"
        case .seed(let seed): "(seed \(tree(seed)))"
        case .asOf(let day, _): "(as of\(day.map { " \(tree($0))" } ?? " off"))"
        }
    }

    private func item(_ item: CompanyItem) -> String {
        switch item {
        case .source(let name, let title, let remark):
            return "(source \(self.name(name)) \"\(title)\"" + (remark.map { " (\($0))" } ?? "") + ")"
        case .fiscalYear(let tree):
            let end =
                switch tree.end {
                case .day(let month, let day): "\(month)-\(day)"
                case .last(let weekday, let month): "last \(weekday) of \(month)"
                case .nearest(let weekday, let month, let day): "\(weekday) nearest \(month)-\(day)"
                }
            return "(fiscal \(end)" + (tree.isNamedByStart ? " by start" : "")
                + (tree.quarterWeeks.map { " \($0)" } ?? "") + (tree.longQuarter.map { " extra \($0)" } ?? "") + ")"
        case .block(let block):
            let unit = block.units.isEmpty ? "" : " in " + block.units.map { self.unit($0) }.joined(separator: ", ")
            let source = (block.source.map { " from \(name($0))" } ?? "") + title(block.words)
            let bases = block.bases.map { " " + tree($0) }.joined()
            let word = block.isOver.map { $0 ? " over" : " at" } ?? ""
            return "(block\(unit)\(word)\(bases)\(source) {" + block.items.map { self.item($0) }.joined(separator: " ")
                + "})"
        case .figure(let figure): return row(figure)
        case .assumption(let name, let tree, let why): return assume(name, tree, why)
        case .metric(let metric): return self.metric(metric)
        case .check(let check):
            return "(check \(tree(check.condition)) \(tree(check.claim))"
                + (check.level.map { " else \(name($0))" } ?? "") + (check.why.map { " \(tree($0))" } ?? "")
                + (check.note.map { " note \(tree($0))" } ?? "") + ")"
        }
    }
}

/// What a text parses to: statements as s-expressions, errors as `!code place`.
struct Reading {
    var lines: [String] = []
    var failures: [Diagnostic] = []
    var notes: [Diagnostic] = []
    var isIncomplete = false
    let source: Source

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8]) {
        source = Source(name: "test", bytes: bytes)
        let symbols = Symbols()
        let dump = Dump(symbols: symbols)
        var parser = Parser(source, symbols: symbols)
        while let parsed = parser.next() {
            switch parsed {
            case .statement(let statement, let notes):
                lines.append(dump.statement(statement))
                self.notes += notes
            case .failure(let diagnostic, let isIncomplete):
                lines.append("!\(diagnostic.code.rawValue)")
                failures.append(diagnostic)
                self.isIncomplete = self.isIncomplete || isIncomplete
            }
        }
    }

    /// All of it in one line.
    var dump: String { lines.joined(separator: "; ") }

    /// The text under the main label of the first error.
    var place: String? { failures.first?.labels.first.map { source.text($0.span) } }
}
