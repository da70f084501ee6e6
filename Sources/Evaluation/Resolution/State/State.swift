import Calendars
import Companies
import Files
import Money
import Numbers
import Quantities
import Reporting
import Syntax

/// Everything a session knows. Changes are entered in a journal, and a failed statement plays it back.
package final class World {
    package let symbols = Symbols()
    package let units: UnitTable
    package let bases = BasisTable()
    package let companies = CompanyStore()
    package let interrupt: Interrupt
    package let memory: MemoryBudget
    /// Lowest address the stack may reach; set by the façade for the thread that runs.
    package var stackLimit: UInt = 0
    package internal(set) var globals: [Variable] = []
    /// By slot: what a call by name needs of a function defined with `fn`.
    private(set) var functions: [DirectFunction?] = []
    package internal(set) var settings = Settings()
    /// Dated rates: the session's, imported ones, and the ECB's.
    package let book: RateBook
    /// The present day; set by the façade.
    package var today: () -> Day = { .latest }
    /// By the symbol of the name.
    package private(set) var scenarios: [Int32: Scenario] = [:]
    /// Lessons that were read, in their order.
    package private(set) var lessons: [Lesson] = []
    /// Undated rates of the session, latest last; those before `firstRate` are in force no longer.
    private var allRates: [SessionRate] = []
    private var firstRate = 0
    var rates: ArraySlice<SessionRate> { allRates[firstRate...] }
    /// A value as the display shows it; set by the façade, as presentation stands above this room.
    package var describe: (Value) -> String = { $0.kindName }
    /// A value as a result is shown, over several lines where it is a table; set by the façade.
    package var layOut: (Value) -> String = { $0.kindName }
    /// Reads a file named in an import; set by the façade.
    package var readFile: (String) throws(FileProblem) -> ReadFile = { _ throws(FileProblem) in
        .init(path: "", bytes: [])
    }
    /// Writes a value to a file named in a `write`, and gives how many rows it has; set by the façade.
    package var writeFile: (String, Value) throws(FileProblem) -> Int = { _, _ throws(FileProblem) in
        throw .writingNotAllowed
    }
    /// Loads the shipped and the user's companies, once, when a name first asks for them.
    package var loadCompanies: (() -> Void)?
    /// The functions of the language that were asked for.
    var knownBuiltins: KnownBuiltins
    /// Said with the next outcome: what was wrong with files that were loaded on the way.
    package var pending: [Diagnostic] = []

    /// By symbol: slot in `globals`, or -1.
    var globalSlots: [Int32] = []
    /// By symbol.
    private var unitCache: [KnownUnit] = []
    /// Goes up where a name may mean another unit from now on: what was known before is asked again.
    private var unitGeneration: Int32 = 1
    /// Units declared in the session by symbol; true where by a definition, false where a dimension of their own.
    var declaredUnits: [Int32: Bool] = [:]
    /// Files that figures were read from, some perhaps in statements that were taken back.
    var figureOrigins: Set<String> = []
    /// What the statement under way has changed so far.
    var journal: [Change] = []
    /// Changes after this one are not taken for part of those before it, since they may be taken back alone.
    var journalFloor = 0
    /// Where in the journal a company stands as it was.
    var keptCompanies: [Int: Int] = [:]
    let words: Words

    package init(
        units: UnitTable, book: RateBook, builtins: BuiltinTable, interrupt: Interrupt, memory: MemoryBudget? = nil
    ) {
        self.units = units
        self.book = book
        self.interrupt = interrupt
        self.memory = memory ?? MemoryBudget(limit: nil, interrupt: interrupt)
        knownBuiltins = KnownBuiltins(builtins)
        words = Words(symbols)
        // Before anything else, so that nothing which is taken back takes its place away.
        _ = declare(words.ans)
        journal.removeAll()
    }

    /// Whether changes are weighed as they are made: a session that takes back entries keeps them.
    package var remembers = false
    /// Whether the statement rests on a rate that may be another on another day: the newest there is.
    package var restsOnNewestRate = false

    /// Whether programs read notes with their facts, whatever the session shows.
    package var factsAreRead = false
    /// Whether what is under way is to stop: asked in loops that only write down what there is.
    package var isStopped: Bool {
        memory.look()
        return interrupt.isRaised
    }
    var wantsNotes: Bool { settings.notes || factsAreRead }

    // MARK: Journal

    /// Marks the changes so far as the statement's own beginning.
    package func begin() {
        if !journal.isEmpty { journal.removeAll(keepingCapacity: true) }
        if !keptCompanies.isEmpty { keptCompanies.removeAll(keepingCapacity: true) }
        journalFloor = 0
        restsOnNewestRate = false
    }

    /// Takes back every change since `begin`.
    package func rollBack() {
        for change in journal.reversed() { change.undo(self) }
        begin()
    }

    /// How many changes were made, to roll back to later.
    package var mark: Int {
        journalFloor = journal.count
        return journal.count
    }

    /// Takes back the changes after a mark.
    package func rollBack(to mark: Int) {
        while journal.count > mark { journal.removeLast().undo(self) }
    }

    /// - Parameter weight: about how many bytes the way back holds; asked for only where it is kept.
    func enter(_ key: Change.Key, weight: @autoclosure () -> Int = 0, _ undo: @escaping (World) -> Void) {
        journal.append(Change(key: key, weight: remembers ? 64 + weight() : 0, undo: undo))
    }

    // MARK: Variables and functions

    /// The slot of a name, if it was ever defined.
    func slot(_ name: Symbol) -> Int? {
        let index = Int(name.index)
        guard index < globalSlots.count, globalSlots[index] >= 0 else { return nil }
        return Int(globalSlots[index])
    }

    /// The slot of a name, made where there is none.
    func declare(_ name: Symbol) -> Int {
        if let slot = slot(name) { return slot }
        let index = Int(name.index)
        if index >= globalSlots.count {
            let more = max(index + 1, globalSlots.count * 2, 256) - globalSlots.count
            globalSlots.append(contentsOf: repeatElement(-1, count: more))
        }
        let slot = globals.count
        globals.append(Variable(name: name))
        functions.append(nil)
        globalSlots[index] = Int32(slot)
        enter(.name(index)) { $0.globalSlots[index] = -1 }
        return slot
    }

    private func put(_ variable: Variable, _ slot: Int) {
        globals[slot] = variable
        functions[slot] = nil
        if variable.kind == .function, case .function(let function)? = variable.value,
            case .code(let code) = function.body
        {
            functions[slot] = DirectFunction(code)
        }
    }

    func set(_ slot: Int, _ variable: Variable) {
        let old = globals[slot]
        put(variable, slot)
        enter(.global(slot), weight: old.weight) { $0.put(old, slot) }
    }

    /// Sets the last result. It is done when a statement has succeeded and was presented.
    package func setAnswer(_ value: Value, rests: [QualifiedName]) {
        let slot = declare(words.ans)
        let answer = Variable(
            name: words.ans, value: value, kind: .answer, rests: rests, restsOnNewestRate: restsOnNewestRate)
        if remembers { set(slot, answer) } else { globals[slot] = answer }
    }

    /// The last result.
    package var answer: Value? { slot(words.ans).flatMap { globals[$0].value } }

    package func changeSettings(_ change: (inout Settings) -> Void) {
        let old = settings
        change(&settings)
        enter(.settings) { $0.settings = old }
    }

    func add(rate: StatedRate) {
        let count = book.stated.count
        book.state(rate)
        enter(.statedRates, weight: 96) { $0.book.takeBackStated(to: count) }
    }

    func add(rate: SessionRate) {
        let count = allRates.count
        allRates.append(rate)
        enter(.rates, weight: 96) { $0.allRates.removeSubrange(count...) }
    }

    func forgetRates() {
        let old = firstRate
        firstRate = allRates.count
        enter(.ratesOff) { $0.firstRate = old }
    }

    func set(scenario: Scenario, named name: Symbol) {
        let old = scenarios.updateValue(scenario, forKey: name.index)
        enter(.scenario(name.index), weight: 64) { $0.scenarios[name.index] = old }
    }

    func set(lesson: Lesson, named name: Symbol) {
        let old = lessons
        lessons.removeAll { $0.tree.name.symbol == name }
        lessons.append(lesson)
        enter(.lessons, weight: 64) { $0.lessons = old }
    }

    // MARK: Units

    /// The unit of a name, remembered by symbol.
    func unit(_ name: Symbol) -> UnitID? {
        let index = Int(name.index)
        if index < unitCache.count {
            let known = unitCache[index]
            if known.generation == unitGeneration { return known.unit >= 0 ? UnitID(index: known.unit) : nil }
        } else {
            let more = max(index + 1, unitCache.count * 2, 256) - unitCache.count
            unitCache.append(contentsOf: repeatElement(KnownUnit(), count: more))
        }
        let unit = units.unit(named: symbols.text(name))
        unitCache[index] = KnownUnit(unit: unit?.index ?? -1, generation: unitGeneration)
        return unit
    }

    func forgetKnownUnits() { unitGeneration &+= 1 }
}

