import Formatting
import Presentation
import Reporting
import Resolution
import Syntax

@testable import Suan

/// What a session knows, as text: to see that something changed nothing.
struct Fingerprint: Equatable, CustomStringConvertible {
    let lines: [String]

    init(_ session: Session) {
        let state = session.state
        let text = ValueText(state)
        // Companies are there from here on, whatever was asked for before.
        _ = session.probe("minimax")
        var lines = state.names.variables.filter { $0.value != nil }.map { variable in
            let rests = variable.rests.map(\.name).joined(separator: ",")
            let why = variable.why ?? ""
            return
                "\(state.symbols.text(variable.name)) \(variable.kind) \(short(variable.value, text)) \(rests) \(why)"
        }
        .sorted()
        lines.append("ans \(short(state.answer, text))")
        lines.append("\(state.settings)")
        lines += state.book.stated.map { "\($0)" }
        lines += ["1 USD in CNY", "1 EUR in JPY", "1 wafer", "1 rack", "1 晶圆", "1 thing"].map {
            session.probe($0)
        }
        for index in state.companies.companies.indices {
            var bytes: [UInt8] = []
            ResultText(state).append(.company(index), to: &bytes)
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        lines += state.companies.metrics.map {
            let dimension = $0.dimension?.text ?? "-"
            return "\(state.symbols.text(Symbol(index: $0.name))) \($0.kind) \(dimension) \($0.also)"
        }
        self.lines = lines
    }

    var description: String { lines.joined(separator: "\n") }
}

private func short(_ value: Value?, _ text: ValueText) -> String {
    guard let value else { return "-" }
    if case .list(let list) = value, list.size > 1_000 { return "list of \(list.size)" }
    return String(text.string(value).prefix(1_000))
}

extension Session {
    /// What a statement would give, which then never was.
    func probe(_ line: String) -> String {
        let source = Source(name: "-", text: line)
        var parser = Parser(source, symbols: state.symbols)
        guard case .statement(let statement, _)? = parser.next() else { return "no statement" }
        prepare()
        let notes = state.settings.notes
        state.begin()
        defer { state.rollBack() }
        do throws(Failure) {
            guard let value = try executor.execute(statement, source) else { return "nothing" }
            return ValueText(state).string(value)
                + (notes ? evaluator.report.notes.map { $0.inWords().message }.joined(separator: "; ") : "")
        } catch {
            return error.diagnostic.inWords().message
        }
    }
}
