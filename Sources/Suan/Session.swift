import Builtins
import Evaluation
import Files
import Formatting
import Money
import Presentation
import Quantities
import Reporting
import Resolution
import Statements
import Syntax

/// One conversation with suan: what was defined so far, and the way from a line of text to its result.
///
/// A session belongs to one thread at a time; only its interrupt may be raised from elsewhere.
public final class Session {
    package let state: State
    package let evaluator: Evaluator
    package let executor: Executor
    let presenter: Presenter
    /// What it was told when it started.
    public let configuration: Configuration
    /// Standard input that was read but does not yet end a statement.
    var pending = PendingInput()
    /// Whether lines of plain arithmetic are evaluated straight from their bytes.
    package var keepsPlainLines = true
    /// What was run and can be taken back; kept where the session remembers.
    var log = SessionLog()
    /// Files that `save` wrote, as they were then: they are overwritten without asking.
    var written: [String: WholeFile.Mark] = [:]
    /// Raised from a signal handler to stop the statement that runs.
    package let interrupt: Interrupt

    /// A session that knows the companies, rates, units and functions that ship, and what the configuration names.
    public convenience init(_ configuration: Configuration = Configuration()) {
        self.init(configuration, interrupt: Interrupt())
    }

    /// A session that stops when an interrupt is raised which others may share: that of the session whose place it
    /// takes.
    package init(_ configuration: Configuration, interrupt: Interrupt) {
        self.configuration = configuration
        self.interrupt = interrupt
        let book = RateBook(store: configuration.dataFolder.map { RateStore(folder: $0) })
        let base = configuration.ownsProcess ? 0 : ResidentMemory.bytes() ?? 0
        let memory = MemoryBudget(limit: configuration.memory, base: base, interrupt: interrupt)
        state = State(
            units: UnitTable.standard(), book: book, builtins: StandardFunctions.table,
            files: FileAccess(
                writableFolders: configuration.writableFolders, readableFolders: configuration.readableFolders),
            companyFolder: configuration.companyFolder, interrupt: interrupt, memory: memory)
        evaluator = Evaluator(state, source: Source(name: "-", text: ""))
        executor = Executor(evaluator)
        executor.wantsTables = configuration.presentation.tables != .aligned
        presenter = Presenter(executor, configuration.presentation, configuration.warnings)
        state.files.writesNothing = configuration.writesNothing
        state.files.importsAnywhere = configuration.importsAnywhere
        state.remembers = configuration.remembers
        state.folders.cache = configuration.cacheFolder
        if let columns = configuration.progressColumns {
            state.progress = Progress(on: ProgressLine(on: 2, columns: columns))
        }
        if let date = configuration.today { state.today = .fixed(date.day) }
        if let date = configuration.asOf { state.begin(asOf: date.day) }
    }

    /// The way of a line. The statement's changes are taken back where any stage fails, or is interrupted.
    ///
    /// Text came through the lexer and the parser already; here it is resolved and evaluated (both in `execute`), and
    /// presented.
    package func run(_ statement: Statement, _ notes: [Diagnostic], _ source: Source, ahead: Set<NameID> = [])
        -> Outcome
    {
        state.begin()
        if !(ahead.isEmpty && executor.ahead.isEmpty) { executor.ahead = ahead }
        let pending = state.pending.isEmpty ? [] : state.pending
        do throws(Failure) {
            let value = try executor.execute(statement, source)
            state.memory.look()
            try stopIfStrict(value, statement, source)
            var outcome = present(value, statement, source, notes: notes)
            try stopIfInterrupted(statement, source)
            if executor.attachment != nil, let verdict = executor.attachment?.verdict {
                return presenter.present(verdict, &outcome)
            }
            succeed(statement, source, value, outcome.inkedText)
            return outcome
        } catch {
            if !interrupt.isRaised, let request = request(of: statement, source, error) {
                state.rollBack()
                return Outcome(request)
            }
            return fail(error, statement, source, pending)
        }
    }

    /// What a statement that succeeded leaves behind: its changes, the last result, and its place in the log.
    func succeed(_ statement: Statement, _ source: Source, _ value: Value?, _ text: [UInt8]?) {
        if let value { state.setAnswer(value, rests: evaluator.report.isSilent ? [] : evaluator.report.rests) }
        if configuration.remembers { log.add(statement, source, hasValue: value != nil, text, of: state) }
    }

    /// Takes a statement back and says why. What was interrupted says so, whatever it failed of.
    func fail(_ failure: Failure, _ statement: Statement, _ source: Source, _ pending: [Diagnostic]) -> Outcome {
        state.rollBack()
        guard interrupt.isRaised else {
            return present(failure.diagnostic, more: failure.more, statement.span, source)
        }
        // What was to be said of files is said with the interruption.
        if state.pending.isEmpty { state.pending = pending }
        let said = failure.diagnostic.code == .interrupted ? failure : interruption(source, statement.span)
        return present(said.diagnostic, statement.span, source)
    }

    /// To be called before each entry is run: what follows is taken back together.
    package func beginEntry() { log.beginEntry() }

    func stopIfInterrupted(_ statement: Statement, _ source: Source) throws(Failure) {
        if interrupt.isRaised { throw interruption(source, statement.span) }
    }

    func interruption(_ source: Source, _ span: Span) -> Failure {
        Failure(Diagnostic(.error, .interrupted, "interrupted", labels: [Label(source, span)]))
    }

    /// Makes ready for a run on the present thread: the stack may grow from here by what the configuration says.
    package func prepare() {
        var here: UInt8 = 0
        let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
        state.memory.begin()
        state.stackLimit = address - min(address, UInt(max(configuration.stackSize, 65536)))
    }
}
