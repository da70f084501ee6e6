import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// Turns a tree into code: every name is looked up once, every unit interned, every literal made a value.
final class Resolver {
    let world: World
    let source: Source
    /// Made when the first local name or function asks for it: most lines have none.
    lazy var scope = {
        hasScope = true
        return Scope(parent: nil)
    }()
    private(set) var hasScope = false
    /// Slots that the statement's own frame needs.
    var frameSize: Int { hasScope ? scope.size : 0 }
    var context: CompanyContext?
    /// Global slots that the expression uses, for the memory of what made a variable.
    private(set) var used: [Int] = []
    /// Parsing and resolving only: variables need no values.
    let isChecking: Bool
    /// What plain numbers are multiplied with, in a row of a statement that is made of them.
    var blockUnit: BlockUnit?
    /// Set where a reported figure is read: which of its numbers were printed.
    var printed: PrintedDigits?
    /// Functions defined later in the same file. A name means one of them only where it means nothing else yet.
    var ahead: Set<Int> = []
    /// Whether a column of a `compare` is read: the metrics of its row's company come first.
    var isInRow = false
    /// Whether what is read is evaluated again with other values: then a lambda around it keeps no value of a variable
    /// that these may rest on.
    var isVaried = false
    /// The function that is being defined: its body may call it.
    var defining: Int?

    /// The statement that is read, to quote it whole in fixes.
    let statement: Span

    init(_ world: World, source: Source, statement: Span, isChecking: Bool) {
        self.statement = statement
        self.world = world
        self.source = source
        self.isChecking = isChecking
    }

    /// Fails when the statement was interrupted.
    func poll(_ span: Span) throws(Failure) {
        if world.interrupt.isRaised { throw failure(.interrupted, "interrupted", at: span) }
    }

    /// The slot of a local name.
    func local(_ name: Symbol) -> Int? { hasScope ? scope.slot(name) : nil }

    func code(_ tree: Tree) throws(Failure) -> Code {
        let span = tree.span
        switch tree.form {
        case .number(let literal): return try number(literal, span)
        case .date(let date): return Constant(span, .date(try day(date)))
        case .period(let period): return Constant(span, .period(try self.period(period, span)))
        case .datePeriod(let first, let last): return Constant(span, .period(try self.period(first, last, span)))
        case .text(let parts): return try text(parts, span)
        case .truth(let truth): return Constant(span, .truth(truth))
        case .missing: return Constant(span, .missing(Missing(name: nil, available: [])))
        case .name(let symbol): return try name(symbol, span)
        case .list(let items): return ListCode(span, try codes(items))
        case .member(let company, let metric):
            let base = try code(company)
            if let constant = base as? Constant, case .company(let index) = constant.constant,
                world.metric(metric.symbol) == nil
            {
                throw unknownMetric(metric, of: index)
            }
            return Member(span, base, metric.symbol, metricSpan: metric.span)
        case .index(let base, let index): return Index(span, try indexed(base), try code(index))
        case .call(let callee, let arguments):
            if let code = try varying(callee, arguments, span) { return code }
            return try call(callee, arguments, span)
        case .negate(let operand): return Negation(span, try code(operand))
        case .not(let operand): return Not(span, try code(operand))
        case .binary(let operation, let left, let right): return try binary(operation, left, right, span)
        case .comparison(let first, let steps):
            let first = try code(first)
            var codes: [(comparison: ComparisonOperator, code: Code)] = []
            for step in steps { codes.append((step.comparison, try code(step.tree))) }
            return Comparison(span, first, codes, hasLocals: hasScope)
        case .close(let left, let right, let within):
            guard let within else {
                throw failure(
                    .wrongArguments, "say how close: A ≈ B within T", at: span, fix: "\(source.text(span)) within 0.1%")
            }
            return Closeness(span, try code(left), try code(right), tolerance: try code(within))
        case .convert(let operand, let target, let rate): return try conversion(operand, target, rate, span)
        case .basis(let operand, let basis, let annualized):
            return BasisCode(span, try code(operand), basis: try code(basis), isAnnualized: annualized)
        case .conditional(let condition, let then, let otherwise):
            guard let otherwise else {
                throw failure(
                    .missingOperand, "an `if` needs its `else`", at: span, fix: "\(source.text(span)) else missing")
            }
            let codes = (try code(condition), try code(then), try code(otherwise))
            if let comparison = codes.0 as? Comparison {
                return ComparingConditional(span, comparison, then: codes.1, otherwise: codes.2)
            }
            return Conditional(span, codes.0, then: codes.1, otherwise: codes.2)
        case .lambda(let parameters, let body): return try lambda(parameters, body, span)
        case .bindings(let body, let bindings): return try self.bindings(body, bindings, span)
        case .range(let low, let high, let step): return try range(low, high, step, span)
        case .with(let overrides, let body): return try with(overrides, body, span)
        case .compare(let compare): return try self.compare(compare, span)
        case .otherwise(let first, let second): return OrElse(span, try code(first), try code(second))
        case .qualified(let qualifiers, let inner):
            try refuseHidden(span, inner)
            return QualifiedCode(span, try code(inner), qualifiers: qualifiers.rawValue)
        }
    }

    func codes(_ trees: [Tree]) throws(Failure) -> [Code] {
        var codes: [Code] = []
        codes.reserveCapacity(trees.count)
        for tree in trees {
            try poll(tree.span)
            codes.append(try code(tree))
        }
        return codes
    }

