import Calendars
import Companies
import Numbers
import Quantities

/// How `explain` opens a function: what it does, written in the language itself with its arguments put in. An opening is
/// shown only where it gives what the function gave.
package enum Opening: Sendable {
    /// Not at all.
    case none
    /// By a formula that has the function's own parameters in it.
    case formula(String)
    /// By the text of a function that is written in the language itself.
    case shipped
    /// By expressions that are put together from the arguments.
    case made(@Sendable (OpenedCall) -> [Opened])
}

/// One expression that a call opens into.
package struct Opened {
    /// What the expression gives, where the function has several results; else empty.
    package var title = ""
    /// The names in it, and what they stand for.
    package var names: [(name: String, value: Value)]
    package var text: String
    package var expected: Value?
    /// A rate that was found, where it is nothing that leads to the result, but the net present value at that rate,
    /// which must be zero.
    package var rateTried: String?
    package var remark = Remark.none

    /// How a function came to the expression.
    package enum Remark: Sendable, Hashable {
        case none
        /// So many days, or months, were made a year.
        case yearOfDays(Int)
        case yearOfMonths(Int)
        /// One of the names is the same period a year before.
        case yearBefore
        /// The times that the names speak of.
        case times([String])
        /// At the rate that was found the flows are worth nothing together.
        case worthNothing
    }

    /// - Parameter names: the names in it, and what they stand for.
    package init(
        title: String = "", names: [(name: String, value: Value)], text: String, expected: Value? = nil,
        rateTried: String? = nil, remark: Remark = .none
    ) {
        (self.title, self.names, self.text) = (title, names, text)
        (self.expected, self.rateTried, self.remark) = (expected, rateTried, remark)
    }
}

/// A call that was evaluated, to be opened.
package struct OpenedCall {
    package let builtin: Builtin
    /// What was given, in the order it was written; nil where it was not evaluated.
    package let arguments: [Value?]
    /// The arguments by the names of their parameters, without the times they speak of, which the function has looked
    /// at.
    package let written: [(name: String, value: Value)]
    /// The same, and behind them the initial values of parameters that were not given.
    package let given: [(name: String, value: Value)]
    package let result: Value
    package let bases: BasisTable
    /// A value as it is shown.
    package let describe: (Value) -> String
    /// The figures that the function has looked up by itself, with what each gave.
    package let figures: () -> [(figure: Figure, value: Value?)]

    package init(
        builtin: Builtin, arguments: [Value?], written: [(name: String, value: Value)],
        given: [(name: String, value: Value)], result: Value, bases: BasisTable,
        describe: @escaping (Value) -> String, figures: @escaping () -> [(figure: Figure, value: Value?)]
    ) {
        (self.builtin, self.arguments, self.written, self.given) = (builtin, arguments, written, given)
        (self.result, self.bases, self.describe, self.figures) = (result, bases, describe, figures)
    }

    /// The most items that are written out one by one.
    private static let longest = 12

    package func value(_ name: String) -> Value? { given.first { $0.name == name }?.value }

    /// How many items an argument has, where they are few enough to be written out.
    package func count(_ name: String) -> Int? {
        guard case .list(let list)? = value(name), !list.items.isEmpty, list.items.count <= OpenedCall.longest else {
            return nil
        }
        return list.items.count
    }

    /// The time that the first argument speaks of.
    package var basis: Basis? {
        guard case .quantity(let flow)? = arguments.first ?? nil else { return nil }
        return bases[flow.basis]
    }

    package func one(_ text: String, _ remark: Opened.Remark = .none) -> [Opened] {
        [Opened(names: given, text: text, expected: result, remark: remark)]
    }

    /// Opens into the arguments themselves, where there are few.
    package var each: [(name: String, value: Value)]? {
        guard arguments.count <= OpenedCall.longest else { return nil }
        return arguments.enumerated().compactMap { place, value in
            value.map { ("x\(place + 1)", OpenedCall.plain($0)) }
        }
    }

    /// An argument as a formula takes it: without the time it speaks of.
    package static func plain(_ value: Value) -> Value {
        switch value {
        case .quantity(let quantity): .quantity(Quantity(quantity.number, unit: quantity.unit))
        case .list(let list): .list(List(list.items.map(plain)))
        default: value
        }
    }
}
