import Evaluation
import Presentation
import Reporting
import Resolution
import Statements
import Suan
import Syntax

/// What is asked of a session beside its statements.
struct Aside {
    let session: Session
    private var state: State { session.state }

    init(_ session: Session) { self.session = session }

    /// What an expression gives in this session as the prompt shows it, notes included, without being one of its
    /// statements: `ans` and all else stay as they were. Nil where the line is no expression.
    func result(of line: String) -> (text: String, value: Value?)? {
        let source = Source(name: "-", text: line)
        var parser = Parser(source, symbols: state.symbols)
        guard case .statement(let statement, var notes)? = parser.next(), case .expression = statement.form else {
            return nil
        }
        let evaluator = Evaluator(state, source: source)
        var bytes: [UInt8] = []
        var value: Value?
        var said: [Diagnostic] = []
        do throws(Failure) {
            value = try Executor(evaluator).execute(statement, source)
            notes += evaluator.report.notes
            if let value {
                ResultText(state).append(value, to: &bytes)
                bytes.append(0x0A)
                ResultNotes(evaluator).append(on: value, statement.span, source, to: &notes)
            }
            said = evaluator.report.warnings + (state.settings.notes ? notes : [])
        } catch {
            said = [error.diagnostic]
        }
        let options = RenderingOptions(width: session.presentation.width)
        for diagnostic in said { diagnostic.inWords().append(to: &bytes, options) }
        if bytes.last == 0x0A { bytes.removeLast() }
        return (String(decoding: bytes, as: UTF8.self), value)
    }
}
