import Quantities
import Reporting
import Syntax

/// What is to be said beside a result: warnings, notes, the qualified figures it rests on, and what `print` said. The
/// same is said once, and of very much only how much more there was.
package final class Report {
    /// Warnings, and notes, that are kept; the others are counted.
    static let most = 10_000
    /// Qualified figures that are kept.
    static let mostRests = 64

    private let state: State
    private let site: Site
    private var said = Said()
    /// What `print` said.
    package var printed: [String] = []
    /// Told of every note as it is made.
    weak var observer: (any Observer)?
    /// Greater than 0 while a company's own formulas run: they take their block's basis without warnings.
    private(set) var basisSilence = 0

    init(_ state: State, _ site: Site) { (self.state, self.site) = (state, site) }

    package var warnings: [Diagnostic] { said.warnings.all }
    package var notes: [Diagnostic] { said.notes.all }
    /// Qualified figures met since the statement began.
    package var rests: [QualifiedName] { said.rests }
    /// How many warnings and notes there were beyond those that are kept.
    package var passedOver: (warnings: Int, notes: Int) { (said.warnings.passedOver, said.notes.passedOver) }

    /// What was said, apart from what was printed.
    struct Said {
        fileprivate(set) var warnings = Heap()
        fileprivate(set) var notes = Heap()
        fileprivate(set) var rests: [QualifiedName] = []

        fileprivate var isEmpty: Bool { warnings.all.isEmpty && notes.all.isEmpty && rests.isEmpty }
    }

    /// Diagnostics of one gravity, each once.
    struct Heap {
        var all: [Diagnostic] = []
        var passedOver = 0
        /// What is known, once there is so much that looking through all takes long.
        var known: Set<Key> = []

        struct Key: Hashable {
            let code: DiagnosticCode
            let message: String
        }

        /// Whether it was not said yet.
        mutating func isNew(_ code: DiagnosticCode, _ message: String) -> Bool {
            if all.count < 16 { return !all.contains { $0.code == code && $0.message == message } }
            if known.isEmpty { known = Set(all.map { Key(code: $0.code, message: $0.message) }) }
            return known.insert(Key(code: code, message: message)).inserted
        }

        mutating func add(_ diagnostic: Diagnostic) {
            if all.count < Report.most { all.append(diagnostic) } else { passedOver += 1 }
        }

        mutating func keep(_ isKept: (Diagnostic) -> Bool, after count: Int = 0) {
            all = all.prefix(count) + all.dropFirst(count).filter(isKept)
            known = []
        }
    }

    // MARK: Saying

    /// Warns of something at its places.
    package func warn(_ code: DiagnosticCode, _ message: String, at places: [(Span, String)], fix: String? = nil) {
        guard said.warnings.isNew(code, message) else { return }
        let labels = places.map { Label(site.source, $0.0, $0.1) }
        said.warnings.add(Diagnostic(.warning, code, message, labels: labels, fix: fix))
    }

    /// Warns, or fails where the session is strict.
    func caution(
        _ code: DiagnosticCode, _ message: String, at places: [(Span, String)], fix: String? = nil
    ) throws(Failure) {
        if state.settings.isStrict { throw site.failure(code, message, at: places, fix: fix) }
        warn(code, message, at: places, fix: fix)
    }

    package func note(
        _ code: DiagnosticCode, _ message: String, at span: Span, facts: [(name: String, value: String)] = []
    ) {
        observer?.didNote(code, message)
        guard said.notes.isNew(code, message) else { return }
        said.notes.add(Diagnostic(.note, code, message, labels: [Label(site.source, span)], facts: facts))
    }

    /// Remembers that the result rests on a qualified figure. `reportedly` tells who says so, not how sure the amount
    /// is, and `exactly` leaves nothing to be said: both are shown with the figure itself only.
    func rest(on name: @autoclosure () -> String, _ qualifiers: UInt8) {
        let qualifiers = qualifiers & ~(Qualifiers.reportedly.rawValue | Qualifiers.exactly.rawValue)
        guard qualifiers != 0 else { return }
        rest(on: [QualifiedName(name: name(), qualifiers: qualifiers)])
    }

    func rest(on names: [QualifiedName]) {
        for name in names where said.rests.count < Report.mostRests && !said.rests.contains(name) {
            said.rests.append(name)
        }
    }

    // MARK: Beginning and taking back

    /// Begins anew.
    func reset() {
        if !said.isEmpty { said = Said() }
        if !printed.isEmpty { printed.removeAll() }
        basisSilence = 0
    }

    /// Says nothing of what is said in the body.
    func hushed<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = said
        said = Said()
        defer { said = before }
        return try body()
    }

    /// Looks something up that the result does not rest on: what another value takes the place of.
    func aside<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = said.rests
        defer { said.rests = before }
        return try body()
    }

    /// Warns of no bases in the body.
    @inline(__always)
    func silentOnBases<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        basisSilence += 1
        defer { basisSilence -= 1 }
        return try body()
    }

    /// Takes up what was said before, in front of what was said since.
    func resume(warnings: [Diagnostic], notes: [Diagnostic], printed: [String]) {
        var whole = Said()
        for diagnostic in warnings { whole.warnings.add(diagnostic) }
        for diagnostic in notes { whole.notes.add(diagnostic) }
        whole.rests = said.rests
        (said, self.printed) = (whole, printed)
    }

    /// Says no rates: the steps of an explanation have them.
    func forgetRates() { said.notes.keep { $0.code != .rate } }

    /// Takes back what was told of amounts since there were so many notes.
    func forgetAmounts(since count: Int) {
        let ofAmounts: Set<DiagnosticCode> = [.derived, .remark, .roundedDays]
        said.notes.keep({ !ofAmounts.contains($0.code) }, after: count)
    }

    /// Says no notes about what was found so far.
    func forgetNotes() { said.notes = Heap() }
}
