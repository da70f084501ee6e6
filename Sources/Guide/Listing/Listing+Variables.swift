import Evaluation
import Formatting
import Reporting
import Resolution
import Suan
import Syntax

extension Listing {
    /// The names of the session: what each stands for and how it was made, functions apart.
    package func variables() -> Outcome {
        var values = Table([
            Table.Column("name", role: .name), Table.Column("value", .point),
            Table.Column("made by", role: .note, shrinking: .wraps),
        ])
        let text = ValueText(state, ink: session.ink)
        for variable in state.ownVariables {
            guard let value = variable.value ?? found(variable) else {
                values.add([
                    Table.Cell(state.symbols.text(variable.name)), Table.Cell("(cannot be found)"),
                    Table.Cell(origin(variable)),
                ])
                continue
            }
            if isFunction(value), variable.kind != .formula { continue }
            let shown = text.brief(value, cells: max(20, session.presentation.width / 2))
            values.add([
                Table.Cell(state.symbols.text(variable.name)),
                Table.Cell(inked: shown, hasNumber: isQuantity(value)), Table.Cell(origin(variable)),
            ])
        }
        let functions = ownFunctions() + scenarios()
        guard !values.rows.isEmpty || !functions.isEmpty else {
            return answer(sentence("no variables yet; `x = 5 USD` makes one"))
        }
        return answer(lines(values) + functions)
    }

    /// The session's own functions as they were written, under a heading; nothing where there are none.
    func ownFunctions() -> [[UInt8]] {
        var table = Table([Table.Column(role: .name), Table.Column(shrinking: .wraps)], indent: 2)
        for variable in state.ownVariables {
            guard case .function(let function)? = variable.value else { continue }
            let text = variable.definition.map { $0.written.text } ?? function.definition
            table.add([state.symbols.text(variable.name), Self.onOneLine(text ?? "built in")])
        }
        return table.rows.isEmpty ? [] : sentence("functions of this session", in: .heading) + lines(table)
    }

    /// The scenarios as they were written, under a heading; nothing where there are none.
    private func scenarios() -> [[UInt8]] {
        var table = Table([Table.Column(role: .name), Table.Column(shrinking: .wraps)], indent: 2)
        for (name, written) in state.knownScenarios { table.add([name, Self.onOneLine(written.text)]) }
        return table.rows.isEmpty ? [] : sentence("scenarios of this session", in: .heading) + lines(table)
    }

    /// What a formula gives now; nil where it cannot be found.
    private func found(_ variable: Variable) -> Value? {
        guard variable.kind == .formula, let place = state.names.place(of: variable.name) else { return nil }
        let source = variable.definition?.source ?? Source(name: "-", text: "")
        let aside = Evaluator(state, source: source, isWatchingOthers: false)
        return (try? LiveFormulas(aside).value(of: place, Span(0, 0))) ?? nil
    }

    /// How a variable was made: the expression, and the reason where it was assumed.
    private func origin(_ variable: Variable) -> String {
        if variable.kind == .answer { return "the last result" }
        let expression = variable.definition.map { Self.onOneLine($0.written.text) } ?? ""
        if variable.kind == .formula { return ":= " + expression }
        guard variable.kind == .assumption else { return expression }
        let why = variable.why.map { $0.isEmpty ? "" : " \"\($0)\"" } ?? ""
        return "assumed\(why): \(expression)"
    }

    private func isQuantity(_ value: Value) -> Bool {
        if case .quantity = value { true } else { false }
    }

    private func isFunction(_ value: Value) -> Bool {
        if case .function = value { true } else { false }
    }

    /// The longest expression that is shown, in scalars.
    private static let longestExpression = 240

    /// An expression with single spaces for line ends and indents, cut where it is very long.
    static func onOneLine(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isSpace = false
        var count = 0
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
                isSpace = count > 0
                continue
            }
            if isSpace { scalars.append(" ") }
            isSpace = false
            scalars.append(scalar)
            count += 1
            if count == longestExpression {
                scalars.append("…")
                break
            }
        }
        return String(scalars)
    }
}
