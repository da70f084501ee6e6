import Numbers
import Quantities
import Reporting
import Syntax

/// One evaluation under way: the locals of the calls that are open, and what is to be said when it is done.
package final class Machine {
    /// The longest text that may be built, in bytes.
    static let longestText = 10_000_000
    /// List items one statement may make.
    static let mostItems = 20_000_000
    static let deepestCalls = 20_000

    package let world: World
    /// The text that the code being run was read from.
    package var source: Source { didSet { sourceIdentity = ObjectIdentifier(source) } }
    /// Tells texts apart without a hold on them.
    private(set) var sourceIdentity: ObjectIdentifier
    var locals = LocalStack()
    /// Where the frame of the innermost call begins in `locals`.
    var base = 0
    var calls = 0
    /// Greater than 0 while a company's own formulas run: they take their block's basis without warnings.
    var basisSilence = 0
    /// Whether figures that stand behind others are spoken of.
    var isWatchingOthers = true
    /// Figures whose formulas are being looked up, innermost last.
    var open: [OpenFigure] = []
    /// Other values that stand in the place of some, in a `with`, a table and their like.
    var variation: Variation? { didSet { isVarying = variation != nil } }
    private(set) var isVarying = false
    /// Whether something was met that rests on what is varied.
    var isTouched = false
    /// The expression of a variable that is being found again: its names mean what they meant then.
    var definition: Definition?
    /// Values of figures found since the statement began.
    var found: [ObjectIdentifier: Value] = [:]
    private var warned = Remarks()
    private var noted = Remarks()
    package var warnings: [Diagnostic] { warned.all }
    package var notes: [Diagnostic] { noted.all }
    /// Qualified figures met since the statement began.
    package private(set) var rests: [QualifiedName] = []
    /// What `print` said.
    package var printed: [String] = []
    var items = 0
    /// Where the statement being run stands, to quote it whole in fixes.
    private var statement: (source: Source, span: Span)?
    var statementSpan: Span? { statement.flatMap { $0.source === source ? $0.span : nil } }
    /// Set while printed numbers stand for all that would be rounded to them.
    var widening: Doubt?
    /// Whether a text was made meanwhile that may be another.
    var hasOpenTexts = false
    /// Set while definitions are gone through for what they rest on, whether or not it is varied.
    var opensDefinitions = false
    /// Whether amounts in texts are told without the time they speak of.
    package var tellsPlainly = false
    /// What a result is shown with besides; nil for almost all.
    package var attachment: ResultAttachment?
    weak var observer: (any Observer)? { didSet { isWatched = observer != nil } }
    private(set) var isWatched = false

    package init(_ world: World, source: Source) {
        self.world = world
        self.source = source
        sourceIdentity = ObjectIdentifier(source)
    }

    deinit { locals.free() }

    /// Makes it as new for the next statement.
    package func reset(_ source: Source, statement span: Span, frameSize: Int) {
        self.source = source
        statement = (source, span)
        base = 0
        calls = 0
        basisSilence = 0
        items = 0
        locals.removeAll()
        locals.open(frameSize)
        if !open.isEmpty { open.removeAll() }
        if !found.isEmpty { found.removeAll() }
        if isVarying { variation = nil }
        definition = nil
        if attachment != nil { attachment = nil }
        if !warned.isEmpty { warned = Remarks() }
        if !noted.isEmpty { noted = Remarks() }
        if !rests.isEmpty { rests.removeAll() }
        if !printed.isEmpty { printed.removeAll() }
    }

    /// Takes up what was said before an import ran its own statements.
    func resume(warnings: [Diagnostic], notes: [Diagnostic], printed: [String]) {
        warned = Remarks(warnings)
        noted = Remarks(notes)
        self.printed = printed
    }

    /// What was said so far, taken away to be put back.
    func takeSaid() -> (warnings: [Diagnostic], notes: [Diagnostic], rests: [QualifiedName]) {
        defer { (warned, noted, rests) = (Remarks(), Remarks(), []) }
        return (warnings, notes, rests)
    }

    func putBack(_ said: (warnings: [Diagnostic], notes: [Diagnostic], rests: [QualifiedName])) {
        (warned, noted, rests) = (Remarks(said.warnings), Remarks(said.notes), said.rests)
    }

    /// How many warnings and notes there are so far.
    var saidSoFar: (warnings: Int, notes: Int) { (warnings.count, notes.count) }

    /// Gives what was said since then other places.
    func move(since said: (warnings: Int, notes: Int), _ move: (Diagnostic) -> Diagnostic) {
        if warnings.count > said.warnings {
            warned = Remarks(warnings.prefix(said.warnings) + warnings.dropFirst(said.warnings).map(move))
        }
        if notes.count > said.notes {
            noted = Remarks(notes.prefix(said.notes) + notes.dropFirst(said.notes).map(move))
        }
    }

    /// Says no rates: the steps of an explanation have them.
    func forgetRates() { noted.keep { $0.code != .rate } }

    /// Takes back what was told of amounts since there were so many notes.
    func forgetAmounts(since count: Int) {
        let ofAmounts: Set<DiagnosticCode> = [.derived, .remark, .roundedDays]
        noted = Remarks(notes.prefix(count) + notes.dropFirst(count).filter { !ofAmounts.contains($0.code) })
    }

    /// Says no notes about what was found so far.
    func forgetNotes() { noted = Remarks() }

    /// Runs what has a frame of its own within the statement: a figure's formula, the basis of a block.
    func run(_ code: Code, frameSize: Int) throws(Failure) -> Value {
        let (outer, top) = (base, locals.count)
        base = top
        locals.open(frameSize)
        defer {
            locals.removeLast(locals.count - top)
            base = outer
        }
        return try code.value(self)
    }

    // MARK: Limits

    /// Fails when the statement was interrupted.
    @inline(__always)
    func poll(_ span: Span) throws(Failure) {
        world.memory.tick()
        if world.interrupt.isRaised { throw failure(.interrupted, "interrupted", at: span) }
    }

    /// Whether enough of the stack is left to go on.
    var hasStack: Bool {
        var here: UInt8 = 0
        return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } >= world.stackLimit
    }

    /// Fails when little of the stack is left.
    @inline(__always)
    func checkStack(_ span: Span) throws(Failure) {
        if !hasStack { throw failure(.tooDeep, "this goes too deep", at: span) }
    }

    /// Counts list items that are about to be made, and fails past what one statement may make.
    func count(items more: Int, _ span: Span) throws(Failure) {
        world.memory.prepare(for: more &* MemoryLayout<Value>.stride)
        try add(items: more, span)
    }

    private func add(items more: Int, _ span: Span) throws(Failure) {
        let (sum, overflow) = items.addingReportingOverflow(more)
        guard !overflow, sum <= Machine.mostItems else {
            throw failure(.tooLarge, "this would make more than 20 million list items", at: span)
        }
        items = sum
        if world.interrupt.isRaised { throw failure(.interrupted, "interrupted", at: span) }
    }

    func list(_ items: [Value], _ span: Span) throws(Failure) -> Value {
        world.memory.charge(items.count &* MemoryLayout<Value>.stride)
        try add(items: items.count, span)
        let list = List(items)
        guard list.size <= Machine.mostItems else {
            throw failure(.tooLarge, "with the lists in it this list would have more than 20 million items", at: span)
        }
        guard list.depth <= Value.deepest else {
            throw failure(.tooDeep, "lists are nested more than \(Value.deepest) deep", at: span)
        }
        return .list(list)
    }

    /// A table, within the same bounds.
    func table(_ table: TableValue, _ span: Span) throws(Failure) -> Value {
        guard table.size <= Machine.mostItems else {
            throw failure(.tooLarge, "with the lists in it this table would have more than 20 million items", at: span)
        }
        guard table.depth <= Value.deepest else {
            throw failure(.tooDeep, "tables are nested more than \(Value.deepest) deep", at: span)
        }
        return .table(table)
    }

    // MARK: What is said

    func warn(
        _ code: DiagnosticCode, _ message: String, at places: [(Span, String)], fix: String? = nil
    ) throws(Failure) {
        let labels = places.map { Label(source, $0.0, $0.1) }
        warned.add(Diagnostic(.warning, code, message, labels: labels, fix: fix))
    }

    func note(_ code: DiagnosticCode, _ message: String, at span: Span, facts: [(name: String, value: String)] = []) {
        if isWatched { observer?.didNote(code, message) }
        let isNew = noted.add(Diagnostic(.note, code, message, labels: [Label(source, span)], facts: facts))
        if isNew { world.memory.charge(Remarks.weight) }
    }

    /// Remembers that the result rests on a qualified figure. `reportedly` tells who says so, not how sure the amount
    /// is, and `exactly` leaves nothing to be said: both are shown with the figure itself only.
    func rest(on name: String, _ qualifiers: UInt8) {
        let qualifiers = qualifiers & ~(Qualifiers.reportedly.rawValue | Qualifiers.exactly.rawValue)
        guard qualifiers != 0 else { return }
        let qualified = QualifiedName(name: name, qualifiers: qualifiers)
        if rests.count < 64, !rests.contains(qualified) { rests.append(qualified) }
    }

    /// Looks something up that the result does not rest on: what another value takes the place of.
    func aside<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = rests
        defer { rests = before }
        return try body()
    }

    func rest(on names: [QualifiedName]) {
        for name in names where rests.count < 64 && !rests.contains(name) { rests.append(name) }
    }

    // MARK: Failures

    func failure(
        _ code: DiagnosticCode, _ message: String, at span: Span, _ text: String = "", fix: String? = nil
    ) -> Failure {
        Failure(Diagnostic(.error, code, message, labels: [Label(source, span, text)], fix: fix))
    }

    func failure(
        _ code: DiagnosticCode, _ message: String, at places: [(Span, String)], fix: String? = nil
    ) -> Failure {
        Failure(Diagnostic(.error, code, message, labels: places.map { Label(source, $0.0, $0.1) }, fix: fix))
    }

    func failure(_ error: NumberError, at span: Span) -> Failure {
        let (code, message) = error.words
        return failure(code, message, at: span)
    }

    /// An operation on numbers, its error given a place.
    @inline(__always)
    func number(_ span: Span, _ operation: () throws(NumberError) -> Number) throws(Failure) -> Number {
        do { return try operation() } catch { throw failure(error, at: span) }
    }

    // MARK: Kinds

    func truth(_ code: Code) throws(Failure) -> Bool {
        let value = try code.value(self)
        if case .truth(let truth) = value { return truth }
        throw wrongKind(value, wanted: "true or false", at: code.span)
    }

    func wrongKind(_ value: Value, wanted: String, at span: Span) -> Failure {
        if case .missing(let missing) = value { return missingFailure(missing, at: span) }
        return failure(.wrongKind, "\(wanted) is wanted here, and this is \(value.kindName)", at: span)
    }

    func missingFailure(_ missing: Missing, at span: Span) -> Failure {
        let message = missing.words ?? "a missing figure cannot be computed with"
        return failure(.missingFigure, message, at: span, "missing")
    }
}

/// What comes with a result.
package final class ResultAttachment {
    /// Why the statement fails although it has a result to show: an audit that found a contradiction.
    package let verdict: Failure?
    /// The steps that led to the result, where they were asked for.
    package let derivation: Derivation?

    init(verdict: Failure? = nil, derivation: Derivation? = nil) {
        (self.verdict, self.derivation) = (verdict, derivation)
    }
}

/// A figure's or literal's name with its qualifiers.
package struct QualifiedName: Hashable, Sendable {
    package let name: String
    package let qualifiers: UInt8
}

/// A figure whose formula is being evaluated.
struct OpenFigure {
    let identifier: ObjectIdentifier
    let name: String
}