/// The unit of a name, or that there is none (-1), and when that was found.
private struct KnownUnit {
    var unit: Int32 = -1
    var generation: Int32 = 0
}

/// A name of the session with what it stands for.
package struct Variable {
    package enum Kind: Sendable {
        case variable, assumption, function, answer
    }

    package var name: Symbol
    package var value: Value?
    package var kind: Kind = .variable
    /// Qualified figures that the value rests on.
    package var rests: [QualifiedName] = []
    /// The expression that made it.
    package var definition: Definition?
    /// Why it was assumed.
    package var why: String?
    /// Whether what made it is no longer known, as too much stood between.
    var isCut = false
    /// Whether its value may be another on another day.
    var restsOnNewestRate = false
}

/// The expression that made a variable, and the variables it used as they were then.
package final class Definition {
    package let code: Code
    package let source: Source
    package let frameSize: Int
    package let used: [(slot: Int, variable: Variable)]
    /// Definitions resting on definitions.
    let depth: Int
    /// Definitions on definitions that are kept.
    static let deepest = 32

    init(code: Code, source: Source, frameSize: Int, used: [(slot: Int, variable: Variable)]) {
        self.code = code
        self.source = source
        self.frameSize = frameSize
        var depth = 0
        // A long chain of definitions is cut: what lies deeper is kept as values only.
        self.used = used.map { entry in
            guard let inner = entry.variable.definition, inner.depth >= Definition.deepest else { return entry }
            var variable = entry.variable
            variable.definition = nil
            variable.isCut = true
            return (entry.slot, variable)
        }
        for entry in self.used { depth = max(depth, entry.variable.definition?.depth ?? 0) }
        self.depth = depth + 1
    }
}

/// How results are shown, and how strictly bases are taken.
package struct Settings: Sendable {
    package enum Scale: Sendable { case latin, chinese, off }

    package var digits = 6
    package var scale = Scale.latin
    package var groups = false
    package var notes = true
    package var isStrict = false

    package init() {}
}

/// Symbols that the evaluator itself looks for.
struct Words {
    let ans: Symbol
    let percent: Symbol
    let times: Symbol
    /// The company of a row of a `compare`; nobody can write it.
    let row: Symbol
    /// The functions that evaluate their first argument again and again, in the order of `Varying.Task`.
    let varying: [Symbol]

    init(_ symbols: Symbols) {
        ans = symbols.intern("ans")
        percent = symbols.intern("%")
        times = symbols.intern("x")
        row = symbols.intern(" row")
        varying = Varying.Task.allCases.map { symbols.intern($0.rawValue) }
    }
}
