/// What a function takes in one place.
package struct Parameter: Sendable {
    /// By which it may be given: `rate = 10%`.
    package let name: String
    package let kind: Kind
    package let initial: Initial
    /// By which functions take when the first flow comes.
    package static let first = "first"
    /// The word for the minor unit of a currency, among the places to round to.
    package static let cents = "cents"
    /// Whether it is given by its name only, so that none is taken for another.
    package let isByName: Bool

    package init(_ name: String, _ kind: Kind, or initial: Initial = .required, byName: Bool = false) {
        (self.name, self.kind, self.initial, isByName) = (name, kind, initial, byName)
    }

    /// What an argument is about. It says what may be doubted of one: a rate of 10 that was meant as 10%, a cash balance
    /// below zero, a quarter's flow where a rate is a year's.
    package enum Kind: String, Sendable, CaseIterable {
        // Plain numbers
        /// A rate of return, of interest or of discount for each period, from -100%.
        case rate
        /// A rate of growth for each period; may be below zero.
        case growth
        /// A share of a whole, from 0% to 100%: a tax rate, an ownership, an option pool.
        case share
        /// Any plain number: a beta, an exponent.
        case number
        /// A price over what it is paid for: 8.4x.
        case multiple
        /// A whole number of times, places or items.
        case whole
        /// How many periods, those of the rate; a length of time counts those of its unit.
        case periods
        /// How many years, or other periods, lie between two amounts; a length of time is taken in years.
        case years
        /// What to round to: a count of places, a step, or the word `cents`.
        case places
        /// Which of the periods, from 1.
        case period

        // Amounts
        /// Money or anything else that has a unit.
        case amount
        /// An amount of a period: revenue, a payment. Paid out, it may be below zero.
        case flow
        /// A flow of a year, as a yearly rate or a multiple takes it: what a perpetuity or a value is made of.
        case annual
        /// What something has grown from, and to: two amounts of different times.
        case before
        case after
        /// An amount at a time: equity, a value.
        case balance
        /// What is owed, zero or more: debt, leases, what others than the shareholders own.
        case debt
        /// Cash and what is like it, zero or more, which is taken off a value.
        case cash
        /// Money that is put in or paid, above zero.
        case money
        /// An amount for each month or year.
        case pace
        /// Shares or other things counted.
        case count
        /// Money for each share.
        case price

        // Several of one kind
        /// Flows of one period after the other, however long each is.
        case flows
        /// Flows of one year after the other.
        case yearly
        case rates
        case shares
        case multiples
        case dates
        /// Amounts, or anything else that has an order: a list, or one argument after the other.
        case items
        /// A list of amounts that are set against each other, in no order of time.
        case sample
        /// A list of anything, or a table.
        case list
        /// Names with counts of shares.
        case holders
        /// Names with money and values.
        case rounds

        /// A kind of chart by its name, which may stand without quotes.
        case drawing
        /// A column of a table by its name, which may stand without quotes; in some places a function of its rows.
        case column

        // Times
        case date
        /// A period, or a figure that speaks of one.
        case span
        /// A unit of time.
        case length

        // Anything else
        case text
        /// One of a few words in quotes.
        case word
        case truth
        case function
        /// A metric of a company, named.
        case metric
        /// An expression that is evaluated again and again.
        case expression
        /// Names with the values they take one after the other.
        case axes
        case any
    }

    /// Whether an argument of it may be what it was hardly meant to be, which the call then warns of; items only where
    /// they have several units.
    package var isDoubtful: Bool {
        switch kind {
        case .rate, .growth, .share, .periods, .years, .annual, .before, .after, .balance, .debt, .cash, .money, .count,
            .flow, .flows, .yearly, .rates, .shares, .rounds, .sample:
            true
        case .number, .multiple, .whole, .places, .period, .amount, .pace, .price, .multiples, .dates, .items, .list,
            .holders, .column, .drawing,
            .date, .span, .length, .text, .word, .truth, .function, .metric, .expression, .axes, .any:
            false
        }
    }

    /// What stands in the place of an argument that is not given.
    package enum Initial: Sendable {
        /// It has to be given.
        case required
        case whole(Int)
        case percent(Int)
        case word(String)
        case truth(Bool)
        /// Nothing: the function does without it. A signature shows a word for it.
        case nothing(String)
        /// Nothing, where no argument after it is given.
        case end
    }

    package var isRequired: Bool { if case .required = initial { true } else { false } }

    /// Whether it may be passed over by naming an argument after it.
    package var mayBePassedOver: Bool {
        switch initial {
        case .required, .end: false
        default: true
        }
    }

    /// As a signature has it: `first = 0`.
    package var written: String {
        switch initial {
        case .required, .end: name
        case .whole(let whole): "\(name) = \(whole)"
        case .percent(let percent): "\(name) = \(percent)%"
        case .word(let word): "\(name) = \"\(word)\""
        case .truth(let truth): "\(name) = \(truth)"
        case .nothing(let word): "\(name) = \(word)"
        }
    }

    static func counts(_ parameters: [Parameter]) -> ClosedRange<Int> {
        (parameters.lastIndex(where: \.isRequired).map { $0 + 1 } ?? 0)...parameters.count
    }
}
