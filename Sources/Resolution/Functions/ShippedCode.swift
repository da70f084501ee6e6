import Reporting
import Syntax

/// A shipped function, read and resolved for a session.
package final class ShippedCode {
    package let shipped: ShippedFunction
    package let code: FunctionCode
    /// What it comes to where nothing is refused, as `explain` writes it: without the guards before it, and without the
    /// unit that it is given in.
    package let result: String

    /// - Parameter state: its names mean nothing here: a shipped function rests on the language alone.
    init(_ shipped: ShippedFunction, _ state: State) throws(Failure) {
        self.shipped = shipped
        let source = Source(name: shipped.file.name, bytes: Array(shipped.file.bytes()))
        var parser = Parser(source, symbols: state.symbols, at: shipped.start)
        let parsed = parser.next()
        guard case .statement(let statement, _)? = parsed, case .function(let tree) = statement.form else {
            if case .failure(let diagnostic, _)? = parsed { throw Failure(diagnostic) }
            throw Failure(Diagnostic(.error, NameFinding.noFunction(shipped.name)))
        }
        let resolver = Resolver(state, source: source, statement: statement.span, isChecking: false)
        code = try state.apart { () throws(Failure) in
            try resolver.function(tree.parameters, tree.body, statement.span)
        }
        result = ShippedCode.result(tree.body, source, fail: state.symbols.intern("fail"))
    }

    private static func result(_ body: Tree, _ source: Source, fail: Symbol) -> String {
        var tree = body
        while true {
            switch tree.form {
            case .conditional(_, let then, let otherwise):
                guard case .call(let callee, _) = then.form, case .name(fail) = callee.form, let otherwise else {
                    return source.text(tree.span)
                }
                tree = otherwise
            case .convert(let operand, _, _): tree = operand
            default: return source.text(tree.span)
            }
        }
    }
}