    private func binary(_ operation: BinaryOperator, _ left: Tree, _ right: Tree, _ span: Span) throws(Failure) -> Code
    {
        let a = try code(left)
        let b = try code(right)
        switch operation {
        case .add: return Sum(span, a, b, hasLocals: hasScope)
        case .subtract: return Difference(span, a, b, hasLocals: hasScope)
        case .multiply: return Product(span, a, b, hasLocals: hasScope)
        case .divide, .per: return Quotient(span, a, b)
        case .modulo: return Modulo(span, a, b)
        case .power: return Power(span, a, b)
        case .and: return Junction(span, a, b, isAnd: true)
        case .or: return Junction(span, a, b, isAnd: false)
        case .of: return PercentPhrase(span, .of, a, b)
        case .on: return PercentPhrase(span, .on, a, b)
        case .off: return PercentPhrase(span, .off, a, b)
        }
    }

    private func text(_ parts: [TextPart], _ span: Span) throws(Failure) -> Code {
        var made: [TextCode.Part] = []
        for part in parts {
            switch part {
            case .characters(let characters): made.append(.characters(characters))
            case .expression(let tree): made.append(.code(try code(tree)))
            }
        }
        if made.isEmpty { return Constant(span, .text("")) }
        if made.count == 1, case .characters(let characters) = made[0] { return Constant(span, .text(characters)) }
        return TextCode(span, made)
    }

    /// What an index is taken of: inside a company a bare metric is a path, whatever the block's basis.
    private func indexed(_ base: Tree) throws(Failure) -> Code {
        if let context, case .name(let symbol) = base.form, let metric = world.metric(symbol) {
            return OwnFigure(base.span, Path(company: context.company, metric: metric), time: .none)
        }
        return try code(base)
    }

    private func bindings(_ body: Tree, _ bindings: [Binding], _ span: Span) throws(Failure) -> Code {
        let mark = scope.mark
        var made: [(slot: Int, value: Code)] = []
        for (index, binding) in bindings.enumerated() {
            if let first = bindings[..<min(index, Scope.mostNames)].first(where: {
                $0.name.symbol == binding.name.symbol
            }) {
                throw Failure(
                    Diagnostic(
                        .error, .duplicateName, "`\(world.symbols.text(binding.name.symbol))` is given two values here",
                        labels: [Label(source, binding.name.span, "again"), Label(source, first.name.span, "first")]))
            }
            let value = try code(binding.value)
            guard scope.size < Scope.mostNames else { throw tooManyNames(binding.name.span) }
            made.append((scope.declare(binding.name.symbol), value))
        }
        let result = Bindings(span, made, body: try code(body))
        scope.leave(mark)
        return result
    }

    private func lambda(_ parameters: [Name], _ body: Tree, _ span: Span) throws(Failure) -> Code {
        let (function, scope) = try function(
            parameters.map { FunctionTree.Parameter(name: $0) }, body, span, isLambda: true)
        return Lambda(span, function, captured: scope.captures.map(\.origin))
    }

    /// The code of a function, resolved in a scope of its own.
    func function(
        _ parameters: [FunctionTree.Parameter], _ body: Tree, _ span: Span, isLambda: Bool = false
    ) throws(Failure) -> (FunctionCode, Scope) {
        let inner = Scope(parent: scope, isLambda: isLambda, parameters: parameters.count)
        let outer = scope
        scope = inner
        defer { scope = outer }
        guard parameters.count <= Scope.mostNames else { throw tooManyNames(span) }
        var codes: [FunctionCode.Parameter] = []
        for (index, parameter) in parameters.enumerated() {
            if parameters[..<index].contains(where: { $0.name.symbol == parameter.name.symbol }) {
                throw failure(
                    .duplicateName, "the parameter `\(world.symbols.text(parameter.name.symbol))` stands twice",
                    at: parameter.name.span)
            }
            // An initial value may use the parameters before it.
            let initial: Code?
            if let tree = parameter.initial { initial = try code(tree) } else { initial = nil }
            let type: ParameterType?
            if let written = parameter.type { type = try parameterType(written) } else { type = nil }
            codes.append(FunctionCode.Parameter(name: parameter.name.symbol, type: type, initial: initial))
            inner.declare(parameter.name.symbol, parameter: index)
        }
        let resolved = try code(body)
        let function = FunctionCode(
            source: source, parameters: codes, body: resolved, captureSlots: inner.captures.map(\.slot),
            frameSize: inner.size, span: span)
        return (function, inner)
    }

    func use(_ slot: Int) {
        if used.count < 256, !used.contains(slot) { used.append(slot) }
    }

    // MARK: Failures

    /// An error whose fix is the statement with another text at its place.
    func failure(
        _ code: DiagnosticCode, _ message: String, at span: Span, _ text: String = "", fix: String? = nil,
        replacing place: Span? = nil
    ) -> Failure {
        let fix = fix.map { source.replacing(place ?? span, with: $0, in: statement) }
        return Failure(Diagnostic(.error, code, message, labels: [Label(source, span, text)], fix: fix))
    }

    func tooManyNames(_ span: Span) -> Failure {
        failure(.tooLarge, "one function or expression has at most \(Scope.mostNames) names of its own", at: span)
    }

    func unknownMetric(_ name: Name, of company: Int) -> Failure {
        let text = world.symbols.text(name.symbol)
        let near = nearestNames(text, among: world.companies.metricNames.map { world.symbols.text(Symbol(index: $0)) })
        return failure(
            .unknownMetric, "there is no metric `\(text)`" + suggestion(near), at: name.span, fix: near.first)
    }
}
