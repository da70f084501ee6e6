import Calendars

/// With what knowledge a value was made, as far as figures and the newest rates went into it.
package struct MadeAsOf: Sendable {
    /// Whether something was looked up as the session sees it.
    package var isOfSession = false
    /// The day that the session was as of then; nil for all there is.
    package var session: Day?
    /// The latest day that was written with a figure.
    package var written: Day?

    package init() {}

    /// Takes up what else went into a value.
    package mutating func join(_ other: MadeAsOf) {
        if other.isOfSession { isOfSession = true }
        if let day = other.written { written = max(written ?? day, day) }
    }

    /// Whether a session as of another day might give another value.
    package func mayDiffer(asOf day: Day?) -> Bool {
        if isOfSession { return session != day }
        guard let written, let day else { return false }
        return day < written
    }
}

extension State {
    /// Begins with nothing seen that was filed after a day. It can't be taken back.
    package func begin(asOf day: Day) { settings.asOf = day }

    /// Has the session see nothing that was filed after a day, or all there is. What values were made with other
    /// knowledge is marked, so that it is said where they are used.
    package func see(asOf day: Day?) {
        guard settings.asOf != day else { return }
        changeSettings { $0.asOf = day }
        for (index, variable) in names.variables.enumerated()
        where !variable.isOutdated && variable.kind != .formula && variable.madeAsOf.mayDiffer(asOf: day) {
            mark(NameID(index: index), isOutdated: true)
        }
    }

    /// What the statement under way was made with, of which some names were used.
    package func madeAsOf(using variables: some Sequence<Variable>) -> MadeAsOf {
        var made = looked
        for variable in variables { made.join(variable.madeAsOf) }
        made.session = settings.asOf
        return made
    }
}
