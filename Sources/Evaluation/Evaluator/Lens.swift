import Calendars
import Numbers
import Reporting
import Resolution

/// How the leaves of an expression are seen: as they are, with other values in the place of some, or as wide as their
/// printed digits. It changes only for the time of a body, and is as it was afterwards, whatever happens.
package final class Lens {
    /// What a printed number is taken for.
    enum Reading {
        /// The number itself.
        case plain
        /// All that would have been rounded to it.
        case printedDigits(Doubt)
    }

    private(set) var reading = Reading.plain
    /// Whether printed numbers are the numbers themselves.
    private(set) var isPlain = true
    /// Other values that stand in the place of some, in a `with`, a table and their like.
    package private(set) var variation: Variation?
    private(set) var isVarying = false
    /// The expression of a variable that is being found again: its names mean what they meant then.
    private(set) var definition: Definition?
    /// Set while definitions are gone through for what they rest on, whether or not it is varied.
    private(set) var opensDefinitions = false
    /// Whether amounts in texts are told without the time they speak of.
    private(set) var tellsPlainly = false
    /// What figures are for the rows of a comparison: of which day, and in which currency.
    private(set) var terms = TableTerms() { didSet { day = terms.day(within: sessionDay) } }
    /// The last day of which anything is known, be it the session's or that of the terms, whichever is earlier; nil for all
    /// there is.
    private(set) var day: Day?
    private var sessionDay: Day?
    /// Which samples the next uncertain quantities draw.
    package internal(set) var draws = Draws()
    /// The samples that a branch under way is for; nil for all.
    private(set) var selection: Event?
    /// What was found again so far.
    var memo = Memo()
    /// Whether something was met that rests on what is varied.
    private(set) var isTouched = false
    /// Whether a text was made meanwhile that may be another.
    var hasOpenTexts = false

    /// What was found since the statement began, or since a variation was in force.
    struct Memo {
        /// Values of figures.
        var figures: [ObjectIdentifier: Value] = [:]
        /// What definitions give; nil where a variable does not rest on what is varied.
        var definitions: [ObjectIdentifier: Value?] = [:]
        /// What formulas of the session give, and whether that rests on what is varied.
        var formulas: [ObjectIdentifier: (value: Value, isTouched: Bool)] = [:]
        /// Figures that rest on what is varied.
        var touched: Set<ObjectIdentifier> = []
        /// What is seen of series, each with the whole.
        var seen: [ObjectIdentifier: (whole: TableValue, cut: TableValue)] = [:]

        mutating func forget() {
            if !figures.isEmpty { figures.removeAll(keepingCapacity: true) }
            if !definitions.isEmpty { definitions.removeAll(keepingCapacity: true) }
            if !formulas.isEmpty { formulas.removeAll(keepingCapacity: true) }
            if !touched.isEmpty { touched.removeAll(keepingCapacity: true) }
            if !seen.isEmpty { seen.removeAll() }
        }
    }

    /// Where printed numbers stand for all that would be rounded to them: what tells of questions they leave open.
    var doubt: Doubt? { if case .printedDigits(let doubt) = reading { doubt } else { nil } }

    /// Begins anew.
    ///
    /// - Parameter day: that of the session.
    func reset(asOf day: Day?) {
        memo.forget()
        sessionDay = day
        self.day = day
        if draws.serial != 0 { draws = Draws() }
        if selection != nil { selection = nil }
        if isVarying { (variation, isVarying) = (nil, false) }
        if definition != nil { definition = nil }
        if !terms.isEmpty { terms = TableTerms() }
    }

    // MARK: For the time of a body

    package func vary<Result>(
        _ variation: Variation, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // What was touched stays touched: a definition with a `with` in it rests on what both vary.
        let (outer, known) = (self.variation, memo)
        (self.variation, isVarying, memo) = (variation, true, Memo())
        defer { (self.variation, isVarying, memo) = (outer, outer != nil, known) }
        return try body()
    }

    /// Figures are what a comparison takes them for.
    func compare<Result>(_ terms: TableTerms, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let (outer, known) = (self.terms, memo)
        (self.terms, memo) = (terms, Memo())
        defer { (self.terms, memo) = (outer, known) }
        return try body()
    }

    /// Names mean what they meant when a variable was made; with nil, what they mean now.
    func remember<Result>(
        _ definition: Definition?, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outer = self.definition
        self.definition = definition
        defer { self.definition = outer }
        return try body()
    }

    /// Finds again what was defined with the samples that were drawn for it then.
    func redrawing<Result>(_ definition: Definition, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        try drawing(as: Draws(serial: definition.draws), body)
    }

    /// What the body draws is drawn under a number of its own.
    func drawing<Result>(as own: Draws, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let outer = draws
        draws = own
        defer { draws = outer }
        return try body()
    }

    /// What the body draws is drawn again by what comes after it, so that tries of one expression differ in nothing else.
    package func drawingAlike<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = draws
        // The statement keeps the number that it got with its first drawing.
        defer { draws = before.serial == 0 ? Draws(serial: draws.serial) : before }
        return try body()
    }

    /// The body draws what was drawn since the statement began.
    func drawingAgain<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        try drawing(as: Draws(serial: draws.serial), body)
    }

    /// The body is for some samples only. What is found again in it may be for these alone, and is not kept.
    func select<Result>(_ selection: Event, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let (outer, known) = (self.selection, memo)
        (self.selection, memo) = (selection, Memo())
        defer { (self.selection, memo) = (outer, known) }
        return try selection.sampling.leniently(body)
    }

    /// The body is for all samples, inside of what is for some: what looks at all of them together is made of it.
    func selectAll<Result>(_ sampling: Sampling, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let (outer, known) = (self.selection, memo)
        (self.selection, memo) = (nil, Memo())
        defer { (self.selection, memo) = (outer, known) }
        return try sampling.strictly(body)
    }

    /// Tells whether the body meets something that rests on what is varied.
    func touching<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> (result: Result, isTouched: Bool) {
        let outer = isTouched
        isTouched = false
        defer { isTouched = isTouched || outer }
        return (try body(), isTouched)
    }

    func touch() { isTouched = true }

    func read<Result>(
        _ reading: Reading, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let (outer, wasPlain) = (self.reading, isPlain)
        (self.reading, hasOpenTexts) = (reading, false)
        if case .plain = reading { isPlain = true } else { isPlain = false }
        defer { (self.reading, isPlain) = (outer, wasPlain) }
        return try body()
    }

    package func openDefinitions<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let outer = opensDefinitions
        opensDefinitions = true
        defer { opensDefinitions = outer }
        return try body()
    }

    package func tellPlainly<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let outer = tellsPlainly
        tellsPlainly = true
        defer { tellsPlainly = outer }
        return try body()
    }

    /// Somebody looks at a text: it may be another within what the printed digits allow.
    func lookAtText() { if hasOpenTexts { doubt?.raise() } }
}
