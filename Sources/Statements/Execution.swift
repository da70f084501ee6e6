import Evaluation
import Reporting
import Resolution
import Syntax

/// One statement while it is carried out: where it stands, and what its expressions are read and run with.
struct Execution {
    let evaluator: Evaluator
    let source: Source
    /// The whole statement.
    let span: Span
    /// Parsing and resolving only.
    let isChecking: Bool
    /// Functions of the file that are defined further down.
    let ahead: Set<NameID>
    /// It stands in a text that ships, which was looked through before it did.
    var isShipped = false

    var state: State { evaluator.state }
    var report: Report { evaluator.report }

    /// Makes the evaluator as new for the statement.
    func begin() { evaluator.begin(source, statement: span) }

    /// What reads the expressions of the statement.
    func resolver() -> Resolver { resolver(of: span) }

    /// What reads the expressions of a part of the statement, which corrections quote whole.
    func resolver(of part: Span) -> Resolver {
        let resolver = Resolver(state, source: source, statement: part, isChecking: isChecking)
        resolver.ahead = ahead
        return resolver
    }

    /// The same with another text in the place of the statement.
    func other(_ text: Source) -> Execution {
        Execution(
            evaluator: evaluator, source: text, span: Span(0, text.bytes.count), isChecking: isChecking, ahead: ahead,
            isShipped: isShipped)
    }

    func text(_ name: Name) -> String { state.symbols.text(name.symbol) }

    /// A name of a company or a metric.
    func text(_ name: Int32) -> String { state.symbols.text(Symbol(index: name)) }

    /// - Parameter text: what stands below the place.
    /// - Parameter mended: what the fix takes the place of, where that is not the whole statement; of a name it is the
    ///   name.
    func failure(
        _ finding: some Finding, at place: Span, _ text: String = "", fix: String? = nil, mended: Span? = nil
    ) -> Failure {
        var diagnostic = Diagnostic(.error, finding, labels: [Label(source, place, text)], fix: fix)
        let isName = fix.map { !$0.utf8.contains(0x20) && !source.text(place).utf8.contains(0x20) } ?? false
        diagnostic.fixPlace = mended ?? (isName ? place : nil)
        return Failure(diagnostic)
    }
}

extension Source {
    /// What tells one file's figures from another's: its full path, or its name where it has none.
    var origin: String { path.isEmpty ? name : path }
}
