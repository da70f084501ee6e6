import Charts
import Companies
import Files
import Money
import Numbers
import Quantities
import Reporting
import Syntax

/// Everything a session knows. Changes are entered in a journal, and a failed statement plays it back.
package final class State {
    package let symbols = Symbols()
    package let units: UnitTable
    package let bases = BasisTable()
    package let companies = CompanyStore()
    /// Folders whose companies are read when they are named.
    package let folders = CompanyFolders()
    package let interrupt: Interrupt
    package let memory: MemoryBudget
    /// Lowest address the stack may reach; set by the façade for the thread that runs.
    package var stackLimit: UInt = 0
    /// Variables, assumptions and functions.
    package internal(set) var names = Names()
    package internal(set) var settings = Settings()
    /// What all columns of samples share.
    package private(set) lazy var sampling = Sampling()
    /// How many statements have drawn samples so far: each draws others than those before it.
    package internal(set) var draws = 0
    /// Dated rates: the session's, imported ones, and the ECB's.
    package let book: RateBook
    package var today = PresentDay.ofSystem
    /// By the symbol of the name.
    package internal(set) var scenarios: [Int32: Scenario] = [:]
    /// Lessons that were read, in their order.
    package internal(set) var lessons: [Lesson] = []
    /// Undated rates of the session.
    package internal(set) var rates = SessionRates()
    /// The files that statements may reach.
    package var files: FileAccess
    /// Cells of a line that printed tables fit.
    package var width = 80
    /// What pictures are drawn with.
    package var signs = TerminalForm.Signs.utf8
    /// The language of words that stand in what is printed.
    package var language = Language.english
    /// Whether what is printed is for a screen reader.
    package var isPlain = false
    /// The folder of the user's own company files; nil for none.
    package let companyFolder: String?
    /// Whether the shipped and the user's companies were loaded, which is done when a statement first asks for them.
    package internal(set) var hasCompanies = false
    /// How many functions were read so far.
    var functionCount = 0
    /// The functions of the language that were asked for.
    var knownBuiltins: KnownBuiltins
    /// Tells somebody at a terminal how far a long statement is; nil where nobody looks.
    package var progress: Progress?
    /// What is told once in a session, and was.
    package var told: Set<Cause> = []
    /// Said with the next outcome: what was wrong with files that were loaded on the way.
    package var pending: [Diagnostic] = []

    /// The units of names, once they were asked for.
    var unitsByName = UnitMemory()
    var currenciesBySmallCode = UnitMemory()
    /// Names whose last definition failed where a script or a pipe went on: each use of them is an error.
    var failedNames: Set<Symbol> = []
    /// Units declared in the session by symbol; true where by a definition, false where a dimension of their own.
    package internal(set) var declaredUnits: [Int32: Bool] = [:]
    /// Files that figures were read from, some perhaps in statements that were taken back.
    package var figureOrigins: Set<String> = []
    /// What the statement under way has changed so far.
    var journal: [Change] = []
    /// Changes after this one are not taken for part of those before it, since they may be taken back alone.
    var journalFloor = 0
    /// Where in the journal a company stands as it was.
    var keptCompanies: [Int: Int] = [:]
    package let known: KnownSymbols

    package init(
        units: UnitTable, book: RateBook, builtins: BuiltinTable, files: FileAccess, companyFolder: String?,
        interrupt: Interrupt, memory: MemoryBudget? = nil
    ) {
        self.units = units
        self.book = book
        self.files = files
        self.companyFolder = companyFolder
        self.interrupt = interrupt
        self.memory = memory ?? MemoryBudget(limit: nil, interrupt: interrupt)
        knownBuiltins = KnownBuiltins(builtins)
        known = KnownSymbols(symbols)
        // Before anything else, so that nothing which is taken back takes its place away.
        _ = names.declare(known.ans)
    }

    /// What came of the definition of a name, where what comes after a failure is run too.
    package func noteDefinition(of name: Symbol, failed: Bool) {
        guard failed else {
            if !failedNames.isEmpty { failedNames.remove(name) }
            return
        }
        failedNames.insert(name)
        if let place = names.place(of: name), names.value(of: place) != nil {
            begin()
            set(place, Variable(name: name))
        }
    }

    /// Whether the last definition of a name failed.
    package func hasFailed(_ name: Symbol) -> Bool { !failedNames.isEmpty && failedNames.contains(name) }

    /// Whether changes are weighed as they are made: a session that takes back entries keeps them.
    package var remembers = false
    /// Whether the statement rests on a rate that may be another on another day: the newest there is.
    package var restsOnNewestRate = false
    /// What the statement has looked up so far, and with what knowledge.
    package var looked = MadeAsOf()

    /// Whether programs read notes with their facts, whatever the session shows.
    package var factsAreRead = false
    /// Whether what is under way is to stop: asked in loops that only write down what there is.
    package var isStopped: Bool {
        memory.look()
        return interrupt.isRaised
    }
    package var wantsNotes: Bool { settings.notes || factsAreRead }
}
