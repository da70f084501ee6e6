import Reporting
import Syntax

/// What is known where a statement is read: the session, the names that hold in the place under way, and how its
/// numbers are taken.
final class Environment {
    let state: State
    let passage: Passage
    /// Parsing and resolving only: variables need no values.
    let isChecking: Bool

    // MARK: Names

    /// Made when the first local name or function asks for it: most lines have none.
    lazy var scope = {
        hasScope = true
        return Scope(parent: nil)
    }()
    private(set) var hasScope = false
    /// Global slots that the expression uses, for the memory of what made a variable.
    private(set) var used: [NameID] = []
    /// Functions defined later in the same file. A name means one of them only where it means nothing else yet.
    var ahead: Set<NameID> = []
    /// The function that is being defined: its body may call it.
    var defining: NameID?

    // MARK: Where it stands

    /// The company whose block is read.
    var context: CompanyContext?
    /// Whose fiscal calendar a period literal means, where an index is read.
    var indexOwner: PeriodReader.Owner?
    /// Whether an argument is read that is a name alone: it may be that of a function.
    var isArgument = false
    /// Whether a column of a `compare` is read: the metrics of its row's company come first.
    var isInRow = false
    /// Whether a `screen` may stand here, which is only where it is all of an expression.
    var isScreen = false
    /// Whether what is read is evaluated again with other values: then a lambda around it keeps no value of a variable
    /// that these may rest on.
    var isVaried = false

    /// The variables and figures that were met in parts of what is varied which may never be evaluated.
    var mentions = Mentions()

    // MARK: Numbers

    /// What plain numbers are multiplied with, in a row of a statement that is made of them.
    var blockUnit: BlockUnit?
    /// Set where a reported figure is read: which of its numbers were printed.
    var printed: PrintedDigits?

    init(_ state: State, _ passage: Passage, isChecking: Bool) {
        (self.state, self.passage, self.isChecking) = (state, passage, isChecking)
    }

    /// Fails when the statement was interrupted.
    func poll(_ span: Span) throws(Failure) {
        if state.interrupt.isRaised { throw passage.failure(Interrupted(), at: span) }
    }

    func text(_ symbol: Symbol) -> String { state.symbols.text(symbol) }

    /// Slots that the statement's own frame needs.
    var frameSize: Int { hasScope ? scope.size : 0 }

    func use(_ name: NameID) {
        if used.count < 256, !used.contains(name) { used.append(name) }
    }
}

/// What a name means: a local name, one of the session, or one that the file defines further down.
extension Environment {
    /// The slot of a local name.
    func local(_ name: Symbol) -> Slot? { hasScope ? scope.slot(name) : nil }

    /// A variable or function that was defined before.
    func visible(_ symbol: Symbol) -> NameID? {
        guard let name = state.names.place(of: symbol) else { return nil }
        if state.names.isDefined(name) || name == defining { return name }
        return isChecking && !ahead.contains(name) && !state.hasFailed(symbol) ? name : nil
    }

    /// A variable that was defined before.
    func variable(_ symbol: Symbol) -> NameID? {
        guard let name = visible(symbol), state.names[name].kind != .function else { return nil }
        return name
    }

    /// A function that the file defines further down. It comes after all else a name may mean, so that a
    /// line of a file means what it means at the prompt.
    func ahead(_ symbol: Symbol) -> NameID? {
        guard let name = state.names.place(of: symbol), ahead.contains(name) else { return nil }
        return name
    }

    /// Whether a name is that of nothing here but, perhaps, of the language.
    func isFree(_ symbol: Symbol) -> Bool { local(symbol) == nil && visible(symbol) == nil }

    /// Declares local names until a part of the statement ends.
    func declare(_ name: Name) throws(Failure) -> Slot {
        guard scope.size < Scope.mostNames else { throw tooManyNames(name.span) }
        return scope.declare(name.symbol)
    }

    func tooManyNames(_ span: Span) -> Failure {
        passage.failure(NameFinding.tooMany(most: Scope.mostNames), at: span)
    }
}

extension Environment {
    /// The parameters of a distribution are what they are, and not known to their printed digits.
    func meaningEveryDigit<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let outer = printed
        printed = nil
        defer { printed = outer }
        return try body()
    }
}
