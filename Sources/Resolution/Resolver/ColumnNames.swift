import Reporting
import Syntax

/// Names of columns in the arguments of a function that takes such: `series(t, date, close)`. A bare name there is the
/// column's, but for a parameter, and for a variable that is a text, a list or a function. So are the names of the kinds
/// of charts: `chart(t, bar)`.
struct ColumnNames {
    private let resolver: Resolver
    private let builtin: Builtin
    private var environment: Environment { resolver.environment }
    private var state: State { resolver.environment.state }

    /// Nil where a function is called that takes no column.
    init?(_ resolver: Resolver, _ callee: Tree) {
        guard case .name(let symbol) = callee.form else { return nil }
        let state = resolver.environment.state
        guard let builtin = state.builtin(symbol),
            builtin.parameters.contains(where: { $0.kind == .column || $0.kind == .drawing }),
            resolver.environment.isFree(symbol)
        else { return nil }
        (self.resolver, self.builtin) = (resolver, builtin)
    }

    /// What an argument is, where it names a column or several; nil for anything else.
    func node(_ argument: Argument, _ index: Int) throws(Failure) -> Node? {
        let place = argument.name.map { builtin.place(of: environment.text($0.symbol)) ?? -1 } ?? index
        guard place >= 0, case let kind = builtin.parameters[min(place, builtin.parameters.count - 1)].kind,
            kind == .column || kind == .drawing
        else { return nil }
        if kind == .drawing {
            guard case .name(let symbol) = argument.value.form else { return nil }
            return drawing(symbol, argument.value.span)
        }
        switch argument.value.form {
        case .name(let symbol): return column(symbol, argument.value.span)
        case .list(let items):
            var nodes: [Node] = []
            for item in items {
                try environment.poll(item.span)
                if case .name(let symbol) = item.form, let node = column(symbol, item.span) {
                    nodes.append(node)
                } else {
                    nodes.append(try resolver.node(item))
                }
            }
            return Node(argument.value.span, .list(nodes))
        default: return nil
        }
    }

    /// A kind of chart, which is no name of the session's but for one that is a text.
    private func drawing(_ symbol: Symbol, _ span: Span) -> Node? {
        if environment.local(symbol) != nil { return nil }
        if let name = environment.visible(symbol), case .text? = state.names.value(of: name) { return nil }
        return .constant(span, .text(environment.text(symbol)))
    }

    private func column(_ symbol: Symbol, _ span: Span) -> Node? {
        if environment.local(symbol) != nil { return nil }
        if let name = environment.visible(symbol) {
            switch state.names.value(of: name) {
            case .text?, .list?, .function?, nil: return nil
            default: break
            }
        } else if let builtin = state.builtin(symbol), builtin.takesBareName, !builtin.isValue {
            // Whether the table has such a column is seen when it is there.
            return nil
        }
        return .constant(span, .text(environment.text(symbol)))
    }
}
