import Reporting
import Resolution
import Syntax

/// Which warnings count, and whether they make a statement fail.
public struct WarningPolicy: Sendable {
    /// Whether a statement fails that has a warning, or shows what is missing.
    public var isStrict = false
    /// Whether no warning counts.
    public var hidesAll = false
    /// Codes of warnings that do not count, such as `hides-name`. What does not count is not shown, and no statement
    /// fails of it.
    public var hidden: [String] = []

    /// All count, and no statement fails of one.
    public init() {}

    /// Those that count. What is no warning always does.
    func counting(_ all: [Diagnostic]) -> [Diagnostic] {
        guard hidesAll || !hidden.isEmpty else { return all }
        return all.filter { $0.severity != .warning || !hidesAll && !hidden.contains($0.code.rawValue) }
    }
}

/// Why a statement fails where the session is strict, apart from its warnings.
enum StrictFinding: Finding {
    /// What it shows is missing, or a part of it is: what was asked for, where it has a name.
    case missing(String?, isPart: Bool)

    var code: DiagnosticCode { .missingFigure }
}

extension Session {
    /// Fails where the session is strict and a statement that went well has warnings, or shows what is missing.
    ///
    /// - Parameter value: what it shows.
    func stopIfStrict(_ value: Value?, _ statement: Statement, _ source: Source) throws(Failure) {
        guard configuration.warnings.isStrict else { return }
        var all = configuration.warnings.counting(state.pending + evaluator.report.warnings)
        if let value, let missing = value.firstMissing {
            let isPart = if case .missing = value { false } else { true }
            let label = Label(source, statement.span)
            all.append(
                Diagnostic(.error, StrictFinding.missing(missing.name, isPart: isPart), labels: [label]))
        }
        guard !all.isEmpty else { return }
        state.pending.removeAll()
        for place in all.indices where all[place].severity == .warning { all[place].severity = .error }
        var failure = Failure(all.removeFirst())
        failure.more = all
        throw failure
    }
}

extension Value {
    /// The first that is missing in it, as deep as it goes.
    fileprivate var firstMissing: Missing? {
        var rest = [self]
        while let value = rest.popLast() {
            switch value {
            case .missing(let missing): return missing
            case .list(let list): rest += list.items.reversed()
            case .table(let table): rest += table.cells.reversed()
            default: continue
            }
        }
        return nil
    }
}
