import Evaluation
import Quantities
import Reporting
import Resolution
import Statements
import Syntax

/// The one place that offers corrections. A correction is a promise: it is read, resolved and run with the state of the
/// session set aside, within small limits, and is offered where it succeeds and says what the line said.
struct FixTrial {
    private let executor: Executor
    private var state: State { executor.state }
    /// Statements before the one in question that did not run, as where a file could not be read whole: what they define
    /// is found first.
    private let earlier: [(Statement, Source)]

    init(_ executor: Executor, after earlier: [(Statement, Source)] = []) {
        (self.executor, self.earlier) = (executor, earlier)
    }

    /// The longest statement that is tried, in bytes.
    private static let longest = 4_096
    /// The looks at the memory that one diagnostic's corrections may take, each of 256 steps.
    private static let mostLooks = 1_000
    /// Of more mistakes in one line than these no correction is a whole.
    private static let deepest = 3
    private static let mostCandidates = 6
    /// Mistakes that are mended with another in one line.
    private static let ofNames: Set<DiagnosticCode> = [.unknownName, .unknownFunction, .unknownUnit, .unknownMetric]

    /// What is said, with a correction that stands, or none.
    ///
    /// - Parameter statement: the statement that it is said of.
    func tried(_ diagnostic: Diagnostic, in statement: Span?) -> Diagnostic {
        guard diagnostic.fixStanding == .offered || diagnostic.fixStanding == .guessed, let fix = diagnostic.fix,
            !isCommand(diagnostic), diagnostic.code != .badLesson
        else { return diagnostic }
        var tried = diagnostic
        tried.fix = nil
        tried.otherFixes = []
        guard let place = FixPlace(diagnostic, in: statement), place.statement.range.count <= FixTrial.longest else {
            return tried
        }
        var found: [(fix: String, result: String)] = []
        let mark = state.mark
        let pending = state.pending
        let rests = state.restsOnNewestRate
        _ = state.memory.bounded(looks: FixTrial.mostLooks) {
            define()
            for candidate in place.candidates([fix] + diagnostic.otherFixes).prefix(FixTrial.mostCandidates) {
                guard let mended = mended(candidate, for: diagnostic, place, depth: 0) else { continue }
                if !found.contains(where: { $0.result == mended.result }) { found.append(mended) }
            }
        }
        state.rollBack(to: mark)
        (state.pending, state.restsOnNewestRate) = (pending, rests)
        guard let first = found.first else { return tried }
        tried.fix = first.fix
        let isSure = found.count == 1 && diagnostic.fixStanding == .offered && isSure(first.fix, of: diagnostic, place)
        tried.fixStanding = isSure ? .sure : .unsure
        return tried
    }

