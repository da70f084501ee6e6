import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// Turns a tree into nodes: every name is looked up once, every unit interned, every literal made a value.
package final class Resolver {
    package let state: State
    package let source: Source
    /// Made when the first local name or function asks for it: most lines have none.
    package lazy var scope = {
        hasScope = true
        return Scope(parent: nil)
    }()
    private(set) var hasScope = false
    /// Slots that the statement's own frame needs.
    var frameSize: Int { hasScope ? scope.size : 0 }
    package var context: CompanyContext?
    /// Global slots that the expression uses, for the memory of what made a variable.
    package private(set) var used: [NameID] = []
    /// Parsing and resolving only: variables need no values.
    let isChecking: Bool
    /// What plain numbers are multiplied with, in a row of a statement that is made of them.
    package var blockUnit: BlockUnit?
    /// Set where a reported figure is read: which of its numbers were printed.
    package var printed: PrintedDigits?
    /// Functions defined later in the same file. A name means one of them only where it means nothing else yet.
    package var ahead: Set<NameID> = []
    /// Whether a column of a `compare` is read: the metrics of its row's company come first.
    var isInRow = false
    /// Whether what is read is evaluated again with other values: then a lambda around it keeps no value of a variable
    /// that these may rest on.
    var isVaried = false
    /// The function that is being defined: its body may call it.
    package var defining: NameID?

    /// The statement that is read, to quote it whole in fixes.
    let statement: Span

    package init(_ state: State, source: Source, statement: Span, isChecking: Bool) {
        self.statement = statement
        self.state = state
        self.source = source
        self.isChecking = isChecking
    }

    /// Fails when the statement was interrupted.
    func poll(_ span: Span) throws(Failure) {
        if state.interrupt.isRaised { throw failure(.interrupted, "interrupted", at: span) }
    }

    /// The slot of a local name.
    func local(_ name: Symbol) -> Slot? { hasScope ? scope.slot(name) : nil }

    func node(_ tree: Tree) throws(Failure) -> Node {
        let span = tree.span
        switch tree.form {
        case .number(let literal): return try number(literal, span)
        case .date(let date): return .constant(span, .date(try day(date)))
        case .period(let period): return .constant(span, .period(try self.period(period, span)))
        case .datePeriod(let first, let last): return .constant(span, .period(try self.period(first, last, span)))
        case .text(let parts): return try text(parts, span)
        case .truth(let truth): return .constant(span, .truth(truth))
        case .missing: return .constant(span, .missing(Missing(name: nil, available: [])))
        case .name(let symbol): return try name(symbol, span)
        case .list(let items): return Node(span, .list(try nodes(items)))
        case .member(let company, let metric): return try member(company, metric, span)
        case .index(let base, let index): return Node(span, .index(try indexed(base), try node(index)))
        case .call(let callee, let arguments):
            if let node = try varying(callee, arguments, span) { return node }
            return try call(callee, arguments, span)
        case .negate(let operand): return Node(span, .negation(try node(operand)))
        case .not(let operand): return Node(span, .not(try node(operand)))
        case .binary(let operation, let left, let right): return try binary(operation, left, right, span)
        case .comparison(let first, let steps): return try comparison(first, steps, span)
        case .close(let left, let right, let within):
            guard let within else {
                throw failure(
                    .wrongArguments, "say how close: A ≈ B within T", at: span, fix: "\(source.text(span)) within 0.1%")
            }
            return Node(span, .closeness(try node(left), try node(right), within: try node(within)))
        case .convert(let operand, let target, let rate): return try conversion(operand, target, rate, span)
        case .basis(let operand, let basis, let annualized):
            return Node(span, .based(try node(operand), on: try node(basis), isAnnualized: annualized))
        case .conditional(let condition, let then, let otherwise):
            guard let otherwise else {
                throw failure(
                    .missingOperand, "an `if` needs its `else`", at: span, fix: "\(source.text(span)) else missing")
            }
            return Node(span, .conditional(try node(condition), then: try node(then), otherwise: try node(otherwise)))
        case .lambda(let parameters, let body): return try lambda(parameters, body, span)
        case .bindings(let body, let bindings): return try self.bindings(body, bindings, span)
        case .range(let low, let high, let step): return try range(low, high, step, span)
        case .with(let replacements, let body): return try with(replacements, body, span)
        case .compare(let compare): return try self.compare(compare, span)
        case .otherwise(let first, let second): return Node(span, .orElse(try node(first), try node(second)))
        case .qualified(let qualifiers, let inner):
            try refuseHidden(span, inner)
            return Node(span, .qualified(try node(inner), qualifiers.rawValue))
        }
    }

    func nodes(_ trees: [Tree]) throws(Failure) -> [Node] {
        var nodes: [Node] = []
        nodes.reserveCapacity(trees.count)
        for tree in trees {
            try poll(tree.span)
            nodes.append(try node(tree))
        }
        return nodes
    }

    private func binary(_ operation: BinaryOperator, _ left: Tree, _ right: Tree, _ span: Span) throws(Failure) -> Node
    {
        let (a, b) = (try node(left), try node(right))
        let form: Node.Form =
            switch operation {
            case .add: .arithmetic(.add, a, b)
            case .subtract: .arithmetic(.subtract, a, b)
            case .multiply: .arithmetic(.multiply, a, b)
            case .divide, .per: .arithmetic(.divide, a, b)
            case .modulo: .arithmetic(.modulo, a, b)
            case .power: .arithmetic(.power, a, b)
            case .of: .arithmetic(.of, a, b)
            case .on: .arithmetic(.on, a, b)
            case .off: .arithmetic(.off, a, b)
            case .and: .junction(a, b, isAnd: true)
            case .or: .junction(a, b, isAnd: false)
            }
        return Node(span, form)
    }

    private func comparison(_ first: Tree, _ steps: [ComparisonStep], _ span: Span) throws(Failure) -> Node {
        let first = try node(first)
        var links: [ComparisonLink] = []
        for step in steps { links.append(ComparisonLink(comparison: step.comparison, node: try node(step.tree))) }
        guard links.count == 1 else { return Node(span, .chain(first, links)) }
        return Node(span, .comparison(links[0].comparison, first, links[0].node))
    }

    private func member(_ company: Tree, _ metric: Name, _ span: Span) throws(Failure) -> Node {
        let base = try node(company)
        if case .company(let index)? = base.constantValue, state.metric(metric.symbol) == nil {
            throw unknownMetric(metric, of: index)
        }
        return Node(span, .member(Member(company: base, metric: metric.symbol, metricSpan: metric.span)))
    }

    private func text(_ parts: [TextPart], _ span: Span) throws(Failure) -> Node {
        var made: [TextPiece] = []
        for part in parts {
            switch part {
            case .characters(let characters): made.append(.characters(characters))
            case .expression(let tree): made.append(.node(try node(tree)))
            }
        }
        if made.isEmpty { return .constant(span, .text("")) }
        if made.count == 1, case .characters(let characters) = made[0] { return .constant(span, .text(characters)) }
        return Node(span, .text(made))
    }

    /// What an index is taken of: inside a company a bare metric is a path, whatever the block's basis.
    private func indexed(_ base: Tree) throws(Failure) -> Node {
        if let context, case .name(let symbol) = base.form, let metric = state.metric(symbol) {
            return Node(base.span, .ownFigure(Path(company: context.company, metric: metric), .none))
        }
        return try node(base)
    }

    private func bindings(_ body: Tree, _ bindings: [Binding], _ span: Span) throws(Failure) -> Node {
        let mark = scope.mark
        var made: [LocalBinding] = []
        for (index, binding) in bindings.enumerated() {
            if let first = bindings[..<min(index, Scope.mostNames)].first(where: {
                $0.name.symbol == binding.name.symbol
            }) {
                throw Failure(
                    Diagnostic(
                        .error, .duplicateName, "`\(state.symbols.text(binding.name.symbol))` is given two values here",
                        labels: [Label(source, binding.name.span, "again"), Label(source, first.name.span, "first")]))
            }
            let value = try node(binding.value)
            guard scope.size < Scope.mostNames else { throw tooManyNames(binding.name.span) }
            made.append(LocalBinding(slot: scope.declare(binding.name.symbol), value: value))
        }
        let result = Node(span, .bindings(made, in: try node(body)))
        scope.leave(mark)
        return result
    }

    private func lambda(_ parameters: [Name], _ body: Tree, _ span: Span) throws(Failure) -> Node {
        let (function, scope) = try function(
            parameters.map { FunctionTree.Parameter(name: $0) }, body, span, isLambda: true)
        return Node(span, .lambda(function, captured: scope.captures.map(\.origin)))
    }

    /// A function with its text, resolved in a scope of its own.
    package func function(
        _ parameters: [FunctionTree.Parameter], _ body: Tree, _ span: Span
    ) throws(Failure) -> FunctionCode {
        try function(parameters, body, span, isLambda: false).0
    }

    private func function(
        _ parameters: [FunctionTree.Parameter], _ body: Tree, _ span: Span, isLambda: Bool
    ) throws(Failure) -> (FunctionCode, Scope) {
        let inner = Scope(parent: scope, isLambda: isLambda, parameters: parameters.count)
        let outer = scope
        scope = inner
        defer { scope = outer }
        guard parameters.count <= Scope.mostNames else { throw tooManyNames(span) }
        var made: [FunctionCode.Parameter] = []
        for (index, parameter) in parameters.enumerated() {
            if parameters[..<index].contains(where: { $0.name.symbol == parameter.name.symbol }) {
                throw failure(
                    .duplicateName, "the parameter `\(state.symbols.text(parameter.name.symbol))` stands twice",
                    at: parameter.name.span)
            }
            // An initial value may use the parameters before it.
            let initial: Node?
            if let tree = parameter.initial { initial = try node(tree) } else { initial = nil }
            let type: ParameterType?
            if let written = parameter.type { type = try parameterType(written) } else { type = nil }
            made.append(FunctionCode.Parameter(name: parameter.name.symbol, type: type, initial: initial))
            inner.declare(parameter.name.symbol, parameter: index)
        }
        let resolved = try node(body)
        state.functionCount += 1
        let code = FunctionCode(
            resolved, frame, serial: state.functionCount, parameters: made, captureSlots: inner.captures.map(\.slot),
            span: span)
        return (code, inner)
    }

    func use(_ name: NameID) {
        if used.count < 256, !used.contains(name) { used.append(name) }
    }

    // MARK: Failures

    /// An error whose fix is the statement with another text at its place.
    package func failure(
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
        let text = state.symbols.text(name.symbol)
        let near = nearestNames(text, among: state.companies.metricNames.map { state.symbols.text(Symbol(index: $0)) })
        return failure(
            .unknownMetric, "there is no metric `\(text)`" + suggestion(near), at: name.span, fix: near.first)
    }
}
