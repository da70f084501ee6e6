import Evaluation
import Presentation
import Reporting
import Syntax

/// Results that are shown with more than themselves: the steps that led to them, or why they make the statement fail.
extension Session {
    /// The steps, then the result as it would be shown alone, then what is to be said of its digits.
    func presentSteps(
        _ value: Value?, _ statement: Statement, _ source: Source, notes: [Diagnostic]
    ) -> Outcome {
        guard let derivation = machine.attachment?.derivation else { return Outcome() }
        machine.attachment = nil
        var bytes: [UInt8] = []
        let isPlain = presentation.json
        let steps = DerivationText(
            ink: isPlain ? .none : ink, width: isPlain ? 100 : presentation.width, describe: world.describe)
        steps.append(derivation, to: &bytes)
        var outcome = present(value, statement, source, notes: notes)
        if presentation.json {
            outcome.json = withSteps(outcome.json, bytes)
            return outcome
        }
        outcome.text = bytes + (outcome.text ?? [])
        var said: [Diagnostic] = []
        func note(_ code: DiagnosticCode, _ message: String) {
            said.append(Diagnostic(.note, code, message, labels: [Label(source, statement.span)]))
        }
        if !derivation.rounding.isEmpty { note(.derived, derivation.rounding) }
        if let bounds = derivation.bounds {
            note(.bounds, "the printed digits allow \(world.describe(bounds))")
        }
        if !said.isEmpty, world.settings.notes { outcome.diagnostics += rendered(said) }
        return outcome
    }

    /// What is explained of an entry: its last expression, or the name that it gave a value. Nil where there is neither.
    public func explained(_ entry: String) -> String? {
        let source = Source(name: "-", text: entry)
        var parser = parser(source)
        var text: String?
        while case .statement(let statement, _)? = parser.next() {
            switch statement.form {
            case .expression(let tree), .explain(let tree, _), .bounds(let tree), .sources(let tree):
                text = source.text(tree.span)
            case .assign(let name, _), .assume(let name, _, _), .param(let name, _, _): text = source.text(name.span)
            default: break
            }
        }
        return text
    }

    /// The object of a statement with its steps as text beside the rest.
    private func withSteps(_ object: [UInt8]?, _ steps: [UInt8]) -> [UInt8]? {
        guard var object, object.last == UInt8(ascii: "}") else { return object }
        object.removeLast()
        object.append(contentsOf: #","steps":["#.utf8)
        for (index, line) in steps.split(separator: 0x0A).enumerated() {
            if index > 0 { object.append(UInt8(ascii: ",")) }
            JSONText.append(String(decoding: line, as: UTF8.self), to: &object)
        }
        object.append(contentsOf: "]}".utf8)
        return object
    }

    /// A result that is shown, of a statement that fails all the same. Nothing it did stays.
    func present(_ verdict: Failure, _ outcome: inout Outcome) -> Outcome {
        world.rollBack()
        outcome.failed = true
        if !presentation.json { outcome.diagnostics += rendered([verdict.diagnostic]) }
        return outcome
    }
}
