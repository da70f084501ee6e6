import Quantities
import Reporting
import Resolution
import Syntax

/// What is to be said beside a result: warnings, notes, the qualified figures it rests on, and what `print` said. The
/// same is said once.
package final class Report {
    /// Qualified figures that are kept.
    static let mostRests = 64

    private let state: State
    private let site: Site
    private var said = Remembered()
    /// What was printed.
    package var printed: [Printed] = []
    /// Told of every note as it is made.
    weak var observer: (any Observer)?
    /// Greater than 0 while a company's own formulas run: they take their block's basis without warnings.
    private(set) var basisSilence = 0
    private var isCollecting = false

    init(_ state: State, _ site: Site) { (self.state, self.site) = (state, site) }

    package var warnings: [Diagnostic] { said.warnings.all }
    package var notes: [Diagnostic] { said.notes.all }
    /// Qualified figures met since the statement began.
    package var rests: [QualifiedName] { said.rests }
    /// Whether there is nothing to be said beside the result. Asked of every line: nothing is copied for it.
    package var isSilent: Bool { said.isEmpty && printed.isEmpty }

    /// What was said, apart from what was printed.
    struct Remembered {
        fileprivate(set) var warnings = Remarks()
        fileprivate(set) var notes = Remarks()
        fileprivate(set) var rests: [QualifiedName] = []
        /// Whether it was said of a figure that nothing tells when it was filed.
        fileprivate(set) var isUnfiledTold = false

        /// How many warnings there are.
        var warningCount: Int { warnings.all.count }

        fileprivate var isEmpty: Bool { warnings.isEmpty && notes.isEmpty && rests.isEmpty }
    }

    // MARK: Saying

    /// Warns of something at its places.
    package func warn(
        _ finding: some Reporting.Finding & Hashable, at places: [(Span, String)], fix: String? = nil,
        facts: [(name: String, value: String)] = []
    ) {
        said.warnings.add(finding) {
            Diagnostic(.warning, finding, labels: places.map { Label(site.source, $0.0, $0.1) }, fix: fix, facts: facts)
        }
    }

    /// Warns of what was warned of before, in other words.
    func add(_ diagnostic: Diagnostic, as finding: some Reporting.Finding & Hashable) {
        said.warnings.add(finding) {
            Diagnostic(.warning, finding, labels: diagnostic.labels, facts: diagnostic.facts)
        }
    }

    /// Warns, or fails where the session is strict.
    package func caution(
        _ finding: some Reporting.Finding & Hashable, at places: [(Span, String)], fix: String? = nil,
        facts: [(name: String, value: String)] = []
    ) throws(Failure) {
        if isStrict { throw site.failure(finding, at: places, fix: fix) }
        warn(finding, at: places, fix: fix, facts: facts)
    }

    /// Warns of a name of a `where` that nothing asks for.
    func tellUnused(_ binding: LocalBinding) throws(Failure) {
        try caution(VariationFinding.unusedBinding(site.text(binding.place)), at: [(binding.place, "")])
    }

    package func note(
        _ finding: some Reporting.Finding & Hashable, at span: Span, facts: [(name: String, value: String)] = []
    ) {
        observer?.didNote(finding)
        let isNew = said.notes.add(finding) {
            Diagnostic(.note, finding, labels: [Label(site.source, span)], facts: facts)
        }
        if isNew { state.memory.charge(Remarks.weight) }
    }

    /// Says that nothing tells when a figure was filed, of the first of a statement.
    func noteUnfiled(_ name: String, at span: Span, facts: [(name: String, value: String)]) {
        guard !said.isUnfiledTold else { return }
        said.isUnfiledTold = true
        note(FigureFinding.unfiled(name), at: span, facts: facts)
    }

    /// Remembers that the result rests on a qualified figure. `reportedly` tells who says so, not how sure the amount
    /// is, and `exactly` leaves nothing to be said: both are shown with the figure itself only.
    func rest(on name: @autoclosure () -> String, _ qualifiers: UInt8) {
        let qualifiers = qualifiers & ~(Qualifiers.reportedly.rawValue | Qualifiers.exactly.rawValue)
        guard qualifiers != 0 else { return }
        rest(on: [QualifiedName(name: name(), qualifiers: qualifiers)])
    }

    func rest(on names: [QualifiedName]) {
        for name in names where said.rests.count <= Report.mostRests && !said.rests.contains(name) {
            said.rests.append(said.rests.count < Report.mostRests ? name : .others)
        }
    }

    /// Remembers what the value of a variable rests on.
    func rest(on name: NameID) {
        let rests = state.names.rests(of: name)
        if !rests.names.isEmpty { rest(on: rests.names) }
        if rests.onNewestRate { state.restsOnNewestRate = true }
    }

    // MARK: Beginning and taking back

    /// Begins anew.
    func reset() {
        if !said.isEmpty { said = Remembered() }
        if !printed.isEmpty { printed.removeAll() }
        basisSilence = 0
    }

    /// What is said so far, to go back to.
    var remembered: Remembered { said }

    /// Takes back what was said since.
    func goBack(to before: Remembered) { said = before }

    /// Whether what would be warned of fails.
    package var isStrict: Bool { state.settings.isStrict && !isCollecting }

    /// Warns in the body also where the session is strict: its warnings are gathered, and fail together after it.
    func collecting<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = isCollecting
        isCollecting = true
        defer { isCollecting = before }
        return try body()
    }

    /// Says nothing of what is said in the body.
    package func hushed<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = said
        said = Remembered()
        defer { said = before }
        return try body()
    }

    /// Says nothing of what the body rests on.
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
    package func resume(warnings: [Diagnostic], notes: [Diagnostic], printed: [Printed]) {
        (said.warnings, said.notes, self.printed) = (Remarks(warnings), Remarks(notes), printed)
    }

    /// How many warnings and notes there are so far.
    var count: (warnings: Int, notes: Int) { (warnings.count, notes.count) }

    /// Gives what was said since then other places.
    func move(since count: (warnings: Int, notes: Int), _ move: (Diagnostic) -> Diagnostic) {
        func moved(_ all: [Diagnostic], _ count: Int) -> Remarks {
            Remarks(all.prefix(count) + all.dropFirst(count).map(move))
        }
        if warnings.count > count.warnings { said.warnings = moved(warnings, count.warnings) }
        if notes.count > count.notes { said.notes = moved(notes, count.notes) }
    }

    /// Says no rates: the steps of an explanation have them.
    package func forgetRates() { said.notes.keep { $0.code != .rate } }

    /// Takes back what was told of amounts since there were so many notes.
    func forgetAmounts(since count: Int) {
        let ofAmounts: Set<DiagnosticCode> = [.derived, .remark, .roundedDays, .endOfMonth]
        said.notes = Remarks(notes.prefix(count) + notes.dropFirst(count).filter { !ofAmounts.contains($0.code) })
    }

    /// Says no notes about what was found so far.
    package func forgetNotes() { said.notes = Remarks() }
}