    /// Whether a correction that stands can mean nothing else than what was typed.
    private func isSure(_ fix: String, of diagnostic: Diagnostic, _ place: FixPlace) -> Bool {
        func signs(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "@") } }
        // A time that nobody spoke of.
        if signs(fix) > signs(place.text) { return false }
        switch diagnostic.code {
        // `53,43,000` and `1'234` are grouped in other ways, `1.200,50` and `12,5` are decimals; `1,2,3` may be a list, and
        // `1,234567` a number that lost a comma.
        case .badGrouping:
            let typed = diagnostic.labels.first.map { $0.source.text($0.span) } ?? ""
            let groups = typed.split(separator: ",", omittingEmptySubsequences: false)
            let last = groups.last?.prefix { $0.isNumber }.count
            return !typed.contains("，")
                && (typed.contains(".") || groups.count == 1 || groups.count == 2 && (last ?? 0) < 3
                    || groups.count > 2 && last == 3)
        // Another day than the one asked for is another rate.
        case .noRate: return place.text.contains("..")
        default: return true
        }
    }

    /// Whether it is of a line that asks something of the shell.
    private func isCommand(_ diagnostic: Diagnostic) -> Bool {
        guard let label = diagnostic.labels.first else { return true }
        return label.source.bytes.first { $0 != 0x20 } == UInt8(ascii: ":")
    }

    /// Finds what the statements before define. One that fails defines nothing.
    private func define() {
        guard let (_, first) = earlier.first else { return }
        let runner = Executor(Evaluator(state, source: first))
        for (statement, source) in earlier where statement.form.defines {
            do throws(Failure) { _ = try runner.execute(statement, source) } catch { continue }
        }
    }

    // MARK: One correction

    /// A correction that stands, as it is to be typed, with what it gives. Where another mistake is left, that is
    /// mended too.
    private func mended(
        _ candidate: FixPlace.Candidate, for diagnostic: Diagnostic, _ place: FixPlace, depth: Int
    ) -> (fix: String, result: String)? {
        guard candidate.statement != place.text else { return nil }
        let source = Source(name: "-", bytes: Array(candidate.statement.utf8), path: place.source.path)
        let run = run(source)
        switch run {
        case .unreadable: return nil
        case .failed(let next):
            guard depth < FixTrial.deepest, candidate.isWhole,
                diagnostic.severity == .error, FixTrial.ofNames.contains(diagnostic.code),
                FixTrial.ofNames.contains(next.code),
                next.fixStanding == .offered, next.otherFixes.isEmpty, let fix = next.fix,
                let inner = FixPlace(next, in: Span(0, source.bytes.count)),
                let again = inner.candidates([fix]).first
            else { return nil }
            return mended(again, for: diagnostic, place, depth: depth + 1)
        case .gave(let result, let codes, let statements):
            if diagnostic.severity == .warning, let left = codes[diagnostic.code] {
                // Of several places one is mended at a time.
                guard case .gave(_, let before, _) = self.run(Source(name: "-", text: place.text)),
                    left < before[diagnostic.code] ?? 0
                else { return nil }
            }
            // A run-rate in the place of a flow of another length may contradict the years that are given.
            if diagnostic.severity == .warning, diagnostic.code != .flowTimes, let told = codes[.flowTimes] {
                guard case .gave(_, let before, _) = self.run(Source(name: "-", text: place.text)),
                    told <= before[.flowTimes] ?? 0
                else { return nil }
            }
            guard !MeaninglessProduct(executor, source).isNew(in: statements, of: diagnostic, before: place.text)
            else { return nil }
            if let result, !isMeant(result, by: diagnostic) { return nil }
            // What gives no result differs by what is written.
            return (candidate.fix, result.map { state.describe($0) } ?? candidate.statement)
        }
    }

    /// A mistyped name of a value gives neither a function nor nothing at all.
    private func isMeant(_ result: Value, by diagnostic: Diagnostic) -> Bool {
        switch result {
        case .function: diagnostic.code != .unknownName
        case .missing: diagnostic.code != .unknownName && diagnostic.code != .unknownMetric
        default: true
        }
    }

    private enum Run {
        case unreadable
        case failed(Diagnostic)
        case gave(Value?, warnings: [DiagnosticCode: Int], [Statement])
    }

    /// Runs a text whole. What would be written to a file, or read from one, is resolved only.
    private func run(_ source: Source) -> Run {
        var parser = Parser(source, symbols: state.symbols)
        var statements: [Statement] = []
        while let parsed = parser.next() {
            guard case .statement(let statement, _) = parsed else { return .unreadable }
            statements.append(statement)
        }
        guard !statements.isEmpty else { return .unreadable }
        let evaluator = Evaluator(state, source: source)
        let runner = Executor(evaluator)
        let checker = Executor(evaluator, isChecking: true)
        (runner.ahead, checker.ahead, runner.arguments) = (executor.ahead, executor.ahead, executor.arguments)
        let mark = state.mark
        defer { state.rollBack(to: mark) }
        var result: Value?
        var codes: [DiagnosticCode: Int] = [:]
        for statement in statements {
            do throws(Failure) {
                result = try (statement.form.reachesFiles ? checker : runner).execute(statement, source)
            } catch {
                return .failed(error.diagnostic)
            }
            if let verdict = runner.attachment?.verdict { return .failed(verdict.diagnostic) }
            for warning in evaluator.report.warnings { codes[warning.code, default: 0] += 1 }
        }
        return .gave(result, warnings: codes, statements)
    }
}

extension Statement.Form {
    /// Whether it gives something a name or a meaning for the statements after it.
    fileprivate var defines: Bool {
        switch self {
        case .assign, .assume, .param, .function, .scenario, .unit, .rate, .metric, .company, .setting, .correlate: true
        default: false
        }
    }

    /// Whether it reads or writes files.
    fileprivate var reachesFiles: Bool {
        switch self {
        case .importFile, .write, .lesson: true
        default: false
        }
    }
}

extension Presenter {
    /// What is said, with a correction that stands, or none.
    func sure(_ diagnostic: Diagnostic, in statement: Span? = nil) -> Diagnostic {
        guard diagnostic.fix != nil else { return diagnostic }
        return FixTrial(executor, after: earlier).tried(diagnostic, in: statement)
    }
}
