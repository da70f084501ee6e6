/// The unit of what a function gives.
package enum ResultUnit: Sendable, Equatable {
    /// A plain number.
    case plain
    case percent
    /// That of an argument, or of the items of one.
    case same(Int)
    /// That of two arguments multiplied, or divided.
    case product(Int, Int)
    case quotient(Int, Int)
    /// That whose square is the argument's.
    case root(Int)
    /// A unit by its name.
    case named(String)
    /// Whatever the items are, or a function that was given makes.
    case open
    /// No amount: a truth, a text, a date, a table.
    case none
}

/// The time that what a function gives speaks of.
package enum ResultTime: Sendable, Equatable {
    /// None: the function has taken the times of its arguments into account, or they say nothing of what it gives.
    case none
    /// That of an argument.
    case same(Int)
    /// As arithmetic on the arguments gives it, with its warnings.
    case combined
    /// Its own: a run-rate, a year that follows, a date that was given.
    case own
    /// Whatever the items speak of, or a function that was given makes.
    case open
}
