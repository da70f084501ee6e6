import Companies
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Runs nodes. It keeps the frames of the calls that are open; how leaves are seen is the lens's, and what is to be said
/// the report's. A session uses one for all its statements.
package final class Evaluator {
    package let state: State
    package let site: Site
    package let report: Report
    package let lens = Lens()
    package let limits: Limits
    package let arithmetic: Arithmetic
    package let ordering: Ordering
    let operations: Operations
    package let rates: RateChoice

    /// How often an expression is evaluated before it goes on registers; nil where none is to.
    package var warmth: Int? = RegisterForm.usualWarmth
    var registers = RegisterMachine()
    var locals = LocalStack()
    /// Where the frame of the innermost call begins in `locals`.
    var base = 0
    var calls = 0
    /// Figures whose formulas are being looked up, innermost last.
    var open: [OpenFigure] = []
    /// The company whose path's index is being found.
    var indexed: Int?
    /// Whether figures that stand behind others are spoken of.
    let isWatchingOthers: Bool
    private(set) weak var observer: (any Observer)?
    private(set) var isWatched = false

    package init(_ state: State, source: Source, isWatchingOthers: Bool = true) {
        self.state = state
        self.isWatchingOthers = isWatchingOthers
        site = Site(source)
        report = Report(state, site)
        limits = Limits(state, site)
        let mismatch = Mismatch(state, site)
        arithmetic = Arithmetic(state, site, report, mismatch)
        ordering = Ordering(state, site, limits, lens, arithmetic)
        operations = Operations(
            site, limits, arithmetic, DateArithmetic(state, site, report, arithmetic))
        rates = RateChoice(state, site, report, arithmetic)
        lens.reset(asOf: state.settings.asOf)
    }

    deinit {
        locals.free()
        registers.free()
    }

    /// Makes it as new for the next statement.
    package func begin(_ source: Source, statement span: Span) {
        site.begin(source, statement: span)
        locals.truncate(to: 0)
        (base, calls) = (0, 0)
        if !open.isEmpty { open.removeAll() }
        limits.reset()
        lens.reset(asOf: state.settings.asOf)
        report.reset()
    }

    // MARK: Frames

    /// Runs an expression in a frame of its own. This is the only way to run one from outside.
    package func run(_ resolved: Resolved) throws(Failure) -> Value {
        let mark = enter(resolved.frame)
        defer { rewind(to: mark) }
        if state.draws > 0 { return try SampledRun(self, resolved).value() }
        let value = try value(resolved.node)
        guard state.draws > 0, state.sampling.isOpen else { return value }
        throw SampledRun(self, resolved).failure()
    }

    /// The amount that an expression gives.
    package func quantity(_ resolved: Resolved) throws(Failure) -> Quantity {
        let value = try run(resolved)
        if case .quantity(let quantity) = value { return quantity }
        throw site.wrongKind(value, .quantity, at: resolved.span)
    }

    /// Whether an expression holds.
    package func truth(_ resolved: Resolved) throws(Failure) -> Bool {
        let value = try run(resolved)
        if case .truth(let truth) = value { return truth }
        throw Conditions(self).notTrue(value, resolved.span)
    }

    /// Runs an expression in a frame of its own, some of whose names have their values already.
    package func run(_ resolved: Resolved, with values: [(slot: Slot, value: Value)]) throws(Failure) -> Value {
        try within(resolved.frame) { () throws(Failure) in
            for (slot, value) in values { try put(value, in: slot, resolved.span) }
            return try value(resolved.node)
        }
    }

    /// Opens a frame for the time of a body.
    package func within<Result>(_ frame: Frame, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let mark = enter(frame)
        defer { rewind(to: mark) }
        return try body()
    }

    /// Opens a frame.
    ///
    /// - Returns: Where to go back to.
    private func enter(_ frame: Frame) -> Mark {
        let mark = mark
        base = locals.count
        if site.source !== frame.source { site.move(to: frame.source) }
        locals.open(frame.size)
        return mark
    }

    /// Where the evaluator stands, to be gone back to at the end of a frame or after a failure.
    struct Mark {
        fileprivate let locals, base, calls, opened, watched: Int
        fileprivate let source: Source
    }

    var mark: Mark {
        let watched = isWatched ? observer?.openCount ?? 0 : 0
        return Mark(
            locals: locals.count, base: base, calls: calls, opened: open.count, watched: watched, source: site.source)
    }

    func rewind(to mark: Mark) {
        locals.truncate(to: mark.locals)
        (base, calls) = (mark.base, mark.calls)
        if site.source !== mark.source { site.move(to: mark.source) }
        if open.count > mark.opened { open.removeLast(open.count - mark.opened) }
        if isWatched { observer?.rewind(to: mark.watched) }
    }

    /// Evaluates what may fail without the statement failing; an interrupt and what is too large are no such failures.
    func attempt(_ body: () throws(Failure) -> Value) throws(Failure) -> Result<Value, Failure> {
        let mark = mark
        do throws(Failure) { return .success(try body()) } catch {
            rewind(to: mark)
            switch error.diagnostic.code {
            case .interrupted, .tooLarge, .tooDeep: throw error
            case .unreadableFile
            where error.diagnostic.finding is UnreadCompany || error.diagnostic.finding is UnreadFolder: throw error
            default: return .failure(error)
            }
        }
    }

    // MARK: Slots

    /// The value of a local name.
    @inline(__always)
    func local(_ slot: Slot, _ span: Span) throws(Failure) -> Value {
        guard let value = locals[base + slot.index] else { throw noPlace(span) }
        return value
    }

    /// Gives a local name its value.
    @inline(__always)
    func put(_ value: Value, in slot: Slot, _ span: Span) throws(Failure) {
        guard locals.put(value, at: base + slot.index) else { throw noPlace(span) }
    }

    private func noPlace(_ span: Span) -> Failure {
        site.failure(NodeFinding.noPlace, at: span)
    }

    // MARK: Watching

    /// Whether nothing changes how leaves are seen, nor watches.
    var seesPlainly: Bool { !isWatched && lens.isPlain }

    /// Runs a body with somebody watching.
    package func watched<Result>(
        by watcher: any Observer, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outer = observer
        watch(watcher)
        defer { watch(outer) }
        return try body()
    }

    /// Runs a body with nobody watching.
    func unwatched<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        guard isWatched else { return try body() }
        let outer = observer
        watch(nil)
        defer { watch(outer) }
        return try body()
    }

    private func watch(_ watcher: (any Observer)?) {
        (observer, isWatched) = (watcher, watcher != nil)
        report.observer = watcher
    }

    /// A text of a value, as it stands in a sentence.
    package func text(_ value: Value) -> String { state.describe(value) }

    var leaves: Leaves { Leaves(site, report, lens) }
    var sorter: Sorter { Sorter(lens, limits, ordering) }
}

/// A figure whose formula is being evaluated.
struct OpenFigure {
    let identifier: ObjectIdentifier
    let name: String
    /// Whether it is a company's, and no formula of the session.
    var isOfCompany = false
}
